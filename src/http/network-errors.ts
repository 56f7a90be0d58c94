/** What went wrong below HTTP: in words, and whether trying again can help. */
import { messageOf } from '../errors.ts'
import type { Failure } from './answer.ts'
import { ProxyError } from './proxy.ts'

const TLS = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME/

/** The failure of a request that got no answer, by what was thrown. */
export function noAnswer(cause: unknown, isWrite: boolean, baseUrl: string): Failure {
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  const text = messageOf(cause)
  // No connection was made at all.
  const wasNeverSent =
    cause instanceof ProxyError || TLS.test(code) || /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(code)
  // A wrong certificate does not become right by asking again.
  const isHopeless = TLS.test(code) || (cause instanceof ProxyError && cause.isHopeless)
  return {
    status: null,
    detail: `no answer (${text.includes(code) ? text : `${code}: ${text}`})`,
    hint:
      cause instanceof ProxyError ? 'Check HTTPS_PROXY and NO_PROXY of the runner' : hintFor(code, baseUrl),
    transient: !isHopeless,
    mayHaveHappened: isWrite && !wasNeverSent,
    cause,
  }
}

function hintFor(code: string, baseUrl: string): string {
  const { host } = new URL(baseUrl)
  if (TLS.test(code))
    return `The certificate of ${host} was not accepted. With a private CA set NODE_EXTRA_CA_CERTS for the job`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `The name ${host} could not be resolved. Check the API URL, DNS and proxy settings of the runner`
  return `Check that the runner reaches ${host}, and run again`
}

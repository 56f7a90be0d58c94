/** What went wrong below HTTP: in words, and whether trying again can help. */
import { messageOf } from '../errors.ts'
import type { Failure } from './answer.ts'
import { ProxyError } from './proxy.ts'

const TLS = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME/

/** The failure of a request that got no answer, by what was thrown. */
export function noAnswer(cause: unknown, isWrite: boolean, baseUrl: string): Failure {
  const isProxy = cause instanceof ProxyError
  const code = codeOf(isProxy ? cause.cause : cause)
  const text = messageOf(cause)
  // No connection was made at all.
  const wasNeverSent = isProxy || TLS.test(code) || /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(code)
  // A wrong certificate does not become right by asking again.
  const isHopeless = TLS.test(code) || (isProxy && cause.isHopeless)
  return {
    status: null,
    detail: `no answer (${text.includes(code) ? text : `${code}: ${text}`})`,
    hint: hintFor(code, isProxy ? 'the proxy' : new URL(baseUrl).host, isProxy),
    transient: !isHopeless,
    mayHaveHappened: isWrite && !wasNeverSent,
    cause,
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

function hintFor(code: string, host: string, isProxy: boolean): string {
  if (TLS.test(code))
    return `The certificate of ${host} was not accepted. With a private CA set NODE_EXTRA_CA_CERTS for the job`
  if (isProxy) return 'Check HTTPS_PROXY and NO_PROXY of the runner'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `The name ${host} could not be resolved. Check the API URL, DNS and proxy settings of the runner`
  return `Check that the runner reaches ${host}, and run again`
}

/** What went wrong below HTTP, in words, and whether trying again can help. */
import { messageOf } from '../errors.ts'
import { ProxyError } from './proxy.ts'

function errorCode(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null
}

/** Code and message of a network error. */
export function networkText(cause: unknown): string {
  const code = errorCode(cause)
  const text = messageOf(cause)
  return code && !text.includes(code) ? `${code}: ${text}` : text
}

const TLS = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME/

/** A wrong certificate does not become right by asking again. */
export function isHopeless(cause: unknown): boolean {
  return TLS.test(errorCode(cause) ?? '') || (cause instanceof ProxyError && cause.isHopeless)
}

/** No connection was made at all. */
export function wasNeverSent(cause: unknown): boolean {
  const code = errorCode(cause) ?? ''
  return cause instanceof ProxyError || TLS.test(code) || /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(code)
}

/** What to do about it. */
export function networkHint(cause: unknown, baseUrl: string): string {
  if (cause instanceof ProxyError) return 'Check HTTPS_PROXY and NO_PROXY of the runner'
  const code = errorCode(cause) ?? ''
  const { host } = new URL(baseUrl)
  if (TLS.test(code))
    return `The certificate of ${host} was not accepted. With a private CA set NODE_EXTRA_CA_CERTS for the job`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `The name ${host} could not be resolved. Check the API URL, DNS and proxy settings of the runner`
  return `Check that the runner reaches ${host}, and run again`
}

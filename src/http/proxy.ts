/** Which proxy a request goes through, as curl and GitHub's runner understand the variables. Pure. */
import { isIP } from 'node:net'
import { cidrContains } from '../domain/preflight/cidr.ts'

/** A proxy that cannot be used, or gives no connection. Of its address only the host is told. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError'
  /** Trying again is useless: the environment names no proxy. */
  readonly isHopeless: boolean

  constructor(message: string, options: { readonly isHopeless?: boolean; readonly cause?: unknown } = {}) {
    super(message, options)
    this.isHopeless = options.isHopeless ?? false
  }
}

/**
 * The proxy for a URL; null for none. `https_proxy` and `HTTPS_PROXY` hold for `https`, `http_proxy` and `HTTP_PROXY`
 * for `http`; without a scheme `http://` is meant. Loopback is never asked through a proxy.
 *
 * @throws ProxyError when the variable is no URL, of a scheme other than `http` and `https`, or wrongly encoded.
 */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): URL | null {
  // An address of IPv6 without its brackets.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  if (isLoopback(host) || isExempt(host, port, env.no_proxy || env.NO_PROXY || '')) return null
  const lower = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  const name = env[lower] ? lower : lower.toUpperCase()
  const value = env[name]?.trim()
  if (!value) return null
  const proxy = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`)
  if (proxy?.protocol !== 'http:' && proxy?.protocol !== 'https:')
    throw new ProxyError(
      `${name} is not the http or https address of a proxy, as http://proxy.example:3128`,
      { isHopeless: true },
    )
  try {
    decodeURIComponent(`${proxy.username}${proxy.password}`)
  } catch {
    throw new ProxyError(`the user or password in ${name} is not percent-encoded; write % as %25`, {
      isHopeless: true,
    })
  }
  return proxy
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

/**
 * Whether `NO_PROXY` names the host: `*`, a host, a domain (`example.com`, `.example.com`, `*.example.com`), an
 * address, a range (`10.0.0.0/8`), each of them also with a port behind it.
 */
function isExempt(host: string, port: string, noProxy: string): boolean {
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .some((item) => {
      if (item === '*') return true
      // A port is behind a name, or behind an address in brackets.
      const [, name = item, itsPort = port] =
        /^\[([^\]]*)\](?::(\d+))?$/.exec(item) ?? /^([^:]*):(\d+)$/.exec(item) ?? []
      if (name === '' || itsPort !== port) return false
      if (isIP(host) !== 0)
        return name === host || cidrContains(name, `${host}/${isIP(host) === 4 ? 32 : 128}`)
      const domain = name.replace(/^\*?\./, '')
      return host === domain || host.endsWith(`.${domain}`)
    })
}

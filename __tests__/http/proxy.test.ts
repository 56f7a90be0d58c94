import { describe, expect, it } from 'vitest'
import { ProxyError, proxyFor } from '../../src/http/proxy.ts'

const chosen = (url: string, env: NodeJS.ProcessEnv) => proxyFor(new URL(url), env)?.href ?? null
const PROXY = 'http://proxy.example:3128/'

describe('the proxy of a URL', () => {
  it.each<[string, string, NodeJS.ProcessEnv, string | null]>([
    ['none', 'https://api.example', {}, null],
    ['HTTPS_PROXY', 'https://api.example', { HTTPS_PROXY: PROXY }, PROXY],
    [
      'in lower case, which wins',
      'https://api.example',
      { https_proxy: PROXY, HTTPS_PROXY: 'http://b' },
      PROXY,
    ],
    ['without a scheme', 'https://api.example', { HTTPS_PROXY: 'localhost:3128' }, 'http://localhost:3128/'],
    [
      'without scheme and port',
      'https://api.example',
      { HTTPS_PROXY: 'proxy.example' },
      'http://proxy.example/',
    ],
    ['over TLS', 'https://api.example', { HTTPS_PROXY: 'https://proxy.example' }, 'https://proxy.example/'],
    ['of the other scheme: none', 'https://api.example', { HTTP_PROXY: PROXY }, null],
    ['HTTP_PROXY', 'http://ghes.example', { HTTP_PROXY: PROXY, HTTPS_PROXY: 'http://b' }, PROXY],
    ['loopback: none', 'http://127.0.0.1:80', { HTTP_PROXY: PROXY }, null],
    ['loopback of IPv6: none', 'http://[::1]:80', { HTTP_PROXY: PROXY }, null],
    ['localhost: none', 'https://localhost', { HTTPS_PROXY: PROXY }, null],
    ['a name that only begins like loopback', 'https://127.example', { HTTPS_PROXY: PROXY }, PROXY],
  ])('%s', (_, url, env, expected) => {
    expect(chosen(url, env)).toBe(expected)
  })

  it.each(['socks5://proxy.example', 'http://', 'http://a b'])(
    '%s is told, without its value',
    (HTTPS_PROXY) => {
      const choose = () => chosen('https://api.example', { HTTPS_PROXY })
      expect(choose).toThrow(ProxyError)
      expect(choose).toThrow(
        /^HTTPS_PROXY is not the http or https address of a proxy, as http:\/\/proxy\.example:3128$/,
      )
    },
  )

  it('whose password is not percent-encoded is told, without its value', () => {
    const choose = () => chosen('https://api.example', { HTTPS_PROXY: 'bob:pa%zz@proxy.example' })
    expect(choose).toThrow('the user or password in HTTPS_PROXY is not percent-encoded; write % as %25')
  })
})

describe('NO_PROXY', () => {
  it.each<[string, string, boolean]>([
    ['*', 'https://api.example', true],
    ['api.example', 'https://api.example', true],
    ['API.example', 'https://api.EXAMPLE', true],
    ['example', 'https://api.example', true],
    ['.example', 'https://api.example', true],
    ['*.example', 'https://api.example', true],
    ['*.example', 'https://notexample', false],
    ['xample', 'https://api.example', false],
    ['other.test, api.example', 'https://api.example', true],
    ['other.test api.example', 'https://api.example', true],
    ['api.example:443', 'https://api.example', true],
    ['api.example:8443', 'https://api.example', false],
    ['*.example:8443', 'https://api.example:8443', true],
    ['10.0.0.7', 'https://10.0.0.7', true],
    ['10.0.0.0/8', 'https://10.200.3.4', true],
    ['10.0.0.0/8', 'https://11.0.0.1', false],
    ['10.0.0.0/8', 'https://api.example', false],
    ['10.0.0.0/33', 'https://10.0.0.1', false],
    ['0.0.0.0/0', 'https://10.0.0.1', true],
    ['fd00::/8', 'https://[fd12::1]', true],
    ['fd00::/8', 'https://[fe80::1]', false],
    ['fd12::1', 'https://[fd12::1]', true],
    ['[fd12::1]:443', 'https://[fd12::1]', true],
    ['[fd12::1]:80', 'https://[fd12::1]', false],
    ['', 'https://api.example', false],
    [',,', 'https://api.example', false],
  ])('%j for %s: %s', (NO_PROXY, url, isExempt) => {
    expect(chosen(url, { HTTPS_PROXY: PROXY, NO_PROXY })).toBe(isExempt ? null : PROXY)
  })
})

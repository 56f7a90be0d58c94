/** Connections to the APIs: kept open, and through a proxy where the environment names one. */
import http, { type ClientRequestArgs } from 'node:http'
import https from 'node:https'
import type { Duplex } from 'node:stream'
import { ProxyError, proxyFor } from './proxy.ts'

/** Concurrency is bounded above. */
const OPTIONS = { keepAlive: true, maxSockets: 64 }

/**
 * Gives the agent of a URL's origin, one for each; throws ProxyError.
 *
 * @param ending drops every connection when it aborts, also those that a proxy is still asked for.
 */
export function agentsFor(env: NodeJS.ProcessEnv, ending: AbortSignal): (url: URL) => http.Agent {
  const agents = new Map<string, http.Agent>()
  return (url) => {
    const known = agents.get(url.origin)
    if (known) return known
    const proxy = proxyFor(url, env)
    const { Agent } = url.protocol === 'https:' ? https : http
    const agent = proxy ? tunnelled(new Agent(OPTIONS), proxy, ending) : new Agent(OPTIONS)
    ending.addEventListener('abort', () => agent.destroy())
    agents.set(url.origin, agent)
    return agent
  }
}

/** Makes an agent reach its origin by CONNECT. */
function tunnelled(agent: http.Agent, proxy: URL, ending: AbortSignal): http.Agent {
  const connect = agent.createConnection.bind(agent)
  const createConnection = (
    options: ClientRequestArgs,
    done: (error: Error | null, socket?: Duplex) => void,
  ) => {
    // Over TLS the agent makes its own socket of this one.
    const over = (socket: Duplex) => {
      const throughIt = { ...options, socket }
      return agent instanceof https.Agent ? (connect(throughIt) ?? socket) : socket
    }
    askProxy(proxy, options, ending)
      .then(over)
      .then((socket) => done(null, socket), done)
  }
  return Object.assign(agent, { createConnection })
}

/** The way to an origin through a proxy. Rejects with ProxyError. */
function askProxy(
  proxy: URL,
  { host, port, timeout = 0 }: ClientRequestArgs,
  signal: AbortSignal,
): Promise<Duplex> {
  const { request } = proxy.protocol === 'https:' ? https : http
  const target = `${host}:${port}`
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  const headers = {
    host: target,
    ...(user !== ':' && { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
  }
  return new Promise((resolve, reject) => {
    const fail = (why: string, cause?: Error) =>
      reject(new ProxyError(`the proxy ${proxy.host} ${why}`, { cause }))
    const asked = request(proxy, {
      method: 'CONNECT',
      path: target,
      agent: false,
      auth: null,
      headers,
      signal,
    })
    // Before the request's own time is up, so that the proxy is named.
    asked.setTimeout(0.9 * timeout, () => asked.destroy(new Error('no answer')))
    asked.on('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) return resolve(socket)
      socket.destroy()
      fail(`answered HTTP ${statusCode}`)
    })
    asked.on('response', (answer) => {
      answer.destroy()
      fail(`answered HTTP ${answer.statusCode}`)
    })
    asked.on('error', (error) => fail(`gave no connection: ${error.message}`, error))
    asked.end()
  })
}

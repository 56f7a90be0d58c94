/** Connections to the APIs: kept open, and through a proxy where the environment names one. */
import http, { type ClientRequest, type ClientRequestArgs } from 'node:http'
import https from 'node:https'
import type { Duplex } from 'node:stream'
import { ProxyError, proxyFor } from './proxy.ts'

export interface Agents {
  /** The agent of a URL's origin. @throws ProxyError */
  of(url: URL): http.Agent
  /** Drops every connection, also those that a proxy is still asked for. */
  close(): void
}

/** Concurrency is bounded above. */
const OPTIONS = { keepAlive: true, maxSockets: 64 }

/** One agent for each origin. */
export function agentsFor(env: NodeJS.ProcessEnv): Agents {
  const agents = new Map<string, http.Agent>()
  return {
    of: (url) => {
      const known = agents.get(url.origin)
      if (known) return known
      const proxy = proxyFor(url, env)
      const { Agent } = url.protocol === 'https:' ? https : http
      const agent = proxy ? tunnelled(new Agent(OPTIONS), proxy) : new Agent(OPTIONS)
      agents.set(url.origin, agent)
      return agent
    },
    close: () => {
      for (const agent of agents.values()) agent.destroy()
    },
  }
}

type Connected = (error: Error | null, socket?: Duplex) => void

/** Makes an agent reach its origin by CONNECT. */
function tunnelled(agent: http.Agent, proxy: URL): http.Agent {
  const asking = new Set<ClientRequest>()
  const [connect, destroy] = [agent.createConnection.bind(agent), agent.destroy.bind(agent)]
  const createConnection = (options: ClientRequestArgs, done: Connected) => {
    const request = askProxy(proxy, `${options.host}:${options.port}`, (error, socket) => {
      asking.delete(request)
      if (!socket) return done(error)
      // Over TLS the agent makes its own socket of this one.
      const over = { ...options, socket }
      done(null, agent instanceof https.Agent ? (connect(over) ?? socket) : socket)
    })
    if (options.timeout) request.setTimeout(options.timeout, () => request.destroy(new Error('no answer')))
    asking.add(request)
  }
  return Object.assign(agent, {
    createConnection,
    destroy: () => {
      for (const request of asking) request.destroy()
      destroy()
    },
  })
}

function askProxy(proxy: URL, target: string, done: Connected): ClientRequest {
  const { request } = proxy.protocol === 'https:' ? https : http
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  const asked = request(proxy, {
    method: 'CONNECT',
    path: target,
    agent: false,
    auth: null,
    headers: {
      host: target,
      ...(user === ':' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
    },
  })
  const fail = (why: string) => done(new ProxyError(`the proxy ${proxy.host} ${why}`))
  asked.once('connect', ({ statusCode }, socket) => {
    if (statusCode === 200) return done(null, socket)
    socket.destroy()
    fail(`answered HTTP ${statusCode}`)
  })
  asked.once('response', (answer) => {
    answer.destroy()
    fail(`answered HTTP ${answer.statusCode}`)
  })
  asked.on('error', ({ message }) => fail(`gave no connection: ${message}`))
  asked.end()
  return asked
}

/** Connections to the clouds: kept open, and through a proxy where the environment names one. */
import http from 'node:http'
import https from 'node:https'

export interface Agents {
  /** The agent for a URL. */
  of(url: string): Promise<http.Agent>
  /** Drops every connection. */
  close(): void
}

/** The variables by which `@actions/http-client` finds a proxy. */
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']

/** Concurrency is bounded above. */
const OPTIONS = { keepAlive: true, maxSockets: 64 }

/** Agents for an environment. Only where a proxy is named the HTTP client that knows proxies is loaded. */
export function agentsFor(env: NodeJS.ProcessEnv): Agents {
  return PROXY_VARIABLES.some((name) => env[name]) ? proxyAgents() : directAgents()
}

function directAgents(): Agents {
  const plain = new http.Agent(OPTIONS)
  const tls = new https.Agent(OPTIONS)
  return {
    of: async (url) => (new URL(url).protocol === 'https:' ? tls : plain),
    close: () => {
      plain.destroy()
      tls.destroy()
    },
  }
}

/** Of the HTTP client only the agents are used: its own requests cannot be aborted. `NO_PROXY` is honoured there. */
function proxyAgents(): Agents {
  const loaded = import('@actions/http-client').then(
    ({ HttpClient }) => new HttpClient(undefined, [], OPTIONS),
  )
  // What cannot be loaded is told by the request that needs it.
  loaded.catch(() => {})
  return {
    of: async (url) => (await loaded).getAgent(url),
    close: () =>
      void loaded.then(
        (client) => client.dispose(),
        () => {},
      ),
  }
}

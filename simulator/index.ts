import { createAiven } from './aiven/aiven.ts'
import { Faults } from './faults.ts'
import { createGithub } from './github/github.ts'
import { serve } from './http.ts'
import { defaultOptions, type SimulatorOptions } from './options.ts'
import { RequestLog } from './request-log.ts'
import { withStaleReads } from './stale.ts'
import type { CloudRequest, Handle, Outcome, Service } from './types.ts'
import { createUpcloud } from './upcloud/upcloud.ts'
import { World } from './world/world.ts'

export type { ActiveFault, Fault, FaultKind, FaultMatch } from './faults.ts'
export { Faults } from './faults.ts'
export type { Access } from './github/options.ts'
export type { Comment, Issue, Pull } from './github/store.ts'
export { defaultOptions, type SimulatorOptions } from './options.ts'
export { type LoggedRequest, type RequestFilter, RequestLog } from './request-log.ts'
export type { CloudRequest, CloudResponse, Handle, Outcome, Service } from './types.ts'
export { SERVER_PASSWORD_CANARY } from './upcloud/server-calls.ts'
export type {
  Connection,
  Label,
  Network,
  Peering,
  Router,
  Server,
  Vpc,
  Warning,
  Zone,
} from './world/model.ts'
export type {
  AddConnection,
  AddNetwork,
  AddServer,
  AddUpcloudPeering,
  AddVpc,
  Connect,
  Connected,
  Force,
} from './world/recipes.ts'
export { World } from './world/world.ts'

/** Called before a request is carried out, so that a test can change the world between two requests. */
export type RequestHook = (service: Service, request: CloudRequest, world: World) => void

/** The three services in one process, without sockets. */
export interface SimulatorCore {
  world: World
  /** May be changed at any time. */
  options: SimulatorOptions
  tokens: { aiven: string; upcloud: string; github: string }
  requests: RequestLog
  faults: Faults
  /** Carries a request out, with the faults that are in force. */
  handle(service: Service, request: CloudRequest): Outcome
  /** Adds a hook; the result removes it. */
  onRequest(hook: RequestHook): () => void
}

/** The three services behind HTTP. */
export interface Simulator extends SimulatorCore {
  aivenUrl: string
  upcloudUrl: string
  githubUrl: string
  close(): Promise<void>
}

/** Makes the services without sockets; with `now` they follow a virtual clock. */
export function createSimulator(given: Partial<SimulatorOptions> = {}): SimulatorCore {
  const options = { ...defaultOptions(), ...given }
  const world = new World(options)
  const requests = new RequestLog()
  const faults = new Faults()
  const hooks = new Set<RequestHook>()
  const handles: Record<Service, Handle> = {
    aiven: withStaleReads(createAiven(world), {
      lags: (path) => /\/vpcs?(\/[^/]+)?$/.test(path),
      count: () => options.aivenStaleReads,
    }),
    upcloud: withStaleReads(createUpcloud(world), {
      lags: (path) => path === '/1.3/network-peering',
      count: () => options.upcloudStaleLists,
    }),
    github: createGithub(world),
  }
  const spoilt = {
    aiven: faults.withFaults('aiven', handles.aiven),
    upcloud: faults.withFaults('upcloud', handles.upcloud),
    github: faults.withFaults('github', handles.github),
  }
  return {
    world,
    options,
    tokens: { aiven: options.aivenToken, upcloud: options.upcloudToken, github: options.githubToken },
    requests,
    faults,
    handle: (service, request) => {
      for (const hook of hooks) hook(service, request, world)
      const outcome = spoilt[service](request)
      requests.record(service, request, outcome, options.now())
      return outcome
    },
    onRequest: (hook) => {
      hooks.add(hook)
      return () => hooks.delete(hook)
    },
  }
}

/** Starts the services on the loopback interface: any free ports, or three from `portBase` on. */
export async function startSimulator(
  given: Partial<SimulatorOptions> = {},
  portBase?: number,
): Promise<Simulator> {
  const core = createSimulator(given)
  const start = (service: Service, offset: number) =>
    serve((request) => core.handle(service, request), {
      port: portBase === undefined ? 0 : portBase + offset,
      latencyMs: () => core.options.latencyMs,
    })
  const [aiven, upcloud, github] = await Promise.all([
    start('aiven', 0),
    start('upcloud', 1),
    start('github', 2),
  ])
  return {
    ...core,
    aivenUrl: aiven.url,
    upcloudUrl: upcloud.url,
    githubUrl: github.url + core.options.githubBasePath,
    close: async () => {
      await Promise.all([aiven.close(), upcloud.close(), github.close()])
    },
  }
}

import { RateLimit } from '../rate-limit.ts'
import { parseCall, type Route, routeTable } from '../routes.ts'
import type { CloudRequest, CloudResponse, Handle } from '../types.ts'
import type { AivenToken } from '../world/model.ts'
import type { World } from '../world/world.ts'
import { failure, json } from './answers.ts'
import type { AivenCall } from './call.ts'
import { cloudList } from './clouds.ts'
import { organizationRoutes } from './organization-routes.ts'
import { projectRoutes } from './project-routes.ts'
import { projectShape } from './shapes.ts'

const CLOUDS_PATH = '/v1/clouds'

function getUser({ world }: AivenCall): CloudResponse {
  const user = {
    auth: ['token'],
    projects: [...world.aiven.projects],
    real_name: 'Simulator',
    state: 'active',
    token_validity_begin: '2026-01-01T00:00:00Z',
    user: 'simulator@example.com',
  }
  return json(200, { user })
}

const userRoutes: Route<AivenCall>[] = [
  { method: 'GET', pattern: '/v1/me', run: getUser },
  {
    method: 'GET',
    pattern: '/v1/project',
    run: ({ world }) => {
      const projects = [...world.aiven.projects].map(projectShape)
      return json(200, { project_membership: {}, project_memberships: {}, projects })
    },
  },
  {
    method: 'GET',
    pattern: '/v1/organizations',
    run: ({ world }) => {
      const organizations = [...world.aiven.organizations].map(organizationShape)
      return json(200, { organizations })
    },
  },
]

/** With the fields that `avn organization list` shows. */
function organizationShape(id: string): Record<string, string> {
  return {
    organization_id: id,
    organization_name: id,
    account_id: id.replace('org', 'a'),
    create_time: '2026-01-01T00:00:00Z',
    update_time: '2026-01-01T00:00:00Z',
    tier: 'business',
  }
}

function tokenOf(world: World, request: CloudRequest): AivenToken | undefined {
  const match = /^(?:bearer|aivenv1) +(\S+)$/i.exec(request.headers.authorization ?? '')
  return match?.[1] === undefined ? undefined : world.aiven.tokens.get(match[1])
}

function tooMany(seconds: number, limit: number, header: boolean): CloudResponse {
  const text = 'The user has sent too many requests in a given amount of time'
  const answer = failure(429, `${text}: Rate limit ${limit} exceeded - try again in ${seconds}s`)
  return header ? { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } } : answer
}

/** Aiven's API over a world. */
export function createAiven(world: World): Handle {
  const find = routeTable<AivenCall>([...userRoutes, ...projectRoutes, ...organizationRoutes])
  const limit = new RateLimit()
  return (request) => {
    const { aivenRateLimit, aivenRateWindowMs, aivenRetryAfterHeader } = world.options
    const wait = limit.hit(world.now(), aivenRateLimit, aivenRateWindowMs)
    if (wait !== null) return tooMany(wait, aivenRateLimit ?? 0, aivenRetryAfterHeader)
    const call = parseCall(request)
    if (request.method === 'GET' && call.path === CLOUDS_PATH) return json(200, cloudList(true))
    const token = tokenOf(world, request)
    if (!token) return failure(401, 'Authentication failed')
    const match = find({ ...call, world, token })
    if (match.kind === 'found') return match.run()
    return match.kind === 'unknown' ? failure(404, 'Not found') : failure(405, 'Method not allowed')
  }
}

import { RateLimit } from '../rate-limit.ts'
import { parseCall } from '../routes.ts'
import type { CloudRequest, CloudResponse, Handle } from '../types.ts'
import type { UpcloudAccount } from '../world/model.ts'
import type { World } from '../world/world.ts'
import { failure, problem } from './answers.ts'
import { findUpcloudRoute } from './upcloud-routes.ts'

function accountOf(world: World, request: CloudRequest): UpcloudAccount | undefined {
  const { accounts } = world.upcloud
  const [scheme = '', credentials = ''] = (request.headers.authorization ?? '').split(/ +/, 2)
  if (scheme.toLowerCase() === 'bearer') return accounts.get(credentials)
  if (scheme.toLowerCase() !== 'basic') return undefined
  const [name, ...rest] = Buffer.from(credentials, 'base64').toString('utf8').split(':')
  return [...accounts.values()].find(
    (account) => account.username === name && account.password === rest.join(':'),
  )
}

/** Puts an error into the newer form where that call has moved to it. */
function inForm(world: World, path: string, status: number, code: string, message: string): CloudResponse {
  const { problemJson, problemResourceNotFound } = world.options
  const newer = problemJson === 'all' || (problemJson === 'account' && path === '/1.3/account')
  if (!newer) return failure(status, code, message)
  return problem(status, status === 404 && problemResourceNotFound ? 'RESOURCE_NOT_FOUND' : code, message)
}

function withForm(world: World, path: string, answer: CloudResponse): CloudResponse {
  if (world.options.problemJson !== 'all' || answer.status < 400) return answer
  const match = /"error_code" : "(\w+)",\s+"error_message" : "(.*)"/.exec(answer.body)
  return match ? inForm(world, path, answer.status, match[1] ?? '', match[2] ?? '') : answer
}

/** UpCloud's API over a world. */
export function createUpcloud(world: World): Handle {
  const limit = new RateLimit()
  return (request) => {
    const call = parseCall(request)
    const refuse = (status: number, code: string, message: string): CloudResponse =>
      inForm(world, call.path, status, code, message)
    const { upcloudRateLimit, upcloudRateWindowMs } = world.options
    const wait = limit.hit(world.now(), upcloudRateLimit, upcloudRateWindowMs)
    if (wait !== null) {
      const answer = refuse(429, 'TOO_MANY_REQUESTS', 'Too many requests.')
      return { ...answer, headers: { ...answer.headers, 'retry-after': String(wait) } }
    }
    const account = accountOf(world, request)
    if (!account) {
      const message = 'Authentication failed using the given username and password.'
      return refuse(401, 'AUTHENTICATION_FAILED', message)
    }
    if (account.readOnly && request.method !== 'GET') {
      return refuse(403, 'ACTION_FORBIDDEN', 'The account is not allowed to do this.')
    }
    const match = findUpcloudRoute({ ...call, world, account })
    if (match.kind === 'found') return withForm(world, call.path, match.run())
    if (match.kind === 'unknown') return refuse(404, 'NOT_FOUND', 'The resource does not exist.')
    return refuse(405, 'METHOD_NOT_ALLOWED', 'The method is not allowed.')
  }
}

import type { Call } from '../routes.ts'
import type { CloudResponse } from '../types.ts'
import type { AivenToken, Connection, Owner, Vpc } from '../world/model.ts'
import type { World } from '../world/world.ts'
import { failure } from './answers.ts'

/** A request that was let in. */
export interface AivenCall extends Call {
  world: World
  token: AivenToken
}

/** Either what was looked for, or the answer that says why not. */
export type Found<T> = { ok: true; value: T } | { ok: false; answer: CloudResponse }

/** Whether the token may use a project or an organization, and whether that exists. */
export function findOwner(call: AivenCall, owner: Owner): Found<Owner> {
  const { aiven } = call.world
  const exists = (owner.kind === 'project' ? aiven.projects : aiven.organizations).has(owner.name)
  const kind = owner.kind === 'project' ? 'Project' : 'Organization'
  if (!exists) return { ok: false, answer: failure(404, `${kind} ${owner.name} does not exist`) }
  if (call.token.owners && !call.token.owners.includes(owner.name)) {
    const message = `Not authorized: missing permission ${owner.kind}:networking:read`
    return { ok: false, answer: failure(403, message, 'not_authorized') }
  }
  if (call.token.readOnly && call.request.method !== 'GET') {
    const message = `Not authorized: missing permission ${owner.kind}:networking:write`
    return { ok: false, answer: failure(403, message, 'not_authorized') }
  }
  return { ok: true, value: owner }
}

/** The VPC of an owner. */
export function findVpc(call: AivenCall, owner: Owner, id: string): Found<Vpc> {
  const checked = findOwner(call, owner)
  if (!checked.ok) return checked
  const vpc = call.world.aiven.vpcs.get(id)
  const own = vpc?.owner.kind === owner.kind && vpc.owner.name === owner.name
  // Asking for the state lets a deleted VPC vanish first.
  if (!vpc || !own || call.world.vpcState(vpc) === 'absent') {
    return { ok: false, answer: failure(404, `VPC ${id} does not exist`) }
  }
  return { ok: true, value: vpc }
}

/** All VPCs of an owner. */
export function vpcsOf(call: AivenCall, owner: Owner): Vpc[] {
  return [...call.world.aiven.vpcs.values()].filter(
    (vpc) =>
      vpc.owner.kind === owner.kind && vpc.owner.name === owner.name && call.world.vpcState(vpc) !== 'absent',
  )
}

/** The live connection of a VPC that fits, newest first. */
export function findConnection(
  call: AivenCall,
  vpc: Vpc,
  fits: (connection: Connection) => boolean,
): Connection | null {
  return call.world.connectionsOf(vpc).findLast(fits) ?? null
}

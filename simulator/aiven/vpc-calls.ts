import { z } from 'zod'
import { jsonBody } from '../routes.ts'
import type { CloudResponse } from '../types.ts'
import { deleteConnection } from '../world/aiven-machine.ts'
import { parseCidr } from '../world/cidr.ts'
import type { Owner, Vpc } from '../world/model.ts'
import { failure, json } from './answers.ts'
import { type AivenCall, findOwner, findVpc, vpcsOf } from './call.ts'
import { isCloud } from './clouds.ts'
import { vpcShape } from './shapes.ts'

const cloudBody = z.object({ cloud_name: z.string(), network_cidr: z.string().max(18) })
const projectBody = cloudBody.extend({ peering_connections: z.array(z.unknown()) })
const organizationBody = z.object({
  clouds: z.array(cloudBody).length(1),
  peering_connections: z.array(z.unknown()),
  display_name: z.string().max(64).nullish(),
})

/** Answers for the VPC that was found, or says why not. */
export function withVpc(
  call: AivenCall,
  owner: Owner,
  id: string,
  run: (vpc: Vpc) => CloudResponse,
): CloudResponse {
  const found = findVpc(call, owner, id)
  return found.ok ? run(found.value) : found.answer
}

/** All VPCs of a project or an organization, without connections. */
export function listVpcs(call: AivenCall, owner: Owner): CloudResponse {
  const checked = findOwner(call, owner)
  if (!checked.ok) return checked.answer
  return json(200, { vpcs: vpcsOf(call, owner).map((vpc) => vpcShape(call.world, vpc, false)) })
}

/** One VPC with its connections. */
export function getVpc(call: AivenCall, vpc: Vpc): CloudResponse {
  return json(200, vpcShape(call.world, vpc, true))
}

/** Creates a VPC; it is `APPROVED` for a while. */
export function createVpc(call: AivenCall, owner: Owner): CloudResponse {
  const checked = findOwner(call, owner)
  if (!checked.ok) return checked.answer
  const parsed =
    owner.kind === 'project'
      ? projectBody.safeParse(jsonBody(call.request))
      : organizationBody.safeParse(jsonBody(call.request))
  if (!parsed.success) return failure(400, 'Invalid VPC specification', 'invalid_request')
  const cloud = 'clouds' in parsed.data ? parsed.data.clouds[0] : parsed.data
  const range = cloud ? parseCidr(cloud.network_cidr) : null
  if (!cloud || !range || range.prefix < 20 || range.prefix > 24) {
    return failure(
      400,
      'network_cidr must be a network with a prefix length from 20 to 24',
      'invalid_request',
    )
  }
  if (!isCloud(cloud.cloud_name)) {
    return failure(400, `Cloud ${cloud.cloud_name} does not exist`, 'invalid_request')
  }
  const displayName = 'clouds' in parsed.data ? parsed.data.display_name : null
  const vpc = call.world.addVpc({
    ...(owner.kind === 'project' ? { project: owner.name } : { organization: owner.name }),
    ...(displayName ? { displayName } : {}),
    cloud: cloud.cloud_name,
    cidr: cloud.network_cidr,
    buildMs: call.world.options.aivenVpcBuildMs,
  })
  return json(200, vpcShape(call.world, vpc, true))
}

/** Deletes a VPC, and with it its connections. */
export function deleteVpc(call: AivenCall, vpc: Vpc): CloudResponse {
  const now = call.world.now()
  vpc.deletingSince ??= now
  for (const connection of call.world.connectionsOf(vpc)) deleteConnection(call.world, connection, now)
  return json(200, vpcShape(call.world, vpc, true))
}

/** Renames an organization VPC. */
export function renameVpc(call: AivenCall, vpc: Vpc): CloudResponse {
  const body = z.object({ display_name: z.string().max(64).nullish() }).safeParse(jsonBody(call.request))
  if (!body.success) return failure(400, 'Invalid VPC specification', 'invalid_request')
  if (body.data.display_name !== undefined) vpc.displayName = body.data.display_name
  return json(200, vpcShape(call.world, vpc, true))
}

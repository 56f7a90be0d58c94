import type { Route } from '../routes.ts'
import type { Owner } from '../world/model.ts'
import { json } from './answers.ts'
import { type AivenCall, findOwner } from './call.ts'
import { cloudList } from './clouds.ts'
import { createPeering, deletePeering, refreshPeerings, updateCidrs } from './peering-calls.ts'
import { projectShape } from './shapes.ts'
import { createVpc, deleteVpc, getVpc, listVpcs, withVpc } from './vpc-calls.ts'

const VPCS = '/v1/project/:project/vpcs'
const PEERINGS = `${VPCS}/:vpc/peering-connections`

function owner(name: string): Owner {
  return { kind: 'project', name }
}

/** The endpoints of project VPCs. */
export const projectRoutes: Route<AivenCall>[] = [
  {
    method: 'GET',
    pattern: '/v1/project/:project',
    run: (call, project: string) => {
      const found = findOwner(call, owner(project))
      return found.ok ? json(200, { project: projectShape(found.value.name) }) : found.answer
    },
  },
  {
    method: 'GET',
    pattern: '/v1/project/:project/clouds',
    run: (call, project: string) => {
      const found = findOwner(call, owner(project))
      return found.ok ? json(200, cloudList(true)) : found.answer
    },
  },
  { method: 'GET', pattern: VPCS, run: (call, project: string) => listVpcs(call, owner(project)) },
  { method: 'POST', pattern: VPCS, run: (call, project: string) => createVpc(call, owner(project)) },
  {
    method: 'GET',
    pattern: `${VPCS}/:vpc`,
    run: (call, project: string, id: string) => withVpc(call, owner(project), id, (vpc) => getVpc(call, vpc)),
  },
  {
    method: 'DELETE',
    pattern: `${VPCS}/:vpc`,
    run: (call, project: string, id: string) =>
      withVpc(call, owner(project), id, (vpc) => deleteVpc(call, vpc)),
  },
  {
    method: 'POST',
    pattern: PEERINGS,
    run: (call, project: string, id: string) =>
      withVpc(call, owner(project), id, (vpc) => createPeering(call, vpc)),
  },
  {
    method: 'DELETE',
    pattern: `${PEERINGS}/peer-accounts/:account/peer-vpcs/:peer`,
    run: (call, project: string, id: string, account: string, peer: string) =>
      withVpc(call, owner(project), id, (vpc) =>
        deletePeering(
          call,
          vpc,
          (each) => each.peerCloudAccount === account && each.peerVpc.toLowerCase() === peer.toLowerCase(),
        ),
      ),
  },
  {
    method: 'POST',
    pattern: `${PEERINGS}/refresh`,
    run: (call, project: string, id: string) =>
      withVpc(call, owner(project), id, (vpc) => refreshPeerings(call, vpc)),
  },
  {
    method: 'PUT',
    pattern: `${VPCS}/:vpc/user-peer-network-cidrs`,
    run: (call, project: string, id: string) =>
      withVpc(call, owner(project), id, (vpc) => updateCidrs(call, vpc)),
  },
]

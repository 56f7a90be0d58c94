import type { Route } from '../routes.ts'
import type { CloudResponse } from '../types.ts'
import type { Owner, Vpc } from '../world/model.ts'
import { failure, json } from './answers.ts'
import { type AivenCall, findOwner } from './call.ts'
import { cloudList } from './clouds.ts'
import { createPeering, deletePeering, refreshPeerings, updateCidrs } from './peering-calls.ts'
import { createVpc, deleteVpc, getVpc, listVpcs, renameVpc, withVpc } from './vpc-calls.ts'

const ROOT = '/v1/organization/:organization'
/** The form of the OpenAPI document. */
const NEW = `${ROOT}/vpc/:vpc`
/** The form of the documentation and of the Python client. */
const OLD = `${ROOT}/vpcs/:vpc`

type VpcRun = (call: AivenCall, vpc: Vpc, ...rest: string[]) => CloudResponse

function owner(name: string): Owner {
  return { kind: 'organization', name }
}

/** An endpoint that may be switched off because the other path form is the one in use. */
function onForm(
  form: 'vpc' | 'vpcs' | 'always',
  method: string,
  pattern: string,
  run: VpcRun,
): Route<AivenCall> {
  return {
    method,
    pattern,
    run: (call, organization: string, id: string, ...rest: string[]) => {
      const { organizationPathForm } = call.world.options
      const answers = form === 'always' || organizationPathForm === 'both' || organizationPathForm === form
      if (!answers) return failure(404, 'Not found')
      return withVpc(call, owner(organization), id, (vpc) => run(call, vpc, ...rest))
    },
  }
}

const byId: VpcRun = (call, vpc, id) => deletePeering(call, vpc, (each) => each.id === id)

/** The endpoints of organization VPCs, in both path forms. */
export const organizationRoutes: Route<AivenCall>[] = [
  {
    method: 'GET',
    pattern: `${ROOT}/vpc-clouds`,
    run: (call, organization: string) => {
      const found = findOwner(call, owner(organization))
      return found.ok ? json(200, cloudList(!call.world.options.organizationRefusesUpcloud)) : found.answer
    },
  },
  {
    method: 'GET',
    pattern: ROOT,
    run: (call, organization: string) => {
      const found = findOwner(call, owner(organization))
      return found.ok
        ? json(200, { organization_id: organization, organization_name: organization })
        : found.answer
    },
  },
  { method: 'GET', pattern: `${ROOT}/vpcs`, run: (call, name: string) => listVpcs(call, owner(name)) },
  { method: 'POST', pattern: `${ROOT}/vpcs`, run: (call, name: string) => createVpc(call, owner(name)) },
  onForm('vpc', 'GET', NEW, getVpc),
  onForm('vpc', 'PUT', NEW, renameVpc),
  onForm('vpc', 'DELETE', NEW, deleteVpc),
  onForm('vpc', 'POST', `${NEW}/peering-connections`, createPeering),
  onForm('vpc', 'DELETE', `${NEW}/peering-connection/:id`, byId),
  onForm('vpcs', 'GET', OLD, getVpc),
  onForm('vpcs', 'DELETE', OLD, deleteVpc),
  onForm('vpcs', 'POST', `${OLD}/peering-connections`, createPeering),
  onForm('vpcs', 'DELETE', `${OLD}/peering-connections/:id`, byId),
  // These two are only known in the old form.
  onForm('always', 'POST', `${OLD}/peering-connections/actions/refresh`, refreshPeerings),
  onForm('always', 'PUT', `${OLD}/peering-connections/:id/user-peer-network-cidrs`, (call, vpc, id) =>
    updateCidrs(call, vpc, id),
  ),
]

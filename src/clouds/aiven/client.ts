/** Aiven's API: one method per endpoint the action uses (api-facts A2–A4). */

import * as z from 'zod/mini'
import { scopeText } from '../../domain/model/observed.ts'
import type { AivenConnection, AivenScope, AivenVpc } from '../../domain/model.ts'
import { ApiError, nullOn } from '../../errors.ts'
import { RestApi, type RestTools } from '../../http/rest.ts'
import type { AivenPort } from '../../ports.ts'
import {
  aivenBodyFailure,
  decodeAivenError,
  fromVpc,
  listedOrganizationVpc,
  listedProjectVpc,
  organizationVpc,
  projectVpc,
} from './schema.ts'

export interface AivenClientOptions extends RestTools {
  readonly token: string
  /** Where the token came from, for messages: `aiven-token`. */
  readonly credential: string
}

/** Organization VPC paths exist in a newer (`vpc`) and an older (`vpcs`) form; only a GET may find out which. */
type OrganizationForm = 'vpc' | 'vpcs'

const LIMITED =
  'Aiven lists UpCloud for organization VPCs as limited availability; ask Aiven whether it is enabled for your organization, or use a project VPC'

/** Aiven with one account's token. */
export class AivenClient implements AivenPort {
  readonly #api: RestApi
  /** Those that the organization's path may have: one, as soon as it is known. */
  #forms: readonly [OrganizationForm, ...OrganizationForm[]] = ['vpc', 'vpcs']

  constructor({ token, credential, ...options }: AivenClientOptions) {
    this.#api = new RestApi({
      ...options,
      service: 'aiven',
      headers: { authorization: `Bearer ${token}` },
      decodeError: decodeAivenError,
      bodyFailure: aivenBodyFailure,
      hintFor: (status, isWrite) => {
        if (status === 401)
          return `The token was not accepted: check ${credential}, it may be wrong or expired`
        const right = `networking:${isWrite ? 'write' : 'read'}`
        if (status !== 403) return null
        return `The token of ${credential} lacks a permission: it needs project:${right} (for organization VPCs organization:${right})`
      },
    })
  }

  async listVpcs(scope: AivenScope): Promise<AivenVpc[]> {
    const schema = z.object({
      vpcs: z.array(scope.kind === 'project' ? listedProjectVpc : listedOrganizationVpc),
    })
    const hint = `Check the ${scope.kind}, and that the token's owner is a member`
    const operation = `list the VPCs of ${scopeText(scope)}`
    const { vpcs } = await this.#api.list(`${scopePath(scope)}/vpcs`, operation, schema, hint)
    return vpcs.map((vpc) => fromVpc(scope, vpc)).filter((vpc) => vpc !== null)
  }

  async getVpc(scope: AivenScope, vpc: string): Promise<AivenVpc | null> {
    const operation = `read VPC ${vpc} of ${scopeText(scope)}`
    const read = <Vpc>(form: string, schema: z.ZodMiniType<Vpc>) =>
      this.#api.read(`${scopePath(scope)}/${form}/${encodeURIComponent(vpc)}`, operation, schema)
    if (scope.kind === 'project') {
      const found = await read('vpcs', projectVpc)
      return found && fromVpc(scope, found)
    }
    for (const form of this.#forms) {
      // 405 means the other path form, like a 404.
      const found = await nullOn(405, read(form, organizationVpc))
      if (!found) continue
      this.#forms = [form]
      const one = fromVpc(scope, found)
      if (one) return one
      const detail = 'the VPC spans several clouds or none'
      throw impossible(operation, detail, 'Only organization VPCs in exactly one cloud are supported')
    }
    return null
  }

  async createPeering(scope: AivenScope, vpc: string, network: string): Promise<void> {
    const operation = `create the peering of VPC ${vpc} with UpCloud network ${network}`
    const body = { peer_cloud_account: 'upcloud', peer_vpc: network }
    const path = `${this.#vpcPath(scope, vpc)}/peering-connections`
    try {
      await this.#api.write({ method: 'POST', path, operation, body })
    } catch (error) {
      const refused = error instanceof ApiError && !error.transient && error.status !== 409
      if (scope.kind === 'organization' && refused && !error.notAuthorized)
        throw new ApiError({ ...error, hint: LIMITED, cause: error })
      throw error
    }
  }

  async deletePeering(
    scope: AivenScope,
    vpc: string,
    { connectionId, peerVpc }: AivenConnection,
  ): Promise<void> {
    const operation = `delete the peering of VPC ${vpc} with UpCloud network ${peerVpc}`
    const path = this.#vpcPath(scope, vpc)
    if (scope.kind === 'project') {
      const last = `peering-connections/peer-accounts/upcloud/peer-vpcs/${encodeURIComponent(peerVpc)}`
      return await this.#api.remove(`${path}/${last}`, operation)
    }
    if (!connectionId)
      throw impossible(
        operation,
        'the connection has no peering_connection_id',
        'Delete it in the Aiven Console',
      )
    const part = this.#forms[0] === 'vpcs' ? 'peering-connections' : 'peering-connection'
    await this.#api.remove(`${path}/${part}/${encodeURIComponent(connectionId)}`, operation)
  }

  async refreshPeerings(scope: AivenScope, vpc: string): Promise<void> {
    // Only known in the older form for organizations (api-facts A3).
    const path =
      scope.kind === 'project'
        ? `${this.#vpcPath(scope, vpc)}/peering-connections/refresh`
        : `${scopePath(scope)}/vpcs/${encodeURIComponent(vpc)}/peering-connections/actions/refresh`
    await this.#api.write({ method: 'POST', path, operation: `refresh the peerings of VPC ${vpc}` })
  }

  #vpcPath(scope: AivenScope, vpc: string): string {
    const form = scope.kind === 'project' ? 'vpcs' : this.#forms[0]
    return `${scopePath(scope)}/${form}/${encodeURIComponent(vpc)}`
  }
}

function impossible(operation: string, detail: string, hint: string): ApiError {
  return new ApiError({ service: 'aiven', operation, status: null, detail, hint })
}

function scopePath(scope: AivenScope): string {
  return scope.kind === 'project'
    ? `/v1/project/${encodeURIComponent(scope.project)}`
    : `/v1/organization/${encodeURIComponent(scope.organization)}`
}

/** UpCloud's API: one method per endpoint the action uses (api-facts B3, B7, B8). */

import * as z from 'zod/mini'
import type { UpcloudNetwork, UpcloudPeering, UpcloudServer, Zone } from '../../domain/model.ts'
import { RestApi, type RestTools } from '../../http/rest.ts'
import type { NewUpcloudPeering, UpcloudModification, UpcloudPort } from '../../ports.ts'
import {
  accountLimits,
  decodeUpcloudError,
  madePeering,
  networkList,
  peeringList,
  singleNetwork,
  singlePeering,
  singleServer,
  zoneList,
} from './schema.ts'

export type UpcloudCredentials =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }

export interface UpcloudClientOptions extends RestTools {
  readonly credentials: UpcloudCredentials
  /** Where the credentials came from, for messages: `upcloud-token`. */
  readonly credential: string
}

const PEERINGS = '/1.3/network-peering'

/** UpCloud with one account's credentials. */
export class UpcloudClient implements UpcloudPort {
  readonly #api: RestApi

  constructor({ credentials, credential, ...options }: UpcloudClientOptions) {
    this.#api = new RestApi({
      ...options,
      service: 'upcloud',
      headers: { authorization: authorizationOf(credentials) },
      decodeError: decodeUpcloudError,
      hintFor: (status, isWrite) => {
        if (status === 401)
          return `The credentials were not accepted: check ${credential}; the account also needs API access`
        if (status !== 403) return null
        return `UpCloud refused this. Give the account behind ${credential} permission to ${isWrite ? 'change' : 'read'} networks and network peerings`
      },
    })
  }

  listNetworks(): Promise<UpcloudNetwork[]> {
    return this.#list('/1.3/network', 'list the networks', networkList)
  }

  getNetwork(uuid: string): Promise<UpcloudNetwork | null> {
    return this.#api.read(pathOf('/1.3/network', uuid), `read network ${uuid}`, singleNetwork)
  }

  listPeerings(): Promise<UpcloudPeering[]> {
    return this.#list(PEERINGS, 'list the network peerings', peeringList)
  }

  getPeering(uuid: string): Promise<UpcloudPeering | null> {
    return this.#api.read(pathOf(PEERINGS, uuid), `read network peering ${uuid}`, singlePeering)
  }

  async createPeering(peering: NewUpcloudPeering): Promise<string | null> {
    const answer = await this.#api.write({
      method: 'POST',
      path: PEERINGS,
      operation: `create the network peering ${JSON.stringify(peering.name)}`,
      body: {
        network_peering: {
          name: peering.name,
          configured_status: peering.configuredStatus,
          network: { uuid: peering.network },
          peer_network: { uuid: peering.peerNetwork },
          labels: peering.labels,
        },
      },
    })
    const made = z.safeParse(madePeering, answer)
    return made.success ? made.data.uuid : null
  }

  async modifyPeering(uuid: string, { name, configuredStatus, labels }: UpcloudModification): Promise<void> {
    await this.#api.write({
      method: 'PATCH',
      path: pathOf(PEERINGS, uuid),
      operation: `change network peering ${uuid}`,
      body: {
        network_peering: {
          ...(name !== undefined && { name }),
          ...(configuredStatus !== undefined && { configured_status: configuredStatus }),
          ...(labels !== undefined && { labels }),
        },
      },
    })
  }

  deletePeering(uuid: string): Promise<void> {
    return this.#api.remove(pathOf(PEERINGS, uuid), `delete network peering ${uuid}`)
  }

  listZones(): Promise<Zone[]> {
    return this.#list('/1.3/zone', 'list the zones', zoneList)
  }

  peeringQuota(): Promise<number | null> {
    return this.#api.read('/1.3/account', "read the account's limits", accountLimits)
  }

  getServer(uuid: string): Promise<UpcloudServer | null> {
    return this.#api.read(pathOf('/1.3/server', uuid), `read server ${uuid}`, singleServer)
  }

  #list<Output>(path: string, operation: string, schema: z.ZodMiniType<Output>) {
    return this.#api.list(path, operation, schema, 'Check the input upcloud-api-url')
  }
}

function pathOf(list: string, uuid: string): string {
  return `${list}/${encodeURIComponent(uuid)}`
}

function authorizationOf(credentials: UpcloudCredentials): string {
  if (credentials.kind === 'token') return `Bearer ${credentials.token}`
  return `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`
}

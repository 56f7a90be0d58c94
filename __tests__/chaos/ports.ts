/** Ports as plain objects, so that single methods can be exchanged. */
import type { AivenPort, UpcloudPort } from '../../src/ports.ts'

/** A class keeps its methods on the prototype, where a spread does not find them. */
export function plainAiven(port: AivenPort): AivenPort {
  return {
    listVpcs: (scope) => port.listVpcs(scope),
    getVpc: (scope, vpc) => port.getVpc(scope, vpc),
    createPeering: (scope, vpc, network) => port.createPeering(scope, vpc, network),
    deletePeering: (scope, vpc, connection) => port.deletePeering(scope, vpc, connection),
    refreshPeerings: (scope, vpc) => port.refreshPeerings(scope, vpc),
  }
}

/** The same for UpCloud. */
export function plainUpcloud(port: UpcloudPort): UpcloudPort {
  return {
    listNetworks: () => port.listNetworks(),
    getNetwork: (uuid) => port.getNetwork(uuid),
    listPeerings: () => port.listPeerings(),
    getPeering: (uuid) => port.getPeering(uuid),
    createPeering: (peering) => port.createPeering(peering),
    modifyPeering: (uuid, change) => port.modifyPeering(uuid, change),
    deletePeering: (uuid) => port.deletePeering(uuid),
    listZones: () => port.listZones(),
    peeringQuota: () => port.peeringQuota(),
    getServer: (uuid) => port.getServer(uuid),
  }
}

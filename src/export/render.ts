/** Exported peerings → the text of a spec, with comments. Pure. */
import { Document, isMap, isSeq } from 'yaml'
import type { SpecEntry } from '../domain/model.ts'
import type { Collection } from './collect.ts'

/**
 * The whole file. The same peerings give the same text.
 *
 * @param schemaUrl where editors find the spec's JSON Schema; null: they are not told.
 */
export function renderSpec({ exported, leftOut }: Collection, schemaUrl: string | null): string {
  const document = new Document({ version: 1, peerings: exported.map(({ entry }) => written(entry)) })
  document.commentBefore = [
    ...(schemaUrl === null ? [] : [` yaml-language-server: $schema=${schemaUrl}`]),
    ' Exported by aiven-upcloud-peering. A plan of it changes no traffic: it adopts what exists.',
    ...leftOut.map((sentence) => ` Left out: ${oneLine(sentence)}`),
  ].join('\n')
  const list = document.get('peerings')
  if (isSeq(list))
    for (const [index, item] of list.items.entries()) {
      const about = exported[index]?.about
      if (about !== undefined && isMap(item)) item.commentBefore = ` ${oneLine(about)}`
    }
  return document.toString({ lineWidth: 0 })
}

/** What a cloud says is data: it must not end a comment. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

function written({ name, desired, aiven, upcloud }: SpecEntry): unknown {
  return {
    name,
    ...(desired !== 'active' && { state: desired }),
    aiven: {
      ...(aiven.scope.kind === 'project'
        ? { project: aiven.scope.project }
        : { organization: aiven.scope.organization }),
      vpc: aiven.vpc.kind === 'id' ? aiven.vpc.id : { cloud: aiven.vpc.cloud, cidr: aiven.vpc.cidr },
      ...(aiven.networkUuid !== null && { network_uuid: aiven.networkUuid }),
      ...(aiven.account !== 'default' && { account: aiven.account }),
    },
    upcloud: {
      network: upcloud.network.kind === 'id' ? upcloud.network.id : { ...upcloud.network },
      ...(Object.keys(upcloud.labels).length > 0 && { labels: { ...upcloud.labels } }),
      ...(upcloud.account !== 'default' && { account: upcloud.account }),
    },
  }
}

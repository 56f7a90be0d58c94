/** Exported peerings → the text of a spec, with comments. Pure. */
import { Document, isMap, isSeq } from 'yaml'
import type { SpecEntry } from '../domain/model.ts'

/** An entry, and what stands above it. */
export interface Exported {
  readonly entry: SpecEntry
  readonly about: string
}

/**
 * The whole file. The same peerings give the same text.
 *
 * @param schemaUrl where editors find the spec's JSON Schema; null: they are not told.
 */
export function renderSpec(
  exported: readonly Exported[],
  leftOut: readonly string[],
  schemaUrl: string | null,
): string {
  const document = new Document({ version: 1, peerings: exported.map(({ entry }) => written(entry)) })
  document.commentBefore = [
    ...(schemaUrl === null ? [] : [` yaml-language-server: $schema=${schemaUrl}`]),
    ' Exported by aiven-upcloud-peering. A plan of it changes no traffic: it adopts what exists.',
    ...leftOut.map((sentence) => ` Left out: ${oneLine(sentence)}`),
  ].join('\n')
  const list = document.get('peerings')
  if (isSeq(list))
    for (const [index, item] of list.items.entries())
      if (isMap(item)) item.commentBefore = ` ${oneLine(exported[index]?.about ?? '')}`
  return document.toString({ lineWidth: 0 })
}

/** What a cloud says is data: it must not end a comment. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

function written({ name, desired, aiven, upcloud }: SpecEntry): unknown {
  const account = (one: string) => (one === 'default' ? {} : { account: one })
  return {
    name,
    ...(desired !== 'active' && { state: desired }),
    aiven: {
      ...(aiven.scope.kind === 'project'
        ? { project: aiven.scope.project }
        : { organization: aiven.scope.organization }),
      ...(aiven.vpc.kind === 'id' && { vpc: aiven.vpc.id }),
      ...account(aiven.account),
    },
    upcloud: {
      ...(upcloud.network.kind === 'id' && { network: upcloud.network.id }),
      ...(Object.keys(upcloud.labels).length > 0 && { labels: upcloud.labels }),
      ...account(upcloud.account),
    },
  }
}

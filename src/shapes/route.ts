/** Which call a request is: its path with names for the parts that are somebody's. Pure. */

/** Parts of the documented paths, by what follows them: a named part, or nothing of anybody's. */
const PARTS: ReadonlyMap<string, string | null> = new Map([
  ['v1', null],
  ['project', 'project'],
  ['organization', 'organization'],
  ['vpcs', 'vpc'],
  ['vpc', 'vpc'],
  ['peering-connections', 'connection'],
  ['peering-connection', 'connection'],
  ['peer-accounts', 'account'],
  ['peer-vpcs', 'network'],
  ['user-peer-network-cidrs', null],
  ['actions', null],
  ['refresh', null],
  ['clouds', null],
  ['vpc-clouds', null],
  ['1.3', null],
  ['account', null],
  ['network', 'network'],
  ['network-peering', 'peering'],
  ['router', 'router'],
  ['server', 'server'],
  ['networking', null],
  ['zone', null],
])

/** What stands after `peering-connections` in place of a connection. */
const NO_CONNECTION: ReadonlySet<string> = new Set(['actions', 'refresh', 'peer-accounts'])

/** A path such as `/1.3/network/{network}`, with the values of its named parts, decoded. */
export interface Route {
  readonly template: string
  readonly values: readonly (readonly [name: string, value: string])[]
}

/** @param path of the URL, without what stands before it in the configured API URL. */
export function routeOf(path: string): Route {
  const values: [string, string][] = []
  let follows: string | null = null
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      const next = PARTS.get(part)
      const isPart = follows === null || (follows === 'connection' && NO_CONNECTION.has(part))
      if (isPart && next !== undefined) {
        follows = next
        return part
      }
      const name: string = follows ?? 'other'
      follows = null
      values.push([name, decoded(part)])
      return `{${name}}`
    })
  return { template: `/${parts.join('/')}`, values }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

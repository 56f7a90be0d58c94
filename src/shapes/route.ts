/** Which call a request is: its path with names for the parts that are somebody's. Pure. */

/** Words of the documented paths, each with the name of what follows it; `''`: nothing of anybody's. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['project', 'project'],
  ['organization', 'organization'],
  ['vpcs', 'vpc'],
  ['vpc', 'vpc'],
  ['peering-connections', 'connection'],
  ['peering-connection', 'connection'],
  ['peer-accounts', 'account'],
  ['peer-vpcs', 'network'],
  ['network', 'network'],
  ['network-peering', 'peering'],
  ['router', 'router'],
  ['server', 'server'],
  ...'v1 1.3 account actions clouds networking refresh user-peer-network-cidrs vpc-clouds zone'
    .split(' ')
    .map((word) => [word, ''] as const),
])

/** What stands after `peering-connections` in place of a connection. */
const NO_CONNECTION: ReadonlySet<string> = new Set(['actions', 'refresh', 'peer-accounts'])

/**
 * A path as a template such as `/1.3/network/{network}`, with the values of its named parts, decoded.
 *
 * @param path of the URL, without what stands before it in the configured API URL.
 */
export function routeOf(path: string): { template: string; values: [name: string, value: string][] } {
  const values: [string, string][] = []
  let follows = ''
  const parts = path.split('/').map((part) => {
    const next = WORDS.get(part)
    const isWord = follows === '' || (follows === 'connection' && NO_CONNECTION.has(part))
    if (part === '' || (isWord && next !== undefined)) {
      follows = next ?? follows
      return part
    }
    const name = follows || 'other'
    follows = ''
    values.push([name, decodeURIComponent(part)])
    return `{${name}}`
  })
  return { template: parts.join('/'), values }
}

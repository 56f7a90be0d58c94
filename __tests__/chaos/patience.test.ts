/** Days on which nothing is wrong but everything takes its time: each run gets there by itself. */
import { describe, expect, test } from 'vitest'
import { CALM, ENTRY } from './found.ts'
import { play } from './play.ts'
import type { Scenario } from './scenario.ts'

async function outcomes(scenario: Partial<Scenario>): Promise<string[]> {
  const { violations, counts } = await play({ ...CALM, ...scenario })
  expect(violations).toEqual([])
  return [...counts.keys()].filter((what) => what.startsWith('outcome'))
}

const settings = { ...CALM.settings, waitTimeoutMs: 1_200_000 }
const pairs = (n: number) => Array.from({ length: n }, (_, i) => ({ ...ENTRY, vpc: i, network: i % 3 }))

describe('slow answers hold back no write for ever', () => {
  test.each([
    [2, 1],
    [8, 1],
    [8, 2],
    [8, 4],
  ])('%i pairs, concurrency %i, answers of 10 to 20 s', async (n, concurrency) => {
    const found = await outcomes({
      entries: pairs(n),
      settings: { ...settings, concurrency },
      slowness: { aiven: 20_000, upcloud: 0 },
    })
    expect(found.sort()).toEqual(['outcome: applied', 'outcome: in-sync'])
  })
})

test('a limit of requests that names its waits uses up none of the attempts', async () => {
  const limited = { kind: 'status', status: 429, headers: { 'retry-after': '5' } } as const
  const found = await outcomes({
    entries: pairs(1),
    settings,
    incidents: [
      { kind: 'aiven-post', skip: 0, what: { is: 'fault', fault: limited, times: 8 } },
      {
        kind: 'aiven-post',
        skip: 8,
        what: { is: 'fault', fault: { kind: 'status', status: 503 }, times: 1 },
      },
    ],
  })
  expect(found.sort()).toEqual(['outcome: applied', 'outcome: in-sync'])
})

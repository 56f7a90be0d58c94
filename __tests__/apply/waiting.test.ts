/** What a cloud shows late, or calls by another name meanwhile, is waited for: nothing is given up, and nothing is sent twice. */
import { describe, expect, it } from 'vitest'
import type { UpcloudPeering } from '../../src/domain/model.ts'
import {
  aivenNetworkId,
  changesOf,
  connection,
  entry,
  MINUTE,
  peering,
  peeringId,
} from '../domain/factories.ts'
import { play, refused, type Sent } from './rig.ts'

/** Aiven's network behind the connection before a repair, and behind the one after it. */
const FORMER = aivenNetworkId(77)
const PRESENT = aivenNetworkId(1)

const pending = (parts: Parameters<typeof connection>[1] = {}) =>
  connection(1, { state: 'PENDING_PEER', ...parts })

/** Aiven's side that this run removes: gone after eight seconds. */
function removedAiven(sent: Sent) {
  return sent.longAgo('aiven delete', 8) ? null : connection(1, { state: 'DELETING', stateInfo: null })
}

describe('a repair of both sides', () => {
  /** The half that failed until it is removed, and then those that the run made, each with its own UUID. */
  function halves(sent: Sent): UpcloudPeering[] {
    const failed = peering(1, { state: 'error', peer: { uuid: FORMER, cidrs: [] } })
    const made = sent.halves.map(({ peerNetwork }, i) =>
      peering(1, {
        uuid: peeringId(101 + i),
        state: peerNetwork === PRESENT ? 'active' : 'pending-peer',
        peer: { uuid: peerNetwork, cidrs: [] },
      }),
    )
    const off = new Set(sent.changes.map(({ uuid }) => uuid))
    return [failed, ...made]
      .filter(({ uuid }) => !sent.hasDeleted(uuid))
      .map((half) =>
        off.has(half.uuid) ? { ...half, state: 'disabled', configuredStatus: 'disabled' } : half,
      )
  }

  it.each([['failed', 'DELETED_BY_PEER'] as const, ['gone', null] as const])(
    'waits for the network of the new connection, where Aiven’s side was %s',
    async (_what, first) => {
      const { sent, result } = await play(entry(1), {
        aiven(now) {
          if (!now.has('aiven create')) {
            if (now.has('aiven delete')) return removedAiven(now)
            return first && connection(1, { state: first, stateInfo: null })
          }
          if (now.halves.some(({ peerNetwork }) => peerNetwork === PRESENT)) return connection(1)
          if (!now.longAgo('aiven create', 3)) return connection(1, { state: 'APPROVED', stateInfo: null })
          return pending(now.longAgo('aiven create', 23) ? {} : { stateInfo: null })
        },
        upcloud: halves,
        created: (now) => peeringId(100 + now.halves.length),
      })

      expect(sent.halves.map(({ peerNetwork }) => peerNetwork)).toEqual([PRESENT])
      expect(result).toBe('applied')
    },
  )
})

it.each([
  ['pending-peer', 'comes'],
  ['peer-disabled', 'comes'],
  ['missing-peer-router', 'comes'],
  ['peer-disabled', 'is lost'],
  ['missing-peer-router', 'is lost'],
])(
  'Aiven’s side is made anew, while UpCloud calls the half without it %s, and the answer to the removal %s',
  async (shown, answer) => {
    const { sent, planned, error } = await play(entry(1), {
      aiven(now) {
        if (now.longAgo('aiven create', 10)) return connection(1)
        if (now.longAgo('aiven create', 3)) return pending()
        if (now.has('aiven create')) return connection(1, { state: 'APPROVED' })
        return now.has('aiven delete')
          ? removedAiven(now)
          : connection(1, { state: 'ERROR', stateInfo: null })
      },
      upcloud(now) {
        const alone = now.has('aiven delete') ? shown : 'pending-peer'
        return [peering(1, { state: now.longAgo('aiven create', 5) ? 'active' : alone })]
      },
      aivenDeleted() {
        if (answer === 'is lost') throw refused({ status: null, mayHaveHappened: true, transient: true })
      },
    })

    expect(changesOf(planned)).toEqual(['aiven delete', 'aiven create'])
    expect([error, sent.all]).toEqual([null, ['aiven delete', 'aiven create']])
  },
)

it('a half that fails with Aiven’s side, which this run removed, is made anew with it', async () => {
  const { sent, result } = await play(entry(1), {
    aiven(now) {
      if (now.longAgo('upcloud create', 5)) return connection(1)
      if (now.longAgo('aiven create', 3)) return pending()
      if (now.has('aiven create')) return connection(1, { state: 'APPROVED' })
      return now.has('aiven delete') ? removedAiven(now) : connection(1, { state: 'ERROR', stateInfo: null })
    },
    upcloud(now) {
      if (now.has('upcloud create')) return [peering(1, { uuid: peeringId(101) })]
      if (now.hasDeleted(peeringId(1))) return []
      if (now.has('upcloud modify')) return [peering(1, { state: 'disabled' })]
      return [peering(1, { state: now.has('aiven delete') ? 'deleted-peer-network' : 'pending-peer' })]
    },
    created: () => peeringId(101),
  })

  expect(result).toBe('applied')
  expect(sent.all.toSorted()).toEqual([
    'aiven create',
    'aiven delete',
    'upcloud create',
    'upcloud delete',
    'upcloud modify',
  ])
})

describe('a new half', () => {
  it('is waited for where the answer to its POST was lost, it is listed late, and another POST is refused', async () => {
    const { error } = await play(entry(1), {
      aiven: (now) => (now.firstLongAgo('upcloud create', 5) ? connection(1) : pending()),
      upcloud: (now) => (now.firstLongAgo('upcloud create', 30) ? [peering(1)] : []),
      created(now) {
        if (now.halves.length === 1) throw refused({ status: null, mayHaveHappened: true, transient: true })
        throw refused({ status: 409, code: 'PEERING_CONFLICT' })
      },
    })

    expect(error).toBeNull()
  })

  it('that another account has is asked for during a minute, and then told', async () => {
    const { sent, result, error, seconds } = await play(entry(1), {
      aiven: () => pending(),
      upcloud: () => [],
      created() {
        throw refused({ status: 409, code: 'PEERING_CONFLICT' })
      },
    })

    expect([result, error]).toEqual(['failed', expect.stringContaining('Another account may own it')])
    expect(sent.all.length).toBeLessThanOrEqual(20)
    expect(Math.abs(seconds - 60)).toBeLessThan(20)
  })

  it('is sent once, where Aiven’s network shows after a minute and the half after more than one', async () => {
    const { sent, result } = await play(
      entry(1),
      {
        aiven(now) {
          if (!now.has('aiven create')) return null
          if (now.longAgo('upcloud create', 90)) return connection(1)
          if (!now.longAgo('aiven create', 3)) return connection(1, { state: 'APPROVED', stateInfo: null })
          return pending(now.longAgo('aiven create', 60) ? {} : { stateInfo: null })
        },
        upcloud: (now) => (now.longAgo('upcloud create', 80) ? [peering(1)] : []),
        created: () => peeringId(1),
      },
      { waitTimeoutMs: 10 * MINUTE },
    )

    expect([result, sent.all]).toEqual(['applied', ['aiven create', 'upcloud create']])
  })
})

describe('a network that has its router again', () => {
  /** The half as it was sent last: its time and whether it is to be on. */
  const lastOf = (sent: Sent) => sent.changes.at(-1)?.change.configuredStatus ?? 'active'

  it('is waited for where UpCloud notices two minutes after off and on', async () => {
    const { error, sent } = await play(entry(1), {
      aiven: () => connection(1),
      upcloud(now) {
        const configuredStatus = lastOf(now)
        const isFresh = now.has('upcloud modify') && !now.longAgo('upcloud modify', 3)
        const isSeen = now.changes.length > 1 && now.longAgo('upcloud modify', 120)
        const on = isSeen ? 'active' : 'missing-local-router'
        const state = isFresh ? 'provisioning' : configuredStatus === 'disabled' ? 'disabled' : on
        return [peering(1, { state, configuredStatus })]
      },
    })

    expect([error, sent.all]).toEqual([null, ['upcloud modify', 'upcloud modify']])
  })

  it('is switched on only once it is really off', async () => {
    const { error, sent } = await play(
      entry(1),
      {
        aiven: () => connection(1),
        upcloud(now) {
          const configuredStatus = lastOf(now)
          const [off, on] = now.changes
          // It takes ten seconds to be off, and an on before that changes nothing.
          const wasOff = off && on && on.at - off.at >= 10_000
          const isOff = configuredStatus === 'disabled' && now.longAgo('upcloud modify', 10)
          const state = isOff ? 'disabled' : wasOff ? 'active' : 'missing-local-router'
          return [peering(1, { state, configuredStatus })]
        },
      },
      { waitTimeoutMs: 5 * MINUTE },
    )

    expect([error, sent.all]).toEqual([null, ['upcloud modify', 'upcloud modify']])
  })
})

describe('a live half that is renamed', () => {
  const renamed = entry(1, { name: 'renamed' })

  it('is renamed while Aiven still shows an old failure', async () => {
    const { error, sent } = await play(renamed, {
      aiven: (now) => connection(1, { state: now.longAgo('upcloud modify', 30) ? 'ACTIVE' : 'ERROR' }),
      upcloud(now) {
        if (!now.has('upcloud modify')) return [peering(1)]
        return [
          peering(1, {
            name: 'renamed',
            state: now.longAgo('upcloud modify', 6) ? 'active' : 'provisioning',
          }),
        ]
      },
    })

    expect([error, sent.all]).toEqual([null, ['upcloud modify']])
  })

  it.each([true, false])('fails after a minute where the name does not show, wait: %s', async (wait) => {
    const { result, error, sent, seconds } = await play(
      renamed,
      {
        aiven: () => connection(1),
        upcloud: (now) => [peering(1, { name: now.longAgo('upcloud modify', 70) ? 'renamed' : 'peering-1' })],
      },
      { wait },
    )

    expect([result, error]).toEqual(['failed', expect.stringContaining('Shown: name "peering-1"')])
    expect(sent.all).toEqual(['upcloud modify'])
    expect(Math.abs(seconds - 60)).toBeLessThan(20)
  })
})

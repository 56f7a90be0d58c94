/** One answer that leaves something out proves nothing, and without waiting an apply waits for what its next step needs, no longer. */
import { describe, expect, it } from 'vitest'
import type { AivenConnection, Label, UpcloudPeering } from '../../src/domain/model.ts'
import { aivenNetworkId, connection, entry, ownLabels, peering, vpcRange } from '../domain/factories.ts'
import { play, type Sent } from './rig.ts'

/** What a script answers, but nothing in the reads that are chosen, by number; the plan's own is the first. */
function hiding<T>(script: (sent: Sent) => T, nothing: T, isHidden: (read: number, sent: Sent) => boolean) {
  let reads = 0
  return (sent: Sent): T => (isHidden(++reads, sent) ? nothing : script(sent))
}

describe.each([true, false])('a pair that is to go, wait: %s', (wait) => {
  const absent = entry(1, { desired: 'absent' })
  const atFirstLook = (read: number) => read === 2

  /** Aiven's side, gone eight seconds after its removal. */
  function aiven(sent: Sent): AivenConnection | null {
    if (!sent.has('aiven delete')) return connection(1)
    return sent.longAgo('aiven delete', 8) ? null : connection(1, { state: 'DELETING', stateInfo: null })
  }

  function half(labels: readonly Label[]) {
    return (sent: Sent): UpcloudPeering[] => {
      if (sent.has('upcloud delete')) return []
      const isOff = sent.changes.some(({ change }) => change.configuredStatus === 'disabled')
      const marks = sent.changes.find(({ change }) => change.labels)?.change.labels
      return [peering(1, { state: isOff ? 'disabled' : 'active', labels: marks ?? labels })]
    }
  }

  it('gets its mark before Aiven’s side goes, also where the first look does not show the half', async () => {
    const { sent, error } = await play(
      absent,
      { aiven, upcloud: hiding(half([]), [], atFirstLook) },
      { wait },
    )

    expect([error, sent.all]).toEqual([
      null,
      ['upcloud modify', 'aiven delete', 'upcloud modify', 'upcloud delete'],
    ])
  })

  it('is not gone because one look does not show its half', async () => {
    let hidden = 0
    const upcloud = hiding(
      half(ownLabels(1)),
      [],
      (_read, now) => now.has('aiven delete') && aiven(now) === null && hidden++ === 0,
    )
    const { sent, error } = await play(absent, { aiven, upcloud }, { wait: true })

    expect([error, sent.all]).toEqual([null, ['aiven delete', 'upcloud modify', 'upcloud delete']])
  })

  it('goes side by side where one look does not show Aiven’s', async () => {
    const { sent, error } = await play(
      absent,
      { aiven: hiding(aiven, null, atFirstLook), upcloud: half(ownLabels(1)) },
      { wait },
    )

    expect([error, sent.all]).toEqual([null, ['aiven delete', 'upcloud modify', 'upcloud delete']])
  })

  it('is done once two looks do not show a half that somebody else removed', async () => {
    const upcloud = hiding(half(ownLabels(1)), [], (_read, now) => now.has('aiven delete'))
    const { sent, result, seconds } = await play(absent, { aiven, upcloud }, { wait })

    expect([result, sent.all]).toEqual(['applied', ['aiven delete']])
    expect(seconds).toBeLessThan(20)
  })
})

it('a half that one look does not show is none that somebody else put in its place', async () => {
  let reads = 0
  const aiven = () => connection(1, { state: ++reads < 4 ? 'PENDING_PEER' : 'ACTIVE' })
  const upcloud = () => [peering(1, { state: reads < 4 ? 'pending-peer' : 'active' })]
  const { result, error, sent } = await play(entry(1), {
    aiven,
    upcloud: hiding(upcloud, [], (read) => read === 4),
  })

  expect([result, error, sent.all]).toEqual(['unchanged', null, []])
})

describe('without waiting', () => {
  it('a half that was switched on is not waited for', async () => {
    const { result, sent, seconds } = await play(
      entry(1),
      {
        aiven: () => connection(1),
        upcloud: (now) => [
          peering(1, {
            state: now.longAgo('upcloud modify', 180) ? 'active' : 'disabled',
            configuredStatus: now.has('upcloud modify') ? 'active' : 'disabled',
          }),
        ],
      },
      { wait: false },
    )

    expect([result, sent.all]).toEqual(['applied', ['upcloud modify']])
    expect(seconds).toBeLessThan(10)
  })

  it('a half that was switched off to notice its router is switched on again', async () => {
    const { sent } = await play(
      entry(1),
      {
        aiven: () => connection(1),
        upcloud(now) {
          const configuredStatus = now.changes.at(-1)?.change.configuredStatus ?? 'active'
          if (now.changes.length > 1) return [peering(1)]
          const state = now.longAgo('upcloud modify', 5) ? 'disabled' : 'missing-local-router'
          return [peering(1, { state, configuredStatus })]
        },
      },
      { wait: false },
    )

    expect(sent.changes.map(({ change }) => change)).toEqual([
      { configuredStatus: 'disabled' },
      { configuredStatus: 'active' },
    ])
  })
})

describe.each([true, false])('a half that only its range tells, wait: %s', (wait) => {
  const absent = entry(1, { desired: 'absent' })
  const silent = (parts: Partial<AivenConnection> = {}) => connection(1, { stateInfo: null, ...parts })

  function aiven(sent: Sent): AivenConnection | null {
    if (!sent.has('aiven delete')) return silent()
    return sent.longAgo('aiven delete', 8) ? null : silent({ state: 'DELETING' })
  }

  /** The label shows so many seconds after it was sent. */
  function half(lateS = 0) {
    return (sent: Sent): UpcloudPeering[] => {
      if (sent.has('upcloud delete')) return []
      const isOff = sent.changes.some(({ change }) => change.configuredStatus === 'disabled')
      const isMarked =
        sent.has('upcloud modify') && (lateS === 0 || sent.firstLongAgo('upcloud modify', lateS))
      const marks = isMarked ? sent.changes.find(({ change }) => change.labels)?.change.labels : undefined
      return [
        peering(1, {
          state: isOff ? 'disabled' : 'active',
          peer: { uuid: aivenNetworkId(1), cidrs: [vpcRange(1)] },
          labels: marks ?? [],
        }),
      ]
    }
  }

  const all = ['upcloud modify', 'aiven delete', 'upcloud modify', 'upcloud delete']

  it('is waited for where two looks do not show Aiven’s side', async () => {
    const hidden = hiding(aiven, null, (read) => read === 2 || read === 3)
    const { sent, error } = await play(absent, { aiven: hidden, upcloud: half() }, { wait })

    expect([error, sent.all]).toEqual([null, all])
  })

  it('is told and left alone where Aiven’s side is gone after the plan', async () => {
    const { sent, error } = await play(
      absent,
      { aiven: hiding(aiven, null, (read) => read > 1), upcloud: half() },
      { wait },
    )

    expect(sent.all).toEqual([])
    expect(error).toMatch(
      /recognised UpCloud peering .+ by its range alone\. .+no longer so \(Aiven's side now: none\)\. Nothing was changed/,
    )
  })

  it('is removed to the end once the label was sent, whatever Aiven shows', async () => {
    const gone = (sent: Sent) => (sent.has('upcloud modify') ? null : silent())
    const { sent, error } = await play(absent, { aiven: gone, upcloud: half(8) }, { wait })

    expect([error, sent.all]).toEqual([null, ['upcloud modify', 'upcloud modify', 'upcloud delete']])
  })
})

it('a failed side that somebody made anew and took away is not made once more', async () => {
  const { sent, error } = await play(entry(1), {
    aiven: (now) => {
      if (!now.has('aiven delete')) return connection(1, { state: 'ERROR' })
      return now.longAgo('aiven delete', 5) ? null : connection(1, { state: 'APPROVED', stateInfo: null })
    },
    upcloud: () => [],
  })

  expect(sent.all).toEqual(['aiven delete'])
  expect(error).toMatch(/The Aiven side does not show any more, and this run did not remove it/)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Label } from '../../src/domain/model.ts'
import {
  canonicalLabels,
  labelChanges,
  labelOf,
  labelValue,
  sameLabels,
  settableLabels,
  specLabel,
  wantedLabels,
} from '../../src/domain/recognise/labels.ts'
import { peering } from './factories.ts'

const label = fc.record({
  key: fc.string({ minLength: 2, maxLength: 5 }).filter((key) => !key.startsWith('_')),
  value: fc.string({ maxLength: 5 }),
})

describe('the labels of a peering', () => {
  it('are the user’s and exactly three of ours', () => {
    expect(wantedLabels({ team: 'platform', env: 'prod' }, 'vpc-id', 'acme/infra:peering.yml')).toEqual([
      { key: 'team', value: 'platform' },
      { key: 'env', value: 'prod' },
      { key: 'managed-by', value: 'aiven-upcloud-peering' },
      { key: 'aiven-vpc', value: 'vpc-id' },
      { key: 'peering-spec', value: 'acme/infra:peering.yml' },
    ])
  })

  it('are compared without order, key case and system labels', () => {
    const wanted = wantedLabels({ team: 'platform' }, 'v', 's')
    const shuffled = wanted.map(({ key, value }) => ({ key: key.toUpperCase(), value })).reverse()
    expect(sameLabels(shuffled, wanted)).toBe(true)
    expect(sameLabels([...shuffled, { key: '_service', value: 'x' }], wanted)).toBe(true)
    expect(sameLabels([...wanted, { key: 'extra', value: '' }], wanted)).toBe(false)
    expect(sameLabels(wanted.slice(1), wanted)).toBe(false)
    expect(sameLabels([], wanted)).toBe(false)
    expect(sameLabels(wanted.with(0, { key: 'team', value: 'Platform' }), wanted)).toBe(false)
  })

  it('are equal only when they are, whatever stands in keys and values', () => {
    const one: Label[] = [{ key: 'aa=b', value: 'c' }]
    const other: Label[] = [{ key: 'aa', value: 'b=c' }]
    expect(sameLabels(one, other)).toBe(false)
    fc.assert(
      fc.property(fc.array(label, { maxLength: 4 }), fc.array(label, { maxLength: 4 }), (a, b) => {
        const plain = (labels: Label[]) =>
          JSON.stringify(labels.map(({ key, value }) => [key.toLowerCase(), value]).sort())
        expect(sameLabels(a, b)).toBe(plain(a) === plain(b))
        expect(sameLabels(a, a.toReversed())).toBe(true)
        expect(canonicalLabels(a)).toEqual(canonicalLabels(a.toReversed()))
      }),
    )
  })

  it('are found by key without regard to case', () => {
    const one = peering(1, { labels: [{ key: 'Peering-SPEC', value: 'x' }] })
    expect(labelOf(one, 'peering-spec')).toBe('x')
    expect(labelOf(one, 'aiven-vpc')).toBeNull()
    expect(settableLabels([{ key: '_a', value: '' }])).toEqual([])
  })
})

describe('label values', () => {
  it('are what was given when UpCloud takes it', () => {
    expect(specLabel('acme/infra', 'peerings/a b.yml')).toBe('acme/infra:peerings/a b.yml')
    expect(labelValue('x'.repeat(255))).toBe('x'.repeat(255))
    expect(labelValue('')).toBe('')
  })

  it('are printable ASCII of at most 255 characters, the same each time, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.string({ minLength: 240, maxLength: 300 }),
        ),
        (text) => {
          const value = labelValue(text)
          expect(value).toMatch(/^[\x20-\x7e]{0,255}$/)
          expect(labelValue(text)).toBe(value)
        },
      ),
    )
  })

  it('long texts that differ at the end only stay apart', () => {
    const long = (end: string) => labelValue(`acme/infra:${'directory/'.repeat(40)}${end}.yml`)
    expect(long('a')).not.toBe(long('b'))
    expect(long('a')).toHaveLength(255)
    expect(long('a').startsWith('acme/infra:directory/')).toBe(true)
  })

  it('a lone surrogate is no reason to fail', () => {
    expect(labelValue('a\ud800b')).toBe('a%EF%BF%BDb')
  })
})

describe('what relabelling does', () => {
  const labels = (...pairs: readonly (readonly [string, string])[]): Label[] =>
    pairs.map(([key, value]) => ({ key, value }))

  it('is told by key: what goes, changes and comes, and how many of ours', () => {
    const before = labels(['Env', 'old'], ['owner', 'data'], ['same', 'x'], ['_system', 'y'])
    const after = wantedLabels({ env: 'prod', same: 'x', team: 'a=b c' }, 'vpc', 'acme/infra:peering.yml')
    expect(labelChanges(before, after)).toEqual({
      removed: ['owner=data'],
      changed: [{ key: 'env', from: 'old', to: 'prod' }],
      added: ['team=a=b c'],
      marks: 3,
    })
  })

  it('says when another spec loses it', () => {
    const before = wantedLabels({}, 'vpc', 'acme/old:peering.yml')
    expect(labelChanges(before, wantedLabels({}, 'vpc', 'acme/infra:peering.yml'))).toEqual({
      removed: [],
      changed: [{ key: 'peering-spec', from: 'acme/old:peering.yml', to: 'acme/infra:peering.yml' }],
      added: [],
      marks: 0,
    })
  })
})

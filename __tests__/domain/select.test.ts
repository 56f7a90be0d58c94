import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooser, shardOf, uselessOnly } from '../../src/domain/select.ts'
import { aivenNetworkId, entry } from './factories.ts'

const matches = (only: string, name: string) => chooser({ only, shard: null })(entry(1, { name }))

describe('only', () => {
  it.each<[string, string, boolean]>([
    ['orders', 'orders', true],
    ['orders', 'order', false],
    ['order', 'orders', false],
    ['Orders', 'orders', false],
    ['*', 'anything at all', true],
    ['*', '.hidden', true],
    ['*', 'a/b/c', true],
    ['*', '..', true],
    ['*', 'two\nlines', true],
    ['prod-*', 'prod-orders', true],
    ['prod-*', 'prod-', true],
    ['prod-*', 'test-prod-orders', false],
    ['*-db', 'a/b-db', true],
    ['**', 'a/b', true],
    ['team/*', 'team/orders', true],
    ['team/*', 'team/orders/eu', true],
    ['order?', 'orders', true],
    ['order?', 'order', false],
    ['?', '.', true],
    ['?', '/', true],
    ['db-[ab]', 'db-a', true],
    ['db-[ab]', 'db-c', false],
    ['db-[a-c]', 'db-b', true],
    ['db-[!ab]', 'db-c', true],
    ['db-[!ab]', 'db-a', false],
    ['db-[^ab]', 'db-c', true],
    ['{orders,billing}', 'billing', true],
    ['{orders,billing}', 'shipping', false],
    ['{orders,billing}-eu', 'orders-eu', true],
    ['x{,-eu}', 'x', true],
    ['{a,{b,c}}', 'c', true],
    ['{pro*,test}', 'production', true],
    // Nothing else means anything.
    ['!orders', 'orders', false],
    ['!orders', '!orders', true],
    ['a|b', 'a', false],
    ['(a|b)', 'a', false],
    ['*(a)', 'aa', false],
    ['+(a)', 'aa', false],
    ['@(a|b)', 'b', false],
    ['{1..3}', '2', false],
    ['.', 'x', false],
    ['a.b', 'axb', false],
    ['a+', 'aa', false],
    ['^a', 'a', false],
    ['a$', 'a', false],
    ['\\*', '*', true],
    ['\\*', 'x', false],
    ['\\', '\\', true],
    ['[ab', '[ab', true],
    ['[]a]', ']', true],
    ['[a-]', '-', true],
    ['{a,b', '{a,b', true],
    ['{a}', '{a}', true],
    ['{a{x},b}', 'a{x}', true],
    ['{a{x},b}', 'b', true],
    ['a,b}', 'a,b}', true],
    ['{,a}{,b}', 'ab', true],
    ['x*{y,z*}q', 'xyyzzq', true],
    ['?', '𝒳', true],
    ['', 'x', false],
  ])('%j and %j: %s', (only, name, result) => {
    expect(matches(only, name)).toBe(result)
  })

  it('a name without glob characters matches itself and nothing else', () => {
    const plain = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((name) => !/[*?[\]{}\\]/.test(name))
    fc.assert(
      fc.property(plain, plain, (name, other) => {
        expect(matches(name, name)).toBe(true)
        expect(matches(name, other)).toBe(name === other)
        expect(matches('*', name)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['stars', `${'*a'.repeat(60)}b`],
    ['stars in braces', `${'{*a,*aa}'.repeat(60)}b`],
    ['braces that are not closed', '{'.repeat(60)],
    ['braces in braces', `${'{a,'.repeat(60)}b${'}'.repeat(60)}`],
    ['empty choices', '{,a}'.repeat(200)],
  ])('ends at once: %s', (_, pattern) => {
    expect(matches(pattern, 'a'.repeat(254))).toBe(false)
  })

  it('never throws, whatever the pattern', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), fc.string(), (only, name) => {
        expect(typeof matches(only, name)).toBe('boolean')
      }),
    )
  })
})

it('only that fits no name is worth a warning', () => {
  const entries = [entry(1), entry(2)]
  expect(uselessOnly({ only: null }, entries)).toBeNull()
  expect(uselessOnly({ only: 'peering-2' }, entries)).toBeNull()
  expect(uselessOnly({ only: 'x' }, [])).toBeNull()
  expect(uselessOnly({ only: 'order*' }, entries)).toBe(
    'only: "order*" matches no peering, so this run works on none. The spec has "peering-1", "peering-2"',
  )
})

describe('shard', () => {
  const names = Array.from({ length: 2000 }, (_, i) => `peering-${i}`)

  it('every peering is in exactly one shard', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (name, count) => {
        const shards = Array.from({ length: count }, (_, i) => i + 1).filter((index) =>
          chooser({ only: null, shard: { index, count } })(entry(1, { name })),
        )
        expect(shards).toEqual([shardOf(name, count)])
      }),
    )
  })

  it('shards are of about one size', () => {
    const sizes = [1, 2, 3, 4, 5].map((index) => names.filter((name) => shardOf(name, 5) === index).length)
    expect(Math.min(...sizes)).toBeGreaterThan(320)
    expect(Math.max(...sizes)).toBeLessThan(480)
  })

  describe('1,000 peerings in up to five shards: each within 20 % of its fair share', () => {
    const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
    const teams = [
      'platform',
      'billing',
      'orders',
      'search',
      'payments',
      'data',
      'auth',
      'web',
      'mobile',
      'infra',
    ]
    const stages = ['prod', 'staging', 'dev', 'test', 'qa']
    const words = [
      'amber',
      'birch',
      'cedar',
      'delta',
      'ember',
      'fjord',
      'grove',
      'heron',
      'indigo',
      'juniper',
    ]

    it.each<[string, string[]]>([
      ['numbered', upTo(1000).map((i) => `peering-${i}`)],
      ['numbered with zeros', upTo(1000).map((i) => `net-${String(i).padStart(4, '0')}`)],
      ['bare numbers', upTo(1000).map(String)],
      [
        'team, stage and number',
        teams.flatMap((team) => stages.flatMap((stage) => upTo(20).map((i) => `${team}-${stage}-${i}`))),
      ],
      ['three words', words.flatMap((a) => words.flatMap((b) => words.map((c) => `${a}-${b}-${c}`)))],
      ['ids', upTo(1000).map((i) => aivenNetworkId(i))],
    ])('%s', (_, all) => {
      expect(new Set(all).size).toBe(1000)
      for (const count of [2, 3, 4, 5]) {
        const fair = 1000 / count
        for (const index of upTo(count)) {
          const size = all.filter((name) => shardOf(name, count) === index).length
          expect([count, index, size > 0.8 * fair && size < 1.2 * fair, size]).toEqual([
            count,
            index,
            true,
            size,
          ])
        }
      }
    })
  })

  it('stays where it is for good: the same names in the same shards in every version', () => {
    expect(['orders', 'billing', 'shipping', 'é'].map((name) => shardOf(name, 5))).toEqual([3, 2, 3, 4])
  })

  it('and only narrow together', () => {
    const chosen = chooser({ only: 'peering-1*', shard: { index: 2, count: 5 } })
    const both = names.filter((name) => chosen(entry(1, { name })))
    expect(both.length).toBeGreaterThan(0)
    expect(both.every((name) => name.startsWith('peering-1') && shardOf(name, 5) === 2)).toBe(true)
  })

  it('neither: everything', () => {
    expect(names.every((name) => chooser({ only: null, shard: null })(entry(1, { name })))).toBe(true)
  })
})

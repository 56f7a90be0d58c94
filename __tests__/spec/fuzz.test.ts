/** Whatever is thrown at the loader: a spec, or a SpecError with places in the file. Never anything else. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { findingsOf, GOOD, load, NETWORK, VPC } from './helpers.ts'

const CORPUS = join(import.meta.dirname, 'corpus')
const SEEDS = [GOOD, ...readdirSync(CORPUS).map((file) => readFileSync(join(CORPUS, file), 'utf8'))].filter(
  (text) => text.length < 5000,
)

/** Loads, and checks what any answer must hold. */
function survives(text: string): void {
  const found = findingsOf(text)
  const rows = text.split('\n')
  for (const { code, severity, message, at } of found) {
    expect([code, severity]).toEqual(['spec-invalid', 'error'])
    expect(message).not.toBe('')
    expect(message.length).toBeLessThan(2000)
    expect(at?.line).toBeGreaterThanOrEqual(1)
    expect(at?.line).toBeLessThanOrEqual(rows.length)
    expect(at?.column).toBeGreaterThanOrEqual(1)
    expect(at?.column).toBeLessThanOrEqual((rows[(at?.line ?? 1) - 1]?.length ?? 0) + 1)
  }
  if (found.length === 0)
    for (const { name, at } of load(text).entries) {
      expect(name.length).toBeGreaterThan(0)
      expect(at.line).toBeLessThanOrEqual(rows.length)
    }
}

/** Pieces that mean something to YAML or to the spec. */
const token = fc.constantFrom(
  'version: 1\n',
  'peerings:\n',
  'defaults:\n',
  '- ',
  '  ',
  '    ',
  'name: a\n',
  'aiven: ',
  'upcloud: ',
  'project: p\n',
  'organization: o',
  `vpc: ${VPC}\n`,
  `network: ${NETWORK}\n`,
  'labels: ',
  'silence: [waiting]',
  'state: absent\n',
  '{',
  '}',
  '[',
  ']',
  ', ',
  ': ',
  '? ',
  '&a ',
  '*a',
  '!!str ',
  '!x ',
  '"',
  "'",
  '|\n',
  '>-\n',
  '#',
  '\n',
  '\r\n',
  '\t',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  '%TAG ! x\n',
  '<<: ',
  '~',
  'null',
  '5',
  '0x1F',
  '1e999',
  '.nan',
  'true',
  '\ufeff',
  '\u0000',
  '\u2028',
  '😀',
  '\ud800',
  '__proto__: ',
  'constructor: ',
  'cloud: c',
  'cidr: 10.0.0.0/8',
  'account: prod\n',
  '\\',
  '@',
  '`',
)

describe('fuzz', () => {
  it('text made of tokens', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => survives(tokens.join(''))),
      { numRuns: 2000 },
    )
  })

  it('text made of anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), survives), { numRuns: 1000 })
  })

  it('known files with pieces cut out, doubled and put in', () => {
    const edit = fc.record({
      at: fc.nat(5000),
      length: fc.nat(40),
      kind: fc.constantFrom('cut', 'double', 'put'),
      token,
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...SEEDS),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (seed, edits) => {
          let text = seed
          for (const { at, length, kind, token: piece } of edits) {
            const start = text.length === 0 ? 0 : at % text.length
            const middle = text.slice(start, start + length)
            const between = kind === 'cut' ? '' : kind === 'double' ? middle + middle : piece + middle
            text = text.slice(0, start) + between + text.slice(start + length)
          }
          survives(text)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('any JSON as YAML', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => survives(JSON.stringify(value))),
      {
        numRuns: 1000,
      },
    )
  })

  it('the shape of a spec with anything in it', () => {
    const any = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom<unknown>(VPC, NETWORK, 'p', 'a', 'active', 1, true, null, [], {}, [
          'waiting',
        ]),
      },
      fc.jsonValue({ maxDepth: 2 }),
    )
    const mapping = (...keys: string[]) =>
      fc.dictionary(fc.constantFrom(...keys, '__proto__', 'x'), any, { maxKeys: keys.length })
    const part = {
      aiven: fc.oneof(mapping('project', 'organization', 'vpc', 'network_uuid', 'account'), any),
      upcloud: fc.oneof(mapping('network', 'labels', 'account'), any),
      state: any,
      silence: any,
      allow_zone_mismatch: any,
    }
    const entry = fc.oneof(fc.record({ name: any, ...part }, { requiredKeys: [] }), any)
    const spec = fc.record(
      {
        version: fc.constantFrom<unknown>(1, 1, 1, 2),
        defaults: fc.oneof(fc.record(part, { requiredKeys: [] }), any),
        peerings: fc.oneof(fc.array(entry, { maxLength: 4 }), any),
      },
      { requiredKeys: ['version', 'peerings'] },
    )
    fc.assert(
      fc.property(spec, (value) => survives(stringify(value))),
      { numRuns: 1000 },
    )
  })

  it('what is accepted is accepted again when written as JSON', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => !/[\ud800-\udfff]/.test(text))
    const label = fc.tuple(fc.stringMatching(/^[a-z][ -~]{1,10}$/), fc.stringMatching(/^[ -~]{0,20}$/))
    const entry = fc.record({
      name,
      labels: fc.array(label, { maxLength: 3 }),
      state: fc.constantFrom('active', 'disabled', 'absent'),
    })
    fc.assert(
      fc.property(fc.uniqueArray(entry, { maxLength: 5, selector: (one) => one.name }), (entries) => {
        const written = {
          version: 1,
          peerings: entries.map(({ name: text, labels, state }, i) => ({
            name: text,
            state,
            aiven: { project: 'p', vpc: VPC },
            upcloud: {
              network: `03aa11bb-22cc-43dd-84ee-${String(i).padStart(12, '0')}`,
              labels: Object.fromEntries(labels.map(([key, value], at) => [`k${at}${key}`, value])),
            },
          })),
        }
        const fromJson = load(JSON.stringify(written)).entries
        const fromYaml = load(stringify(written)).entries
        const strip = (all: typeof fromJson) => all.map((one) => ({ ...one, at: null }))
        expect(strip(fromYaml)).toEqual(strip(fromJson))
        expect(fromJson.map((one) => one.name)).toEqual(entries.map((one) => one.name))
      }),
      { numRuns: 500 },
    )
  })
})

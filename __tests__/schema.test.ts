/** The published JSON Schemas: current, valid, and of one mind with the loader and the plan file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { schemaFiles } from '../scripts/render-schema.ts'
import { startSimulator } from '../simulator/index.ts'
import { pushEvent, Runner } from '../simulator/runner.ts'
import type { RunReport } from '../src/domain/model.ts'
import { renderPlanJson } from '../src/report/plan-json.ts'
import type { PlanJson } from '../src/report/plan-json-schema.ts'
import { loadSpec } from '../src/spec/load.ts'
import { orders, report, SAMPLES } from './report/fixtures.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const ajv = new Ajv({ allErrors: true })
const validSpec = ajv.compile(JSON.parse(read('schema/peering.schema.json')))
const validPlan = ajv.compile(JSON.parse(read('schema/plan.schema.json')))

const loads = (text: string): boolean => {
  try {
    return loadSpec([{ file: 'peering.yml', text }], null).entries.length > 0
  } catch {
    return false
  }
}

describe.each(Object.entries(schemaFiles()))('schema/%s', (name, text) => {
  it('is what the sources say (else run: npm run schema)', () => expect(read(`schema/${name}`)).toBe(text))

  it('is a JSON Schema, without keywords that are not standard', () => {
    expect(() => new Ajv({ strict: true, strictRequired: false }).compile(JSON.parse(text))).not.toThrow()
  })
})

const UUID = '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f'
const GOOD = `version: 1
defaults:
  aiven: { project: acme-prod }
  upcloud: { labels: { team: platform } }
peerings:
  - name: orders
    state: active
    aiven: { vpc: ${UUID} }
    upcloud: { network: { name: app-net, zone: de-fra1 } }
    allow_zone_mismatch: false
    silence: [zone-ambiguous]
  - name: search
    aiven: { vpc: { cloud: upcloud-de-fra, cidr: 10.78.0.0/24 } }
    upcloud: { network: ${UUID}, labels: { env: prod } }
`

describe('the schema of the spec', () => {
  it.each(['README.md', 'docs/guide.md'])('takes every spec in %s', (path) => {
    const specs = [...read(path).matchAll(/```yaml\n([\s\S]*?)```/g)].flatMap(([, text = '']) =>
      /^version: 1$/m.test(text) ? [text] : [],
    )
    expect(specs).not.toHaveLength(0)
    for (const text of specs) expect(validSpec(parse(text)), JSON.stringify(validSpec.errors)).toBe(true)
  })

  it('takes what the loader takes', () => {
    expect(validSpec(parse(GOOD)), JSON.stringify(validSpec.errors)).toBe(true)
    expect(loads(GOOD)).toBe(true)
  })

  it.each([
    ['another version', 'version: 1', 'version: 2'],
    ['no version', 'version: 1', ''],
    ['a misspelt key', 'state:', 'stat:'],
    ['a misspelt key under defaults', 'labels: { team', 'label: { team'],
    ['a malformed UUID', `network: ${UUID}`, 'network: 6f1c0a52'],
    ['a malformed CIDR', '10.78.0.0/24', '10.78.0.0'],
    ['a prefix that is too long', '10.78.0.0/24', '10.78.0.0/33'],
    ['a zone in capitals', 'zone: de-fra1', 'zone: DE-FRA1'],
    ['half a selector', 'name: app-net, zone: de-fra1', 'name: app-net'],
    ['an unknown state', 'state: active', 'state: gone'],
    ['an error to be silenced', '[zone-ambiguous]', '[no-router]'],
    ['an empty name', 'name: orders', "name: ''"],
    ['a name of 256 characters', 'name: orders', `name: ${'ö'.repeat(256)}`],
    ['a number for a label', 'team: platform', 'team: 7'],
    ['a label key of one character', 'env: prod', 'e: prod'],
    ['a system label', 'env: prod', '_env: prod'],
    ['a label of the action itself', 'env: prod', 'managed-by: me'],
    ['a label value that cannot be printed', 'env: prod', 'env: "a\\tb"'],
    ['a label value of 256 characters', 'env: prod', `env: ${'ö'.repeat(256)}`],
    ['no project', 'aiven: { project: acme-prod }', 'aiven: { account: default }'],
    ['project and organization', `{ vpc: ${UUID} }`, `{ vpc: ${UUID}, project: a, organization: org1 }`],
    ['no VPC', `aiven: { vpc: ${UUID} }`, 'aiven: { project: acme-prod }'],
    ['no Aiven side', `    aiven: { vpc: ${UUID} }\n`, ''],
    ['no network', `{ network: ${UUID}, labels`, '{ labels'],
    ['a list for a mapping', 'upcloud: { labels: { team: platform } }', 'upcloud: [a]'],
  ])('refuses %s, as the loader does', (_, from, to) => {
    const text = GOOD.replace(from, to)
    expect(text).not.toBe(GOOD)
    expect(validSpec(parse(text))).toBe(false)
    expect(loads(text)).toBe(false)
  })

  it('counts characters as the loader does', () => {
    const text = GOOD.replace('name: orders', `name: ${'🦆'.repeat(255)}`)
    expect([validSpec(parse(text)), loads(text)]).toEqual([true, true])
  })

  describe('is of one mind with the loader about CIDRs', () => {
    const withCidr = (cidr: string) => GOOD.replace('10.78.0.0/24', JSON.stringify(cidr))
    const both = (cidr: string) => [validSpec(parse(withCidr(cidr))), loads(withCidr(cidr))]

    it.each([
      '0.0.0.0/0',
      '10.78.0.1/24',
      '255.255.255.255/32',
      '::/0',
      'fe80::1/64',
      'FD00:0:0:0::/48',
      '::ffff:10.0.0.0/104',
    ])('takes %s', (cidr) => expect(both(cidr)).toEqual([true, true]))

    it.each([
      'fe80::1%x/64',
      'fe80::1%eth0/64',
      '10.78.0.0/032',
      '10.78.0.0/08',
      'fe80::/064',
      '010.78.0.0/24',
      '10.78.0.00/24',
      '10.78.0/24',
      '0x0a.78.0.0/24',
      '10.78.0.256/24',
      '10.78.0.0/33',
      'fe80::/129',
      ' 10.78.0.0/24',
      '10.78.0.0/24 ',
      '10.78.0.0/24\n',
      '10.78.0.0/+24',
      '10.78.0.0/',
      '[fe80::]/64',
    ])('refuses %j', (cidr) => expect(both(cidr)).toEqual([false, false]))

    it('whatever is written', () => {
      const v4 = fc.tuple(fc.ipV4(), fc.nat(40)).map((parts) => parts.join('/'))
      const v6 = fc.tuple(fc.ipV6(), fc.nat(140)).map((parts) => parts.join('/'))
      const near = fc.tuple(v4, fc.nat(20), fc.constantFrom('', '0', '9', '.', '/', '%', 'x', ' '))
      const spoilt = near.map(([cidr, at, put]) => `${cidr.slice(0, at)}${put}${cidr.slice(at + 1)}`)
      fc.assert(
        fc.property(fc.oneof(v4, v6, spoilt), (cidr) => {
          const [schema, loader] = both(cidr)
          expect([cidr, schema]).toEqual([cidr, loader])
        }),
        { numRuns: 500 },
      )
    })
  })

  it('explains every key to editors, and gives an example where any text may stand', () => {
    const unexplained = nodes(JSON.parse(read('schema/peering.schema.json')).properties).filter(
      ({ node, path }) => /properties\/[^/]+$/.test(path) && typeof node.description !== 'string',
    )
    expect(unexplained.map(({ path }) => path)).toEqual([])
    const texts = nodes(JSON.parse(read('schema/peering.schema.json')).properties).filter(
      ({ node, path }) => node.type === 'string' && !node.enum && !/labels\//.test(path),
    )
    expect(texts.filter(({ node }) => !node.examples).map(({ path }) => path)).toEqual([])
  })
})

interface Found {
  readonly node: Readonly<Record<string, unknown>>
  readonly path: string
}

/** Every mapping in a JSON value, with its path. */
function nodes(value: unknown, path = 'properties'): Found[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, part]) => nodes(part, `${path}/${key}`))
  return Array.isArray(value) ? below : [{ node: Object.fromEntries(Object.entries(value)), path }, ...below]
}

describe('the schema of the plan', () => {
  const planOf = (report: RunReport): unknown => JSON.parse(JSON.stringify(renderPlanJson(report)))

  it.each(Object.entries(SAMPLES))('fits the sample %s', (_, make) => {
    expect(validPlan(planOf(make().report)), JSON.stringify(validPlan.errors)).toBe(true)
  })

  it('fits what the bundle writes, whatever the end', async () => {
    const simulator = await startSimulator()
    simulator.world.addVpc({ project: 'acme-prod', cloud: 'upcloud-de-fra', cidr: '10.77.8.0/22' })
    simulator.world.addNetwork({ name: 'app-net', zone: 'de-fra1', cidr: '10.9.0.0/24' })
    const entry = (name: string, network: string) =>
      `  - { name: ${name}, aiven: { project: acme-prod, vpc: { cloud: upcloud-de-fra, cidr: 10.77.8.0/22 } }, upcloud: { network: { name: ${network}, zone: de-fra1 } } }\n`
    const spec = `version: 1\npeerings:\n${entry('orders', 'app-net')}${entry('lost', 'no-net')}`
    const runner = new Runner(simulator, { 'peering.yml': spec, 'wrong.yml': 'version: 2\n' })
    const push = pushEvent()
    const { plan: planned } = await runner.run({ event: push })
    const { plan: applied } = await runner.run({
      event: push,
      inputs: { mode: 'apply', 'poll-interval': '100ms' },
    })
    const { plan: wrong } = await runner.run({ event: push, inputs: { spec: 'wrong.yml' } })
    runner.dispose()
    await simulator.close()
    for (const plan of [planned, applied, wrong])
      expect(validPlan(plan), `${JSON.stringify(validPlan.errors)} in ${JSON.stringify(plan)}`).toBe(true)
    expect(applied).toMatchObject({ outcome: 'blocked', peerings: [{ result: 'applied' }, {}] })
  })

  it.each([
    ['a key too many', (plan: object) => ({ ...plan, extra: 1 })],
    ['a key too few', ({ digest: _, ...plan }: PlanJson) => plan],
    ['another version', (plan: object) => ({ ...plan, version: 2 })],
    ['a status that is not counted', (plan: PlanJson) => ({ ...plan, counts: { create: 1 } })],
    ['results of a plan', (plan: PlanJson) => withFirst(plan, { result: 'applied', error: null })],
    ['an apply without results', (plan: PlanJson) => ({ ...plan, mode: 'apply' })],
    ['an unknown status', (plan: PlanJson) => withFirst(plan, { status: 'gone' })],
  ])('refuses %s', (_, spoil) => {
    const plan = renderPlanJson(report([orders()]))
    expect(validPlan(plan)).toBe(true)
    expect(validPlan(spoil(plan))).toBe(false)
  })

  function withFirst(plan: PlanJson, changes: object): object {
    return { ...plan, peerings: plan.peerings.map((one) => ({ ...one, ...changes })) }
  }
})

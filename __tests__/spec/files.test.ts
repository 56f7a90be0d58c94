/** From the `spec` input to texts: paths, globs, and nothing outside the workspace. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SpecError } from '../../src/errors.ts'
import { isInside } from '../../src/run/workspace-file.ts'
import { readSpecFiles } from '../../src/spec/files.ts'

let base = ''
let workspace = ''

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'spec-files-')))
  workspace = join(base, 'workspace')
  mkdirSync(workspace)
})

afterEach(() => rmSync(base, { recursive: true }))

function write(path: string, content: string | Uint8Array = `content of ${path}`): void {
  const file = join(workspace, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const files = async (...patterns: string[]) =>
  (await readSpecFiles(workspace, patterns)).map(({ file }) => file)

/** `file message` of every mistake. */
async function problems(...patterns: string[]): Promise<string[]> {
  try {
    await readSpecFiles(workspace, patterns)
    return []
  } catch (error) {
    if (!(error instanceof SpecError)) throw error
    for (const { code, at } of error.findings)
      expect([code, at?.line, at?.column]).toEqual(['spec-invalid', 1, 1])
    return error.findings.map(({ at, message }) => `${at?.file} ${message}`)
  }
}

const missing = (file: string) =>
  `${file} there is no such file in the workspace: "${file}"; check the input spec, and that actions/checkout runs before this step`
const OUTSIDE = 'the file lies outside the workspace; move it into the repository'
const noMatch = (pattern: string) => `${pattern} no file matches "${pattern}" of the input spec`
const NO_FILE = 'this is not a file; name a YAML file or a pattern such as peerings/*.yml'

describe('paths', () => {
  it('give the text and the path with slashes, relative to the workspace', async () => {
    write('peering.yml')
    write('a/b.yml', '\ufeffäöü\r\n')
    expect(
      await readSpecFiles(workspace, ['peering.yml', './a//b.yml', join(workspace, 'a/../peering.yml')]),
    ).toEqual([
      { file: 'peering.yml', text: 'content of peering.yml' },
      { file: 'a/b.yml', text: 'äöü\r\n' },
    ])
  })

  it('keep the order in which they are given, each once', async () => {
    for (const name of ['c.yml', 'a.yml', 'b.yml']) write(name)
    expect(await files('c.yml', 'a.yml', '*.yml', 'a.yml')).toEqual(['c.yml', 'a.yml', 'b.yml'])
  })

  it('that are missing are all told at once', async () => {
    write('there.yml')
    write('empty/.keep')
    expect(await problems('a.yml', 'there.yml', 'none/*.yml', 'b.yml', 'empty')).toEqual([
      missing('a.yml'),
      noMatch('none/*.yml'),
      missing('b.yml'),
      `empty ${NO_FILE}`,
    ])
  })

  it('one mebibyte is read, one byte more is not', async () => {
    write('just.yml', 'x'.repeat(1024 * 1024))
    write('more.yml', 'x'.repeat(1024 * 1024 + 1))
    expect(await files('just.yml')).toEqual(['just.yml'])
    expect(await problems('more.yml')).toEqual([
      'more.yml the file has 1048577 bytes; at most 1048576 are read, split it',
    ])
  })

  it('the size counts bytes, not characters', async () => {
    write('wide.yml', '😀'.repeat(262_145))
    expect((await problems('wide.yml'))[0]).toContain('1048580 bytes')
  })

  it('what is no UTF-8 is not guessed at', async () => {
    write('latin1.yml', new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xe4]))
    write('utf16.yml', new Uint8Array([0xff, 0xfe, 0x61, 0x00]))
    const message = 'the file is not UTF-8 text; save it as UTF-8'
    expect(await problems('latin1.yml', 'utf16.yml')).toEqual([
      `latin1.yml ${message}`,
      `utf16.yml ${message}`,
    ])
  })
})

describe('globs', () => {
  beforeEach(() => {
    for (const name of [
      'p/b.yml',
      'p/a.yml',
      'p/a.yaml',
      'p/deep/c.yml',
      'p/readme.md',
      'p/d.yml/inside.yml',
      'q/[x].yml',
      'q/{y}.yml',
    ])
      write(name)
  })

  it.each([
    ['p/*.yml', ['p/a.yml', 'p/b.yml']],
    ['p/*.{yml,yaml}', ['p/a.yaml', 'p/a.yml', 'p/b.yml']],
    ['p/**/*.yml', ['p/a.yml', 'p/b.yml', 'p/d.yml/inside.yml', 'p/deep/c.yml']],
    ['p/?.yml', ['p/a.yml', 'p/b.yml']],
    ['p/[ab].yml', ['p/a.yml', 'p/b.yml']],
  ])('%s', async (pattern, expected) => {
    expect(await files(pattern)).toEqual(expected)
  })

  it('.git is none of what a pattern means', async () => {
    write('.git/refs/heads/x.yml')
    write('p/deep/.git/y.yml')
    expect(await files('**/*.yml')).not.toContain('.git/refs/heads/x.yml')
    expect(await problems('.git/refs/heads/*.yml')).toEqual([noMatch('.git/refs/heads/*.yml')])
  })

  it('a file whose name looks like a pattern is that file', async () => {
    expect(await files('q/[x].yml', 'q/{y}.yml')).toEqual(['q/[x].yml', 'q/{y}.yml'])
  })

  it.each([
    ['many *', '*a'.repeat(9)],
    ['many choices', 'p/{a,b}'.repeat(4)],
    ['long choices', `p/{${'a,'.repeat(31)}b}.yml`],
    ['a range', 'p/{1..300}{1..300}.yml'],
    ['a group of patterns', 'p/+(a|b).*'],
    ['a long pattern', `p/[${'a'.repeat(1000)}]`],
  ])('that may take too long are refused: %s', async (_, pattern) => {
    write('a'.repeat(250))
    expect(await problems(pattern)).toEqual([
      expect.stringMatching(
        / this glob of the input spec may take too long\. Allowed are 1000 .*; write several lines instead$/,
      ),
    ])
  })

  it('without a match', async () => {
    expect(await problems('*.yml', 'p/[', 'p/d.y*l')).toEqual([
      noMatch('*.yml'),
      noMatch('p/['),
      noMatch('p/d.y*l'),
    ])
  })
})

describe('the workspace is the limit', () => {
  beforeEach(() => {
    writeFileSync(join(base, 'secret.yml'), 'secret')
    mkdirSync(join(base, 'workspace-next'))
    writeFileSync(join(base, 'workspace-next/x.yml'), 'next door')
    write('peering.yml')
  })

  it.each([
    '../secret.yml',
    'a/../../secret.yml',
    '../workspace-next/x.yml',
    '../*.yml',
    '../workspace-next/*.yml',
  ])('%s', async (pattern) => {
    const found = await problems(pattern)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(OUTSIDE)
    expect(found[0]).not.toContain('next door')
  })

  it('an absolute path', async () => {
    expect((await problems(join(base, 'secret.yml'))).join()).toContain(OUTSIDE)
    expect((await problems('/etc/hostname')).join()).toContain(OUTSIDE)
  })

  it.each([
    ['a link to a file outside', 'link.yml', 'link.yml'],
    ['a link to a folder outside', 'folder', 'folder/secret.yml'],
    ['a glob through a link', 'folder', 'folder/*.yml'],
    ['a link to a link', 'second.yml', 'second.yml'],
  ])('%s', async (_, link, pattern) => {
    symlinkSync(
      link === 'folder' ? base : join(base, 'secret.yml'),
      join(workspace, link === 'second.yml' ? 'first.yml' : link),
    )
    if (link === 'second.yml') symlinkSync('first.yml', join(workspace, 'second.yml'))
    const found = await problems(pattern)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/lies outside the workspace|no file matches/)
  })

  it('a link within the workspace is a file like any other', async () => {
    symlinkSync('peering.yml', join(workspace, 'link.yml'))
    expect(await readSpecFiles(workspace, ['link.yml'])).toEqual([
      { file: 'link.yml', text: 'content of peering.yml' },
    ])
  })

  it('a workspace that is itself reached through a link', async () => {
    symlinkSync(workspace, join(base, 'alias'))
    expect((await readSpecFiles(join(base, 'alias'), ['peering.yml'])).map(({ file }) => file)).toEqual([
      'peering.yml',
    ])
  })

  it('a link that leads nowhere or in a circle', async () => {
    symlinkSync('nowhere.yml', join(workspace, 'broken.yml'))
    symlinkSync('circle.yml', join(workspace, 'circle.yml'))
    expect(await problems('broken.yml', 'circle.yml')).toEqual([missing('broken.yml'), missing('circle.yml')])
  })

  it.each([
    ['/a/b', '/a/b', true],
    ['/a/b', '/a/b/c', true],
    ['/a/b', '/a/b/..c', true],
    ['/a/b', '/a/bc', false],
    ['/a/b', '/a', false],
    ['/a/b', '/a/b/../c', false],
    ['/a/b', '/', false],
  ])('%s holds %s: %s', (root, path, inside) => {
    expect(isInside(root, path)).toBe(inside)
  })
})

/** `dist/licenses.txt` has the licence of everything in the bundle. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { bundledPackages, licensesText } from '../scripts/licenses.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const sections = read('dist/licenses.txt')
  .split(/\n-{80}\n/)
  .slice(1)
  .map((text) => {
    const [title = '', license = '', , ...lines] = text.trim().split('\n')
    const at = title.lastIndexOf('@')
    return { name: title.slice(0, at), version: title.slice(at + 1), license, text: lines.join('\n') }
  })
const names = sections.map(({ name }) => name)

const lock = z.parse(
  z.object({
    packages: z.record(
      z.string(),
      z.object({ version: z.optional(z.string()), dev: z.optional(z.boolean()) }),
    ),
  }),
  JSON.parse(read('package-lock.json')),
)
const manifest = z.parse(
  z.object({ dependencies: z.record(z.string(), z.string()) }),
  JSON.parse(read('package.json')),
)

describe('dist/licenses.txt', () => {
  it('has every package that a module in the bundle comes from', () => {
    const code = globSync('dist/*.js', { cwd: root }).map(read).join('\n')
    const comments = code.matchAll(/^\s*;?\/\/.*?node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm)
    const bundled = new Set([...comments].map(([, name = '']) => name))
    expect(bundled.size).toBeGreaterThan(15)
    expect([...bundled].filter((name) => !names.includes(name))).toEqual([])
  })

  it('has every package that the sources use', () => {
    expect(Object.keys(manifest.dependencies).filter((name) => !names.includes(name))).toEqual([])
  })

  it('has no other than what is installed to run, in the installed version', () => {
    for (const { name, version } of sections) {
      const installed = lock.packages[`node_modules/${name}`]
      expect([name, version, installed?.dev]).toEqual([name, installed?.version, undefined])
    }
  })

  it('has a licence text for each, in order', () => {
    for (const { name, license, text } of sections) {
      expect([name, license]).toEqual([
        name,
        expect.stringMatching(/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause)$/),
      ])
      expect(text, name).toMatch(/copyright|permission is hereby granted/i)
    }
    expect(names).toEqual([...names].sort())
  })
})

describe('the list of bundled packages', () => {
  const stats = {
    modules: [
      { name: './lib/index.js' },
      { name: './node_modules/b/index.js + 2 modules', modules: [{ name: './node_modules/@a/c/x.js' }] },
      { name: './node_modules/b/node_modules/d/index.js' },
      { name: './node_modules/unused/index.js', orphan: true },
      { name: 'external "node:fs"' },
    ],
  }

  it('has each package once, those inside others too', () => {
    expect(bundledPackages(stats)).toEqual([
      'node_modules/@a/c',
      'node_modules/b',
      'node_modules/b/node_modules/d',
    ])
  })

  const folder = mkdtempSync(join(tmpdir(), 'peering-licenses-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const install = (name: string, files: Record<string, string>) => {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(
      join(folder, name, 'package.json'),
      JSON.stringify({ name, version: '1.0.0', license: 'MIT' }),
    )
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text)
  }

  it('becomes their texts, notices too', () => {
    install('b', { LICENSE: 'Permission\r\nof b\n' })
    install('a', { 'license.md': 'Permission of a', NOTICE: 'Notice of a' })
    const rule = '-'.repeat(80)
    expect(licensesText(folder, ['b', 'a'])).toBe(
      `The bundle in this folder holds 2 packages of others, under these licences.\n\n${rule}\n\na@1.0.0\nMIT\n\nNotice of a\nPermission of a\n\n${rule}\n\nb@1.0.0\nMIT\n\nPermission\nof b\n`,
    )
  })

  it('cannot become a file while a licence is missing', () => {
    install('none', { NOTICE: 'Not a licence' })
    expect(() => licensesText(folder, ['none'])).toThrow(
      'none@1.0.0 (MIT) is in the bundle and has no licence',
    )
  })
})

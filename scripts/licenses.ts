/** `dist/licenses.txt`: the licence of every package that is in the bundle, and of no other. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import * as z from 'zod/mini'

const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() })

/**
 * Folders of the packages that modules come from, relative to the repository, sorted.
 *
 * @param modules absolute paths, and names of the bundler's own modules.
 */
export function bundledPackages(root: string, modules: readonly string[]): string[] {
  const folders = modules.flatMap((path) => {
    const [, folder] =
      /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(relative(root, path).replaceAll('\\', '/')) ?? []
    return folder === undefined ? [] : [folder]
  })
  return [...new Set(folders)].sort()
}

/**
 * The text of the file, the same for the same packages on every machine.
 *
 * @throws Error for a package without a licence file: its text must then be found another way.
 */
export function licensesText(root: string, folders: readonly string[]): string {
  const rule = `\n\n${'-'.repeat(80)}\n\n`
  const sections = folders
    .toSorted((a, b) => (nameIn(a) < nameIn(b) ? -1 : 1))
    .map((folder) => section(root, folder))
  const head = `The bundle in this folder holds ${sections.length} packages of others, under these licences.`
  return `${[head, ...sections].join(rule)}\n`
}

function nameIn(folder: string): string {
  return folder.split('node_modules/').at(-1) ?? folder
}

function section(root: string, folder: string): string {
  const path = join(root, folder)
  const { name, version, license } = z.parse(
    packageSchema,
    JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')),
  )
  const files = readdirSync(path).filter((file) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file))
  if (!files.some((file) => !/^notice/i.test(file)))
    throw new Error(`${name}@${version} (${license}) is in the bundle and has no licence file`)
  const texts = files.sort().map((file) => readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n'))
  return [`${name}@${version}`, license, '', ...texts.map((text) => text.trim())].join('\n')
}

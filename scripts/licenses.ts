/**
 * `dist/licenses.txt`: the licence of every package that is in the bundle, and of no other. The bundler's own list
 * leaves out what only the start-up chunk holds, so this one is made from its list of modules.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

/** What is read of the bundler's statistics. */
interface Module {
  readonly name: string
  /** Looked at, and then in no file by itself: unused, or a part of another module. */
  readonly orphan?: boolean | undefined
  readonly modules?: readonly Module[] | undefined
}

const moduleSchema: z.ZodMiniType<Module> = z.object({
  name: z.string(),
  orphan: z.optional(z.boolean()),
  modules: z.optional(z.array(z.lazy(() => moduleSchema))),
})
const statsSchema = z.object({ modules: z.array(moduleSchema) })

const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() })

/** Folders of the packages whose modules are in the bundle, relative to the repository, sorted. */
export function bundledPackages(stats: unknown): string[] {
  const folders = new Set<string>()
  const visit = ({ name, modules = [] }: Module): void => {
    const [, folder] = /^\.\/(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(name) ?? []
    if (folder !== undefined) folders.add(folder)
    modules.forEach(visit)
  }
  const { modules } = z.parse(statsSchema, stats)
  modules.filter(({ orphan }) => orphan !== true).forEach(visit)
  return [...folders].sort()
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

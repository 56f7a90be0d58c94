/** Paths and globs of the `spec` input → the texts of the spec files, confined to the workspace. */
import { glob, readFile, realpath, stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import type { Finding } from '../domain/model.ts'
import { messageOf, SpecError } from '../errors.ts'
import { isInGit, isInside } from '../run/workspace-file.ts'
import type { SpecSource } from './load.ts'
import { invalid } from './messages.ts'

/** The largest spec file that is read, in bytes. */
const MAX_SPEC_BYTES = 1024 * 1024

const GLOB = /[*?[\]{}]/

/**
 * Node's own globs take time that grows with the power of these: `*` between two slashes, and choices in braces.
 * Ranges in braces and groups in parentheses, which they know as well, may take for ever.
 */
const MOST_STARS = 4
const MOST_CHOICES = 3
const MOST_COMMAS = 30
const LONGEST_GLOB = 1000

/**
 * Reads every file that the lines of the `spec` input name, each once, globs in alphabetical order.
 *
 * @throws SpecError for every file that is missing, too large, not text, or, after symlinks are resolved, outside the
 * workspace or in `.git`, and for every glob without a match.
 */
export async function readSpecFiles(workspace: string, patterns: readonly string[]): Promise<SpecSource[]> {
  const root = await realpath(workspace)
  const findings: Finding[] = []
  const note = (error: unknown): null => {
    if (!(error instanceof SpecError)) throw error
    findings.push(...error.findings)
    return null
  }
  const files = new Set<string>()
  const sources: SpecSource[] = []
  for (const pattern of patterns)
    for (const path of (await expand(root, pattern).catch(note)) ?? []) {
      const file = relative(root, resolve(root, path)).split(sep).join('/')
      if (files.has(file)) continue
      files.add(file)
      const text = await readOne(root, file).catch(note)
      if (text !== null) sources.push({ file, text })
    }
  if (findings.length > 0) throw new SpecError(findings)
  return sources
}

async function expand(root: string, pattern: string): Promise<string[]> {
  if (!GLOB.test(pattern) || (await isFile(resolve(root, pattern)))) return [pattern]
  if (isCostly(pattern))
    throw problem(
      pattern.slice(0, 100),
      `this glob of the input spec may take too long. Allowed are ${LONGEST_GLOB} characters, ${MOST_STARS} * between two slashes, ${MOST_CHOICES} {…} with ${MOST_COMMAS} commas in all, no ranges such as {1..9} and no groups such as +(a|b); write several lines instead`,
    )
  const matches: string[] = []
  // A pattern is not meant for it, as a file that is named may be.
  for await (const match of glob(pattern, { cwd: root }))
    if (!isInGit(root, resolve(root, match))) matches.push(match)
  const files = []
  for (const match of matches.sort()) if (await isFile(resolve(root, match))) files.push(match)
  if (files.length === 0)
    throw problem(pattern, `no file matches ${JSON.stringify(pattern)} of the input spec`)
  return files
}

function isCostly(pattern: string): boolean {
  const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0
  return (
    pattern.length > LONGEST_GLOB ||
    pattern.split('/').some((part) => count(part, /\*+/g) > MOST_STARS) ||
    count(pattern, /\{/g) > MOST_CHOICES ||
    count(pattern, /,/g) > MOST_COMMAS ||
    /[@!+?*]\(|\{[^{},]*\.\.[^{},]*\}/.test(pattern)
  )
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

async function readOne(root: string, file: string): Promise<string> {
  const path = resolve(root, file)
  const real = await realpath(path).catch(() => null)
  if (real === null)
    throw problem(
      file,
      `there is no such file in the workspace: ${JSON.stringify(file)}; check the input spec, and that actions/checkout runs before this step`,
    )
  if (!isInside(root, real) || !isInside(root, path))
    throw problem(file, 'the file lies outside the workspace; move it into the repository')
  if (isInGit(root, real) || isInGit(root, path))
    throw problem(file, 'the file lies in .git, where no spec is read; move it into the repository')
  const found = await stat(real)
  if (!found.isFile())
    throw problem(file, 'this is not a file; name a YAML file or a pattern such as peerings/*.yml')
  if (found.size > MAX_SPEC_BYTES)
    throw problem(file, `the file has ${found.size} bytes; at most ${MAX_SPEC_BYTES} are read, split it`)
  const bytes = await readFile(real).catch((error: unknown) => {
    throw problem(file, `the file cannot be read: ${messageOf(error)}`)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw problem(file, 'the file is not UTF-8 text; save it as UTF-8')
  }
}

function problem(file: string, message: string): SpecError {
  return new SpecError([invalid(message, { file, line: 1, column: 1 })])
}

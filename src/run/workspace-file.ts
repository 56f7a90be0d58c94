/** Files that a run writes into the checkout, where a stranger may have put symlinks. */
import { constants } from 'node:fs'
import { lstat, mkdir, open, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { InputError } from '../errors.ts'

/**
 * The absolute path of a file to be written. Nothing is made yet.
 *
 * @param root the workspace, symlinks resolved.
 * @param file relative to it.
 * @throws InputError when it is outside or in `.git`, or something else than a file is there.
 */
export async function fileToWrite(input: string, root: string, file: string): Promise<string> {
  const refuse = (reason: string) => new InputError(`${input}: found ${JSON.stringify(file)}; ${reason}`)
  const path = resolve(root, file)
  const folder = path === root || !isInside(root, path) ? null : await nearestFolder(dirname(path))
  if (folder === null || !isInside(root, folder)) throw refuse('it must name a file inside the workspace')
  if (isInGit(root, path) || isInGit(root, folder)) throw refuse('it must not lie in .git')
  const there = await lstat(path).catch(() => null)
  if (there?.isSymbolicLink()) throw refuse('it is a symlink; name the file itself')
  if (there && !there.isFile()) throw refuse('it is not a file')
  return path
}

/** The nearest folder upwards that is there, symlinks resolved; null for a symlink to nowhere. */
async function nearestFolder(folder: string): Promise<string | null> {
  const there = await lstat(folder).catch(() => null)
  return there ? realpath(folder).catch(() => null) : nearestFolder(dirname(folder))
}

/** Writes a file that `fileToWrite` gave, and makes its folders. A symlink that took its place is not followed. */
export async function writeInWorkspace(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants
  // Windows has no such flag, and counts it as none.
  const file = await open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
  try {
    await file.writeFile(text)
  } finally {
    await file.close()
  }
}

/** Whether `path` is `root` or lies below it; both absolute. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}

/** Whether `path` lies in a `.git` below `root`, where actions/checkout keeps a token. */
export function isInGit(root: string, path: string): boolean {
  return relative(root, path)
    .split(sep)
    .some((name) => name.toLowerCase() === '.git')
}

/** The file that an export is written to: inside the workspace, whatever symlinks the checkout holds. */
import { constants } from 'node:fs'
import { lstat, mkdir, open, realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { InputError } from '../errors.ts'
import { isInside } from '../spec/files.ts'

/**
 * The absolute path of the file. Nothing is made yet.
 *
 * @param root the workspace, symlinks resolved.
 * @throws InputError when it is outside, or something else than a file is there.
 */
export async function exportPath(root: string, file: string): Promise<string> {
  const refuse = (reason: string) => new InputError([`export-file: found ${JSON.stringify(file)}; ${reason}`])
  const path = resolve(root, file)
  const folder = path === root || !isInside(root, path) ? null : await nearestFolder(dirname(path))
  if (folder === null || !isInside(root, folder)) throw refuse('it must name a file inside the workspace')
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

/** Writes the file and makes its folders. A symlink that took its place meanwhile is not followed. */
export async function writeExportFile(path: string, text: string): Promise<void> {
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

import { createHash } from 'node:crypto'
import type { CloudResponse } from '../types.ts'
import { json, notFound } from './answers.ts'
import { type GithubCall, requires } from './call.ts'

/** A file of a branch, tag or commit, as GitHub shows it: Base64 in lines of 60 characters. */
export function getContents(call: GithubCall, path: string): CloudResponse {
  const refused = requires(call, 'read', 'contents')
  if (refused) return refused
  const text = call.world.github.files.get(call.query.get('ref') ?? 'main')?.get(path)
  if (text === undefined) return notFound()
  const bytes = Buffer.from(text, 'utf8')
  const blob = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes)
  return json(200, {
    content: bytes.toString('base64').replaceAll(/.{60}/g, '$&\n'),
    encoding: 'base64',
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha: blob.digest('hex'),
    size: bytes.length,
    type: 'file',
  })
}

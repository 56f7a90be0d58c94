/** Files of the repository as GitHub has them. */
import * as z from 'zod/mini'
import { ApiError, nullOn } from '../errors.ts'
import type { GitHubClient } from './client.ts'

const fileSchema = z.object({
  content: z.nullish(z.string()),
  encoding: z.nullish(z.string()),
})

/**
 * The bytes of a file on a branch, tag or commit; null when there is no such file. Rejects with ApiError, also for what
 * is no file or has more than 1 MB.
 * https://docs.github.com/rest/repos/contents#get-repository-content
 */
export async function readContents(client: GitHubClient, path: string, ref: string): Promise<Buffer | null> {
  const operation = `read ${path} on ${ref}`
  const call = { operation, schema: fileSchema, permission: 'contents: read' }
  // As Octokit's own method has it, but for the slashes of the path, which stay.
  const route = 'GET /repos/{owner}/{repo}/contents/{+path}'
  const file = { ...client.repo, path: path.split('/').map(encodeURIComponent).join('/'), ref }
  const data = await nullOn(
    404,
    client.ask(call, (github) => github.request(route, file)),
  )
  if (data === null) return null
  if (data.encoding === 'base64' && data.content != null) return Buffer.from(data.content, 'base64')
  throw new ApiError({
    service: 'github',
    operation,
    status: null,
    detail: 'the answer holds no text of a file',
  })
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findMergedPull, getPull } from '../../src/adapters/github/pulls.ts'
import { ApiError } from '../../src/errors.ts'
import { clientOf, GitHubServer } from './github-server.ts'

let server: GitHubServer
beforeEach(async () => {
  server = await new GitHubServer().start()
})
afterEach(() => server.stop())

const SHA = 'aaaa000000000000000000000000000000000000'

function pull(number: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    number,
    state: 'closed',
    merged_at: '2026-11-01T00:00:00Z',
    merge_commit_sha: 'f'.repeat(40),
    user: { login: 'dev' },
    head: { sha: `head${number}`, ref: 'x', repo: { full_name: 'acme/infra' } },
    base: { ref: 'main', repo: { full_name: 'acme/infra' } },
    ...more,
  }
}

async function found(pulls: unknown, branch: string | null = 'main'): Promise<number | null> {
  server.extra.set(`GET /repos/acme/infra/commits/${SHA}/pulls`, () => ({ status: 200, data: pulls }))
  return (await findMergedPull(await clientOf(server), SHA, branch))?.number ?? null
}

describe('the merged pull request of a commit', () => {
  it.each<[string, unknown[], number | null]>([
    ['none', [], null],
    ['a merge, squash or rebase that made the commit', [pull(1), pull(2, { merge_commit_sha: SHA })], 2],
    ['one into this branch', [pull(1, { base: { ref: 'develop' } }), pull(2)], 2],
    ['the last merged', [pull(1), pull(2, { merged_at: '2026-11-02T00:00:00Z' }), pull(3)], 2],
    ['closed without a merge', [pull(1, { merged_at: null })], null],
    ['open', [pull(1, { state: 'open', merged_at: null, merge_commit_sha: SHA })], null],
    ['into another branch', [pull(1, { base: { ref: 'develop' } })], null],
    ['of another repository', [pull(1, { base: { ref: 'main', repo: { full_name: 'fork/infra' } } })], null],
    ['with little said', [{ number: 4, merged_at: '2026-11-01T00:00:00Z', head: null, base: null }], 4],
    ['beside what is no pull request', [null, { number: 'x' }, pull(5)], 5],
  ])('%s', async (_, pulls, number) => {
    expect(await found(pulls)).toBe(number)
  })

  it('takes any merged one for a tag', async () => {
    expect(await found([pull(1, { base: { ref: 'develop' } })], null)).toBe(1)
  })

  it('tells its head and where it is from', async () => {
    await found([pull(9, { head: { sha: 'abc', repo: null } })])
    const result = await findMergedPull(await clientOf(server), SHA, 'main')
    expect(result).toEqual({
      number: 9,
      headSha: 'abc',
      headRepo: null,
      baseRef: 'main',
      fork: true,
      merged: true,
      mergeCommitSha: 'f'.repeat(40),
      author: 'dev',
    })
  })

  it('fails with the permission to add', async () => {
    server.extra.set(`GET /repos/acme/infra/commits/${SHA}/pulls`, () => ({ status: 403 }))
    const promise = findMergedPull(await clientOf(server), SHA, 'main')
    await expect(promise).rejects.toThrow('pull-requests: read')
  })
})

describe('one pull request', () => {
  it('as it is now', async () => {
    server.extra.set('GET /repos/acme/infra/pulls/7', () => ({
      status: 200,
      data: pull(7, { merged: false }),
    }))
    expect(await getPull(await clientOf(server), 7)).toMatchObject({
      number: 7,
      headSha: 'head7',
      fork: false,
    })
  })

  it('that does not exist', async () => {
    expect(await getPull(await clientOf(server), 8)).toBeNull()
  })

  it('that may not be read', async () => {
    server.extra.set('GET /repos/acme/infra/pulls/7', () => ({ status: 403, data: { message: 'no' } }))
    await expect(getPull(await clientOf(server), 7)).rejects.toThrow(ApiError)
  })
})

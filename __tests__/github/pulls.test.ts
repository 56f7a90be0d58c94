import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ApiError } from '../../src/errors.ts'
import { broughtIn } from '../../src/github/pull.ts'
import { getPull, pullsOfCommit } from '../../src/github/pulls.ts'
import { clientOf, GitHubServer } from './server.ts'

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

async function found(pulls: unknown, branch: string | null = 'main', commits = [SHA]): Promise<number[]> {
  server.extra.set(`GET /repos/acme/infra/commits/${SHA}/pulls`, () => ({ status: 200, data: pulls }))
  const all = await pullsOfCommit(await clientOf(server), SHA)
  return all.filter((pull) => broughtIn(pull, commits, branch)).map(({ number }) => number)
}

describe('the merged pull requests that brought a commit in', () => {
  it.each<[string, unknown[], number[]]>([
    ['none', [], []],
    [
      'a merge, squash or rebase that made the commit',
      [pull(2, { merge_commit_sha: SHA, base: { ref: 'x' } })],
      [2],
    ],
    ['one into this branch', [pull(1, { base: { ref: 'develop' } }), pull(2)], [2]],
    ['several', [pull(1), pull(2, { merged_at: '2026-11-02T00:00:00Z' })], [1, 2]],
    ['closed without a merge', [pull(1, { merged_at: null })], []],
    ['open', [pull(1, { state: 'open', merged_at: null, merge_commit_sha: SHA })], []],
    ['into another branch', [pull(1, { base: { ref: 'develop' } })], []],
    ['of another repository', [pull(1, { base: { ref: 'main', repo: { full_name: 'fork/infra' } } })], []],
    ['with little said', [{ number: 4, merged_at: '2026-11-01T00:00:00Z', head: null, base: null }], []],
    ['beside what is no pull request', [null, { number: 'x' }, pull(5)], [5]],
  ])('%s', async (_, pulls, numbers) => {
    expect(await found(pulls)).toEqual(numbers)
  })

  // It may stand on a commit of the pull request that never came into a branch.
  it('of a tag is the one whose merge made its commit', async () => {
    expect(await found([pull(1), pull(2, { merge_commit_sha: SHA })], null)).toEqual([2])
  })

  it('of a push is also one whose merge made another of its commits', async () => {
    const other = 'b'.repeat(40)
    expect(await found([pull(1, { merge_commit_sha: other })], null, [SHA, other])).toEqual([1])
  })

  it('fails with the permission to add', async () => {
    server.extra.set(`GET /repos/acme/infra/commits/${SHA}/pulls`, () => ({ status: 403 }))
    const promise = pullsOfCommit(await clientOf(server), SHA)
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

  it.each<[string, Record<string, unknown>, string, boolean | string]>([
    ['merged, from a deleted fork', { head: { sha: 'abc', repo: null } }, 'merged', true],
    [
      'open, from a fork',
      { merged_at: null, merged: false, state: 'open', head: { repo: { full_name: 'm/i' } } },
      'open',
      true,
    ],
    ['closed', { merged_at: null, merged: false }, 'closed', false],
    ['with little said', { merged_at: undefined, head: undefined }, 'unknown', 'unknown'],
  ])('%s', async (_, more, state, fork) => {
    server.extra.set('GET /repos/acme/infra/pulls/7', () => ({ status: 200, data: pull(7, more) }))
    expect(await getPull(await clientOf(server), 7)).toMatchObject({ number: 7, state, fork })
  })

  it('that does not exist', async () => {
    expect(await getPull(await clientOf(server), 8)).toBeNull()
  })

  it('that may not be read', async () => {
    server.extra.set('GET /repos/acme/infra/pulls/7', () => ({ status: 403, data: { message: 'no' } }))
    await expect(getPull(await clientOf(server), 7)).rejects.toThrow(ApiError)
  })
})

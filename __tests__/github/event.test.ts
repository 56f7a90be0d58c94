import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type GitHubEvent, readEvent } from '../../src/github/event.ts'
import { ListLog } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'events-'))
let files = 0

/** `payload`: text is written as it is, `undefined` leaves the file out. */
function event(name: string, payload: unknown, env: Record<string, string> = {}): Promise<GitHubEvent> {
  files += 1
  const path = join(folder, `${files}.json`)
  if (payload !== undefined)
    writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload))
  return readEvent(
    {
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: path,
      GITHUB_REPOSITORY: 'acme/infra',
      GITHUB_SHA: 'merge',
      GITHUB_ACTOR: 'dev',
      GITHUB_REF: 'refs/heads/main',
      ...env,
    },
    new ListLog(),
  )
}

const repository = { full_name: 'acme/infra', default_branch: 'main', id: 1 }

function pull(headRepo: unknown, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    action: 'opened',
    repository,
    sender: { login: 'dev' },
    pull_request: {
      number: 7,
      state: 'open',
      merged: false,
      user: { login: 'dev' },
      head: { sha: 'head', ref: 'x', repo: headRepo },
      base: { sha: 'base', ref: 'main', repo: { full_name: 'acme/infra' } },
      ...more,
    },
  }
}

const own = { full_name: 'Acme/infra', fork: true }
const PULL_EVENTS = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
]

describe.each(PULL_EVENTS)('%s', (name) => {
  it('of an own branch', async () => {
    expect(await event(name, pull(own))).toMatchObject({
      name,
      fork: false,
      afterRerun: false,
      dependabot: false,
      headSha: 'head',
      repository: 'acme/infra',
      defaultBranch: 'main',
      pullRequest: { number: 7, headSha: 'head', fork: false, author: 'dev', state: 'open' },
      cause: null,
      commits: ['head'],
    })
  })

  it.each([
    ['of a fork', { full_name: 'stranger/infra' }],
    ['of a deleted fork', null],
  ])('%s', async (_, repo) => {
    expect(await event(name, pull(repo))).toMatchObject({
      fork: true,
      pullRequest: { number: 7, fork: true },
    })
  })

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['half', '{"pull_request": {"num'],
    ['a list', []],
    ['null', null],
    ['without a pull request', { repository }],
    ['of wrong types', { pull_request: { number: 'seven' } }],
  ])('may be of a fork when the payload is %s', async (_, payload) => {
    expect(await event(name, payload, { GITHUB_REF: 'refs/pull/7/merge' })).toMatchObject({
      fork: 'unknown',
      pullRequest: { number: 7, fork: 'unknown', state: 'unknown', headSha: null },
      headSha: 'merge',
    })
    expect(await event(name, payload)).toMatchObject({ fork: 'unknown', pullRequest: null })
  })
})

it('a payload that does not say where the head is leaves that open', async () => {
  const payload = pull(undefined)
  expect((await event('pull_request_target', payload)).fork).toBe('unknown')
  expect((await event('pull_request_target', { pull_request: { number: 7 } })).fork).toBe('unknown')
  expect((await event('pull_request', payload)).fork).toBe('unknown')
})

it('whether it was merged is in some payloads only', async () => {
  const state = async (more: Record<string, unknown>) =>
    (await event('pull_request', pull(own, more))).pullRequest?.state
  expect(await state({ merged: true })).toBe('merged')
  expect(await state({ merged: undefined, merged_at: null })).toBe('open')
  expect(await state({ merged: undefined, merged_at: '2026-11-01T00:00:00Z' })).toBe('merged')
  expect(await state({ merged: undefined })).toBe('unknown')
  expect(await state({ state: undefined })).toBe('closed')
})

describe('Dependabot', () => {
  const bot = 'dependabot[bot]'
  it.each([
    ['the actor', event('pull_request', pull(own), { GITHUB_ACTOR: bot }), true],
    ['the author', event('pull_request', pull(own, { user: { login: bot } })), true],
    ['the sender', event('pull_request', { ...pull(own), sender: { login: bot } }), true],
    ['nobody', event('pull_request', pull(own)), false],
    ['the actor of a push', event('push', { ref: 'refs/heads/x' }, { GITHUB_ACTOR: bot }), false],
  ])('is %s', async (_, read, expected) => {
    expect((await read).dependabot).toBe(expected)
  })
})

describe('events without a pull request', () => {
  it.each([
    ['push', { ref: 'refs/heads/main', after: 'merge', repository, head_commit: null }],
    ['schedule', { schedule: '0 5 * * *' }],
    ['workflow_dispatch', { inputs: null, ref: 'refs/heads/main' }],
    ['merge_group', { merge_group: { head_sha: 'queued', base_ref: 'refs/heads/main' }, repository }],
    ['release', { release: {} }],
    ['', {}],
  ])('%s', async (name, payload) => {
    const read = await event(name, payload)
    expect(read).toMatchObject({ pullRequest: null, fork: false, branch: 'main' })
    expect(read.headSha).toBe(name === 'merge_group' ? 'queued' : 'merge')
    for (const broken of [undefined, '', '{', 7]) {
      expect(await event(name, broken)).toMatchObject({
        pullRequest: null,
        fork: false,
        headSha: 'merge',
      })
    }
  })

  it('a push has all its commits, the last one first', async () => {
    const commits = [{ id: 'one' }, { id: 'two' }, { id: 'merge' }]
    expect((await event('push', { ref: 'refs/heads/main', commits })).commits).toEqual([
      'merge',
      'two',
      'one',
    ])
    expect((await event('push', { ref: 'refs/heads/main' })).commits).toEqual(['merge'])
    expect((await event('push', '{')).commits).toEqual(['merge'])
  })

  it('a tag has no branch', async () => {
    expect((await event('push', { ref: 'refs/tags/v1' }, { GITHUB_REF: 'refs/tags/v1' })).branch).toBeNull()
  })

  it('an empty environment', async () => {
    expect(await readEvent({}, new ListLog())).toMatchObject({
      name: '',
      headSha: '',
      commits: [],
      repository: '',
    })
  })
})

describe('issue_comment', () => {
  it('on a pull request', async () => {
    const payload = {
      action: 'created',
      issue: { number: 7, pull_request: { url: 'x' }, user: { login: 'dev' } },
    }
    expect(await event('issue_comment', payload)).toMatchObject({
      fork: 'unknown',
      headSha: 'merge',
      pullRequest: { number: 7, headSha: null, fork: 'unknown', state: 'unknown', author: 'dev' },
    })
  })

  it.each([{ issue: { number: 7 } }, { issue: { number: 7, pull_request: null } }])(
    'on an issue: %j',
    async (payload) => {
      expect(await event('issue_comment', payload)).toMatchObject({ pullRequest: null, fork: false })
    },
  )

  it('may be of a fork when the payload cannot be read', async () => {
    expect(await event('issue_comment', '')).toMatchObject({ pullRequest: null, fork: 'unknown' })
  })
})

describe('workflow_run', () => {
  function run(more: Record<string, unknown>): unknown {
    return {
      repository,
      workflow_run: {
        event: 'pull_request',
        head_sha: 'head',
        head_branch: 'x',
        head_repository: { full_name: 'acme/infra' },
        actor: { login: 'dev' },
        pull_requests: [],
        ...more,
      },
    }
  }
  const here = { head: { sha: 'head' }, base: { ref: 'main', repo: { id: 1 } } }

  it('of an own branch', async () => {
    const pull_requests = [
      { number: 3, head: { sha: 'head' }, base: { ref: 'main', repo: { id: 2 } } },
      { number: 6, head: { sha: 'older' }, base: { ref: 'main', repo: { id: 1 } } },
      { number: 7, ...here },
    ]
    expect(await event('workflow_run', run({ pull_requests }))).toMatchObject({
      fork: false,
      cause: 'pull_request',
      headSha: 'head',
      branch: 'x',
      // Its last commit may be a later one.
      pullRequest: { number: 7, headSha: null, fork: false, author: 'dev' },
    })
  })

  it.each([
    ['a fork', { head_repository: { full_name: 'stranger/infra' } }, true],
    [
      'a fork that says to be main',
      { head_repository: { full_name: 'stranger/infra' }, head_branch: 'main' },
      true,
    ],
    ['a deleted fork', { head_repository: null }, true],
    ['a pull request of nowhere', { head_repository: undefined }, 'unknown'],
    ['a push of nowhere', { head_repository: undefined, event: 'push' }, 'unknown'],
    ['a push', { event: 'push', head_branch: 'main' }, false],
  ])('of %s', async (_, more, fork) => {
    expect((await event('workflow_run', run(more))).fork).toBe(fork)
  })

  it('leaves everything open when the payload cannot be read', async () => {
    for (const payload of [undefined, '', {}, { workflow_run: null }]) {
      expect(await event('workflow_run', payload)).toMatchObject({
        fork: 'unknown',
        cause: 'unknown',
        pullRequest: null,
      })
    }
    expect((await event('workflow_run', run({ event: undefined }))).cause).toBe('unknown')
  })
})

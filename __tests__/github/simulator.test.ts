/** The adapter against the simulator's GitHub, which knows permissions and GitHub's shapes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts'
import { createGitHub, type GitHubClient } from '../../src/github/client.ts'
import { syncComment } from '../../src/github/comment.ts'
import { syncDriftIssue } from '../../src/github/issue.ts'
import { broughtIn } from '../../src/github/pull.ts'
import { getPull, pullsOfCommit } from '../../src/github/pulls.ts'
import { FastClock, ListLog } from './server.ts'

let simulator: Simulator
async function start(options: Partial<SimulatorOptions> = {}): Promise<GitHubClient> {
  simulator = await startSimulator(options)
  return createGitHub({
    token: simulator.tokens.github,
    apiUrl: simulator.githubUrl,
    repository: 'acme/infra',
    userAgent: 'test/1',
    requestTimeoutMs: 1000,
    clock: new FastClock(),
    log: new ListLog(),
    redact: (text) => text,
  })
}
let client: GitHubClient
beforeEach(async () => {
  client = await start()
})
afterEach(() => simulator.close())

const MARKER = '<!-- ours -->'
const matches = (text: string) => (text.startsWith(MARKER) ? { runId: '1', runAttempt: 1 } : null)
const run = { runId: '2', runAttempt: 1 }

function comment(text: string, by: GitHubClient = client) {
  return syncComment(by, {
    pr: 7,
    render: () => `${MARKER}\n${text}`,
    matches,
    sameMeaning: (a, b) => a === b,
    run,
    keep: () => null,
    mayCreate: true,
    instead: '',
  })
}

function issue(found: string | null) {
  return syncDriftIssue(client, {
    drift: found !== null,
    mayClose: true,
    title: 'Drift',
    body: `${MARKER}\n${found ?? 'all well'}`,
    matches,
    sameMeaning: (a, b) => a === b,
    run,
    comments: {
      changed: (before) => (before === `${MARKER}\n${found}` ? null : 'changed'),
      reopened: 'again',
      closed: 'gone',
    },
  })
}

const texts = (number: number): string[] => simulator.world.github.commentsOf(number).map(({ body }) => body)

describe('the comment', () => {
  beforeEach(() => simulator.world.github.addPull({ number: 7 }))

  it('is found behind 140 others and next to one that copies its marker', async () => {
    for (let i = 0; i < 140; i += 1)
      simulator.world.github.addComment({ issue: 7, login: 'dev', body: `${i}` })
    simulator.world.github.addComment({ issue: 7, login: 'mallory', body: `${MARKER}\nmine` })
    for (const text of ['one', 'one', 'two']) expect((await comment(text)).warning).toBeNull()
    expect(texts(7).slice(140)).toEqual([`${MARKER}\nmine`, `${MARKER}\ntwo`])
  })

  it.each(['reset-before', 'reset-after', 'hang'] as const)('is posted once: %s', async (kind) => {
    simulator.faults.add({ kind, service: 'github', match: { method: 'POST' }, times: 1 })
    expect(await comment('one')).toMatchObject({ warning: null })
    expect(texts(7)).toEqual([`${MARKER}\none`])
  })

  it('is a warning without the permission', async () => {
    simulator.options.githubPermissions = { issues: 'none', 'pull-requests': 'read', contents: 'read' }
    expect((await comment('one')).warning).toContain('pull-requests: write')
  })

  it('belongs to the person whose token it is, on GitHub Enterprise Server too', async () => {
    await simulator.close()
    client = await start({ githubLogin: 'alice', githubPersonalToken: true, githubBasePath: '/api/v3' })
    simulator.world.github.addPull({ number: 7 })
    await comment('one')
    await comment('two')
    expect(texts(7)).toEqual([`${MARKER}\ntwo`])
  })
})

describe('the drift issue', () => {
  it('goes round its cycle as one issue', async () => {
    const isShown: boolean[] = []
    for (const found of [null, 'a', 'a', 'b', null, null, 'a', null])
      isShown.push((await issue(found)).url !== null)
    expect(isShown).toEqual([false, true, true, true, true, false, true, true])
    const [only, ...others] = simulator.world.github.issues.values()
    expect(others).toEqual([])
    expect(only).toMatchObject({ state: 'closed', stateReason: 'completed', labels: ['peering-drift'] })
    expect(texts(only?.number ?? 0)).toEqual(['changed', 'gone', 'again', 'gone'])
  })

  it('is a warning without the permission', async () => {
    simulator.options.githubPermissions = { issues: 'read', 'pull-requests': 'write', contents: 'read' }
    expect((await issue('a')).warning).toContain('issues: write')
  })
})

describe('the pull request of a commit', () => {
  const SHA = 'c'.repeat(40)

  it('that was merged, squashed or rebased', async () => {
    simulator.world.github.addPull({ number: 5, commits: [SHA] })
    simulator.world.github.addPull({ number: 6, commits: [SHA], merged: true, baseRef: 'develop' })
    const found = async () =>
      (await pullsOfCommit(client, SHA)).filter((pull) => broughtIn(pull, [SHA], 'main'))
    expect(await found()).toEqual([])
    simulator.world.github.addPull({ number: 7, headSha: 'd'.repeat(40), headRepo: null })
    simulator.world.github.mergePull(7, SHA)
    expect(await found()).toMatchObject([{ number: 7, fork: true, state: 'merged' }])
    expect(await getPull(client, 7)).toMatchObject({ headSha: 'd'.repeat(40), mergeCommitSha: SHA })
    expect(await getPull(client, 99)).toBeNull()
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DriftIssueRequest, syncDriftIssue } from '../../src/github/issue.ts'
import { clientOf, type Fault, GitHubServer, type Seen } from './server.ts'

let server: GitHubServer
beforeEach(async () => {
  server = await new GitHubServer().start()
})
afterEach(() => server.stop())

const BOT = 'github-actions[bot]'
let runId = 100

function body(drift: string, run = String(runId), key = 'peering.yml'): string {
  return `<!-- drift key=${key} run=${run} -->\n${drift}`
}

function matches(text: string) {
  const found = /^<!-- drift key=(\S+) run=(\d+) -->/.exec(text)
  return found?.[1] === 'peering.yml' ? { runId: found[2] ?? '', runAttempt: 1 } : null
}

const meaning = (text: string): string => text.replace(/^<!--.*-->\n/, '')
const drift = (text: string): string => meaning(text).split(' ')[0] ?? ''

/** A check that found `found` (first word: which drift), or nothing. */
function request(found: string | null, more: Partial<DriftIssueRequest> = {}): DriftIssueRequest {
  return {
    drift: found !== null,
    mayClose: true,
    title: `Drift: ${found ?? 'none'}`,
    body: body(found ?? 'all in place'),
    matches,
    sameMeaning: (a, b) => meaning(a) === meaning(b),
    run: { runId: String(runId), runAttempt: 1 },
    comments: {
      changed: (before) => (drift(before) === drift(body(found ?? '')) ? null : `now ${found}`),
      reopened: 'again',
      closed: 'gone',
    },
    ...more,
  }
}

async function sync(found: string | null, more: Partial<DriftIssueRequest> = {}) {
  runId += 1
  const before = server.requests.length
  const result = await syncDriftIssue(await clientOf(server, { requestTimeoutMs: 300 }), request(found, more))
  return { ...result, writes: server.writes(before) }
}

function fault(method: string, path: RegExp, with_: Partial<Fault> & Pick<Fault, 'answer'>): void {
  const when = (seen: Seen): boolean => seen.method === method && path.test(seen.path)
  server.faults.push({ when, at: 'before', times: 1, ...with_ })
}

const said = (): string[] => server.comments.map((comment) => comment.body)
const states = (): string[] => server.issues.map(({ state, body: text }) => `${state} ${meaning(text)}`)

describe('the cycle', () => {
  it('leaves exactly one issue', async () => {
    expect(await sync(null)).toEqual({ url: null, warning: null, writes: [] })
    const opened = await sync('orders')
    expect(opened.warning).toBeNull()
    expect(opened.url).toContain('/issues/')
    expect(await sync('orders')).toMatchObject({ writes: [], url: opened.url })
    expect((await sync('orders since noon')).writes).toEqual(['PATCH'])
    expect(said()).toEqual([])
    expect(await sync('billing')).toMatchObject({ writes: ['PATCH', 'POST'], url: opened.url })
    expect(said()).toEqual(['now billing'])
    expect(await sync(null)).toMatchObject({ writes: ['PATCH', 'POST'], url: opened.url })
    expect(await sync(null)).toMatchObject({ writes: [], url: null })
    expect(await sync('orders')).toMatchObject({ writes: ['PATCH', 'POST'], url: opened.url })
    expect(said()).toEqual(['now billing', 'gone', 'again'])
    expect(states()).toEqual(['open orders'])
    expect(server.issues[0]).toMatchObject({ title: 'Drift: orders', labels: ['peering-drift'] })
    expect(server.labels).toEqual(['peering-drift'])
  })

  it('does not undo what a newer check wrote', async () => {
    await sync('orders')
    runId += 1
    const older = await sync(null, { run: { runId: '5', runAttempt: 1 } })
    expect(older.writes).toEqual([])
    expect(older.warning).toMatch(/^A newer run wrote the drift issue #\d+, so this run left it alone$/)
    expect(states()).toEqual(['open orders'])
  })
})

describe('whose issue', () => {
  it('ignores other keys, other authors, pull requests and everything without a marker', async () => {
    server.addIssue('mallory', body('orders'))
    server.addIssue(BOT, body('orders', '1', 'other.yml'))
    server.addIssue(BOT, body('orders'), 'open', true)
    server.addIssue(BOT, 'Bump everything')
    expect((await sync('orders')).writes).toEqual(['POST', 'POST'])
    expect(server.issues).toHaveLength(5)
  })

  it('finds its issue behind 250 others, with the filter by author and without', async () => {
    server.addIssue(BOT, body('orders', '1'))
    for (let i = 0; i < 250; i += 1) server.addIssue(i % 2 === 0 ? BOT : 'dev', `issue ${i}`)
    expect((await sync('orders')).writes).toEqual([])
    server.extra.set('POST /graphql', () => ({ status: 200, data: { data: { viewer: { login: BOT } } } }))
    expect((await sync('orders')).writes).toEqual([])
    expect(server.requests.at(-1)?.path).toContain('creator=github-actions%5Bbot%5D')
  })

  it('does not make a new one when the filter by author does not know the login', async () => {
    server.extra.set('POST /graphql', () => ({ status: 200, data: { data: { viewer: { login: BOT } } } }))
    server.addIssue(BOT, body('orders', '1'))
    fault('GET', /creator=/, { answer: { status: 200, body: '[]' }, times: 9 })
    expect((await sync('orders')).writes).toEqual([])
    fault('GET', /creator=/, { answer: { status: 422, body: '{"message":"Validation Failed"}' }, times: 9 })
    expect((await sync('orders')).writes).toEqual([])
  })
})

it('learns whose token it is from the issue that it made, and comes back to its earlier one', async () => {
  server.login = 'peers[bot]'
  const old = server.addIssue('peers[bot]', body('orders', '1'))
  for (let i = 0; i < 120; i += 1) server.addIssue('dev', `issue ${i}`)
  await sync('orders, batch')
  expect(server.issues.filter(({ login, state }) => login === 'peers[bot]' && state === 'open')).toEqual([
    old,
  ])
  expect(old.body).toContain('batch')
})

describe('two checks at once', () => {
  it('sees the issue that the other one made since it looked', async () => {
    fault('GET', /\/issues\?/, {
      answer: { status: 200, body: '[]' },
      meanwhile: () => void server.addIssue(BOT, body('orders', '1')),
    })
    expect((await sync('orders')).writes).toEqual([])
    expect(server.issues).toHaveLength(1)
  })

  it('closes its own when both made one at the same moment', async () => {
    fault('POST', /\/labels/, {
      at: 'after',
      answer: { status: 201, body: '{}' },
      meanwhile: () => void server.addIssue(BOT, body('orders', '1')),
    })
    const result = await sync('orders')
    expect(states()).toEqual(['open orders', 'closed orders'])
    expect(result.url).toContain(String(server.issues[0]?.number))
  })

  it('closes doubled ones of earlier days', async () => {
    for (const run of ['1', '2', '3']) server.addIssue(BOT, body('orders', run))
    await sync('orders')
    expect(states()).toEqual(['open orders', 'closed orders', 'closed orders'])
  })
})

describe('bad days', () => {
  it.each(['before', 'after'] as const)(
    'makes one issue when the answer is lost %s it was made',
    async (at) => {
      fault('POST', /\/issues$/, { at, answer: 'drop' })
      expect((await sync('orders')).warning).toBeNull()
      expect(states()).toEqual(['open orders'])
    },
  )

  it.each(['before', 'after'] as const)('closes with one comment when answers are lost %s', async (at) => {
    await sync('orders')
    fault('PATCH', /\/issues\//, { at, answer: 'drop' })
    fault('POST', /\/comments$/, { at, answer: { status: 502, body: '' } })
    expect((await sync(null)).warning).toBeNull()
    expect(said()).toEqual(['gone'])
    expect(states()).toEqual(['closed all in place'])
  })

  it.each([403, 404])('a label that may not be made (%d) is no failure', async (status) => {
    fault('POST', /\/labels$/, { answer: { status, body: '{"message":"no"}' } })
    expect((await sync('orders')).warning).toBeNull()
    expect(states()).toEqual(['open orders'])
  })

  it('opens without labels when they are refused', async () => {
    const when = ({ method, path, body: sent }: Seen): boolean =>
      method === 'POST' && path.endsWith('/issues') && JSON.stringify(sent).includes('labels')
    server.faults.push({
      when,
      at: 'before',
      times: 9,
      answer: { status: 403, body: '{"message":"no labels"}' },
    })
    expect((await sync('orders')).warning).toBeNull()
    expect(server.issues[0]?.labels).toEqual([])
  })

  it.each([
    ['GET', /\/issues\?/],
    ['POST', /\/issues$/],
  ] as const)('%s refused is a warning that names the permission', async (method, path) => {
    fault(method, path, { answer: { status: 403, body: '{"message":"Resource not accessible"}' }, times: 9 })
    const result = await sync('orders')
    expect(result.warning).toContain('issues: write')
    expect(server.issues).toEqual([])
  })

  it('says that issues are disabled', async () => {
    fault('GET', /\/issues\?/, {
      answer: { status: 410, body: '{"message":"Issues are disabled for this repo"}' },
    })
    expect((await sync('orders')).warning).toBe(
      'GitHub: could not list the issues: HTTP 410, Issues are disabled for this repo',
    )
  })

  it('a comment that is refused does not hide what was done', async () => {
    await sync('orders')
    fault('POST', /\/comments$/, { answer: { status: 403, body: '{"message":"issue is locked"}' } })
    const result = await sync(null)
    expect(states()).toEqual(['closed all in place'])
    expect(result.url).toContain('/issues/')
    expect(result.warning).toContain('locked')
  })
})

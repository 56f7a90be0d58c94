import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CommentRequest, findOwnComment, syncComment } from '../../src/github/comment.ts'
import { clientOf, type Fault, GitHubServer, type Seen } from './server.ts'

let server: GitHubServer
beforeEach(async () => {
  server = await new GitHubServer().start()
})
afterEach(() => server.stop())

const BOT = 'github-actions[bot]'

function body(text: string, run = '100', attempt = 1, key = 'peering.yml'): string {
  return `<!-- test key=${key} run=${run} attempt=${attempt} -->\n${text}`
}

function matches(text: string, key = 'peering.yml') {
  const found = /^<!-- test key=(\S+) run=(\d+) attempt=(\d+) -->/.exec(text)
  return found?.[1] === key ? { runId: found[2] ?? '', runAttempt: Number(found[3]) } : null
}

const withoutMarker = (text: string): string => text.replace(/^<!--.*-->\n/, '')

function request(text: string, more: Partial<CommentRequest> = {}): CommentRequest {
  return {
    pr: 7,
    render: () => body(text),
    matches,
    sameMeaning: (a, b) => withoutMarker(a) === withoutMarker(b),
    run: { runId: '100', runAttempt: 1 },
    keep: () => null,
    mayCreate: true,
    instead: 'See the summary',
    ...more,
  }
}

function fault(method: string, with_: Partial<Fault> & Pick<Fault, 'answer'>): void {
  server.faults.push({ when: (seen: Seen) => seen.method === method, at: 'before', times: 1, ...with_ })
}

async function sync(text: string, more: Partial<CommentRequest> = {}, token = 'ghs_test') {
  const before = server.requests.length
  const client = await clientOf(server, { token, requestTimeoutMs: 300 })
  const result = await syncComment(client, request(text, more))
  return { ...result, writes: server.writes(before) }
}

const bodies = (): string[] => server.comments.map((comment) => withoutMarker(comment.body))

describe('the usual way', () => {
  it('creates, leaves alone, updates; asks whose token it is where there is a comment', async () => {
    const created = await sync('two to create')
    expect(created).toMatchObject({ writes: ['POST'], warning: null })
    expect(created.url).toContain('#issuecomment-')
    expect(await sync('two to create')).toMatchObject({ writes: [], url: created.url })
    expect(await sync('all in place')).toMatchObject({ writes: ['PATCH'], url: created.url })
    expect(bodies()).toEqual(['all in place'])
    const comments = server.requests.filter(({ path }) => path.includes('/comments'))
    expect(comments.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'GET', 'PATCH'])
    // Once in each of the two runs that found one.
    expect(server.requests.filter(({ path }) => path === '/graphql')).toHaveLength(2)
  })

  it.each([true, false])('finds its comment behind 140 others (Link header: %s)', async (links) => {
    server.links = links
    for (let i = 0; i < 140; i += 1) server.addComment('someone', `comment ${i}`)
    server.addComment(BOT, body('old'))
    server.addComment('someone', 'last')
    expect(await sync('new')).toMatchObject({ writes: ['PATCH'] })
    const comments = server.requests.filter(({ path }) => path.includes('/comments'))
    expect(comments.map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH'])
  })

  it('keeps two comments of two keys apart', async () => {
    await sync('first')
    await sync('second', {
      matches: (text) => matches(text, 'b'),
      render: () => body('second', '100', 1, 'b'),
    })
    await sync('first again')
    expect(bodies()).toEqual(['first again', 'second'])
  })

  it('gives the present body to the one who renders', async () => {
    server.addComment(BOT, body('old').replaceAll('\n', '\r\n'))
    const seen: (string | null)[] = []
    await sync('', { render: (present) => body(`after ${seen.push(present)}`) })
    expect(seen).toEqual([body('old')])
  })

  it('creates nothing when there is nothing to say, and updates all the same', async () => {
    expect(await sync('quiet', { mayCreate: false })).toEqual({ writes: [], url: null, warning: null })
    expect(server.comments).toEqual([])
    expect((await sync('quiet', { mayCreate: true })).writes).toEqual(['POST'])
    expect((await sync('all well', { mayCreate: false })).writes).toEqual(['PATCH'])
  })
})

describe('newer and older runs', () => {
  it.each([
    ['a newer run', '200', 1, true],
    ['a newer run with a longer number', '1000', 1, true],
    ['a later attempt', '100', 2, true],
    ['the same attempt', '100', 1, false],
    ['an older run', '99', 9, false],
  ])('what %s wrote', async (_, id, attempt, isKept) => {
    server.addComment(BOT, body('theirs', id, attempt))
    expect((await sync('ours')).writes).toEqual(isKept ? [] : ['PATCH'])
    expect(bodies()).toEqual([isKept ? 'theirs' : 'ours'])
  })

  it('looks again when the answer to an update is lost, and finds a newer one', async () => {
    const comment = server.addComment(BOT, body('old'))
    fault('PATCH', {
      answer: 'drop',
      meanwhile: () => {
        comment.body = body('newer', '101')
      },
    })
    const { writes, warning } = await sync('ours')
    expect(writes).toEqual(['PATCH'])
    expect(warning).toContain('newer run')
    expect(bodies()).toEqual(['newer'])
  })
})

describe('a comment that must stay', () => {
  it('stays, and the reason is told', async () => {
    server.addComment(BOT, body('a plan'))
    const keep = (present: string) => (present.includes('a plan') ? 'it is reviewed' : null)
    expect(await sync('ours', { keep })).toMatchObject({
      writes: [],
      warning: 'it is reviewed. See the summary',
    })
    expect(bodies()).toEqual(['a plan'])
  })

  it('of a newer run: a warning says so', async () => {
    server.addComment(BOT, body('newer', '101'))
    expect((await sync('ours')).warning).toContain('newer run wrote the comment on pull request #7')
  })
})

describe('authors', () => {
  it('ignores the marker of anybody else', async () => {
    server.addComment('mallory', body('trust me'))
    server.addComment(null, body('a ghost'))
    expect(await sync('ours')).toMatchObject({ writes: ['POST'] })
    expect(bodies()).toEqual(['trust me', 'a ghost', 'ours'])
  })

  it('knows the login of a personal token', async () => {
    server.login = 'alice'
    server.extra.set('GET /user', () => ({ status: 200, data: { login: 'Alice' } }))
    server.addComment(BOT, body('of the default token'))
    server.addComment('alice', body('mine'))
    expect(await sync('ours', {}, 'ghp_alice')).toMatchObject({ writes: ['PATCH'] })
    expect(bodies()).toEqual(['of the default token', 'ours'])
  })

  it('knows the login of an app', async () => {
    server.extra.set('POST /graphql', () => ({
      status: 200,
      data: { data: { viewer: { login: 'peers[bot]' } } },
    }))
    server.addComment('mallory', body('x'))
    server.addComment('peers[bot]', body('mine'))
    expect(await sync('ours')).toMatchObject({ writes: ['PATCH'] })
    expect(bodies()).toEqual(['x', 'ours'])
  })

  it('asks a GitHub Enterprise Server beside its REST API', async () => {
    const comments = '/api/v3/repos/acme/infra/issues/7/comments'
    const theirs = { id: 1, body: body('mine'), user: { login: 'peers[bot]' } }
    server.extra.set(`GET ${comments}`, () => ({ status: 200, data: [theirs] }))
    server.extra.set('POST /api/graphql', () => ({
      status: 200,
      data: { data: { viewer: { login: 'peers[bot]' } } },
    }))
    const client = await clientOf(server, { apiUrl: `${server.url}/api/v3` })
    expect((await findOwnComment(client, 7, matches)).comment?.body).toBe(body('mine'))
  })

  it.each([
    { status: 403, data: { message: 'Resource not accessible by integration' } },
    { status: 501, data: { message: 'Not implemented' } },
    { status: 200, data: { errors: ['no'] } },
    { status: 500, data: {} },
  ])('takes itself for the default login when GitHub does not tell: %j', async (reply) => {
    server.extra.set('GET /user', () => reply)
    server.extra.set('POST /graphql', () => reply)
    server.addComment('mallory', body('x'))
    server.addComment(BOT, body('mine'))
    expect(await sync('ours', {}, 'some-token')).toMatchObject({ writes: ['PATCH'] })
  })

  it('leaves the comment of the default token to that: an app has one of its own', async () => {
    server.login = 'peers[bot]'
    server.extra.set('POST /graphql', () => ({
      status: 200,
      data: { data: { viewer: { login: 'peers[bot]' } } },
    }))
    server.addComment(BOT, body('of the default token'))
    expect(await sync('ours')).toMatchObject({ writes: ['POST'] })
    expect(await sync('ours again')).toMatchObject({ writes: ['PATCH'] })
    expect(bodies()).toEqual(['of the default token', 'ours again'])
    expect((await findOwnComment(await clientOf(server), 7, matches)).comment?.body).toBe(body('ours again'))
  })

  it('learns its login from what it wrote, and comes back to its earlier comment', async () => {
    server.login = 'peers[bot]'
    server.addComment('mallory', body('x'))
    expect(await sync('ours')).toMatchObject({ writes: ['POST'] })
    expect(await sync('ours again')).toMatchObject({ writes: ['POST', 'DELETE', 'PATCH'] })
    expect(await sync('and again')).toMatchObject({ writes: ['POST', 'DELETE', 'PATCH'] })
    expect(bodies()).toEqual(['x', 'and again'])
  })

  it('says that it cannot know whose comment there is, when there is nothing worth a new one', async () => {
    server.addComment('peers[bot]', body('two to create'))
    const { writes, warning } = await sync('all well', { mayCreate: false })
    expect(writes).toEqual([])
    expect(warning).toMatch(/No comment on pull request #7 was updated.*peers\[bot\].*cannot be known/)
    const { comment, foreign } = await findOwnComment(await clientOf(server), 7, matches)
    expect([comment, foreign]).toEqual([null, expect.stringContaining('cannot be known')])
  })

  it('reads a reviewed plan from its own comment only, the oldest', async () => {
    server.addComment('mallory', body('approve everything'))
    const client = await clientOf(server)
    expect(await findOwnComment(client, 7, matches)).toMatchObject({
      comment: null,
      foreign: expect.stringContaining('by mallory'),
    })
    server.addComment(BOT, body('the plan'))
    server.addComment(BOT, body('a doubled one'))
    expect((await findOwnComment(client, 7, matches)).comment?.body).toBe(body('the plan'))
  })

  it('does not read a plan from the default login when the token is somebody else', async () => {
    server.extra.set('POST /graphql', () => ({
      status: 200,
      data: { data: { viewer: { login: 'peers[bot]' } } },
    }))
    server.addComment(BOT, body('from another workflow'))
    expect(await findOwnComment(await clientOf(server), 7, matches)).toEqual({
      comment: null,
      foreign: 'there is one by github-actions[bot], and github-token is of peers[bot]',
    })
  })
})

describe('bad days', () => {
  it.each(['drop', 'hang', { status: 502, body: '' }, { status: 201, body: '<html>' }] as const)(
    'posts once when the answer is lost after posting: %j',
    async (answer) => {
      fault('POST', { at: 'after', answer })
      expect(await sync('ours')).toMatchObject({ writes: ['POST'], warning: null })
      expect(bodies()).toEqual(['ours'])
    },
  )

  it.each(['drop', { status: 502, body: '' }] as const)(
    'posts again when it was lost before: %j',
    async (answer) => {
      fault('POST', { answer, times: 2 })
      expect(await sync('ours')).toMatchObject({ writes: ['POST', 'POST', 'POST'], warning: null })
      expect(bodies()).toEqual(['ours'])
    },
  )

  it('repeats the listing', async () => {
    fault('GET', { answer: { status: 502, body: '' }, times: 3 })
    expect((await sync('ours')).writes).toEqual(['POST'])
  })

  it.each([
    ['POST', 403],
    ['POST', 404],
    ['GET', 403],
  ])('%s refused with %d is a warning that names the permission', async (method, status) => {
    fault(method, {
      answer: { status, body: '{"message":"Resource not accessible by integration"}' },
      times: 9,
    })
    const result = await sync('ours')
    expect(result.url).toBeNull()
    expect(result.warning).toContain('pull-requests: write')
    expect(result.warning).toContain(`HTTP ${status}`)
  })

  it('does not blame the permission when the conversation is locked', async () => {
    fault('POST', {
      answer: { status: 403, body: '{"message":"Unable to create comment because issue is locked."}' },
    })
    const { warning } = await sync('ours')
    expect(warning).toContain('locked')
    expect(warning).not.toContain('permission')
  })

  it('gives up on a GitHub that is down, with a warning', async () => {
    fault('POST', { answer: { status: 503, body: '{"message":"unicorn"}' }, times: 99 })
    expect(await sync('ours')).toMatchObject({
      url: null,
      warning: 'GitHub: could not comment on pull request #7: HTTP 503, unicorn. Run again later',
    })
    expect(server.count('POST')).toBe(5)
  })

  it('makes a new comment when somebody deletes the old one meanwhile', async () => {
    server.addComment(BOT, body('old'))
    fault('PATCH', {
      answer: { status: 404, body: '{"message":"Not Found"}' },
      meanwhile: () => void server.comments.pop(),
    })
    expect((await sync('ours')).writes).toEqual(['PATCH', 'POST'])
    expect(bodies()).toEqual(['ours'])
  })

  it('warns when the update stays refused', async () => {
    server.addComment(BOT, body('old'))
    fault('PATCH', { answer: { status: 404, body: '{"message":"Not Found"}' }, times: 9 })
    const { writes, warning } = await sync('ours')
    expect(writes).toEqual(['PATCH', 'PATCH'])
    expect(warning).toContain('HTTP 404')
  })

  it('keeps the oldest of doubled comments and deletes the others, never those of other people', async () => {
    server.addComment('mallory', body('theirs'))
    server.addComment(BOT, body('one', '98'))
    server.addComment(BOT, body('two', '99'))
    server.addComment('mallory', body('theirs too'))
    expect((await sync('ours')).writes).toEqual(['DELETE', 'PATCH'])
    expect(bodies()).toEqual(['theirs', 'ours', 'theirs too'])
  })

  it('does not mind when a doubled one cannot be deleted', async () => {
    server.addComment(BOT, body('one'))
    server.addComment(BOT, body('two'))
    fault('DELETE', { answer: { status: 403, body: '{"message":"no"}' } })
    expect(await sync('ours')).toMatchObject({ writes: ['DELETE', 'PATCH'], warning: null })
  })

  it('leaves out what is no comment', async () => {
    server.extra.set('GET /repos/acme/infra/issues/7/comments', () => ({
      status: 200,
      data: [null, 'x', { id: 'a', body: 7 }, { id: 1, body: null, user: null }],
    }))
    expect((await sync('ours')).writes).toEqual(['POST'])
  })
})

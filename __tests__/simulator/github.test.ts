import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Bench, bench } from './support.ts'

const REPO = '/repos/acme/infra'
const issues = z.array(z.object({ number: z.number() }))

function nextOf(link: string | null): string | undefined {
  return /<([^>]+)>; rel="next"/.exec(link ?? '')?.[1]
}

async function numbersOf(sim: Bench, query: string): Promise<number[]> {
  const { body } = await sim.git('GET', `${REPO}/issues?${query}`)
  return issues.parse(body).map(({ number }) => number)
}

describe('comments', () => {
  test('are written as the token’s login, changed, read and deleted', async () => {
    const sim = await bench()
    const { number } = sim.world.github.addPull()
    const made = await sim.git('POST', `${REPO}/issues/${number}/comments`, { body: 'one' })
    expect(made).toMatchObject({
      status: 201,
      body: { body: 'one', user: { login: 'github-actions[bot]', type: 'Bot' } },
    })
    const [comment] = sim.world.github.commentsOf(number)
    const path = `${REPO}/issues/comments/${comment?.id}`
    sim.pass(1_000)
    expect((await sim.git('PATCH', path, { body: 'two' })).body).toMatchObject({
      body: 'two',
      created_at: '2026-03-04T05:06:07.000Z',
      updated_at: '2026-03-04T05:06:08.000Z',
    })
    expect((await sim.git('GET', path)).body).toMatchObject({ body: 'two' })
    expect((await sim.git('DELETE', path)).status).toBe(204)
    expect((await sim.git('GET', path)).status).toBe(404)
  })

  test('come in pages of at most 100, with links that lead on, also below /api/v3', async () => {
    const sim = await bench({ githubBasePath: '/api/v3' })
    const { number } = sim.world.github.addPull()
    for (let index = 0; index < 205; index += 1) {
      sim.world.github.addComment({ issue: number, body: `comment ${index}`, login: 'octocat' })
    }
    let next: string | undefined = `${sim.githubUrl}${REPO}/issues/${number}/comments?per_page=500`
    const sizes: number[] = []
    while (next !== undefined) {
      const { text, headers } = await sim.git('GET', next.slice(sim.githubUrl.length))
      sizes.push(text.split('"body":').length - 1)
      next = nextOf(headers.get('link'))
    }
    expect(sizes).toEqual([100, 100, 5])
    expect((await sim.git('GET', `${REPO}/issues/${number}/comments`)).text.split('"body":')).toHaveLength(31)
    expect((await fetch(new URL(`${REPO}/issues`, sim.githubUrl))).status).toBe(401)
  })

  test('are refused when too long or empty', async () => {
    const sim = await bench()
    const { number } = sim.world.github.addPull()
    const post = (body: string) => sim.git('POST', `${REPO}/issues/${number}/comments`, { body })
    expect((await post('x'.repeat(65_536))).status).toBe(201)
    expect(await post('x'.repeat(65_537))).toMatchObject({
      status: 422,
      text: expect.stringContaining('too long'),
    })
    expect((await post('')).status).toBe(422)
  })
})

describe('permissions', () => {
  test('comments on pull requests need either of two, issues need their own', async () => {
    const sim = await bench({
      githubPermissions: { issues: 'none', 'pull-requests': 'write', contents: 'read' },
    })
    const pull = sim.world.github.addPull()
    const comment = () => sim.git('POST', `${REPO}/issues/${pull.number}/comments`, { body: 'x' })
    expect((await comment()).status).toBe(201)
    expect(await sim.git('POST', `${REPO}/issues`, { title: 'x' })).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    })
    sim.options.githubPermissions = { issues: 'read', 'pull-requests': 'read', contents: 'read' }
    expect((await comment()).status).toBe(403)
    expect((await sim.git('GET', `${REPO}/issues/${pull.number}/comments`)).status).toBe(200)
    sim.options.githubPermissions = { issues: 'read', 'pull-requests': 'none', contents: 'read' }
    expect((await sim.git('GET', `${REPO}/pulls/${pull.number}`)).status).toBe(403)
  })

  test('only personal tokens have a user; wrong tokens have nothing', async () => {
    const sim = await bench()
    expect((await sim.git('GET', '/user')).status).toBe(403)
    sim.options.githubPersonalToken = true
    sim.options.githubLogin = 'octocat'
    const user = await sim.git('GET', '/user', undefined, `token ${sim.tokens.github}`)
    expect(user.body).toMatchObject({ login: 'octocat', type: 'User' })
    expect((await sim.git('GET', '/user', undefined, 'token no')).body).toMatchObject({
      message: 'Bad credentials',
    })
    expect((await sim.git('GET', '/repos/acme/other/issues')).status).toBe(404)
  })
})

describe('issues and labels', () => {
  test('are opened, closed, reopened and found by label, state and creator', async () => {
    const sim = await bench()
    sim.world.github.addPull({ number: 4 })
    sim.world.github.addIssue({ title: 'by a person', labels: ['drift'] })
    const made = await sim.git('POST', `${REPO}/issues`, { title: 'Drift', body: 'b', labels: ['Drift'] })
    expect(made).toMatchObject({
      status: 201,
      body: { number: 6, state: 'open', labels: [{ name: 'Drift' }] },
    })
    expect(await numbersOf(sim, 'state=all')).toEqual([6, 5, 4])
    expect(await numbersOf(sim, 'labels=drift&creator=github-actions%5Bbot%5D')).toEqual([6])
    const path = `${REPO}/issues/6`
    const closed = await sim.git('PATCH', path, { state: 'closed', state_reason: 'completed' })
    expect(closed.body).toMatchObject({ state: 'closed', closed_at: '2026-03-04T05:06:07.000Z' })
    expect(await numbersOf(sim, 'labels=drift')).toEqual([5])
    const opened = await sim.git('PATCH', path, { state: 'open', body: 'c' })
    expect(opened.body).toMatchObject({ state: 'open', state_reason: 'reopened', closed_at: null, body: 'c' })
    expect((await sim.git('GET', `${REPO}/issues/4`)).body).toHaveProperty('pull_request')
    expect((await sim.git('GET', path)).body).not.toHaveProperty('pull_request')
  })

  test('labels are made once', async () => {
    const sim = await bench()
    const label = { name: 'peering-drift', color: 'd93f0b', description: 'x' }
    expect((await sim.git('GET', `${REPO}/labels/peering-drift`)).status).toBe(404)
    expect((await sim.git('POST', `${REPO}/labels`, label)).status).toBe(201)
    const again = await sim.git('POST', `${REPO}/labels`, label)
    expect(again).toMatchObject({ status: 422, body: { errors: [{ code: 'already_exists' }] } })
    expect((await sim.git('GET', `${REPO}/labels/peering-drift`)).body).toMatchObject(label)
  })
})

describe('pull requests', () => {
  test('are found by each of their commits', async () => {
    const sim = await bench()
    const pull = sim.world.github.addPull({
      headSha: '1'.repeat(40),
      commits: ['3'.repeat(40)],
      headRepo: 'fork/infra',
    })
    sim.world.github.mergePull(pull.number, '2'.repeat(40))
    for (const digit of ['1', '2', '3']) {
      const { body } = await sim.git('GET', `${REPO}/commits/${digit.repeat(40)}/pulls`)
      expect(body).toMatchObject([{ number: pull.number, merge_commit_sha: '2'.repeat(40) }])
    }
    expect((await sim.git('GET', `${REPO}/commits/${'4'.repeat(40)}/pulls`)).body).toEqual([])
    expect((await sim.git('GET', `${REPO}/pulls/${pull.number}`)).body).toMatchObject({
      merged: true,
      state: 'closed',
      head: { sha: '1'.repeat(40), repo: { full_name: 'fork/infra', fork: true } },
      base: { repo: { full_name: 'acme/infra' } },
    })
  })
})

test('a merged pull request is found by its commit once that is indexed', async () => {
  const sim = await bench({ githubIndexMs: 5_000 })
  const { number } = sim.world.github.addPull()
  sim.world.github.mergePull(number, '2'.repeat(40))
  const path = `${REPO}/commits/${'2'.repeat(40)}/pulls`
  expect((await sim.git('GET', path)).body).toEqual([])
  expect((await sim.git('GET', `${REPO}/pulls/${number}`)).body).toMatchObject({ merged: true })
  sim.pass(5_000)
  expect((await sim.git('GET', path)).body).toMatchObject([{ number }])
})

test('contents are those of a branch or commit', async () => {
  const sim = await bench()
  sim.world.github.putFile('main', 'net/peering.yml', 'version: 1\n'.repeat(20))
  const { body } = await sim.git('GET', `${REPO}/contents/net/peering.yml?ref=main`)
  expect(body).toMatchObject({ type: 'file', encoding: 'base64', path: 'net/peering.yml' })
  const { content } = z.object({ content: z.string() }).parse(body)
  expect(content).toContain('\n')
  expect(Buffer.from(content, 'base64').toString('utf8')).toBe('version: 1\n'.repeat(20))
  expect((await sim.git('GET', `${REPO}/contents/net/peering.yml?ref=dev`)).status).toBe(404)
})

test('each token writes as its own login, which GraphQL tells unless it is refused', async () => {
  const sim = await bench({ githubTokens: { ghs_app: 'peers[bot]' } })
  const { number } = sim.world.github.addPull()
  const who = { query: '{ viewer { login } }' }
  const asApp = (method: string, path: string, body: unknown) => sim.git(method, path, body, 'Bearer ghs_app')
  const made = await asApp('POST', `${REPO}/issues/${number}/comments`, { body: 'x' })
  expect(made.body).toMatchObject({ user: { login: 'peers[bot]' } })
  expect((await asApp('POST', '/graphql', who)).body).toEqual({ data: { viewer: { login: 'peers[bot]' } } })
  expect((await sim.git('POST', '/graphql', who)).body).toMatchObject({
    data: { viewer: { login: 'github-actions[bot]' } },
  })
  sim.options.githubGraphql = false
  expect((await asApp('POST', '/graphql', who)).status).toBe(403)
})

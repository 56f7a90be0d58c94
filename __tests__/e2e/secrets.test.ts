import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SERVER_PASSWORD_CANARY } from '../../simulator/index.ts'
import { pullRequestEvent } from '../../simulator/runner.ts'
import { type Mode, type Run, type Stage, stage } from './stage.ts'

const CANARY = {
  aiven: 'canary-aiven/token+1',
  otherAiven: 'canary-other-aiven-2',
  upcloud: 'ucat_canary_upcloud_3',
  otherUpcloud: 'ucat_canary_other_4',
  github: 'ghs_canaryGithub5',
  password: 'canary pass&word=6',
  reviewKey: 'canary-review-key-7',
}

/** A secret as it is, in Base64, and as it stands in a URL. */
function forms(secret: string): string[] {
  return [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)]
}

function* filesUnder(folder: string): Iterable<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesUnder(path)
    else yield path
  }
}

/** Fails when a secret stands anywhere a person can look; the lines that mask it aside. */
function nowhere(s: Stage, run: Run, secrets: string[]): void {
  const log = run.log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
  const comments = [...s.world.github.comments.values()].map(({ body }) => body)
  const issues = [...s.world.github.issues.values()].map(({ body, title }) => `${title}\n${body ?? ''}`)
  const files = [...filesUnder(join(s.runner.workspace, '..'))]
    .filter((path) => !path.includes('/workspace/'))
    .map((path) => readFileSync(path, 'utf8'))
  const places = { log, summary: run.summary, outputs: JSON.stringify(run.outputs) }
  for (const secret of secrets.flatMap(forms)) {
    for (const [place, text] of Object.entries(places))
      expect(text.includes(secret), `${secret} in ${place}`).toBe(false)
    for (const text of [...comments, ...issues, ...files]) expect(text.includes(secret), secret).toBe(false)
  }
}

async function canaries(): Promise<{ s: Stage; inputs: Record<string, string>; secrets: string[] }> {
  const s = await stage({
    aivenToken: CANARY.aiven,
    upcloudToken: CANARY.upcloud,
    githubToken: CANARY.github,
  })
  s.world.github.addPull({ number: 7 })
  s.spec({ name: 'orders' })
  const inputs = {
    'aiven-accounts': `other=${CANARY.otherAiven}`,
    'upcloud-accounts': `other=${CANARY.otherUpcloud}`,
    'review-key': CANARY.reviewKey,
  }
  const { password: _, ...used } = CANARY
  return { s, inputs, secrets: Object.values(used) }
}

const DEBUG = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' }

describe.concurrent('secrets appear nowhere', () => {
  test.each(['plan', 'check', 'apply'] as const)('in debug mode: %s', async (mode: Mode) => {
    const { s, inputs, secrets } = await canaries()
    s.world.addServer({ network: s.network })
    const step = mode === 'apply' ? {} : { event: pullRequestEvent() }

    const run = await s.run(mode, { ...inputs, 'drift-issue': 'true' }, { ...step, env: DEBUG })

    expect(run.outputs.outcome).toBe(mode === 'apply' ? 'applied' : 'pending')
    nowhere(s, run, [...secrets, SERVER_PASSWORD_CANARY])
  })

  test.each(['aiven', 'upcloud', 'github'] as const)(
    'when %s echoes the headers in its error',
    async (service) => {
      const { s, inputs, secrets } = await canaries()
      s.sim.faults.add({
        service,
        kind: 'status',
        status: 400,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          message: `bad request: Authorization: Bearer ${secrets.join(' ')} ${secrets.flatMap(forms).join(' ')}`,
          errors: [{ message: secrets.join(' '), status: 400 }],
          error: { error_code: secrets[0], error_message: secrets.join(' ') },
        }),
      })

      const run = await s.run('plan', inputs, { event: pullRequestEvent(), env: DEBUG })

      nowhere(s, run, secrets)
    },
  )

  test('when an API answers with plain text, HTML or a redirect that holds them', async () => {
    const { s, inputs, secrets } = await canaries()
    s.sim.faults.add({
      service: 'aiven',
      kind: 'status',
      status: 403,
      headers: { 'content-type': 'text/html' },
      body: `<html>${secrets.join('<br>')}</html>`,
    })
    s.sim.faults.add({
      service: 'upcloud',
      kind: 'redirect',
      to: `https://example.invalid/?token=${encodeURIComponent(CANARY.upcloud)}`,
    })
    const run = await s.run('plan', inputs, { event: pullRequestEvent(), env: DEBUG })
    expect(run.outputs.outcome).toBe('failed')
    nowhere(s, run, secrets)
  })

  test('when the spec repeats them', async () => {
    const { s, inputs, secrets } = await canaries()
    s.spec({ name: CANARY.aiven, labels: { oops: CANARY.upcloud } })
    const run = await s.run('plan', inputs, { event: pullRequestEvent(), env: DEBUG })
    nowhere(s, run, secrets)
  })

  test('when a name that holds one is cut or escaped', async () => {
    const { s, inputs, secrets } = await canaries()
    s.spec({ name: `${'x'.repeat(30)}${CANARY.aiven}` })
    const run = await s.run('plan', inputs, { event: pullRequestEvent(), env: DEBUG })
    nowhere(s, run, secrets)
    const comments = [...s.world.github.comments.values()].map(({ body }) => body)
    for (const text of [run.summary, ...comments]) expect(text).not.toMatch(/canary|token.{1,5}1/)
  })

  test('when an account line is malformed', async () => {
    const { s, inputs, secrets } = await canaries()
    const run = await s.run(
      'plan',
      { ...inputs, 'aiven-accounts': CANARY.otherAiven },
      { event: pullRequestEvent(), env: DEBUG },
    )
    expect(run.exitCode).toBe(1)
    nowhere(s, run, secrets)
  })

  test('with user name and password, in Base64 neither', async () => {
    const s = await stage({ upcloudUsername: 'canary-user', upcloudPassword: CANARY.password })
    s.spec({ name: 'orders' })
    s.sim.faults.add({
      service: 'upcloud',
      kind: 'status',
      status: 403,
      body: `Basic ${Buffer.from(`canary-user:${CANARY.password}`).toString('base64')}`,
    })
    const run = await s.run(
      'plan',
      { 'upcloud-token': '', 'upcloud-username': 'canary-user', 'upcloud-password': CANARY.password },
      { env: DEBUG },
    )
    expect(run.exitCode).toBe(1)
    nowhere(s, run, [CANARY.password, `canary-user:${CANARY.password}`])
  })

  test('from variables', async () => {
    const s = await stage({ aivenToken: CANARY.aiven, upcloudToken: CANARY.upcloud })
    s.spec({ name: 'orders' })
    s.sim.faults.add({ service: 'aiven', kind: 'status', status: 401, body: CANARY.aiven })
    const run = await s.run(
      'plan',
      { 'aiven-token': '', 'upcloud-token': '' },
      { env: { ...DEBUG, AIVEN_TOKEN: CANARY.aiven, UPCLOUD_TOKEN: CANARY.upcloud } },
    )
    expect(run.exitCode).toBe(1)
    nowhere(s, run, [CANARY.aiven, CANARY.upcloud])
  })
})

test.concurrent('masking comes before anything else', async () => {
  const { s, inputs, secrets } = await canaries()

  const run = await s.run('plan', inputs, { env: DEBUG })

  const lines = run.log.split('\n')
  const firstOther = lines.findIndex((line) => !line.startsWith('::add-mask::'))
  const masked = lines.slice(0, firstOther).map((line) => line.slice('::add-mask::'.length))
  for (const secret of secrets) {
    expect(masked).toContain(secret)
    expect(masked).toContain(Buffer.from(secret).toString('base64'))
  }
})

test.concurrent('server passwords are not even kept in the plan', async () => {
  const { s, inputs } = await canaries()
  for (let n = 0; n < 3; n += 1) s.world.addServer({ network: s.network })
  const run = await s.run('apply', inputs, { env: DEBUG })
  expect(run.summary).toContain('dhclient')
  nowhere(s, run, [SERVER_PASSWORD_CANARY])
})

describe.concurrent('a token that no header can carry is a wrong input, named without its value', () => {
  const BROKEN = 'canary-first-line\ncanary-second-line'
  const BEYOND = 'canary-ключ-8'
  test.each([
    ['github-token', { 'github-token': BROKEN }, {}, 'github-token'],
    ['github-token beyond Latin-1', { 'github-token': BEYOND }, {}, 'github-token'],
    ['aiven-token', { 'aiven-token': BROKEN }, {}, 'aiven-token'],
    ['upcloud-token', { 'upcloud-token': BEYOND }, {}, 'upcloud-token'],
    ['AIVEN_TOKEN', { 'aiven-token': '' }, { AIVEN_TOKEN: BROKEN }, 'AIVEN_TOKEN'],
    ['UPCLOUD_TOKEN', { 'upcloud-token': '' }, { UPCLOUD_TOKEN: BROKEN }, 'UPCLOUD_TOKEN'],
    [
      'a line of aiven-accounts',
      { 'aiven-accounts': `a=fine-token\nb=${BEYOND}` },
      {},
      'aiven-accounts: line 2',
    ],
    [
      'a line of upcloud-accounts',
      { 'upcloud-accounts': 'b=canary-\u0007-bell' },
      {},
      'upcloud-accounts: line 1',
    ],
  ])('%s', async (_, inputs, env, named) => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const run = await s.run('apply', inputs, { env: { ...DEBUG, ...env } })
    expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'failed'])
    expect(run.commands('error')).toEqual([expect.stringContaining(`${named} (not shown) has a line break`)])
    expect(s.cloudRequests()).toEqual([])
    nowhere(s, run, [BROKEN, BEYOND, 'canary-first-line', 'canary-second-line', 'bell'])
  })
})

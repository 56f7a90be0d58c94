/** What was done to a cloud is told, whatever is thrown afterwards. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { realClock } from '../src/clock.ts'
import { run } from '../src/main.ts'
import { type Stage, stage } from './e2e/stage.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** An apply in this process, in which something throws, as a bug would, when a peering is done and is to be told. */
async function brokenApply(s: Stage) {
  const at = (name: string) => join(s.runner.workspace, '..', name)
  const env = {
    GITHUB_WORKSPACE: s.runner.workspace,
    GITHUB_OUTPUT: at('output'),
    GITHUB_STEP_SUMMARY: at('summary'),
    GITHUB_REPOSITORY: 'acme/infra',
    GITHUB_API_URL: s.sim.githubUrl,
    RUNNER_TEMP: at('.'),
    INPUT_MODE: 'apply',
    'INPUT_PR-NUMBER': '7',
    'INPUT_AIVEN-TOKEN': s.sim.tokens.aiven,
    'INPUT_UPCLOUD-TOKEN': s.sim.tokens.upcloud,
    'INPUT_GITHUB-TOKEN': s.sim.tokens.github,
    'INPUT_AIVEN-API-URL': s.sim.aivenUrl,
    'INPUT_UPCLOUD-API-URL': s.sim.upcloudUrl,
  }
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  for (const name of ['output', 'summary']) writeFileSync(at(name), '')
  const lines: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    if (String(text).startsWith('::group::orders: ')) throw new Error('a bug')
    return lines.push(String(text)) > 0
  })
  const code = await run({ env: process.env, clock: realClock, stop: new AbortController().signal })
  return {
    code,
    log: lines.join(''),
    output: readFileSync(at('output'), 'utf8'),
    summary: readFileSync(at('summary'), 'utf8'),
    plan: JSON.parse(readFileSync(at('peering-plan.json'), 'utf8')) as { peerings: { error?: string }[] },
  }
}

const SAID = 'a bug. Changes had been sent to a cloud before that'

it('an apply that a bug ends after a write says in every place that clouds were changed', async () => {
  const s = await stage()
  s.spec({ name: 'orders' })
  s.world.github.addPull({ number: 7 })
  const { code, log, output, summary, plan } = await brokenApply(s)
  expect(code).toBe(1)
  expect(s.writes().length).toBeGreaterThan(0)
  expect(output).toMatch(/^changed<<(\S+)\ntrue\n\1$/m)
  expect(output).toMatch(/^outcome<<(\S+)\nfailed\n\1$/m)
  expect(plan.peerings).toEqual([expect.objectContaining({ name: 'orders', result: 'failed' })])
  expect(plan.peerings[0]?.error).toContain(SAID)
  for (const text of [log, summary, s.world.github.commentsOf(7)[0]?.body]) expect(text).toContain(SAID)
})

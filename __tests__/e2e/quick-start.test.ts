/** The quick start of the README and the rehearsal of the guide, as a reader would follow them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildExampleWorld } from '../../simulator/example-world.ts'
import { startSimulator } from '../../simulator/index.ts'
import { pullRequestEvent, pushEvent, Runner } from '../../simulator/runner.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The first fenced block of a language behind a heading. */
function blockOf(page: string, heading: string, language: string): string {
  const [, after = ''] = page.split(`\n${heading}\n`)
  const [, text = ''] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(after) ?? []
  return text
}

const simulator = await startSimulator()
afterAll(() => simulator.close())
buildExampleWorld(simulator.world)

describe('the spec of the quick start, in the world of "npm run simulator"', () => {
  const runner = new Runner(simulator, {
    'peering.yml': blockOf(read('README.md'), '## Quick start', 'yaml'),
  })
  afterAll(() => runner.dispose())

  test.each([
    ['is planned', 'plan', pullRequestEvent({ number: 7 }), 'pending'],
    ['is applied', 'apply', pushEvent(), 'applied'],
    ['is in sync after that', 'check', pushEvent(), 'in-sync'],
  ] as const)('%s', async (_, mode, event, outcome) => {
    const { exitCode, outputs } = await runner.run({
      event,
      inputs: { mode, comment: 'never', 'poll-interval': '100ms' },
    })
    expect([exitCode, outputs.outcome]).toEqual([0, outcome])
  })
})

test('the command of the rehearsal names the ports and tokens that "npm run simulator" has', () => {
  const [start = '', command = ''] =
    read('docs/guide.md')
      .split('### Rehearse against the simulator')[1]
      ?.matchAll(/```sh\n([\s\S]*?)```/g)
      .map(([, text = '']) => text) ?? []
  const base = Number(/--port-base (\d+)/.exec(start)?.[1])
  for (const given of [
    `'INPUT_AIVEN-API-URL=http://127.0.0.1:${base}'`,
    `'INPUT_UPCLOUD-API-URL=http://127.0.0.1:${base + 1}'`,
    `GITHUB_API_URL=http://127.0.0.1:${base + 2}`,
    `AIVEN_TOKEN=${simulator.tokens.aiven} `,
    `UPCLOUD_TOKEN=${simulator.tokens.upcloud} `,
    `'INPUT_GITHUB-TOKEN=${simulator.tokens.github}'`,
    `GITHUB_REPOSITORY=${simulator.options.githubRepository} `,
  ])
    expect(command).toContain(given)
})

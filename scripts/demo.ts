/**
 * The main job against the simulated clouds: a plan on a pull request, the apply after the merge, drift checks, a
 * repair. Runs the committed bundle as GitHub's runner would and shows what a person would see.
 */
import { startSimulator } from '../simulator/index.ts'
import { pullRequestEvent, pushEvent, Runner, type StepResult, type StepRun } from '../simulator/runner.ts'
import { toTerminal } from './terminal-markdown.ts'

const PULL = 7
const MERGE = 'c'.repeat(40)

const simulator = await startSimulator({
  aivenBuildMs: 800,
  upcloudProvisioningMs: 700,
  aivenPollMs: 1_500,
  aivenDeleteMs: 400,
})
const { world } = simulator
const vpc = world.addVpc({ project: 'acme-prod', cloud: 'upcloud-de-fra', cidr: '10.77.8.0/22' })
const app = world.addNetwork({ name: 'app-net', zone: 'de-fra1', cidr: '10.9.0.0/24', servers: 1 })
const batch = world.addNetwork({ name: 'batch-net', zone: 'de-fra1', cidr: '10.9.1.0/24' })
world.github.addPull({ number: PULL, headSha: 'a'.repeat(40) })

const spec = `version: 1
defaults:
  aiven: { project: acme-prod, vpc: ${vpc.id} }
  upcloud: { labels: { team: platform } }
peerings:
  - name: orders
    upcloud: { network: ${app.uuid} }
  - name: batch
    upcloud: { network: { name: batch-net, zone: de-fra1 } }
`
const runner = new Runner(simulator, { 'peering.yml': spec })

function title(text: string): void {
  console.log(`\n\x1b[1m━━ ${text} ${'━'.repeat(Math.max(0, 76 - text.length))}\x1b[0m\n`)
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  │ ')
}

async function step(what: string, run: StepRun, { live = false } = {}): Promise<StepResult> {
  title(what)
  simulator.requests.clear()
  const result = await runner.run({ ...run, inputs: { 'poll-interval': '500ms', ...run.inputs } })
  if (live) console.log(`${logOf(result)}\n`)
  const writes = simulator.requests.cloudMutations().length
  console.log(
    `exit ${result.exitCode} · outcome ${result.outputs.outcome} · drift ${result.outputs.drift} · ${writes} changes sent to the clouds`,
  )
  return result
}

/** The progress lines, without what the runner hides or folds. */
function logOf({ log }: StepResult): string {
  return log
    .replaceAll(/::group::[\s\S]*?::endgroup::\n/g, '')
    .split('\n')
    .filter((line) => /^(orders|batch): (?!aiven )/.test(line))
    .join('\n')
}

function showComment(): void {
  console.log(`\n  The comment on pull request #${PULL}:`)
  for (const { body } of world.github.commentsOf(PULL)) console.log(indent(toTerminal(body)))
}

function showSummary({ summary }: StepResult): void {
  console.log('\n  The job summary:')
  console.log(indent(toTerminal(summary)))
}

console.log(`The spec in the pull request, peering.yml:\n${indent(spec.trim())}`)

await step('1. A pull request: plan', { event: pullRequestEvent({ number: PULL }) })
showComment()

world.github.mergePull(PULL, MERGE)
await step('2. Merged: apply', { event: pushEvent(MERGE), inputs: { mode: 'apply' } }, { live: true })
showComment()

const check: StepRun = { event: { name: 'schedule', payload: {} }, inputs: { mode: 'check' } }
await step('3. The next morning: check', check)

title('4. Somebody removes the UpCloud side of "batch" in a console')
const [lost] = world.peeringsOf(batch)
if (lost) world.removeUpcloudPeering(lost)
await new Promise((resolve) => setTimeout(resolve, 1_600))
console.log('UpCloud: the peering is gone. Aiven will notice and show DELETED_BY_PEER.')

showSummary(await step('5. The scheduled check finds the drift', check))

const repaired = await step(
  '6. Apply again: repaired',
  { event: { name: 'workflow_dispatch', payload: {} }, inputs: { mode: 'apply' } },
  { live: true },
)
showSummary(repaired)

await step('7. Check: all in place', check)
console.log('\nEverything above ran the committed bundle (dist/index.js) against simulated clouds.')

runner.dispose()
await simulator.close()

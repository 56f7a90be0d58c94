/**
 * Starts the simulated clouds in the background for a workflow, writes a spec for them to `.tmp/peering.yml`, and
 * prints their addresses and tokens as `NAME=value` lines for `GITHUB_ENV`. They stop with the job.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startSimulator } from '../simulator/index.ts'

const LIFETIME_MS = 15 * 60_000

async function serve(): Promise<void> {
  const simulator = await startSimulator()
  const vpc = simulator.world.addVpc({ project: 'acme-prod', cloud: 'upcloud-de-fra', cidr: '10.77.8.0/22' })
  const network = simulator.world.addNetwork({ name: 'app-net', zone: 'de-fra1', cidr: '10.9.0.0/24' })
  mkdirSync('.tmp', { recursive: true })
  writeFileSync(
    '.tmp/peering.yml',
    `version: 1\npeerings:\n  - name: orders\n    aiven: { project: acme-prod, vpc: ${vpc.id} }\n    upcloud: { network: ${network.uuid} }\n`,
  )
  process.send?.({
    SIMULATOR_AIVEN_URL: simulator.aivenUrl,
    SIMULATOR_UPCLOUD_URL: simulator.upcloudUrl,
    SIMULATOR_AIVEN_TOKEN: simulator.tokens.aiven,
    SIMULATOR_UPCLOUD_TOKEN: simulator.tokens.upcloud,
  })
  process.disconnect?.()
  setTimeout(() => process.exit(), LIFETIME_MS)
}

function startInBackground(): void {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'serve'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.on('message', (lines) => {
    for (const [name, value] of Object.entries(lines)) console.log(`${name}=${value}`)
    child.unref()
    process.exit()
  })
}

if (process.argv[2] === 'serve') await serve()
else startInBackground()

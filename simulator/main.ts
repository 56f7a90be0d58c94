import { parseArgs } from 'node:util'
import { buildExampleWorld, type ExampleWorld } from './example-world.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from './index.ts'

const HELP = `Aiven, UpCloud and GitHub as a simulator on the loopback interface.

Usage: npm run simulator -- [options]

  --port-base N   listen on N (Aiven), N+1 (UpCloud) and N+2 (GitHub); default: any free ports
  --latency MS    wait this long before each answer; default: 0
  --slow          states take seconds, as a person would want to watch them
  --help          this text
`

/** Delays long enough to see each state. */
const SLOW: Partial<SimulatorOptions> = {
  aivenVpcBuildMs: 10_000,
  aivenBuildMs: 8_000,
  aivenPollMs: 30_000,
  aivenDeleteMs: 5_000,
  upcloudProvisioningMs: 5_000,
}

interface Arguments {
  portBase: number | undefined
  options: Partial<SimulatorOptions>
}

function whole(name: string, text: string, most: number): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= most) return number
  throw new Error(`--${name} must be a whole number up to ${most}, not '${text}'`)
}

function readArguments(): Arguments | null {
  const { values } = parseArgs({
    options: {
      'port-base': { type: 'string' },
      latency: { type: 'string', default: '0' },
      slow: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  const base = values['port-base']
  return {
    portBase: base === undefined ? undefined : whole('port-base', base, 65_533),
    // Real clients are in use with either path form.
    options: {
      organizationPathForm: 'both',
      ...(values.slow ? SLOW : {}),
      latencyMs: whole('latency', values.latency, 60_000),
    },
  }
}

function describe(simulator: Simulator, world: ExampleWorld): string {
  const { aivenUrl, upcloudUrl, githubUrl, tokens, options } = simulator
  const rows = world.rows.map(([what, id, note]) => `  ${what.padEnd(24)} ${id.padEnd(38)} ${note}`)
  return `Aiven    ${aivenUrl}
UpCloud  ${upcloudUrl}
GitHub   ${githubUrl} (repository ${options.githubRepository})

In the world (project ${world.project}):
${rows.join('\n')}

Environment for avn and upctl:
  export AIVEN_WEB_URL=${aivenUrl}
  export AIVEN_TOKEN=${tokens.aiven} AIVEN_AUTH_TOKEN=${tokens.aiven} AIVEN_PROJECT=${world.project}
  export UPCLOUD_DEBUG_API_BASE_URL=${upcloudUrl}
  export UPCLOUD_TOKEN=${tokens.upcloud}

The action, for a spec in the current folder:
  env 'INPUT_AIVEN-API-URL=${aivenUrl}' 'INPUT_UPCLOUD-API-URL=${upcloudUrl}' \\
    AIVEN_TOKEN=${tokens.aiven} UPCLOUD_TOKEN=${tokens.upcloud} GITHUB_REPOSITORY=${options.githubRepository} \\
    GITHUB_API_URL=${githubUrl} 'INPUT_GITHUB-TOKEN=${tokens.github}' 'INPUT_PR-NUMBER=7' INPUT_MODE=plan \\
    node_modules/.bin/node dist/index.js

Try:
  curl -H "Authorization: Bearer ${tokens.aiven}" ${aivenUrl}/v1/project/${world.project}/vpcs/${world.vpc}
  curl -H "Authorization: Bearer ${tokens.upcloud}" ${upcloudUrl}/1.3/network-peering

Stop with Ctrl-C.`
}

async function main(): Promise<void> {
  const given = readArguments()
  if (given === null) {
    console.log(HELP)
    return
  }
  const simulator = await startSimulator(given.options, given.portBase)
  console.log(describe(simulator, buildExampleWorld(simulator.world)))
  const stop = (): void => {
    simulator.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})

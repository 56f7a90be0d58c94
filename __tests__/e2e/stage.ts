/** What every end-to-end test needs: a simulated world, a checkout, and short ways to run the bundle in it. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type LoggedRequest,
  type Network,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
  type Vpc,
  type World,
} from '../../simulator/index.ts'
import { Runner, type StepResult, type StepRun } from '../../simulator/runner.ts'
import type { FindingJson, PeeringJson, PlanJson } from '../../src/report/plan-json-schema.ts'

/** The labels that a peering of the spec `peering.yml` carries beside the user's. */
export function ownLabels(vpc: Vpc, spec = 'acme/infra:peering.yml'): Record<string, string> {
  return { 'managed-by': 'aiven-upcloud-peering', 'aiven-vpc': vpc.id, 'peering-spec': spec }
}

/** One entry of a spec. */
export interface EntryText {
  name: string
  vpc?: Vpc | string
  network?: Network | string
  state?: 'active' | 'disabled' | 'absent'
  labels?: Record<string, string>
  /** Further keys of `aiven`, in flow style: `account: other`. */
  aiven?: string
  /** Further keys of `upcloud`, in flow style. */
  upcloud?: string
  /** Further lines of the entry. */
  more?: string[]
}

/** Spares each run of the bundle the time to compile it. */
const CACHE = { NODE_COMPILE_CACHE: join(tmpdir(), 'peering-compile-cache') }

function idOf(thing: { id: string } | { uuid: string } | string): string {
  if (typeof thing === 'string') return thing
  return 'id' in thing ? thing.id : thing.uuid
}

/** An annotation as the runner would read it. */
export interface Annotation {
  type: 'error' | 'warning' | 'notice'
  /** The finding's code. */
  code: string
  message: string
  file: string | null
  line: number | null
  col: number | null
}

const ANNOTATION = /^::(error|warning|notice)(?: ([^:]*(?:=[^:]*)?))?::(.*)$/
const CODE = /^([a-z]+(?:-[a-z]+)*): /

function readAnnotation(line: string): Annotation[] {
  const [, type, place = '', text = ''] = ANNOTATION.exec(line) ?? []
  if (type !== 'error' && type !== 'warning' && type !== 'notice') return []
  const values = new Map(place.split(',').map((part) => part.split('=', 2) as [string, string]))
  const whole = (name: string) => (values.has(name) ? Number(values.get(name)) : null)
  const message = text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')
  const file = values.get('file') ?? null
  return [
    { type, code: CODE.exec(message)?.[1] ?? '', message, file, line: whole('line'), col: whole('col') },
  ]
}

/** One run of the action with its results in handy form. */
export interface Run extends Omit<StepResult, 'plan'> {
  plan: PlanJson
  annotations: Annotation[]
  /** The row of that name. */
  peering(name?: string): PeeringJson
  /** `side action` of each change of a row. */
  changes(name?: string): string[]
  /** Codes of a row's findings and of the run's own, each once. */
  codes(name?: string): string[]
  finding(code: string): FindingJson
}

function handy(result: StepResult): Run {
  const plan = result.plan as PlanJson | null
  const peering = (name?: string): PeeringJson => {
    const found = name === undefined ? plan?.peerings[0] : plan?.peerings.find((row) => row.name === name)
    if (!found) throw new Error(`No peering ${name ?? ''} in the plan of this run:\n${result.log}`)
    return found
  }
  const findings = () => [...(plan?.findings ?? []), ...(plan?.peerings.flatMap((row) => row.findings) ?? [])]
  return {
    ...result,
    get plan(): PlanJson {
      if (!plan) throw new Error(`This run wrote no plan:\n${result.log}`)
      return plan
    },
    annotations: result.log.split('\n').flatMap(readAnnotation),
    peering,
    changes: (name) => peering(name).changes.map(({ side, action }) => `${side} ${action}`),
    codes: (name) => [
      ...new Set((name === undefined ? findings() : peering(name).findings).map(({ code }) => code)),
    ],
    finding: (code) => {
      const found = findings().find((one) => one.code === code)
      if (!found) throw new Error(`No finding ${code}:\n${result.log}`)
      return found
    },
  }
}

export type Mode = 'plan' | 'check' | 'apply' | 'export'

/** A world with one VPC and one network that can be peered, and a checkout. */
export class Stage {
  readonly sim: Simulator
  readonly runner: Runner
  readonly vpc: Vpc
  readonly network: Network

  constructor(sim: Simulator) {
    this.sim = sim
    this.runner = new Runner(sim)
    this.vpc = sim.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.77.8.0/22' })
    this.network = sim.world.addNetwork({ name: 'app-net', zone: 'de-fra1', cidr: '10.9.0.0/24' })
  }

  get world(): World {
    return this.sim.world
  }

  /** The text of a spec with these entries, of which one may be left empty for the stage's own pair. */
  text(...entries: EntryText[]): string {
    const blocks = entries.map(({ name, vpc, network, state, labels, aiven, upcloud, more = [] }) => {
      const aivenKeys = [`vpc: ${idOf(vpc ?? this.vpc)}`, aiven ?? 'project: acme-prod']
      const upcloudKeys = [`network: ${idOf(network ?? this.network)}`, ...(upcloud ? [upcloud] : [])]
      if (labels) upcloudKeys.push(`labels: ${JSON.stringify(labels)}`)
      const lines = [
        `  - name: ${JSON.stringify(name)}`,
        ...(state ? [`    state: ${state}`] : []),
        `    aiven: { ${aivenKeys.join(', ')} }`,
        `    upcloud: { ${upcloudKeys.join(', ')} }`,
        ...more.map((line) => `    ${line}`),
      ]
      return `${lines.join('\n')}\n`
    })
    return `version: 1\npeerings:${blocks.length === 0 ? ' []' : ''}\n${blocks.join('')}`
  }

  /** Writes `peering.yml`. */
  spec(...entries: EntryText[]): void {
    this.runner.write('peering.yml', this.text(...entries))
  }

  /** Runs the action in a mode; short times unless told otherwise. */
  async run(
    mode: Mode,
    inputs: Record<string, string> = {},
    step: Omit<StepRun, 'inputs'> = {},
  ): Promise<Run> {
    const quick = { mode, 'poll-interval': '100ms', 'wait-timeout': '10s' }
    return this.bare({ ...step, inputs: { ...quick, ...inputs } })
  }

  /** Runs the action with nothing but these inputs beside the simulator's URLs and tokens. */
  async bare(step: StepRun = {}): Promise<Run> {
    return handy(await this.runner.run({ ...step, env: { ...CACHE, ...step.env } }))
  }

  /** Writes to the clouds since the log was last cleared, as `service METHOD path`. */
  writes(): string[] {
    return this.sim.requests
      .cloudMutations()
      .map(({ service, method, path }) => `${service} ${method} ${path}`)
  }

  /** Requests to the clouds since the log was last cleared. */
  cloudRequests(): LoggedRequest[] {
    return this.sim.requests.entries.filter(({ service }) => service !== 'github')
  }

  /** Whether the stage's own pair carries traffic. */
  flows(vpc = this.vpc, network = this.network): boolean {
    return this.world.carriesTraffic(vpc, network)
  }

  /** Peerings as plain lines, without those of one network. */
  snapshotWithout(network: Network): string[] {
    return this.world.snapshot().filter((line) => !line.includes(network.uuid))
  }
}

const open: Stage[] = []

/** Closes the stages of the test file that is over. */
export async function takeDown(): Promise<void> {
  const stages = open.splice(0)
  for (const { runner } of stages) runner.dispose()
  await Promise.all(stages.map(({ sim }) => sim.close()))
}

/** Starts a stage; it is taken down with the test file. Tests may run side by side, each on its own. */
export async function stage(options: Partial<SimulatorOptions> = {}): Promise<Stage> {
  const made = new Stage(await startSimulator(options))
  open.push(made)
  return made
}

/** The line of the first place in a text that holds another one. */
export function lineOf(text: string, part: string): number {
  const at = text.split('\n').findIndex((line) => line.includes(part))
  if (at < 0) throw new Error(`${part} is not in the text`)
  return at + 1
}

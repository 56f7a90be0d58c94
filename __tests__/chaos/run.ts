/** One run of the product: its own clients, plan and apply, over a given transport. */

import { accountsOf, connect } from '../../src/clouds/connect.ts'
import type { RunReport, Spec } from '../../src/domain/model.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { encodeItems } from '../../src/domain/review.ts'
import type { Transport } from '../../src/http/transport.ts'
import type { RunLog } from '../../src/log.ts'
import type { AivenPort, Clock, Clouds, UpcloudPort } from '../../src/ports.ts'
import { renderPlanJson } from '../../src/report/plan-json.ts'
import { reportOf } from '../../src/run/report-of.ts'
import { carryOut, itemsOf, makePlan } from '../../src/run/work.ts'
import type { Credentials } from '../../src/settings/credentials.ts'
import type { Inputs } from '../../src/settings/inputs.ts'
import { readInputs } from '../inputs.ts'
import type { PlannedRow } from './ledger.ts'
import { plainAiven, plainUpcloud } from './ports.ts'
import type { Settings } from './scenario.ts'
import { REPOSITORY } from './stage.ts'

/** Seeded bugs get in here; the product itself has no such switch. */
export interface Sabotage {
  readonly transport?: (transport: Transport) => Transport
  readonly clouds?: (clouds: Clouds) => Clouds
  readonly settings?: (settings: Settings) => Settings
}

export interface RunTools {
  readonly spec: Spec
  readonly transport: Transport
  readonly clock: Clock
  readonly settings: Settings
  readonly tokens: { readonly aiven: string; readonly upcloud: string }
  readonly sabotage: Sabotage
  /** The plan is made; from here on it may write. */
  readonly onApply: (plan: readonly PlannedRow[]) => void
  /** It decided to write; the request may still have to wait for its turn. */
  readonly onDecision: (write: string) => void
  readonly tell: (line: string) => void
}

/** Plans and applies as the action does, and gives its report. */
export async function runAction(tools: RunTools): Promise<RunReport> {
  const { spec, clock, sabotage, tell } = tools
  const settings = sabotage.settings?.(tools.settings) ?? tools.settings
  const inputs = inputsOf(settings, tools.tokens)
  const log = quietLog(tell)
  const transport = sabotage.transport?.(tools.transport) ?? tools.transport
  const real = overheard(
    connect(accountsOf(spec.entries), inputs, { transport, clock, log, redact: (text) => text }),
    tools.onDecision,
  )
  const clouds = sabotage.clouds?.(real) ?? real
  const options = {
    repository: REPOSITORY,
    takeOverFrom: null,
    unmanaged: inputs.unmanaged,
    maxDeletes: inputs.maxDeletes,
    waitTimeoutMs: inputs.waitTimeoutMs,
    now: clock.now(),
    chosen: () => true,
  }
  const planning = await makePlan(spec, options, { clouds, log })
  for (const { row } of planning.plan.peerings)
    tell(`plan: ${row.name} ${row.status} ${row.findings.map(({ code }) => code).join()}`)
  tools.onApply(planFileOf(planning.plan))
  const done = await carryOut(
    spec,
    planning,
    { ...inputs, strict: false },
    {
      clouds,
      clock,
      log,
      stop: new AbortController().signal,
    },
  )
  return reportOf({
    mode: 'apply',
    items: encodeItems(itemsOf(planning.plan)),
    unmanaged: inputs.unmanaged,
    findings: [],
    failure: null,
    ...done,
  })
}

/** What its plan file would say. */
function planFileOf({ peerings }: Plan): readonly PlannedRow[] {
  const report = reportOf({
    mode: 'apply',
    items: '',
    unmanaged: 'report',
    findings: [],
    failure: null,
    changed: false,
    peerings: peerings.map(({ row }) => row),
  })
  return renderPlanJson(report).peerings
}

/** The same ports, with an ear at every write. */
function overheard({ aiven, upcloud }: Clouds, onDecision: RunTools['onDecision']): Clouds {
  const toAiven = (port: AivenPort): AivenPort => ({
    ...plainAiven(port),
    createPeering: (scope, vpc, network) => {
      onDecision(`aiven-post ${vpc}|${network}`)
      return port.createPeering(scope, vpc, network)
    },
    deletePeering: (scope, vpc, connection) => {
      onDecision(`aiven-delete ${vpc}|${connection.peerVpc}`)
      return port.deletePeering(scope, vpc, connection)
    },
  })
  const toUpcloud = (port: UpcloudPort): UpcloudPort => ({
    ...plainUpcloud(port),
    createPeering: (peering) => {
      onDecision(`upcloud-post ${peering.network}|${peering.peerNetwork}`)
      return port.createPeering(peering)
    },
    modifyPeering: (uuid, change) => {
      onDecision(`upcloud-patch ${uuid}`)
      return port.modifyPeering(uuid, change)
    },
    deletePeering: (uuid) => {
      onDecision(`upcloud-delete ${uuid}`)
      return port.deletePeering(uuid)
    },
  })
  return {
    aiven: new Map([...aiven].map(([account, port]) => [account, toAiven(port)])),
    upcloud: new Map([...upcloud].map(([account, port]) => [account, toUpcloud(port)])),
  }
}

/** The action's own defaults, and what the schedule says. */
function inputsOf(settings: Settings, tokens: RunTools['tokens']): Inputs {
  const credentials: Credentials = {
    aiven: new Map([['default', tokens.aiven]]),
    upcloud: new Map([['default', { kind: 'token', token: tokens.upcloud }]]),
    secrets: [],
    problems: [],
  }
  return { ...readInputs(credentials), mode: 'apply', maxDeletes: 100, ...settings }
}

function quietLog(tell: (line: string) => void): RunLog {
  return {
    debug: (line) => tell(`debug: ${line}`),
    info: (line) => tell(line),
    warning: (line) => tell(`warning: ${line}`),
    group: () => {},
    annotate: () => {},
    notice: (line) => tell(`notice: ${line}`),
    remarks: [],
  }
}

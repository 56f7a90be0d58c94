/** The transport between the product and the simulated clouds: latency, incidents, and the monitor's ears. */
import type { CloudRequest, CloudResponse, FaultKind, Outcome } from '../../simulator/index.ts'
import {
  type HttpRequest,
  type HttpResponse,
  type Transport,
  TransportError,
} from '../../src/http/transport.ts'
import type { Actor } from './actor.ts'
import { type Cloud, isOfKind, type Meaning, meaningOf } from './calls.ts'
import type { Monitor, Note } from './monitor.ts'
import { perform } from './people.ts'
import type { Happening, Incident, Moment, Scenario } from './scenario.ts'
import { noteIds, type Stage } from './stage.ts'
import { chance, type Universe } from './universe.ts'

export const AIVEN_URL = 'https://api.aiven.io'
export const UPCLOUD_URL = 'https://api.upcloud.com'

/** An answer that is longer on its way is told twice in the story: when it leaves, and when it arrives. */
const TOLD_MS = 100

/** Runs that wait ask at least this often. */
const POLLS_MS = 40_000

/** Says what happened, for a story that a person can follow. */
export type Tell = (line: string) => void

export interface WireTools {
  readonly scenario: Scenario
  readonly stage: Stage
  readonly universe: Universe
  readonly monitor: Monitor
  readonly tell: Tell
}

/** One way that a request goes through, with everything that meets it. */
interface Passage {
  readonly actor: Actor
  readonly cloud: Cloud
  readonly meaning: Meaning
  readonly request: HttpRequest
  readonly number: number
  readonly incidents: readonly Happening[]
  readonly resolve: (response: HttpResponse) => void
  readonly reject: (error: Error) => void
}

/** What a request led to, and what was the case when it was carried out. */
interface Performed {
  readonly at: number
  readonly outcome: Outcome
  readonly look: ReturnType<Monitor['look']>
  /** The answer is the cloud's own. */
  readonly isClear: boolean
}

export class Wire {
  readonly #tools: WireTools
  readonly #met = new Map<Incident, number>()
  /** The good answers to each read, the latest one last. */
  readonly #answers = new Map<string, Performed[]>()
  /** Of them, the one that each read showed last. */
  readonly #shownLast = new Map<string, Performed>()
  #sent = 0
  /** How many incidents took place, by what they were. */
  readonly happened = new Map<string, number>()

  constructor(tools: WireTools) {
    this.#tools = tools
  }

  /** The transport that one run uses. */
  transportOf(actor: Actor): Transport {
    return {
      send: (request) =>
        actor.alive
          ? new Promise((resolve, reject) => this.#send(actor, request, resolve, reject))
          : new Promise<never>(() => {}),
      close: () => {},
    }
  }

  #send(
    actor: Actor,
    request: HttpRequest,
    resolve: (response: HttpResponse) => void,
    reject: (error: Error) => void,
  ): void {
    const { universe, monitor, tell } = this.#tools
    const cloud = request.url.startsWith(AIVEN_URL) ? 'aiven' : 'upcloud'
    const meaning = meaningOf(cloud, request)
    this.#sent += 1
    const number = this.#sent
    const incidents = actor.disturbed ? this.#incidentsAt(cloud, meaning) : []
    actor.mishaps += incidents.length
    const note = monitor.sent(actor, cloud, meaning)
    tell(`${actor.name} #${number} sends ${describe(meaning)}${incidents.map(spelling).join('')}`)
    let settled = false
    const settle = (isRefused: boolean) => {
      settled = true
      giveUp()
      monitor.settled(note, isRefused)
    }
    const giveUp = universe.in(request.timeoutMs, () => {
      passage.reject(new TransportError(`no complete answer within ${request.timeoutMs} ms`))
    })
    const passage: Passage = {
      ...{ actor, cloud, meaning, request, number, incidents },
      resolve: (response) => {
        if (settled || !actor.alive) return
        settle(isRefusal(response))
        resolve(response)
      },
      reject: (error) => {
        if (settled || !actor.alive) return
        settle(false)
        reject(error)
      },
    }
    const late = incidents.find((one) => one.is === 'late')
    universe.in(this.#latency(number, 'there') + (late?.ms ?? 0), () =>
      this.#arrive(passage, note, () => settled),
    )
  }

  #arrive(passage: Passage, note: Note, isSettled: () => boolean): void {
    const { scenario, universe, monitor, tell } = this.#tools
    const { actor, number } = passage
    this.#happen(passage, 'arriving')
    // Of a dead run's last requests some arrive and some do not.
    if (!actor.alive && chance(scenario.seed, 'lands', number) < 0.5) return
    const fault = passage.incidents.find((one) => one.is === 'fault')?.fault
    const { outcome, look, isClear } = this.#perform(passage, note, fault)
    tell(`      #${number} ${actor.alive ? 'gets' : 'landed, and would get'} ${outcomeText(outcome)}`)
    this.#happen(passage, 'done')
    if (outcome.kind === 'hang') return
    const delay = outcome.kind === 'response' ? outcome.delayMs : 0
    const wayMs = delay + this.#slowness(passage) + this.#latency(number, 'back')
    universe.in(wayMs, () => {
      if (isSettled() || !actor.alive) return
      if (wayMs > TOLD_MS) tell(`      #${number} arrives`)
      this.#happen(passage, 'answered')
      if (!actor.alive) return
      if (outcome.kind === 'reset') return passage.reject(resetError())
      const { status } = outcome.response
      const pause = namedPauseMs(outcome.response)
      if (pause > 0) monitor.toldToPause(actor, passage.cloud, pause)
      const understood = (status >= 200 && status < 300) || (status === 404 && look?.gone === true)
      if (isClear && understood) monitor.answered(note, look)
      passage.resolve(outcome.response)
    })
  }

  /** Carries it out, or gives the last answer to the same read once more. */
  #perform(
    { cloud, request, meaning, incidents }: Passage,
    note: Note,
    fault: FaultKind | undefined,
  ): Performed {
    const { monitor } = this.#tools
    const answers = this.#answers.get(`${request.method} ${request.url}`) ?? []
    const last = answers.at(-1)
    if (last && incidents.some(({ is }) => is === 'stale')) return this.#again(last)
    const look = monitor.look(meaning)
    const outcome = monitor.carriedOut(note, () => this.#handle(cloud, request, fault))
    const performed = {
      at: this.#tools.universe.now,
      look,
      outcome,
      isClear: fault === undefined || fault.kind === 'slow',
    }
    if (request.method !== 'GET' || fault) return performed
    const key = `${request.method} ${request.url}`
    this.#answers.set(key, [...answers, performed])
    return this.#again(this.#shown(key, cloud) ?? performed)
  }

  /** A cloud that lags shows what was there a while ago, and never again what it showed before that. */
  #shown(key: string, cloud: Cloud): Performed | undefined {
    const { universe, scenario } = this.#tools
    const answers = this.#answers.get(key) ?? []
    const moment = universe.now - scenario.lag[cloud]
    const old = answers.findLast(({ at }) => at <= moment) ?? answers[0]
    // Nobody asked for long, so that what was there at that moment is not known: it shows what is there now.
    const due = old && moment - old.at < POLLS_MS ? old : answers.at(-1)
    const last = this.#shownLast.get(key)
    const shown = due && last && last.at > due.at ? last : due
    if (shown) this.#shownLast.set(key, shown)
    return shown
  }

  #again(before: Performed): Performed {
    return { ...before, look: before.look && { ...before.look, at: this.#tools.universe.now } }
  }

  #handle(cloud: Cloud, { method, url, headers, body }: HttpRequest, fault: FaultKind | undefined): Outcome {
    const { simulator } = this.#tools.stage
    const base = cloud === 'aiven' ? AIVEN_URL : UPCLOUD_URL
    const request: CloudRequest = { method, url: url.slice(base.length), headers, body: body ?? '' }
    const added = fault && simulator.faults.add({ ...fault, times: 1 })
    const outcome = simulator.handle(cloud, request)
    added?.remove()
    return outcome
  }

  /** Incidents whose time has come: each counts the requests of its kind. */
  #incidentsAt(cloud: Cloud, meaning: Meaning): Happening[] {
    return this.#tools.scenario.incidents.flatMap((incident) => {
      if (!isOfKind(incident.kind, cloud, meaning)) return []
      const before = this.#met.get(incident) ?? 0
      this.#met.set(incident, before + 1)
      const { skip, what } = incident
      const times = what.is === 'fault' ? what.times : 1
      return before >= skip && before < skip + times ? [what] : []
    })
  }

  #happen({ actor, incidents }: Passage, moment: Moment): void {
    const { stage, tell } = this.#tools
    for (const one of incidents) {
      if (moment === 'arriving') this.#count(one)
      if (!('moment' in one) || one.moment !== moment) continue
      if (one.is === 'crash') {
        tell(`*** ${actor.name} is killed`)
        actor.kill()
        continue
      }
      const staged = stage.staged[one.entry % stage.staged.length]
      if (!staged) continue
      tell(`*** somebody: ${one.deed} of ${staged.entry.name}`)
      perform(one.deed, stage, staged)
      noteIds(stage)
    }
  }

  #count(one: Happening): void {
    const name = nameOf(one)
    this.happened.set(name, (this.happened.get(name) ?? 0) + 1)
  }

  /** How much longer an answer takes on a slow day: between half of it and all. */
  #slowness({ cloud, number }: Passage): number {
    const { seed, slowness } = this.#tools.scenario
    return Math.floor(slowness[cloud] * (1 + chance(seed, 'slowness', number)) * 0.5)
  }

  /** Most ways are short, some are not. */
  #latency(number: number, way: string): number {
    const { seed } = this.#tools.scenario
    const slow = chance(seed, 'slow', way, number) < 0.05
    return Math.floor(chance(seed, 'latency', way, number) * (slow ? 1500 : 40))
  }
}

/** Says for sure that nothing was done. What is not there any more counts as removed. */
function isRefusal({ status }: HttpResponse): boolean {
  return status >= 400 && status < 500 && status !== 404 && status !== 408
}

/** The pause that a 429 names, as far as it must be obeyed; 0 when there is none. */
export function namedPauseMs({ status, headers, body }: Partial<CloudResponse>): number {
  if (status !== 429) return 0
  const seconds = Number(headers?.['retry-after'] ?? /try again in (\d+)s/.exec(body ?? '')?.[1])
  return Number.isNaN(seconds) ? 0 : Math.min(seconds, 60) * 1000
}

function nameOf(one: Happening): string {
  switch (one.is) {
    case 'fault':
      return `fault: ${one.fault.kind}`
    case 'deed':
      return `deed: ${one.deed}`
    case 'crash':
      return 'crash'
    default:
      return `fault: ${one.is}`
  }
}

function resetError(): Error {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
}

function describe(meaning: Meaning): string {
  const { does, ...rest } = meaning
  return [does, ...Object.values(rest).map((value) => String(value).slice(0, 8))].join(' ')
}

function spelling(one: Happening): string {
  return ` [${JSON.stringify(one)}]`
}

function outcomeText(outcome: Outcome): string {
  if (outcome.kind !== 'response') return outcome.kind
  return `${outcome.response.status}${outcome.response.status >= 300 ? ` ${outcome.response.body.replaceAll(/\s+/g, ' ').slice(0, 120)}` : ''}`
}

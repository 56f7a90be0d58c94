/**
 * Every state of both clouds in one table, written by hand from the rules: what is wanted, what each side shows,
 * what the plan says. The generated page `docs/states.md` shows what the code does; this table says what it must do.
 */
import { describe, expect, it } from 'vitest'
import { type Decision, decide, type PairState } from '../../src/domain/decide/decide.ts'
import { AIVEN_STATES, UPCLOUD_STATES } from '../../src/domain/decide/states.ts'
import type { Desired } from '../../src/domain/model.ts'
import { WANTED } from './factories.ts'

const UNKNOWN = 'UNKNOWN'
/** Written out here and not taken from the code: the lists there must hold exactly these. */
const AIVEN = [
  'none',
  'APPROVED',
  'APPROVED_PEER_REQUESTED',
  'PENDING_PEER',
  'ACTIVE',
  'INVALID_SPECIFICATION',
  'REJECTED_BY_PEER',
  'DELETED_BY_PEER',
  'ERROR',
  'DELETING',
  'DELETED',
  UNKNOWN,
]
const UPCLOUD = [
  'none',
  'provisioning',
  'active',
  'pending-peer',
  'disabled',
  'peer-disabled',
  'conflict-subnet',
  'missing-local-router',
  'missing-peer-router',
  'deleted-peer-network',
  'error',
  UNKNOWN,
]

/**
 * A cell is the status, then the changes in order: A Aiven, U UpCloud; + create, - delete, > enable, # disable;
 * ! stops traffic. Several states share a row or column where the rules do.
 */
const EXPECTED: Record<Desired, string> = {
  active: `
    UpCloud →                         | none            | provisioning | active    | pending-peer | disabled        | deleted-peer-network, error
    none, DELETED, DELETING           | create A+ U+    | create A+    | create A+ | create A+    | create A+ U>    | repair A+ U- U+
    APPROVED, APPROVED_PEER_REQUESTED | create U+       | waiting      | waiting   | waiting      | update U>       | repair U- U+
    PENDING_PEER                      | create U+       | waiting      | waiting   | waiting      | update U>       | repair U- U+
    ACTIVE                            | create U+       | waiting      | in-sync   | waiting      | update U>       | repair U- U+
    INVALID_SPECIFICATION             | repair A- A+ U+ | repair A-! A+ | waiting   | repair A- A+ | repair A- A+ U> | repair A- A+ U- U+
    REJECTED_BY_PEER, DELETED_BY_PEER | repair A- A+ U+ | repair A-! A+ | waiting   | repair A- A+ | repair A- A+ U> | repair A- A+ U- U+
    ERROR                             | repair A- A+ U+ | repair A-! A+ | waiting   | repair A- A+ | repair A- A+ U> | repair A- A+ U- U+`,
  disabled: `
    UpCloud →                         | none            | provisioning    | active        | pending-peer, peer-disabled, conflict-subnet, missing-local-router, missing-peer-router | disabled     | deleted-peer-network, error
    none, DELETED, DELETING           | create A+ U+    | create A+ U#    | create A+ U#! | create A+ U#    | create A+    | repair A+ U- U+
    APPROVED, APPROVED_PEER_REQUESTED | create U+       | update U#       | update U#!    | update U#       | waiting      | repair U- U+
    PENDING_PEER                      | create U+       | update U#       | update U#!    | update U#       | in-sync      | repair U- U+
    ACTIVE                            | create U+       | update U#!      | update U#!    | update U#       | in-sync      | repair U- U+
    INVALID_SPECIFICATION             | repair A- A+ U+ | repair A-! A+ U#! | update U#!    | repair A- A+ U# | repair A- A+ | repair A- A+ U- U+
    REJECTED_BY_PEER, DELETED_BY_PEER | repair A- A+ U+ | repair A-! A+ U#! | update U#!    | repair A- A+ U# | repair A- A+ | repair A- A+ U- U+
    ERROR                             | repair A- A+ U+ | repair A-! A+ U#! | update U#!    | repair A- A+ U# | repair A- A+ | repair A- A+ U- U+`,
  absent: `
    UpCloud →                             | none       | active         | provisioning   | pending-peer, disabled, peer-disabled, conflict-subnet, missing-local-router, missing-peer-router, deleted-peer-network, error
    none, DELETED                         | in-sync    | delete U-!     | delete U-      | delete U-
    DELETING                              | waiting    | delete U-!     | delete U-      | delete U-
    APPROVED, APPROVED_PEER_REQUESTED     | delete A-  | delete A-! U-! | delete A- U-   | delete A- U-
    PENDING_PEER                          | delete A-  | delete A-! U-! | delete A- U-   | delete A- U-
    ACTIVE                                | delete A-! | delete A-! U-! | delete A-! U-! | delete A- U-
    INVALID_SPECIFICATION, REJECTED_BY_PEER, DELETED_BY_PEER, ERROR | delete A- | delete A-! U-! | delete A-! U-! | delete A- U-`,
}

/** What only a person can repair, for a peering that is to be active. */
const FOR_A_PERSON: Record<string, string> = {
  'peer-disabled': 'peer-disabled',
  'conflict-subnet': 'cidr-overlap',
  'missing-local-router': 'no-router',
  'missing-peer-router': 'missing-peer-router',
}

/** The cells by `wanted aiven upcloud`. */
function readTable(): Map<string, string> {
  const cells = new Map<string, string>()
  for (const wanted of WANTED) {
    const [head = [], ...rows] = EXPECTED[wanted]
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
    for (const [aiven = '', ...row] of rows)
      for (const [i, cell] of row.entries())
        for (const a of aiven.split(', '))
          for (const u of (head[i + 1] ?? '').split(', ')) cells.set(`${wanted} ${a} ${u}`, cell)
  }
  return cells
}

const TABLE = readTable()

function expected(wanted: Desired, aiven: string, upcloud: string): string {
  if (aiven === UNKNOWN || upcloud === UNKNOWN) return 'blocked unknown-state'
  const code = FOR_A_PERSON[upcloud]
  if (code !== undefined && wanted === 'active') return `blocked ${code}`
  return TABLE.get(`${wanted} ${aiven} ${upcloud}`) ?? 'not in the table'
}

const MARKS: Record<string, string> = {
  create: '+',
  delete: '-',
  enable: '>',
  disable: '#',
  rename: '~name',
  relabel: '~labels',
}

function shown({ status, steps, blocked }: Decision): string {
  const changes = steps.map(
    ({ side, action, interrupts }) =>
      `${side === 'aiven' ? 'A' : 'U'}${MARKS[action]}${interrupts ? '!' : ''}`,
  )
  return [status, ...(blocked ? [blocked.code] : []), ...changes].join(' ')
}

interface Flags {
  readonly configuredStatus?: string
  readonly stale?: boolean
  readonly peerUnknown?: boolean
  readonly misnamed?: boolean
  readonly mislabelled?: boolean
  readonly marked?: boolean
  readonly hasRouter?: boolean
  readonly going?: boolean
}

function pairState(desired: Desired, aiven: string, upcloud: string, flags: Flags = {}): PairState {
  return {
    desired,
    aiven: aiven === 'none' ? null : aiven,
    upcloud:
      upcloud === 'none'
        ? null
        : {
            state: upcloud,
            configuredStatus: upcloud === 'disabled' ? 'disabled' : 'active',
            stale: false,
            peerUnknown: false,
            misnamed: false,
            mislabelled: false,
            marked: true,
            hasRouter: false,
            going: false,
            flowsBeside: false,
            ...flags,
          },
  }
}

const look = (...of: Parameters<typeof pairState>) => shown(decide(pairState(...of)))

const PRODUCT = WANTED.flatMap((wanted) =>
  AIVEN.flatMap((aiven) => UPCLOUD.map((upcloud) => [wanted, aiven, upcloud] as const)),
)

describe('every state pair', () => {
  it('the lists of states are complete', () => {
    expect(['none', ...AIVEN_STATES, UNKNOWN].sort()).toEqual(AIVEN.toSorted())
    expect(['none', ...UPCLOUD_STATES, UNKNOWN].sort()).toEqual(UPCLOUD.toSorted())
    expect(PRODUCT).toHaveLength(3 * 12 * 12)
  })

  it.each(PRODUCT)('wanted %s, Aiven %s, UpCloud %s', (wanted, aiven, upcloud) => {
    expect(look(wanted, aiven, upcloud)).toBe(expected(wanted, aiven, upcloud))
  })
})

describe('differences within a state', () => {
  it.each<[Desired, string, string, Flags, string]>([
    // A name or labels change without touching traffic.
    ['active', 'ACTIVE', 'active', { misnamed: true }, 'update U~name'],
    ['active', 'ACTIVE', 'active', { mislabelled: true }, 'update U~labels'],
    ['active', 'ACTIVE', 'active', { misnamed: true, mislabelled: true }, 'update U~name U~labels'],
    ['active', 'none', 'active', { mislabelled: true }, 'create A+ U~labels'],
    ['active', 'DELETED_BY_PEER', 'active', { mislabelled: true }, 'update U~labels'],
    ['active', 'ERROR', 'pending-peer', { misnamed: true }, 'repair A- A+ U~name'],
    ['active', 'PENDING_PEER', 'pending-peer', { mislabelled: true }, 'update U~labels'],
    ['disabled', 'ACTIVE', 'disabled', { misnamed: true }, 'update U~name'],
    ['disabled', 'ACTIVE', 'active', { mislabelled: true }, 'update U#! U~labels'],
    // What is made anew gets the right name and labels by being made.
    ['active', 'ACTIVE', 'error', { misnamed: true, mislabelled: true }, 'repair U- U+'],
    // What goes needs neither.
    ['absent', 'none', 'disabled', { misnamed: true, mislabelled: true, stale: true }, 'delete U-'],
    // Blocked is blocked, whatever else is wrong.
    ['active', 'ACTIVE', 'conflict-subnet', { misnamed: true, mislabelled: true }, 'blocked cidr-overlap'],
  ])('wanted %s, Aiven %s, UpCloud %s, %o', (wanted, aiven, upcloud, flags, cell) => {
    expect(look(wanted, aiven, upcloud, flags)).toBe(cell)
  })

  it.each<[Desired, string, string, string]>([
    // Switched off or on by somebody, and the state has not followed yet.
    ['active', 'active', 'disabled', 'update U>'],
    ['active', 'provisioning', 'disabled', 'update U>'],
    ['active', 'pending-peer', 'disabled', 'update U>'],
    ['active', 'disabled', 'active', 'update U>'],
    ['disabled', 'active', 'disabled', 'waiting'],
    ['disabled', 'provisioning', 'disabled', 'waiting'],
    ['disabled', 'pending-peer', 'disabled', 'waiting'],
    ['disabled', 'disabled', 'active', 'update U#'],
    ['absent', 'active', 'disabled', 'delete A-! U-!'],
    // The field is missing in the answer: the state alone speaks.
    ['active', 'active', '', 'in-sync'],
    ['active', 'disabled', '', 'update U>'],
    ['disabled', 'disabled', '', 'in-sync'],
    ['disabled', 'active', '', 'update U#!'],
  ])('wanted %s, UpCloud %s, configured_status %j', (wanted, upcloud, configuredStatus, cell) => {
    expect(look(wanted, 'ACTIVE', upcloud, { configuredStatus })).toBe(cell)
  })

  it.each<[Desired, string, string]>([
    ['active', 'active', 'blocked ambiguous-peering'],
    ['disabled', 'active', 'blocked ambiguous-peering'],
    ['active', 'pending-peer', 'repair U- U+'],
    ['active', 'provisioning', 'repair U- U+'],
    ['active', 'disabled', 'repair U- U+'],
    ['disabled', 'disabled', 'repair U- U+'],
    ['active', 'deleted-peer-network', 'repair U- U+'],
    ['active', 'peer-disabled', 'blocked peer-disabled'],
    // Whose traffic it carries, is not known.
    ['absent', 'active', 'blocked ambiguous-peering'],
    // Traffic of the pair may flow over a half that is not seen.
    ['absent', 'disabled', 'delete A-! U-!'],
    ['disabled', 'pending-peer', 'repair U- U+'],
  ])('wanted %s, UpCloud %s points at another network', (wanted, upcloud, cell) => {
    expect(look(wanted, 'ACTIVE', upcloud, { stale: true })).toBe(cell)
  })

  it.each([
    ['active', 'active', 'blocked unknown-state'],
    ['active', 'pending-peer', 'blocked unknown-state'],
    ['disabled', 'disabled', 'blocked unknown-state'],
    ['active', 'deleted-peer-network', 'repair U- U+'],
    ['active', 'error', 'repair U- U+'],
    ['active', 'peer-disabled', 'blocked peer-disabled'],
    ['absent', 'active', 'delete A-! U-!'],
  ] as const)('wanted %s, UpCloud %s does not say where it leads', (wanted, upcloud, cell) => {
    expect(look(wanted, 'ACTIVE', upcloud, { peerUnknown: true })).toBe(cell)
  })
})

describe('a half without our labels', () => {
  it.each<[Desired, string, string, string]>([
    // It gets them before anything is switched off, removed or made.
    ['absent', 'ACTIVE', 'active', 'delete U~labels A-! U-!'],
    ['absent', 'none', 'disabled', 'delete U~labels U-'],
    ['disabled', 'ACTIVE', 'active', 'update U~labels U#!'],
    ['active', 'ERROR', 'pending-peer', 'repair U~labels A- A+'],
    ['active', 'ACTIVE', 'error', 'repair U~labels U- U+'],
    ['active', 'none', 'active', 'create U~labels A+'],
    // Otherwise with the rest.
    ['active', 'ACTIVE', 'active', 'update U~labels'],
    ['active', 'ACTIVE', 'disabled', 'update U> U~labels'],
  ])('wanted %s, Aiven %s, UpCloud %s', (wanted, aiven, upcloud, cell) => {
    expect(look(wanted, aiven, upcloud, { marked: false, mislabelled: true })).toBe(cell)
  })
})

describe('a network that has a router again', () => {
  it.each<[Desired, string]>([
    ['active', 'repair U# U>'],
    ['disabled', 'update U#'],
    ['absent', 'delete A- U-'],
  ])('wanted %s', (wanted, cell) => {
    expect(look(wanted, 'ACTIVE', 'missing-local-router', { hasRouter: true })).toBe(cell)
  })

  it('is switched on again after it was switched off', () => {
    const off = { hasRouter: true, configuredStatus: 'disabled' }
    // It has to be off first, or UpCloud may never see it.
    expect(look('active', 'ACTIVE', 'missing-local-router', off)).toBe('waiting')
    expect(look('active', 'ACTIVE', 'disabled', off)).toBe('update U>')
  })

  it('helps no other state', () => {
    expect(look('active', 'ACTIVE', 'missing-peer-router', { hasRouter: true })).toBe(
      'blocked missing-peer-router',
    )
  })
})

describe('a half that the run began to remove', () => {
  it.each(['active', 'disabled', 'error', 'conflict-subnet'])('goes on going: %s', (state) => {
    for (const wanted of ['active', 'disabled'] as const)
      expect(look(wanted, 'ACTIVE', state, { going: true })).toBe('repair U- U+')
    expect(look('active', 'ACTIVE', state, { going: true, stale: true })).toBe('repair U- U+')
  })
})

describe('what holds for every pair', () => {
  const all = PRODUCT.flatMap(([wanted, aiven, upcloud]) =>
    [false, true].flatMap((stale) =>
      [false, true].flatMap((misnamed) =>
        // Without our labels the others differ, too.
        [undefined, true, false].flatMap((marked) =>
          [false, true].flatMap((peerUnknown) =>
            ['active', 'disabled', '', 'frozen'].map((configuredStatus) => {
              const mislabelled = marked !== undefined
              const differences = {
                ...{ stale, peerUnknown, misnamed, mislabelled, configuredStatus },
                marked: marked !== false,
                hasRouter: misnamed,
              }
              const pair = pairState(wanted, aiven, upcloud, differences)
              return { wanted, aiven, upcloud, pair, decision: decide(pair) }
            }),
          ),
        ),
      ),
    ),
  )

  /** Fails with the pairs that break the rule. */
  function always(rule: (one: (typeof all)[number]) => boolean): void {
    expect(all.filter((one) => !rule(one)).slice(0, 5)).toEqual([])
  }

  it('an unknown state is blocked and gets no step', () => {
    always(({ aiven, upcloud, pair, decision }) =>
      aiven === UNKNOWN || upcloud === UNKNOWN
        ? decision.blocked?.code === 'unknown-state' &&
          decision.blocked.side === (aiven === UNKNOWN ? 'aiven' : 'upcloud')
        : decision.blocked?.code !== 'unknown-state' || pair.upcloud?.peerUnknown === true,
    )
  })

  it('what is kept and does not say where it leads gets no step, unless it failed', () => {
    always(
      ({ wanted, upcloud, pair, decision }) =>
        wanted === 'absent' ||
        !pair.upcloud?.peerUnknown ||
        ['deleted-peer-network', 'error'].includes(upcloud) ||
        decision.status === 'blocked',
    )
  })

  it('a blocked pair gets no step and waits for nothing', () => {
    always(
      ({ decision }) =>
        (decision.status === 'blocked') === (decision.blocked !== null) &&
        (decision.status !== 'blocked' || decision.steps.length + decision.waitingFor.length === 0),
    )
  })

  it('status, steps and waiting agree', () => {
    always(({ decision: { status, steps, waitingFor } }) => {
      if (status === 'in-sync' || status === 'blocked') return steps.length === 0 && waitingFor.length === 0
      if (status === 'waiting') return steps.length === 0 && waitingFor.length > 0
      return steps.length > 0
    })
  })

  it('traffic is only interrupted where it flows and where that is wanted', () => {
    always(
      ({ wanted, aiven, upcloud, decision }) =>
        !decision.steps.some(({ interrupts }) => interrupts) ||
        (wanted !== 'active' && (upcloud === 'active' || aiven === 'ACTIVE')) ||
        // What still changes beside a side that failed may carry traffic.
        upcloud === 'provisioning',
    )
  })

  it('an active UpCloud side is never removed, but for an absent peering', () => {
    always(
      ({ wanted, upcloud, decision }) =>
        wanted === 'absent' ||
        upcloud !== 'active' ||
        !decision.steps.some(({ action }) => action === 'delete'),
    )
  })

  it('repair is a removal of what is to stay, and what is removed is made again', () => {
    always(({ wanted, decision: { status, steps } }) => {
      const removed = steps.filter(({ action }) => action === 'delete').map(({ side }) => side)
      const isOffAndOn = steps
        .map(({ action }) => action)
        .filter((action) => action !== 'rename' && action !== 'relabel')
      if (isOffAndOn.join().includes('disable,enable')) return status === 'repair'
      if ((status === 'repair') !== (wanted !== 'absent' && removed.length > 0)) return false
      return (
        status !== 'repair' ||
        removed.every((side) => {
          const all = steps.filter((step) => step.side === side && step.action !== 'relabel')
          return all.map(({ action }) => action).join() === 'delete,create'
        })
      )
    })
  })

  it('nothing is made where something is, nothing changed where nothing is', () => {
    always(({ pair, decision: { steps } }) => {
      const gone = new Set<string>()
      if (pair.aiven === null || pair.aiven === 'DELETED' || pair.aiven === 'DELETING') gone.add('aiven')
      if (pair.upcloud === null) gone.add('upcloud')
      return steps.every(({ side, action }) => {
        if (action === 'relabel') return pair.upcloud !== null
        if (action === 'delete') return !gone.has(side) && gone.add(side).size > 0
        return (action === 'create') === gone.has(side)
      })
    })
  })

  it('an absent peering is only ever removed; with nothing left it is in sync', () => {
    always(({ wanted, pair, decision: { status, steps } }) => {
      if (wanted !== 'absent') return status !== 'delete'
      const nothing = (pair.aiven === null || pair.aiven === 'DELETED') && pair.upcloud === null
      const removals = steps.filter(({ action }) => action !== 'relabel')
      return removals.every(({ action }) => action === 'delete') && (status === 'in-sync') === nothing
    })
  })

  it('Aiven comes before UpCloud', () => {
    always(({ decision: { steps } }) => {
      const sides = steps.filter(({ action }) => action !== 'relabel').map(({ side }) => side)
      return !sides.includes('aiven') || sides.lastIndexOf('aiven') < (sides.indexOf('upcloud') + 1 || 99)
    })
  })

  it('in sync means: exactly what is wanted', () => {
    always(({ wanted, aiven, pair, decision }) => {
      if (decision.status !== 'in-sync' || wanted === 'absent') return true
      const { upcloud } = pair
      if (!upcloud || upcloud.stale || upcloud.peerUnknown || upcloud.misnamed || upcloud.mislabelled)
        return false
      return wanted === 'active'
        ? aiven === 'ACTIVE' && upcloud.state === 'active' && upcloud.configuredStatus !== 'disabled'
        : ['ACTIVE', 'PENDING_PEER'].includes(aiven) &&
            upcloud.state === 'disabled' &&
            upcloud.configuredStatus !== 'active'
    })
  })

  it('a pause never enables, an active peering is never disabled but to be enabled again', () => {
    always(({ wanted, decision: { steps } }) =>
      steps.every(
        ({ action }) =>
          (action !== 'enable' || wanted === 'active') &&
          (action !== 'disable' || wanted === 'disabled' || steps.some((one) => one.action === 'enable')),
      ),
    )
  })

  it('what lacks our labels gets them before anything else', () => {
    always(({ pair, decision: { steps } }) => {
      const cuts = steps.some(({ action }) => ['delete', 'disable', 'create'].includes(action))
      return pair.upcloud?.marked !== false || !cuts || steps[0]?.action === 'relabel'
    })
  })
})

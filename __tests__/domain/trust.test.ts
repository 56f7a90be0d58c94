import { describe, expect, it } from 'vitest'
import { MODES, type Mode } from '../../src/domain/model.ts'
import { decideTrust, type TrustDecision, type TrustFacts } from '../../src/domain/trust.ts'

type Kind = TrustDecision['kind']

function decide(facts: Partial<TrustFacts>): TrustDecision {
  return decideTrust({
    eventName: 'push',
    fork: false,
    dependabot: false,
    mode: 'plan',
    allowApplyOnPullRequest: false,
    missingCredentials: [],
    ...facts,
  })
}

const OWN = {}
const FORK = { fork: true }
const DEPENDABOT = { dependabot: true }
const NONE = { missingCredentials: ['aiven-token', 'upcloud-token'] }
const HALF = { missingCredentials: ['upcloud-token'] }
const ALLOWED = { allowApplyOnPullRequest: true }
const PULL_EVENTS = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
]
const OTHER_EVENTS = [
  'push',
  'schedule',
  'workflow_dispatch',
  'merge_group',
  'issue_comment',
  'workflow_run',
  '',
]

describe.each(OTHER_EVENTS)('on %s', (eventName) => {
  it.each(MODES)('%s runs', (mode) => {
    expect(decide({ eventName, mode })).toEqual({ kind: 'run' })
    // Missing credentials are the error of another place.
    expect(decide({ eventName, mode, ...NONE })).toEqual({ kind: 'run' })
  })
})

describe.each(PULL_EVENTS)('on %s', (eventName) => {
  it.each([OWN, FORK, DEPENDABOT, { ...FORK, ...NONE }])('apply is refused: %j', (who) => {
    const decision = decide({ eventName, mode: 'apply', ...who })
    expect(decision).toMatchObject({ kind: 'refuse' })
    expect(JSON.stringify(decision)).toContain('allow-apply-on-pull-request')
    expect(JSON.stringify(decision)).toContain(eventName)
  })

  it('apply runs when it is allowed', () => {
    expect(decide({ eventName, mode: 'apply', ...ALLOWED }).kind).toBe('run')
  })

  it.each<[Mode, object]>([
    ['plan', FORK],
    ['check', FORK],
    ['export', FORK],
    ['plan', DEPENDABOT],
    ['apply', { ...FORK, ...ALLOWED }],
  ])('%s without credentials is skipped: %j', (mode, who) => {
    expect(decide({ eventName, mode, ...who, ...NONE }).kind).toBe('offline-skip')
    expect(decide({ eventName, mode, ...who, ...HALF }).kind).toBe('offline-skip')
  })

  it('a colleague without credentials gets no leniency', () => {
    expect(decide({ eventName, ...NONE }).kind).toBe('run')
  })
})

describe('a stranger, with credentials', () => {
  it.each<[string, Mode, object, Kind]>([
    ['pull_request', 'plan', OWN, 'run'],
    ['pull_request', 'apply', ALLOWED, 'run'],
    ['pull_request_review', 'check', OWN, 'run'],
    ['pull_request_target', 'plan', OWN, 'offline'],
    ['pull_request_target', 'check', OWN, 'offline'],
    ['pull_request_target', 'export', OWN, 'offline'],
    ['pull_request_target', 'apply', ALLOWED, 'offline'],
    ['workflow_run', 'plan', OWN, 'offline'],
    ['workflow_run', 'apply', OWN, 'offline'],
    ['workflow_run', 'apply', ALLOWED, 'offline'],
  ])('on %s, %s %j: %s', (eventName, mode, more, kind) => {
    const decision = decide({ eventName, mode, fork: true, ...more })
    expect(decision.kind).toBe(kind)
    if (decision.kind === 'offline') expect(decision.reason).toBe('untrusted-event')
  })
})

it('Dependabot with credentials of its own store runs', () => {
  expect(decide({ eventName: 'pull_request', dependabot: true }).kind).toBe('run')
  expect(decide({ eventName: 'pull_request_target', dependabot: true }).kind).toBe('run')
})

it('messages are one line of plain text', () => {
  for (const facts of [
    { eventName: 'pull_request', mode: 'apply' as const },
    { eventName: 'pull_request_target', fork: true },
    { eventName: 'pull_request', fork: true, ...NONE },
    { eventName: 'pull_request', dependabot: true, ...NONE },
  ]) {
    const decision = decide(facts)
    if (decision.kind === 'run') throw new Error('should not run')
    expect(decision.message).toMatch(/^[^\n`<|]{40,400}\.$/)
  }
})

/**
 * The smallest schedules of the bugs that were found, so that none of them comes back.
 * What each did before it was mended is told in docs/chaos-findings.md.
 */
import type { EntryPlan, Scenario } from './scenario.ts'

/** A world in which everything is quick, known and undisturbed. */
export const CALM: Scenario = {
  seed: 0,
  unsure: {
    aivenBuildMs: 20,
    aivenPollMs: 200,
    aivenRefreshMs: 0,
    aivenDeleteMs: 20,
    aivenDeletedShownMs: 0,
    stateInfoPlace: 'key',
    stateInfoInActive: false,
    stateInfoEchoes: false,
    projectConnectionId: 'absent',
    networkOnRecreate: 'reuse',
    aivenWhenPeerDisabled: 'ACTIVE',
    aivenCreateWhileDeleting: 'conflict',
    organizationPathForm: 'vpc',
    upcloudProvisioningMs: 20,
    upcloudProvisionOn: 'any-change',
    upcloudAfterAivenDelete: 'pending-peer',
    upcloudPeerVisibleMs: 0,
    upcloudPatchWhileProvisioning: 'allowed',
    peeringNotDisabledStatus: 409,
    peeringWrapped: false,
    peeringTimestamps: false,
    listForeignHalves: false,
    problemJson: 'none',
  },
  organization: false,
  entries: [],
  bystanders: [],
  twin: false,
  lag: { aiven: 0, upcloud: 0 },
  settings: {
    wait: true,
    waitTimeoutMs: 600_000,
    pollIntervalMs: 5000,
    requestTimeoutMs: 30_000,
    concurrency: 4,
    unmanaged: 'report',
  },
  secondAfterMs: null,
  slowness: { aiven: 0, upcloud: 0 },
  incidents: [],
  restMs: 0,
}

export const ENTRY: EntryPlan = {
  vpc: 0,
  network: 0,
  desired: 'active',
  before: 'nothing',
  bySelector: false,
  labels: false,
}

/** By the number under which the document tells of it. */
export const FOUND: Readonly<Record<string, Scenario>> = {
  '1, an answer that a later one overtook': {
    ...CALM,
    seed: 724581094,
    unsure: { ...CALM.unsure, aivenBuildMs: 0 },
    entries: [
      { ...ENTRY, desired: 'absent', before: 'complete-mislabelled', bySelector: true },
      { ...ENTRY, vpc: 1, network: 1 },
      { ...ENTRY, network: 1, before: 'complete-mislabelled' },
    ],
    settings: { ...CALM.settings, wait: false },
    incidents: [
      {
        kind: 'upcloud-delete',
        skip: 0,
        what: { is: 'fault', fault: { kind: 'reset-before' }, times: 1 },
      },
    ],
  },
  '2, a network that UpCloud sees late': {
    ...CALM,
    unsure: { ...CALM.unsure, upcloudPeerVisibleMs: 30_000 },
    entries: [ENTRY],
    incidents: [{ kind: 'any', skip: 1, what: { is: 'fault', fault: { kind: 'reset-before' }, times: 9 } }],
  },
  '3, a lost answer at the end of the time': {
    ...CALM,
    entries: [{ ...ENTRY, before: 'complete-by-hand' }],
    settings: { ...CALM.settings, waitTimeoutMs: 30_000 },
    incidents: [
      {
        kind: 'read-upcloud',
        skip: 2,
        what: { is: 'fault', fault: { kind: 'hang', processed: false }, times: 4 },
      },
      {
        kind: 'upcloud-patch',
        skip: 0,
        what: { is: 'fault', fault: { kind: 'garbage', body: 'html', processed: true }, times: 1 },
      },
    ],
  },
  '4, a side that vanished between plan and apply': {
    ...CALM,
    entries: [{ ...ENTRY, before: 'disabled' }],
    incidents: [
      { kind: 'any', skip: 0, what: { is: 'deed', deed: 'remove-aiven', entry: 0, moment: 'answered' } },
    ],
  },
  '5, what one peering learned and another did not': {
    ...CALM,
    seed: 563573865,
    entries: [
      { ...ENTRY, vpc: 1 },
      { ...ENTRY, desired: 'absent', before: 'upcloud-only' },
    ],
    incidents: [
      {
        kind: 'aiven-post',
        skip: 0,
        what: { is: 'deed', deed: 'hand-to-another-spec', entry: 1, moment: 'arriving' },
      },
    ],
  },
  '6, a peering that was in sync when the run began': {
    ...CALM,
    entries: [
      { ...ENTRY, before: 'complete' },
      { ...ENTRY, network: 1 },
    ],
    incidents: [
      { kind: 'any', skip: 2, what: { is: 'deed', deed: 'aiven-pauses', entry: 0, moment: 'done' } },
    ],
  },
  '7, a new side that does not show': {
    ...CALM,
    entries: [ENTRY],
    incidents: [
      {
        kind: 'upcloud-post',
        skip: 0,
        what: {
          is: 'fault',
          fault: { kind: 'garbage', body: 'empty', processed: false },
          times: 1,
        },
      },
    ],
  },
  '8, an own peering without an entry, half removed': {
    ...CALM,
    unsure: { ...CALM.unsure, aivenDeleteMs: 12_000, upcloudProvisioningMs: 20_000 },
    entries: [ENTRY],
    bystanders: ['own-orphan'],
    settings: { ...CALM.settings, waitTimeoutMs: 30_000, unmanaged: 'delete' },
  },
  '9, a new side that joins a network of the past': {
    ...CALM,
    unsure: { ...CALM.unsure, stateInfoInActive: true, networkOnRecreate: 'new' },
    entries: [
      { ...ENTRY, before: 'aiven-waiting' },
      { ...ENTRY, vpc: 1, network: 1, before: 'upcloud-error', bySelector: true },
      { ...ENTRY, vpc: 1, before: 'aiven-waiting', bySelector: true },
    ],
    incidents: [{ kind: 'write', skip: 0, what: { is: 'crash', moment: 'arriving' } }],
  },
  '10, a look of which one half was old': {
    ...CALM,
    seed: 2012208605,
    entries: [
      { ...ENTRY, network: 1 },
      { ...ENTRY, vpc: 1, network: 1 },
      { ...ENTRY, desired: 'disabled', before: 'old-network', bySelector: true },
    ],
    incidents: [
      {
        kind: 'any',
        skip: 26,
        what: { is: 'deed', deed: 'hand-to-another-spec', entry: 2, moment: 'arriving' },
      },
      {
        kind: 'read-upcloud',
        skip: 0,
        what: { is: 'fault', fault: { kind: 'status', status: 500 }, times: 2 },
      },
      {
        kind: 'write',
        skip: 1,
        what: {
          is: 'fault',
          fault: { kind: 'status', status: 429, body: 'try again in 28s' },
          times: 1,
        },
      },
      {
        kind: 'any',
        skip: 0,
        what: {
          is: 'fault',
          fault: { kind: 'status', status: 429, headers: { 'retry-after': '5' } },
          times: 2,
        },
      },
    ],
  },
  '11, a request that slipped out before the gate closed': {
    ...CALM,
    entries: [ENTRY],
    settings: { ...CALM.settings, concurrency: 1 },
    incidents: [
      {
        kind: 'any',
        skip: 0,
        what: {
          is: 'fault',
          fault: { kind: 'status', status: 429, headers: { 'retry-after': '5' } },
          times: 2,
        },
      },
    ],
  },
  '12, a write that waited for a host that had closed': {
    ...CALM,
    entries: [
      { ...ENTRY, before: 'complete-mislabelled' },
      { ...ENTRY, network: 1, before: 'upcloud-error' },
    ],
    settings: { ...CALM.settings, concurrency: 1 },
    incidents: [
      {
        kind: 'upcloud-patch',
        skip: 0,
        what: {
          is: 'fault',
          fault: { kind: 'status', status: 429, headers: { 'retry-after': '300' } },
          times: 1,
        },
      },
      {
        kind: 'upcloud-patch',
        skip: 0,
        what: { is: 'deed', deed: 'upcloud-recovers', entry: 1, moment: 'done' },
      },
    ],
  },
  '13, what another peering learned while one waited for its turn': {
    ...CALM,
    seed: 1207204674,
    entries: [
      { ...ENTRY, vpc: 1, network: 1, desired: 'absent', before: 'old-network' },
      { ...ENTRY, vpc: 1, network: 2, bySelector: true },
      { ...ENTRY, vpc: 1, before: 'upcloud-error' },
    ],
    secondAfterMs: 0,
    incidents: [
      { kind: 'write', skip: 0, what: { is: 'fault', fault: { kind: 'reset-after' }, times: 1 } },
      { kind: 'read-upcloud', skip: 2, what: { is: 'fault', fault: { kind: 'reset-after' }, times: 3 } },
    ],
  },
  '14, a read that was tried again and overtaken': {
    ...CALM,
    seed: 9,
    entries: [ENTRY, { ...ENTRY, network: 1 }],
    secondAfterMs: 50,
    slowness: { aiven: 10_000, upcloud: 0 },
    incidents: [
      { kind: 'read-aiven', skip: 6, what: { is: 'fault', fault: { kind: 'reset-before' }, times: 1 } },
    ],
  },
  '15, a write behind writes that hang': {
    ...CALM,
    entries: [
      { ...ENTRY, before: 'complete-mislabelled' },
      { ...ENTRY, network: 1, before: 'complete-mislabelled' },
      { ...ENTRY, network: 2, before: 'complete-mislabelled' },
    ],
    settings: { ...CALM.settings, concurrency: 1 },
    incidents: [
      {
        kind: 'upcloud-patch',
        skip: 0,
        what: { is: 'fault', fault: { kind: 'hang', processed: false }, times: 2 },
      },
      {
        kind: 'upcloud-patch',
        skip: 0,
        what: { is: 'deed', deed: 'hand-to-another-spec', entry: 2, moment: 'arriving' },
      },
    ],
  },
  '16, a half that failed with the side it was made for': {
    ...CALM,
    seed: 2,
    unsure: {
      ...CALM.unsure,
      aivenBuildMs: 45000,
      aivenPollMs: 60000,
      stateInfoInActive: true,
      networkOnRecreate: 'new',
    },
    entries: [
      { ...ENTRY, vpc: 1, desired: 'absent', before: 'upcloud-only' },
      { ...ENTRY, before: 'upcloud-error' },
    ],
    settings: { ...CALM.settings, requestTimeoutMs: 2000 },
    slowness: { aiven: 0, upcloud: 10_000 },
  },
  '17, a removed pair that came back before the report': {
    ...CALM,
    entries: [
      { ...ENTRY },
      { ...ENTRY, vpc: 1, desired: 'absent', before: 'aiven-rejected-by-hand' },
      { ...ENTRY, vpc: 1, network: 1 },
    ],
    incidents: [
      {
        kind: 'upcloud-post',
        skip: 0,
        what: { is: 'deed', deed: 'remove-vpc', entry: 0, moment: 'arriving' },
      },
      {
        kind: 'upcloud-post',
        skip: 0,
        what: { is: 'deed', deed: 'make-both', entry: 1, moment: 'answered' },
      },
    ],
  },
  '18, a guess that did not hold any more': {
    ...CALM,
    entries: [{ ...ENTRY, desired: 'absent', before: 'complete' }],
    bystanders: ['near-equal'],
    settings: { ...CALM.settings, concurrency: 1 },
    secondAfterMs: 400,
    incidents: [{ kind: 'read-upcloud', skip: 0, what: { is: 'late', ms: 3000 } }],
  },
}

/** Random reports full of text that wants to be something else. */
import fc from 'fast-check'
import {
  ACTIONS,
  type Change,
  type Finding,
  OUTCOMES,
  type PeeringPlan,
  type RunContext,
  type RunReport,
  STATUSES,
} from '../../src/domain/model.ts'
import { CONTEXT, finding, HOSTILE_NAMES, lease, peering, report } from './fixtures.ts'

/** The action's own documents, which reports may link. */
export const DOCS_URL = 'https://github.com/acme/aiven-upcloud-peering/blob/v1/docs'

const FRAGMENTS = [
  ...HOSTILE_NAMES,
  ...['|', '\\', '`', '``', '```', '~~~', '<', '>', '&', '*', '_', '~~', '[', ']', '](', '(', ')', '!', '!['],
  ...[
    '@a',
    '#1',
    'GH-1',
    '$',
    '::',
    '##[',
    '#[',
    '-->',
    '<!--',
    '--!>',
    '<br>',
    '</details>',
    '</code>',
    '"',
    "'",
  ],
  ...[
    '\n',
    '\r\n',
    '\t',
    ' ',
    '\u2028',
    '\u200b',
    '\u202e',
    '\u2066',
    '\ud800',
    '\udc00',
    '\u0000',
    '\u001b[31m',
  ],
  ...[
    '1.',
    '-',
    '+',
    '===',
    '---',
    '#',
    '> ',
    '- [ ] ',
    '[^1]',
    '[!NOTE]',
    'deadbeef',
    'x.y',
    'www.x.y',
    'a@b.cc',
  ],
  ...[
    'שלום',
    'مرحبا',
    '👩‍👩‍👧',
    '❤️‍🔥',
    'e\u0301'.repeat(9),
    'word',
    '42',
    '%%{init:{}}%%',
    'end',
    ';',
    '#35;',
    'style x:#y;',
  ],
] as const

/** Text from outside at its worst. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...FRAGMENTS),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 8 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string()), { maxLength: 8 })
    .map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
)

const maybeText = fc.option(hostileText)

const hostileFinding: fc.Arbitrary<Finding> = fc
  .tuple(
    fc.constantFrom(
      ...([
        'cidr-overlap',
        'api-error',
        'spec-invalid',
        'dhcp-off',
        'unmanaged',
        'lease-renewal',
        'waiting',
      ] as const),
    ),
    fc.constantFrom(...(['error', 'warning', 'notice'] as const)),
    hostileText,
    fc.option(fc.tuple(hostileText, fc.integer({ min: 1, max: 99 }))),
  )
  .map(([code, severity, message, place]) => ({
    ...finding(code, severity, message),
    at: place && { file: place[0], line: place[1], column: 1 },
  }))

const hostileChange: fc.Arbitrary<Change> = fc.record({
  side: fc.constantFrom(...(['aiven', 'upcloud'] as const)),
  action: fc.constantFrom(...ACTIONS),
  interrupts: fc.boolean(),
  detail: maybeText,
  value: hostileText,
})

export const hostilePeering: fc.Arbitrary<PeeringPlan> = fc
  .record({
    name: hostileText,
    status: fc.constantFrom(...STATUSES),
    changes: fc.array(hostileChange, { maxLength: 3 }),
    aiven: fc.record({
      state: maybeText,
      cidr: maybeText,
      vpc: maybeText,
      cloud: maybeText,
      networkUuid: maybeText,
    }),
    project: maybeText,
    upcloud: fc.record({
      state: maybeText,
      network: maybeText,
      networkName: maybeText,
      zone: maybeText,
      cidrs: fc.array(hostileText, { maxLength: 10 }),
      peering: maybeText,
    }),
    findings: fc.array(hostileFinding, { maxLength: 3 }),
    leases: fc.array(
      fc.tuple(hostileText, hostileText, hostileText).map(([server, mac, address]) =>
        lease(1, {
          server,
          uuid: server,
          interface: address === '' ? null : { index: 1, mac, addresses: [address] },
        }),
      ),
      { maxLength: 2 },
    ),
    result: fc.option(fc.constantFrom(...(['applied', 'failed', 'skipped', 'unchanged'] as const))),
    error: maybeText,
    drifted: fc.boolean(),
    pending: fc.boolean(),
    stuck: fc.boolean(),
  })
  .map(({ project, ...parts }) =>
    peering({
      ...parts,
      aiven: { ...parts.aiven, scope: project === null ? null : { kind: 'project', project } },
    }),
  )

export const hostileReport: fc.Arbitrary<RunReport> = fc
  .record({
    peerings: fc.array(hostilePeering, { maxLength: 6 }),
    mode: fc.constantFrom(...(['plan', 'check', 'apply', 'export'] as const)),
    outcome: fc.constantFrom(...OUTCOMES),
    drift: fc.boolean(),
    findings: fc.array(hostileFinding, { maxLength: 3 }),
    failure: maybeText,
    exported: maybeText,
    digest: hostileText,
  })
  .map(({ peerings, ...parts }) => report(peerings, parts))

export const hostileContext: fc.Arbitrary<RunContext> = fc
  .record({
    commentKey: fc.stringMatching(/^[0-9a-f]{32}$/),
    shownKey: hostileText,
    docsUrl: fc.constantFrom(null, DOCS_URL),
    warnings: fc.array(hostileText, { maxLength: 3 }),
    part: fc.array(fc.record({ input: fc.constantFrom('only', 'shard'), value: hostileText }), {
      maxLength: 2,
    }),
    specFiles: fc.array(hostileText, { maxLength: 4 }),
    sha: hostileText,
    runId: hostileText,
  })
  .map((parts) => ({ ...CONTEXT, ...parts }))

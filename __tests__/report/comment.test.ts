import { describe, expect, it } from 'vitest'
import type { FindingCode } from '../../src/domain/model.ts'
import { renderComment } from '../../src/report/comment.ts'
import { asciiDiagram, mermaidDiagram } from '../../src/report/diagram.ts'
import { sameMeaning } from '../../src/report/footer.ts'
import { renderSummary } from '../../src/report/summary.ts'
import {
  at,
  CONTEXT,
  change,
  context,
  finding,
  lease,
  manyBlocked,
  manyCreates,
  orders,
  peering,
  REVIEWED,
  report,
  SAMPLES,
} from './fixtures.ts'

const LATER = context({
  runId: '18000000001',
  runAttempt: 3,
  runUrl: 'https://github.com/acme/infrastructure/actions/runs/18000000001',
  sha: 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334',
  now: CONTEXT.now + 3_600_000,
})

describe('a comment', () => {
  it('names both ends with their CIDRs, and marks what cuts traffic in words', () => {
    const legacy = peering({
      name: 'legacy',
      status: 'delete',
      changes: [change('aiven', 'delete', { interrupts: true })],
    })
    const body = renderComment(report([orders(), legacy]), CONTEXT)
    expect(body).toContain(
      '| `orders`<br>Aiven `10.77.8.0/22` in acme-prod<br>UpCloud `10.9.2.0/24` in app-net, de-fra1 | create on both sides |',
    )
    expect(body).toMatch(/\| `legacy`<br>[^|]* \| delete on Aiven<br>🛑 \*\*cuts traffic\*\* \|/)
  })

  it('names organizations, and says what was not found', () => {
    const one = orders({
      aiven: { scope: { kind: 'organization', organization: 'org1a2b3c4d5e6' }, vpc: null, cidr: null },
      upcloud: { network: null, networkName: null, zone: null, cidrs: [] },
    })
    const body = renderComment(report([one]), CONTEXT)
    expect(body).toContain('Aiven VPC not found in `org1a2b3c4d5e6`<br>UpCloud network not found')
  })

  it.each<[FindingCode, string]>([
    ['vpc-not-found', 'VPC not found'],
    ['api-error', 'VPC could not be read'],
    ['not-authorized', 'VPC could not be read'],
    ['ambiguous-peering', 'VPC not clear'],
  ])('says why an end is not known: %s', (code, words) => {
    const one = orders({
      status: 'blocked',
      aiven: { vpc: null, cidr: null },
      findings: [finding(code, 'error', 'why')],
    })
    const isUnread = words.endsWith('read')
    // What could not be read has a short row, and is not drawn: nothing is known of it.
    expect(renderComment(report([one]), CONTEXT)).toContain(
      isUnread ? '<br>Aiven ? ↔ UpCloud `10.9.2.0/24`' : `Aiven ${words}`,
    )
    const drawn = mermaidDiagram(report([one]))?.source
    expect(drawn?.includes(words.replace('VPC ', '')) ?? null).toBe(isUnread ? null : true)
    expect(asciiDiagram(report([one])).join()).toContain(words.endsWith('read') ? '[not read]' : '[none]')
  })

  it('says when to renew leases: now, or once the peering is up', () => {
    const one = (state: string | null) =>
      renderComment(report([orders({ leases: [lease(1)], upcloud: { state } })], { mode: 'apply' }), CONTEXT)
    expect(one('active')).toContain('\n#### 🔁 Renew the DHCP lease on 1 server\n')
    for (const state of [null, 'pending-peer', 'error'])
      expect(one(state)).toContain('🔁 Once the peering is up: renew the DHCP lease on 1 server')
  })

  it('counts what is unchanged, and shows no row for it', () => {
    const body = renderComment(
      report([orders(), peering({ name: 'quiet' }), peering({ name: 'calm' })]),
      CONTEXT,
    )
    expect(body).toContain('2 other peerings are unchanged.')
    expect(body).not.toContain('| `quiet`')
  })

  it('has the verdict right after the marker, and the reason of a failure right after that', () => {
    const lines = renderComment(report([], { outcome: 'failed', failure: 'Nobody home' }), CONTEXT).split(
      '\n',
    )
    expect(lines[0]).toMatch(/^<!-- aiven-upcloud-peering v=1 .* -->$/)
    expect(lines.slice(1, 8)).toEqual([
      '',
      '### ❌ Peering plan for `peering.yml`: failed',
      '',
      '**This run made no plan** and changed nothing. What an earlier run said here is not current any more.',
      '',
      '**Reason:** Nobody home',
      '',
    ])
  })

  it('says that it is about a part of the spec, and which', () => {
    const where = context({
      part: [
        { input: 'shard', value: '1/2' },
        { input: 'only', value: 'team-*' },
      ],
    })
    for (const body of [renderComment(report(), where), renderSummary(report(), where)])
      expect(body).toContain(
        'Peering plan for `peering.yml` (shard `1/2` and only `team-*`): nothing to change, no peering to look at\n\nThis is about a part of the spec: shard `1/2` and only `team-*`. The other peerings were not looked at.',
      )
    expect(renderComment(report(), context())).not.toContain('part of the spec')
    // Mistakes are looked for in all of it.
    const mistakes = report([], { outcome: 'failed', findings: [finding('spec-invalid', 'error', 'x')] })
    expect(renderComment(mistakes, where)).not.toContain('part of the spec')
  })

  it('of a check says what to do about drift', () => {
    const told = 'The table says what an apply (`mode: apply`) does about each.'
    const drift = renderSummary(report([orders()], { mode: 'check', drift: true }), context())
    expect(drift).toContain(told)
    expect(renderSummary(report([orders()]), context())).not.toContain(told)
  })

  it('does not call the Aiven side missing where it was not looked for', () => {
    const loose = peering({
      name: 'loose',
      status: 'unmanaged',
      findings: [finding('unmanaged', 'warning', 'x')],
      aiven: { scope: null, vpc: null, cidr: null, cloud: null, state: null, networkUuid: null },
    })
    const summary = renderSummary(report([loose]), context())
    expect(summary).toContain('Aiven VPC not read')
    expect(summary).toContain('Aiven not read')
    expect(summary).not.toMatch(/not found|Aiven none/)
    expect(asciiDiagram(report([loose]))[0]).toContain('[not read] ---')
  })

  it('draws an id under a wrong project apart from the VPC that has it', () => {
    const right = peering({ aiven: { vpc: 'v', cidr: '10.0.0.0/20' } })
    const wrong = peering({
      status: 'blocked',
      aiven: { scope: { kind: 'project', project: 'acme-prd' }, vpc: 'v', cidr: null },
    })
    expect(mermaidDiagram(report([right, wrong]))?.source.match(/Aiven VPC/g)).toHaveLength(2)
  })

  it('does not say the same reason twice', () => {
    const failure = 'Apply is refused on pull_request'
    const refused = report([], {
      mode: 'apply',
      outcome: 'failed',
      failure,
      findings: [{ ...finding('untrusted-event', 'error', failure), at: null }],
    })
    expect(renderComment(refused, CONTEXT).match(/Apply is refused/g)).toHaveLength(1)
  })

  it('links a finding to its line at the commit', () => {
    const place = at(14, 'services/pee ring(1).yml')
    const one = orders({ findings: [{ ...finding('dhcp-off', 'warning', 'DHCP is off'), at: place }] })
    expect(renderComment(report([one]), CONTEXT)).toContain(
      `[\`services/pee ring(1).yml:14\`](https://github.com/acme/infrastructure/blob/${CONTEXT.sha}/services/pee%20ring%281%29.yml#L14)`,
    )
  })

  it('links a finding to what the documents say about it, where they are known', () => {
    const one = peering({ status: 'blocked', findings: [finding('no-router', 'error', 'x')] })
    const docsUrl = 'https://github.com/acme/aiven-upcloud-peering/blob/v1/docs'
    expect(renderComment(report([one]), context({ docsUrl }))).toContain(
      `, [\`no-router\`](${docsUrl}/findings.md#no-router))`,
    )
    expect(renderComment(report([one]), context())).toContain(', code: `no-router`)')
  })

  it('works for GitHub Enterprise Server, and links nothing to what is no web address', () => {
    const one = orders({ findings: [finding('dhcp-off', 'warning', 'DHCP is off')] })
    const server = 'https://ghes.acme.example:8443'
    const body = renderComment(
      report([one]),
      context({ serverUrl: server, runUrl: `${server}/acme/infrastructure/actions/runs/1` }),
    )
    expect(body).toContain(`](${server}/acme/infrastructure/blob/`)
    expect(body).not.toContain('github.com')
    expect(renderComment(report([one]), context({ serverUrl: 'javascript:x', runUrl: '' }))).not.toContain(
      '](',
    )
  })

  it('tells each cause on its own line', () => {
    const one = peering({
      name: 'search',
      status: 'blocked',
      findings: [finding('no-router', 'error', 'No router'), finding('zone-mismatch', 'error', 'Other zone')],
    })
    expect(renderComment(report([one]), CONTEXT)).toMatch(
      /- \*\*`search`\*\*: No router \(.*\n- \*\*`search`\*\*: Other zone \(/,
    )
  })

  it('reminds once, and only in a plan, that nothing filters traffic', () => {
    const twice = renderComment(report(manyCreates(30)), CONTEXT)
    expect(twice.match(/Nothing filters traffic/g)).toHaveLength(1)
    expect(twice).toContain(
      'Once the 30 new peerings are up, every host on one side reaches every host on the other.',
    )
    // Of few, it says who reaches whom.
    expect(renderComment(report([orders()]), CONTEXT)).toContain(
      'Once `orders` is up, every host in Aiven `10.77.8.0/22` and every host in UpCloud `10.9.2.0/24` reach each other.',
    )
    expect(renderComment(report([orders()], { mode: 'check' }), CONTEXT)).not.toContain('Nothing filters')
    expect(renderComment(report([orders({ desired: 'disabled' })]), CONTEXT)).not.toContain('Nothing filters')
    expect(renderComment(report([peering()]), CONTEXT)).not.toContain('Nothing filters')
  })

  it('lists each server once, with its interface and the two commands', () => {
    const body = renderComment(
      report([orders({ leases: [lease(1)] }), orders({ leases: [lease(1), lease(2)] })]),
      CONTEXT,
    )
    expect(body).toContain('enew the DHCP lease on 2 servers')
    expect(body).toContain(
      '| `app-1`<br>in app-net for `orders`, `orders` | MAC `5e:bf:5f:04:00:01`<br>`10.9.2.11`<br>interface 3 |',
    )
    expect(body).toContain('no route to Aiven `10.77.8.0/22` until they renew their lease')
    // After the servers; in one line, and the warning before it: the first command ends an SSH session.
    expect(body.slice(body.lastIndexOf('| `app-'))).toContain(
      '**The address drops for a moment**, and connections over it drop. Use the server console rather than SSH. On each server run:\n\n```sh\nsudo dhclient -r IFACE; sudo dhclient IFACE\n```',
    )
  })

  it('folds rows away when there are many', () => {
    const body = renderComment(report(manyCreates(30)), CONTEXT)
    expect(body).toContain('<details><summary>20 more</summary>')
    expect(body.match(/^\| `peering-/gm)?.length).toBeGreaterThanOrEqual(30)
  })

  it('numbers what is to be done, where two things are', () => {
    const body = renderComment(SAMPLES.applied?.().report ?? report(), CONTEXT)
    expect(body).toContain('\n#### ❌ 1. What to fix\n')
    expect(body).toContain('\n#### 🔁 2. Renew the DHCP lease on 2 servers\n')
    expect(renderComment(report(manyBlocked(1)), CONTEXT)).toContain('\n#### ❌ What to fix\n')
  })

  it('says that servers cannot use what an apply made until their lease is renewed', () => {
    const made = orders({
      result: 'applied',
      leases: [lease(1)],
      aiven: { state: 'ACTIVE' },
      upcloud: { state: 'active' },
    })
    const body = renderComment(report([made], { mode: 'apply', outcome: 'applied' }), CONTEXT)
    expect(body).toContain(
      '> [!IMPORTANT]\n> **1 server cannot use `orders` until its DHCP lease is renewed:** see the commands below.\n',
    )
    expect(body).toMatch(/\| created<br>🔁 1 server needs a lease renewal \|/)
  })

  it('says of labels which go, which change and which come', () => {
    const labels = {
      removed: ['owner=data-team'],
      changed: [{ key: 'env', from: 'old', to: 'prod' }],
      added: ['team=platform'],
      marks: 3,
    }
    const adopted = peering({
      status: 'update',
      changes: [change('upcloud', 'relabel', { labels })],
      findings: [finding('adopted', 'notice', 'x')],
    })
    expect(renderComment(report([adopted]), CONTEXT)).toContain(
      '| adopt and change labels<br>traffic is not interrupted<br>removes the label `owner=data-team`<br>changes the label `env` from `old` to `prod`<br>adds the label `team=platform` and 3 of this action |',
    )
    // Of a peering that carries none, nothing is said about traffic.
    const dead = { ...adopted, upcloud: { ...adopted.upcloud, state: 'disabled' } }
    expect(renderComment(report([dead]), CONTEXT)).not.toContain('traffic is not')
  })

  it('calls what was never up no outage', () => {
    const body = renderComment(SAMPLES.applied?.().report ?? report(), CONTEXT)
    expect(body).toContain('> **`billing` is not up yet:** no traffic until an apply succeeds.\n')
    expect(body).not.toContain('No traffic flows now')
    const broken = peering({ name: 'down', status: 'repair', result: 'failed', upcloud: { state: 'error' } })
    expect(renderComment(report([broken], { mode: 'apply' }), CONTEXT)).toContain(
      '> **No traffic flows now on 1 peering:** `down`\n',
    )
  })

  it('says what an apply did, with the error of what failed', () => {
    const body = renderComment(SAMPLES.applied?.().report ?? report(), CONTEXT)
    expect(body).toMatch(/\| `orders`<br>[^|]* \| created<br>🔁 2 servers need a lease renewal \|/)
    expect(body).toMatch(
      /\| `billing`<br>[^|]* \| ❌ failed \(planned: create on both sides\)<br>half created: Aiven waits for the UpCloud side, UpCloud has none \|/,
    )
    expect(body).toMatch(
      /- \*\*`billing`\*\*: UpCloud: could not create .* HTTP 409, `LOCAL_NETWORK_NO_ROUTER`\. Attach a router/,
    )
  })
})

describe('a summary', () => {
  it('shows a short diagram without folding it away', () => {
    const body = renderSummary(report([orders(), peering()]), CONTEXT)
    expect(body).toContain('\n\n```mermaid\nflowchart LR')
    expect(body).not.toContain('<summary>Diagram')
  })

  it('bounds a long diagram to what changes', () => {
    const crowd = Array.from({ length: 70 }, (_, i) => peering({ name: `quiet-${i}` }))
    const body = renderSummary(report([orders(), ...crowd]), CONTEXT)
    expect(body).toContain('<details><summary>Diagram</summary>\n\n```mermaid\nflowchart LR')
    expect(body).toContain('Not drawn: 70 others without a change.')
    expect(body).not.toContain('quiet-5')
  })

  it('says where an export went', () => {
    const body = renderSummary(
      report([peering()], { mode: 'export', exported: 'found/peering.yml' }),
      CONTEXT,
    )
    expect(body).toContain('Written to `found/peering.yml`.')
  })

  it('ends with a line break, for what is appended next', () => {
    expect(renderSummary(report(), CONTEXT)).toMatch(/\n$/)
  })
})

describe('sameMeaning', () => {
  const worlds = Object.entries(SAMPLES)

  it.each(worlds)('is true for %s at another time, in another run, at another commit', (_, make) => {
    const { report: one, reviewed = null } = make()
    const again = reviewed && { ...reviewed, head: LATER.sha }
    const a = renderComment(one, CONTEXT, { reviewed })
    const b = renderComment(one, LATER, { reviewed: again })
    expect(a).not.toBe(b)
    expect(sameMeaning(a, b)).toBe(true)
    expect(sameMeaning(a.replaceAll('\n', '\r\n').trimEnd(), b)).toBe(true)
  })

  it('is false for any two different worlds', () => {
    const bodies = worlds.map(([, make]) => renderComment(make().report, CONTEXT))
    for (const [i, a] of bodies.entries())
      for (const [j, b] of bodies.entries()) expect(sameMeaning(a, b)).toBe(i === j)
  })

  it('looks at the reviewed commit only when asked to', () => {
    const a = renderComment(report([orders()]), CONTEXT, { reviewed: { ...REVIEWED, signature: 'abc' } })
    const b = renderComment(report([orders()]), LATER, {
      reviewed: { ...REVIEWED, head: LATER.sha, signature: 'def' },
    })
    expect(sameMeaning(a, b)).toBe(true)
    expect(sameMeaning(a, b, { trackHead: true })).toBe(false)
    expect(sameMeaning(a, a, { trackHead: true })).toBe(true)
  })

  it.each([
    ['another digest', { ...REVIEWED, digest: `sha256:${'0'.repeat(64)}` }],
    ['other items', { ...REVIEWED, items: '' }],
    ['no review any more', null],
    ['a signature where there was none', { ...REVIEWED, signature: 'abc' }],
  ])('is false for %s', (_, reviewed) => {
    const a = renderComment(report([orders()]), CONTEXT, { reviewed: REVIEWED })
    expect(sameMeaning(a, renderComment(report([orders()]), CONTEXT, { reviewed }))).toBe(false)
  })

  it('is false when somebody edited what we wrote', () => {
    const body = renderComment(report([orders()]), CONTEXT)
    expect(sameMeaning(body.replace('1 to create', '1 is fine'), body)).toBe(false)
    expect(sameMeaning('anything', body)).toBe(false)
  })
})

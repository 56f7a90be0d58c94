/** What a person reads after real runs: whole comments, summaries, issues and logs of the worlds of the samples. */
import { describe, expect, it } from 'vitest'
import { factsOf } from './markdown.ts'
import { play, type Shown } from './worlds.ts'

const played = new Map<string, Promise<Shown>>()

function world(name: string): Promise<Shown> {
  const shown = played.get(name) ?? play(name)
  played.set(name, shown)
  return shown
}

const comment = async (name: string) => (await world(name)).comment ?? ''
const annotations = async (name: string) =>
  (await world(name)).run.log.filter((line) => /^::(?:error|warning|notice)\b/.test(line))

/** The text under the heading, up to the first table. */
const beginning = (body: string) => body.slice(body.indexOf('\n###'), body.indexOf('| :--'))

describe('the first lines', () => {
  it('say what happens to which spec, that nothing was changed yet, and what comes next', async () => {
    expect(beginning(await comment('create'))).toMatch(
      /^\n### 📋 Peering plan for `peering\.yml`: 1 to create\n\n\*\*Nothing was changed yet\.\*\* This change is made when the workflow runs with `mode: apply`, normally after the merge\.\n/,
    )
  })

  it('warn of traffic that stops, with names and ranges, before anything else', async () => {
    const body = await comment('interrupts')
    expect(beginning(body)).toMatch(
      /^\n### 🛑 Peering plan for `peering\.yml`: cuts traffic on `legacy` and `paused`; 1 to create, 2 to update, 1 to delete\n\n> \[!CAUTION\]\n> \*\*This plan interrupts traffic on 2 peerings\*\*/,
    )
    expect(body).toContain(
      '> - `legacy` (delete on both sides): Aiven `10.77.4.0/22` ↔ UpCloud `10.9.1.0/24`\n',
    )
    expect(body).toContain('> Not intended? Change `peering.yml` before you merge.\n')
    expect(body).toContain(
      '> - `paused` (disable on UpCloud): Aiven `10.77.8.0/22` ↔ UpCloud `10.9.2.0/24`\n',
    )
    // A creation looks otherwise.
    expect(await comment('create')).not.toMatch(/🛑|CAUTION|interrupt|cut/)
  })

  it('of an apply say what was cut, what is not up, who must act, and how to go on', async () => {
    const body = await comment('failed')
    expect(beginning(body)).toContain(
      '> **This apply cut traffic on 1 peering, as planned**:\n>\n> - `legacy` (deleted)',
    )
    expect(beginning(body)).toContain('> **`billing` is not up yet:** no traffic until an apply succeeds.\n')
    expect(beginning(body)).toContain(
      '> **2 servers cannot use `orders` until their DHCP leases are renewed:**',
    )
    expect(beginning(body)).toMatch(
      /\*\*Apply incomplete\.\*\* Finished changes stay\. Fix the cause and \[re-run the failed jobs\]\(https:\/\/github\.com\/acme\/infra\/actions\/runs\/\d+\), or run the workflow with `mode: apply`: it continues with what is left\./,
    )
    // The heading says who and how; the cloud's own words stand with the cause.
    expect(body).toContain(
      '\n### ❌ Peering apply for `peering.yml`: `billing` failed (UpCloud: HTTP 403); 1 created, 1 deleted\n',
    )
    expect(body).toContain(
      'Give the account behind `upcloud-token` (or `UPCLOUD_TOKEN`) permission to change networks',
    )
  })

  it('say that the base branch is ahead, where the plan lacks what it has', async () => {
    const told = '⚠️ `main` has commits that this branch lacks, and this plan was made without them.'
    expect(beginning(await comment('behind'))).toContain(told)
    expect(await comment('create')).not.toContain('commits that this branch lacks')
  })

  it('of a check say where nothing flows now', async () => {
    const { issue } = await world('drift')
    expect(beginning(issue ?? '')).toContain(
      '> [!CAUTION]\n> **No traffic flows now on 4 peerings:** `analytics`, `orders`, `search`, `reports`\n>\n> **An apply interrupts traffic on 1 peering**:\n',
    )
  })

  it('after a spec with mistakes say that the plan that stood there is not current', async () => {
    const body = await comment('invalid')
    expect(body).toContain(
      '**This run made no plan** and changed nothing. What an earlier run said here is not current any more.',
    )
    expect(body).not.toContain('to create')
  })
})

describe('wrong inputs', () => {
  it('are an error each, and take the old plan out of the comment', async () => {
    const told = await annotations('inputs')
    expect(told.map((line) => line.replace(/;.*/, ''))).toEqual([
      '::error::unmanaged: found "deleted"',
      '::error::wait-timeout: found "20"',
    ])
    const body = await comment('inputs')
    expect(body).toContain(
      '### ❌ Peering plan for `peering.yml`: 2 wrong inputs\n\n**This run made no plan**',
    )
    expect(body).not.toMatch(/to create| plan=| items=/)
  })
})

describe('the table', () => {
  it('names the labels that an adoption removes, changes and adds', async () => {
    expect(await comment('interrupts')).toMatch(
      /^\| `reports`<br>.*traffic is not interrupted<br>.*removes the labels `cost-center=4711` and `owner=data-team`<br>changes the label `env` from `old` to `prod`<br>adds 3 labels of this action \|$/m,
    )
  })

  it('has what was planned beside what came of it', async () => {
    const body = await comment('failed')
    expect(body).toMatch(
      /^\| `billing`<br>.* \| ❌ failed \(planned: create on both sides\)<br>half created: /m,
    )
    expect(body).toMatch(/^\| `legacy`<br>.* \| deleted \|$/m)
    expect(body).toMatch(/^\| `orders`<br>.* \| created<br>🔁 2 servers need a lease renewal \|$/m)
  })

  it('is one for each file when there are several', async () => {
    expect(await comment('files')).toMatch(
      /\*\*`team-a\/peering\.yml`\*\*\n\n\| Peering[^*]*`billing`[^*]*\*\*`team-b\/peering\.yml`\*\*\n\n\| Peering[^*]*`search`/,
    )
  })

  it('of a check says since when, for how long, and what an apply does', async () => {
    const { issue } = await world('drift')
    expect(issue).toMatch(
      /^\| `reports`<br>.*UpCloud: disabled, since 2026-11-23 03:40 UTC \(2 hours\)<br>→ apply enables it \|$/m,
    )
  })

  it('shows ten rows and folds the others', async () => {
    const [open = '', rest = ''] = (await comment('create-30')).split('<details><summary>20 more</summary>')
    expect(open.match(/^\| `service-/gm)).toHaveLength(10)
    expect(rest.match(/^\| `service-\d+`<br>Aiven/gm)).toHaveLength(20)
  })
})

describe('leases', () => {
  it('are counted from the list of the network, and what was not read is named', async () => {
    const body = await comment('servers')
    expect(body).toContain('🔁 After the apply: renew the DHCP lease on 150 servers</summary>')
    expect(body).toContain('The details of 51 servers were not read')
    expect(body.match(/^\| `web-net-\d+`<br>in web-net for `web` \|/gm)).toHaveLength(150)
    expect(body.match(/\| not read<br>server `00[0-9a-f-]+` \|$/gm)).toHaveLength(51)
    const open = body.slice(body.indexOf('| Server |'), body.indexOf('<details><summary>140 more'))
    expect(open.match(/^\| `web-net/gm)).toHaveLength(10)
  })
})

describe('a cause that many share', () => {
  it('is told once: in the verdict, in the comment with all names, and in one annotation at no line', async () => {
    const body = await comment('unauthorized')
    expect(body).toContain(
      '### ❌ Peering plan for `peering.yml`: 60 could not be read (Aiven: HTTP 401, Authentication failed)\n',
    )
    expect(body.match(/The token was not accepted/g)).toHaveLength(1)
    for (let i = 1; i <= 60; i += 1) expect(body).toContain(`| \`service-${i}\`<br>`)
    const told = await annotations('unauthorized')
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(
      /^::error::not-authorized: 60 peerings: Aiven: HTTP 401.*service-1, service-2,.*service-60/,
    )
    const { run } = await world('unauthorized')
    expect(run.summary.split('\n').length).toBeLessThan(120)
    // Programs find it at each entry.
    const plan = run.plan as { peerings: { findings: { code: string }[] }[] }
    expect(plan.peerings.filter(({ findings }) => findings[0]?.code === 'not-authorized')).toHaveLength(60)
  })

  it('names the entries of one network without router together', async () => {
    expect((await comment('blocked')).match(/has no router/g)).toHaveLength(1)
    expect(await comment('blocked')).toMatch(/^- \*\*`search`, `search-eu`\*\*: .*has no router/m)
  })
})

describe('annotations', () => {
  it('name what failed, at its line, with the cause', async () => {
    expect(await annotations('failed')).toContainEqual(
      expect.stringMatching(
        /^::error file=peering\.yml,line=10,col=5::billing failed: UpCloud: could not create .* HTTP 403/,
      ),
    )
  })

  it('name what drifted and what is blocked', async () => {
    const drift = await annotations('drift')
    for (const text of [
      'line=3,col=5::orders differs from the spec: missing on both sides; apply creates it',
      '::analytics differs from the spec: broken on UpCloud',
      '::reports differs from the spec: disabled on UpCloud',
      '::legacy differs from the spec: should be deleted, still exists on both sides; apply deletes it and cuts traffic',
    ])
      expect(drift.join('\n')).toContain(text)
    const blocked = (await annotations('blocked')).join('\n')
    for (const name of ['billing', 'search and search-eu', 'payments'])
      expect(blocked).toMatch(new RegExp(`::error file=.*::[a-z-]+: ${name}: `))
  })
})

describe('the log', () => {
  it('of a peering that failed ends its group with the error', async () => {
    const { log } = (await world('failed')).run
    const group = log.slice(log.indexOf('::group::billing: failed'))
    expect(group[group.indexOf('::endgroup::') - 1]).toMatch(
      /^UpCloud: could not create .* HTTP 403, ACTION_FORBIDDEN/,
    )
  })

  it('says why a write is sent again', async () => {
    const { log } = (await world('applied')).run
    const sent = log.filter((line) => line.startsWith('orders: creating the UpCloud side'))
    expect(sent).toHaveLength(2)
    expect(sent[1]).toMatch(/ again, since the last try failed \(UpCloud: could not create .* HTTP 503/)
  })
})

describe('warnings about the run itself', () => {
  it('come first among ten, and stand in the summary', async () => {
    const warnings = (await annotations('denied')).filter((line) => line.startsWith('::warning'))
    expect(warnings).toHaveLength(10)
    expect(warnings[0]).toMatch(/^::warning::.*pull-requests: write/)
    expect(warnings[9]).toMatch(/\(and 3 more warnings: see the job summary\)$/)
    expect((await world('denied')).run.summary).toMatch(
      /#### ⚠️ About this run\n\n- .*`?pull-requests`?: write/,
    )
  })
})

describe('an export', () => {
  it('warns ten times at the most, and its summary has every warning', async () => {
    const warnings = (await annotations('export')).filter((line) => line.startsWith('::warning'))
    expect(warnings).toHaveLength(10)
    expect(warnings[9]).toMatch(/and 3 more warnings: see the job summary\)$/)
    const { summary } = (await world('export')).run
    expect(summary).toMatch(/^## ✅ Peering export: 1 peering written\n/)
    expect(summary.match(/^- Left out: VPC /gm)).toHaveLength(13)
  })
})

describe('commands', () => {
  it('are whole code spans', async () => {
    const codes = factsOf(await comment('repair')).codes
    expect(codes).toContain('ip route add 10.77.20.0/22 via 10.9.5.1')
    // No route to an IPv4 range by way of an IPv6 gateway.
    expect(codes.join('\n')).not.toContain('via fd00')
  })
})

describe('on a phone', () => {
  it.each([
    ['create', 40],
    ['create-30', 40],
    ['create-300', 40],
    ['unauthorized', 15],
  ])('%s shows at most so many lines that are not folded', async (name, most) => {
    const body = await comment(name)
    const open = body.replaceAll(/<details>[\s\S]*?<\/details>/g, '')
    expect(open.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(most)
  })
})

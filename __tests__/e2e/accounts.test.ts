import { describe, expect, test } from 'vitest'
import { lineOf, stage } from './stage.ts'

async function twoAccounts() {
  const s = await stage()
  s.world.addAivenToken({ token: 'aiven-team-token', owners: ['team'] })
  s.world.addUpcloudAccount({ id: 'team', token: 'ucat_team' })
  const vpc = s.world.addVpc({ project: 'team', cloud: 'upcloud-de-fra', cidr: '10.78.0.0/24' })
  const network = s.world.addNetwork({ account: 'team', name: 'team-net', cidr: '10.9.1.0/24' })
  const inputs = { 'aiven-accounts': 'team=aiven-team-token', 'upcloud-accounts': '\n  team = ucat_team\n' }
  return { s, vpc, network, inputs }
}

describe.concurrent('named accounts', () => {
  test('are used by the entries that name them, side by side with the default', async () => {
    const { s, vpc, network, inputs } = await twoAccounts()
    s.spec(
      { name: 'orders' },
      { name: 'team', vpc, network, aiven: 'project: team, account: team', upcloud: 'account: team' },
      { name: 'mixed', vpc, aiven: 'project: team, account: team' },
    )

    const run = await s.run('apply', inputs)

    expect(run.exitCode).toBe(0)
    expect(s.flows()).toBe(true)
    expect(s.flows(vpc, network)).toBe(true)
    expect(s.flows(vpc, s.network)).toBe(true)
    expect((await s.run('check', inputs)).outputs.outcome).toBe('in-sync')
  })

  test('may come from defaults', async () => {
    const { s, vpc, network, inputs } = await twoAccounts()
    s.runner.write(
      'peering.yml',
      `version: 1
defaults:
  aiven: { project: team, account: team, vpc: ${vpc.id} }
  upcloud: { account: team }
peerings:
  - name: team
    upcloud: { network: ${network.uuid} }
`,
    )
    const run = await s.run('plan', { ...inputs, 'aiven-token': '', 'upcloud-token': '' })
    expect([run.exitCode, run.plan.counts.create]).toEqual([0, 1])
  })

  test('that nobody gave credentials for are spec errors at their line, with a suggestion', async () => {
    const { s, inputs } = await twoAccounts()
    const text = s.text(
      { name: 'orders' },
      { name: 'other', upcloud: 'account: taem', aiven: 'project: team' },
    )
    s.runner.write('peering.yml', text)
    const run = await s.run('plan', inputs)
    expect(run.exitCode).toBe(1)
    const [error] = run.annotations.filter(({ message }) => message.includes('taem'))
    expect(error).toMatchObject({
      type: 'error',
      code: 'spec-invalid',
      line: lineOf(text, 'account: taem'),
    })
    expect(error?.message).toMatch(/did you mean team/)
    expect(s.cloudRequests()).toEqual([])
  })

  test('hold the default credentials as well, in a line of its own', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const run = await s.run('plan', {
      'aiven-token': '',
      'aiven-accounts': `default=${s.sim.tokens.aiven}`,
      'upcloud-token': '',
      'upcloud-accounts': `default=${s.sim.tokens.upcloud}`,
    })
    expect(run.exitCode).toBe(0)
  })

  test.each([
    ['no equals sign', 'AVNSsecret'],
    ['no name', '=AVNSsecret'],
    ['no token', 'team='],
    ['a token in Base64 alone', 'QVZOU3NlY3JldA=='],
    ['one that looks like a name', 'AVNSsecret='],
    ['one with an equals sign inside', 'AVNS+sec=ret'],
    ['a name that is too long', `${'n'.repeat(65)}=AVNSsecret`],
    ['a name with a blank', 'my team=AVNSsecret'],
    ['a name twice', 'team=AVNSsecret'],
  ])('a wrong line is told by its number, and masked: %s', async (_, line) => {
    const s = await stage()
    s.spec({ name: 'orders', aiven: 'project: acme-prod, account: taem' })
    const run = await s.run('plan', { 'aiven-accounts': `team=aiven-team-token\n\n${line}` })
    expect(run.exitCode).toBe(1)
    const [error] = run.annotations.filter(({ type }) => type === 'error')
    expect(error?.message).toMatch(/aiven-accounts: line 3 (is not of the form name=token|names an account)/)
    const [masks, log] = [true, false].map((mask) =>
      run.log
        .split('\n')
        .filter((text) => text.startsWith('::add-mask::') === mask)
        .join('\n'),
    )
    expect(masks).toContain(`::add-mask::${line}\n`)
    expect(masks?.split('\n')).not.toContain('::add-mask::=')
    expect(`${log}${run.summary}${JSON.stringify(run.outputs)}`).not.toMatch(/AVNS|secret|QVZOU/)
    expect(s.cloudRequests()).toEqual([])
  })

  test('one that is refused holds back its own entries only', async () => {
    const { s, vpc, network, inputs } = await twoAccounts()
    s.spec(
      { name: 'orders' },
      { name: 'team', vpc, network, aiven: 'project: team, account: team', upcloud: 'account: team' },
    )
    const run = await s.run('apply', { ...inputs, 'aiven-accounts': 'team=expired' })
    expect(run.exitCode).toBe(1)
    expect(run.outputs.outcome).toBe('failed')
    expect(run.codes('team')).toEqual(['not-authorized'])
    expect(run.finding('not-authorized').message).toContain('aiven-accounts')
    expect(run.peering('orders').result).toBe('applied')
    expect(s.flows()).toBe(true)
  })

  test('that see one network both: a run over one entry keeps what another names there', async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders' })
    s.runner.write(
      'peering.yml',
      `version: 1
peerings:
  - name: old
    state: absent
    aiven: { project: acme-prod, vpc: ${s.vpc.id} }
    upcloud: { network: ${s.network.uuid} }
  - name: orders
    aiven: { project: acme-prod, vpc: ${s.vpc.id} }
    upcloud: { account: again, network: { name: ${s.network.name}, zone: ${s.network.zone} } }
`,
    )
    const inputs = { 'upcloud-accounts': `again=${s.sim.tokens.upcloud}` }
    for (const only of [{}, { only: 'old' }]) {
      const run = await s.run('apply', { ...inputs, ...only })
      expect([run.exitCode, run.codes('old')]).toEqual([1, ['ambiguous-peering']])
    }
    expect(s.writes()).toEqual([])
    expect(s.flows()).toBe(true)
  })

  test('each cloud sees its own credentials only', async () => {
    const { s, vpc, network, inputs } = await twoAccounts()
    s.spec({ name: 'team', vpc, network, aiven: 'project: team, account: team', upcloud: 'account: team' })
    await s.run('apply', inputs)
    for (const { service, headers } of s.cloudRequests())
      expect(headers.authorization).toMatch(service === 'aiven' ? /aiven-team-token$/ : /ucat_team$/)
  })
})

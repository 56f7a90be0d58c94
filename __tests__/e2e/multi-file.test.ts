import { describe, expect, test } from 'vitest'
import { lineOf, ownLabels, stage } from './stage.ts'

async function twoFiles() {
  const s = await stage()
  const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
  s.runner.write('peerings/a.yml', s.text({ name: 'orders' }))
  s.runner.write('peerings/b.yml', s.text({ name: 'batch', network: batch }))
  return { s, batch }
}

describe.concurrent('several spec files', () => {
  test.each([['peerings/a.yml\npeerings/b.yml'], ['peerings/*.yml'], ['peerings/*.yml\npeerings/a.yml']])(
    'are merged: %j',
    async (spec) => {
      const { s, batch } = await twoFiles()

      const run = await s.run('apply', { spec })

      expect(run.exitCode).toBe(0)
      expect(run.plan.peerings.map(({ name }) => name)).toEqual(['orders', 'batch'])
      const label = (network: typeof batch) =>
        s.world.peeringsOf(network)[0]?.labels.find(({ key }) => key === 'peering-spec')?.value
      expect(label(s.network)).toBe('acme/infra:peerings/a.yml')
      expect(label(batch)).toBe('acme/infra:peerings/b.yml')
      expect((await s.run('check', { spec })).outputs.outcome).toBe('in-sync')
    },
  )

  test('each have their mistakes at their own lines', async () => {
    const { s } = await twoFiles()
    s.runner.write('peerings/a.yml', 'version: 1\npeering: []\n')
    s.runner.write('peerings/b.yml', 'version: 1\npeerings:\n  - nam: x\n')
    const run = await s.run('plan', { spec: 'peerings/*.yml' })
    expect(run.exitCode).toBe(1)
    const places = run.annotations.map(({ file, line }) => `${file}:${line}`)
    expect(places).toEqual(expect.arrayContaining(['peerings/a.yml:2', 'peerings/b.yml:3']))
    expect(s.cloudRequests()).toEqual([])
  })

  test('share one space of names and of pairs', async () => {
    const { s } = await twoFiles()
    s.runner.write('peerings/b.yml', s.text({ name: 'orders' }))
    const run = await s.run('plan', { spec: 'peerings/*.yml' })
    expect(run.exitCode).toBe(1)
    expect(run.annotations.every(({ file }) => file === 'peerings/b.yml')).toBe(true)
    expect(run.log).toContain('peerings/a.yml')
  })

  test('keep their defaults to themselves', async () => {
    const { s, batch } = await twoFiles()
    s.runner.write(
      'peerings/a.yml',
      `version: 1\ndefaults: { state: disabled }\n${s.text({ name: 'orders' }).replace('version: 1\n', '')}`,
    )
    await s.run('apply', { spec: 'peerings/*.yml' })
    expect(s.world.peeringsOf(s.network)[0]?.configured).toBe('disabled')
    expect(s.world.peeringsOf(batch)[0]?.configured).toBe('active')
  })

  test('have findings at the line of the right file', async () => {
    const { s, batch } = await twoFiles()
    s.world.setRouter(batch, null)
    const text = s.text({ name: 'orders' }, { name: 'batch', network: batch })
    s.runner.write('peerings/a.yml', s.text())
    s.runner.write('peerings/b.yml', text)
    const run = await s.run('plan', { spec: 'peerings/*.yml' })
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        code: 'no-router',
        file: 'peerings/b.yml',
        line: lineOf(text, '"batch"'),
      }),
    )
  })

  test("do not take each other's peerings when they run apart", async () => {
    const { s, batch } = await twoFiles()
    await s.run('apply', { spec: 'peerings/a.yml' })
    await s.run('apply', { spec: 'peerings/b.yml', unmanaged: 'delete' })
    expect(s.flows()).toBe(true)
    expect(s.flows(s.vpc, batch)).toBe(true)
  })

  test('may hand entries to each other when they run together', async () => {
    const { s } = await twoFiles()
    const { peering } = s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc, 'acme/infra:peerings/b.yml'),
    })
    const run = await s.run('apply', { spec: 'peerings/*.yml', only: 'orders' })
    expect(run.exitCode).toBe(0)
    expect(peering.labels).toContainEqual({ key: 'peering-spec', value: 'acme/infra:peerings/a.yml' })
  })
})

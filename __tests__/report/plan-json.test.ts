import { describe, expect, it } from 'vitest'
import { renderPeeringsOutput, renderPlanJson } from '../../src/report/plan-json.ts'
import { CONTEXT, finding, manyCreates, orders, peering, report } from './fixtures.ts'

describe('the plan file', () => {
  it('has the published keys in the published order', () => {
    const one = orders({ findings: [{ ...finding('lease-renewal', 'notice', 'Renew', 7) }] })
    const general = { ...finding('quota', 'error', 'Too many'), at: null }
    const plan = renderPlanJson(report([one], { findings: [general] }))
    expect(JSON.stringify(plan, null, 1)).toBe(
      JSON.stringify(
        {
          version: 1,
          mode: 'plan',
          outcome: 'pending',
          digest: plan.digest,
          counts: {
            'in-sync': 0,
            create: 1,
            update: 0,
            repair: 0,
            delete: 0,
            waiting: 0,
            blocked: 0,
            unmanaged: 0,
          },
          findings: [
            { code: 'quota', severity: 'error', message: 'Too many', file: null, line: null, column: null },
          ],
          peerings: [
            {
              name: 'orders',
              status: 'create',
              desired: 'active',
              changes: [
                { side: 'aiven', action: 'create', interrupts: false },
                { side: 'upcloud', action: 'create', interrupts: false },
              ],
              aiven: {
                project: 'acme-prod',
                vpc: one.aiven.vpc,
                cidr: '10.77.8.0/22',
                state: null,
                network_uuid: null,
              },
              upcloud: {
                network: one.upcloud.network,
                zone: 'de-fra1',
                cidrs: ['10.9.2.0/24'],
                peering: null,
                state: null,
              },
              findings: [
                {
                  code: 'lease-renewal',
                  severity: 'notice',
                  message: 'Renew',
                  file: 'peering.yml',
                  line: 7,
                  column: 5,
                },
              ],
            },
          ],
        },
        null,
        1,
      ),
    )
  })

  it('has results after an apply only', () => {
    const [done] = renderPlanJson(
      report([orders({ result: 'failed', error: 'No' })], { mode: 'apply' }),
    ).peerings
    expect(done).toMatchObject({ result: 'failed', error: 'No' })
    expect(Object.keys(done ?? {}).slice(-2)).toEqual(['result', 'error'])
    expect(renderPlanJson(report([orders()])).peerings[0]).not.toHaveProperty('result')
  })

  it('tells organizations from projects, and leaves unknown ends null', () => {
    const scope = { kind: 'organization', organization: 'org1' } as const
    const plan = renderPlanJson(report([peering({ aiven: { scope } }), peering({ aiven: { scope: null } })]))
    expect(plan.peerings[0]?.aiven).toMatchObject({ project: null, organization: 'org1' })
    expect(plan.peerings[1]?.aiven.project).toBeNull()
    expect(plan.peerings[1]?.aiven).not.toHaveProperty('organization')
  })
})

describe('the peerings output', () => {
  it('is name, status, ids and states', () => {
    const one = peering({ name: 'orders' }, 2)
    expect(JSON.parse(renderPeeringsOutput(report([one])))).toEqual([
      {
        name: 'orders',
        status: 'in-sync',
        aiven: { vpc: one.aiven.vpc, state: 'ACTIVE', network_uuid: one.aiven.networkUuid },
        upcloud: { network: one.upcloud.network, peering: one.upcloud.peering, state: 'active' },
      },
    ])
    expect(renderPeeringsOutput(report())).toBe('[]')
  })

  it('is empty when it would be too large, counted in bytes', () => {
    expect(renderPeeringsOutput(report(manyCreates(900)))).not.toBe('')
    expect(renderPeeringsOutput(report(manyCreates(900, (i) => `${'🦆'.repeat(60)}${i}`)))).toBe('')
    expect(CONTEXT.specFiles).toHaveLength(1)
  })
})

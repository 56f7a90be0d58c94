import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PAGE, renderPage } from '../../scripts/render-states.ts'
import { AIVEN_STATES, UPCLOUD_STATES } from '../../src/domain/decide/states.ts'

const page = readFileSync(PAGE, 'utf8')

it('docs/states.md is what the code prints (node scripts/render-states.ts)', () => {
  expect(renderPage(page)).toBe(page)
})

it('is made anew between the markers only', () => {
  const stale = page.replace('**in-sync**', '**wrong**')
  expect(stale).not.toBe(page)
  expect(renderPage(stale)).toBe(page)
  expect(() => renderPage('no markers')).toThrow('states:begin')
})

it('names every state of both clouds for every wanted state', () => {
  const tables = page.split('\n## ').slice(1, 4)
  expect(tables).toHaveLength(3)
  for (const table of tables)
    for (const state of [...AIVEN_STATES, ...UPCLOUD_STATES]) expect(table).toContain(`\`${state}\``)
})

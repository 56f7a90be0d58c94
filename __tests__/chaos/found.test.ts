/** Bugs that chaos found stay away. */
import { describe, expect, test } from 'vitest'
import { FOUND } from './found.ts'
import { play } from './play.ts'

describe('docs/chaos-findings.md', () => {
  test.each(Object.entries(FOUND))('%s', async (_name, schedule) => {
    const { violations } = await play(schedule)
    expect(violations).toEqual([])
  })
})

/**
 * Wording under review: every sample equals its approved file. Samples are what real runs of the product show, played
 * against the simulator; `npm run samples` writes them anew.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { factsOf, lateMarkup } from './markdown.ts'
import { parseMermaid } from './mermaid.ts'
import { playedSamples } from './samples.ts'

const APPROVED = join(import.meta.dirname, 'approved')
const samples = await playedSamples()

describe.each(samples)('$file', ({ file, text }) => {
  it('is as approved (else look at the difference and run: npm run samples)', () => {
    expect(text).toBe(readFileSync(join(APPROVED, file), 'utf8'))
  })

  if (!file.endsWith('.md')) return
  it('has diagrams that Mermaid understands', async () => {
    for (const { info, content } of factsOf(text).fences)
      if (info === 'mermaid') expect(await parseMermaid(content)).toMatch(/^flowchart/)
  })

  it('has no stray mention, reference or link', () => {
    expect(lateMarkup(factsOf(text))).toEqual([])
  })
})

it('no approved file is left over', () => {
  expect(readdirSync(APPROVED).sort()).toEqual(samples.map(({ file }) => file).sort())
})

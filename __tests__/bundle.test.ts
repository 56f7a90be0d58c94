/** What a run has to load before it knows what it needs: the larger it is, the later everything begins. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const dist = join(import.meta.dirname, '..', 'dist')
const read = (name: string) => readFileSync(join(dist, name), 'utf8')
const chunks = readdirSync(dist).filter((name) => /^\d+\.index\.js$/.test(name))

/** A text of each library's own that no other has. */
it.each([
  ['yaml', 'BLOCK_LITERAL'],
  ['Octokit', 'octokit-endpoint'],
  ['what records the shapes of answers', 'peering-api-shapes.json'],
])('%s is in the bundle, and not in what every run loads', (_, mark) => {
  expect(chunks.some((name) => read(name).includes(mark))).toBe(true)
  expect(read('index.js')).not.toContain(mark)
})

it('no HTTP client but our own is in the bundle', () => {
  const all = [...chunks, 'index.js'].map(read).join('')
  for (const [client, mark] of [
    ['undici', 'kDispatch'],
    ['@actions/http-client', 'HttpClientResponse'],
    ['tunnel', 'TunnelingAgent'],
  ])
    expect([client, all.includes(mark ?? '')]).toEqual([client, false])
})

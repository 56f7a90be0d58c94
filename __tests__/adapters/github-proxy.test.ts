import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)

/** A process of its own, because the proxy is chosen once, when Octokit is loaded. */
const script = `
  const { createGitHub } = await import(process.argv[1])
  const clock = { now: () => 0, sleep: async () => {}, random: () => 0 }
  const log = { debug() {}, info() {}, warning() {} }
  const client = await createGitHub({
    token: 'ghs_canary', apiUrl: 'https://github.test/api/v3', repository: 'a/b', timeoutMs: 2000, clock, log,
    redact: (text) => text,
  })
  const schema = { safeParse: (data) => ({ success: true, data }) }
  await client.call({ operation: 'x', method: 'GET', path: '/user', schema, attempts: 1 }).catch(() => {})
  process.exit(0)
`

async function connectsWith(env: Record<string, string>): Promise<string[]> {
  const asked: string[] = []
  const proxy = createServer()
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.end('HTTP/1.1 502 no\r\n\r\n')
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const { port } = proxy.address() as AddressInfo
  const client = new URL('../../src/adapters/github/client.ts', import.meta.url).href
  await run(process.execPath, ['--input-type=module', '-e', script, client], {
    env: { PATH: process.env.PATH ?? '', HTTPS_PROXY: `http://127.0.0.1:${port}`, ...env },
  })
  await new Promise((done) => proxy.close(done))
  return asked
}

it('goes through the proxy, whatever GITHUB_API_URL says', async () => {
  expect(await connectsWith({ GITHUB_API_URL: 'http://127.0.0.1:9' })).toEqual(['github.test:443'])
})

it('does not where NO_PROXY says so', async () => {
  expect(await connectsWith({ NO_PROXY: 'github.test' })).toEqual([])
})

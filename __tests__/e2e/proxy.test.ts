import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as forward } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pullRequestEvent } from '../../simulator/runner.ts'
import { type Stage, stage } from './stage.ts'

const HOSTS = ['api.aiven.test', 'api.upcloud.test', 'api.github.test']

let folder: string
let authority: string
let keys: { private: string; cert: string }

beforeAll(async () => {
  keys = await generate([{ name: 'commonName', value: 'peering test' }], {
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2, value })) },
    ],
  })
  folder = mkdtempSync(join(tmpdir(), 'peering-proxy-'))
  authority = join(folder, 'ca.pem')
  writeFileSync(authority, keys.cert)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The simulated services behind TLS, reachable only through a CONNECT proxy, under names that do not resolve. */
async function network(s: Stage) {
  const targets = new Map(
    [s.sim.aivenUrl, s.sim.upcloudUrl, s.sim.githubUrl].map((url, i) => [HOSTS[i] ?? '', new URL(url)]),
  )
  const tls = createTlsServer({ key: keys.private, cert: keys.cert }, (incoming, outgoing) => {
    const target = targets.get(incoming.headers.host ?? '')
    const onward = forward(
      {
        host: target?.hostname,
        port: target?.port,
        path: incoming.url,
        method: incoming.method,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      },
    )
    incoming.pipe(onward)
  })
  const asked: string[] = []
  const authorizations: (string | undefined)[] = []
  const proxy = createServer()
  proxy.on('connect', (request, client) => {
    asked.push(request.url ?? '')
    authorizations.push(request.headers.authorization)
    const tunnel = connect((tls.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      tunnel.pipe(client).pipe(tunnel)
    })
    for (const socket of [tunnel, client]) socket.on('error', () => socket.destroy())
  })
  for (const server of [tls, proxy])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    tls.closeAllConnections()
    tls.close()
    proxy.close()
  }
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, asked, authorizations, close }
}

const INPUTS = { 'aiven-api-url': 'https://api.aiven.test', 'upcloud-api-url': 'https://api.upcloud.test' }
const GITHUB = { GITHUB_API_URL: 'https://api.github.test' }

test.concurrent('every client goes through the proxy, and trusts the CA of NODE_EXTRA_CA_CERTS', async () => {
  const s = await stage()
  s.spec({ name: 'orders' })
  s.world.github.addPull({ number: 7, headSha: 'a'.repeat(40) })
  const proxy = await network(s)
  const run = await s.run('plan', INPUTS, {
    event: pullRequestEvent(),
    env: { ...GITHUB, HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: authority },
  })
  proxy.close()
  expect(run.outputs.outcome).toBe('pending')
  expect(s.world.github.commentsOf(7)).toHaveLength(1)
  expect([...new Set(proxy.asked)].sort()).toEqual(HOSTS.map((host) => `${host}:443`).sort())
  expect(proxy.authorizations.every((value) => value === undefined)).toBe(true)
})

test.concurrent('a certificate that is not trusted is refused at once, and the message names the variable', async () => {
  const s = await stage()
  s.spec({ name: 'orders' })
  const proxy = await network(s)
  const run = await s.run('plan', INPUTS, { env: { HTTPS_PROXY: proxy.url } })
  proxy.close()
  expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'failed'])
  expect(run.log).toContain('NODE_EXTRA_CA_CERTS')
  expect(s.sim.requests.entries).toEqual([])
})

test.concurrent('NO_PROXY is honoured', async () => {
  const s = await stage()
  s.spec({ name: 'orders' })
  const proxy = await network(s)
  const run = await s.run(
    'plan',
    { ...INPUTS, 'aiven-api-url': s.sim.aivenUrl },
    { env: { HTTPS_PROXY: proxy.url, NO_PROXY: 'api.upcloud.test', NODE_EXTRA_CA_CERTS: authority } },
  )
  proxy.close()
  expect(proxy.asked).toEqual([])
  expect(run.exitCode).toBe(1)
})

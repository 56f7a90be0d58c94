// Installs the dependencies when this checkout has none yet. Plain JavaScript: it runs on the machine's own Node.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
if (!existsSync(new URL('../node_modules/.package-lock.json', import.meta.url))) {
  console.log('Installing the dependencies (once) …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  process.exitCode = status ?? 1
}

/** Builds `dist/`: TypeScript to `lib/`, then one bundle with the licences of what is in it. */
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledPackages, licensesText } from './licenses.ts'

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const run = (command: string, ...args: string[]) =>
  execFileSync(bin(command), args, { cwd: root, stdio: 'inherit' })

const remove = (folder: string) => rmSync(join(root, folder), { recursive: true, force: true })

/** Puts a changed copy of a package before the bundler. */
function change(name: string, file: string, edit: (text: string) => string): void {
  const copy = join(root, 'lib', 'node_modules', name)
  cpSync(join(root, 'node_modules', name), copy, { recursive: true })
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  const changed = edit(text)
  if (changed === text) throw new Error(`${name}/${file} is not what scripts/package.ts expects`)
  writeFileSync(path, changed)
}

/**
 * Says that the package's modules only define things. `@actions/core` does not say so, and without it every run would
 * load an HTTP client for OIDC tokens that nothing here asks for.
 */
function declarePure(name: string): void {
  change(name, 'package.json', (text) => text.replace('{', '{ "sideEffects": false,'))
}

/**
 * Leaves out the HTTP clients that `@actions/github` gives to Octokit by default, 900 KB of the bundle: here Octokit
 * always gets the transport of `src/http/`.
 */
function leaveOutHttpClients(): void {
  const none =
    'const fetch = undefined, httpClient = { HttpClient: class { getAgent() {} getAgentDispatcher() {} } };'
  change('@actions/github', 'lib/internal/utils.js', (text) =>
    text.replace(
      "import * as httpClient from '@actions/http-client';\nimport { fetch } from 'undici';",
      none,
    ),
  )
}

remove('lib')
run('tsc', '-p', 'tsconfig.build.json')
declarePure('@actions/core')
leaveOutHttpClients()
remove('dist')
const stats = join(root, 'lib', 'stats.json')
run('ncc', 'build', 'lib/index.js', '--out', 'dist', '--stats-out', stats, '--quiet')
const packages = bundledPackages(JSON.parse(readFileSync(stats, 'utf8')))
writeFileSync(join(root, 'dist', 'licenses.txt'), licensesText(root, packages))

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

/**
 * Puts a copy of a package before the bundler which says that its modules only define things. `@actions/core` does not
 * say so, and without it every run would load an HTTP client for OIDC tokens that nothing here asks for.
 */
function declarePure(name: string): void {
  const copy = join(root, 'lib', 'node_modules', name)
  cpSync(join(root, 'node_modules', name), copy, { recursive: true })
  const manifest = join(copy, 'package.json')
  const text = readFileSync(manifest, 'utf8')
  writeFileSync(manifest, text.replace('{', '{ "sideEffects": false,'))
}

remove('lib')
run('tsc', '-p', 'tsconfig.build.json')
declarePure('@actions/core')
remove('dist')
const stats = join(root, 'lib', 'stats.json')
run('ncc', 'build', 'lib/index.js', '--out', 'dist', '--stats-out', stats, '--quiet')
const packages = bundledPackages(JSON.parse(readFileSync(stats, 'utf8')))
writeFileSync(join(root, 'dist', 'licenses.txt'), licensesText(root, packages))

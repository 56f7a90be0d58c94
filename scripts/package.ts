/** Builds `dist/`: TypeScript to `lib/`, then one bundle with the licences of what is in it. */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const run = (command: string, ...args: string[]) =>
  execFileSync(bin(command), args, { cwd: root, stdio: 'inherit' })

const remove = (folder: string) => rmSync(join(root, folder), { recursive: true, force: true })

remove('lib')
run('tsc', '-p', 'tsconfig.build.json')
remove('dist')
run('ncc', 'build', 'lib/index.js', '--out', 'dist', '--license', 'licenses.txt', '--quiet')

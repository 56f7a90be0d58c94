/** Fails when `dist/` is not what the sources build, byte for byte. */
import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
execFileSync('npm', ['run', '--silent', 'package'], { cwd: root, stdio: 'inherit' })
const changes = execFileSync('git', ['status', '--porcelain', '--', 'dist'], { cwd: root, encoding: 'utf8' })
if (changes !== '') {
  console.error(
    `dist/ is not what the sources build. Run "npm run package" and commit the result:\n${changes}`,
  )
  process.exitCode = 1
} else console.log('dist/ is what the sources build')

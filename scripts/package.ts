/**
 * Builds `dist/`: `index.js`, `start.js` with all that every run loads, a file for each room that only some runs enter,
 * and the licences of what is in them.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { bundledPackages, licensesText } from './licenses.ts'

const root = join(import.meta.dirname, '..')
/** Octokit always gets the transport of `src/http/`, and nothing here asks for OIDC tokens. */
const noClient = join(root, 'scripts', 'no-http-client.ts')

const { output } = await build({
  cwd: root,
  input: 'src/index.ts',
  platform: 'node',
  resolve: { alias: { '@actions/http-client': noClient, undici: noClient } },
  // Its modules only define things, which it does not say itself.
  treeshake: { moduleSideEffects: [{ test: /@actions[\\/]core[\\/]/, sideEffects: false }] },
  output: {
    dir: 'dist',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    comments: { jsdoc: false },
    codeSplitting: {
      // The entry waits for the run, so rooms that are loaded meanwhile must not need anything of it.
      groups: [{ name: 'start', tags: ['$initial'], test: (id) => !id.endsWith('index.ts') }],
    },
  },
})
// GitHub's runner starts it without the manifest of the repository.
writeFileSync(join(root, 'dist', 'package.json'), '{\n  "type": "module"\n}\n')
const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
writeFileSync(join(root, 'dist', 'licenses.txt'), licensesText(root, bundledPackages(root, modules)))

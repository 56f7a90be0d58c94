/** The section of CHANGELOG.md for a tag, on standard output: `node scripts/release-notes.ts v1.2.3`. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The text below the heading of a version; null when the changelog has none, or an empty one. */
export function notesFor(changelog: string, version: string): string | null {
  const sections = changelog.split(/^## /m)
  const section = sections.find((text) => text.startsWith(`[${version}]`))
  const notes = section
    ?.slice(section.indexOf('\n'))
    .replaceAll(/^\[[^\]]+\]: .*$/gm, '')
    .trim()
  return notes || null
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const version = (process.argv[2] ?? '').replace(/^v/, '')
  const notes = notesFor(readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8'), version)
  if (notes === null) {
    console.error(`CHANGELOG.md has no section "## [${version}]" with text. Write it before the release`)
    process.exitCode = 1
  } else console.log(notes)
}

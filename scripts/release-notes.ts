/** Prints what CHANGELOG.md says of a version: `node scripts/release-notes.ts v1.2.3`. Needs no packages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The text below the heading of a version.
 *
 * @returns null when the changelog has no such heading, none with a date, or no text below it.
 */
export function notesFor(changelog: string, version: string): string | null {
  const section = changelog.split(/^## /m).find((text) => text.startsWith(`[${version}]`))
  if (section === undefined || !/^.*\b\d{4}-\d{2}-\d{2}\b/.test(section)) return null
  const links = /^\[[^\]]+\]: .*$/gm
  return section.slice(section.indexOf('\n')).replaceAll(links, '').trim() || null
}

function main(): void {
  const version = (process.argv[2] ?? '').replace(/^v/, '')
  const notes = notesFor(readFileSync(join(import.meta.dirname, '../CHANGELOG.md'), 'utf8'), version)
  if (notes !== null) console.log(notes)
  else {
    console.error(
      `CHANGELOG.md has no notes for ${version}. Write them below "## [${version}] - YYYY-MM-DD" first.`,
    )
    process.exitCode = 1
  }
}

if (import.meta.main) main()

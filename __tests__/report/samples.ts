/** The approved samples, played: shared by the test that compares them and the script that writes them. */
import { play, WORLDS } from './worlds.ts'

export interface Sample {
  readonly file: string
  readonly text: string
}

/** Every sample as the files of `__tests__/report/approved`. */
export async function playedSamples(names: readonly string[] = Object.keys(WORLDS)): Promise<Sample[]> {
  const files: Sample[] = []
  for (const name of names) {
    const { run, comment, issue } = await play(name)
    files.push({ file: `${name}.summary.md`, text: run.summary })
    if (comment !== null) files.push({ file: `${name}.comment.md`, text: comment })
    if (issue !== null) files.push({ file: `${name}.issue.md`, text: issue })
    files.push({ file: `${name}.log.txt`, text: logOf(run.log) })
  }
  return files
}

/** What a person sees of a log: neither masks, debug lines nor addresses of the simulator. */
function logOf(lines: readonly string[]): string {
  const seen = lines.filter((line) => !/^::(?:add-mask|debug)::/.test(line))
  return seen.join('\n').replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'http://127.0.0.1')
}

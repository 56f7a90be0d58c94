/** The approved samples, rendered: shared by the test that compares them and the script that writes them. */
import { renderComment } from '../../src/report/comment.ts'
import { renderDriftIssue } from '../../src/report/issue.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { CONTEXT, SAMPLES } from './fixtures.ts'

export interface RenderedSample {
  readonly file: string
  readonly markdown: string
}

/** Every sample as the files of `__tests__/report/approved`. */
export function renderedSamples(): RenderedSample[] {
  return Object.entries(SAMPLES).flatMap(([name, make]) => {
    const { report, reviewed = null, issue = false } = make()
    const files = [
      { file: `${name}.comment.md`, markdown: renderComment(report, CONTEXT, { reviewed }) },
      { file: `${name}.summary.md`, markdown: renderSummary(report, CONTEXT) },
    ]
    if (issue) {
      const { title, body } = renderDriftIssue(report, CONTEXT)
      files.push({ file: `${name}.issue.md`, markdown: `${title}\n\n${body}` })
    }
    return files
  })
}

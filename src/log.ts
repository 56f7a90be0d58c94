/** The log of the run: every line redacted, and no line a workflow command by accident. */
import * as core from '@actions/core'
import type { Log } from './ports.ts'
import type { Annotation, RunRemark } from './report/annotations.ts'
import { logText } from './report/escape.ts'
import type { Redact } from './settings/secrets.ts'

export interface RunLog extends Log {
  /** Something to know beside the report. It becomes an annotation when all of them are known, since few are shown. */
  notice(message: string): void
  /** Warnings and notices so far. */
  readonly remarks: readonly RunRemark[]
  /** A folded group of lines. */
  group(title: string, lines: readonly string[]): void
  /** An annotation at a place of a file, or of the run as a whole. */
  annotate(annotation: Annotation): void
}

/** The runner's log. */
export function actionsLog(redact: Redact): RunLog {
  const safe = (text: string) => logText(redact(text))
  const remarks: RunRemark[] = []
  const remark = (severity: RunRemark['severity'], message: string) => {
    remarks.push({ severity, message: redact(message) })
    core.info(safe(message))
  }
  return {
    remarks,
    debug: (message) => core.debug(safe(message)),
    info: (message) => core.info(safe(message)),
    warning: (message) => remark('warning', message),
    notice: (message) => remark('notice', message),
    group: (title, lines) => {
      core.startGroup(safe(title))
      for (const line of lines) core.info(safe(line))
      core.endGroup()
    },
    annotate: ({ severity, title, message, at }) => {
      const text = safe(title === null ? message : `${title}: ${message}`)
      const place = at === null ? {} : { file: at.file, startLine: at.line, startColumn: at.column }
      if (severity === 'error') core.error(text, place)
      else if (severity === 'warning') core.warning(text, place)
      else core.notice(text, place)
    },
  }
}

/** Our own Markdown as a person sees it on GitHub, for a terminal: folded parts stay folded. */

/** Plain text; tables are aligned, the hidden marker is gone. */
export function toTerminal(markdown: string): string {
  const text = markdown
    .replaceAll(/<!--[\s\S]*?-->\n*/g, '')
    .replaceAll('> [!CAUTION]', '> ⛔ Caution')
    .replaceAll(/<details>\s*<summary>(.*?)<\/summary>[\s\S]*?<\/details>/g, '▸ $1')
    .replaceAll(/```mermaid\n[\s\S]*?```/g, '[diagram]')
    .replaceAll(/```\w*\n([\s\S]*?)```/g, (_, code: string) => code.trimEnd().replaceAll(/^/gm, '    '))
  const lines: string[] = []
  let table: string[][] = []
  for (const line of [...text.split('\n'), '']) {
    if (line.startsWith('|')) {
      if (!/^\|[\s:|-]+$/.test(line)) table.push(cellsOf(line))
      continue
    }
    lines.push(...renderTable(table))
    table = []
    lines.push(inline(line.replace(/^#+ /, '')))
  }
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell.trim()))
}

function inline(text: string): string {
  return text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<\/?(sub|code|b|br\/)>|\\$/g, '')
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(/\\([\\|*_<>[\]#-])/g, '$1')
}

/** Cells with line breaks take several rows. */
function renderTable(rows: readonly string[][]): string[] {
  const split = rows.map((cells) => cells.map((cell) => cell.split('<br>')))
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...split.flatMap((cells) => (cells[column] ?? []).map((part) => part.length))),
  )
  return split.flatMap((cells, index) => {
    const height = Math.max(...cells.map((parts) => parts.length))
    const lines = Array.from({ length: height }, (_, i) =>
      cells
        .map((parts, column) => (parts[i] ?? '').padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    return index === 0 ? [...lines, widths.map((width) => '─'.repeat(width)).join('  ')] : lines
  })
}

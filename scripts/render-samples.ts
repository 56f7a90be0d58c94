/**
 * Writes the approved samples of comments, summaries, issues and logs (`npm run samples`), made by runs of the action
 * against the simulator, and with `--html DIR` also pages that look as on GitHub, to be read by eye.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { playedSamples } from '../__tests__/report/samples.ts'

const APPROVED = join(import.meta.dirname, '../__tests__/report/approved')

const samples = await playedSamples()
rmSync(APPROVED, { recursive: true, force: true })
mkdirSync(APPROVED, { recursive: true })
for (const { file, text } of samples) writeFileSync(join(APPROVED, file), text)
console.log(`${samples.length} samples written to __tests__/report/approved`)

const [option, directory] = process.argv.slice(2)
if (option === '--html' && directory) {
  mkdirSync(directory, { recursive: true })
  const markdown = new MarkdownIt({ html: true, linkify: true })
  const pages = samples.filter(({ file }) => file.endsWith('.md'))
  for (const { file, text } of pages)
    writeFileSync(join(directory, file.replace(/md$/, 'html')), page(file, markdown.render(text)))
  console.log(`${pages.length} pages written to ${directory}`)
}

/** A page with the styles that matter of GitHub's, and Mermaid from the repository's own packages. */
function page(title: string, body: string): string {
  const mermaid = join(import.meta.dirname, '../node_modules/mermaid/dist/mermaid.min.js')
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<style>
  body { margin: 16px auto; padding: 0 16px; max-width: 900px; color: #1f2328; background: #fff;
    font: 14px/1.5 -apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; word-wrap: break-word }
  main { border: 1px solid #d1d9e0; border-radius: 6px; padding: 16px }
  main > :first-child { margin-top: 0 }
  h2 { font-size: 1.5em; padding-bottom: .3em; border-bottom: 1px solid #d1d9e0b3 }
  h3 { font-size: 1.25em } h4 { font-size: 1em } h2, h3, h4 { margin: 24px 0 16px; line-height: 1.25; font-weight: 600 }
  p, ul, table, pre, details { margin: 0 0 16px } ul { padding-left: 2em } li + li { margin-top: .25em }
  table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse }
  th, td { padding: 6px 13px; border: 1px solid #d1d9e0 } tr:nth-child(2n) { background: #f6f8fa } th { font-weight: 600 }
  code { padding: .2em .4em; font: 85% ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: break-spaces;
    background: #818b981f; border-radius: 6px }
  pre { padding: 16px; overflow: auto; background: #f6f8fa; border-radius: 6px } pre code { padding: 0; background: none; white-space: pre }
  blockquote { margin: 0 0 16px; padding: 8px 16px; border-left: .25em solid #cf222e } blockquote > :last-child { margin-bottom: 0 } .alert { color: #d1242f; font-weight: 500 }
  a { color: #0969da } summary { cursor: pointer }
</style>
<main>${body.replaceAll('<p>[!CAUTION]', '<p class="alert">⛔ Caution</p><p>').replaceAll('<p>[!IMPORTANT]', '<p class="alert">❗ Important</p><p>')}</main>
<script src="file://${mermaid}"></script>
<script>
  for (const code of document.querySelectorAll('code.language-mermaid')) {
    const div = document.createElement('div')
    div.className = 'mermaid'
    div.textContent = code.textContent
    code.parentElement.replaceWith(div)
  }
  if (location.hash === '#open') for (const one of document.querySelectorAll('details')) one.open = true
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
  mermaid.run()
</script>
</html>
`
}

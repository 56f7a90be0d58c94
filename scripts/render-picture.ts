/**
 * Makes docs/comment.png, the picture in the README: one of the approved samples as GitHub shows it, drawn by
 * headless Chromium. Needs `chromium` or `google-chrome` on the PATH; nothing else in the repository does.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const SAMPLE = 'interrupts.comment'
const WIDTH = 860
/** Pixels per CSS pixel: sharp on a dense screen, and still a small file. */
const SCALE = 1.5
const MAX_BYTES = 300 * 1000

const root = join(import.meta.dirname, '..')
const target = join(root, 'docs', 'comment.png')

/** A frame like the one GitHub draws around a comment. */
const FRAME = `<style>
  body { max-width: none; margin: 0; padding: 16px }
  main { border-top-left-radius: 0; border-top-right-radius: 0; border-top: 0; background: #fff }
  main > :last-child { margin-bottom: 0 }
  header.frame { border: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; background: #f6f8fa; padding: 8px 16px; color: #59636e }
  header.frame b { color: #1f2328 } header.frame i { font-style: normal; font-size: 12px; border: 1px solid #d1d9e0; border-radius: 2em; padding: 0 7px; margin-left: 2px }
</style>
<header class="frame"><b>github-actions</b> <i>bot</i> commented</header>`

/** Tells the height of the page to whoever dumps its DOM. */
const MEASURE = `<script>addEventListener('load', () => {
  document.documentElement.dataset.height = String(Math.ceil(document.body.getBoundingClientRect().height))
})</script>`

function findBrowser(): string | null {
  return (
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].find(
      (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
    ) ?? null
  )
}

function draw(browser: string, folder: string): void {
  execFileSync(process.execPath, [join(root, 'scripts', 'render-samples.ts'), '--html', folder], {
    stdio: 'ignore',
  })
  const page = join(folder, 'framed.html')
  const sample = readFileSync(join(folder, `${SAMPLE}.html`), 'utf8')
  writeFileSync(
    page,
    sample.replace('<main>', () => `${FRAME}<main>`).replace('</html>', `${MEASURE}</html>`),
  )
  const run = (...options: string[]) =>
    execFileSync(
      browser,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        '--virtual-time-budget=5000',
        ...options,
        pathToFileURL(page).href,
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 },
    )
  const dom = run(`--window-size=${WIDTH},800`, '--dump-dom')
  const height = Number(/data-height="(\d+)"/.exec(dom)?.[1])
  if (!(height > 0)) throw new Error('The browser did not tell the height of the page')
  run(`--window-size=${WIDTH},${height}`, `--force-device-scale-factor=${SCALE}`, `--screenshot=${target}`)
}

function main(): void {
  const browser = findBrowser()
  if (browser === null) {
    console.error(
      'No Chromium was found. Install one (on Debian: apt-get install chromium) so that "chromium" or "google-chrome" is on the PATH.',
    )
    process.exitCode = 1
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'peering-picture-'))
  try {
    draw(browser, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const { size } = statSync(target)
  console.log(`docs/comment.png: ${size} bytes`)
  if (size > MAX_BYTES) {
    console.error(`That is more than the ${MAX_BYTES} bytes that a README should ask of its readers`)
    process.exitCode = 1
  }
}

main()

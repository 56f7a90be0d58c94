/** The chart of `docs/plan-time.svg`: wall time of a plan against the number of peerings, beside the limit. */

export interface ChartPoint {
  readonly peerings: number
  readonly ms: number
  readonly limitMs: number
}

const WIDTH = 720
const HEIGHT = 400
const LEFT = 56
const RIGHT = 24
/** Room between the frame and the first and last point, for what is written at them. */
const INSET = 32
const TOP = 48
const BOTTOM = 56

/**
 * Colours that can be told apart on light and dark pages; the lines differ in their dashes as well. The ground is
 * drawn, since a picture follows the system's scheme, which need not be the one chosen on GitHub.
 */
const STYLE = `
  .ground { fill: #ffffff }
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .grid { stroke: #d1d9e0 }
  .measured { stroke: #0969da; fill: none; stroke-width: 2.5 }
  .limit { stroke: #bc4c00; fill: none; stroke-width: 2.5; stroke-dasharray: 6 4 }
  .dot { fill: #0969da }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117 } text { fill: #f0f6fc } .grid { stroke: #3d444d }
    .measured { stroke: #4493f8 } .limit { stroke: #f0883e } .dot { fill: #4493f8 }
  }
`

/** An SVG document: peerings on a logarithmic axis, seconds on a linear one. At least two points, in order. */
export function chartOf(points: readonly ChartPoint[]): string {
  const most = Math.max(...points.flatMap(({ ms, limitMs }) => [ms, limitMs]))
  const topMs = Math.ceil(most / 1000) * 1000
  const [first, last] = [points[0]?.peerings ?? 1, points.at(-1)?.peerings ?? 10]
  const x = (peerings: number) =>
    LEFT + INSET + (Math.log(peerings / first) / Math.log(last / first)) * (WIDTH - LEFT - RIGHT - 2 * INSET)
  const y = (ms: number) => HEIGHT - BOTTOM - (ms / topMs) * (HEIGHT - TOP - BOTTOM)
  const line = (of: (point: ChartPoint) => number) =>
    points.map((point) => `${x(point.peerings).toFixed(1)},${y(of(point)).toFixed(1)}`).join(' ')
  const stepMs = topMs > 4000 ? 1000 : 500
  const rows = Array.from({ length: Math.round(topMs / stepMs) + 1 }, (_, i) => i * stepMs)
  const told = points.map(
    ({ peerings, ms, limitMs }) => `${peerings}: ${seconds(ms)} s of at least ${seconds(limitMs)} s`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc">`,
    '<title id="title">Wall time of a plan by number of peerings</title>',
    `<desc id="desc">Peerings: measured, and the limit set by start-up and round trips. ${told.join('; ')}.</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    ...rows.map(
      (ms) =>
        `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(ms)}" y2="${y(ms)}"/><text x="${LEFT - 8}" y="${y(ms) + 4}" text-anchor="end">${seconds(ms)}</text>`,
    ),
    ...points.map(
      ({ peerings }) =>
        `<text x="${x(peerings).toFixed(1)}" y="${HEIGHT - BOTTOM + 22}" text-anchor="middle">${peerings.toLocaleString('en')}</text>`,
    ),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">peerings</text>`,
    `<text x="8" y="20">seconds</text>`,
    `<polyline class="limit" points="${line(({ limitMs }) => limitMs)}"/>`,
    `<polyline class="measured" points="${line(({ ms }) => ms)}"/>`,
    ...points.map(
      ({ peerings, ms }) =>
        `<circle class="dot" cx="${x(peerings).toFixed(1)}" cy="${y(ms).toFixed(1)}" r="4"/><text x="${(x(peerings) - 8).toFixed(1)}" y="${(y(ms) - 8).toFixed(1)}" text-anchor="end">${seconds(ms)}</text>`,
    ),
    ...legend('measured', 'measured', 120),
    ...legend('limit', 'limit: start-up and round trips', 250),
    '</svg>',
    '',
  ].join('\n')
}

function legend(kind: string, text: string, left: number): string[] {
  return [
    `<line class="${kind}" x1="${left}" x2="${left + 32}" y1="16" y2="16"/>`,
    `<text x="${left + 40}" y="20">${text}</text>`,
  ]
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}

/** Reads rendered Markdown as GitHub would, to tell what of it is text and what became markup. */
import MarkdownIt from 'markdown-it'

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number]

export interface Facts {
  /** Plain text outside code and links, one item per run. */
  readonly texts: readonly string[]
  /** Text and code spans as they stand, without what is between them. */
  readonly inOrder: string
  /** Contents of code spans. */
  readonly codes: readonly string[]
  readonly links: readonly string[]
  /** Raw HTML, inline and block. */
  readonly html: readonly string[]
  /** Info string and content of fenced blocks. */
  readonly fences: readonly { readonly info: string; readonly content: string }[]
  /** Cells of each row of each table, table by table. */
  readonly tables: readonly (readonly number[])[]
  /** Text of headings, without code spans. */
  readonly headings: readonly string[]
  /** How each quote begins. */
  readonly quotes: readonly string[]
  /** Every token's type, to spot what nobody wrote (images, rules, quotes). */
  readonly types: ReadonlySet<string>
}

const parser = new MarkdownIt({ html: true, linkify: true })

/** What a Markdown parser with HTML and autolinks enabled makes of it. */
export function factsOf(markdown: string): Facts {
  const tokens = parser.parse(markdown, {})
  const flat = tokens.flatMap((token): Token[] => [token, ...(token.children ?? [])])
  const of = (type: string) => flat.filter((token) => token.type === type)
  return {
    texts: outsideLinks(flat),
    inOrder: flat
      .filter(({ type }) => type === 'text' || type === 'code_inline')
      .map(({ content }) => content)
      .join(''),
    codes: of('code_inline').map(({ content }) => content),
    links: of('link_open').map((token) => String(token.attrGet('href'))),
    html: [...of('html_inline'), ...of('html_block')].map(({ content }) => content.trim()),
    fences: of('fence').map(({ info, content }) => ({ info, content })),
    tables: tableSizes(tokens),
    headings: tokens.flatMap((token, i) => (token.type === 'heading_open' ? [textOf(tokens[i + 1])] : [])),
    quotes: tokens.flatMap((token, i) =>
      token.type === 'blockquote_open' ? [tokens[i + 2]?.content ?? ''] : [],
    ),
    types: new Set(flat.map(({ type }) => type)),
  }
}

function textOf(token: Token | undefined): string {
  const texts = (token?.children ?? []).filter(({ type }) => type === 'text')
  return texts.map(({ content }) => content).join('')
}

/** Inside a link GitHub looks for nothing more. */
function outsideLinks(tokens: readonly Token[]): string[] {
  let depth = 0
  return tokens.flatMap(({ type, content }) => {
    if (type === 'link_open') depth += 1
    if (type === 'link_close') depth -= 1
    return type === 'text' && depth === 0 ? [content] : []
  })
}

function tableSizes(tokens: readonly Token[]): number[][] {
  const tables: number[][] = []
  for (const { type } of tokens) {
    const last = tables.at(-1)
    if (type === 'table_open') tables.push([])
    if (type === 'tr_open') last?.push(0)
    if (last && (type === 'td_open' || type === 'th_open')) last.push((last.pop() ?? 0) + 1)
  }
  return tables
}

/** What GitHub looks for in text outside code after Markdown is done. */
const LATE_MARKUP: readonly RegExp[] = [
  /@[a-z0-9]/i,
  /#\d/,
  /\bGH-\d/i,
  /(?:^|[^0-9a-z])[0-9a-f]{7,40}(?:$|[^0-9a-z])/i,
  /:[a-z0-9_+-]+:/i,
  /https?:|ftp:|www\./i,
  /\$/,
]

/** The texts that GitHub would still make links, mentions, emoji or formulas of. */
export function lateMarkup(facts: Facts): string[] {
  return facts.texts.filter((text) => LATE_MARKUP.some((pattern) => pattern.test(text)))
}

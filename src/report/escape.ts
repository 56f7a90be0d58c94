/**
 * Text from outside (names, messages, states) as text in every place it is shown.
 *
 * Markdown: GitHub undoes `\@` and `&#64;` before it looks for mentions, and links `#1`, `GH-1`, commit ids,
 * addresses and `:emoji:` in the same late step; only code spans are left alone by all of these. So nothing is
 * escaped with backslashes: a value is shown in a code span, and of a sentence every word that is not just a
 * word goes into one.
 */

const WORD_JOINER = '\u2060'
const REPLACEMENT = '\ufffd'
const ELLIPSIS = '…'

/** Control, bidi, zero-width and other invisible characters, except what holds an emoji together. */
const INVISIBLE =
  /(?<!(?:\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier}))\u200d|\u200d(?!\p{Extended_Pictographic})|\p{Cc}|(?![\u200d\ufe0e\ufe0f])[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
/** More combining marks than any script needs would paint over the lines around. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const PRINTABLE_ASCII = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/

/**
 * Any string as one well-formed line of visible text. Whitespace of every kind becomes single spaces;
 * invisible characters and lone surrogates become U+FFFD, so that a tampered name looks tampered.
 */
export function cleanText(text: string): string {
  return PRINTABLE_ASCII.test(text) ? text : visibleText(text).replaceAll(/ +/g, ' ').trim()
}

/** The same with its blanks as they are. */
function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n|[\s\u0085]/gu, ' ')
    .replaceAll(INVISIBLE, REPLACEMENT)
    .replaceAll(STACKED_MARKS, '$1')
}

/** A text of at most `max` UTF-16 units; what is too long loses its middle, since ends tell names apart. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  if (max <= 1) return ELLIPSIS
  const tail = Math.floor((max - 1) / 3)
  return `${whole(text.slice(0, max - 1 - tail))}${ELLIPSIS}${tail === 0 ? '' : whole(text.slice(-tail))}`
}

/** A text of at most `max` UTF-16 units; what is too long loses its end. For sentences. */
export function cut(text: string, max: number): string {
  return text.length <= max ? text : `${whole(text.slice(0, Math.max(0, max - 1))).trimEnd()}${ELLIPSIS}`
}

/** Without the half of a surrogate pair or of a joined emoji that a cut left at either end. */
function whole(part: string): string {
  return part.replaceAll(/^[\udc00-\udfff]|^[\u200d\ufe0f]+|[\ud800-\udbff]$|\u200d+$/g, '')
}

/** A value as a Markdown code span, on one line. `none` is shown, as plain words, for an empty value. */
export function code(value: string, none = '(none)'): string {
  const text = cleanText(value)
  return text === '' ? none : isolated(text, span(text))
}

/** A value as a code span of at most `max` characters. */
export function shortCode(value: string, max = 80, none?: string): string {
  return code(shorten(value, max), none)
}

/** `acme-prod`, `de-fra1`; but not `GH-1` or `app-1`, which a repository may have made links of. */
const PLAIN_LABEL = /^[A-Za-z]+(?:-[A-Za-z]+)*\d{0,2}$/

/** A value in a line of others, as calm as it can be: a plain identifier as it is, anything else as `code`. */
export function label(value: string): string {
  return value.length <= 40 && PLAIN_LABEL.test(value) && !COMMIT.test(value) ? value : code(value)
}

/** What a sentence quotes with backticks: a command, shown as one code span so that it can be copied. */
const QUOTED = /`([^`]*[^`\s][^`]*)`/u

/**
 * A sentence from outside as inline Markdown. Plain words stay as they are; whatever could be markup, a link or
 * a mention (in short: anything but words and small numbers) is shown in a code span, and so is what the sentence
 * itself has in backticks.
 */
export function prose(sentence: string): string {
  const text = cleanText(sentence)
  let markdown = ''
  for (const [i, part] of text.split(QUOTED).entries()) {
    const next = i % 2 === 1 ? span(part.trim()) : words(part, i === 0)
    // Spans that touch would be read as one with longer fences, and their ends would be none.
    markdown += markdown.endsWith('`') && next.startsWith('`') ? ` ${next}` : next
  }
  return isolated(text, markdown)
}

/** @param first the text stands at the beginning of a line. */
function words(text: string, first: boolean): string {
  const parts: string[] = []
  let opening = ''
  let run: string[] = []
  const endRun = (closing = ''): void => {
    if (run.length > 0) parts.push(`${opening}${span(run.join(' '))}${closing}`)
    run = []
  }
  for (const [i, token] of text.split(' ').entries()) {
    const opensBlock = first && i === 0 && OPENS_BLOCK.test(token)
    const [, before = '', core = token, after = ''] = (opensBlock ? null : TOKEN.exec(token)) ?? []
    if (isPlain(core) && !opensBlock) {
      endRun()
      parts.push(token)
      continue
    }
    if (before !== '') endRun()
    if (run.length === 0) opening = before
    run.push(core)
    if (after !== '') endRun(after)
  }
  endRun()
  return parts.join(' ')
}

/** Punctuation around a word that means nothing in Markdown there, and the word. */
const TOKEN = /^([("'“‘]*)(.*?)([.,;:!?)"'”’…]*)$/su
const WORDS = /^\p{L}[\p{L}\p{M}]*(?:[-/'’][\p{L}\p{M}]+)*$/u
const SMALL_NUMBER = /^\d{1,6}(?:[,.]\d{1,3})?%?$/
const ABBREVIATIONS = new Set(['e.g', 'i.e', '–', '—', '→', '↔', '=', '-', ''])
/** GitHub takes 7 to 40 hexadecimal digits for a commit. */
const COMMIT = /(?:^|[^0-9a-z])[0-9a-f]{7,40}(?:$|[^0-9a-z])/i

function isPlain(core: string): boolean {
  return ABBREVIATIONS.has(core) || SMALL_NUMBER.test(core) || (WORDS.test(core) && !COMMIT.test(core))
}

/** A first word that would open a list, a heading or a rule. */
const OPENS_BLOCK = /^(?:\d+[.)]|[-=])/

/** GitHub reads fences of up to 80 backticks; a text that used up this many lengths is no name. */
const MAX_FENCE = 10

/** Ids, ranges, most names: nothing in them needs a closer look, and there may be thousands. */
const ORDINARY = /^[\w./:,+-]+$/

/** A cleaned, non-empty text as a code span. */
function span(text: string): string {
  if (ORDINARY.test(text)) return `\`${text}\``
  // A code span needs neither for GitHub; other readers of the Markdown are not all as careful.
  const readable = text.replaceAll(/<(?=[A-Za-z/!?])|@(?=[A-Za-z0-9])/g, `$&${WORD_JOINER}`)
  const runs = new Set(Array.from(readable.matchAll(/`+/g), ([run]) => run.length))
  let fence = 1
  while (runs.has(fence)) fence += 1
  if (fence > MAX_FENCE) return span(readable.replaceAll('`', "'"))
  const ticks = '`'.repeat(fence)
  // Next to a fence a backtick would lengthen it, and a dollar sign would open GitHub's "$`…`$" mathematics.
  const pad = /^[`$ ]|[`$ ]$/.test(readable) ? ' ' : ''
  return `${ticks}${pad}${readable}${pad}${ticks}`
}

/** Right-to-left letters must not reorder what stands beside them. */
function isolated(text: string, markdown: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${markdown}\u2069` : markdown
}

/** Finished inline Markdown as the content of a table cell: no pipe in it ends the cell. */
export function cell(markdown: string): string {
  return markdown.replaceAll('|', '\\|').replaceAll(/[\r\n]+/g, ' ')
}

/**
 * A value for use inside a quoted Mermaid label. Everything in ASCII but letters, digits and `.,/_-` becomes an
 * entity code: quotes, directives (`%%{`), Markdown strings and lists all need one of the others.
 */
export function mermaidText(value: string): string {
  return cleanText(value).replaceAll(/^-|(?<=^\d+)\.(?= )|[^A-Za-z0-9 .,/_\u0080-\u{10ffff}-]/gu, entity)
}

function entity(character: string): string {
  return `#${character.codePointAt(0)};`
}

/**
 * A value, or a whole line, of a workflow log: one line, no colours, blanks kept for alignment, and never the
 * start of a workflow command (`::` after leading blanks, `##[` anywhere).
 */
export function logText(value: string): string {
  return visibleText(value)
    .trimEnd()
    .replace(/^( *)::/, '$1\\::')
    .replaceAll('#[', '#\\[')
}

/** A value in a web address: letters, digits and `-._~` as they are, the rest percent-encoded as UTF-8. */
export function percentEncoded(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replaceAll(/[!*'()]/g, percent)
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/**
 * A value inside the hidden marker: letters, digits and `._/:,` as they are, the rest percent-encoded as UTF-8.
 * So neither `--`, `>` nor a blank can come from it.
 */
export function markerValue(value: string): string {
  return percentEncoded(value)
    .replaceAll(/%(?:2F|3A|2C)/g, decodeURIComponent)
    .replaceAll(/[-~]/g, percent)
}

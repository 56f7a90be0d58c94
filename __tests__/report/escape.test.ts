import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cell,
  cleanText,
  code,
  cut,
  label,
  logText,
  markerValue,
  mermaidText,
  prose,
  shorten,
} from '../../src/report/escape.ts'
import { hostileText } from './arbitrary.ts'
import { factsOf, lateMarkup } from './markdown.ts'

/** Without what is added for safety's sake and cannot be seen. */
const visible = (text: string): string => text.replaceAll(/[\u2060\u2068\u2069]/g, '')
const squeezed = (text: string): string => visible(text).replaceAll(/\s/g, '')
const unquoted = (text: string): string => squeezed(text).replaceAll('`', '')

describe('cleanText', () => {
  it.each([
    ['orders', 'orders'],
    [' a\r\n\tb\u2028c\u00a0d ', 'a b c d'],
    ['\u202egnp.exe', '\ufffdgnp.exe'],
    ['zero\u200bwidth\u200djoin', 'zero\ufffdwidth\ufffdjoin'],
    ['\u0000\u001b[31m', '\ufffd\ufffd[31m'],
    ['half \ud800 pair', 'half \ufffd pair'],
    ['👩‍👩‍👧 ❤️‍🔥 👩🏽‍💻', '👩‍👩‍👧 ❤️‍🔥 👩🏽‍💻'],
    ['z\u0301\u0301\u0301\u0301\u0301\u0301', 'z\u0301\u0301\u0301\u0301'],
    ['שלום', 'שלום'],
  ])('makes %j visible as %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected)
  })

  it('always gives one well-formed line without invisible characters', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const clean = cleanText(text)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/[\p{Cc}\u2028\u2029\u200b\u202a-\u202e\u2066-\u2069]/u)
        expect(cleanText(clean)).toBe(clean)
      }),
    )
  })
})

describe('shorten and cut', () => {
  it('keep both ends of a name and the beginning of a sentence', () => {
    expect(shorten('peering-with-a-long-name-0042', 16)).toBe('peering-wi…-0042')
    expect(cut('A sentence that goes on', 12)).toBe('A sentence…')
    expect(shorten('short', 16)).toBe('short')
  })

  it('never exceed the length nor split a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
        for (const short of [shorten(text, max), cut(text, max)]) {
          expect(short.length).toBeLessThanOrEqual(max)
          expect(short.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})

describe('code', () => {
  it('leaves plain names alone', () => {
    expect(code('orders')).toBe('`orders`')
    expect(code('app-net_1')).toBe('`app-net_1`')
    expect(code('')).toBe('(none)')
    expect(code('\u0020', '(no name)')).toBe('(no name)')
  })

  it('is one code span with the text in it, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const clean = cleanText(text)
        fc.pre(clean !== '')
        const facts = factsOf(`x ${code(text)} y`)
        expect(facts.codes).toHaveLength(1)
        expect(visible(facts.codes[0] ?? '').trim()).toBe(visible(clean).trim())
        expect(facts.html).toEqual([])
        expect(facts.links).toEqual([])
      }),
    )
  })

  it('stays one cell of a table', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        const facts = factsOf(`| a | b |\n| --- | --- |\n| ${cell(code(a))} | ${cell(prose(`x ${b}`))} |`)
        expect(facts.tables).toEqual([[2, 2]])
        expect(facts.html).toEqual([])
        if (cleanText(a) !== '') expect(visible(facts.codes[0] ?? '').trim()).toBe(cleanText(a))
      }),
    )
  })

  it('never contains the start of an HTML comment', () => {
    expect(code('<!-- aiven-upcloud-peering v=1 -->')).not.toContain('<!--')
  })

  it('does not grow without bounds on backticks', () => {
    const all = Array.from({ length: 90 }, (_, i) => '`'.repeat(i + 1)).join(' ')
    expect(factsOf(code(all)).codes).toHaveLength(1)
  })
})

describe('prose', () => {
  it.each([
    ['The ranges overlap. Choose another one', 'The ranges overlap. Choose another one'],
    ['network "app-net" (of 3, 10%)', 'network "app-net" (of 3, 10%)'],
    ['VPC 6f1c0a52-8a43 of acme_prod: HTTP 409.', 'VPC `6f1c0a52-8a43` of `acme_prod`: HTTP 409.'],
    ['ask @octocat about #1', 'ask `@\u2060octocat` about `#1`'],
    ['see https://x.example/a, or (www.x.example)', 'see `https://x.example/a`, or (`www.x.example`)'],
    ['a **b** <i> c', 'a `**b** <\u2060i>` c'],
    ['- item', '`-` item'],
    ['1. item', '`1.` item'],
    ['defaced facade', '`defaced` facade'],
    [':tada: costs $5', '`:tada`: costs ` $5 `'],
  ])('shows %j as %j', (text, expected) => {
    expect(prose(text)).toBe(expected)
  })

  it('shows what is quoted with backticks as one span', () => {
    const command = 'ip route add 10.77.8.0/22 via 10.9.0.1'
    expect(prose(`Add it: \`${command}\`. Then wait`)).toBe(`Add it: \`${command}\`. Then wait`)
    expect(prose('`a --b`, then `c`')).toBe('`a --b`, then `c`')
  })

  it('is text and code spans only, and says the same', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const [markdown, prefix] of [
          [`x ${prose(text)}`, 'x'],
          [`- ${prose(text)}`, ''],
        ] as const) {
          const facts = factsOf(markdown)
          expect(facts.html).toEqual([])
          expect(facts.links).toEqual([])
          expect(lateMarkup(facts)).toEqual([])
          for (const type of facts.types)
            expect(['paragraph_open', 'inline', 'text', 'code_inline', 'paragraph_close']).toContain(
              type.replace(/^(bullet_list|list_item)_(open|close)$/, 'inline'),
            )
          // Backticks that quote a command are gone: it stands in a span of its own.
          expect(unquoted(facts.inOrder)).toBe(prefix + unquoted(cleanText(text)))
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('label', () => {
  it('shows identifiers as they are and everything else as code', () => {
    expect(label('acme-prod')).toBe('acme-prod')
    expect(label('de-fra1')).toBe('de-fra1')
    for (const text of ['GH-1', 'app-1', 'deadbeef', 'a_b', 'a b', 'x'.repeat(50)])
      expect(label(text)).toBe(`\`${text}\``)
    expect(label('@a')).toBe('`@\u2060a`')
  })
})

describe('mermaidText', () => {
  it('leaves names and ranges readable', () => {
    expect(mermaidText('app-net_1')).toBe('app-net_1')
    expect(mermaidText('10.77.8.0/22')).toBe('10.77.8.0/22')
    expect(mermaidText('a"b#c;d')).toBe('a#34;b#35;c#59;d')
  })

  it('has no character that means something inside a quoted label', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = mermaidText(text)
        expect(shown.replaceAll(/#\d+;/g, '')).not.toMatch(/["`<>&#;{}%:\\|[\]()*~$]/)
        const decoded = shown.replaceAll(/#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
        expect(decoded).toBe(cleanText(text))
      }),
    )
  })
})

describe('logText', () => {
  it('leaves plain text alone', () => {
    expect(logText('  orders:   10.0.0.0/8 [ACTIVE] a::b')).toBe('  orders:   10.0.0.0/8 [ACTIVE] a::b')
    expect(logText('  ::error::x ##[group]y\nz')).toBe('  \\::error::x ##\\[group]y z')
  })

  it('never starts a workflow command', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('', ' ', '#', '  - '), (text, before) => {
        const line = `${before}${logText(text)}`
        expect(line).not.toMatch(/[\r\n\u2028\u2029\u0085]/)
        expect(line.trimStart().startsWith('::')).toBe(false)
        expect(line).not.toContain('##[')
        expect(line).not.toContain('\u001b')
      }),
    )
  })
})

describe('markerValue', () => {
  it('cannot end a comment, and comes back', () => {
    expect(markerValue('services/peering.yml,other.yml')).toBe('services/peering.yml,other.yml')
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(markerValue(text)).toMatch(/^[A-Za-z0-9._/:,%]*$/)
        expect(decodeURIComponent(markerValue(text))).toBe(text.toWellFormed())
      }),
    )
  })
})

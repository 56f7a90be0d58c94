/** Every rule of the spec, each mistake at its exact place. */
import { describe, expect, it } from 'vitest'
import { NOTICE_CODES, WARNING_CODES } from '../../src/domain/model.ts'
import { loadSpec } from '../../src/spec/load.ts'
import { ACCOUNTS, caught, FILE, findingsOf, GOOD, lines, load, mistakes, NETWORK, VPC } from './helpers.ts'

/** What an entry may silence: everything but errors. */
const SILENCEABLE = [...WARNING_CODES, ...NOTICE_CODES].join(', ')

/** The good spec with one thing changed. */
function changed(from: string, to: string): string {
  if (!GOOD.includes(from)) throw new Error(`${from} is not in the spec`)
  return GOOD.replace(from, to)
}

/** Lines added to the one entry. */
const withKeys = (text: string) => `${GOOD}${text}`

const OTHER_NETWORK = NETWORK.replace('03aa', '03ab')

describe('a good spec', () => {
  it('becomes entries with every default filled in', () => {
    expect(load(GOOD)).toEqual({
      files: [FILE],
      entries: [
        {
          name: 'orders',
          desired: 'active',
          aiven: {
            account: 'default',
            scope: { kind: 'project', project: 'acme-prod' },
            vpc: { kind: 'id', id: VPC },
            networkUuid: null,
          },
          upcloud: { account: 'default', network: { kind: 'id', id: NETWORK }, labels: {} },
          allowZoneMismatch: false,
          silence: [],
          at: { file: FILE, line: 3, column: 5 },
        },
      ],
    })
  })

  it('with everything that can be written', () => {
    const text = `# yaml-language-server: $schema=./schema/peering.schema.json
version: 1
defaults:
  aiven: { organization: org1a2b3c4d5e6, account: prod }
  upcloud: { labels: { team: platform, env: dev } }
  silence: [zone-ambiguous]
peerings:
  - name: orders
    state: disabled
    aiven:
      vpc: { cloud: upcloud-de-fra, cidr: 10.77.11.1/22 }
      network_uuid: 03BB22CC-33DD-44EE-85FF-66AA77BB88CC
    upcloud:
      network: { name: app-net, zone: de-fra1 }
      labels: { env: prod }
      account: staging
    allow_zone_mismatch: true
    silence: [waiting, lease-renewal]
`
    expect(load(text).entries[0]).toEqual({
      name: 'orders',
      desired: 'disabled',
      aiven: {
        account: 'prod',
        scope: { kind: 'organization', organization: 'org1a2b3c4d5e6' },
        vpc: { kind: 'cloud-cidr', cloud: 'upcloud-de-fra', cidr: '10.77.8.0/22' },
        networkUuid: '03bb22cc-33dd-44ee-85ff-66aa77bb88cc',
      },
      upcloud: {
        account: 'staging',
        network: { kind: 'name-zone', name: 'app-net', zone: 'de-fra1' },
        labels: { team: 'platform', env: 'prod' },
      },
      allowZoneMismatch: true,
      silence: ['waiting', 'lease-renewal'],
      at: { file: FILE, line: 8, column: 5 },
    })
  })

  it('an empty list is a spec', () => {
    expect(load('version: 1\npeerings: []\n').entries).toEqual([])
  })

  it.each<[string, string]>([
    ['a byte order mark', `\ufeff${GOOD}`],
    ['Windows line ends', GOOD.replaceAll('\n', '\r\n')],
    ['no last line end', GOOD.trimEnd()],
    ['a document start and end', `---\n${GOOD}...\n`],
    ['a %YAML 1.2 directive', `%YAML 1.2\n---\n${GOOD}`],
    ['a tab after the colon', changed('name: orders', 'name:\torders')],
    ['a standard tag', changed('name: orders', 'name: !!str orders')],
    ['upper-case UUIDs in quotes', changed(VPC, `"${VPC.toUpperCase()}"`)],
    [
      'JSON',
      JSON.stringify({
        version: 1,
        peerings: [
          { name: 'orders', aiven: { project: 'acme-prod', vpc: VPC }, upcloud: { network: NETWORK } },
        ],
      }),
    ],
    [
      'an alias',
      `version: 1\ndefaults: { upcloud: &net { network: ${NETWORK} } }\npeerings:\n  - name: orders\n    aiven: { project: acme-prod, vpc: ${VPC} }\n    upcloud: *net\n`,
    ],
  ])('%s makes no difference', (_, text) => {
    const strip = (spec: ReturnType<typeof load>) => spec.entries.map((one) => ({ ...one, at: null }))
    expect(strip(load(text))).toEqual(strip(load(GOOD)))
  })

  it('names of 255 characters, whatever their size in bytes', () => {
    for (const character of ['x', 'ü', '😀', '👩'])
      expect(load(changed('name: orders', `name: ${character.repeat(255)}`)).entries).toHaveLength(1)
    for (const character of ['x', 'ü', '😀'])
      expect(mistakes(changed('name: orders', `name: ${character.repeat(256)}`))).toEqual([
        `3:11 peerings[0].name: "${character.repeat(60)}…" must have 1 to 255 characters`,
      ])
  })

  it('names that look like something else, in quotes', () => {
    for (const name of ['5', 'true', 'null', '~', '2026-01-01', '__proto__', 'toString', '::error::', '*'])
      expect(load(changed('name: orders', `name: ${JSON.stringify(name)}`)).entries[0]?.name).toBe(name)
  })
})

describe('the file as a whole', () => {
  it.each<[string, string, string[]]>([
    ['empty', '', ['1:1 the file is empty; write version: 1 and peerings:']],
    ['blank', ' \n\t\n', ['1:1 the file is empty; write version: 1 and peerings:']],
    ['a byte order mark alone', '\ufeff', ['1:1 the file is empty; write version: 1 and peerings:']],
    ['comments only', '# version: 1\n', ['1:1 the file holds no data; write version: 1 and peerings:']],
    ['a document start alone', '---\n', ['1:1 the file holds no data; write version: 1 and peerings:']],
    ['null', '~', ['1:1 the file holds no data; write version: 1 and peerings:']],
    ['a word', 'hello', ['1:1 this is no spec: it has no key peerings; write version: 1 and peerings:']],
    ...[
      'token: q7pLt3mRb8',
      'secret: "q7pLt3mRb8',
      '{"type": "service_account", "private_key": "q7pLt3mRb8"}',
      '[http]\n  extraheader = AUTHORIZATION: basic q7pLt3mRb8',
      'apiVersion: v1\nusers: [q7pLt3mRb8]',
      'version: 1.2.3\nq7pLt3mRb8: 1',
      '&q7pLt3mRb8 a: *q7pLt3mRb9',
      '!q7pLt3mRb8 a',
    ].map((text): [string, string, string[]] => [
      `a file that is no spec, of which nothing is repeated: ${text}`,
      text,
      ['1:1 this is no spec: it has no key peerings; write version: 1 and peerings:'],
    ]),
    ['a spec in flow style', '{version: 1, peerings: 5}', ['1:24 peerings: found 5; write a list']],
    [
      'a spec that begins with a bad key',
      'version: 1\nitems: 5',
      [
        '1:1 peerings is missing; write a list',
        '2:1 unknown key "items"; allowed are version, defaults, peerings',
      ],
    ],
    ['a list', '- name: orders', ['1:1 the file: found a list; write a mapping']],
    ['no version', 'peerings: []', ['1:1 version is missing; write 1']],
    ['no version below a comment', '# peerings\n\n  peerings: []', ['3:3 version is missing; write 1']],
    ['version 2', 'version: 2\npeerings: []', ['1:10 version: found 2; allowed is 1']],
    ['version without a value', 'version:\npeerings: []', ['1:9 version: found nothing; allowed is 1']],
    [
      'version "1"',
      'version: "1"\npeerings: []',
      ['1:10 version: found "1"; allowed is 1; write it without quotes'],
    ],
    ['no peerings', 'version: 1\n', ['1:1 peerings is missing; write a list']],
    ['peerings without a value', 'version: 1\npeerings:\n', ['2:10 peerings: found nothing; write a list']],
    [
      'peerings as a mapping',
      'version: 1\npeerings: { orders: {} }',
      ['2:11 peerings: found a mapping; write a list'],
    ],
    [
      'an entry that is no mapping',
      'version: 1\npeerings:\n  - orders\n  -\n',
      ['3:5 peerings[0]: found "orders"; write a mapping', '4:4 peerings[1]: found nothing; write a mapping'],
    ],
    [
      'two documents',
      `${GOOD}---\n${GOOD}`,
      ['6:1 not valid YAML: the file holds several documents; write one file for each'],
    ],
    [
      'a %YAML 1.1 directive',
      `%YAML 1.1\n---\n${GOOD}`,
      ['1:1 the spec is YAML 1.2; remove the %YAML directive'],
    ],
    ['a directive nobody knows', `%FOO bar\n---\n${GOOD}`, ['1:1 not valid YAML: Unknown directive %FOO']],
    [
      'tabs as indentation',
      changed('    aiven', '\taiven'),
      [
        '4:1 not valid YAML: Tabs are not allowed as indentation; use spaces',
        '5:1 not valid YAML: All mapping items must start at the same column; check indentation, brackets and quotes here and in the line before',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(mistakes(text)).toEqual(expected)
  })

  it('nesting without end is refused without falling over', () => {
    for (const text of [
      '['.repeat(100_000),
      '{a: '.repeat(50_000),
      `${'- '.repeat(50_000)}x`,
      `x: ${'!!str '.repeat(50_000)}`,
    ]) {
      const found = findingsOf(text)
      expect(found.length).toBeGreaterThan(0)
      expect(found.every(({ code }) => code === 'spec-invalid')).toBe(true)
    }
  })

  // However much stack the machine has: the depth is counted.
  it.each([60, 300, 5000])('nesting of %i levels is too deep, said once and nothing else', (levels) => {
    const tooDeep = ['1:1 not valid YAML: nested too deeply; simplify the file']
    expect(mistakes(`peerings: ${'['.repeat(levels)}${']'.repeat(levels)}`)).toEqual(tooDeep)
    expect(mistakes(`peerings: ${'{ a: '.repeat(levels)}1${' }'.repeat(levels)}`)).toEqual(tooDeep)
    expect(mistakes(`peerings: ${'['.repeat(levels)}`)).toEqual(tooDeep)
    const written = Array.from(
      { length: Math.min(levels, 1000) },
      (_, i) => `${' '.repeat(i)}${i === 0 ? 'defaults' : 'a'}:`,
    )
    expect(mistakes(written.join('\n'))).toEqual(tooDeep)
  })

  it('what is nested no deeper than a person writes gets its own finding', () => {
    expect(mistakes(`version: 1\npeerings: ${'['.repeat(20)}${']'.repeat(20)}\n`)).toEqual([
      '2:12 peerings[0]: found a list; write a mapping',
    ])
  })
})

describe('what people write first', () => {
  const entry = (aiven: string, upcloud = `network: ${NETWORK}`, more = '') =>
    `version: 1\npeerings:\n  - name: x\n    aiven: { project: acme, ${aiven} }\n    upcloud: { ${upcloud} }\n${more}`

  it.each([
    [
      'vpc: { id: … }',
      entry(`vpc: { id: ${VPC} }`),
      `peerings[0].aiven.vpc: found "id" in a mapping; write the id itself: \`vpc: ${VPC}\``,
    ],
    [
      'network: { uuid: … }',
      entry(`vpc: ${VPC}`, `network: { uuid: ${NETWORK} }`),
      `peerings[0].upcloud.network: found "uuid" in a mapping; write the id itself: \`network: ${NETWORK}\``,
    ],
    [
      'vpc: { vpc_id: … }',
      entry('vpc: { vpc_id: "a b" }'),
      'peerings[0].aiven.vpc: found "vpc_id" in a mapping; write the id itself: `vpc: ID`',
    ],
    [
      'project in the entry',
      entry(`vpc: ${VPC}`, undefined, '    project: acme\n'),
      'peerings[0]: unknown key "project"; it belongs under aiven',
    ],
    [
      'labels in the entry',
      entry(`vpc: ${VPC}`, undefined, '    labels: { a: b }\n'),
      'peerings[0]: unknown key "labels"; it belongs under upcloud',
    ],
    [
      'labels under aiven',
      entry(`vpc: ${VPC}, labels: { a: b }`),
      'peerings[0].aiven: unknown key "labels"; it belongs under upcloud',
    ],
    [
      'zone in the entry',
      entry(`vpc: ${VPC}`, undefined, '    zone: de-fra1\n'),
      'peerings[0]: unknown key "zone"; it belongs under upcloud.network',
    ],
  ])('%s is one mistake with its cure', (_, text, message) => {
    expect(findingsOf(text).map((one) => one.message)).toEqual([message])
  })

  it('peering: for peerings: hides no other mistake', () => {
    const text = `version: 1\npeering:\n  - name: x\n    aiven: { project: acme, vpc: ${VPC} }\n    upcloud: { netwrok: ${NETWORK} }\n`
    expect(mistakes(text)).toEqual([
      '2:1 unknown key "peering"; did you mean peerings?',
      '5:16 peerings[0].upcloud: unknown key "netwrok"; did you mean network?',
    ])
  })

  it('what stands under a misspelt key is judged as if it were right, wherever it is', () => {
    expect(mistakes(changed(`network: ${NETWORK}`, 'netwrok: { name: x, zonne: DE }'))).toEqual([
      '5:16 peerings[0].upcloud: unknown key "netwrok"; did you mean network?',
      '5:36 peerings[0].upcloud.network: unknown key "zonne"; did you mean zone?',
      '5:43 peerings[0].upcloud.network.zone: "DE" is not an UpCloud zone; write one such as de-fra1',
    ])
  })

  it('both keys at once are told as they stand', () => {
    expect(mistakes(`${GOOD}peering: []\n`)).toEqual(['6:1 unknown key "peering"; did you mean peerings?'])
  })
})

describe('keys', () => {
  it.each<[string, string, string[]]>([
    ['version', changed('version', 'versoin'), ['1:1 unknown key "versoin"; did you mean version?']],
    ['peerings', changed('peerings', 'peering'), ['2:1 unknown key "peering"; did you mean peerings?']],
    ['name', changed('- name', '- nmae'), ['3:5 peerings[0]: unknown key "nmae"; did you mean name?']],
    ['aiven', changed('aiven:', 'Aiven:'), ['4:5 peerings[0]: unknown key "Aiven"; did you mean aiven?']],
    [
      'project',
      changed('project', 'porject'),
      ['4:14 peerings[0].aiven: unknown key "porject"; did you mean project?'],
    ],
    [
      'organization',
      changed('project: acme-prod', 'organisation: org1'),
      ['4:14 peerings[0].aiven: unknown key "organisation"; did you mean organization?'],
    ],
    [
      'network_uuid',
      changed(`vpc: ${VPC}`, `vpc: ${VPC}, network-uuid: ${OTHER_NETWORK}`),
      ['4:77 peerings[0].aiven: unknown key "network-uuid"; did you mean network_uuid?'],
    ],
    [
      'network',
      changed('network:', 'netwrok:'),
      ['5:16 peerings[0].upcloud: unknown key "netwrok"; did you mean network?'],
    ],
    [
      'cidr',
      changed(`vpc: ${VPC}`, 'vpc: { cloud: upcloud-de-fra, cdir: 10.0.0.0/22 }'),
      ['4:64 peerings[0].aiven.vpc: unknown key "cdir"; did you mean cidr?'],
    ],
    [
      'zone',
      changed(`network: ${NETWORK}`, 'network: { name: x, zones: y }'),
      ['5:36 peerings[0].upcloud.network: unknown key "zones"; did you mean zone?'],
    ],
    [
      'in defaults',
      `defaults: { aivn: {}, name: x }\n${GOOD}`,
      [
        '1:13 defaults: unknown key "aivn"; did you mean aiven?',
        '1:23 defaults: unknown key "name"; allowed are state, aiven, upcloud, allow_zone_mismatch, silence',
      ],
    ],
    [
      'nothing near',
      withKeys('    priority: 1\n'),
      [
        '6:5 peerings[0]: unknown key "priority"; allowed are name, state, aiven, upcloud, allow_zone_mismatch, silence',
      ],
    ],
    [
      'a merge key',
      withKeys('    <<: { state: absent }\n'),
      ['6:5 peerings[0]: unknown key "<<"; YAML 1.2 has no merge keys; use defaults'],
    ],
    [
      '__proto__',
      withKeys('    __proto__: { state: absent }\n'),
      [
        '6:5 peerings[0]: unknown key "__proto__"; allowed are name, state, aiven, upcloud, allow_zone_mismatch, silence',
      ],
    ],
    [
      'numbers and null',
      `${GOOD}5: x\n~: y\n`,
      [
        '6:1 unknown key "5"; allowed are version, defaults, peerings',
        '7:1 unknown key "~"; allowed are version, defaults, peerings',
      ],
    ],
    [
      'a list as a key',
      `${GOOD}? [a]\n: x\n`,
      [
        '6:3 not valid YAML: a key must be a text; write a plain word, in quotes where it looks like something else',
      ],
    ],
    [
      'twice, beside another mistake',
      `${GOOD}version: 1\ntypo: 1\n`,
      [
        '6:1 not valid YAML: the key "version" is here twice; keep one',
        '7:1 unknown key "typo"; allowed are version, defaults, peerings',
      ],
    ],
    [
      'twice in different spellings',
      withKeys('    "name": x\n    state: actve\n'),
      [
        '6:5 not valid YAML: the key "name" is here twice; keep one',
        '7:12 peerings[0].state: found "actve"; allowed are active, disabled, absent; did you mean active?',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(mistakes(text)).toEqual(expected)
  })

  it('of a key that is there twice, the last one is judged, at its place', () => {
    expect(mistakes(withKeys('    state: active\n    state: wrong\n'))).toEqual([
      '7:5 not valid YAML: the key "state" is here twice; keep one',
      '7:12 peerings[0].state: found "wrong"; allowed are active, disabled, absent',
    ])
  })

  it('nothing gets into a prototype', () => {
    const labels = `labels: { prototype: fine, constructor: fine, __proto__: polluted }`
    expect(mistakes(changed(`network: ${NETWORK}`, `network: ${NETWORK}, ${labels}`))).toEqual([
      '5:109 peerings[0].upcloud.labels.__proto__: is not a label key; choose another',
    ])
    expect(mistakes(`defaults: { upcloud: { labels: { __proto__: x } } }\n${GOOD}`)).toEqual([
      '1:34 defaults.upcloud.labels.__proto__: is not a label key; choose another',
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('values', () => {
  it.each<[string, string, string[]]>([
    [
      'an empty name',
      changed('name: orders', 'name: ""'),
      ['3:11 peerings[0].name: "" must have 1 to 255 characters'],
    ],
    [
      'a number as a name',
      changed('name: orders', 'name: 5'),
      ['3:11 peerings[0].name: found 5; write a text (in quotes when it looks like a number)'],
    ],
    [
      'a name without value',
      changed('name: orders', 'name:'),
      ['3:10 peerings[0].name: found nothing; write a text (in quotes when it looks like a number)'],
    ],
    [
      'a state',
      withKeys('    state: Active\n'),
      ['6:12 peerings[0].state: found "Active"; allowed are active, disabled, absent; did you mean active?'],
    ],
    [
      'a state far from any',
      withKeys('    state: paused\n'),
      ['6:12 peerings[0].state: found "paused"; allowed are active, disabled, absent'],
    ],
    [
      'a YAML 1.1 boolean',
      withKeys('    allow_zone_mismatch: yes\n'),
      ['6:26 peerings[0].allow_zone_mismatch: found "yes"; write true or false'],
    ],
    [
      'a VPC id cut short',
      changed(VPC, VPC.slice(1)),
      [
        `4:39 peerings[0].aiven.vpc: "${VPC.slice(1)}" is not a UUID; write the VPC's id, such as 6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f, or its cloud and range: \`{ cloud: upcloud-de-fra, cidr: 10.77.8.0/22 }\``,
      ],
    ],
    [
      'a VPC of the wrong kind',
      changed(`vpc: ${VPC}`, 'vpc: 5'),
      ['4:39 peerings[0].aiven.vpc: found 5; write a UUID or a mapping'],
    ],
    [
      'a network that is a list',
      changed(NETWORK, '[a]'),
      ['5:25 peerings[0].upcloud.network: found a list; write a UUID or a mapping'],
    ],
    [
      'a network id with a brace',
      changed(NETWORK, `"{${NETWORK}}"`),
      [
        `5:25 peerings[0].upcloud.network: "{${NETWORK}}" is not a UUID; write the network's UUID, such as ${NETWORK}, or its name and zone: \`{ name: app-net, zone: de-fra1 }\``,
      ],
    ],
    [
      'an Aiven network id',
      changed(`vpc: ${VPC}`, `vpc: ${VPC}, network_uuid: x`),
      [
        '4:91 peerings[0].aiven.network_uuid: "x" is not a UUID; write the "Aiven network ID" from the Aiven Console, such as 03bb22cc-33dd-44ee-85ff-66aa77bb88cc',
      ],
    ],
    [
      'a zone in upper case',
      changed(NETWORK, '{ name: n, zone: DE-FRA1 }'),
      ['5:42 peerings[0].upcloud.network.zone: "DE-FRA1" is not an UpCloud zone; write one such as de-fra1'],
    ],
    [
      'a cloud with a space',
      changed(`vpc: ${VPC}`, 'vpc: { cloud: upcloud de, cidr: 10.0.0.0/22 }'),
      [
        '4:48 peerings[0].aiven.vpc.cloud: "upcloud de" is not an Aiven cloud name; write one such as upcloud-de-fra',
      ],
    ],
    [
      'a warning nobody knows',
      withKeys('    silence: [zone-ambigous, waiting]\n'),
      [
        `6:15 peerings[0].silence[0]: found "zone-ambigous"; allowed are ${SILENCEABLE}; did you mean zone-ambiguous?`,
      ],
    ],
    [
      'a state that is a code',
      withKeys('    state: quota\n'),
      ['6:12 peerings[0].state: found "quota"; allowed are active, disabled, absent'],
    ],
    [
      'an error, which cannot be silenced',
      withKeys('    silence: [no-router]\n'),
      [
        `6:15 peerings[0].silence[0]: found "no-router"; allowed are ${SILENCEABLE}; errors cannot be silenced`,
      ],
    ],
    [
      'a custom tag, beside another mistake',
      `${changed('name: orders', 'name: !secret orders')}    state: x\n`,
      [
        '3:11 not valid YAML: Unresolved tag: !secret; custom tags are not supported, remove it',
        '6:12 peerings[0].state: found "x"; allowed are active, disabled, absent',
      ],
    ],
    [
      'an alias without anchor',
      changed('name: orders', 'name: *later'),
      ['3:11 not valid YAML: the alias "*later" has no anchor before it'],
    ],
  ])('%s', (_, text, expected) => {
    expect(mistakes(text)).toEqual(expected)
  })

  it.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', '300.0.0.0/8', 'fd00::/129', '10.0.0.0/22 ', ''])(
    '%j is no range',
    (cidr) => {
      expect(
        mistakes(changed(`vpc: ${VPC}`, `vpc: { cloud: upcloud-de-fra, cidr: ${JSON.stringify(cidr)} }`)),
      ).toEqual([
        `4:70 peerings[0].aiven.vpc.cidr: ${JSON.stringify(cidr)} is not a CIDR; write one such as 10.77.8.0/22`,
      ])
    },
  )

  it('a long text is found to be no range as soon as it is read', () => {
    for (const text of [':', 'a:', '1.', '1'].map((part) => part.repeat(900_000 / part.length)))
      expect(
        mistakes(changed(`vpc: ${VPC}`, `vpc: { cloud: upcloud-de-fra, cidr: "${text}" }`)),
      ).toHaveLength(1)
  })

  it('what is shown of a long value is short', () => {
    const long = 'x'.repeat(100_000)
    for (const text of [
      changed(VPC, long),
      changed('name: orders', `name: ${long}`),
      `${GOOD}? ${long}\n: x\n`,
      changed(`network: ${NETWORK}`, `network: ${NETWORK}, labels: { "${long.slice(0, 900)}": y }`),
      changed(`network: ${NETWORK}`, `network: ${NETWORK}, labels: { key: "${long}" }`),
    ])
      for (const { message } of findingsOf(text)) expect(message.length).toBeLessThan(300)
  })
})

describe('labels', () => {
  const labelled = (labels: string) =>
    changed(`network: ${NETWORK}`, `labels: { ${labels} }, network: ${NETWORK}`)
  const key = 'is not a label key; UpCloud allows 2 to 32 printable ASCII characters, not starting with _'
  const value = 'is not a label value; UpCloud allows up to 255 printable characters'
  const own = 'is a label this action writes itself (managed-by, aiven-vpc, peering-spec); choose another key'

  it.each([
    `ab: ""`,
    `"a=b:c d": x`,
    `${'k'.repeat(32)}: ${'v'.repeat(255)}`,
    `key: ${'😀'.repeat(255)}`,
    `managed: x, managed-by-me: y, peering: z`,
    `constructor: x, toString: y, hasOwnProperty: z`,
  ])('%s', (labels) => {
    expect(mistakes(labelled(labels))).toEqual([])
  })

  it.each([
    ['a: x', `5:26 peerings[0].upcloud.labels.a: ${key}`],
    [`"": x`, `5:26 peerings[0].upcloud.labels.: ${key}`],
    [`${'k'.repeat(33)}: x`, `5:26 peerings[0].upcloud.labels.${'k'.repeat(33)}: ${key}`],
    ['_team: x', `5:26 peerings[0].upcloud.labels._team: ${key}`],
    ['größe: x', `5:26 peerings[0].upcloud.labels.größe: ${key}`],
    ['"a\\tb": x', `5:26 peerings[0].upcloud.labels.a\tb: ${key}`],
    [`ab: ${'v'.repeat(256)}`, `5:30 peerings[0].upcloud.labels.ab: "${'v'.repeat(60)}…" ${value}`],
    ['ab: "x\\ny"', `5:30 peerings[0].upcloud.labels.ab: "x\\ny" ${value}`],
    [
      'ab: 5',
      '5:30 peerings[0].upcloud.labels.ab: found 5; write a text (in quotes when it looks like a number)',
    ],
    [
      'ab: true',
      '5:30 peerings[0].upcloud.labels.ab: found true; write a text (in quotes when it looks like a number)',
    ],
    [
      'ab: ~',
      '5:30 peerings[0].upcloud.labels.ab: found nothing; write a text (in quotes when it looks like a number)',
    ],
    ['managed-by: x', `5:26 peerings[0].upcloud.labels.managed-by: ${own}`],
    ['Aiven-VPC: x', `5:26 peerings[0].upcloud.labels.Aiven-VPC: ${own}`],
    ['peering-spec: x', `5:26 peerings[0].upcloud.labels.peering-spec: ${own}`],
    [
      'Env: a, env: b',
      '5:34 peerings[0].upcloud.labels: "Env" and "env" are the same key to UpCloud; remove one',
    ],
  ])('%s', (labels, expected) => {
    expect(mistakes(labelled(labels))).toEqual([expected])
  })

  it('a clash between an entry and its defaults is the entry’s', () => {
    expect(mistakes(`defaults: { upcloud: { labels: { ENV: a } } }\n${labelled('env: b')}`)).toEqual([
      '6:26 peerings[0].upcloud.labels: "ENV" and "env" are the same key to UpCloud; remove one',
    ])
  })

  it('a clash within the defaults is told once, there', () => {
    const second = `  - name: billing\n    aiven: { project: p, vpc: ${VPC} }\n    upcloud: { network: ${OTHER_NETWORK} }\n`
    expect(mistakes(`defaults: { upcloud: { labels: { ENV: a, env: b } } }\n${GOOD}${second}`)).toEqual([
      '1:42 defaults.upcloud.labels: "ENV" and "env" are the same key to UpCloud; remove one',
    ])
  })
})

describe('defaults', () => {
  it('project and organization are one choice', () => {
    const entry = (aiven: string) =>
      `version: 1\ndefaults: { aiven: { project: acme-prod } }\npeerings:\n  - { name: a, aiven: { ${aiven}vpc: ${VPC} }, upcloud: { network: ${NETWORK} } }\n`
    expect(load(entry('')).entries[0]?.aiven.scope).toEqual({ kind: 'project', project: 'acme-prod' })
    expect(load(entry('organization: org1, ')).entries[0]?.aiven.scope).toEqual({
      kind: 'organization',
      organization: 'org1',
    })
    expect(load(entry('project: other, ')).entries[0]?.aiven.scope).toEqual({
      kind: 'project',
      project: 'other',
    })
    expect(mistakes(entry('project: other, organization: org1, '))).toEqual([
      '4:41 peerings[0].aiven: found both project and organization; a VPC is in one of them, remove the other',
    ])
  })

  it('both in the defaults are told once, there', () => {
    const entries = ['a', 'b'].map(
      (name, i) =>
        `  - { name: ${name}, aiven: { vpc: ${VPC} }, upcloud: { network: ${i ? NETWORK : OTHER_NETWORK} } }\n`,
    )
    expect(
      mistakes(
        `version: 1\ndefaults:\n  aiven: { project: p, organization: o }\npeerings:\n${entries.join('')}`,
      ),
    ).toEqual([
      '3:24 defaults.aiven: found both project and organization; a VPC is in one of them, remove the other',
    ])
  })

  it('labels are merged key by key, lists are replaced, the rest is taken or not', () => {
    const text = `version: 1
defaults:
  state: disabled
  allow_zone_mismatch: true
  silence: [waiting, stuck]
  aiven: { project: p, vpc: ${VPC}, network_uuid: ${OTHER_NETWORK}, account: prod }
  upcloud: { labels: { team: platform, env: dev }, account: staging }
peerings:
  - name: a
    upcloud: { network: ${NETWORK} }
  - name: b
    state: active
    allow_zone_mismatch: false
    silence: []
    aiven: { network_uuid: ${NETWORK}, account: default }
    upcloud: { network: { name: x, zone: de-fra1 }, labels: { env: prod, ab: "" }, account: default }
`
    const [a, b] = load(text).entries
    expect(a).toMatchObject({
      desired: 'disabled',
      allowZoneMismatch: true,
      silence: ['waiting', 'stuck'],
      aiven: { vpc: { id: VPC }, networkUuid: OTHER_NETWORK, account: 'prod' },
      upcloud: { labels: { team: 'platform', env: 'dev' }, account: 'staging' },
    })
    expect(b).toMatchObject({
      desired: 'active',
      allowZoneMismatch: false,
      silence: [],
      aiven: { vpc: { id: VPC }, networkUuid: NETWORK, account: 'default' },
      upcloud: { account: 'default' },
    })
    expect(b?.upcloud.labels).toEqual({ team: 'platform', env: 'prod', ab: '' })
  })

  it('a selector is replaced as a whole', () => {
    const text = `version: 1
defaults: { upcloud: { network: { name: x, zone: de-fra1 } } }
peerings:
  - { name: a, aiven: { project: p, vpc: ${VPC} }, upcloud: { network: { name: y } } }
`
    expect(mistakes(text)).toEqual([
      '4:102 peerings[0].upcloud.network.zone is missing; write a text (in quotes when it looks like a number)',
    ])
  })

  it('a wrong default is told once and not as missing in every entry', () => {
    const entries = ['a', 'b'].map(
      (name, i) =>
        `  - { name: ${name}, aiven: { vpc: ${VPC} }, upcloud: { network: ${i ? NETWORK : OTHER_NETWORK} } }\n`,
    )
    expect(
      mistakes(`version: 1\ndefaults: { aiven: { project: [x] } }\npeerings:\n${entries.join('')}`),
    ).toEqual([
      '2:31 defaults.aiven.project: found a list; write a text (in quotes when it looks like a number)',
    ])
  })
})

describe('what is missing', () => {
  it.each<[string, string, string[]]>([
    [
      'project',
      changed('project: acme-prod, ', ''),
      ['4:5 peerings[0].aiven: project (or organization) is missing; write it here or under defaults'],
    ],
    [
      'vpc',
      changed(`, vpc: ${VPC}`, ''),
      ['4:5 peerings[0].aiven: vpc is missing; write it here or under defaults'],
    ],
    [
      'network',
      changed(`network: ${NETWORK}`, ''),
      ['5:5 peerings[0].upcloud: network is missing; write it here or under defaults'],
    ],
    [
      'everything but a name',
      'version: 1\npeerings:\n  - name: a\n',
      [
        '3:5 peerings[0].aiven: project (or organization) is missing; write it here or under defaults',
        '3:5 peerings[0].aiven: vpc is missing; write it here or under defaults',
        '3:5 peerings[0].upcloud: network is missing; write it here or under defaults',
      ],
    ],
    [
      'the name, and more in the same entry',
      changed('- name: orders\n    aiven: { project: acme-prod, ', '- aiven: { '),
      [
        '3:5 peerings[0].name is missing; write a text (in quotes when it looks like a number)',
        '3:5 peerings[0].aiven: project (or organization) is missing; write it here or under defaults',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(mistakes(text)).toEqual(expected)
  })

  it('a wrong value is not missing', () => {
    expect(mistakes(changed('project: acme-prod', 'project: 5'))).toEqual([
      '4:23 peerings[0].aiven.project: found 5; write a text (in quotes when it looks like a number)',
    ])
    expect(mistakes(changed(`aiven: { project: acme-prod, vpc: ${VPC} }`, 'aiven: none'))).toEqual([
      '4:12 peerings[0].aiven: found "none"; write a mapping',
    ])
  })
})

describe('uniqueness', () => {
  const entry = (name: string, aiven: string, network = NETWORK) =>
    `  - name: ${name}\n    aiven: { ${aiven} }\n    upcloud: { network: ${network} }\n`
  const spec = (...entries: string[]) => `version: 1\npeerings:\n${entries.join('')}`

  it('a name twice, also where the entries have other mistakes', () => {
    expect(
      mistakes(spec(entry('a', `project: p, vpc: ${VPC}`), entry('a', 'project: p, vpc: x', OTHER_NETWORK))),
    ).toEqual([
      '6:5 the name "a" is used already at line 3; names are unique, rename one',
      `7:31 peerings[1].aiven.vpc: "x" is not a UUID; write the VPC's id, such as 6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f, or its cloud and range: \`{ cloud: upcloud-de-fra, cidr: 10.77.8.0/22 }\``,
    ])
  })

  it('names differ by case', () => {
    expect(
      mistakes(
        spec(entry('a', `project: p, vpc: ${VPC}`), entry('A', `project: p, vpc: ${VPC}`, OTHER_NETWORK)),
      ),
    ).toEqual([])
  })

  it.each<[string, string, string, boolean]>([
    ['the same ids', `project: p, vpc: ${VPC}`, `project: p, vpc: ${VPC}`, true],
    ['in another case', `project: p, vpc: ${VPC}`, `project: p, vpc: ${VPC.toUpperCase()}`, true],
    ['an id in another project', `project: p, vpc: ${VPC}`, `project: q, vpc: ${VPC}`, true],
    [
      'the same range',
      'project: p, vpc: { cloud: upcloud-x, cidr: 10.0.0.0/22 }',
      'project: p, vpc: { cidr: 10.0.1.7/22, cloud: upcloud-x }',
      true,
    ],
    [
      'the same range in another project',
      'project: p, vpc: { cloud: upcloud-x, cidr: 10.0.0.0/22 }',
      'project: q, vpc: { cloud: upcloud-x, cidr: 10.0.0.0/22 }',
      false,
    ],
    [
      'another range',
      'project: p, vpc: { cloud: upcloud-x, cidr: 10.0.0.0/22 }',
      'project: p, vpc: { cloud: upcloud-x, cidr: 10.0.4.0/22 }',
      false,
    ],
    [
      'one by id, one by range',
      `project: p, vpc: ${VPC}`,
      'project: p, vpc: { cloud: upcloud-x, cidr: 10.0.4.0/22 }',
      false,
    ],
  ])('a pair twice: %s', (_, one, other, same) => {
    expect(mistakes(spec(entry('a', one), entry('b', other)))).toEqual(
      same ? ['6:5 "b" joins the same VPC and network as "a" at line 3; remove one'] : [],
    )
  })

  it('a VPC or a network may be in many entries', () => {
    expect(
      mistakes(
        spec(entry('a', `project: p, vpc: ${VPC}`), entry('b', `project: p, vpc: ${VPC}`, OTHER_NETWORK)),
      ),
    ).toEqual([])
    expect(
      mistakes(spec(entry('a', `project: p, vpc: ${VPC}`), entry('b', `project: p, vpc: ${NETWORK}`))),
    ).toEqual([])
  })
})

describe('accounts', () => {
  const named = (aiven: string, upcloud: string) =>
    changed('project: acme-prod', `account: ${aiven}, project: acme-prod`).replace(
      `network: ${NETWORK}`,
      `account: ${upcloud}, network: ${NETWORK}`,
    )

  it('that exist, and the default ones without being named anywhere', () => {
    expect(mistakes(named('prod', 'staging'))).toEqual([])
    expect(mistakes(named('default', 'default'), { aiven: new Set(), upcloud: new Set() })).toEqual([])
  })

  it('that do not exist, each on its own side', () => {
    expect(mistakes(named('prdo', 'prod'))).toEqual([
      '4:23 peerings[0].aiven.account: no credentials are named "prdo" in the input aiven-accounts; did you mean prod?',
      '5:25 peerings[0].upcloud.account: no credentials are named "prod" in the input upcloud-accounts; known are default, staging',
    ])
    expect(mistakes(named('x', 'y'), { aiven: new Set(), upcloud: new Set() })).toEqual([
      '4:23 peerings[0].aiven.account: no credentials are named "x" in the input aiven-accounts; it has none',
      '5:25 peerings[0].upcloud.account: no credentials are named "y" in the input upcloud-accounts; it has none',
    ])
  })

  it('in the defaults are told once, there', () => {
    const second = `  - name: b\n    aiven: { project: p, vpc: ${VPC} }\n    upcloud: { network: ${OTHER_NETWORK} }\n`
    expect(mistakes(`defaults: { aiven: { account: prood } }\n${GOOD}${second}`)).toEqual([
      '1:31 defaults.aiven.account: no credentials are named "prood" in the input aiven-accounts; did you mean prod?',
    ])
  })

  it('cannot be judged where there are no secrets', () => {
    expect(mistakes(named('x', 'y'), null)).toEqual([])
  })
})

describe('several files', () => {
  const one = { file: 'a.yml', text: GOOD }
  const other = (text: string) => ({ file: 'b/c.yml', text })

  it('are one spec; defaults stay in their file', () => {
    const text = `version: 1\ndefaults: { state: absent }\npeerings:\n  - { name: billing, aiven: { project: p, vpc: ${VPC} }, upcloud: { network: ${OTHER_NETWORK} } }\n`
    const spec = loadSpec([other(text), one], ACCOUNTS)
    expect(spec.files).toEqual(['b/c.yml', 'a.yml'])
    expect(spec.entries.map(({ name, desired, at }) => [name, desired, at.file])).toEqual([
      ['billing', 'absent', 'b/c.yml'],
      ['orders', 'active', 'a.yml'],
    ])
  })

  it('every mistake of every file, in the order of files and lines', () => {
    const broken = [{ file: 'z.yml', text: '' }, one, other(`${GOOD}typo: 1\n`)]
    const found = caught(() => loadSpec(broken, ACCOUNTS))
    expect(found.map(({ at }) => at?.file)).toEqual(['z.yml', 'b/c.yml', 'b/c.yml', 'b/c.yml'])
    expect(lines(found).slice(1)).toEqual([
      '3:5 the name "orders" is used already at a.yml:3; names are unique, rename one',
      '3:5 "orders" joins the same VPC and network as "orders" at a.yml:3; remove one',
      '6:1 unknown key "typo"; allowed are version, defaults, peerings',
    ])
  })

  it('the order of the files comes before that of the lines', () => {
    const late = { file: 'z.yml', text: `${GOOD}typo: 1\n` }
    const found = caught(() => loadSpec([late, { file: 'a.yml', text: '' }], ACCOUNTS))
    expect(found.map(({ at }) => `${at?.file}:${at?.line}`)).toEqual(['z.yml:6', 'a.yml:1'])
  })

  it('a name is used once over all files, also where an entry is wrong', () => {
    const found = caught(() => loadSpec([one, other(changed(VPC, 'x'))], ACCOUNTS))
    expect(lines(found)[0]).toBe(
      '3:5 the name "orders" is used already at a.yml:3; names are unique, rename one',
    )
    expect(found).toHaveLength(2)
  })

  it('an anchor of one file is not known in another', () => {
    const found = caught(() =>
      loadSpec(
        [
          { ...one, text: changed('name: orders', 'name: &n orders') },
          other(changed('name: orders', 'name: *n')),
        ],
        ACCOUNTS,
      ),
    )
    expect(lines(found)).toEqual(['3:11 not valid YAML: the alias "*n" has no anchor before it'])
  })
})

/** The most peerings of one run. */
const MAX_PEERINGS = 10_000

describe('sizes', () => {
  const many = (count: number, from = 0) =>
    `version: 1\ndefaults: { aiven: { project: p, vpc: ${VPC} } }\npeerings:\n${Array.from(
      { length: count },
      (_, i) =>
        `- { name: n${from + i}, upcloud: { network: 03aa11bb-22cc-43dd-84ee-${String(from + i).padStart(12, '0')} } }\n`,
    ).join('')}`
  const tooMany = `more than ${MAX_PEERINGS} peerings; split the spec over several runs`

  it('ten thousand peerings, and not one more', () => {
    expect(load(many(MAX_PEERINGS)).entries).toHaveLength(10_000)
    expect(mistakes(many(MAX_PEERINGS + 1))).toEqual([`10004:3 ${tooMany}`])
  })

  it('in all files together', () => {
    const files = [
      { file: 'a.yml', text: many(6000) },
      { file: 'b.yml', text: many(6000, 6000) },
    ]
    const found = caught(() => loadSpec(files, ACCOUNTS))
    expect(lines(found)).toEqual([`4004:3 ${tooMany}`])
    expect(found[0]?.at?.file).toBe('b.yml')
  })

  it('more mistakes than a stack holds are one finding', () => {
    const text = `version: 1\npeerings:\n- name: a\n  silence: [${'x,'.repeat(400_000)}]\n`
    expect(mistakes(text)).toEqual(['1:1 more mistakes than can be told; write a smaller file'])
  })

  it('aliases are bounded', () => {
    const laughs = Array.from(
      { length: 8 },
      (_, i) =>
        `k${i}: &k${i} [${Array(10)
          .fill(i === 0 ? 'lol' : `*k${i - 1}`)
          .join(', ')}]`,
    )
    expect(mistakes(`${laughs.join('\n')}\nversion: 1\n`)).toEqual([
      '1:1 too many YAML aliases; at most 10000 are followed',
    ])
    const few = Array.from(
      { length: 50 },
      (_, i) =>
        `  - { name: n${i}, aiven: *one, upcloud: { network: 03aa11bb-22cc-43dd-84ee-${String(i).padStart(12, '0')} } }\n`,
    )
    const text = `version: 1\ndefaults: { aiven: &one { project: p, vpc: ${VPC} } }\npeerings:\n${few.join('')}`
    expect(load(text).entries).toHaveLength(50)
  })
})

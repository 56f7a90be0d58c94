/** Nasty files, each with what must be said about it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingsOf, lines, load } from './helpers.ts'

const CORPUS = join(import.meta.dirname, 'corpus')
const FILES = readdirSync(CORPUS).sort()
const read = (file: string) => readFileSync(join(CORPUS, file), 'utf8')

/** `line:column` and the message, of which the beginning is enough here. */
const SHOWN = 72
const EXPECTED: Record<string, readonly string[]> = {
  'billion-laughs.yml': ['1:1 too many YAML aliases; at most 10000 are followed'],
  'blank.yml': ['1:1 the file is empty; write version: 1 and peerings:'],
  'commands-in-values.yml': [
    '4:12 peerings[0].state: found "\\u001b[31mred ##[error]"; allowed are act',
    '5:38 peerings[0].aiven.vpc: "%0A::warning::" is not a UUID; write the VP',
    '6:25 peerings[0].upcloud.network: "@everyone <b>|" is not a UUID; write ',
  ],
  'comments-only.yml': ['1:1 the file holds no data; write version: 1 and peerings:'],
  'custom-tags.yml': [
    '3:11 not valid YAML: Unresolved tag: !secret; custom tags are not suppor',
    '4:23 not valid YAML: Unresolved tag: tag:yaml.org,2002:js/function; cust',
    '4:60 peerings[0].aiven.vpc: "6f1c0a52" is not a UUID; write the VPC\'s id',
    '5:14 not valid YAML: Unresolved tag: !include; custom tags are not suppo',
    '5:23 peerings[0].upcloud: found "other.yml"; write a mapping',
  ],
  'deep-mappings.yml': ['1:1 not valid YAML: nested too deeply; simplify the file'],
  'deep.yml': ['1:1 not valid YAML: nested too deeply; simplify the file'],
  'directive-1.1.yml': [
    '1:1 the spec is YAML 1.2; remove the %YAML directive',
    '5:1 unknown key "typo"; allowed are version, defaults, peerings',
  ],
  'directive-unknown.yml': ['1:1 not valid YAML: Unknown directive %FOO'],
  'duplicate-keys.yml': [
    '2:1 not valid YAML: the key "version" is here twice; keep one',
    '5:77 not valid YAML: the key "project" is here twice; keep one',
    '8:7 not valid YAML: the key "network" is here twice; keep one',
    '8:16 peerings[0].upcloud.network: "not-a-uuid" is not a UUID; write the ',
    '9:5 not valid YAML: the key "name" is here twice; keep one',
    '10:5 peerings[0]: unknown key "tags"; allowed are name, state, aiven, up',
  ],
  'empty.yml': ['1:1 the file is empty; write version: 1 and peerings:'],
  'everything-wrong.yml': [
    '1:10 version: found 2; allowed is 1',
    '2:1 unknown key "default"; did you mean defaults?',
    '5:14 defaults.upcloud: unknown key "lables"; did you mean labels?',
    '6:10 defaults.state: found "activ"; allowed are active, disabled, absent',
    '8:11 peerings[0].name: "" must have 1 to 255 characters',
    '9:12 peerings[0].state: found "on"; allowed are active, disabled, absent',
    '12:7 peerings[0].aiven: found both project and organization; a VPC is in',
    '13:12 peerings[0].aiven.vpc: "6f1c0a52-8a43-4a7e-9a11" is not a UUID; wr',
    '14:21 peerings[0].aiven.network_uuid: "03bb22cc" is not a UUID; write th',
    '16:39 peerings[0].upcloud.network.zone: "DE-FRA1" is not an UpCloud zone',
    '17:17 peerings[0].upcloud.labels.managed-by: is a label this action writ',
    '17:33 peerings[0].upcloud.labels.x: is not a label key; UpCloud allows 2',
    '17:44 peerings[0].upcloud.labels.env: found 1; write a text (in quotes w',
    '18:26 peerings[0].allow_zone_mismatch: found "yes"; write true or false',
    '19:15 peerings[0].silence[0]: found "zone-ambigous"; allowed are zone-am',
    '19:30 peerings[0].silence[1]: found "no-router"; allowed are zone-ambigu',
    '20:5 peerings[1]: unknown key "nmae"; did you mean name?',
    '21:5 peerings[1].aiven: project (or organization) is missing; write it h',
    '21:50 peerings[1].aiven.vpc.cidr: "10.77.8.0/40" is not a CIDR; write on',
    '22:63 peerings[1].upcloud: unknown key "acount"; did you mean account?',
    '23:5 peerings[2].aiven: project (or organization) is missing; write it h',
    '23:5 peerings[2].aiven: vpc is missing; write it here or under defaults',
    '25:5 the name "shipping" is used already at line 23; names are unique, r',
    '25:5 peerings[3].upcloud: network is missing; write it here or under def',
    '26:39 peerings[3].aiven.vpc: found a list; write a UUID or a mapping',
    '27:5 peerings[4]: found 7; write a mapping',
  ],
  'merge-keys.yml': ['5:5 peerings[0]: unknown key "<<"; YAML 1.2 has no merge keys; use defau'],
  'non-string-keys.yml': [
    '2:3 not valid YAML: a key must be a text; write a plain word, in quotes ',
    '4:3 not valid YAML: a key must be a text; write a plain word, in quotes ',
  ],
  'null.yml': ['1:1 the file holds no data; write version: 1 and peerings:'],
  'prototype-keys.yml': [
    '2:1 unknown key "__proto__"; allowed are version, defaults, peerings',
    '3:1 unknown key "constructor"; allowed are version, defaults, peerings',
    '6:5 peerings[0]: unknown key "__proto__"; allowed are name, state, aiven',
    '7:77 peerings[0].aiven: unknown key "toString"; allowed are project, org',
    '10:17 peerings[0].upcloud.labels.__proto__: is not a label key; choose a',
  ],
  'self-reference.yml': [
    '5:5 peerings[0].aiven: project (or organization) is missing; write it he',
    '5:5 peerings[0].aiven: vpc is missing; write it here or under defaults',
    '5:12 peerings[0].aiven: unknown key "name"; allowed are project, organiz',
    '5:12 peerings[0].aiven: unknown key "aiven"; it belongs directly in the ',
    '5:12 peerings[0].aiven: unknown key "upcloud"; it belongs directly in th',
    '6:71 peerings[0].upcloud.labels.aiven: found a mapping; write a text (in',
    '6:71 peerings[0].upcloud.labels.upcloud: found a mapping; write a text (',
  ],
  'tabs.yml': ['3:1 not valid YAML: Tabs are not allowed as indentation; use spaces'],
  'top-list.yml': ['1:1 the file: found a list; write a mapping'],
  'top-scalar.yml': ['1:1 this is no spec: it has no key peerings; write version: 1 and peerin'],
  'two-documents.yml': ['3:1 not valid YAML: the file holds several documents; write one file for'],
  'unclosed.yml': ['5:1 not valid YAML: Missing closing "quote; check indentation, brackets '],
  'unresolved-aliases.yml': [
    '4:12 not valid YAML: the alias "*later" has no anchor before it',
    '5:25 not valid YAML: the alias "*never" has no anchor before it',
  ],
  'valid-odd.yml': [],
  'wrong-indentation.yml': ['4:1 not valid YAML: Sequence item without - indicator; check indentation'],
  'yaml-1.1-habits.yml': [
    '4:12 peerings[0].state: found "off"; allowed are active, disabled, absen',
    '5:26 peerings[0].allow_zone_mismatch: found "yes"; write true or false',
    '6:23 peerings[0].aiven.project: found 123; write a text (in quotes when ',
    '7:127 peerings[0].upcloud.labels.gh: found nothing; write a text (in quo',
  ],
}

describe('the corpus', () => {
  it('every file has its expectation and every expectation its file', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(FILES)
  })

  it.each(FILES)('%s', (file) => {
    const found = findingsOf(read(file))
    const texts = lines(found).map((line) => line.slice(0, SHOWN))
    expect(texts).toEqual(EXPECTED[file])
    expect(found.every(({ code, severity }) => code === 'spec-invalid' && severity === 'error')).toBe(true)
  })

  it('what is odd but valid is read as it is meant', () => {
    expect(load(read('valid-odd.yml')).entries).toMatchObject([
      {
        name: 'two words',
        desired: 'active',
        aiven: {
          scope: { project: 'acme-prod' },
          vpc: { kind: 'cloud-cidr', cloud: 'upcloud-de-fra', cidr: '10.77.8.0/22' },
        },
        upcloud: {
          network: { kind: 'id', id: '03aa11bb-22cc-43dd-84ee-55ff66aa77bb' },
          labels: { 'with space': '🦊 ✓', constructor: '', 'a=b:c': 'ü' },
        },
        at: { line: 4, column: 3 },
      },
      {
        name: '😀',
        desired: 'absent',
        aiven: { scope: { organization: 'org1' }, vpc: { id: '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f' } },
        upcloud: { network: { kind: 'name-zone', name: 'net/1', zone: 'de-fra1' } },
        silence: [],
        at: { line: 15, column: 3 },
      },
    ])
  })
})

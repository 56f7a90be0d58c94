/**
 * The spec as people write it. The one source of its types, its checks and its JSON Schema.
 *
 * Entries are partial here because `defaults` may supply any key but the name; what is still missing after
 * the merge is reported by `entry.ts`. UpCloud's label rules: keys of 2–32 printable ASCII characters that do
 * not start with `_`, values of up to 255 printable characters (api-facts B6).
 */
import * as z from 'zod/mini'
import { DESIRED_STATES, NOTICE_CODES, WARNING_CODES } from '../domain/model.ts'
import { isCidr } from '../domain/preflight/cidr.ts'
import { OWN_KEYS } from '../domain/recognise/labels.ts'

const UUID = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/
/** In characters, as JSON Schema counts them. */
const MAX_TEXT = 255

const LABEL_KEY = /^(?!_)[\x20-\x7e]{2,32}$/
const LABEL_VALUE = /^[^\p{Cc}\p{Cs}]{0,255}$/u

const OCTET = '(25[0-5]|(2[0-4]|1\\d|[1-9])?\\d)'
/** How a CIDR is written: no leading zeros, no zone ids. Whether an IPv6 address is one, ipaddr.js tells. */
const CIDR = new RegExp(
  `^((${OCTET}\\.){3}${OCTET}/([12]?\\d|3[0-2])|[\\dA-Fa-f.]*:[\\dA-Fa-f:.]*/([1-9]?\\d|1[01]\\d|12[0-8]))$`,
  'u',
)

/** What an editor shows: the heading of the pop-up and of what it offers to write, and what it means. */
const about = (title: string, description: string) => z.meta({ title, description })

const describe = (description: string, ...examples: unknown[]) =>
  z.meta(examples.length > 0 ? { description, examples } : { description })

/** @param error what is wrong with another text, and what to write. */
const pattern = (form: RegExp, error: string, description: string, example: string) =>
  z.string().check(z.regex(form, { error, abort: true }), describe(description, example))

/** @param or another way to write it, for errors. */
const uuid = (what: string, example: string, or = '') =>
  pattern(
    UUID,
    `is not a UUID; write ${what}, such as ${example}${or}`,
    `${what.charAt(0).toUpperCase()}${what.slice(1)}.`,
    example,
  )

const text = (what: string, example: string) =>
  z.string().check(
    z.refine((value) => value.length > 0 && [...value].length <= MAX_TEXT, {
      error: `must have 1 to ${MAX_TEXT} characters`,
    }),
    describe(what, example),
    z.meta({ minLength: 1, maxLength: MAX_TEXT }),
  )

const accountName = (input: string) =>
  text(`Name of the credentials to use, from the input \`${input}\`. The default is \`default\`.`, 'default')

const NO_CIDR = 'is not a CIDR; write one such as 10.77.8.0/22'
const vpcByCidr = z
  .strictObject({
    cloud: pattern(
      /^[a-z0-9-]+$/,
      'is not an Aiven cloud name; write one such as upcloud-de-fra',
      'Aiven cloud of the VPC.',
      'upcloud-de-fra',
    ),
    cidr: pattern(CIDR, NO_CIDR, 'Network range of the VPC.', '10.77.8.0/22').check(
      z.refine(isCidr, { error: NO_CIDR }),
    ),
  })
  .check(about('VPC by cloud and range', 'The VPC with this cloud and range; exactly one must match.'))

const networkByName = z
  .strictObject({
    name: text('Name of the SDN network.', 'app-net'),
    zone: pattern(
      /^[a-z0-9-]+$/,
      'is not an UpCloud zone; write one such as de-fra1',
      'UpCloud zone of the network.',
      'de-fra1',
    ),
  })
  .check(about('Network by name and zone', 'The network with this name and zone; exactly one must match.'))

const labels = z
  .record(
    z.string().check(
      z.regex(LABEL_KEY, {
        error: 'is not a label key; UpCloud allows 2 to 32 printable ASCII characters, not starting with _',
      }),
      z.refine((key) => !OWN_KEYS.some((own) => own === key.toLowerCase()), {
        error: `is a label this action writes itself (${OWN_KEYS.join(', ')}); choose another key`,
      }),
      z.meta({ not: { enum: OWN_KEYS } }),
    ),
    z.string().check(
      z.refine((value) => LABEL_VALUE.test(value), {
        error: 'is not a label value; UpCloud allows up to 255 printable characters',
      }),
      // In the words of JSON Schema: by itself a refinement says nothing to an editor.
      z.meta({ maxLength: 255, pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]*$' }),
    ),
  )
  .check(
    describe(
      'Your own labels for the UpCloud peering. Keys have 2 to 32 characters, values are text: quote numbers and booleans.',
      { env: 'prod' },
    ),
  )

const aiven = z
  .strictObject({
    project: z.optional(text('Name of the Aiven project the VPC belongs to.', 'acme-prod')),
    organization: z.optional(text('Id of the Aiven organization the VPC belongs to.', 'org1a2b3c4d5e6')),
    vpc: z.optional(
      z
        .union([
          uuid(
            "the VPC's id",
            '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f',
            ', or its cloud and range: `{ cloud: upcloud-de-fra, cidr: 10.77.8.0/22 }`',
          ),
          vpcByCidr,
        ])
        .check(about('Aiven VPC', 'The Aiven VPC: its id, or its cloud and range.')),
    ),
    network_uuid: z.optional(
      uuid('the "Aiven network ID" from the Aiven Console', '03bb22cc-33dd-44ee-85ff-66aa77bb88cc'),
    ),
    account: z.optional(accountName('aiven-accounts')),
  })
  .check(about('Aiven side', 'The Aiven side: a VPC, and the project or organization it belongs to.'))

const upcloud = z
  .strictObject({
    network: z.optional(
      z
        .union([
          uuid(
            "the network's UUID",
            '03aa11bb-22cc-43dd-84ee-55ff66aa77bb',
            ', or its name and zone: `{ name: app-net, zone: de-fra1 }`',
          ),
          networkByName,
        ])
        .check(about('UpCloud network', 'The private SDN network: its UUID, or its name and zone.')),
    ),
    labels: z.optional(labels),
    account: z.optional(accountName('upcloud-accounts')),
  })
  .check(about('UpCloud side', 'The UpCloud side: a network, and your labels for the peering.'))

const shared = {
  state: z.optional(
    z
      .enum(DESIRED_STATES)
      .check(describe('Wanted state: `active` (the default), `disabled` (paused) or `absent` (removed).')),
  ),
  aiven: z.optional(aiven),
  upcloud: z.optional(upcloud),
  allow_zone_mismatch: z.optional(
    z.boolean().check(describe('Allow the two sides to be in different zones. UpCloud documents one zone.')),
  ),
  silence: z.optional(
    z
      .array(z.enum([...WARNING_CODES, ...NOTICE_CODES]))
      .check(describe('Codes of warnings and notices not to report for this entry.', ['zone-ambiguous'])),
  ),
}

export const defaultsSchema = z
  .strictObject(shared)
  .check(about('Defaults', 'Merged under every entry of this file; an entry wins.'))

export const entrySchema = z
  .strictObject({
    name: text("Unique name of the peering; becomes the UpCloud peering's name.", 'orders'),
    ...shared,
  })
  .check(
    about('Peering', 'One peering: an Aiven VPC, an UpCloud network, and the state wanted between them.'),
  )

export const specSchema = z
  .strictObject({
    version: z.literal(1).check(describe('Version of this file format.')),
    defaults: z.optional(defaultsSchema),
    peerings: z.array(entrySchema).check(describe('The peerings that should exist, be paused, or be gone.')),
  })
  .check(about('Peering spec', 'Peerings between Aiven VPCs and UpCloud SDN networks.'))

export type WrittenDefaults = z.output<typeof defaultsSchema>
export type WrittenEntry = z.output<typeof entrySchema>

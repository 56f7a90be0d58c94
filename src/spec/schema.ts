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

const SILENCEABLE = [...WARNING_CODES, ...NOTICE_CODES] as const

const UUID = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/
const LABEL_KEY = /^(?!_)[\x20-\x7e]{2,32}$/
const LABEL_VALUE = /^[^\p{Cc}\p{Cs}]{0,255}$/u

const OCTET = '(25[0-5]|(2[0-4]|1\\d|[1-9])?\\d)'
/** How a CIDR is written: no leading zeros, no zone ids. Whether an IPv6 address is one, ipaddr.js tells. */
const CIDR = `^((${OCTET}\\.){3}${OCTET}/([12]?\\d|3[0-2])|[\\dA-Fa-f:.]*:[\\dA-Fa-f:.]*/([1-9]?\\d|1[01]\\d|12[0-8]))$`
const CIDR_FORM = new RegExp(CIDR, 'u')

/** What the refinements check, in the words of JSON Schema: by themselves they say nothing to an editor. */
const IN_SCHEMA = {
  cidr: { pattern: CIDR },
  labelKey: { pattern: LABEL_KEY.source, not: { enum: OWN_KEYS } },
  labelValue: { maxLength: 255, pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]*$' },
}

/** What an editor shows: the heading of the pop-up and of what it offers to write. */
const title = (text: string) => z.meta({ title: text })

const describe = (description: string, ...examples: unknown[]) =>
  z.meta(examples.length > 0 ? { description, examples } : { description })

/** @param or another way to write it, for errors. */
const uuid = (what: string, example: string, or = '') =>
  z
    .string()
    .check(
      z.regex(UUID, { error: `is not a UUID; write ${what}, such as ${example}${or}` }),
      describe(`${capital(what)}.`, example),
    )

const text = (max: number, what: string, ...examples: string[]) =>
  z.string().check(
    z.refine((value) => value.length > 0 && [...value].length <= max, {
      error: `must have 1 to ${max} characters`,
    }),
    describe(what, ...examples),
    z.meta({ minLength: 1, maxLength: max }),
  )

const projectName = text(255, 'Name of the Aiven project the VPC belongs to.', 'acme-prod')
const organizationId = text(255, 'Id of the Aiven organization the VPC belongs to.', 'org1a2b3c4d5e6')
const accountName = (input: string) =>
  text(
    255,
    `Name of the credentials to use, from the input \`${input}\`. The default is \`default\`.`,
    'default',
  )

const vpcByCidr = z
  .strictObject({
    cloud: z
      .string()
      .check(
        z.regex(/^[a-z0-9-]+$/, { error: 'is not an Aiven cloud name; write one such as upcloud-de-fra' }),
        describe('Aiven cloud of the VPC.', 'upcloud-de-fra'),
      ),
    cidr: z.string().check(
      z.refine((value) => isCidr(value) && CIDR_FORM.test(value), {
        error: 'is not a CIDR; write one such as 10.77.8.0/22',
      }),
      describe('Network range of the VPC.', '10.77.8.0/22'),
      z.meta(IN_SCHEMA.cidr),
    ),
  })
  .check(
    title('VPC by cloud and range'),
    describe('The VPC with this cloud and range; exactly one must match.'),
  )

const networkByName = z
  .strictObject({
    name: text(255, 'Name of the SDN network.', 'app-net'),
    zone: z
      .string()
      .check(
        z.regex(/^[a-z0-9-]+$/, { error: 'is not an UpCloud zone; write one such as de-fra1' }),
        describe('UpCloud zone of the network.', 'de-fra1'),
      ),
  })
  .check(
    title('Network by name and zone'),
    describe('The network with this name and zone; exactly one must match.'),
  )

const labels = z
  .record(
    z.string().check(
      z.refine((key) => LABEL_KEY.test(key), {
        error: 'is not a label key; UpCloud allows 2 to 32 printable ASCII characters, not starting with _',
      }),
      z.refine((key) => !OWN_KEYS.some((own) => own === key.toLowerCase()), {
        error: `is a label this action writes itself (${OWN_KEYS.join(', ')}); choose another key`,
      }),
      z.meta(IN_SCHEMA.labelKey),
    ),
    z.string().check(
      z.refine((value) => LABEL_VALUE.test(value), {
        error: 'is not a label value; UpCloud allows up to 255 printable characters',
      }),
      z.meta(IN_SCHEMA.labelValue),
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
    project: z.optional(projectName),
    organization: z.optional(organizationId),
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
        .check(title('Aiven VPC'), describe('The Aiven VPC: its id, or its cloud and range.')),
    ),
    network_uuid: z.optional(
      uuid('the "Aiven network ID" from the Aiven Console', '03bb22cc-33dd-44ee-85ff-66aa77bb88cc'),
    ),
    account: z.optional(accountName('aiven-accounts')),
  })
  .check(
    title('Aiven side'),
    describe('The Aiven side: a VPC, and the project or organization it belongs to.'),
  )

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
        .check(
          title('UpCloud network'),
          describe('The private SDN network: its UUID, or its name and zone.'),
        ),
    ),
    labels: z.optional(labels),
    account: z.optional(accountName('upcloud-accounts')),
  })
  .check(title('UpCloud side'), describe('The UpCloud side: a network, and your labels for the peering.'))

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
      .array(z.enum(SILENCEABLE))
      .check(describe('Codes of warnings and notices not to report for this entry.', ['zone-ambiguous'])),
  ),
}

const peeringName = text(255, "Unique name of the peering; becomes the UpCloud peering's name.", 'orders')

export const defaultsSchema = z
  .strictObject(shared)
  .check(title('Defaults'), describe('Merged under every entry of this file; an entry wins.'))

export const entrySchema = z
  .strictObject({ name: peeringName, ...shared })
  .check(
    title('Peering'),
    describe('One peering: an Aiven VPC, an UpCloud network, and the state wanted between them.'),
  )

export const specSchema = z
  .strictObject({
    version: z.literal(1).check(describe('Version of this file format.')),
    defaults: z.optional(defaultsSchema),
    peerings: z.array(entrySchema).check(describe('The peerings that should exist, be paused, or be gone.')),
  })
  .check(title('Peering spec'), describe('Peerings between Aiven VPCs and UpCloud SDN networks.'))

export type WrittenDefaults = z.output<typeof defaultsSchema>
export type WrittenEntry = z.output<typeof entrySchema>

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

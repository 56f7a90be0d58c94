/** A recording of shapes as `npm run shapes` reads it, and what the calls in it tell about both clouds. */
import { z } from 'zod'

const callSchema = z.object({
  /** Method and path, as in `GET /1.3/network/{network}`. */
  call: z.string(),
  path: z.record(z.string(), z.unknown()).default({}),
  /** null: there was no answer. */
  status: z.number().nullable(),
  'retry-after': z.string().optional(),
  times: z.number(),
  /** First and last, in seconds since the first call of the run. */
  seconds: z.array(z.number()),
  request: z.unknown().optional(),
  answer: z.unknown(),
})

/** One call, with what its answers had in common. */
export type RecordedCall = z.output<typeof callSchema>

const recordingSchema = z.object({ version: z.literal(1), calls: z.array(callSchema) })

/**
 * Reads a recording.
 *
 * @throws Error that says where it is no recording.
 */
export function readRecording(text: string): RecordedCall[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Error(`It is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const parsed = recordingSchema.safeParse(json)
  if (parsed.success) return parsed.data.calls
  const issue = parsed.error.issues[0]
  throw new Error(
    `It is no recording of shapes (at ${issue?.path.join('.') || 'its top'}: ${issue?.message})`,
  )
}

/** The value under a key; undefined when there is none. */
export function at(value: unknown, ...keys: string[]): unknown {
  let found = value
  for (const key of keys) {
    if (typeof found !== 'object' || found === null) return undefined
    found = new Map<string, unknown>(Object.entries(found)).get(key)
  }
  return found
}

/** The shown items of a list, without the line that says how many there are. */
export function items(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(1) : []
}

export function textAt(value: unknown, ...keys: string[]): string {
  const found = at(value, ...keys)
  return typeof found === 'string' ? found : ''
}

/** Marks of UUIDs in a text such as `<text-3, has uuid-1 03…>`, as `uuid-1`. */
export function uuidsOf(text: string): string[] {
  return text.match(/uuid-\d+/g) ?? []
}

/** An Aiven connection as one answer showed it. */
export interface SeenConnection {
  /** Position of the call. */
  readonly index: number
  readonly second: number
  readonly lastSecond: number
  readonly isOrganization: boolean
  readonly vpc: string
  readonly cloud: string
  readonly cidr: string
  readonly network: string
  readonly id: string
  readonly state: string
  readonly info: unknown
}

/** All connections that answers about one VPC showed, in their order. */
export function connectionsIn(calls: readonly RecordedCall[]): SeenConnection[] {
  return calls.flatMap((call, index) => {
    const { answer, seconds } = call
    const vpc = textAt(answer, 'project_vpc_id') || textAt(answer, 'organization_vpc_id')
    const place = items(at(answer, 'clouds'))[0] ?? answer
    return items(at(answer, 'peering_connections')).map((connection) => ({
      index,
      second: seconds[0] ?? 0,
      lastSecond: seconds.at(-1) ?? 0,
      isOrganization: textAt(answer, 'organization_vpc_id') !== '',
      vpc: uuidsOf(vpc)[0] ?? '',
      cloud: textAt(place, 'cloud_name'),
      cidr: textAt(place, 'network_cidr'),
      network: uuidsOf(textAt(connection, 'peer_vpc'))[0] ?? '',
      id: uuidsOf(textAt(connection, 'peering_connection_id'))[0] ?? '',
      state: textAt(connection, 'state'),
      info: at(connection, 'state_info'),
    }))
  })
}

/** A half of an UpCloud peering as one answer showed it. */
export interface SeenPeering {
  readonly index: number
  readonly second: number
  readonly uuid: string
  readonly state: string
  readonly network: string
  readonly peer: string
  readonly peerRanges: readonly string[]
  /** UUIDs among the values of its labels. */
  readonly labelled: readonly string[]
  readonly shown: unknown
}

/** The half that an answer about one peering shows, wrapped or not. */
export function singleOf(answer: unknown): unknown {
  const wrapped = at(answer, 'network_peering')
  return wrapped ?? (at(answer, 'peer_network') === undefined ? undefined : answer)
}

/** All halves that answers showed, in their order. */
export function peeringsIn(calls: readonly RecordedCall[]): SeenPeering[] {
  return calls.flatMap(({ answer, seconds }, index) => {
    const single = singleOf(answer)
    const listed = items(at(answer, 'network_peerings', 'network_peering'))
    return [...listed, ...(single === undefined ? [] : [single])].map((shown) => {
      const labels = at(shown, 'labels', 'label') ?? at(shown, 'labels')
      const ranges = items(at(shown, 'peer_network', 'ip_networks', 'ip_network'))
      return {
        index,
        second: seconds[0] ?? 0,
        uuid: uuidsOf(textAt(shown, 'uuid'))[0] ?? '',
        state: textAt(shown, 'state'),
        network: uuidsOf(textAt(shown, 'network', 'uuid'))[0] ?? '',
        peer: uuidsOf(textAt(shown, 'peer_network', 'uuid'))[0] ?? '',
        peerRanges: ranges.map((range) => textAt(range, 'address')),
        labelled: items(labels).flatMap((label) => uuidsOf(textAt(label, 'value'))),
        shown,
      }
    })
  })
}

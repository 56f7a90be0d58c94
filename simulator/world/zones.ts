/** UpCloud's public zones, and what each has of its own. */

/** Id and description. */
export const ZONES = [
  'au-syd1 Sydney #1',
  'de-fra1 Frankfurt #1',
  'dk-cph1 Copenhagen #1',
  'es-mad1 Madrid #1',
  'fi-hel1 Helsinki #1',
  'fi-hel2 Helsinki #2',
  'nl-ams1 Amsterdam #1',
  'no-svg1 Stavanger #1',
  'pl-waw1 Warsaw #1',
  'se-sto1 Stockholm #1',
  'sg-sin1 Singapore #1',
  'uk-lon1 London #1',
  'us-chi1 Chicago #1',
  'us-nyc1 New York #1',
  'us-sjo1 San Jose #1',
]

/** The UUID of a zone's public or utility network, whether or not the list shows it. */
export function platformNetworkUuid(zone: string, type: 'public' | 'utility' | 'public-v6'): string {
  const index = ZONES.findIndex((line) => line.startsWith(`${zone} `)) + 1
  const kind = { public: 1, utility: 2, 'public-v6': 3 }[type]
  return `03000000-0000-4000-800${kind}-0000000000${index.toString(16).padStart(2, '0')}`
}

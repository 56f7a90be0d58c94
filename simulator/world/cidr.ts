/** A range of IPv4 addresses, both ends included. */
export interface Range {
  first: number
  last: number
  prefix: number
}

/** Reads an IPv4 CIDR; host bits are allowed and masked. Null when it is not one. */
export function parseCidr(text: string): Range | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text)
  if (!match) return null
  const numbers = match.slice(1).map(Number)
  const prefix = numbers.pop() ?? 33
  if (prefix > 32 || numbers.some((octet) => octet > 255)) return null
  const address = numbers.reduce((sum, octet) => sum * 256 + octet, 0)
  const size = 2 ** (32 - prefix)
  const first = address - (address % size)
  return { first, last: first + size - 1, prefix }
}

/** Whether two CIDRs share an address; false when either cannot be read. */
export function overlaps(a: string, b: string): boolean {
  const left = parseCidr(a)
  const right = parseCidr(b)
  return left !== null && right !== null && left.first <= right.last && right.first <= left.last
}

/** A number as dotted quad. */
function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256).join('.')
}

/** The address at a place inside a CIDR, counted from the network address. */
export function addressAt(cidr: string, offset: number): string {
  const range = parseCidr(cidr)
  return range ? formatAddress(Math.min(range.first + offset, range.last)) : cidr
}

/** The CIDR without its host bits. */
export function maskCidr(cidr: string): string {
  const range = parseCidr(cidr)
  return range ? `${formatAddress(range.first)}/${range.prefix}` : cidr
}

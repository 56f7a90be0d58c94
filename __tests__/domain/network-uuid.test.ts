import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AIVEN_STATES } from '../../src/domain/decide/states.ts'
import { shownNetworkUuid, stateInfoKeys } from '../../src/domain/recognise/network-uuid.ts'
import { connection } from './factories.ts'

const NET = '03bb22cc-33dd-44ee-85ff-66aa77bb88cc'
const NET_2 = '03bb22cc-33dd-44ee-85ff-66aa77bb88cd'
const PEER_VPC = '03aa11bb-22cc-43dd-84ee-55ff66aa77bb'
const VPC = '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f'
const OTHER = 'aa1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f'

/** As a connection to PEER_VPC of VPC shows it. */
function shown(stateInfo: unknown, others: readonly string[] = [VPC], state = 'PENDING_PEER'): string | null {
  const known = new Set(others)
  return shownNetworkUuid(connection(1, { state, stateInfo, peerVpc: PEER_VPC }), (uuid) => known.has(uuid))
}

const nested = (value: unknown, depth: number): unknown =>
  depth === 0 ? value : { inner: nested(value, depth - 1) }

describe('the UUID of Aiven’s network', () => {
  it.each<[string, unknown, string | null]>([
    ['null', null, null],
    ['nothing', undefined, null],
    ['an empty object', {}, null],
    ['a number', 7, null],
    ['any key', { 'to-network-id': NET }, NET],
    ['any other key', { zxy: NET, type: 'pending' }, NET],
    ['in the message', { message: `Create a peering to network ${NET}.`, type: 'x' }, NET],
    ['in brackets, commas and quotes', { message: `("${NET}",)` }, NET],
    ['nested in lists and objects', { a: [{ b: [null, 3, { c: NET }] }] }, NET],
    ['in warnings', { warnings: [{ type: 't', message: `see ${NET}` }] }, null],
    ['in warnings, and somewhere else', { warnings: [NET_2], id: NET }, NET],
    ['a text by itself', NET, NET],
    ['a list', [NET], NET],
    ['upper case', { id: NET.toUpperCase() }, NET],
    ['twice the same', { id: NET, message: `${NET} or ${NET.toUpperCase()}` }, NET],
    ['beside known ids', { message: `${PEER_VPC} of VPC ${VPC} to ${NET}` }, NET],
    ['known ids in upper case', { message: `${PEER_VPC.toUpperCase()} to ${NET}` }, NET],
    ['known ids only', { message: `${PEER_VPC} ${VPC}` }, null],
    ['not of the usual kind, but the only one', { id: OTHER }, OTHER],
    ['one of the usual kind among others', { id: NET, request: OTHER }, NET],
    ['two of the usual kind', { id: NET, second: NET_2 }, null],
    ['two of another kind', { a: OTHER, b: 'bb1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f' }, null],
    ['at some depth', nested(NET, 15), NET],
    ['beyond all depth', nested(NET, 60), null],
    // Near misses.
    ['one digit too many', { id: `${NET}0` }, null],
    ['one digit too few', { id: NET.slice(0, -1) }, null],
    ['a digit in front', { id: `a${NET}` }, null],
    ['part of something longer', { id: `${NET}-1234` }, null],
    ['part of something longer, in front', { id: `12-${NET}` }, null],
    ['no hexadecimal digit', { id: NET.replace('b', 'g') }, null],
    ['dashes elsewhere', { id: '03bb22cc33dd-44ee-85ff-66aa-77bb88cc' }, null],
    ['no dashes', { id: NET.replaceAll('-', '') }, null],
    ['spread over two texts', { a: NET.slice(0, 18), b: NET.slice(18) }, null],
  ])('%s', (_, stateInfo, uuid) => {
    expect(shown(stateInfo)).toBe(uuid)
  })

  it('leaves out what is known to be something else, in any case of letters', () => {
    expect(shown({ a: NET.toUpperCase(), b: NET_2 }, [NET])).toBe(NET_2)
    expect(shown({ a: NET }, [NET])).toBeNull()
    const own = connection(1, { connectionId: NET_2.toUpperCase(), stateInfo: { a: NET_2, b: NET } })
    expect(shownNetworkUuid(own, () => false)).toBe(NET)
  })

  it.each(AIVEN_STATES)('is shown in PENDING_PEER and ACTIVE only: %s', (state) => {
    const isShown = state === 'PENDING_PEER' || state === 'ACTIVE'
    expect(shown({ message: `reference ${NET}` }, [], state)).toBe(isShown ? NET : null)
  })

  it('is found wherever it is put in any JSON, and nothing is found where nothing is', () => {
    const noUuid = fc.jsonValue().filter((value) => !/[0-9a-f]{8}-/i.test(JSON.stringify(value)))
    fc.assert(
      fc.property(noUuid, noUuid, fc.string(), (before, after, key) => {
        expect(shown([before, after])).toBeNull()
        expect(shown([before, { [`${key}_`]: `x ${NET} y` }, after])).toBe(NET)
      }),
    )
  })
})

it('tells the keys and never the values', () => {
  expect(stateInfoKeys({ type: 'secret', message: NET })).toEqual(['type', 'message'])
  expect(stateInfoKeys(null)).toEqual([])
  expect(stateInfoKeys('text')).toEqual([])
})

/** What one plan file lets its apply write. Written from the contract, and shares no code with the product's guard. */
import type { Meaning } from './calls.ts'

/** As much of a row of the plan file as says what may be written. */
export interface PlannedRow {
  readonly status: string
  readonly changes: readonly { readonly side: string; readonly action: string }[]
  readonly aiven: { readonly vpc: string | null }
  readonly upcloud: { readonly network: string | null; readonly peering: string | null }
}

export class Ledger {
  readonly #rows: readonly PlannedRow[]
  /** UpCloud peerings that the run made. */
  readonly #made = new Set<string>()
  /** Pairs whose Aiven side the run made. */
  readonly #connected = new Set<string>()

  constructor(rows: readonly PlannedRow[]) {
    this.#rows = rows.filter(({ changes }) => changes.length > 0)
  }

  made(uuid: string): void {
    this.#made.add(uuid)
  }

  /** The UpCloud half that the plan recognised for a pair; null: none. */
  halfOf(vpc: string, network: string): string | null {
    return this.#of(vpc, network)[0]?.upcloud.peering ?? null
  }

  /**
   * Whether a write touches only what the plan names, or what the run itself made.
   *
   * @param networkOf the network of a connection that is called by its id.
   */
  covers(meaning: Meaning, networkOf: (which: string) => string): boolean {
    switch (meaning.does) {
      case 'aiven-post': {
        this.#connected.add(`${meaning.vpc}|${meaning.network}`)
        return this.#of(meaning.vpc, meaning.network).some(({ status }) => status !== 'delete')
      }
      case 'aiven-delete': {
        const network = networkOf(meaning.which)
        return (
          this.#connected.has(`${meaning.vpc}|${network}`) ||
          this.#of(meaning.vpc, network).some((row) => removes(row))
        )
      }
      case 'upcloud-post':
        return this.#rows.some(
          ({ status, upcloud }) => upcloud.network === meaning.network && status !== 'delete',
        )
      case 'upcloud-patch':
        return this.#half(meaning.peering, (row) => meaning.configured !== 'disabled' || switchesOff(row))
      case 'upcloud-delete':
        return this.#half(meaning.peering, removes)
      default:
        return true
    }
  }

  #of(vpc: string, network: string): PlannedRow[] {
    return this.#rows.filter(({ aiven, upcloud }) => aiven.vpc === vpc && upcloud.network === network)
  }

  #half(uuid: string, allows: (row: PlannedRow) => boolean): boolean {
    return this.#made.has(uuid) || this.#rows.some((row) => row.upcloud.peering === uuid && allows(row))
  }
}

function removes({ status }: PlannedRow): boolean {
  return status === 'delete' || status === 'repair'
}

function switchesOff(row: PlannedRow): boolean {
  return removes(row) || row.changes.some(({ action }) => action === 'disable')
}

import type { SimulatorOptions } from '../options.ts'
import { AivenStore } from './aiven-store.ts'
import { Ids } from './ids.ts'
import { UpcloudStore } from './upcloud-store.ts'

/** What exists at both clouds, without anything that happens to it. */
export class Things {
  readonly options: SimulatorOptions
  readonly ids: Ids
  readonly aiven = new AivenStore()
  readonly upcloud = new UpcloudStore()
  /** The project of a VPC for which none is named. */
  readonly defaultProject = 'acme-prod'
  /** The account of a network for which none is named. */
  readonly defaultAccount = 'default'

  constructor(options: SimulatorOptions) {
    this.options = options
    this.ids = new Ids(options.seed)
  }

  /** The moment that all states are computed for. */
  now(): number {
    return this.options.now()
  }
}

/** Terraform or OpenTofu with UpCloud's provider, as their users run it: a folder with a configuration and a state. */
import { execFile } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Simulator } from '../simulator/index.ts'

const PROVIDER = 'terraform-provider-upcloud'

/** Where its two programs are. */
export interface Tofu {
  readonly name: 'tofu' | 'terraform'
  readonly program: string
  readonly provider: string
}

/** A peering as its configuration has it. */
export interface TofuPeering {
  readonly name: string
  readonly network: string
  readonly peerNetwork: string
  readonly labels: Readonly<Record<string, string>>
  /** Of the one that is there already; null: it is to be made. */
  readonly uuid: string | null
}

/** Looks on the PATH. A text: which of the programs are not there, and where they come from. */
export function findTofu(): Tofu | string {
  const names = ['tofu', 'terraform'] as const
  const name = names.find((one) => onPath(one) !== null)
  const program = name && onPath(name)
  const provider = onPath(PROVIDER)
  if (name && program && provider) return { name, program, provider }
  const missing = [...(program ? [] : ['tofu or terraform']), ...(provider ? [] : [PROVIDER])]
  return (
    `--peer compares with OpenTofu or Terraform and UpCloud's provider. Not on the PATH: ${missing.join(', ')}. ` +
    'Install OpenTofu (https://opentofu.org/docs/intro/install/), build https://github.com/UpCloudLtd/terraform-provider-upcloud with `go build`, and put both on the PATH'
  )
}

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A folder with a configuration of these peerings; what exists already is in its state. */
export class TofuFolder {
  readonly #folder = mkdtempSync(join(tmpdir(), 'peering-tofu-'))
  readonly #tofu: Tofu
  readonly #simulator: Simulator

  private constructor(tofu: Tofu, simulator: Simulator) {
    this.#tofu = tofu
    this.#simulator = simulator
  }

  static async of(tofu: Tofu, simulator: Simulator, peerings: readonly TofuPeering[]): Promise<TofuFolder> {
    const folder = new TofuFolder(tofu, simulator)
    folder.#write('rc', cliConfiguration(tofu))
    folder.#write('main.tf.json', JSON.stringify(configuration(peerings)))
    const existing = peerings.flatMap(({ name, uuid }) => (uuid === null ? [] : [{ name, uuid }]))
    if (existing.length > 0) {
      folder.#write('import.tf.json', JSON.stringify(imports(existing)))
      await folder.#run('apply', '-auto-approve')
      rmSync(join(folder.#folder, 'import.tf.json'))
    }
    return folder
  }

  /** Plans, in ms. Throws unless nothing is to be changed. */
  plan(): Promise<number> {
    return this.#run('plan', '-detailed-exitcode')
  }

  /** Plans and applies without asking, in ms. Throws when it fails. */
  apply(): Promise<number> {
    return this.#run('apply', '-auto-approve')
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true })
  }

  #write(file: string, text: string): void {
    writeFileSync(join(this.#folder, file), text)
  }

  async #run(...args: string[]): Promise<number> {
    const env = {
      PATH: process.env.PATH,
      HOME: this.#folder,
      TF_CLI_CONFIG_FILE: join(this.#folder, 'rc'),
      TF_IN_AUTOMATION: '1',
      CHECKPOINT_DISABLE: '1',
      UPCLOUD_DEBUG_API_BASE_URL: this.#simulator.upcloudUrl,
      UPCLOUD_TOKEN: this.#simulator.tokens.upcloud,
    }
    const startedAt = performance.now()
    await promisify(execFile)(this.#tofu.program, [...args, '-input=false', '-no-color'], {
      cwd: this.#folder,
      env,
    })
    return performance.now() - startedAt
  }
}

/** Takes the provider from where it lies, without a registry. */
function cliConfiguration({ provider }: Tofu): string {
  return `provider_installation {
  dev_overrides { "UpCloudLtd/upcloud" = ${JSON.stringify(dirname(provider))} }
  direct {}
}
`
}

function configuration(peerings: readonly TofuPeering[]): object {
  return {
    terraform: { required_providers: { upcloud: { source: 'UpCloudLtd/upcloud' } } },
    locals: { peerings: Object.fromEntries(peerings.map((one) => [one.name, one])) },
    resource: {
      upcloud_network_peering: {
        this: {
          // biome-ignore-start lint/suspicious/noTemplateCurlyInString: Terraform's own templates
          for_each: '${local.peerings}',
          name: '${each.key}',
          labels: '${each.value.labels}',
          network: { uuid: '${each.value.network}' },
          peer_network: { uuid: '${each.value.peerNetwork}' },
          // biome-ignore-end lint/suspicious/noTemplateCurlyInString: Terraform's own templates
        },
      },
    },
  }
}

function imports(existing: readonly { name: string; uuid: string }[]): object {
  return {
    import: existing.map(({ name, uuid }) => ({
      to: `upcloud_network_peering.this[${JSON.stringify(name)}]`,
      id: uuid,
    })),
  }
}

import { inflateRawSync } from 'node:zlib'
import { chancesOf } from './chances.js'
import type { Features } from './features.js'

/** What was learned: what each place adds to some hidden units, and what each of those speaks for. */
export interface LearnedNetwork<Name extends string> {
  readonly names: readonly Name[]
  /** What one step of each unit's weights is worth. */
  readonly scales: readonly number[]
  /** A signed byte for each place and unit; deflated, in Base64. */
  readonly places: string
  /**
   * 32-bit numbers in Base64, the lowest byte first: where each unit begins; what each unit speaks for, name by name; and what is added for each name
   * whatever the features.
   */
  readonly units: string
}

/** A feed-forward network with one hidden layer: what features speak for each of the names that were learned. */
export class Network<Name extends string> {
  readonly names: readonly Name[]
  readonly #learned: LearnedNetwork<Name>
  /** Unpacked when it is first asked. */
  #unpacked: { readonly places: Int8Array; readonly units: Float32Array } | undefined

  /** What speaks for each name where there are no features. */
  #always: Float64Array | undefined

  constructor(learned: LearnedNetwork<Name>) {
    this.names = learned.names
    this.#learned = learned
  }

  /** How likely each name is, in their order; together 1. */
  chances(features: Features): readonly number[] {
    return chancesOf(this.#sums(features))
  }

  /** How much features speak for a name, against all names: 0 where they say nothing either way. */
  speaksFor(features: Features, name: Name): number {
    this.#always ??= this.#sums({ at: [], much: [] })
    const always = this.#always
    const sums = this.#sums(features).map((sum, i) => sum - (always[i] ?? 0))
    const mean = sums.reduce((sum, each) => sum + each, 0) / sums.length
    return (sums[this.names.indexOf(name)] ?? mean) - mean
  }

  #sums({ at, much }: Features): Float64Array {
    this.#unpacked ??= unpacked(this.#learned)
    const { places, units } = this.#unpacked
    const { scales } = this.#learned
    const [size, hidden] = [this.names.length, scales.length]
    const steps = new Float64Array(hidden)
    for (let i = 0; i < at.length; i++) {
      const [first, amount] = [(at[i] ?? 0) * hidden, much[i] ?? 0]
      for (let unit = 0; unit < hidden; unit++) steps[unit] = (steps[unit] ?? 0) + amount * (places[first + unit] ?? 0)
    }
    const sums = Float64Array.from(units.subarray(hidden + hidden * size))
    for (let unit = 0; unit < hidden; unit++) {
      const active = (steps[unit] ?? 0) * (scales[unit] ?? 0) + (units[unit] ?? 0)
      if (active <= 0) continue
      const first = hidden + unit * size
      for (let name = 0; name < size; name++) sums[name] = (sums[name] ?? 0) + active * (units[first + name] ?? 0)
    }
    return sums
  }
}

function unpacked({ places, units }: LearnedNetwork<string>) {
  const bytes = Buffer.from(units, 'base64')
  const numbers = Float32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i))
  return { places: new Int8Array(inflateRawSync(Buffer.from(places, 'base64'))), units: numbers }
}

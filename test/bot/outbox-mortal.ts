/** The process is gone. */
export class Crash extends Error {}

/** A process that dies at its nth step: before or after anything is read, written, sent or looked for. */
export class Mortal {
  steps = 0
  dead = false

  #diesAt: number

  constructor(diesAt: number) {
    this.#diesAt = diesAt
  }

  get diesAt(): number {
    return this.#diesAt
  }

  /** It dies after so many steps more. */
  dieAfter(steps: number): void {
    this.#diesAt = this.steps + steps
  }

  step(): void {
    if (this.dead || ++this.steps === this.#diesAt) {
      this.dead = true
      throw new Crash()
    }
  }

  /** The same thing, with a step before and one after each call. */
  within<T extends object>(thing: T, names: readonly (keyof T & string)[]): T {
    const mortal = this
    return new Proxy(thing, {
      get(target, name, _) {
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        if (!names.some(own => own === name)) return value.bind(target)
        return async (...args: unknown[]) => {
          mortal.step()
          const result: unknown = await Reflect.apply(value, target, args)
          mortal.step()
          return result
        }
      },
    })
  }
}

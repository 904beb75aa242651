import type { CommandContext } from '../app/run-command.js'
import type { ChainName } from '../bot/ledger/chain.js'
import type { Verified } from '../bot/ledger/verify.js'
import { type Day, isDay } from '../rules/index.js'

/** Says on the error output what a verification found; exit code 1 where the chain is broken, or a piece of it lacks what says of an erasure. */
export async function tellVerified(
  { err, words: { ledger } }: CommandContext,
  chain: ChainName,
  found: Verified,
): Promise<void> {
  const name = ledger.chains[chain]
  if (!found.sound) {
    process.exitCode = 1
    await err.write(`${ledger.broken(name, found.number)}\n`)
    return
  }
  const { head, first = 1, unnamed, mark, erased = {}, reissued } = found
  const lines = [
    first > 1 ? ledger.piece(name, first, head.number, head.hash) : ledger.sound(name, head.number, head.hash),
    ...(mark !== undefined && mark > first ? [ledger.mark(mark)] : []),
    ...Object.entries(erased).map(([on, records]) => ledger.erased(records, dateOf(on))),
    ...(reissued ? [ledger.reissued(reissued.upTo, reissued.was)] : []),
    ...(unnamed ? [ledger.unnamed] : []),
  ]
  if (unnamed) process.exitCode = 1
  await err.write(lines.map(line => `${line}\n`).join(''))

  function dateOf(on: string): string {
    const day: Day | null = isDay(on) ? on : null
    return day ? ledger.date(day) : on
  }
}

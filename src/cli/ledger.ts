import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { pendingIn } from '../adapters/stores/files/migrate.js'
import { servedSettings } from '../app/enrolled.js'
import { loadLists } from '../app/entity-lists.js'
import { WrongUse } from '../app/failure.js'
import { chooseEntity, type Entity, openInstallation } from '../app/installation.js'
import type { CommandContext } from '../app/run-command.js'
import { directoryOf } from '../bot/accounts/directory.js'
import { auditLedger, isSound, linksOf } from '../bot/ledger/audit.js'
import { CHAINS, type ChainLink } from '../bot/ledger/chain.js'
import { type LifeRow, lifeOf } from '../bot/ledger/contract-life.js'
import { exportedLine, readExported } from '../bot/ledger/exported.js'
import { verifyChain } from '../bot/ledger/verify.js'
import { assignmentKey } from '../bot/sync/supervisors.js'
import { evidenceCommand, writeTable } from './evidence.js'
import { printLines } from './print.js'
import { tellVerified } from './verified-lines.js'

const LedgerOptions = z.object({
  campaign: z.unknown().optional(),
  contract: z.string().optional(),
  chain: z.enum(CHAINS).optional(),
  verify: z.string().optional(),
  format: z.enum(['csv', 'json', 'page']).optional(),
  entity: z.string().optional(),
})

/**
 * `ledger`: verifies the chains of an entity and compares what is kept of what people said with what was chained; exit code 1
 * where something does not fit, or could not be compared since the folder is of an earlier format. `--verify FILE` verifies an exported chain, without data; `--chain` exports one; `--contract`
 * gives the life of one contract; `--campaign` what was told, or with `--said` what was said, in one. Reads only.
 */
export async function ledgerCommand(command: CommandContext, given: unknown): Promise<void> {
  const { campaign, contract, chain, verify, format, entity: nit } = LedgerOptions.parse(given)
  if (verify !== undefined) return await verifyFile(command, verify)
  if (campaign !== undefined) return await evidenceCommand(command, given)
  const settings = await servedSettings(command)
  const entity = await chooseEntity(settings, nit, command.words)
  const installation = await openInstallation(settings, command.words, { readOnly: true })
  try {
    const { store } = installation
    if (chain) {
      await tellVerified(command, chain, await verifyChain(linksOf(store, entity.key, chain), 1))
      for await (const link of linksOf(store, entity.key, chain)) await command.out.write(exportedLine(link))
      return
    }
    if (contract === undefined)
      return await audit(command, store, entity, settings.database ? null : pendingIn(settings.dataDir))
    const { people } = await loadLists(settings, entity, installation)
    const directory = directoryOf(people.people, await store.contracts.roster(entity.key))
    const named = (await store.contracts.byReference(entity.key, contract)).contracts
    const meant = [...named, ...(await store.contracts.byId(entity.key, [contract])).contracts]
    const ids = meant.flatMap(({ id, reference }) => [id, ...(reference ? [assignmentKey(reference)] : [])])
    const { rows, erased } = await lifeOf(
      store,
      entity.key,
      new Set([contract, ...ids]),
      directory,
      command.words.ledger.contract.erased,
    )
    await writeLife(command, contract, rows, format ?? 'page')
    if (erased > 0) await printLines({ out: command.err }, [command.words.ledger.contract.someErased(erased)])
  } finally {
    await installation.store.close()
  }
}

async function audit(
  command: CommandContext,
  store: Parameters<typeof auditLedger>[0],
  { key }: Entity,
  pending: ReturnType<typeof pendingIn>,
): Promise<void> {
  const { ledger } = command.words
  const found = await auditLedger(store, key)
  for (const chain of CHAINS) await tellVerified(command, chain, found.chains[chain])
  // What an earlier format has in no chain, or did not name when it was erased, was nobody's doing.
  if (pending && pending.steps.length > 0) {
    process.exitCode = 1
    return await printLines({ out: command.err }, [ledger.notCompared(pending.from, pending.to)])
  }
  const { forged, missing, seenChanged } = found
  await printLines({ out: command.err }, [
    ...forged.map(({ log, subject, number }) => ledger.forged(log, subject, number)),
    ...missing.map(({ log, subject, number }) => ledger.missing(log, subject, number)),
    ...seenChanged.map(day => ledger.seenChanged(day)),
    ...(forged.length + missing.length === 0 ? [ledger.agrees] : []),
  ])
  if (!isSound(found)) process.exitCode = 1
}

async function verifyFile(command: CommandContext, path: string): Promise<void> {
  const { ledger } = command.words
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongUse(ledger.noFile(path))
  })
  const links = text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line, n): ChainLink => {
      const link = readExported(line)
      if (!link) throw new WrongUse(ledger.noLinks(path, n + 1))
      return link
    })
  if (links.length === 0) throw new WrongUse(ledger.emptyFile(path))
  const found = await verifyChain(links)
  await tellVerified(command, chainOf(links), found)
  if (found.sound) await printLines({ out: command.err }, [ledger.compareHead])
}

/** Which chain a file is of, by what its links are about. */
function chainOf(links: readonly ChainLink[]) {
  if (links.every(({ kind }) => kind === 'day' || kind === 'erased')) return 'seen'
  return links.some(({ ids }) => ids[0]?.includes('/')) ? 'sent' : 'said'
}

async function writeLife(
  command: CommandContext,
  contract: string,
  rows: readonly LifeRow[],
  format: 'csv' | 'json' | 'page',
): Promise<void> {
  const { title, none, columns } = command.words.ledger.contract
  const { chains } = command.words.ledger
  if (format === 'json') {
    for (const row of rows) await command.out.write(`${JSON.stringify(row)}\n`)
    return
  }
  if (format === 'csv')
    return await writeTable(command, columns, rows, ({ at, chain, number, kind, person, name, text, hash }) => [
      ...[at, chains[chain], number ?? '', kind, person, name, text.join('\n'), hash],
    ])
  await printLines(command, [
    title(contract),
    '',
    ...(rows.length === 0 ? [none(contract)] : []),
    ...rows.flatMap(({ at, chain, number, kind, person, name, text, hash }) => [
      `${at.slice(0, 16).replace('T', ' ')} UTC  ${chains[chain]}${number === null ? '' : ` ${number}`}  ${kind}  ${name === '' ? person : `${name} (${person})`}`,
      ...text.map(line => `    ${line}`),
      `    ${hash}`,
    ]),
  ])
}

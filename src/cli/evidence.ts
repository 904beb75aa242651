import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { cardToText } from '../adapters/chat/terminal/card-to-text.js'
import { servedSettings } from '../app/enrolled.js'
import { loadLists } from '../app/entity-lists.js'
import { WrongUse } from '../app/failure.js'
import { chooseEntity, openContext, openInstallation } from '../app/installation.js'
import type { CommandContext } from '../app/run-command.js'
import type { Card } from '../bot/cards/card.js'
import type { EntityContext } from '../bot/context.js'
import { daysOfCampaign, evidenceRow } from '../bot/ledger/evidence-rows.js'
import { exportedLine } from '../bot/ledger/exported.js'
import { type SaidRecord, saidBetween, saidRow } from '../bot/ledger/said-rows.js'
import type { SentLink } from '../bot/ledger/sent.js'
import { verifyChain } from '../bot/ledger/verify.js'
import { dayInBogota } from '../rules/index.js'
import { wordsIn } from '../words/index.js'
import { interfaceIn } from '../words/interface.js'
import { tellVerified } from './verified-lines.js'

const EvidenceOptions = z.object({
  campaign: z.coerce.number().int(),
  format: z.enum(['csv', 'json', 'page']).default('csv'),
  entity: z.string().optional(),
  said: z.literal(true).optional(),
})

/** Rows written at once. */
const BATCH = 200

/**
 * `ledger --campaign 2027`: everything that was told, to whom, when, on which facts and what became of it, one record a
 * line, each with the hash that covers the one before it. The whole chain is verified first; exit code 1 when it is broken.
 * `--said`: what people said and decided instead, each with the account that it came from.
 * Reads only, so it works beside a process that writes.
 */
export async function evidenceCommand(command: CommandContext, given: unknown): Promise<void> {
  const { words, language } = command
  const { campaign, format, entity: nit, said } = EvidenceOptions.parse(given)
  const settings = await servedSettings(command)
  const entity = await chooseEntity(settings, nit, words)
  const installation = await openInstallation(settings, words, { readOnly: true })
  try {
    const { people } = await loadLists(settings, entity, installation)
    const context = await openContext(installation, entity, people.people, settings, dayInBogota(command.now()), words)
    const days = daysOfCampaign(context.options.campaigns, campaign)
    if (!days) throw new WrongUse(words.evidence.noCampaign(campaign))
    if (said) return await writeSaid(command, context, saidBetween(context, days))
    const { deliveries } = installation.store
    await tellVerified(command, 'sent', await verifyChain(deliveries.chain(entity.key), 1))
    const links = upTo(deliveries.chain(entity.key, days.from), days.before)
    await (format === 'json' ? writeJson(command, links) : writeCsv(command, context, links))
  } finally {
    await installation.store.close()
  }

  async function writeJson({ out }: CommandContext, links: AsyncIterable<SentLink>): Promise<void> {
    for await (const link of links) await out.write(exportedLine(link))
  }

  async function writeSaid(
    command: CommandContext,
    { directory }: EntityContext,
    records: AsyncIterable<SaidRecord>,
  ): Promise<void> {
    if (format !== 'json')
      return writeTable(command, wordsIn(language).outbox.saidColumns, records, record => saidRow(record, directory))
    for await (const record of records) await command.out.write(`${JSON.stringify(record)}\n`)
  }

  async function writeCsv(
    command: CommandContext,
    { directory }: EntityContext,
    links: AsyncIterable<SentLink>,
  ): Promise<void> {
    const own = wordsIn(language)
    const textOf = (card: Card) => cardToText(card, { words: interfaceIn(language).card }).text
    await writeTable(command, own.outbox.columns, links, link => evidenceRow(link, directory, own, textOf))
  }
}

/** Writes rows as CSV that no spreadsheet takes for formulas. */
export async function writeTable<T>(
  { out, language }: CommandContext,
  columns: Readonly<Record<string, string>>,
  records: AsyncIterable<T> | Iterable<T>,
  rowOf: (record: T) => unknown[],
): Promise<void> {
  const delimiter = language === 'es' ? ';' : ','
  const write = (rows: unknown[][], bom: boolean) =>
    out.write(stringify(rows, { delimiter, bom, escape_formulas: true }))
  await write([Object.values(columns)], true)
  let rows: unknown[][] = []
  for await (const record of records) {
    rows.push(rowOf(record))
    if (rows.length < BATCH) continue
    await write(rows, false)
    rows = []
  }
  await write(rows, false)
}

/** A piece of the chain up to the first record of a day that is not meant any more. */
async function* upTo(links: AsyncIterable<SentLink>, before: string): AsyncGenerator<SentLink> {
  for await (const link of links) {
    if (dayInBogota(new Date(link.at)) >= before) return
    yield link
  }
}

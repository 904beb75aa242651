import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { cardToText } from '../adapters/terminal/card-to-text.js'
import type { Card } from '../bot/card.js'
import { type Link, verifyChain } from '../bot/outbox/chain.js'
import { daysOfCampaign, evidenceRow } from '../bot/outbox/evidence.js'
import { doorsIn } from '../bot/words/doors.js'
import { wordsIn } from '../bot/words/index.js'
import type { World } from '../bot/world.js'
import { dayInBogota } from '../rules/index.js'
import { WrongUse } from '../wiring/failure.js'
import { chooseEntity, loadLists, openPlace, openWorld } from '../wiring/place.js'
import type { Context } from '../wiring/run.js'

const EvidenceOptions = z.object({
  campaign: z.coerce.number().int(),
  format: z.enum(['csv', 'json']).default('csv'),
  entity: z.string().optional(),
})

/** Rows written at once. */
const BATCH = 200

/**
 * `evidence --campaign 2027`: everything that was told, to whom, when, on which facts and what became of it, one record a
 * line, each with the hash that covers the one before it. The whole chain is verified first; exit code 1 when it is broken.
 * Reads only, so it works beside a process that writes.
 */
export async function evidenceCommand(context: Context, given: unknown): Promise<void> {
  const { words, language } = context
  const { campaign, format, entity: nit } = EvidenceOptions.parse(given)
  const settings = context.settings()
  const entity = chooseEntity(settings, nit, words)
  const place = await openPlace(settings.dataDir, words, { readOnly: true })
  try {
    const { people } = await loadLists(settings, entity, place)
    const world = await openWorld(place, entity, people.people, settings, dayInBogota(context.now()), words)
    const days = daysOfCampaign(world.options.campaigns, campaign)
    if (!days) throw new WrongUse(words.evidence.noCampaign(campaign))
    const { deliveries } = place.store
    const verified = await verifyChain(deliveries.chain(entity.key))
    if (verified.sound) await context.err.write(`${words.evidence.sound(verified.head.number, verified.head.hash)}\n`)
    else {
      await context.err.write(`${words.evidence.broken(verified.number)}\n`)
      process.exitCode = 1
    }
    const links = upTo(deliveries.chain(entity.key, days.from), days.before)
    await (format === 'json' ? writeJson(context, links) : writeCsv(context, world, links))
  } finally {
    await place.store.close()
  }

  async function writeJson({ out }: Context, links: AsyncIterable<Link>): Promise<void> {
    for await (const link of links) await out.write(`${JSON.stringify(link)}\n`)
  }

  async function writeCsv({ out }: Context, { directory }: World, links: AsyncIterable<Link>): Promise<void> {
    const own = wordsIn(language)
    const textOf = (card: Card) => cardToText(card, { words: doorsIn(language).card }).text
    const delimiter = language === 'es' ? ';' : ','
    const write = (rows: unknown[][], bom: boolean) =>
      out.write(stringify(rows, { delimiter, bom, escape_formulas: true }))
    await write([Object.values(own.outbox.columns)], true)
    let rows: unknown[][] = []
    for await (const link of links) {
      rows.push(evidenceRow(link, directory, own, textOf))
      if (rows.length < BATCH) continue
      await write(rows, false)
      rows = []
    }
    await write(rows, false)
  }
}

/** A piece of the chain up to the first record of a day that is not meant any more. */
async function* upTo(links: AsyncIterable<Link>, before: string): AsyncGenerator<Link> {
  for await (const link of links) {
    if (dayInBogota(new Date(link.record.event.at)) >= before) return
    yield link
  }
}

import type { Campaign, Day } from '../../rules/index.js'
import { harmlessLine } from '../../shared/harmless.js'
import type { Words } from '../../words/index.js'
import type { Directory } from '../accounts/person.js'
import type { Card } from '../cards/card.js'
import type { EntityContext } from '../context.js'
import type { Delivery, DeliveryEvent } from '../outbox/delivery-event.js'
import type { SentLink } from './sent.js'

/**
 * "¿Qué me dijo el 12 de julio, y por qué?": what was, or was to be, told to a person on a day, oldest first, with the cards
 * as they were, the facts they rested on and what became of them. Recorded then and never judged anew.
 */
export async function toldOn({ store, entity }: EntityContext, person: string, day: Day): Promise<Delivery[]> {
  const found = await store.deliveries.to(entity.key, person, MOST_A_DAY, day)
  return found.filter(({ outgoing }) => outgoing.day === day).reverse()
}

/** A digest, and an alert of each kind. */
const MOST_A_DAY = 6

/** The days of the campaign that ends in a year: from its start up to, and without, the day before which files are to be closed. */
export function daysOfCampaign(campaigns: readonly Campaign[], year: number): { from: Day; before: Day } | null {
  const found = campaigns.findLast(({ before }) => before.startsWith(`${year}-`))
  return found ? { from: found.start, before: found.before } : null
}

/**
 * The cells of one record for control interno, in the order of `outbox.columns`. The third from the end is what the hash covers;
 * what stands beside it and its salt follow.
 */
export function evidenceRow(
  { previous, hash, covers, record, number, at, kind: happened, ids, payload }: SentLink,
  directory: Directory,
  { outbox: words }: Words,
  textOf: (card: Card) => string,
): (string | number)[] {
  const event = record?.event
  const [, person = '', day = '', kind = ''] = splitKey(ids[0] ?? '')
  const told = event?.kind === 'planned' ? event.outgoing : null
  return [
    number,
    at,
    day,
    event ? words.events[event.kind] : happened,
    kind,
    person,
    harmlessLine(directory.get(person)?.name ?? ''),
    event?.kind === 'trying' ? (event.account.split(':')[0] ?? '') : '',
    payload.kind === 'erased' ? words.erased(payload.on) : event ? harmlessLine(detailOf(event, words)) : '',
    told ? textOf(told.card) : '',
    told ? told.basis.listed.map(({ contract, verdict, rule }) => `${contract} ${verdict} ${rule}`).join('; ') : '',
    told?.basis.cut ?? '',
    told?.basis.asOf ?? '',
    told?.basis.reasons.join(' ') ?? '',
    previous,
    hash,
    covers,
    payload.kind === 'beside' ? payload.json : '',
    payload.kind === 'beside' ? payload.salt : '',
  ]
}

function detailOf(event: DeliveryEvent, words: Words['outbox']): string {
  const doubt = 'doubt' in event && event.doubt ? [words.doubtful] : []
  switch (event.kind) {
    case 'planned':
      return ''
    case 'trying':
      return event.repeated ? words.repeated : ''
    case 'sent':
      return event.found ? words.found : ''
    case 'postponed':
    case 'failed':
      return [words.because(event.why), ...doubt].join('; ')
    case 'superseded':
      return [event.by ?? '', ...doubt].filter(text => text !== '').join('; ')
  }
}

/** `entity/person/day/kind`, where the middle may hold anything. */
function splitKey(key: string): string[] {
  const parts = key.split('/')
  return [parts[0] ?? '', parts.slice(1, -2).join('/'), ...parts.slice(-2)]
}

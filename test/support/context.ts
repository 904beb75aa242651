import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { Person } from '../../src/bot/accounts/person.js'
import type { Role } from '../../src/bot/attestations/statement.js'
import type { Action, Section } from '../../src/bot/cards/action.js'
import type { Button, Card, FormPart, Part } from '../../src/bot/cards/card.js'
import { DEFAULT_HABITS, type EntityContext } from '../../src/bot/context.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { press } from '../../src/bot/conversation/press.js'
import type { SyncReport } from '../../src/bot/ports/store.js'
import {
  annualCampaigns,
  type Calendar,
  CIRCULAR_CAMPAIGN,
  type Contract,
  type Day,
  LEGAL_CALENDAR,
  type RegisterFacts,
} from '../../src/rules/index.js'
import { en } from '../../src/words/en/index.js'
import { es } from '../../src/words/es/index.js'
import { syncReport } from './sync-report.js'

/** A world on a store in memory, for tests of the bot's journeys. */

const ENTITY = 'prueba'

export function person(id: string, roles: readonly Role[], more: Partial<Person> = {}): Person {
  return { id, name: id.toUpperCase(), roles, listed: true, email: `${id}@entidad.example`, ...more }
}

export const ANA = person('ana', ['supervisor'], { area: 'Sistemas' })
export const LUIS = person('luis', ['supervisor'], { area: 'Obras' })
export const COORDINATOR = person('carmen', ['coordinator'])
export const ORDENADOR = person('olga', ['ordenador'], { everything: true })
export const ADMIN = person('adela', ['admin'])
export const EVERYBODY = [ANA, LUIS, COORDINATOR, ORDENADOR, ADMIN]

/** A finished contract of lit. h with everything in order; facts override. */
export function contractOf(
  n: number,
  supervisors: readonly string[],
  facts: Partial<RegisterFacts> = {},
  more: Partial<Contract> = {},
): Contract {
  return {
    id: `CO1.PCCNTR.${4400000 + n}`,
    entity: ENTITY,
    supervisors,
    reference: `CPS-${n}-2026`,
    supplier: 'PROVEEDORA INVENTADA SAS',
    object: 'Prestar servicios profesionales de prueba',
    url: `https://community.secop.gov.co/${n}`,
    facts: {
      register: 'secop2',
      state: 'terminated',
      signedOn: '2026-01-10',
      startsOn: '2026-01-15',
      endsOn: '2026-12-15',
      addedDays: 0,
      type: 'services',
      regime: 'general',
      ground: 'professional-services',
      liquidationFlag: 'no',
      environmentalFlag: 'no',
      postConsumptionFlag: 'no',
      reversionFlag: 'no',
      value: '22773677',
      paid: '22773677',
      invoiced: '22773677',
      updatedOn: null,
      ...facts,
    },
    source: { dataset: 'jbjy-vk9h', cut: 'c1', asOf: '2027-06-30' },
    ...more,
  }
}

export interface Fixture {
  readonly context: EntityContext
  /** Commits another cut of the data. */
  readonly cut: (id: string, asOf: Day, contracts: readonly Contract[], report?: Partial<SyncReport>) => Promise<void>
}

export async function worldOf(
  contracts: readonly Contract[],
  options: { calendar?: Calendar; reading?: 'prudent' | 'literal' } = {},
): Promise<Fixture> {
  const store = memoryStore()
  let current: string | null = null
  let before: readonly Contract[] = []
  const cut = async (id: string, asOf: Day, rows: readonly Contract[], report: Partial<SyncReport> = {}) => {
    const vanished = before.filter(old => !rows.some(row => row.id === old.id))
    before = rows
    const cutContracts = rows.map(contract => ({ ...contract, source: { ...contract.source, cut: id, asOf } }))
    await store.contracts.commit(
      ENTITY,
      {
        id,
        dataset: 'jbjy-vk9h',
        asOf,
        committedAt: `${asOf}T11:00:00.000Z`,
        entityName: 'Entidad de prueba',
        report: syncReport({ contracts: rows.length, ...report }),
        contracts: cutContracts,
        names: new Map(EVERYBODY.map(({ id: who, name }) => [who, name])),
        changes: vanished.map(({ id: contract, supervisors, facts, reference }) => ({
          ...{ contract, supervisors, kind: 'vanished', from: facts.state },
          ...(reference ? { reference } : {}),
        })),
      },
      current,
    )
    current = id
  }
  await cut('c1', '2027-06-30', contracts)
  const context: EntityContext = {
    entity: { key: ENTITY, name: 'Entidad de prueba' },
    store,
    directory: new Map(EVERYBODY.map(who => [who.id, who])),
    options: {
      reading: options.reading ?? 'prudent',
      specialRegime: 'own-manual',
      liquidationTerm: { months: 4 },
      campaigns: [
        CIRCULAR_CAMPAIGN,
        ...annualCampaigns({ name: 'Campaña', act: 'Acto', month: 7, day: 31, since: '2026-08-01', years: 5 }),
      ],
    },
    calendar: options.calendar ?? LEGAL_CALENDAR,
    habits: DEFAULT_HABITS,
    language: 'es',
  }
  return { context, cut }
}

/** An entity of its own with one contract, Ana who supervises it, and Eva who coordinates. */
export async function entityWith(key: string, reference: string): Promise<EntityContext> {
  const { context } = await worldOf([])
  const head = await context.store.contracts.head('prueba')
  if (!head) throw new Error('there is a cut')
  const contracts = [contractOf(1, ['ana'], {}, { reference })].map(each => ({ ...each, entity: key }))
  await context.store.contracts.commit(key, { ...head, contracts, names: new Map(), changes: [] }, null)
  const directory = new Map([ANA, person('eva', ['coordinator'])].map(each => [each.id, each]))
  return { ...context, entity: { key, name: `Entidad ${reference}` }, directory }
}

/** 10 in the morning in Bogotá. */
export function at(day: Day): Date {
  return new Date(`${day}T15:00:00.000Z`)
}

export const TODAY: Day = '2027-07-01'

export async function asks(context: EntityContext, who: Person, text: string, now = at(TODAY)): Promise<Card> {
  return (await ask(context, who, text, now, 'terminal')).card
}

export async function presses(
  context: EntityContext,
  who: Person,
  action: Action | null | undefined,
  fields: Record<string, string> = {},
  now = at(TODAY),
): Promise<Card> {
  return (await press(context, who, action ?? null, fields, now, 'terminal')).card
}

export function partsOf<P extends Part['kind']>(card: Card, part: P): Extract<Part, { kind: P }>[] {
  return card.parts.filter((candidate): candidate is Extract<Part, { kind: P }> => candidate.kind === part)
}

/** Every button of a card, wherever it stands. */
export function buttonsOf(card: Card): Button[] {
  return card.parts.flatMap((part): readonly Button[] => {
    switch (part.kind) {
      case 'actions':
        return [...part.buttons, ...(part.menu ?? [])]
      case 'choices':
        return part.buttons
      case 'contract':
        return part.actions
      case 'group':
        return [...part.items.flatMap(({ actions }) => actions), ...(part.more ? [part.more] : [])]
      case 'form':
        return [part.submit]
      case 'page':
        return [part.previous, part.next].filter(button => button !== undefined)
      default:
        return []
    }
  })
}

export function formOf(card: Card): FormPart {
  const [form] = partsOf(card, 'form')
  if (!form) throw new Error(`no form in «${card.title}»: ${JSON.stringify(card.parts)}`)
  return form
}

/** Everything that a card says, as one text. */
export function textOf(card: Card): string {
  return JSON.stringify(card)
}

/** Ids in the list with this title: of a part of a card, or of the card itself, whose title counts them. */
export function idsIn(card: Card, title: string): string[] {
  return partsOf(card, 'group')
    .filter(group => (group.title ?? card.title.replace(/: [\d.,]+$/, '')) === title)
    .flatMap(({ items }) => items.map(({ id }) => id))
}

/** Ids in every list of a card. */
export function listedIn(card: Card): string[] {
  return partsOf(card, 'group').flatMap(({ items }) => items.map(({ id }) => id))
}

/** Ids in a section of somebody's list. */
export async function inSection(context: EntityContext, who: Person, section: Section, now = at(TODAY)) {
  return listedIn(
    await presses(context, who, { kind: 'show', question: { kind: 'mine', args: {} }, section, page: 1 }, {}, now),
  )
}

/** The whole reasoning about a contract: the parts of all its screens. */
export async function asksWhy(context: EntityContext, who: Person, id: string, now = at(TODAY)): Promise<Card> {
  const screens: Card[] = []
  for (let page = 1; page <= 3; page++)
    for (let next: Action | undefined = WHY(id, page); next; ) {
      const screen: Card = await presses(context, who, next, {}, now)
      screens.push(screen)
      next = buttonsOf(screen).find(({ label }) => NEXT.has(label))?.action
    }
  const [first] = screens
  if (!first) throw new Error('no screen')
  return { ...first, parts: screens.flatMap(({ parts }) => parts) }
}

const NEXT = new Set([es.forms.buttons.next, en.forms.buttons.next])
const WHY = (id: string, page: number): Action => ({
  kind: 'show',
  question: { kind: 'why', args: { id } },
  section: 'facts',
  page,
})

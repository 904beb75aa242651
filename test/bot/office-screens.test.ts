import { describe, expect, it } from 'vitest'
import { tableBlocks } from '../../src/adapters/chat/slack/render/table.js'
import { cardToAdaptive } from '../../src/adapters/chat/teams/render/card-to-adaptive.js'
import type { Card } from '../../src/bot/cards/card.js'
import { homeCard, welcomeCard } from '../../src/bot/cards/home-cards.js'
import { card, text, turnContext } from '../../src/bot/cards/turn-context.js'
import { BoundedMemory } from '../../src/bot/conversation/bounded-memory.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { collectHistory } from '../../src/bot/reminders/collect-history.js'
import { composed } from '../../src/bot/reminders/compose.js'
import { planDay } from '../../src/bot/reminders/plan-day.js'
import { type Day, isBusinessDay } from '../../src/rules/index.js'
import { textsIn } from '../adapters/chat/slack/valid.js'
import {
  ADMIN,
  ANA,
  asks,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  formOf,
  LUIS,
  ORDENADOR,
  partsOf,
  presses,
  textOf,
  worldOf,
} from '../support/context.js'
import { linkAccount } from '../support/linked.js'
import { Campaign } from './plan-fixture.js'

/* What whoever heads an office sees on a screen: nothing twice, the next step first, no way that leads nowhere. */

const TODAY: Day = '2027-07-01'
const visible = (of: Card) => partsOf(of, 'actions').flatMap(({ buttons }) => buttons.map(({ label }) => label))
const person = (id: string) => ({ kind: 'show', question: { kind: 'person', args: { id } } }) as const

/** Nobody has an account. */
const BY_MAIL = { told: async () => [], reach: () => ({ kind: 'not-linked' }) as const }

async function world() {
  return (await worldOf([contractOf(1, ['ana']), contractOf(2, ['ana']), contractOf(3, ['luis'])])).context
}

describe('a card', () => {
  it('says below its title what the title does not say', () => {
    expect(card('Hecho.', 'Hecho.', text('Hecho.', 'good')).parts).toEqual([])
    expect(card('Hecho.', 'Hecho.', text(['Hecho.', 'Y otra cosa.'])).parts).toMatchObject([{ text: 'Y otra cosa.' }])
    const long = 'x'.repeat(200)
    expect(card(long, long, text(long)).parts, 'a platform may cut a title').toHaveLength(1)
  })
})

describe('somebody whom no message reaches', () => {
  it('is not offered to be reminded, and the memorando stands in its place', async () => {
    const context = await world()
    const ana = await presses(context, COORDINATOR, person('ana'), {}, at(TODAY))
    expect(visible(ana)).toEqual(['Memorando', 'Ver los 2'])
    expect(textOf(ana)).toContain('ANA no recibe mensajes ahora')
    await linkAccount(context, 'ana', { platform: 'slack', tenant: 'T1', user: 'UANA' })
    const linked = await presses(context, COORDINATOR, person('ana'), {}, at(TODAY))
    expect(visible(linked)).toEqual(['Recordar a ANA', 'Ver los 2'])
    expect(textOf(linked)).not.toContain('no recibe mensajes')
  })

  it('is told once to whoever had them reminded by an older card, with the memorando', async () => {
    const context = await world()
    const done = await presses(context, COORDINATOR, { kind: 'remind', person: 'ana' }, {}, at(TODAY))
    expect(visible(done)[0]).toBe('Memorando')
    expect([done.title, ...partsOf(done, 'text').map(part => part.text)]).toHaveLength(1)
  })
})

describe('who answers for a contract', () => {
  it('is changed by a button that is in view, in a form that says who it was', async () => {
    const context = await world()
    const one = await asks(context, COORDINATOR, 'estado de CPS-2-2026', at(TODAY))
    expect(visible(one)).toContain('Reasignar')
    const button = buttonsOf(one).find(({ label }) => label === 'Reasignar')
    const form = await presses(context, COORDINATOR, button?.action, {}, at(TODAY))
    expect(form.title).toBe('CPS-2-2026: Reasignar')
    // Who has it already is nobody to hand it to.
    expect(JSON.stringify(formOf(form).fields)).not.toContain('"ana"')
    expect(formOf(form)).toMatchObject({ intro: 'Hoy a cargo de ANA. ¿A quién pasa?', submit: { label: 'Reasignar' } })
  })
})

describe('a contract that something stops', () => {
  it('leads whoever answers for that to the answers first, and says who looks after it', async () => {
    const context = await world()
    const { id } = contractOf(1, [])
    await new Campaign(context).says(id, TODAY, ANA, { kind: 'blocked', blocker: 'no-access' })
    const one = () => asks(context, COORDINATOR, 'estado de CPS-1-2026', at(TODAY))
    const [first] = buttonsOf(await one())
    expect(first).toMatchObject({ label: 'Responder: CPS-1-2026', style: 'primary' })
    const answers = await presses(context, COORDINATOR, first?.action, {}, at(TODAY))
    expect(visible(answers)[0]).toBe('Ya tiene acceso')
    expect(buttonsOf(await one()).filter(({ style }) => style === 'primary')).toHaveLength(1)
    const hers = await asks(context, ANA, 'estado de CPS-1-2026', at(TODAY))
    expect(textOf(hers)).toContain('Lo atiende la oficina de contratación.')
    expect(JSON.stringify(hers)).not.toContain('Responder: CPS-1-2026')
  })
})

it('what stops contracts is asked of all of them again, after a person and the list of what stops them', async () => {
  const context = { ...(await world()), memory: new BoundedMemory() }
  await new Campaign(context).says(contractOf(3, []).id, TODAY, LUIS, { kind: 'blocked', blocker: 'no-access' })
  await asks(context, COORDINATOR, '¿cómo va Ana?', at(TODAY))
  await asks(context, COORDINATOR, 'contratos de Ana', at(TODAY))
  await asks(context, COORDINATOR, 'impedimentos', at(TODAY))
  const again = await asks(context, COORDINATOR, '¿cuáles están bloqueados?', at(TODAY))
  expect(again.title).toBe('1 impedimento abierto')
})

describe('the digest of an office', () => {
  it('has its next step first, and leads to all that only an ordenador can decide', async () => {
    const { context, cut } = await worldOf([1, 2, 3, 4].map(n => contractOf(n, ['ana'])))
    const campaign = new Campaign(context)
    campaign.refresh = day =>
      cut(
        `cut-${day}`,
        day,
        [1, 2, 3, 4].map(n => contractOf(n, ['ana'])),
      )
    const day: Day = '2027-07-14'
    expect(isBusinessDay(context.calendar, day)).toBe(true)
    for (const n of [1, 2, 3, 4])
      await campaign.says(contractOf(n, []).id, '2027-07-12', ANA, {
        kind: 'blocked',
        blocker: 'ordenador-has-not-signed',
      })
    const office = (await campaign.message(day, COORDINATOR)).card
    expect(
      buttonsOf(office)
        .filter(({ style }) => style === 'primary')
        .map(({ label }) => label),
    ).toEqual(['Responder: CPS-1-2026'])
    const decides = (await campaign.message(day, ORDENADOR)).card
    expect(decides.title).toBe('4 contratos necesitan su decisión')
    expect(partsOf(decides, 'group')[0]?.items).toHaveLength(3)
    const byMail = planDay(await collectPlanInput({ ...context, writesMail: true }, BY_MAIL, at(day)))
    const entry = byMail.entries.find(({ recipient }) => recipient.person.id === ORDENADOR.id)
    // A letter has no button to the rest.
    expect(entry && partsOf(composed(context, byMail, entry).card, 'group')[0]?.items).toHaveLength(4)
    const all = buttonsOf(decides).find(({ label }) => label === 'Ver los 4')
    const list = await presses(context, ORDENADOR, all?.action, {}, at(day))
    expect(partsOf(list, 'group')[0]?.items.map(({ reference }) => reference)).toEqual(
      [1, 2, 3, 4].map(n => `CPS-${n}-2026`),
    )
    expect(partsOf(await presses(context, COORDINATOR, all?.action, {}, at(day)), 'group')[0]?.items).toEqual([])
  })
})

describe('the first screens', () => {
  it('lead whoever has no contracts of their own to the team first', async () => {
    const welcome = await welcomeCard(turnContext(await world(), COORDINATOR, at(TODAY), 'slack', 'es'))
    expect(buttonsOf(welcome).map(({ label, style }) => [label, style])).toEqual([
      ['Equipo', 'primary'],
      ['Qué debo cerrar', undefined],
      ['Ayuda', undefined],
    ])
  })

  it('end with the day of the data at home, for an administrator too', async () => {
    const home = await homeCard(turnContext(await world(), ADMIN, at(TODAY), 'slack', 'es'))
    expect(home.parts.at(-1)).toMatchObject({ kind: 'text', tone: 'muted' })
    expect(visible(home)).toEqual(['Impedimentos', 'Cambiar la hora'])
  })
})

describe('what is wide', () => {
  it('is told in Slack a person a line, below one line that names the figures', () => {
    const columns = ['Persona', 'Por cerrar', 'Vencidos', 'Falta un dato'].map(label => ({ label }))
    const rows = Array.from({ length: 7 }, (_, n) => [`Bernardina Echeverri ${n}`, '28', '3', '17'])
    const said = tableBlocks({ columns, rows }).flatMap(block =>
      textsIn([block as never])
        .join('')
        .split('\n'),
    )
    expect(said).toHaveLength(8)
    expect(said.slice(0, 2)).toEqual([
      'Persona: Por cerrar · Vencidos · Falta un dato',
      'Bernardina Echeverri 0: 28 · 3 · 17',
    ])
  })

  it('is warned of in Teams in one box, however many parts say it', () => {
    const drawn = cardToAdaptive(
      card('t', 's', text('Uno.', 'warning'), text('Dos.', 'warning'), text('Tres.'), text('Cuatro.', 'warning')),
      { language: 'es' },
    )
    expect(drawn.body.filter(({ type }) => type === 'Container')).toHaveLength(2)
  })
})

describe('how an area does', () => {
  it('is a card that leads on to each of its people, and what is asked next is of it', async () => {
    const context = { ...(await world()), memory: new BoundedMemory() }
    const area = await asks(context, COORDINATOR, '¿cómo va Obras?', at(TODAY))
    expect(area.title).toMatch(/^Obras: \d por cerrar, ninguno vencido$/)
    expect(buttonsOf(area).some(({ action }) => JSON.stringify(action).includes('"person"'))).toBe(true)
    const next = await asks(context, COORDINATOR, '¿cuáles son los vencidos?', at(TODAY))
    expect(next.title).toContain('del área «Obras»')
  })

  it('is not a dead end where people are named whom nothing reaches', async () => {
    const context = await world()
    await linkAccount(context, 'carmen', { platform: 'slack', tenant: 'T1', user: 'UCARMEN' })
    const unreached = await asks(context, COORDINATOR, '¿a quién no le llegan los avisos?', at(TODAY))
    const named = partsOf(unreached, 'table')[0]?.rows.map(([name]) => name)
    expect(named).toEqual(['ANA', 'LUIS'])
    expect(partsOf(unreached, 'choices').flatMap(({ buttons }) => buttons.map(({ label }) => label))).toEqual(named)
    const ofWorks = await asks(context, COORDINATOR, '¿a quién de Obras no le llegan los avisos?', at(TODAY))
    expect(textOf(ofWorks)).toContain('Obras: 1 persona')
  })

  it('counts whom nothing reaches as the digest does: people with something open, and that', async () => {
    const { context } = await worldOf([
      contractOf(1, ['ana']),
      contractOf(2, ['ana'], { state: 'in-execution', endsOn: '2028-01-31' }),
      contractOf(3, ['luis']),
      contractOf(4, ['carmen']),
      contractOf(5, ['olga'], { state: 'closed' }),
    ])
    for (const id of ['luis', 'carmen']) await linkAccount(context, id, { platform: 'slack', tenant: 'T1', user: id })
    const campaign = new Campaign(context)
    await campaign.wants(LUIS, TODAY, { kind: 'paused', until: '2027-07-09' })
    const now = at(TODAY)
    const plan = planDay(await collectPlanInput(context, await collectHistory(context, now), now))
    const entry = plan.entries.find(({ recipient }) => recipient.person.id === COORDINATOR.id)
    const digest = entry && composed(context, plan, entry).card
    const said = '2 personas no reciben los avisos (2 contratos)'
    expect(digest && textOf(digest)).toContain(said)
    const unreached = await asks(context, COORDINATOR, '¿a quién no le llegan los avisos?', now)
    expect(textOf(unreached)).toContain(said)
    expect(partsOf(unreached, 'table')[0]?.rows).toEqual([
      ['ANA', '1', 'Todavía no le ha escrito al bot.'],
      ['LUIS', '1', 'En pausa hasta el 9 de julio.'],
    ])
  })
})

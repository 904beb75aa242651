import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/bot/accounts/person.js'
import type { Card } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import { noticesOfLately } from '../../src/bot/office/notices.js'
import { enqueue } from '../../src/bot/outbox/enqueue.js'
import { preferencesOf } from '../../src/bot/reminders/preferences.js'
import {
  ANA,
  asks,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  formOf,
  LUIS,
  partsOf,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { sendForm, tell } from '../support/forms.js'
import { linkAccount } from '../support/linked.js'

/* What those say who were told something at once: a delegate that refuses, and answers in one's own words. */

const ID = contractOf(1, []).id

async function office(linked: readonly string[] = ['ana', 'luis', 'carmen']) {
  const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, ['ana']), contractOf(3, ['luis'])])
  for (const person of linked)
    await linkAccount(context, person, { platform: 'slack', tenant: 'T1', user: person.toUpperCase() })
  return context
}

const lines = (card: Card) => partsOf(card, 'text').map(({ text }) => text)

async function told(context: EntityContext, day = TODAY) {
  const found: string[] = []
  for await (const { outgoing } of context.store.deliveries.day(context.entity.key, day))
    found.push([`${outgoing.person}: ${outgoing.card.title}`, ...lines(outgoing.card)].join(' '))
  return found.sort()
}

async function delegateOf(context: EntityContext, person: Person) {
  const log = (await context.store.people.of(context.entity.key, [person.id])).get(person.id)
  return preferencesOf(log?.statements ?? [], TODAY).delegate?.to ?? null
}

/** The button of what somebody was told that has this label. */
async function buttonTold(context: EntityContext, person: string, label: string) {
  for await (const { outgoing } of context.store.deliveries.day(context.entity.key, TODAY)) {
    const button = buttonsOf(outgoing.card).find(other => other.label === label)
    if (outgoing.person === person && button) return button
  }
  throw new Error(`${person} was told nothing with «${label}»`)
}

describe('a delegate', () => {
  it('is asked, and may refuse: whoever delegated and the office are told, and the reminders still reach somebody', async () => {
    const context = await office()
    const { card } = await tell(context, ANA, 'delegated', { to: 'luis' })
    expect(textOf(card)).toContain('Ya se le avisó a LUIS.')
    expect(await delegateOf(context, ANA)).toBe('luis')
    const form = await presses(context, LUIS, (await buttonTold(context, 'luis', 'No puedo hacerme cargo')).action)
    expect(textOf(form)).toContain('ANA le encargó sus avisos.')
    expect(await delegateOf(context, ANA)).toBe('luis')
    const done = await sendForm(context, LUIS, form, { note: 'Salgo a vacaciones' })
    expect(textOf(done)).toContain('Los avisos de ANA ya no le llegan a usted.')
    expect(textOf(done)).toContain('Ya se les avisó a ANA y CARMEN.')
    expect(await delegateOf(context, ANA)).toBeNull()
    const [toAna, toCarmen] = (await told(context)).filter(line => line.includes('no puede hacerse cargo'))
    expect(toAna).toContain('ana: LUIS no puede hacerse cargo de sus avisos.')
    expect(toAna).toContain('«Salgo a vacaciones»')
    expect(toAna).toContain('Le siguen llegando a usted.')
    expect(toCarmen).toContain('carmen: LUIS no puede hacerse cargo de los avisos de ANA.')
  })

  it('refuses also where whoever delegated is paused, who is told all the same that nobody gets them', async () => {
    const context = await office()
    await tell(context, ANA, 'delegated', { to: 'luis' })
    await tell(context, ANA, 'paused', { until: '2027-07-12' })
    await tell(context, LUIS, 'declined', {}, 'ana')
    const news = (await told(context)).filter(line => line.includes('no puede hacerse cargo'))
    expect(news).toHaveLength(2)
    expect(news[0]).toContain('Usted está en pausa hasta el 12 de julio de 2027: mientras tanto no le llegan a nadie.')
    expect(news[1]).toContain('ANA está en pausa hasta el 12 de julio de 2027')
  })

  it('may take the refusal back, and then receives them again', async () => {
    const context = await office()
    await tell(context, ANA, 'delegated', { to: 'luis' })
    const { card } = await tell(context, LUIS, 'declined', {}, 'ana')
    await presses(context, LUIS, buttonsOf(card).find(({ label }) => label === 'Deshacer')?.action)
    expect(await delegateOf(context, ANA)).toBe('luis')
    expect((await told(context)).filter(line => line.includes('sí recibe'))).toHaveLength(2)
  })

  it('refuses once: pressed again it is the same receipt, and of what is over nothing is recorded', async () => {
    const context = await office()
    await tell(context, ANA, 'delegated', { to: 'luis' })
    const form = await presses(context, LUIS, { kind: 'open', form: 'declined', id: 'ana' })
    await sendForm(context, LUIS, form, {})
    const before = (await told(context)).length
    expect(textOf(await sendForm(context, LUIS, form, {}))).toContain('Los avisos de ANA ya no le llegan a usted.')
    const again = await presses(context, LUIS, { kind: 'open', form: 'declined', id: 'ana' })
    expect(textOf(again)).toContain('Los avisos de ANA no le llegan a usted ahora.')
    expect(await told(context)).toHaveLength(before)
  })

  it('alone refuses: nobody ends the delegation of two others', async () => {
    const context = await office()
    await tell(context, ANA, 'delegated', { to: 'luis' })
    const form = await presses(context, LUIS, { kind: 'open', form: 'declined', id: 'ana' })
    await sendForm(context, COORDINATOR, form, {})
    expect(await delegateOf(context, ANA)).toBe('luis')
  })

  it('is read in a sentence', async () => {
    const context = await office()
    await tell(context, ANA, 'delegated', { to: 'luis' })
    for (const said of ['no puedo hacerme cargo', 'Lo siento, no puedo encargarme de los avisos de Ana.'])
      expect(formOf(await asks(context, LUIS, said)).submit.action).toMatchObject({ form: 'declined', id: 'ana' })
    for (const said of ['no puedo hacerme cargo del CPS-3-2026', 'no puedo cerrarlo'])
      expect(JSON.stringify(await asks(context, LUIS, said))).not.toContain('"declined"')
    expect(JSON.stringify(await asks(context, ANA, 'no puedo hacerme cargo'))).not.toContain('"declined"')
  })

  it('who refused is told of by the next process where this one dies, once', async () => {
    const context = await office()
    await tell(context, ANA, 'delegated', { to: 'luis' })
    const form = await presses(context, LUIS, { kind: 'open', form: 'declined', id: 'ana' })
    const { deliveries } = context.store
    const plan = async () => Promise.reject(new Error('killed'))
    const dying = { ...context.store, deliveries: Object.assign(Object.create(deliveries), { plan }) }
    await expect(sendForm({ ...context, store: dying }, LUIS, form, {})).rejects.toThrow('killed')
    const again = async (day: typeof TODAY) => {
      const { recorded } = await enqueue(context.store, context.entity.key, noticesOfLately(context, at(day)), at(day))
      return recorded
    }
    expect(await again(TODAY)).toBe(2)
    expect(await again(TODAY)).toBe(0)
  })

  it('who cannot be written to is said to whoever delegates', async () => {
    const context = await office(['ana', 'carmen'])
    const { card } = await tell(context, ANA, 'delegated', { to: 'luis' })
    expect(textOf(card)).toContain('LUIS no recibe mensajes ahora: sus avisos no le llegarían a nadie más.')
  })
})

describe('an answer in one’s own words', () => {
  it('to an impediment reaches whoever told it, and leaves it open', async () => {
    const context = await office()
    await tell(context, ANA, 'blocked', { answer: 'no-access', note: 'Me sacaron del equipo' }, ID)
    const ticket = () =>
      presses(context, COORDINATOR, { kind: 'show', question: { kind: 'impediment', args: { id: ID } } })
    const open = buttonsOf(await ticket()).find(({ label }) => label === 'Responderle…')
    const form = await presses(context, COORDINATOR, open?.action)
    // Nothing said is no reply.
    expect(textOf(await sendForm(context, COORDINATOR, form, {}))).toContain('hace falta')
    const done = await sendForm(context, COORDINATOR, form, { note: 'Mesa de Servicio lo tiene; llega el lunes' })
    expect(textOf(done)).toContain('Ya se le avisó a ANA.')
    expect(await told(context)).toEqual([
      expect.stringContaining('ana: CARMEN le responde sobre CPS-1-2026 «Mesa de Servicio lo tiene; llega el lunes»'),
    ])
    expect(textOf(await ticket())).toContain('CARMEN, hoy: «Mesa de Servicio lo tiene; llega el lunes».')
    expect(textOf(await asks(context, COORDINATOR, '¿cuáles están bloqueados?'))).toContain('1 impedimento abierto')
  })

  it('is what is typed where it says neither that it is gone nor that there is none', async () => {
    const context = await office()
    await tell(context, ANA, 'blocked', { answer: 'no-access' }, ID)
    const form = await asks(context, COORDINATOR, 'Respóndale a Ana que mañana le damos el acceso')
    await sendForm(context, COORDINATOR, form, {})
    expect(await told(context)).toEqual([expect.stringContaining('«mañana le damos el acceso»')])
  })

  it('to a reminder reaches whoever asked for it, and stands on the card of the person', async () => {
    const context = await office()
    await presses(context, COORDINATOR, { kind: 'remind', person: 'ana' })
    const form = await presses(context, ANA, (await buttonTold(context, 'ana', 'Responderle')).action)
    const done = await sendForm(context, ANA, form, { note: 'Los cierro el viernes' })
    expect(textOf(done)).toContain('Su respuesta es para CARMEN.')
    expect(textOf(done)).toContain('Ya se le avisó a CARMEN.')
    expect((await told(context)).filter(line => line.startsWith('carmen'))).toEqual([
      expect.stringContaining('carmen: ANA le responde «Los cierro el viernes»'),
    ])
    const person = await presses(context, COORDINATOR, {
      kind: 'show',
      question: { kind: 'person', args: { id: 'ana' } },
    })
    expect(textOf(person)).toContain('Le respondió hoy: «Los cierro el viernes».')
  })

  it('goes to nobody who does not look after the one who writes', async () => {
    const context = await office()
    expect(textOf(await presses(context, ANA, { kind: 'open', form: 'replied', id: 'luis' }))).toContain(
      'Con su rol no puede declarar eso.',
    )
  })
})

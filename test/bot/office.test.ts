import { describe, expect, it } from 'vitest'
import type { ContractStatement, PersonStatement } from '../../src/bot/attestations/statement.js'
import type { EntityContext } from '../../src/bot/context.js'
import type { Outgoing } from '../../src/bot/outbox/outgoing.js'
import {
  ANA,
  asks,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  formOf,
  LUIS,
  ORDENADOR,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { sendForm } from '../support/forms.js'
import { linkAccount } from '../support/linked.js'

/* The contracting office's console: whom it sees, whom it reminds, which impediments it answers, and who hears of it. */

const ID = contractOf(1, []).id
const bare = { from: 'x', channel: 'slack', shown: [], on: TODAY, at: at(TODAY).toISOString() } as const

async function office(linked: readonly string[] = ['ana', 'luis', 'carmen']) {
  const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, ['ana']), contractOf(3, ['luis'])])
  for (const person of linked)
    await linkAccount(context, person, { platform: 'slack', tenant: 'T1', user: person.toUpperCase() })
  return context
}

async function told(context: EntityContext): Promise<Outgoing[]> {
  const found: Outgoing[] = []
  for await (const { outgoing } of context.store.deliveries.day(context.entity.key, TODAY)) found.push(outgoing)
  return found
}

async function blocked(context: EntityContext, more: Partial<ContractStatement> = {}): Promise<void> {
  const said = {
    ...bare,
    id: 's_blocked',
    key: 'b',
    by: 'ana',
    role: 'supervisor',
    kind: 'blocked',
    blocker: 'no-access',
  }
  await context.store.said.append(context.entity.key, ID, { ...said, ...more } as ContractStatement, 0)
}

async function ofAna(context: EntityContext, said: Partial<PersonStatement>): Promise<void> {
  const version = (await context.store.people.of(context.entity.key, ['ana'])).get('ana')?.version ?? 0
  const whole = { ...bare, id: 's_p', key: 'p', by: 'ana', role: 'supervisor', ...said } as PersonStatement
  await context.store.people.append(context.entity.key, 'ana', whole, version)
}

const REMIND = { kind: 'remind', person: 'ana' } as const
const person = (id: string) => ({ kind: 'show', question: { kind: 'person', args: { id } } }) as const
const IMPEDIMENTS = { kind: 'show', question: { kind: 'impediments', args: {} } } as const

describe('a person', () => {
  it('is one press from the team, with the figures of their own list and a reminder', async () => {
    const context = await office()
    const team = await asks(context, COORDINATOR, 'equipo')
    const open = buttonsOf(team).find(({ action }) => action?.kind === 'show' && action.question.kind === 'person')
    const card = await presses(context, COORDINATOR, open?.action)
    expect(card.title).toMatch(/^ANA: 2 por cerrar/)
    const remind = buttonsOf(card).find(({ action }) => action?.kind === 'remind')
    expect(remind?.confirm?.title).toMatch(/^¿Recordarle .* a ANA\?$/)
  })

  it('is what "recuérdale a …" leads to', async () => {
    const card = await asks(await office(), COORDINATOR, 'recuérdale a Luis')
    expect(card.title).toMatch(/^LUIS: /)
  })

  it('is seen by nobody who does not look after others', async () => {
    const context = await office()
    expect(textOf(await presses(context, LUIS, person('ana')))).toContain('No encuentro a esa persona')
    expect(textOf(await presses(context, LUIS, REMIND))).toContain('No encuentro a esa persona')
    expect(await told(context)).toEqual([])
  })
})

describe('what somebody last said', () => {
  it('is told of an impediment that was answered since, too', async () => {
    const context = await office()
    await blocked(context)
    const form = await presses(context, COORDINATOR, { kind: 'open', form: 'answered', id: ID })
    await sendForm(context, COORDINATOR, form, { answer: 'gone', note: '' })
    expect(textOf(await presses(context, COORDINATOR, person('ana')))).toContain('Su última respuesta: hoy.')
  })
})

describe('a reminder', () => {
  it('goes out at once, signed, is recorded, and is one a day whoever asks', async () => {
    const context = await office()
    const done = await presses(context, COORDINATOR, REMIND)
    expect(done.title).toMatch(/^✓ Le recordé .* a ANA\.$/)
    await presses(context, COORDINATOR, REMIND)
    expect(textOf(await presses(context, ORDENADOR, REMIND))).toContain('ya se le recordó hoy: CARMEN')
    const sent = await told(context)
    expect(sent.map(({ kind, person: to }) => [kind, to])).toEqual([['reminder', 'ana']])
    expect(sent[0]?.card.title).toMatch(/^CARMEN le recuerda/)
    const log = (await context.store.people.of(context.entity.key, ['ana'])).get('ana')
    expect(log?.statements.map(({ kind, by }) => [kind, by])).toEqual([['reminded', 'carmen']])
  })

  it('stands on its day, whatever becomes of who was reminded', async () => {
    const context = await office()
    await presses(context, COORDINATOR, REMIND)
    await ofAna(context, { key: 'q', kind: 'paused', until: '2027-07-20' })
    expect((await presses(context, COORDINATOR, REMIND)).title).toMatch(/^✓ Le recordé .* a ANA\.$/)
    expect(await told(context)).toHaveLength(1)
  })

  it('is not recorded where it would reach nobody', async () => {
    const context = await office(['carmen'])
    expect(textOf(await presses(context, COORDINATOR, REMIND))).toContain('no recibe mensajes ahora')
    expect((await context.store.people.of(context.entity.key, ['ana'])).get('ana')).toBeUndefined()
  })

  it('reaches the delegate, without buttons, and not who paused', async () => {
    const context = await office()
    await ofAna(context, { key: 'd', kind: 'delegated', to: 'luis', until: null })
    await ofAna(context, { key: 'q', kind: 'paused', until: '2027-07-20' })
    await presses(context, COORDINATOR, REMIND)
    const sent = await told(context)
    expect(sent.map(({ person: to }) => to)).toEqual(['luis'])
    expect(sent.flatMap(({ card }) => card.parts.filter(({ kind }) => kind === 'actions'))).toEqual([])
    expect(textOf(sent[0]?.card ?? { title: '', summary: '', parts: [] })).toContain('Por encargo de ANA')
  })
})

describe('an impediment', () => {
  it('is listed with who, what and since when, and answered by two presses; who told it hears at once', async () => {
    const context = await office()
    await blocked(context, { note: 'me sacaron del equipo.' } as Partial<ContractStatement>)
    const list = await presses(context, COORDINATOR, IMPEDIMENTS)
    expect(list.title).toBe('1 impedimento abierto')
    expect(textOf(await asks(context, COORDINATOR, '¿cuáles están bloqueados?'))).toBe(textOf(list))
    const open = buttonsOf(list).find(({ action }) => action?.kind === 'show' && action.question.kind === 'impediment')
    const card = await presses(context, COORDINATOR, open?.action)
    expect(textOf(card)).toContain('ANA, hoy: «me sacaron del equipo»')
    const gone = buttonsOf(card).find(({ label }) => label === 'Ya tiene acceso')
    const done = await presses(context, COORDINATOR, gone?.action)
    expect(textOf(done)).toContain('Ya se le avisó a ANA.')
    const [sent, ...others] = await told(context)
    expect(others).toEqual([])
    expect(sent).toMatchObject({ kind: 'notice', person: 'ana' })
    expect(sent?.card.title).toContain('ya se resolvió, dice CARMEN')
    const close = sent && buttonsOf(sent.card).find(({ label }) => label === 'Ya lo cerré hoy')
    expect((await presses(context, ANA, close?.action)).title).toContain('cerrado hoy')
    expect((await presses(context, COORDINATOR, IMPEDIMENTS)).title).toBe('No hay impedimentos abiertos')
  })

  it('is refused with why, and comes back to the list of who told it', async () => {
    const context = await office()
    await blocked(context)
    const form = await presses(context, COORDINATOR, {
      kind: 'open',
      form: 'answered',
      id: ID,
      given: { answer: 'refused' },
    })
    await sendForm(context, COORDINATOR, form, { answer: 'refused', note: 'tiene acceso desde mayo' })
    const [sent] = await told(context)
    expect(sent && textOf(sent.card)).toContain('tiene acceso desde mayo')
    expect(textOf(await asks(context, ANA, `cómo va el ${ID}`))).toContain('no procede, dice CARMEN')
  })

  it('is looked after by whoever it is entrusted to, who may answer it then', async () => {
    const context = await office(['ana', 'carmen', 'olga'])
    await blocked(context)
    const form = await presses(context, COORDINATOR, {
      kind: 'open',
      form: 'answered',
      id: ID,
      given: { answer: 'entrusted' },
    })
    await sendForm(context, COORDINATOR, form, { answer: 'entrusted', person: 'olga' })
    expect((await told(context)).map(({ person: to }) => to).sort()).toEqual(['ana', 'olga'])
    const card = await presses(context, ORDENADOR, { kind: 'show', question: { kind: 'impediment', args: { id: ID } } })
    expect(textOf(card)).toContain('Lo atiende OLGA.')
    expect(buttonsOf(card).map(({ label }) => label)).toContain('Ya tiene acceso')
  })

  it('is answered in words too: the form opens with them, and nothing is told before it is sent', async () => {
    const context = await office()
    await blocked(context)
    for (const words of ['respóndale a Ana que ya tiene acceso', 'Responda CPS-1-2026: ya tiene acceso']) {
      const form = await asks(context, COORDINATOR, words)
      expect(formOf(form).fields.map(field => ('initial' in field ? field.initial : undefined))).toEqual([
        'gone',
        undefined,
        'ya tiene acceso',
      ])
    }
    expect(await told(context)).toEqual([])
    const form = await asks(context, COORDINATOR, 'respóndale a Ana que ya tiene acceso')
    await sendForm(context, COORDINATOR, form, { answer: 'gone', note: 'ya tiene acceso' })
    expect((await told(context)).map(({ person: to }) => to)).toEqual(['ana'])
    // Who may not answer is understood as anybody else is, and so is what is about nobody's impediment.
    expect(textOf(await asks(context, LUIS, 'respóndale a Ana que ya tiene acceso'))).not.toContain('"form"')
    expect(textOf(await asks(context, COORDINATOR, 'respóndale a Luis que ya tiene acceso'))).not.toContain('"form"')
  })

  it('of others is shown to nobody who supervises', async () => {
    const context = await office()
    await blocked(context)
    expect((await presses(context, LUIS, IMPEDIMENTS)).title).toBe('No hay impedimentos abiertos')
    const card = await presses(context, ANA, { kind: 'show', question: { kind: 'impediment', args: { id: ID } } })
    expect(buttonsOf(card).some(({ action }) => action?.kind === 'record')).toBe(false)
  })
})

describe('a contract that is assigned', () => {
  it('is told at once to whose it is and whose it was, in the same words everywhere', async () => {
    const context = await office()
    const form = await presses(context, COORDINATOR, { kind: 'open', form: 'assigned', id: ID })
    const done = await sendForm(context, COORDINATOR, form, { person: 'luis' })
    expect(textOf(done)).toMatch(/pasó a LUIS\./)
    const sent = await told(context)
    expect(sent.map(({ person: to, card }) => [to, card.title.replace(/^\S+ /, '')]).sort()).toEqual([
      ['ana', 'pasó a LUIS.'],
      ['luis', 'pasó a su cargo (antes ANA).'],
    ])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cardToAdaptive } from '../../../../src/adapters/chat/teams/render/card-to-adaptive.js'
import { teamsIn } from '../../../../src/adapters/chat/teams/words.js'
import type { Card } from '../../../../src/bot/cards/card.js'
import { ask } from '../../../../src/bot/conversation/ask.js'
import { unbroken } from '../../../../src/shared/unbroken.js'
import { NOW, type Playground, post, type Sent, startPlayground, TENANT } from './playground.js'

/* The bot in Microsoft's own Teams client of this machine, driven over its HTTP routes. */

const words = teamsIn('es')
const WHO_AND_WHEN = unbroken(
  'Registrado por Marta Lucía Quintero Rozo (supervisión) el 10 de marzo de 2027 a las 09:30.',
)
let playground: Playground
const me = () => playground.users[0]?.id ?? ''

beforeAll(async () => {
  playground = await startPlayground()
})
afterAll(() => playground?.stop())

async function write(text: string, conversation = playground.personalChat, mentions?: object[]): Promise<void> {
  await post(`${playground.url}/_conversation/v1/conversations/${conversation}/messages`, {
    text,
    textFormat: 'plain',
    from: { id: me() },
    ...(mentions ? { mentions } : {}),
  })
}

/** What was said in a message: the card as text, or its line. */
function shown({ activity }: Sent): string {
  return JSON.stringify(activity.attachments ?? activity.text)
}

interface Pressable {
  readonly title: string
  readonly data: Record<string, unknown>
}

/** The first button whose label begins so. */
function button({ activity }: Sent, label: string): Pressable {
  const found: Pressable[] = []
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('type' in value && value.type === 'Action.Execute' && 'title' in value && 'data' in value)
      found.push({ title: String(value.title), data: Object.fromEntries(Object.entries(Object(value.data))) })
    for (const each of Object.values(value)) look(each)
  }
  look(activity.attachments)
  const one = found.find(({ title }) => title.startsWith(label))
  if (!one) throw new Error(`no button ${label} among ${found.map(({ title }) => title).join(', ')}`)
  return one
}

/** The field with boxes to tick: what it is called, what stands for each box, and the contract that each names. */
function tickBoxes({ activity }: Sent) {
  const field = z.object({
    type: z.literal('Input.ChoiceSet'),
    isMultiSelect: z.literal(true),
    id: z.string(),
    choices: z.array(z.object({ title: z.string(), value: z.string() })),
  })
  const card = z.array(z.object({ content: z.object({ body: z.array(z.unknown()) }) })).parse(activity.attachments)
  const found = card.flatMap(({ content }) => content.body).find(each => field.safeParse(each).success)
  const { id, choices } = field.parse(found)
  return { id, values: choices.map(({ value }) => value), names: choices.map(({ title }) => title.split(' · ')[0]) }
}

function execute(sent: Sent, data: object): Promise<unknown> {
  return post(`${playground.url}/_conversation/v1/invoke`, {
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', data }, trigger: 'manual' },
    from: { id: me() },
    conversation: { id: sent.conversation },
    replyToId: sent.id,
  })
}

function submit(sent: Sent, value: object): Promise<unknown> {
  return post(`${playground.url}/_conversation/v1/submit`, {
    value,
    from: { id: me() },
    conversation: { id: sent.conversation },
    replyToId: sent.id,
  })
}

/** The same card as the core gives, rendered: nothing is added or lost on the way. */
const texts = (card: Card) =>
  JSON.stringify(cardToAdaptive(card, { language: 'es' }).body).match(/"text":"(?:[^"\\]|\\.)*"/g) ?? []

describe('ten turns in a personal chat', () => {
  const turns = [
    'hola',
    '¿qué contratos debo cerrar?',
    '¿qué está vencido?',
    '¿qué necesita de mí?',
    '¿cuáles están en espera?',
    '¿cuándo vence el plazo?',
    '¿cómo cierro un contrato?',
    '¿qué dice la norma?',
    'resumen',
    'ayuda',
  ]
  it.each(turns)('%s', async text => {
    await write(text)
    const sent = await playground.sent.next()
    const marta = [...playground.context.directory.values()].find(
      ({ email }) => email === 'marta.quintero@idah.example',
    )
    if (!marta) throw new Error('the demo lacks Marta')
    const { card } = await ask(playground.context, marta, text, NOW, 'teams')
    const said = shown(sent)
    // Whoever is recognised just then and says hello is greeted once, by what says that they were.
    const greeting = ['Hola, Marta Lucía Quintero Rozo', 'Reconocí su cuenta', 'Soy Cerrojo.', 'Supervisa 23 contratos']
    for (const each of text === 'hola' ? greeting : texts(card)) expect(said).toContain(each)
    expect(sent.did).toBe('sent')
    expect(sent.activity).toMatchObject({ summary: expect.any(String), suggestedActions: { to: [me()] } })
  })
})

/** The card of the first contract of the day. */
async function openedFirst(): Promise<Sent> {
  await write('¿qué contratos debo cerrar?')
  const day = await playground.sent.next()
  await execute(day, button(day, 'CPS-').data)
  return playground.sent.next()
}

describe('buttons and forms', () => {
  it('open a form below, say what is wrong at the field, and show in place who told what and when', async () => {
    const contract = await openedFirst()
    const asked = await execute(contract, button(contract, 'Lo cerré otro día').data)
    expect(asked).toMatchObject({ type: 'application/vnd.microsoft.activity.message', value: words.chat.answeredBelow })
    const form = await playground.sent.next()
    expect(form.did).toBe('sent')
    expect(shown(form)).toContain('"Input.Date"')

    const confirm = button(form, 'Confirmar')
    const wrong = await execute(form, { ...confirm.data, 'form0.on': '2031-01-01' })
    expect(wrong).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' })
    const corrected = await playground.sent.next()
    expect(corrected).toMatchObject({ did: 'changed', id: form.id })
    expect(shown(corrected)).toContain('Input.Date')

    const good = await execute(corrected, { ...button(corrected, 'Confirmar').data, 'form0.on': '2027-03-09' })
    const done = await playground.sent.next()
    expect(done).toMatchObject({ did: 'changed', id: form.id })
    for (const answer of [JSON.stringify(good), shown(done)]) {
      expect(answer).toContain(WHO_AND_WHEN)
      expect(answer).not.toContain('Input.Date')
    }
  })

  it('work by the fallback of Action.Execute too', async () => {
    const contract = await openedFirst()
    await submit(contract, button(contract, 'Lo cerré otro día').data)
    const form = await playground.sent.next()
    await submit(form, { ...button(form, 'Confirmar').data, 'form0.on': '2027-03-08' })
    const done = await playground.sent.next()
    expect(done).toMatchObject({ did: 'changed', id: form.id })
    expect(shown(done)).toContain(WHO_AND_WHEN)
  })

  it('turn pages in place', async () => {
    await write('buscar CPS')
    const list = await playground.sent.next()
    const page = await execute(list, button(list, 'Siguientes').data)
    expect(page).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' })
    const turned = await playground.sent.next()
    expect(turned).toMatchObject({ did: 'changed', id: list.id })
    await execute(turned, button(turned, 'Anterior').data)
    expect(shown(await playground.sent.next())).toContain('Siguientes')
  })

  it('tell the same of several contracts: boxes, review, one yes, and back again', async () => {
    await write('¿qué contratos debo cerrar?')
    const day = await playground.sent.next()
    await execute(day, button(day, 'Ver los ').data)
    const list = await playground.sent.next()
    // What it was asked on says more than the list: it stays.
    expect(list.did).toBe('sent')
    await execute(list, button(list, 'Varios a la vez').data)
    const boxes = await playground.sent.next()
    expect(boxes.did).toBe('sent')
    const ticks = tickBoxes(boxes)
    expect(ticks.values.length).toBeGreaterThan(1)
    // Teams gives what is ticked of one field with commas between.
    await execute(boxes, { ...button(boxes, 'Revisar').data, [ticks.id]: ticks.values.join(',') })
    const review = await playground.sent.next()
    expect(review).toMatchObject({ did: 'changed', id: boxes.id })
    for (const name of ticks.names) expect(shown(review)).toContain(name)
    const sure = shown(review).match(/form0\.[^"]+/g) ?? []
    await execute(review, {
      ...button(review, 'Reportar').data,
      ...Object.fromEntries(sure.map(name => [name, 'true'])),
    })
    const done = await playground.sent.next()
    expect(done).toMatchObject({ did: 'changed', id: boxes.id })
    await execute(done, button(done, 'Deshacer').data)
    expect(await playground.sent.next()).toMatchObject({ did: 'changed', id: boxes.id })
  })

  it('that carry nonsense show that they are not known, and record nothing', async () => {
    await write('resumen')
    const sent = await playground.sent.next()
    await execute(sent, { cerrojo: { do: 'record', form: 'nothing-of-the-kind' } })
    expect((await playground.sent.next()).did).toBe('sent')
  })
})

describe('where others read along', () => {
  const mention = () => {
    const bot = '00000000-0000-0000-0000-000000000011'
    return [{ mentioned: { id: bot, name: 'Cerrojo' }, text: '<at>Cerrojo</at>' }]
  }

  it('a personal list goes to the own chat, and only that is said', async () => {
    await write('<at>Cerrojo</at> ¿qué contratos debo cerrar?', playground.groupChat, mention())
    const [first, second] = [await playground.sent.next(), await playground.sent.next()]
    expect(first.conversation).toBe(playground.personalChat)
    expect(shown(first)).toContain('Empezar')
    expect(second.conversation).toBe(playground.groupChat)
    expect(second.activity.text).toBe(words.chat.sentToYou)
  })

  it('a file is offered in the own chat, with one line where it was asked for', async () => {
    await write('<at>Cerrojo</at> exportar mis contratos', playground.groupChat, mention())
    const all = [await playground.sent.next(), await playground.sent.next(), await playground.sent.next()]
    const { personalChat, groupChat } = playground
    expect(all.map(({ conversation }) => conversation)).toEqual([personalChat, personalChat, groupChat])
    expect(all.map(shown).join()).toContain('file.consent')
    expect(all[2]?.activity.text).toBe(words.chat.sentToYou)
  })

  it('a bare mention is answered there with help', async () => {
    await write('<at>Cerrojo</at>', playground.groupChat, mention())
    expect((await playground.sent.next()).conversation).toBe(playground.groupChat)
  })

  it('what holds for anybody is answered there', async () => {
    await write('<at>Cerrojo</at> ayuda', playground.groupChat, mention())
    expect((await playground.sent.next()).conversation).toBe(playground.groupChat)
  })
})

describe('messages by the bot itself', () => {
  const card: Card = { title: 'Resumen del día', summary: '3 por cerrar', parts: [{ kind: 'text', text: 'Faltan 3.' }] }
  const message = { key: 'k', card, language: 'es' as const, repeated: true }

  it('reach the address that was kept, and say that they may be repeats', async () => {
    const account = { platform: 'teams' as const, tenant: TENANT, user: me() }
    const log = await playground.context.store.accounts.of(playground.context.entity.key, [`teams:${TENANT}:${me()}`])
    const kept = [...log.values()].flatMap(({ statements }) => statements).findLast(({ kind }) => kind === 'address')
    const address = kept?.kind === 'address' ? kept.address : null
    const receipt = await playground.teams.messenger.send(account, address, message)
    const sent = await playground.sent.next()
    expect(receipt).toEqual({ address, message: sent.id })
    expect(sent.conversation).toBe(playground.personalChat)
    expect(shown(sent)).toContain(words.card.repeated)
  })

  it('open the chat of somebody who was never seen', async () => {
    const user = playground.users[3]?.id ?? ''
    const account = { platform: 'teams' as const, tenant: TENANT, user }
    const receipt = await playground.teams.messenger.send(account, null, { ...message, repeated: false })
    const sent = await playground.sent.next()
    expect(sent.conversation).not.toBe(playground.personalChat)
    expect(JSON.parse(receipt.address)).toMatchObject({ conversation: sent.conversation, user })
    expect(await playground.teams.messenger.find(account, receipt.address, 'k', NOW)).toBe('cannot-tell')
  })
})

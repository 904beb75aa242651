import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../../src/bot/accounts/person.js'
import { PAPER_FORMS } from '../../../../src/bot/cards/action.js'
import type { Card } from '../../../../src/bot/cards/card.js'
import { homeCard } from '../../../../src/bot/cards/home-cards.js'
import { turnContext } from '../../../../src/bot/cards/turn-context.js'
import type { EntityContext } from '../../../../src/bot/context.js'
import { collectPlanInput } from '../../../../src/bot/reminders/collect.js'
import { composed } from '../../../../src/bot/reminders/compose.js'
import { planDay } from '../../../../src/bot/reminders/plan-day.js'
import type { Blindness } from '../../../../src/bot/reminders/plan-types.js'
import { ANA, asks, buttonsOf, contractOf, presses, worldOf } from '../../../support/context.js'
import { demoWorld, NOW, type Playground, startPlayground, TENANT } from './playground.js'

/*
 * The bot in Microsoft's Teams client of this machine, in a browser: what a person sees and clicks. The screenshots are
 * kept in artifacts/, to be looked at.
 */

const MARTA = 'marta.quintero@idah.example'

/** The digest that somebody gets on that morning. */
async function digestOf(context: EntityContext, who: string, now = NOW, blind: Partial<Blindness> = {}) {
  const reach = ({ listed }: Person) => ({ kind: listed ? 'linked' : 'not-linked' }) as const
  const plan = planDay(await collectPlanInput(context, { told: async () => [], reach, blind }, now))
  const entry = plan.entries.find(({ recipient }) => recipient.person.email === who)
  if (!entry) throw new Error('nobody has that e-mail')
  return composed(context, plan, entry)
}

/** How far the records are, and what of yesterday is still to be told: what makes an administrator's digest long. */
const BLIND: Partial<Blindness> = {
  heads: {
    sent: { number: 1_234, hash: 'ab'.repeat(32) },
    said: { number: 103, hash: 'cd'.repeat(32) },
    seen: { number: 12, hash: 'ef'.repeat(32) },
  },
}

const CHROMIUM = '/usr/bin/chromium'
/** What does not come by then never will. The runner waits longer, so that it is said what was waited for. */
const PATIENCE_MS = 240_000
const KEPT = resolve(import.meta.dirname, '../../../../artifacts/screenshots/teams')

const ID = 'CO1.PCCNTR.4400001'

/** Pixels that a card may be high where it is 400 wide. */
const HIGHEST = 600

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

describe.skipIf(!existsSync(CHROMIUM))('in Chromium', () => {
  let playground: Playground
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    mkdirSync(KEPT, { recursive: true })
    playground = await startPlayground()
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS, timeout: PATIENCE_MS })
    page = await browser.newPage({ viewport: { width: 1280, height: 2600 } })
    // The picker offers the day of the browser: one before the end of the contract would be asked about.
    await page.clock.setFixedTime(NOW)
    page.setDefaultTimeout(PATIENCE_MS)
    await page.goto(playground.url)
    await page.addStyleTag({ content: '.ac-adaptiveCard { width: 400px !important; box-sizing: border-box }' })
  })

  afterAll(async () => {
    await browser?.close()
    await playground?.stop()
  })

  const shot = (name: string) => page.screenshot({ path: join(KEPT, `${name}.png`) })

  async function write(text: string): Promise<void> {
    const box = page.locator('[contenteditable=true]').first()
    await box.click()
    await box.pressSequentially(text)
    await page.getByRole('button', { name: 'Send Message' }).first().click()
  }

  const cards = () => page.locator('.ac-adaptiveCard')

  /** The card that comes after what is done. */
  async function after(work: () => Promise<void>) {
    const before = await cards().count()
    await work()
    const card = cards().nth(before)
    await card.waitFor()
    return card
  }

  /** A card by the bot itself, to whoever is at the keyboard. */
  async function send(card: Card): Promise<void> {
    const account = { platform: 'teams' as const, tenant: TENANT, user: playground.users[0]?.id ?? '' }
    const log = await playground.context.store.accounts.of(playground.context.entity.key, [
      `teams:${TENANT}:${account.user}`,
    ])
    const kept = [...log.values()].flatMap(({ statements }) => statements).findLast(({ kind }) => kind === 'address')
    const address = kept?.kind === 'address' ? kept.address : null
    await playground.teams.messenger.send(account, address, { key: 'k', card, language: 'es', repeated: false })
  }

  /** As high as it stands in a window of 400 px. */
  async function height(card: Locator): Promise<number> {
    return Math.round((await card.boundingBox())?.height ?? 0)
  }

  it('keeps the card of the day, a list and a contract on one screen of 400 px', async () => {
    // The first words may be answered beside the welcome.
    await write('¿qué contratos debo cerrar?')
    const day = cards()
      .filter({ has: page.getByRole('heading', { name: 'por cerrar' }) })
      .last()
    await day.waitFor()
    await day.screenshot({ path: join(KEPT, '1-day.png') })
    expect(await height(day)).toBeLessThanOrEqual(HIGHEST)
    expect(await day.getByRole('heading').count()).toBe(1)
    const contract = await after(() => day.getByText('CPS-', { exact: false }).first().click())
    await contract.getByRole('button', { name: 'Por qué' }).waitFor()
    await contract.screenshot({ path: join(KEPT, '2-contract.png') })
    expect(await height(contract)).toBeLessThanOrEqual(HIGHEST)
    const list = await after(() => write('buscar CPS'))
    await list.getByRole('button', { name: 'Siguientes' }).waitFor()
    await list.screenshot({ path: join(KEPT, '3-list.png') })
    expect(await height(list)).toBeLessThanOrEqual(HIGHEST)
    await after(() => list.getByText('CPS-', { exact: false }).first().click())
    await shot('3-opened')
  })

  it('opens a form, tells, and sees who told what in its place', async () => {
    const form = await after(() => write('cerré CPS-003-2022'))
    await form.getByPlaceholder('Select a date...').click()
    await page.keyboard.press('Enter')
    await form.getByRole('button', { name: 'Confirmar', exact: true }).click()
    await page.getByText('Registrado por Marta Lucía Quintero Rozo').last().waitFor()
    await shot('4-told')
    expect(await page.getByRole('button', { name: 'Confirmar', exact: true }).count()).toBe(0)
  })

  it('keeps every other main card on one screen of 400 px, with eighty contracts that lack a fact', async () => {
    const old = {
      signedOn: '2025-01-10',
      startsOn: '2025-01-15',
      endsOn: '2025-02-15',
      liquidationFlag: 'yes',
    } as const
    const supplier = 'URSULA MARCELA ZAMBRANO ROA'
    const object =
      'Prestar los servicios profesionales de apoyo a la Subdirección de Gestión Ambiental para el seguimiento'
    const { context } = await worldOf(
      Array.from({ length: 80 }, (_, n) => contractOf(n + 1, ['ana'], old, { supplier })),
    )
    const ready = (
      await worldOf([contractOf(1, ['ana'], {}, { supplier, object }), contractOf(2, ['ana'], { paid: '5000000' })])
    ).context
    const shown: [string, Card][] = [
      ['missing', await asks(context, ANA, '¿qué necesita de mí?', NOW)],
      ['how', await asks(ready, ANA, '¿cómo cierro CPS-1-2026?', NOW)],
      ['how-waiting', await asks(ready, ANA, '¿cómo cierro CPS-2-2026?', NOW)],
      ['fact', await asks(ready, ANA, 'estado de CPS-2-2026', NOW)],
      ['not-mine', await asks(ready, ANA, 'CPS-1-2026 no es mío', NOW)],
      ['delegate', await asks(ready, ANA, 'quiero delegar mis avisos', NOW)],
      ['queue-date', await presses(context, ANA, { kind: 'queue' }, {}, NOW)],
    ]
    for (const form of ['liquidation', 'earlyEnd', 'qualityGuarantee', 'restart'] as const)
      shown.push([`form-${form}`, await presses(context, ANA, { kind: 'open', form, id: ID }, {}, NOW)])
    const works = { type: 'works', ground: 'other', liquidationFlag: 'yes', endsOn: '2027-02-28' } as const
    const papers = (await worldOf([contractOf(1, ['ana'], works, { supplier, object })])).context
    for (const page of [1, 2, 3]) {
      const action = { kind: 'show', question: { kind: 'supports', args: { id: ID } }, page } as const
      shown.push([`supports-${page}`, await presses(papers, ANA, action, {}, NOW)])
    }
    // Of the invented entity, the one with most files in sight.
    const { context: demo } = playground
    const [many] = (await demo.store.contracts.byId(demo.entity.key, ['CO1.PCCNTR.90002561'])).contracts
    const theirs = demo.directory.get(many?.supervisors[0] ?? '')
    if (!many || !theirs) throw new Error('nobody supervises it')
    const files = { kind: 'supports', args: { id: many.id } } as const
    shown.push(['supports-files', await presses(demo, theirs, { kind: 'show', question: files }, {}, NOW)])
    shown.push(['draft', await asks(papers, ANA, 'hágame el informe final del CPS-1-2026', NOW)])
    for (const form of PAPER_FORMS)
      shown.push([`form-${form}`, await presses(papers, ANA, { kind: 'open', form, id: ID }, {}, NOW)])
    for (const [of, world] of [
      ['missing', context],
      ['ready', ready],
    ] as const)
      for (const page of [1, 2, 3, 6]) {
        const action = { kind: 'show', question: { kind: 'why', args: { id: ID } }, section: 'facts', page } as const
        shown.push([`why-${of}-${page}`, await presses(world, ANA, action, {}, NOW)])
      }
    for (const [name, sent] of shown) {
      const card = await after(() => send(sent))
      await card.screenshot({ path: join(KEPT, `8-${name}.png`) })
      expect(await height(card), name).toBeLessThanOrEqual(HIGHEST)
    }
  })

  it('keeps what the office sees of the last month of the campaign on one screen of 400 px', async () => {
    const now = new Date('2027-07-13T13:30:00Z')
    const context = await demoWorld(now)
    const who = (email: string) => {
      const found = [...context.directory.values()].find(person => person.email === `${email}@idah.example`)
      if (!found) throw new Error(`nobody is called ${email}`)
      return found
    }
    const [gloria, beatriz, julian] = ['gloria.sanabria', 'beatriz.zabala', 'julian.aldana'].map(who)
    const hernan = who('hernan.bustos').id
    if (!gloria || !beatriz || !julian) throw new Error('the demo lacks its office')
    const show = (question: object, section?: string) =>
      presses(context, gloria, { kind: 'show', question, ...(section ? { section, page: 1 } : {}) } as never, {}, now)
    const team = { kind: 'team', args: {} }
    const impeded = buttonsOf(await asks(context, gloria, 'impedimentos', now)).find(({ action }) =>
      JSON.stringify(action).includes('"impediment"'),
    )?.action
    const about = { kind: 'open', id: /CO1\.PCCNTR\.\d+/.exec(JSON.stringify(impeded))?.[0] ?? '' } as const
    const shown: [string, Card][] = []
    for (const person of [gloria, beatriz, julian])
      shown.push(
        [`digest-${person.roles[0]}`, (await digestOf(context, person.email ?? '', now, BLIND)).card],
        [`answer-${person.roles[0]}`, await asks(context, person, '¿qué debo cerrar?', now)],
        [`home-${person.roles[0]}`, await homeCard(turnContext(context, person, now, 'teams', 'es'))],
      )
    shown.push(
      ['team', await show(team)],
      ['queue', await show(team, 'queue')],
      ['unassigned', await show(team, 'unassigned')],
      ['area', await show({ kind: 'area', args: { name: 'Subdirección de Obras' } })],
      ['person', await show({ kind: 'person', args: { id: hernan } })],
      ['reply', await presses(context, gloria, { ...about, form: 'answered', given: { answer: 'replied' } }, {}, now)],
      ['reassign', await presses(context, gloria, { ...about, form: 'assigned' }, {}, now)],
      ['report', await show({ kind: 'closing-report', args: {} })],
    )
    for (const text of ['impedimentos', 'gráfica de avance', 'gráfica por área', '¿quién no recibe avisos?'])
      shown.push([text, await asks(context, gloria, text, now)])
    const heights: [string, number][] = []
    for (const [name, sent] of shown) {
      const card = await after(() => send(sent))
      await card.screenshot({ path: join(KEPT, `9-${name.replace(/\W+/g, '-')}.png`) })
      heights.push([name, await height(card)])
    }
    if (process.env.SHOW_LENGTHS) console.log(heights.map(one => one.join('\t')).join('\n'))
    expect(heights.filter(([, high]) => high > HIGHEST)).toEqual([])
  })

  it('gets the digest of the morning by the bot itself', async () => {
    const digest = await digestOf(playground.context, MARTA)
    const card = await after(async () => {
      await send(digest.card)
    })
    await card.getByText(digest.card.title).first().waitFor()
    await card.screenshot({ path: join(KEPT, '5-digest.png') })
    expect(await height(card)).toBeLessThanOrEqual(HIGHEST)
  })

  it('takes the contracts one by one in one place, a press each', async () => {
    const day = await after(() => write('¿qué contratos debo cerrar?'))
    const queue = await after(() => day.getByRole('button', { name: 'Empezar' }).click())
    let presses = 1
    const closed = queue.getByRole('button', { name: 'Ya lo cerré hoy' })
    for (let at = 1; (await closed.count()) > 0; at++) {
      expect(await height(queue)).toBeLessThanOrEqual(HIGHEST)
      if (at === 1) await queue.screenshot({ path: join(KEPT, '6-queue.png') })
      const title = await queue.getByRole('heading').textContent()
      await closed.click()
      presses++
      await expect.poll(() => queue.getByRole('heading').textContent()).not.toBe(title)
    }
    await queue.screenshot({ path: join(KEPT, '6-queue-end.png') })
    expect(presses).toBeGreaterThan(3)
  })

  it('reads every kind of card', async () => {
    for (const [at, text] of ['resumen', '¿por qué CPS-003-2022?', 'ayuda', '¿cuándo vence el plazo?'].entries()) {
      const card = await after(() => write(text))
      await card.screenshot({ path: join(KEPT, `7-${at}.png`) })
    }
  })
})

import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntityContext } from '../../../../src/bot/context.js'
import { collectPlanInput } from '../../../../src/bot/reminders/collect.js'
import { composed } from '../../../../src/bot/reminders/compose.js'
import { planDay } from '../../../../src/bot/reminders/plan-day.js'
import { NOW, type Playground, startPlayground, TENANT } from './playground.js'

/*
 * The bot in Microsoft's Teams client of this machine, in a browser: what a person sees and clicks. The screenshots are
 * kept in artifacts/, to be looked at.
 */

const MARTA = 'marta.quintero@idah.example'

/** The digest that somebody gets on that morning. */
async function digestOf(context: EntityContext, who: string) {
  const plan = planDay(
    await collectPlanInput(context, { told: async () => [], reach: () => ({ kind: 'linked' }) }, NOW),
  )
  const entry = plan.entries.find(({ recipient }) => recipient.person.email === who)
  if (!entry) throw new Error('nobody has that e-mail')
  return composed(context, plan, entry)
}

const CHROMIUM = '/usr/bin/chromium'
/** What does not come by then never will. The runner waits longer, so that it is said what was waited for. */
const PATIENCE_MS = 240_000
const KEPT = resolve(import.meta.dirname, '../../../../artifacts/screenshots/teams')

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
    page.setDefaultTimeout(PATIENCE_MS)
    await page.goto(playground.url)
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

  it('asks, opens a form, tells, and sees who told what in its place', async () => {
    await write('¿qué contratos debo cerrar?')
    const list = page.locator('.ac-adaptiveCard').last()
    await list.getByRole('button', { name: 'Ya lo cerré' }).first().waitFor()
    await shot('1-list')
    await list.screenshot({ path: join(KEPT, '1-whole-list.png') })
    await list.getByRole('button', { name: 'Ya lo cerré' }).first().click()
    const form = page
      .locator('.ac-adaptiveCard', { has: page.getByRole('button', { name: 'Confirmar', exact: true }) })
      .last()
    await form.waitFor()
    await shot('2-form')
    await form.getByPlaceholder('Select a date...').click()
    await shot('2-calendar')
    await page.keyboard.press('Enter')
    await shot('2-calendar-chosen')
    await form.getByRole('button', { name: 'Confirmar', exact: true }).click()
    await page.getByText('Registrado por Marta Lucía Quintero Rozo').last().waitFor()
    await shot('3-told')
    expect(await page.getByRole('button', { name: 'Confirmar', exact: true }).count()).toBe(0)
  })

  it('gets the digest of the morning by the bot itself', async () => {
    const account = { platform: 'teams' as const, tenant: TENANT, user: playground.users[0]?.id ?? '' }
    const log = await playground.context.store.accounts.of(playground.context.entity.key, [
      `teams:${TENANT}:${account.user}`,
    ])
    const kept = [...log.values()].flatMap(({ statements }) => statements).findLast(({ kind }) => kind === 'address')
    const address = kept?.kind === 'address' ? kept.address : null
    const digest = await digestOf(playground.context, MARTA)
    await playground.teams.messenger.send(account, address, { ...digest, repeated: false })
    await page.getByText(digest.card.title).first().waitFor()
    await shot('4-proactive')
  })

  it('ticks boxes for several contracts at once', async () => {
    const before = await page.locator('.ac-adaptiveCard').count()
    await page
      .getByRole('button', { name: /^No queda nada pendiente: / })
      .first()
      .click()
    const boxes = page.locator('.ac-adaptiveCard').nth(before)
    await boxes.getByRole('checkbox').first().check()
    await boxes.getByRole('button', { name: 'Revisar' }).scrollIntoViewIfNeeded()
    await shot('4-boxes')
    await boxes.getByRole('button', { name: 'Revisar' }).click()
    await page.getByRole('button', { name: /^Confirmar \(/ }).waitFor()
    await shot('4-review')
  })

  it('reads every kind of card', async () => {
    for (const [at, text] of ['resumen', '¿por qué CPS-003-2022?', 'ayuda', '¿cuándo vence el plazo?'].entries()) {
      const before = await page.locator('.ac-adaptiveCard').count()
      await write(text)
      await page.locator('.ac-adaptiveCard').nth(before).waitFor()
      await shot(`5-${at}`)
    }
  })
})

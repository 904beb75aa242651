import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { OPT_OUT_PATH, optOutDoor, optOutUrl } from '../../../../src/adapters/chat/email/opt-out.js'
import { identityOf } from '../../../../src/adapters/stores/files/identity.js'
import { mailContactOf } from '../../../../src/bot/accounts/mail.js'
import { noticesOfLately } from '../../../../src/bot/office/notices.js'
import { addDays } from '../../../../src/rules/index.js'
import { ANA, at, COORDINATOR, TODAY, textOf, worldOf } from '../../../support/context.js'
import { linkAccount } from '../../../support/linked.js'

const { sign } = identityOf(Buffer.from('a secret'))
const WHOM = { entity: 'prueba', person: ANA.id }

async function door() {
  const { context: bare } = await worldOf([])
  const context = { ...bare, writesMail: true as const }
  const handle = optOutDoor({
    sign,
    contextOf: async (platform, tenant) => (platform === 'email' && tenant === 'prueba' ? context : null),
    encodeFile: () => Promise.reject(new Error('no files')),
    clock: () => at(TODAY),
    log: pino({ level: 'silent' }),
  })
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const base = `http://127.0.0.1:${port}`
  const isMailed = async () => (await mailContactOf(context, ANA, TODAY)) !== null
  const said = async () => (await context.store.people.of('prueba', [ANA.id])).get(ANA.id)?.statements ?? []
  return { context, base, isMailed, said, url: optOutUrl(base, WHOM, sign) }
}

it('changes nothing by being opened, also by a program that follows every link', async () => {
  const { url, isMailed } = await door()
  for (const method of ['GET', 'HEAD']) {
    const response = await fetch(url, { method })
    expect(response.status).toBe(200)
    if (method === 'GET') expect(await response.text()).toContain('¿Dejar de recibir por correo')
  }
  expect(await isMailed()).toBe(true)
})

it('stops by its button and by the one of a mail program, once, in their own name', async () => {
  const { url, isMailed, said } = await door()
  for (let n = 0; n < 2; n++) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('no le escribo más por correo')
  }
  expect(await isMailed()).toBe(false)
  expect(await said()).toMatchObject([{ kind: 'mail', wanted: false, by: ANA.id, channel: 'email' }])
  const back = await fetch(`${url}/volver`, { method: 'POST', body: '' })
  expect(await back.text()).toContain('le vuelvo a escribir')
  expect(await isMailed()).toBe(true)
})

it('has buttons that lead on from wherever the public address has it', async () => {
  const { url } = await door()
  const open = url.replace('/correo/', '/bot/correo/')
  for (const [method, end, next] of [
    ['GET', '', ''],
    ['POST', '', '/volver'],
    ['GET', '/volver', ''],
    ['POST', '/volver', ''],
  ] as const) {
    const page = await (await fetch(`${url}${end}`, { method })).text()
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? []
    expect(new URL(action, `${open}${end}`).href).toBe(`${open}${next}`)
  }
})

it('tells the contracting office, also where the process ended before it was told', async () => {
  const { url, context } = await door()
  await linkAccount(context, COORDINATOR.id, { platform: 'slack', tenant: 'T1', user: 'U1' })
  await fetch(url, { method: 'POST', body: '' })
  const told: string[] = []
  for await (const notice of noticesOfLately(context, at(TODAY))) told.push(`${notice.person}: ${textOf(notice.card)}`)
  expect(told).toEqual([expect.stringMatching(/^carmen: .*pidió no recibir más correos/s)])
  const planned = []
  for await (const { outgoing } of context.store.deliveries.day('prueba', TODAY)) planned.push(outgoing.person)
  expect(planned).toEqual([COORDINATOR.id])
})

it('tells it once, whatever day it is planned on again', async () => {
  const { url, context } = await door()
  await linkAccount(context, COORDINATOR.id, { platform: 'slack', tenant: 'T1', user: 'U1' })
  await fetch(url, { method: 'POST', body: '' })
  const { deliveries } = context.store
  for await (const { outgoing, version } of deliveries.day('prueba', TODAY)) {
    const receipt = { address: 'D1', message: '1.1' }
    await deliveries.append(
      'prueba',
      outgoing.key,
      { kind: 'sent', receipt, found: false, at: at(TODAY).toISOString() },
      version,
    )
  }
  for (const days of [1, 2, 3]) {
    const told = []
    for await (const { key } of noticesOfLately(context, at(addDays(TODAY, days)))) told.push(key)
    expect(told).toEqual([])
  }
})

it.each([
  ['another person', (url: string) => url.replace('/ana/', '/luis/')],
  ['another entity', (url: string) => url.replace('/prueba/', '/otra/')],
  ['no signature', (url: string) => url.replace(/[^/]+$/, '')],
  ['a shorter one', (url: string) => url.slice(0, -1)],
  ['nothing at all', (url: string) => url.slice(0, url.indexOf(OPT_OUT_PATH) + OPT_OUT_PATH.length)],
])('an address made up for %s stops nobody', async (_, forged) => {
  const { url, said } = await door()
  const response = await fetch(forged(url), { method: 'POST', body: '' })
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('no es válida')
  expect(await said()).toEqual([])
})

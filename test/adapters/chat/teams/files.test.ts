import mammoth from 'mammoth'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { teamsIn } from '../../../../src/adapters/chat/teams/words.js'
import { ask } from '../../../../src/bot/conversation/ask.js'
import type { OutFile } from '../../../../src/bot/conversation/reply.js'
import { ANA, at, contractOf, TODAY, worldOf } from '../../../support/context.js'
import { activity, CHANNEL, type Fake, type FakeOptions, fakeTeams, USER } from './fake.js'

/* Files by the person's own consent. */

const words = teamsIn('es').file
const FILE: OutFile = { kind: 'table', name: 'mis/contratos', columns: ['Id'], rows: [['CO1.PCCNTR.1']] }
let fake: Fake | null = null
afterEach(async () => {
  await fake?.stop()
  fake = null
})
async function offered(options: FakeOptions = {}, more: object = {}): Promise<Fake> {
  fake = await fakeTeams({ reply: { files: [FILE] }, ...options })
  await fake.post(activity({ text: 'exportar', ...more }))
  return fake
}

const Offer = z.object({
  contentType: z.string(),
  name: z.string(),
  content: z.object({ sizeInBytes: z.number(), acceptContext: z.object({ cerrojoFile: z.string() }) }),
})
const offerIn = ({ passed }: Fake) => Offer.parse(passed.at(-1)?.activity.attachments?.[0])

function consent(
  { passed }: Fake,
  action: string,
  more: object = {},
  uploadUrl = 'https://idah-my.sharepoint.com/up',
): object {
  const context = Offer.parse(passed[1]?.activity.attachments?.[0]).content.acceptContext
  const uploadInfo = { uploadUrl, contentUrl: 'https://idah-my.sharepoint.com/f.xlsx', uniqueId: 'u', fileType: 'xlsx' }
  return activity({
    type: 'invoke',
    name: 'fileConsent/invoke',
    text: undefined,
    replyToId: 'm1',
    value: { type: 'fileUpload', action, context, ...(action === 'accept' ? { uploadInfo } : {}) },
    ...more,
  })
}

function keeper() {
  const written: { url: string; range: string | null; bytes: number }[] = []
  const upload: typeof fetch = async (input, init) => {
    const body = init?.body
    const bytes = body instanceof Uint8Array ? body.length : -1
    written.push({ url: String(input), range: new Headers(init?.headers).get('content-range'), bytes })
    return new Response(null, { status: 201 })
  }
  return { written, upload }
}

describe('a file', () => {
  it('is offered after the card, under a name that is no path', async () => {
    const offer = offerIn(await offered())
    expect(fake?.passed.at(-1)?.activity.summary).toBe('Sus contratos, en una hoja de cálculo.')
    expect(offer).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: 'mis-contratos.xlsx',
    })
    expect(offer.content.sizeInBytes).toBeGreaterThan(1_000)
  })

  it('is written to the place that Teams names, once', async () => {
    const { written, upload } = keeper()
    const teams = await offered({ upload })
    const { sizeInBytes } = offerIn(teams).content
    expect((await teams.post(consent(teams, 'accept'))).status).toBe(200)
    expect(written).toEqual([
      {
        url: 'https://idah-my.sharepoint.com/up',
        range: `bytes 0-${sizeInBytes - 1}/${sizeInBytes}`,
        bytes: sizeInBytes,
      },
    ])
    expect(teams.passed.at(-1)).toMatchObject({ did: 'changed', id: 'm1', activity: { text: words.sent } })
    await teams.post(consent(teams, 'accept'))
    expect(written).toHaveLength(1)
    expect(teams.passed.at(-1)?.activity.text).toBe(words.gone)
  })

  it('is not written when the person says no', async () => {
    const { written, upload } = keeper()
    const teams = await offered({ upload })
    await teams.post(consent(teams, 'decline'))
    expect(teams.passed.at(-1)?.activity.text).toBe(words.declined)
    expect(written).toEqual([])
  })

  it("is nobody else's", async () => {
    const { written, upload } = keeper()
    const teams = await offered({ upload })
    await teams.post(consent(teams, 'accept', { from: { id: '29:luis', aadObjectId: 'another' } }))
    expect(teams.passed.at(-1)?.activity.text).toBe(words.gone)
    expect(written).toEqual([])
  })

  it.each([
    'https://evil.example/up',
    'http://idah-my.sharepoint.com/up',
    'https://sharepoint.com.evil.example/',
    'https://127.0.0.1/',
  ])('is not written to %s', async uploadUrl => {
    const { written, upload } = keeper()
    const teams = await offered({ upload })
    await teams.post(consent(teams, 'accept', {}, uploadUrl))
    expect(teams.passed.at(-1)?.activity.text).toBe(words.failed)
    expect(written).toEqual([])
  })

  it('is handed over in the own chat only, and one line says so where others read along', async () => {
    const teams = await offered({}, { conversation: CHANNEL })
    expect(teams.passed.map(({ to }) => to)).toEqual([`new:${USER}`, `new:${USER}`, CHANNEL.id])
    expect(JSON.stringify(teams.passed[1])).toContain('file.consent')
    expect(teams.passed[2]?.activity).toMatchObject({ text: teamsIn('es').chat.sentToYou })
  })

  it('may be a draft: the Word file of its own name, written whole', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const { files = [] } = await ask(context, ANA, 'hágame el acta de cierre del CPS-1-2026', at(TODAY), 'terminal')
    const bodies: Uint8Array[] = []
    const upload: typeof fetch = async (_, init) => {
      if (init?.body instanceof Uint8Array) bodies.push(init.body)
      return new Response(null, { status: 201 })
    }
    const teams = await offered({ reply: { files: [...files] }, upload })
    expect(offerIn(teams).name).toBe('Constancia de cierre CPS-1-2026 borrador.docx')
    await teams.post(consent(teams, 'accept'))
    const [whole] = bodies
    expect((await mammoth.extractRawText({ buffer: Buffer.from(whole ?? []) })).value).toContain('Borrador con ')
    expect(teams.passed.at(-1)?.activity.text).toBe(words.sent)
  })

  it.each([
    ['an answer that says no', async () => new Response(null, { status: 507 })],
    ['no answer', async () => Promise.reject(new TypeError('fetch failed'))],
  ] as const)('that the place does not take is told, and asked for anew: %s', async (_, upload) => {
    const teams = await offered({ upload })
    await teams.post(consent(teams, 'accept'))
    expect(teams.passed.at(-1)?.activity.text).toBe(words.failed)
  })

  it('is not saved where Teams says no without a place to write to', async () => {
    const teams = await offered()
    const declined = consent(teams, 'decline')
    Object.assign(Object(Object(declined).value), { uploadInfo: null })
    await teams.post(declined)
    expect(teams.passed.at(-1)?.activity.text).toBe(words.declined)
  })
})

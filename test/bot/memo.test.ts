import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { encodeDocument } from '../../src/adapters/files/docx/encode-document.js'
import { accountKey } from '../../src/bot/accounts/account.js'
import { turnContext } from '../../src/bot/cards/turn-context.js'
import type { EntityContext } from '../../src/bot/context.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { press } from '../../src/bot/conversation/press.js'
import { memoCase, memoOf } from '../../src/bot/documents/memo.js'
import { colleagueOf } from '../../src/bot/office/person-card.js'
import type { Day } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import { ANA, asks, at, COORDINATOR, contractOf, LUIS, TODAY, textOf, worldOf } from '../support/context.js'
import { linkAccount } from '../support/linked.js'
import { Campaign, morning } from './plan-fixture.js'

/** The memorando to whoever has not answered or is not reached. */

const CONTRACTS = [contractOf(1, ['ana']), contractOf(2, ['ana'], { liquidationFlag: 'yes' }), contractOf(3, ['luis'])]

async function caseOf(context: EntityContext, id: string) {
  const turn = turnContext(context, COORDINATOR, at(TODAY), 'terminal', 'es')
  const colleague = await colleagueOf(turn, id)
  const found = colleague && (await memoCase(turn, colleague))
  return found ? { found, document: memoOf(found, turn) } : null
}

async function textIn(context: EntityContext, id: string): Promise<string> {
  const made = await caseOf(context, id)
  if (!made) throw new Error('none is made')
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await encodeDocument(made.document)) })
  return value
}

describe('whoever is not reached', () => {
  it('gets one, with what is asked of each contract and blanks where only its sender knows', async () => {
    const { context } = await worldOf(CONTRACTS)
    const text = await textIn(context, 'ana')
    expect(text).toContain('Borrador con 2 campos')
    expect(text).toContain('no tiene una cuenta vinculada')
    expect(text).toContain('CPS-1-2026')
    expect(text).toContain('[POR COMPLETAR: número y fecha del memorando')
    expect(text).toContain('[POR COMPLETAR: día hasta el que se espera respuesta')
    expect(text).toContain('Ley 1474 de 2011, art. 84')
    expect(text).not.toContain('Se recordó')
    expect(text).not.toMatch(/incumpli|disciplinari|omisi|sanci/i)
  })

  it('not while on pause, nor of what came to them lately, nor of what they told', async () => {
    const { context } = await worldOf(CONTRACTS)
    const campaign = new Campaign(context)
    await campaign.says('CO1.PCCNTR.4400001', TODAY, COORDINATOR, { kind: 'assigned', to: ['ana'] })
    expect((await caseOf(context, 'ana'))?.found).toMatchObject({ lately: 1 })
    await campaign.says('CO1.PCCNTR.4400002', TODAY, ANA, { kind: 'data-wrong', note: 'x' })
    expect(await caseOf(context, 'ana')).toBeNull()
    expect(await caseOf(context, 'luis')).not.toBeNull()
    await campaign.wants(LUIS, TODAY, { kind: 'paused', until: '2027-07-10' })
    expect(await caseOf(context, 'luis')).toBeNull()
  })
})

it('does not say of an account that takes no messages that there is none', async () => {
  const { context: bare } = await worldOf(CONTRACTS)
  const context = { ...bare, writesMail: true as const }
  const account = { platform: 'slack', tenant: 'T1', user: 'U1' } as const
  await linkAccount(context, 'ana', account)
  const key = accountKey(account)
  const said = { id: 'gone', key: 'gone', by: null, at: at(TODAY).toISOString(), on: TODAY }
  await context.store.accounts.append('prueba', key, { ...said, kind: 'unreachable', why: 'gone' }, 1)
  const text = await textIn(context, 'ana')
  expect(text).toContain('la plataforma no deja escribir a su cuenta')
  expect(text).not.toContain('no tiene una cuenta')
  expect(text).not.toContain('correo electrónico')
})

/** A digest that arrived, of one of these days. */
async function told(context: EntityContext, day: Day, campaign: Campaign) {
  const outgoing = await campaign.message(day, ANA)
  await context.store.deliveries.plan('prueba', outgoing, morning(day))
  const receipt = { address: 'D1', message: '1.1' }
  const sent = { kind: 'sent', receipt, found: false, at: morning(day).toISOString() } as const
  await context.store.deliveries.append('prueba', outgoing.key, sent, 1)
}

describe('whoever has not answered', () => {
  const DAYS: readonly Day[] = ['2027-06-22', '2027-06-23', '2027-06-24', '2027-06-25', '2027-06-28', '2027-06-29']

  it('gets one that says of each contract what it is worth, what is asked, how often and when it was reminded, and which term runs', async () => {
    const liquidated = { liquidationFlag: 'yes', endsOn: '2027-03-15', type: 'supplies', ground: 'plurality' } as const
    const contracts = [contractOf(1, ['ana']), contractOf(2, ['ana'], liquidated)]
    const { context, cut } = await worldOf(contracts)
    await linkAccount(context, 'ana', { platform: 'slack', tenant: 'T1', user: 'U1' })
    const campaign = new Campaign(context)
    for (const day of DAYS) {
      if (day === DAYS.at(-1)) await cut('c2', '2027-06-28', [...contracts, contractOf(4, ['ana'])])
      await told(context, day, campaign)
    }
    const text = await textIn(context, 'ana')
    expect(text).toContain('no se ha recibido respuesta sobre el cierre en SECOP II, «')
    expect(text).toContain('Se recordó 6 veces, las últimas el 23 de junio de 2027, el 24 de junio de 2027')
    expect(text).toMatch(/CPS-1-2026.*\$\s22\.773\.677.*6 veces; la última, el 29 de junio de 2027/s)
    // Of what could be closed since then it was reminded once.
    expect(text).toMatch(
      /CPS-4-2026(?:(?!CPS-).)*Cerrarlo en SECOP II, o informar qué lo impide(?:(?!CPS-).)*\n29 de junio de 2027/s,
    )
    expect(text).toMatch(/CPS-2-2026(?:(?!CPS-).)*de mutuo acuerdo, hasta el 15 de julio de 2027/s)
    expect(text).not.toContain('no tiene una cuenta')
  })

  it('and is told by e-mail only gets one once a letter went out, which says so', async () => {
    const { context: bare } = await worldOf(CONTRACTS)
    const context = { ...bare, writesMail: true as const }
    expect(await caseOf(context, 'ana')).toBeNull()
    await told(context, '2027-06-28', new Campaign(context))
    const text = await textIn(context, 'ana')
    expect(text).toContain('Se recordó el 28 de junio de 2027')
    expect(text).toContain('se le escribe por correo electrónico')
    expect(text).not.toContain('no le llegan')
  })

  it('gets none for being reminded of what is another’s, or of nothing that is asked now', async () => {
    const { context, cut } = await worldOf([contractOf(1, ['ana'])])
    await linkAccount(context, 'ana', { platform: 'slack', tenant: 'T1', user: 'U1' })
    const campaign = new Campaign(context)
    await told(context, '2027-06-23', campaign)
    await cut('c2', '2027-06-30', [contractOf(1, ['ana']), contractOf(4, ['ana'])])
    await campaign.says('CO1.PCCNTR.4400001', TODAY, ANA, { kind: 'data-wrong', note: 'x' })
    expect(await caseOf(context, 'ana')).toBeNull()
  })
})

it('is not offered for whoever is reached and was told nothing yet', async () => {
  const { context } = await worldOf(CONTRACTS)
  await linkAccount(context, 'ana', { platform: 'slack', tenant: 'T1', user: 'U1' })
  expect(await caseOf(context, 'ana')).toBeNull()
})

it('is not prepared for whoever is not on the list, and says that and nothing else of them', async () => {
  const { context: listed } = await worldOf(CONTRACTS)
  const directory = new Map([...listed.directory, ['ana', { ...ANA, listed: false }]])
  const show = { kind: 'show', question: { kind: 'memo', args: { id: 'ana' } } } as const
  const { card, files } = await press({ ...listed, directory }, COORDINATOR, show, {}, at(TODAY), 'terminal')
  expect(files).toBeUndefined()
  expect(textOf(card)).toContain('no se prepara memorando: no está en la lista de la entidad')
  expect(textOf(card)).not.toContain('recibe los avisos')
})

it('is asked for by whoever looks after others, and by nobody else', async () => {
  const { context } = await worldOf(CONTRACTS)
  expect(JSON.stringify(await asks(context, COORDINATOR, 'memorando'))).toContain('"kind":"unreached"')
  const show = { kind: 'show', question: { kind: 'memo', args: { id: 'ana' } } } as const
  const { files: made } = await press(context, COORDINATOR, show, {}, at(TODAY), 'terminal')
  expect(made).toMatchObject([{ kind: 'document', document: { kind: 'memo' } }])
  expect(textOf(await asks(context, ANA, 'memorando'))).toContain(es.say.teamOnly)
  const { files } = await ask(context, ANA, 'memorando', at(TODAY), 'terminal')
  expect(files).toBeUndefined()
})

import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/bot/conversation/ask.js'
import { BoundedMemory } from '../../../src/bot/conversation/bounded-memory.js'
import { noteSeen } from '../../../src/bot/conversation/note-seen.js'
import { press } from '../../../src/bot/conversation/press.js'
import { paperMeant } from '../../../src/bot/documents/paper-meant.js'
import { payloadData } from '../../../src/bot/ledger/chain.js'
import type { Day } from '../../../src/rules/index.js'
import { ANA, at, buttonsOf, COORDINATOR, contractOf, LUIS, TODAY, worldOf } from '../../support/context.js'

const works = contractOf(
  2,
  ['ana'],
  { type: 'works', ground: 'other', liquidationFlag: 'yes', endsOn: '2027-02-28' },
  { reference: 'LP-2-2026' },
)
const CONTRACTS = [
  contractOf(1, ['ana']),
  works,
  contractOf(3, ['ana'], { state: 'closed', updatedOn: '2027-06-01' }),
  contractOf(4, ['luis']),
]

describe('a draft is asked for in words', () => {
  it.each<[string, string | null]>([
    ['hágame el acta de cierre del CPS-1-2026', 'closing-record'],
    ['hágame la constancia de cierre del CPS-1-2026', 'closing-record'],
    ['borrador del informe final del CPS-1-2026', 'final-report'],
    ['hazme el informe final de supervisión del CPS-1-2026', 'final-report'],
    ['necesito el acta de liquidación de LP-2-2026', 'liquidation-record'],
    ['proyécteme el acta de liquidación del LP-2-2026', 'liquidation-record'],
    ['un borrador del CPS-1-2026', 'closing-record'],
    ['draft the closing record of CPS-1-2026', 'closing-record'],
    // Not due for it, and said so.
    ['hágame el acta de cierre del LP-2-2026', null],
    ['genere el acta de cierre del CPS-3-2026', null],
    ['redacte un oficio sobre el CPS-1-2026', null],
  ])('%s', async (said, kind) => {
    const { context } = await worldOf(CONTRACTS)
    const { files = [], card } = await ask(context, ANA, said, at(TODAY), 'terminal')
    expect(files.map(file => (file.kind === 'document' ? file.document.kind : file.kind))).toEqual(kind ? [kind] : [])
    expect(card.title).not.toMatch(kind ? /Todavía no puedo/ : /^Borrador de /)
  })

  it('of nobody’s contract but one in sight', async () => {
    const { context } = await worldOf(CONTRACTS)
    const asked = 'hágame el acta de cierre del CPS-4-2026'
    expect((await ask(context, ANA, asked, at(TODAY), 'terminal')).files).toBeUndefined()
    expect((await ask(context, LUIS, asked, at(TODAY), 'terminal')).files).toHaveLength(1)
    expect((await ask(context, COORDINATOR, asked, at(TODAY), 'terminal')).files).toHaveLength(1)
  })

  it('asks of which contract where none is named', async () => {
    const { context } = await worldOf(CONTRACTS)
    const { files, card } = await ask(context, ANA, 'hágame un borrador', at(TODAY), 'terminal')
    expect(files).toBeUndefined()
    const [first] = buttonsOf(card)
    if (first?.action?.kind !== 'show') throw new Error('no button')
    const made = await press(context, ANA, first.action, {}, at(TODAY), 'terminal')
    expect(made.files).toHaveLength(1)
  })

  it('is of the contract on the screen where none is named, and asks of which where several are', async () => {
    const { context } = await worldOf(CONTRACTS)
    const memory = new BoundedMemory()
    const world = { ...context, memory }
    const says = (text: string) => ask(world, ANA, text, at(TODAY), 'terminal')
    await says('CPS-1-2026')
    const made = await says('hágame el informe final')
    expect(made.files?.map(({ name }) => name)).toEqual(['Informe final de supervisión CPS-1-2026 borrador'])
    const { card, files } = await says('hágame el acta de cierre del CPS-1-2026 y del LP-2-2026')
    expect(files).toBeUndefined()
    expect(buttonsOf(card).map(({ label }) => label)).toEqual(
      expect.arrayContaining([expect.stringContaining('CPS-1-2026'), expect.stringContaining('LP-2-2026')]),
    )
  })

  it.each([
    ['acta de liquidación', { paper: 'liquidation-record' }],
    ['solicitud de liberación de saldo', { paper: 'balance-release' }],
    ['un borrador', {}],
    ['una carta de cierre', null],
    ['redacte un memorando', null],
  ])('by its words: %s', (said, meant) => expect(paperMeant(said)).toEqual(meant))
})

describe('a draft that was given', () => {
  it('names the one before it, of the same paper, alone and in an archive', async () => {
    const { context } = await worldOf(CONTRACTS)
    const first = 'Reemplaza el borrador'
    const given = async (text: string, day: Day) => {
      const reply = await ask(context, COORDINATOR, text, at(day), 'terminal')
      await noteSeen(context, COORDINATOR, reply, at(day))
      const documents = (reply.files ?? []).flatMap(file =>
        file.kind === 'document'
          ? [file.document]
          : file.kind === 'documents'
            ? file.documents.map(d => d.document)
            : [],
      )
      return documents.find(({ contract: { name } }) => name === 'CPS-1-2026')
    }
    const closing = 'hágame el acta de cierre del CPS-1-2026'
    const one = await given(closing, TODAY)
    expect(JSON.stringify(one?.opening)).not.toContain(first)
    expect(JSON.stringify((await given('informe final del CPS-1-2026', '2027-07-02'))?.opening)).not.toContain(first)
    const two = await given(closing, '2027-07-02')
    expect(JSON.stringify(two?.opening)).toContain(`${first} ${one?.id}, generado el 1 de julio de 2027.`)
    // The same again is no other one.
    expect(await given(closing, '2027-07-02')).toEqual(two)
    const three = await given('hágame el acta de cierre de los que puedo cerrar', '2027-07-05')
    expect(JSON.stringify(three?.opening)).toContain(`${first} ${two?.id}, generado el 2 de julio de 2027.`)
  })

  it('says what is left, offers the others, and is kept with what it was made of', async () => {
    const { context } = await worldOf(CONTRACTS)
    const reply = await ask(context, ANA, 'hágame el acta de cierre del CPS-1-2026', at(TODAY), 'terminal')
    const [file] = reply.files ?? []
    if (file?.kind !== 'document') throw new Error('no document')
    expect(file.name).toBe('Constancia de cierre CPS-1-2026 borrador')
    expect(reply.card.summary).toMatch(/borrador de constancia de cierre de CPS-1-2026, con \d+ campos por completar/)
    expect(buttonsOf(reply.card).map(({ label }) => label)).toContain('Borrador: informe final de supervisión')
    await noteSeen(context, ANA, reply, at(TODAY))
    const kept: unknown[] = []
    for await (const link of context.store.ledger.links(context.entity.key, 'said'))
      if (link.kind === 'drafted') kept.push(payloadData(link))
    expect(kept).toEqual([
      expect.objectContaining({
        ...{
          id: file.document.id,
          kind: 'closing-record',
          contract: works.id.replace(/2$/, '1'),
          on: TODAY,
          cut: 'c1',
        },
        figures: expect.arrayContaining(['Valor según SECOP II · $ 22.773.677 [SECOP II, corte del 30/06/2027]']),
      }),
    ])
    // It changes no fact.
    expect((await context.store.said.of(context.entity.key, [file.document.contract.id])).size).toBe(0)
  })
})

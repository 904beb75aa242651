import { expect, it } from 'vitest'
import { unreadCard } from '../../src/bot/cards/query/unread-card.js'
import { turnContext } from '../../src/bot/cards/turn-context.js'
import type { EntityContext } from '../../src/bot/context.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { BoundedMemory } from '../../src/bot/conversation/bounded-memory.js'
import { press } from '../../src/bot/conversation/press.js'
import { ANA, at, buttonsOf, contractOf, TODAY, textOf, worldOf } from '../support/context.js'

const id = (n: number) => `CO1.PCCNTR.${4400000 + n}`
const now = at(TODAY)

async function talk() {
  const { context: world } = await worldOf([
    ...Array.from({ length: 12 }, (_, n) =>
      contractOf(n + 1, ['ana'], { state: 'in-execution', endsOn: '2027-09-30' }),
    ),
    contractOf(30, ['ana']),
    contractOf(31, ['ana'], {}, { reference: 'CPS-30-2026' }),
  ])
  const memory = new BoundedMemory()
  const context: EntityContext = { ...world, memory }
  const here = { entity: context.entity.key, account: 'terminal:ana', thread: '' }
  return {
    context,
    says: (text: string) => ask(context, ANA, text, now, 'terminal'),
    remembered: () => memory.recall(here, now),
  }
}

it('a list: its query, and what stands on the page', async () => {
  const { says, remembered, context } = await talk()
  const { card } = await says('contratos en ejecución')
  const first = await remembered()
  expect(first?.list).toMatchObject({
    query: { where: [{ field: 'situation', op: 'is', values: ['inExecution'] }] },
    page: 1,
    first: 1,
  })
  expect(first?.list?.ids).toHaveLength(7)
  const next = buttonsOf(card).find(({ action }) => action?.kind === 'show' && action.page === 2)
  if (!next?.action) throw new Error('no next page')
  await press(context, ANA, next.action, {}, now, 'terminal')
  expect((await remembered())?.list).toMatchObject({ page: 2, first: 8 })
  expect((await remembered())?.list?.ids).toHaveLength(5)
})

it('the next page of it, typed, and the one before', async () => {
  const { says, remembered } = await talk()
  await says('contratos en ejecución')
  await says('los siguientes')
  expect((await remembered())?.list).toMatchObject({ page: 2, first: 8 })
  await says('la página anterior')
  expect((await remembered())?.list).toMatchObject({ page: 1, first: 1 })
})

it('a contract, the one before it, and the list that they were opened from', async () => {
  const { says, remembered } = await talk()
  await says('contratos en ejecución')
  await says(id(3))
  expect(await remembered()).toMatchObject({ contract: id(3), list: { page: 1 } })
  await says(`¿por qué el ${id(4)}?`)
  expect(await remembered()).toMatchObject({ contract: id(4), before: id(3), question: { kind: 'why' } })
  await says(`ya cerré el ${id(30)}`)
  expect(await remembered()).toMatchObject({ contract: id(30), before: id(4) })
  await says('gracias')
  expect(await remembered()).toMatchObject({ contract: id(30), list: { page: 1 } })
})

it('which contract was asked for, and what was offered; until something else is asked', async () => {
  const { says, remembered } = await talk()
  await says('ya lo cerré')
  expect((await remembered())?.open).toMatchObject({
    kind: 'which-contract',
    question: { kind: 'closed-it' },
  })
  await says('¿por qué el CPS-30-2026?')
  expect((await remembered())?.open).toMatchObject({ kind: 'which-contract', candidates: [id(30), id(31)] })
  await says('¿hasta cuándo hay plazo?')
  expect((await remembered())?.open).toBeUndefined()
})

it('quotes the words that it cannot filter by, and offers what it did understand', async () => {
  const { context } = await talk()
  const turn = turnContext(context, ANA, now, 'terminal', 'es')
  const card = await unreadCard(
    turn,
    ['urgente para el alcalde'],
    [{ kind: 'query', args: { q: '1;ws=closeNow;wt=works' } }],
  )
  expect(textOf(card)).toContain('No sé filtrar por «urgente para el alcalde»')
  expect(buttonsOf(card).map(({ label }) => label)).toContain('Contratos de obra por cerrar')
})

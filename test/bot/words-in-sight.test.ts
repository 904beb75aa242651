import { describe, expect, it } from 'vitest'
import { BoundedMemory } from '../../src/bot/conversation/bounded-memory.js'
import { WordIndex, wordsOfTexts } from '../../src/bot/understand/readings/word-index.js'
import { understand } from '../../src/bot/understand/understand.js'
import {
  ANA,
  asks,
  buttonsOf,
  COORDINATOR,
  contractOf,
  LUIS,
  listedIn,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { countingStore } from '../support/counting-store.js'

const id = (n: number) => `CO1.PCCNTR.${4400000 + n}`

async function world() {
  const { context } = await worldOf([
    contractOf(1, [ANA.id], {}, { supplier: 'Jardines del Humedal SAS', object: 'Mantener los fontanares' }),
    contractOf(2, [ANA.id], {}, { reference: 'CPS-003-2022' }),
    contractOf(3, [LUIS.id], {}, { supplier: 'Fumigaciones Unidas', reference: 'MC-003-2026' }),
    contractOf(4, [LUIS.id], {}, { reference: 'CPS-800-2026' }),
  ])
  return { ...context, memory: new BoundedMemory() }
}

describe('the words of contracts', () => {
  const words = new WordIndex(() => wordsOfTexts(['Prestar servicios de FUMIGACIÓN', 'Aseo y más S.A.S.']))
  it.each(['fumigacion', 'fumiga', 'aseo'])('%s is one', word => expect(words.has(word)).toBe(true))
  it.each(['fumar', 'fum', 'migacion', 'zzz'])('%s is none', word => expect(words.has(word)).toBe(false))
  it('beyond what anybody looks for by parts only whole words are', () => {
    const many = new WordIndex(() =>
      wordsOfTexts([
        Array.from(
          { length: 20_100 },
          (_, n) => `a${n.toString(26).replace(/\d/g, digit => 'qrstuvwxyz'[Number(digit)] ?? '')}`,
        ).join(' '),
        'fumigacion',
      ]),
    )
    expect([many.has('fumigacion'), many.has('fumiga')]).toEqual([true, false])
  })
})

describe('a word that is not known', () => {
  it('is looked for where it stands in a contract in sight', async () => {
    const card = await asks(await world(), ANA, 'los de fontanares')
    expect(listedIn(card)).toEqual([id(1)])
  })

  it('is asked back where it stands in none, also where it stands in one of others', async () => {
    for (const word of ['moronga', 'fumigaciones']) {
      const { title, parts } = await asks(await world(), ANA, `los contratos de ${word}`)
      expect(title).toBe(`No sé filtrar por «${word}»`)
      expect(parts[0], 'the title is not said again').toEqual({ kind: 'text', text: '¿Le muestro esto?' })
    }
  })

  it('is looked for among all by whoever looks after them', async () => {
    const card = await asks(await world(), COORDINATOR, 'los de fumigaciones')
    expect(listedIn(card)).toEqual([id(3)])
  })

  it('says nothing by itself where the contracts are not known', () => {
    expect(understand('los de moronga', TODAY).question).toEqual({ kind: 'find', args: { about: 'moronga' } })
  })

  it('costs an overseer one more reading of the contracts, once a cut', async () => {
    const context = await world()
    const { store, calls } = countingStore(context.store)
    const counted = { ...context, store }
    await asks(counted, COORDINATOR, 'los de fumigaciones')
    calls.length = 0
    await asks(counted, COORDINATOR, 'los de fontanares')
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(4)
  })
})

describe('a name', () => {
  it('of a colleague is no supplier, and tells a supervisor nothing', async () => {
    const card = await asks(await world(), ANA, 'los de luis')
    expect(textOf(card)).toContain('luis')
    expect(textOf(card)).toContain('Solo puedo mostrarle los suyos.')
  })
})

describe('a part of a reference', () => {
  it('offers whoever looks after others all in their sight that it is a part of', async () => {
    const labels = buttonsOf(await asks(await world(), COORDINATOR, 'el 003')).map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['CPS-003-2022', 'MC-003-2026']))
  })

  it('offers a supervisor their own only', async () => {
    const labels = buttonsOf(await asks(await world(), ANA, 'el 003')).map(({ label }) => label)
    expect(labels).not.toContain('MC-003-2026')
  })
})

it('who coordinates is told by name', async () => {
  expect(textOf(await asks(await world(), ANA, '¿quién es la coordinadora?'))).toContain(COORDINATOR.name)
})

it('a list that found nothing is gone on from', async () => {
  const context = await world()
  await asks(context, ANA, 'los vencidos de fontanares de más de 900 millones')
  const card = await asks(context, ANA, '¿y los de más de 1 millón?')
  expect(card.title).toContain('fontanares')
})

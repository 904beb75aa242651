import { describe, expect, it } from 'vitest'
import { gapsIn } from '../../src/bot/cards/closing-cards.js'
import type { Day } from '../../src/rules/index.js'
import { ANA, asks, contractOf, presses, textOf, worldOf } from '../support/context.js'
import { tell } from '../support/forms.js'

const ID = 'CO1.PCCNTR.4400001'

describe('how far apart the snapshots of an entity come', () => {
  it.each<[readonly Day[], Day | null, { least: number; most: number } | null]>([
    [[], '2027-06-30', null],
    [[], null, null],
    [['2027-06-21'], '2027-06-30', { least: 9, most: 9 }],
    [['2027-06-19', '2027-06-21'], '2027-06-30', { least: 2, most: 9 }],
    // An older file that was brought later is no gap.
    [['2027-06-21', '2027-06-10'], '2027-06-12', { least: 2, most: 2 }],
    [['2027-06-21', '2027-06-24'], null, { least: 3, most: 3 }],
  ])('%j, then %s', (earlier, asOf, gaps) => expect(gapsIn({ earlier, asOf })).toEqual(gaps))

  it('is null without any snapshot', () => expect(gapsIn(null)).toBeNull())
})

describe('when SECOP will show a closing', () => {
  it('is said with the day of the last snapshot: before it is reported, and after', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const last = 'SECOP lo mostrará Cerrado con uno de sus próximos cortes (el último es del 30 de junio de 2027).'
    const opened = await presses(context, ANA, { kind: 'open', form: 'closed-it', id: ID })
    expect(textOf(opened)).toContain(`${last} Hasta entonces figura como`)
    expect(textOf((await tell(context, ANA, 'closed-it', { on: '2027-07-01' }, ID)).card)).toContain(last)
  })

  it('is said without days where it is asked how to close, so that the steps stay on one screen', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const how = textOf(await asks(context, ANA, `cómo cierro el ${ID}`))
    expect(how).toContain('SECOP lo mostrará Cerrado con uno de sus próximos cortes. No cierra el archivo')
  })
})

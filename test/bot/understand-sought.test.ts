import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'

function read(text: string) {
  const { kind, args, sure, query } = understand(text, TODAY)
  return { kind, args, sure, where: query?.where }
}

describe('what contracts are looked for by, whatever its words', () => {
  it.each([
    ['los de carga pesada', 'carga pesada'],
    ['cuáles son los de internet satelital', 'internet satelital'],
    ['contratos de salud pública', 'salud pública'],
    ['los de café y meriendas', 'café y meriendas'],
    ['carrotanques para los barrios altos', 'carrotanques para los barrios altos'],
    ['los que mencionen demolición', 'demolición'],
    ['contracts that mention demolition', 'demolition'],
    ['any contracts about tree pruning?', 'tree pruning'],
    ['show me what we have on vaccines', 'vaccines'],
    ['the translation ones please', 'translation'],
    ['do we have the street lighting ones', 'street lighting'],
  ])('is named whole behind what leads to it: %s', (text, about) => {
    expect(read(text)).toMatchObject({ kind: 'find', sure: true, args: { about } })
  })

  it('with how they stand: what contracts are about, and no more than that', () => {
    expect(read('los de carga pesada que estén vencidos')).toMatchObject({
      kind: 'overdue',
      sure: true,
      where: [
        { field: 'overdue', op: 'any' },
        { field: 'about', values: ['carga pesada'] },
      ],
    })
  })

  it.each([
    ['anything on desks, chairs or boards', 'desks, chairs or boards', ['desks', 'chairs', 'boards']],
    ['contratos de pupitres, sillas y tableros', 'pupitres, sillas y tableros', ['pupitres', 'sillas', 'tableros']],
  ])('is any of several: %s', (text, about, values) => {
    expect(read(text)).toMatchObject({ sure: true, args: { about }, where: [{ field: 'about', op: 'has', values }] })
  })

  it.each([
    ['qué tenemos con Transportes Águila S.A.S.', 'Transportes Águila S.A.S.', 'Transportes Águila'],
    ['contratos con la firma Iluminaciones del Cauca E.U.', 'Iluminaciones del Cauca E.U.', 'Iluminaciones del Cauca'],
    ['anything with Ferrotolima S.A. in there?', 'Ferrotolima S.A.', 'Ferrotolima'],
  ])('is a firm by its whole name: %s', (text, about, searched) => {
    expect(read(text)).toMatchObject({ sure: true, args: { about }, where: [{ values: [searched] }] })
  })

  it('is a firm, and not people by the parts of its name', () => {
    expect(read('Aguas del Caroní tiene algo pendiente con nosotros?')).toMatchObject({
      sure: true,
      where: [{ field: 'situation' }, { field: 'about', values: ['Aguas del Caroní'] }],
    })
  })

  it.each([
    ['De tableros y pupitres solo los de pupitres', 'pupitres'],
    ['of catering and cleaning, only catering', 'catering'],
  ])('is what it is cut down to: %s', (text, about) => {
    expect(read(text)).toMatchObject({ sure: true, where: [{ field: 'about', op: 'has', values: [about] }] })
  })

  it.each(['Fundación Semillas: todos, abiertos o cerrados', "all of Semillas Ltda's contracts, closed or not"])(
    'however they stand: %s',
    text => {
      expect(read(text)).toMatchObject({ kind: 'find', sure: true, where: [{ field: 'about' }] })
    },
  )

  it.each([
    'urgentes para el alcalde',
    'qué contratos vencidos hay para el desfile',
    'contratos peligrosos',
    'contratos de papelería para el alcalde',
    'the risky ones',
    'contracts with problems',
    'los de siempre',
    'los de fútbol',
    'asdf',
  ])('is asked back where it is no name of anything: %s', text => {
    const { sure, kind } = read(text)
    expect(sure && kind !== 'unknown').toBe(false)
  })

  it.each([
    ['los de la oficina de prensa', 'area'],
    ['contratos con saldo', 'balance'],
    ['los de más de 100 millones', 'value'],
    ['contracts on hold', 'situation'],
  ])('is none where it is somebody or how they stand: %s', (text, field) => {
    const { where } = read(text)
    expect(where).toMatchObject([{ field }])
  })

  it('stands behind what it is for, which puts no list together', () => {
    const { query } = understand('para el informe trimestral tráigame lo que tenga con Semillas SAS', TODAY)
    expect(query).toMatchObject({ where: [{ field: 'about', values: ['Semillas SAS'] }] })
    expect(query).not.toHaveProperty('group')
  })
})

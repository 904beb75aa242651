import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadAssignments, readAssignments } from '../../../src/adapters/people/assignments.js'
import { sayMistakes } from '../../../src/adapters/people/mistakes.js'
import { type PeopleList, readPeople } from '../../../src/adapters/people/people.js'
import { commandFailureOf, WrongLists } from '../../../src/app/failure.js'
import { commandsIn } from '../../../src/words/commands.js'
import type { Language } from '../../../src/words/language.js'

const personOf = (document: string) => `p_${document.at(-1)}`
const NO_LIST: PeopleList = { people: [], byDocument: new Map() }

function read(text: string, list: PeopleList = NO_LIST) {
  return readAssignments(Buffer.from(text), 'assignments.csv', personOf, list)
}

function assigned(text: string) {
  const loaded = read(text)
  if (!loaded.ok) throw new Error(sayMistakes(loaded.mistakes, 'en').join('\n'))
  return { byId: Object.fromEntries(loaded.value.byId), byReference: Object.fromEntries(loaded.value.byReference) }
}

function mistakes(text: string, list?: PeopleList, language: Language = 'en'): string[] {
  const loaded = read(text, list)
  return loaded.ok ? [] : sayMistakes(loaded.mistakes, language)
}

describe('assignments.csv', () => {
  it('takes an id or a reference in the column of contracts', () => {
    const text = 'id_contrato;documento\nco1.pccntr.7;1.001\nPCCNTR.8;1002\nCD-311 / 2024;1003'
    expect(assigned(text)).toEqual({
      byId: { 'CO1.PCCNTR.7': ['p_1'], 'CO1.PCCNTR.8': ['p_2'] },
      byReference: { 'cd-311-2024': ['p_3'] },
    })
  })

  it('takes columns of their own for id and reference, the id first', () => {
    const text = 'contract,reference,document\nCO1.PCCNTR.7,CD-1,1001\n,CD-2,1002'
    expect(assigned(text)).toEqual({ byId: { 'CO1.PCCNTR.7': ['p_1'] }, byReference: { 'cd-2': ['p_2'] } })
  })

  it('takes references alone', () => {
    expect(assigned('Referencia\tCédula\nN° 5\t1001\nNº 5\t1002').byReference).toEqual({ 'no-5': ['p_1', 'p_2'] })
  })

  it('splits the vigilance over several lines, the supervisor before the interventor, each once', () => {
    const lines = ['id;documento;rol', 'CO1.PCCNTR.7;1002;Interventora', 'CO1.PCCNTR.7;1001;supervisor']
    const text = [...lines, 'CO1.PCCNTR.7;1003;', 'CO1.PCCNTR.7;1001;', 'CO1.PCCNTR.7;1003;interventor'].join('\n')
    expect(assigned(text).byId).toEqual({ 'CO1.PCCNTR.7': ['p_1', 'p_3', 'p_2'] })
  })

  it.each([
    ['no contract column', 'documento\n1001', [/:1 has no column id_contrato or contract, or referencia/]],
    ['no document column', 'id_contrato\nCO1.PCCNTR.7', [/:1 has no column document or documento/]],
    ['no contract', 'id_contrato;documento\n --;1001', [/:2 \[id_contrato\] names no contract\./]],
    ['no document', 'id_contrato;documento\nCO1.PCCNTR.7;', [/:2 \[documento\] holds no document number\./]],
    ['another role', 'id;documento;rol\nCO1.PCCNTR.7;1001;admin', [/:2 \[rol\] does not know the role "admin"/]],
    ['all of it', 'id;documento;rol\n;;x', [/\[id\]/, /\[documento\]/, /\[rol\]/]],
  ])('says what is wrong: %s', (_, text, expected) => {
    const found = mistakes(text)
    expect(found).toHaveLength(expected.length)
    for (const [i, line] of expected.entries()) expect(found[i]).toMatch(line)
  })

  it('wants everybody on the list, where there is one', () => {
    const list = readPeople(Buffer.from('documento\n79563364'), 'people.csv', personOf)
    const text = 'id;documento\nCO1.PCCNTR.7;79563364\nCO1.PCCNTR.8;79563365'
    expect(mistakes(text, list.ok ? list.value : NO_LIST)).toEqual([
      'assignments.csv:3 [documento] 79…65 is not on the list of people. Correct the number, or add the person to people.csv.',
    ])
    expect(mistakes(text)).toEqual([])
  })

  it('has its mistakes said in Spanish too', () => {
    const list = readPeople(Buffer.from('documento\n79563364'), 'people.csv', personOf)
    const text = 'id;documento;rol\n;79563364;admin\nCO1.PCCNTR.8;79563365;'
    const found = ['documento\n1001', text].flatMap(each => mistakes(each, list.ok ? list.value : NO_LIST, 'es'))
    expect(found).toMatchInlineSnapshot(`
      [
        "assignments.csv:1 falta la columna id_contrato o contract, o referencia_del_contrato o reference. La primera línea debe nombrar las columnas, separadas por ; o por , o por tabuladores.",
        "assignments.csv:2 [id] no nombra ningún contrato. Escriba su id (CO1.PCCNTR.…) o su referencia.",
        "assignments.csv:2 [rol] no se conoce el rol "admin". Escriba supervisor o interventor, o deje la celda vacía.",
        "assignments.csv:3 [documento] 79…65 no está en la lista de personas. Corrija el número, o agregue a la persona en people.csv.",
      ]
    `)
  })

  it('has them end a command, a line each, in the words of whoever asks', () => {
    const loaded = read('id;documento;rol\nCO1.PCCNTR.7;1001;\u001b[2J\n;1001;')
    const { exit, text } = commandFailureOf(new WrongLists(loaded.ok ? [] : loaded.mistakes), commandsIn('es'), false)
    expect(exit).toBe(2)
    expect(text.split('\n')).toEqual([
      expect.stringContaining('assignments.csv:2 [rol] no se conoce el rol "␛[2J".'),
      expect.stringContaining('assignments.csv:3 [id] no nombra ningún contrato.'),
    ])
  })

  it('may be missing', async () => {
    const loaded = await loadAssignments(join(import.meta.dirname, 'none.csv'), personOf, NO_LIST)
    expect(loaded).toMatchObject({ ok: true, found: false })
  })
})

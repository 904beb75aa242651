import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../src/bot/accounts/person.js'
import type { EntityContext } from '../../src/bot/context.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { BoundedMemory } from '../../src/bot/conversation/bounded-memory.js'
import { openDemo } from '../../src/demo/demo-context.js'
import { loadSettings } from '../../src/settings/settings.js'
import { at, buttonsOf, TODAY, textOf } from '../support/context.js'

/** Conversations at the invented entity, each as somebody types it and sees its last answer. */

const now = at(TODAY)
let context: EntityContext
const people = new Map<string, Person>()

beforeAll(async () => {
  const settings = loadSettings({}, process.cwd())
  if (!settings.ok) throw new Error('settings')
  context = (await openDemo(settings.settings, now)).context
  for (const person of context.directory.values()) people.set(person.name.split(' ')[0] ?? '', person)
})

/** The answer to the last of the texts; the conversation begins with what a terminal opens with. */
async function answered(who: string, ...texts: readonly string[]): Promise<string> {
  const own: EntityContext = { ...context, memory: new BoundedMemory() }
  const person = people.get(who)
  if (!person) throw new Error(`nobody is called ${who}`)
  await ask(own, person, '¿qué contratos debo cerrar?', now, 'terminal', '', true)
  let shown = ''
  for (const text of texts) {
    const { card } = await ask(own, person, text, now, 'terminal')
    shown = `${card.title}\n${textOf(card)}`
  }
  return shown
}

describe('a supervisor', () => {
  it.each<[string, RegExp]>([
    ['ver todo', /por cerrar: 6/],
    ['la segunda', /^CPS-004/],
    ['empecemos · siguiente', /^2 de 6/],
    ['empecemos · ese saltémoslo, no me acuerdo si pagamos', /^2 de 6/],
    ['prepáreme el acta de liquidación del MC-007-2026', /acta de liquidación: MC-007-2026/],
    ['cuáles están vencidos · dame el acta del segundo', /constancia de cierre: CPS-004/],
    ['quiero el informe final del contrato de raquel mejía', /informe final de supervisión: CPS-003/],
    ['cuánto se le debe a dora wilches', /^CPS-009/],
    ['por qué está en espera el de Graciela Monsalve · y ursula guavita', /^Por qué: CPS-018/],
    ['el de raquel mejia ya lo cerré ayer', /^CPS-003-2022: Ya lo cerré/],
    ['el de raquel mejia ya lo cerré ayer · y el de Maritza?', /^CPS-004-2022 · Maritza/],
    ['ver todo · nada pendiente en el 1 y el 4', /2 contratos.*CPS-003-2022.*CPS-007-2025/s],
    ['cuántos contratos superviso en total', /^Sus contratos: 23/],
    ['hidrotingua tiene garantía hasta 2028?', /^MC-003-2026/],
    ['mañana cierro el de maritza, recuérdeme a las 8', /^CPS-004-2022: Recordármelo/],
    ['cuánto vale el más grande', /por valor, solo el primero/],
    ['ese contrato tiene saldo por liberar?', /¿De qué contrato/],
    [
      'cerré el cps 7 de 2025 hoy y el de dora el viernes',
      /^CPS-007-2025: Ya lo cerré.*CPS-009-2025|^CPS-007-2025: Ya lo cerré/s,
    ],
    ['ya cerré el 004 y el 005 lo cierro mañana', /^CPS-004-2022: Ya lo cerré/],
    ['mis contratos con los cps de 2025 · solo los que no estén en espera', /no están en espera/],
    ['quién dijo que era el 30 de julio, eso de dónde sale', /^Plazo/],
    ['en cuánto tiempo aparece en secop', /^De cuándo son los datos/],
    ['el acta la firmo yo o el ordenador del gasto', /cierra en SECOP/],
    ['cómo voy', /Cerrados en esta campaña|por cerrar, /],
  ])('%s', async (texts, shows) => {
    expect(await answered('Marta', ...texts.split(' · '))).toMatch(shows)
  })
})

describe('a coordinator', () => {
  it.each<[string, RegExp]>([
    ['los 14 que no tienen supervisor cuáles son', /sin supervisor, los 14 primeros: 14/],
    ['los 5 más grandes', /por cerrar, por valor, los 5 primeros/],
    ['quiero pasarle el CPS-175-2021 a Diego Chitiva', /^CPS-175-2021: Reasignar/],
    ['los contratos sin supervisor · el segundo es de Nelson Garnica', /: Asignar/],
    ['can you assign CPS-178-2022 to Natalia Cubillos please', /^CPS-178-2022: Reassign/],
    ['mándele un correo a todos los que tienen vencidos', /A cuál de las 2 personas/],
    ['ver los de hernan · cuáles están vencidos', /con cierre vencido que supervisa Hernán/],
    ['top 10 por valor · de esos quién los tiene', /por valor, los 10 primeros/],
    ['con corte a hoy cuántos expedientes quedan por cerrar', /por cerrar: 83|por cerrar: \d/],
    ['a este ritmo terminamos antes del 31 de julio?', /A ese ritmo/],
    [
      'nelson garnica ya no trabaja aca, renuncio en octubre, que hago con lo de el',
      /^¿Y si quien supervisaba ya no está\?.*Nelson Garnica: /s,
    ],
    ['contratos por cerrar · siguiente', /^Los contratos de la entidad por cerrar: 83/],
    ['necesito un reporte para el comité de mañana con los vencidos por área', /vencido, por área/],
    ['qué datos faltan de Hernán, son 15 no?', /No tuve en cuenta «15»|No tuve en cuenta «son 15/],
    ['informe mensual de julio', /«julio»/],
    ['memorando para Hernán', /Memorando para Hernán/],
    ['Grupo de Talento Humano cuántos le quedan y quién los tiene', /Talento Humano».*Talento Humano», por persona/s],
    ['muéstreme los vencidos de Marta y mándele recordatorio', /vencido.*Marta Quintero: 6 por cerrar/s],
    ['compare obras con gestión ambiental', /«Subdirección de Obras» o «Subdirección de Gestión Ambiental»/],
    [
      'qué diferencia hay entre liquidar y cerrar, es que un supervisor me está preguntando',
      /^Expediente, liquidación y cierre/,
    ],
  ])('%s', async (texts, shows) => {
    expect(await answered('Gloria', ...texts.split(' · '))).toMatch(shows)
  })
})

describe('what is told of which contract', () => {
  it.each<[string, RegExp, RegExp | null]>([
    ['cerré el primero, el segundo no es mío', /mío: CPS-004/, /mío: CO1/],
    ['CPS-004-2022 · ya lo cerré ayer · no, el otro', /qué contrato[\s\S]*CPS-003/, /CPS-004/],
    ['CPS-004-2022 · ya lo cerré ayer · no, el otro · el CPS-003', /CPS-003/, /CPS-004/],
    ['CPS-004-2022 · ya lo cerré · mis contratos · ya lo cerré', /qué contrato/, null],
    ['CPS-004-2022 · el 3 no se puede porque falta el acta', /CPS-/, null],
  ])('%s', async (texts, said, never) => {
    const own: EntityContext = { ...context, memory: new BoundedMemory() }
    const person = people.get('Ana') ?? [...people.values()][0]
    if (!person) throw new Error('nobody')
    let shown = ''
    for (const text of ['mis contratos', ...texts.split(' · ')]) {
      const { card } = await ask(own, person, text, now, 'terminal')
      shown = [card.title, textOf(card), ...buttonsOf(card).map(({ label }) => label)].join('\n')
    }
    expect(shown).toMatch(said)
    if (never) expect(shown).not.toMatch(never)
  })
})

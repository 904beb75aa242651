import { describe, expect, it } from 'vitest'
import { PeopleByWord } from '../../src/bot/understand/readings/people-by-word.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'
const people = new PeopleByWord([
  { id: 'p1', name: 'Rosa Elena Peñaranda', area: 'Oficina Asesora Jurídica' },
  { id: 'p2', name: 'Tulio Mosquera', area: 'Subdirección de Obras' },
])
/** By whoever looks after the contracts of others; by a supervisor. */
const asOffice = (text: string) => understand(text, TODAY, { scope: { people } })
const asSupervisor = (text: string) => understand(text, TODAY, { scope: { people, seesOthers: false } })

describe('contracts that are to be somebody else’s', () => {
  it.each([
    ['lo de rosa elena ahora lo va a llevar tulio mosquera, hay resolución', 'p1', 'p2'],
    ['Rosa Elena se retiró, sus contratos pasan a Tulio', 'p1', 'p2'],
    ['Tulio left us, Rosa Elena has his contracts now', 'p2', 'p1'],
    ['a Rosa Elena la trasladaron para Salud y todo lo que ella llevaba lo coge Tulio', 'p1', 'p2'],
    ['los contratos que tenía Tulio déjelos en cabeza de la doctora Rosa Elena', 'p2', 'p1'],
    ['quisiera pasarle los seis de don Tulio a doña Rosa, él ya se jubiló', 'p2', 'p1'],
    ['los vencidos de Rosa Elena ahora son de Tulio', 'p1', 'p2'],
  ])('of one person to another: %s', (text, from, to) => {
    expect(asOffice(text)).toMatchObject({
      kind: 'unknown',
      unsupported: 'assign',
      sure: true,
      unread: [],
      args: { to },
      query: { where: [{ field: 'supervisor', op: 'is', values: [from] }] },
    })
  })

  it.each([
    ['el cps-010-2026 no lo lleva Tulio, lo lleva Rosa Elena desde enero', 'cps-010-2026', 'p1'],
    ['la supervisora del CPS-010-2026 ya no es Rosa Elena, es Tulio desde marzo', 'CPS-010-2026', 'p2'],
    ['the new supervisor of contract 014 is Tulio Mosquera', '014', 'p2'],
    ['que el CPS-010-2026 le quede a Rosa Elena', 'CPS-010-2026', 'p1'],
    [
      'cambio de supervisor del CPS-010-2026: sale Rosa Elena, entra Tulio, según memorando 20253100',
      'CPS-010-2026',
      'p2',
    ],
    ['Tulio se queda con el 188', '188', 'p2'],
    ['ponga a Tulio en vez de Rosa Elena en el 077', '077', 'p2'],
  ])('of one contract: %s', (text, reference, to) => {
    expect(asOffice(text)).toMatchObject({ unsupported: 'assign', sure: true, args: { reference, to } })
  })

  it('names all that are given at once, and does not open the form of the first alone', () => {
    const { args, more, query } = asOffice('póngale al ingeniero Tulio el contrato CPS-004-2022 y el CPS-010-2026')
    expect({ args, more, query }).toEqual({
      args: { reference: 'CPS-004-2022', to: 'p2' },
      more: [{ reference: 'CPS-010-2026' }],
      query: { where: [{ field: 'reference', op: 'has', values: ['CPS-004-2022', 'CPS-010-2026'] }] },
    })
  })

  it('opens the form of what is handed over for whoever supervises, with who has it', () => {
    expect(asSupervisor('el 045 lo lleva Yurani desde el lunes')).toMatchObject({
      kind: 'hand-over',
      sure: true,
      question: { args: { reference: '045' }, said: { to: 'Yurani' } },
    })
  })

  it('says what it did not read around it', () => {
    expect(asOffice('lo de Rosa páselo a Tulio, hay resolución').story).toEqual(['hay resolución'])
    expect(asOffice('lo del 003 páselo a Tulio').story).toBeUndefined()
  })

  it.each([
    'páseme los contratos de Rosa Elena',
    'páseme los contratos con Aseo Andino vencidos',
    'los contratos asignados a Tulio',
    'cómo le paso el 219 a doña Rosa',
    '¿el 045 ahora lo lleva Tulio?',
    'no le pase los de Rosa a Tulio',
    'el acta del 118 la tiene el ordenador',
    'el 415 lo tiene la Fiscalía, hay investigación abierta',
    'creo que el 045 ahora lo lleva Tulio',
  ])('is not what is asked, denied or told of something else: %s', text => {
    const { kind, unsupported, sure } = asOffice(text)
    expect(sure && (kind === 'hand-over' || unsupported === 'assign')).toBe(false)
  })
})

describe('who stands in for a time', () => {
  it.each([
    ['mientras estoy en comisión que Tulio Mosquera me vea los contratos', { to: 'Tulio Mosquera' }],
    ['que mi secretaria pueda responder por mí, cómo la agrego', {}],
    [
      'Autorizo a la ingeniera Rosa Elena para que responda por mis expedientes durante la próxima semana',
      { to: 'Rosa Elena', from: '2027-07-05', until: '2027-07-11' },
    ],
    ['estoy en comisión en Leticia hasta el 12, cualquier cosa con Tulio', { to: 'Tulio', until: '2027-07-12' }],
    ['let Tulio answer for me until July 20', { to: 'Tulio', until: '2027-07-20' }],
    ['cópiele a mi secretaria todo lo que me mande', {}],
  ])('for whoever speaks: %s', (text, args) => {
    const understood = asSupervisor(text)
    expect(understood).toMatchObject({ kind: 'delegate', sure: true, unread: [] })
    expect(understood.args).toEqual(args)
  })

  it.each([
    ['mientras Rosa Elena está en licencia le responde Tulio', 'their-notices', 'p1'],
    ['Rosa Elena no está esta quincena, hable con Tulio', 'their-notices', 'p1'],
    ['que Tulio responda por lo de Rosa Elena de aquí al 15', 'their-notices', 'p1'],
    ['no le escriba más a Rosa Elena, que está incapacitada', 'their-pause', 'p1'],
    ['páusele los avisos a Tulio hasta el lunes', 'their-pause', 'p2'],
    ['stop writing to Tulio until Monday', 'their-pause', 'p2'],
  ])(
    'for another it is said that it cannot be done, and nothing of the speaker is paused or delegated: %s',
    (text, unsupported, whose) => {
      expect(asOffice(text)).toMatchObject({
        kind: 'unknown',
        unsupported,
        sure: true,
        query: { where: [{ field: 'supervisor', op: 'is', values: [whose] }] },
      })
    },
  )

  it.each([
    'no me escriba más hasta el 15',
    'Muy buenos días, habla Rosa Elena de la oficina de obras',
    'que falta que firme el doctor Tulio',
    'lo que le escribió a Tulio del 5 al 20',
    'dele acceso a Claudia',
  ])('is not what is said of somebody otherwise: %s', text => {
    const { kind, unsupported } = asOffice(text)
    expect([kind, unsupported]).not.toContain('delegate')
    expect(unsupported ?? '').not.toMatch(/^their-(?:notices|pause)$/)
  })
})

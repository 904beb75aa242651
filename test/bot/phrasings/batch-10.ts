import { en, es, ID, type Row } from './rows.js'

const NAMED = { reference: 'CPS-003-2022' }

/** Phrasings that reviewers saw misunderstood: what is yet to happen, what is over, facts, and what was not filled in. */
export const BATCH_10: readonly Row[] = [
  ...es(
    'contract',
    NAMED,
    `
      CPS-003-2022 se va a liquidar el 3 de diciembre
      CPS-003-2022 se liquidará el lunes
      CPS-003-2022 se liquida el 5 de diciembre
      vamos a liquidar CPS-003-2022
      ya vamos a liquidar CPS-003-2022
      liquidaremos CPS-003-2022 el lunes
      liquidaré CPS-003-2022 mañana
      CPS-003-2022 será liquidado el lunes
      CPS-003-2022 debe ser liquidado antes del viernes
      CPS-003-2022 tiene que ser liquidado
      CPS-003-2022 quedará liquidado el lunes
      mañana queda liquidado CPS-003-2022
      mañana liquidamos CPS-003-2022
      el acta de liquidación de CPS-003-2022 se firma el lunes
      espero que CPS-003-2022 sea liquidado el lunes
      voy a entregar CPS-003-2022 a jurídica
    `,
  ),
  ...en(
    'contract',
    NAMED,
    `
      CPS-003-2022 will be liquidated next monday
      CPS-003-2022 has to be liquidated by monday
      CPS-003-2022 needs to be liquidated
      CPS-003-2022 should be liquidated
      CPS-003-2022 is going to be liquidated tomorrow
      CPS-003-2022 is to be liquidated on 3 december
      we will liquidate CPS-003-2022 on monday
    `,
  ),
  ...es('how', NAMED, 'CPS-003-2022 debe ser cerrado'),
  ...es(
    'snooze',
    { ...NAMED, until: '2027-07-02' },
    `
      mañana cierro el CPS-003-2022
      yo cierro el CPS-003-2022 mañana sin falta
    `,
  ),
  ...es('contract', NAMED, 'ya casi cierro el CPS-003-2022'),
  ...en('how', NAMED, 'CPS-003-2022 must be closed by friday'),
  ...es('liquidated', { ...NAMED, on: '2027-07-20' }, 'ya liquidé CPS-003-2022 el 20 de julio'),
  ...es('liquidated', { ...NAMED, on: '2027-12-03' }, 'liquidamos CPS-003-2022 el 3 de diciembre de 2027'),
  ...es('liquidated', { ...NAMED, on: '2026-12-20' }, 'CPS-003-2022 fue liquidado el 20 de diciembre'),
  ...es('liquidated', { ...NAMED, on: '2027-06-28' }, 'CPS-003-2022 se liquidó el lunes'),
  ...es('liquidated', NAMED, 'CPS-003-2022 no está liquidado'),
  ...es('liquidated', ID, 'el CO1.PCCNTR.4412345 no se ha liquidado'),
  ...es('ended', { from: '2024-01-01', to: '2024-12-31' }, 'contratos que terminaron en 2024'),
  ...es(
    'ended',
    { from: '2027-06-01', to: '2027-06-30' },
    `
      qué contratos terminaron el mes pasado
      contratos que finalizaron el mes pasado
    `,
  ),
  ...es('ended', { from: '2027-01-01', to: '2027-01-31' }, 'contratos terminados en enero'),
  ...es('ended', {}, 'contratos que ya terminaron'),
  ...en('ended', { from: '2024-01-01', to: '2024-12-31' }, 'contracts that ended in 2024'),
  ...en('ended', { from: '2026-01-01', to: '2026-12-31' }, 'which contracts ended last year'),
  ...es('closed', { from: '2027-07-01', to: '2027-07-31' }, 'contratos que cerré este mes'),
  ...es('closed', {}, 'contratos cerrados'),
  ...en('closed', {}, 'which contracts have I closed'),
  ...es('ended', { from: '2026-01-01', to: '2026-12-31' }, 'contratos del año pasado'),
  ...es('fact', { ...NAMED, fact: 'qualityGuarantee' }, 'CPS-003-2022 no tiene garantía de calidad'),
  ...es(
    'fact',
    { ...NAMED, fact: 'guarantee', until: '2028-05-03' },
    'la garantía de CPS-003-2022 va hasta el 3 de mayo de 2028',
  ),
  ...es('fact', { fact: 'payment' }, 'se pagó todo pero no está en SECOP'),
  ...es('fact', NAMED, 'algo queda pendiente en CPS-003-2022'),
  ...es('proceeding', NAMED, 'hay una demanda en CPS-003-2022'),
  ...es('alike', {}, '10 contratos parecidos'),
  ...es('alike', { fact: 'nothingPending' }, 'no queda nada pendiente en los 5'),
  ...es(
    'mine',
    {},
    `
      cuál es el más urgente
      tengo algo urgente?
      prioridades
    `,
  ),
  ...es('summary', {}, 'me faltan muchos?'),
  ...es('undo', {}, 'me equivoqué, quítalo'),
  ...es('queue', {}, 'seguir'),
  ...es('queue', {}, 'empecemos por favor'),
  { text: 'puedo cerrar un contrato sin liquidar?', language: 'es', kinds: ['law'], args: {} },
  ...es('digest-time', { at: '25:00' }, 'mándame el resumen a las 25:00'),
  ...es(
    'whoami',
    {},
    `
      quién es mi delegado
      tengo delegado?
    `,
  ),
  ...en('whoami', {}, 'who is my delegate'),
  ...es(
    'contract',
    NAMED,
    `
      ya casi liquidamos CPS-003-2022
      CPS-003-2022 ya casi está liquidado
      la liquidación de CPS-003-2022 quedó para el 10 de agosto
      CPS-003-2022 liquidación programada para el 15 de agosto
      CPS-003-2022 debió ser liquidado en mayo
      CPS-003-2022 lo liquidamos la otra semana
    `,
  ),
  ...en('contract', NAMED, 'CPS-003-2022 is being liquidated'),
  ...es('how', NAMED, 'ojalá CPS-003-2022 quede cerrado hoy'),
  ...es('closed-it', NAMED, 'ya cerré CPS-003-2022, mañana sigo con los otros'),
  ...es('ended', { to: '2023-12-31' }, 'contratos que terminaron antes de 2024'),
  ...es('ended', { from: '2027-01-01', to: '2027-03-31' }, 'contratos que terminaron entre enero y marzo'),
  ...es('ended', {}, 'contratos que acaban de terminar'),
  ...es('ended', { from: '2024-01-01', to: '2024-12-31', about: 'obra' }, 'contratos de obra que terminaron en 2024'),
  ...en('closed', { from: '2027-06-01', to: '2027-06-30' }, 'which ones did I close last month'),
  ...es('closed', {}, 'muéstrame los cerrados'),
  ...es(
    'unknown',
    {},
    `
      contratos nuevos este mes
    `,
  ),
  ...es('fact', { ...NAMED, fact: 'payment' }, 'hay saldo por liberar en CPS-003-2022'),
  ...es('whoami', {}, 'a quién le llegan mis avisos?'),
  ...es('hand-over', NAMED, 'le dejé CPS-003-2022 a mi reemplazo'),
  ...es('delegate', { to: 'Pedro' }, 'mi delegado es Pedro'),
  ...es(
    'watch-closing',
    NAMED,
    `
      avíseme cuando SECOP confirme CPS-003-2022
      avísame cuando CPS-003-2022 aparezca cerrado
      me avisa cuando quede cerrado CPS-003-2022
    `,
  ),
  ...es('watch-closing', {}, 'avíseme cuando SECOP lo confirme'),
  ...es('report', { report: 'monthly' }, 'informe mensual para control interno'),
  ...en('watch-closing', NAMED, 'let me know when SECOP confirms CPS-003-2022'),
  ...es('report', { report: 'monthly' }, 'informe mensual para control interno'),
]

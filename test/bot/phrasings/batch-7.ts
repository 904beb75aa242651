import { en, es, ID, type Row } from './rows.js'

/**
 * The last independent batch: hasty typing on a phone, and what people add around a question. Kept as it was measured, but
 * for six words misspelt beyond guessing (`boy`, `fantan`, `degja`, `luns`, `avilies`, `eccel`).
 */
export const BATCH_7: readonly Row[] = [
  ...es(
    'mine',
    {},
    `
    q contratos devo cerrar
    cuales contratos tengo q zerrar
    mis contraros por cerrar
    pendientes de sierre
    necesito mi lissta de contratos
    que me toka cerrar
    buenas inge cuales son los mios por cerrar
    hola soy nuevo supervisor, qué contratos me tocó cerrar
    qué debo cerrar yo como supervisor
    me dijeron que tengo contratos por cerrar
  `,
  ),
  ...es(
    'overdue',
    {},
    `
    contratos vensidos
    cuales estan atrazado
    tengo alguno bencido?
    los q ya se pasaron del plazo
    estoy en mora con alguno?
  `,
  ),
  ...es(
    'waiting',
    {},
    `
    cuales estan en esperra
    q contratos no se pueden serrar todabia
    contratos vloqueados
    cuáles están pendientes por la liquidasion
  `,
  ),
  ...es(
    'missing',
    {},
    `
    q informacion nesesitas
    que datos te asen falta
    hay algo por confirmar?
    qué debo contestarte
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-31' },
    `
    q contratos se bencen este mes
    cuales terminan en jullio
    que se me vense de aqui a fin de mes
  `,
  ),
  ...es(
    'contract',
    ID,
    `
    estdo del CO1.PCCNTR.4412345
    en q va el 4412345 porfis
    me ayudas a saber en qué va el CO1.PCCNTR.4412345
    será que ya puedo cerrar el CO1.PCCNTR.4412345
    no sé si el CO1.PCCNTR.4412345 ya se cerró
    el CO1.PCCNTR.4412345 cómo va
    co1.pcntr.4412345
    me confirma si el CO1.PCCNTR.4412345 ya está cerrado
  `,
  ),
  ...es(
    'why',
    ID,
    `
    x q tengo q cerrar el CO1.PCCNTR.4412345
    porke no puedo cerrar el 4412345
    no comprendo por qué el CO1.PCCNTR.4412345 está en mi lista
  `,
  ),
  ...es(
    'how',
    {},
    `
    como cerar contrato
    pazos para cerrar
    kiero saber como cierro un contrato
    cual es el prosedimiento de cierre
    orientación para cerrar un contrato por favor
  `,
  ),
  ...es(
    'deadline',
    {},
    `
    asta q dia tengo plazo
    fecha limitee
    qué tanto tiempo queda
  `,
  ),
  ...es(
    'summary',
    {},
    `
    resumeen
    estadisticas de mi avanse
  `,
  ),
  ...es(
    'law',
    {},
    `
    q dice la sircular 002
    norma k obliga a cerrar
    me das el fundamento juridico
  `,
  ),
  ...es(
    'closed-it',
    ID,
    `
    ya cere el CO1.PCCNTR.4412345
    ya quedo serrado el CO1.PCCNTR.4412345
    te aviso que ya cerré el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 está cerrado desde hace rato
  `,
  ),
  ...es(
    'blocked',
    ID,
    `
    no pude cerrar el CO1.PCCNTR.4412345 porque la plataforma está caída
    el CO1.PCCNTR.4412345 no se puede cerrar por un problema en SECOP
  `,
  ),
  ...es(
    'not-mine',
    ID,
    `
    el CO1.PCCNTR.4412345 nunca ha sido mío
    no soy el supervizor del CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 pertenece a otro supervisor
  `,
  ),
  ...es(
    'data-wrong',
    ID,
    `
    la fecha de finalisacion del CO1.PCCNTR.4412345 esta mal
    el CO1.PCCNTR.4412345 tiene datos incorrectos
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-05' },
    `
    recuerdeme el CO1.PCCNTR.4412345 el lunes doctora
  `,
  ),
  ...es(
    'digest-time',
    { at: '07:00' },
    `
    mandeme el resumen a las 7am
    el rezumen a las 7 de la mañana
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-12' },
    `
    no me escrivas hasta el 12 de julio
    bacaciones hasta el 12 de julio
  `,
  ),
  ...es(
    'export',
    {},
    `
    exportar a exel
  `,
  ),
  ...es(
    'help',
    {},
    `
    alluda
    q puedes aser
  `,
  ),
  ...es(
    'thanks',
    {},
    `
    grasias
    muchas grasias por la ayuda
  `,
  ),
  ...es(
    'unknown',
    {},
    `
    quiero vender mi carro
    dónde está la plaza de mercado
    qué contiene el paquete
    me siento mal hoy
    cuál es la causa del accidente
    el concreto está fraguando
    estoy contento
  `,
  ),
  ...en(
    'mine',
    {},
    `
    wich contracts do i hav to close
    contrats to close
  `,
  ),
  ...en(
    'deadline',
    {},
    `
    whats the dealine
  `,
  ),
  ...en(
    'closed-it',
    ID,
    `
    i alredy closed CO1.PCCNTR.4412345
  `,
  ),
]

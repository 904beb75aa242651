import { en, es, ID, type Row } from './rows.js'

/** A fifth independent batch: typos, Spanglish, dates and longer messages. Kept as it was measured. */
export const BATCH_5: readonly Row[] = [
  ...es(
    'mine',
    {},
    `
    ke contratos tengo ke cerrar
    contartos por cerrrar
    mis pendientess
    necesito un listado de mis contratos para cerrar antes de que se acabe el plazo
    dame el list de mis contratos
    buenos días, soy Carlos de planeación, quería saber qué contratos tengo pendientes de cerrar
    Buenas, me escribieron que tenía contratos por cerrar, ¿cuáles son?
    hola bot cuales contratos tengo que serrar grasias
    cuáles puedo ir cerrando
    y yo qué tengo que cerrar?
    qué contratos debería cerrar primero
    muéstreme todos mis contratos
    todo lo que tengo pendiente
  `,
  ),
  ...es(
    'mine',
    { until: '2027-07-31' },
    `
    qué contratos debo cerrar en julio
    qué me toca cerrar antes del 31 de julio
    lo que tengo que cerrar de acá a fin de mes
  `,
  ),
  ...es(
    'mine',
    { until: '2027-07-09' },
    `
    cuáles debo cerrar a más tardar el viernes 9
  `,
  ),
  ...es(
    'overdue',
    {},
    `
    cuales estan bencidos
    vencidoz
    qué tengo overdue
    contratos a los que se les pasó la fecha
    se me pasó alguno?
    hay alguno que ya esté vencido
    qué tan atrasado voy
    qué contratos llevan vencidos más de un mes
  `,
  ),
  ...es(
    'waiting',
    {},
    `
    en ezpera
    cuales siguen bloqueados y porque
    qué contratos todavía no están para cerrar
    cuáles están parados por la póliza
    contratos que esperan la liquidacion
  `,
  ),
  ...es(
    'missing',
    {},
    `
    qué informasion te falta
    qué te hace falta de mi parte
    dime qué datos necesitas
    hay algo por responder?
    en qué contratos te falta información
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-15' },
    `
    qué se me vence antes del 15 de julio
    cuáles se vencen en las próximas dos semanas
    qué contratos terminan hasta el 15/07
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-11' },
    `
    qué contratos se me vencen la otra semana
    vencimientos de la próxima semana
  `,
  ),
  ...es(
    'contract',
    ID,
    `
    El contrato CO1.PCCNTR.4412345, ¿en qué estado se encuentra?
    qué tal el CO1.PCCNTR.4412345
    hola, quería preguntar por el CO1.PCCNTR.4412345
    mira este CO1.PCCNTR.4412345
    necesito información del contrato con número 4412345
    CO1. PCCNTR. 4412345
    co1.pccntr.4412345 xfa
    Co1.Pccntr.4412345
    ¿ya lo cerraron? CO1.PCCNTR.4412345
    se puede cerrar el CO1.PCCNTR.4412345?
    sabe usted si el CO1.PCCNTR.4412345 ya fue liquidado
    quién es el supervisor del CO1.PCCNTR.4412345
    cuál es el valor del CO1.PCCNTR.4412345
    y del CO1.PCCNTR.4412345 qué se sabe
  `,
  ),
  ...es(
    'contract',
    { reference: 'CPSP-069-2023' },
    `
    CPSP-069-2023
    cómo va el cps... digo, el CPSP-069-2023
    estado contrato CPSP-069-2023 por favor
  `,
  ),
  ...es(
    'contract',
    { reference: '077 DE 2019' },
    `
    POR FAVOR EL ESTADO DEL 077 DE 2019
  `,
  ),
  ...es(
    'why',
    ID,
    `
    porqué el CO1.PCCNTR.4412345 no sale como cerrado
    xq no puedo cerrar el 4412345?
    explíqueme por favor por qué debo cerrar el CO1.PCCNTR.4412345
    no sé por qué tengo que cerrar el CO1.PCCNTR.4412345
    a qué se debe que el CO1.PCCNTR.4412345 esté en espera
    hola, ¿me puedes decir por qué el CO1.PCCNTR.4412345 está vencido?
    por q me aparece ese CO1.PCCNTR.4412345 si no está terminado
  `,
  ),
  ...es(
    'how',
    {},
    `
    komo sierro un contrato
    cómo es el proceso de cierre en secop
    hay algún tutorial para cerrar?
    cómo hago pa cerrar eso en la plataforma
    cual es el prosedimiento para cerar
    me guías para cerrar un contrato?
    qué debo hacer para cerrar un contrato
    quién me explica cómo cerrar
    pasos a seguir para el cierre
  `,
  ),
  ...es(
    'how',
    ID,
    `
    cómo puedo cerrar el CO1.PCCNTR.4412345
    me lo puedes cerrar? CO1.PCCNTR.4412345
    ayúdame a cerrar el CO1.PCCNTR.4412345
    cierra por favor el CO1.PCCNTR.4412345
    dale cerrar al CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'deadline',
    {},
    `
    hasta cuando hay plaso
    cuando es la fecha limite de cierre
    cuánto tiempo me queda para cerrar los contratos
    me alcanza el tiempo?
    si cierro el 31 de julio estoy a tiempo?
    qué día es el último
    el deadline cuál es
    cuántos días nos quedan
    hay prórroga?
  `,
  ),
  ...es(
    'summary',
    {},
    `
    resumen de mis contratos porfa
    cómo vamos con la meta
    cuántos contratos me quedan por cerrar
    cuántos contratos ya cerré
    cómo voy con el cierre de contratos
    dame un overview
  `,
  ),
  ...es(
    'law',
    {},
    `
    cual es la lei que obliga a cerrar
    la circular qué dice exactamente
    qué normatividad aplica para el cierre
    me pueden investigar por no cerrar?
    hay alguna sanción
    cuál es el marco legal del cierre de expedientes
    en qué se fundamenta el cierre
  `,
  ),
  ...es(
    'find',
    { about: 'interventoría' },
    `
    contratos de interventoría
    búscame los de interventoría
    necesito encontrar el contrato de interventoría
  `,
  ),
  ...es(
    'find',
    { about: 'Consorcio Vial del Sur' },
    `
    qué contratos tiene Consorcio Vial del Sur
    buscar contrato Consorcio Vial del Sur
    contratos con el proveedor Consorcio Vial del Sur
  `,
  ),
  ...es(
    'team',
    {},
    `
    cuántos contratos le faltan a mi equipo
    cómo va la secretaría
    qué dependencia va más atrasada
    quiénes son los que más deben
    dame el avance por supervisores
    mi equipo cómo va
    quienes van quedados
  `,
  ),
  ...es(
    'unreached',
    {},
    `
    a quién no le han llegado los recordatorios
    quiénes no vieron el mensaje
    qué personas no pudieron ser notificadas
    a quiénes no les pudiste escribir
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-06-30' },
    `
    ayer se liquidó el CO1.PCCNTR.4412345
    el 30 de junio firmamos el acta de liquidación del CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 fue liquidado ayer
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-01-15' },
    `
    informo que el CO1.PCCNTR.4412345 se liquidó unilateralmente el 15 de enero
    CO1.PCCNTR.4412345 liquidado el 15 de enero de este año
  `,
  ),
  ...es(
    'no-pending',
    ID,
    `
    ya no hay nada que hacer en el CO1.PCCNTR.4412345, todo está cumplido
    el CO1.PCCNTR.4412345 no tiene ninguna obligación pendiente
    el CO1.PCCNTR.4412345 ya no tiene nada pendiente
    no queda ninguna obligación por cumplir en el CO1.PCCNTR.4412345
    doy fe de que no hay obligaciones pendientes en el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'closed-it',
    ID,
    `
    ya serre el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 ya fue cerrado
    ya cerré el contrato CO1.PCCNTR.4412345 en secop, gracias
    buenas, el CO1.PCCNTR.4412345 ya se cerró
    CO1.PCCNTR.4412345 listo, cerrado
    le informo que ya cerré el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'closed-it',
    { ...ID, on: '2027-06-15' },
    `
    el CO1.PCCNTR.4412345 se cerró el 15 de junio
    cerré el CO1.PCCNTR.4412345 el pasado 15 de junio
    el 15/06/2027 cerramos el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'blocked',
    ID,
    `
    no puedo cerar el CO1.PCCNTR.4412345 me sale un error
    no se puede cerrar el CO1.PCCNTR.4412345 porque el proveedor no ha firmado la modificación
    secop me dice que no tengo permiso en el CO1.PCCNTR.4412345
    imposible cerrar el CO1.PCCNTR.4412345, la página no carga
    no tengo cómo cerrar el CO1.PCCNTR.4412345 porque no tengo usuario
    el CO1.PCCNTR.4412345 no se deja cerrar
  `,
  ),
  ...es(
    'not-mine',
    ID,
    `
    ese CO1.PCCNTR.4412345 no es de mi supervisión
    no soy supervisora del CO1.PCCNTR.4412345
    hace rato no superviso el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 lo supervisa otra compañera
    me trasladaron, ya no soy supervisor del CO1.PCCNTR.4412345
    qué pena pero el CO1.PCCNTR.4412345 no es mío
  `,
  ),
  ...es(
    'data-wrong',
    ID,
    `
    la fecha de terminación del CO1.PCCNTR.4412345 está errada
    el CO1.PCCNTR.4412345 tiene la fecha mal
    en el CO1.PCCNTR.4412345 el contratista no es ese
    el plazo del CO1.PCCNTR.4412345 no es correcto
    aparece mal el supervisor en el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'hand-over',
    ID,
    `
    ya se lo pasé a contratación, el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 fue enviado a contratación
    le mandé el CO1.PCCNTR.4412345 a la oficina jurídica para que lo cierren
    radiqué el CO1.PCCNTR.4412345 en contratación
  `,
  ),
  ...es(
    'hand-over',
    { ...ID, on: '2027-06-28' },
    `
    el lunes le pasé el CO1.PCCNTR.4412345 a contratación
    el 28 de junio remití el CO1.PCCNTR.4412345 a contratación
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-08-01' },
    `
    recuérdame el CO1.PCCNTR.4412345 el primero de agosto
    recuérdame el CO1.PCCNTR.4412345 en un mes
    pospón el CO1.PCCNTR.4412345 hasta agosto
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-05' },
    `
    ahorita no puedo, recuérdame el CO1.PCCNTR.4412345 el lunes
    vuelve a recordarme el CO1.PCCNTR.4412345 el lunes porfa
  `,
  ),
  ...es(
    'digest-time',
    { at: '08:00' },
    `
    podrías mandarme el resumen a las 8?
    cámbiame el aviso a las 8 de la mañana
    prefiero que me escribas a las 8 am
    que el resumen llegue a las 8:00
  `,
  ),
  ...es(
    'digest-time',
    { at: '19:30' },
    `
    mandame el aviso a las 7 y media de la noche
    el aviso diario a las 7:30 pm
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'weekly' },
    `
    no quiero mensajes diarios, uno semanal está bien
    mándame el resumen únicamente los lunes
    una vez a la semana está bien
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'important' },
    `
    solo escríbeme si hay algo urgente
    nada más avísame lo importante
  `,
  ),
  ...es(
    'pause',
    { from: '2027-07-06', until: '2027-07-23' },
    `
    del 6 al 23 de julio estoy de vacaciones
    salgo a vacaciones del 6 al 23 de julio, no me mande nada
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-23' },
    `
    estoy incapacitada hasta el 23 de julio
    no me envíes nada hasta el viernes 23
    voy a estar de vacaciones hasta el 23/07
    suspende los avisos hasta el veintitrés de julio
  `,
  ),
  ...es(
    'resume',
    {},
    `
    ya llegué de vacaciones
    reactívame los avisos porfa
    puedes volver a escribirme
    vuelve a enviarme los recordatorios
  `,
  ),
  ...es(
    'delegate',
    { to: 'pedro@example.gov.co', until: '2027-07-16' },
    `
    mientras estoy de vacaciones hasta el 16 de julio que le lleguen los avisos a pedro@example.gov.co
    hasta el 16 de julio mándale mis avisos a pedro@example.gov.co
  `,
  ),
  ...es(
    'export',
    {},
    `
    me regalas el listado en exel
    quiero exportar la información
    descarga en excel
    mándame el archivo
  `,
  ),
  ...es(
    'whoami',
    {},
    `
    con qué identificación me tienes
    soy yo? con qué cédula aparezco
    cómo sabes quién soy
    qué información tienes de mí
  `,
  ),
  ...es(
    'help',
    {},
    `
    qué hace este bot
    cómo se usa
    ayúdeme por favor
    qué opciones tengo
    no sé qué preguntar
  `,
  ),
  ...es(
    'unknown',
    {},
    `
    cuándo juega la selección
    me das la hora
    cómo va la bolsa
    quiero pedir una cita médica
    cuántos días tiene febrero
    necesito que me suban el sueldo
    hay almuerzo hoy?
    cómo hago una cesión de contrato
    quiero prorrogar el contrato 3 meses
    qué es un contrato de obra
    cuál es el correo de recursos humanos
    quién ganó las elecciones
    te gusta el fútbol?
    cómo se pronuncia secop
  `,
  ),
  ...en(
    'mine',
    {},
    `
    wich contracts must i close
    whats pending
    hey which contracts am I supposed to be closing?
  `,
  ),
  ...en(
    'contract',
    ID,
    `
    whats the status of CO1.PCCNTR.4412345
    hi, can you check CO1.PCCNTR.4412345 for me
  `,
  ),
  ...en(
    'closed-it',
    ID,
    `
    CO1.PCCNTR.4412345 is done, I closed it
    contract CO1.PCCNTR.4412345 closed already
  `,
  ),
  ...en(
    'unknown',
    {},
    `
    how old are you
    what's a good restaurant in Medellin
    can you fix my computer
  `,
  ),
]

import { en, es, ID, type Row, unsure } from './rows.js'

/** The phrasings that the grammar was written with. Today is Thursday 2027-07-01. */
export const BASE: readonly Row[] = [
  ...es(
    'mine',
    {},
    `
    qué contratos tengo que cerrar
    que cotratos debo cerar
    hola, qué contratos debo cerrar
    buenas tardes, una pregunta, ¿cuáles son los contratos que debo cerrar?
    me colabora con la lista de contratos por cerrar porfa
    qué pena, me regala mis pendietes
    decime cuáles me toca cerrar
    dígame qué contratos me corresponde cerrar
    CUALES CONTRATOS DEBO CERRAR
    qué me falta por cerrar
    mis pendientes porfa
    muéstrame mis contratos
    mi lista
    listado de contratos por cerrar
    q contratos tengo pendientes x cerrar
    qué tengo pendiente
    contratos sin cerrar
    cuáles puedo cerrar ya
    cuáles ya se pueden cerrar
    qué tengo q hacer
    por dónde empiezo
    necesito saber qué contratos debo cerrar
    me ayudas con los contratos que tengo que cerrar?
    recuérdame qué contratos debo cerrar
    cuáles no he cerrado
    tengo algo pendiente?
    contratos a mi cargo
    contratos
  `,
  ),
  ...es(
    'mine',
    { until: '2027-07-15' },
    `
    que debo cerrar antes del 15 de julio
    qué contratos me toca cerrar antes del 15/07
  `,
  ),
  ...es(
    'mine',
    { until: '2027-07-31' },
    `
    cuáles tengo que cerrar este mes
    qué debo cerrar antes de fin de mes
  `,
  ),
  ...en(
    'mine',
    {},
    `
    what do I have to close?
    what's on my plate
    list my contracts
    which contracts should I close
    what do I need to close
    show me the contracts I have to close please
    my pending contracts
    hi, which contracts are ready to be closed?
    my open contracts
  `,
  ),
  ...es(
    'overdue',
    {},
    `
    vencidos
    los atrasados
    qué contratos tengo vencidos
    tengo algún contrato atrasado?
    cuáles ya se vencieron
    qué contratos se me vencieron
    cuáles se me pasaron
    hay contratos fuera de plazo?
    contratos en mora
    cuales estan retrazados
    estoy atrasado con algún contrato?
    muéstrame los vencidos
    CONTRATOS VENCIDOS
    qué debí haber cerrado ya y no cerré
  `,
  ),
  ...en(
    'overdue',
    {},
    `
    overdue contracts
    am I late on anything?
    which ones are past due
    show me the late ones
    which contracts missed the deadline?
  `,
  ),
  ...es(
    'waiting',
    {},
    `
    en espera
    qué contratos están en espera
    cuáles no puedo cerrar aún
    cuáles están bloqueados
    contratos que están esperando liquidación
    cuáles no se pueden cerrar todavía y por qué
    qué contratos están trancados
    contratos pendientes de liquidación
    cuáles faltan por liquidar
    qué contratos tienen garantía vigente y no se pueden cerrar
    contratos sin liquidar
    cuáles todavía no puedo cerrar
  `,
  ),
  ...en(
    'waiting',
    {},
    `
    what's on hold?
    which contracts can't be closed yet
    which ones are waiting
    which contracts are still waiting for liquidation
    what is stuck
  `,
  ),
  ...es(
    'missing',
    {},
    `
    qué te falta saber
    qué necesitas de mí
    qué datos te faltan
    qué información necesita
    qué debo confirmar
    tengo algo por confirmar?
    qué tengo que responder
    hay preguntas pendientes para mí?
    que informacion falta
    qué información requiere de mi parte
    qué te hace falta que te diga
  `,
  ),
  ...en(
    'missing',
    {},
    `
    what information do you need from me
    is there anything I need to confirm?
    what information is missing
    what are you missing from me
  `,
  ),
  ...es(
    'upcoming',
    {},
    `
    qué se me viene
    próximos vencimientos
    contratos próximos a vencer
    cuáles están por vencer
    qué contratos voy a tener que cerrar
    cuáles son los próximos
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-31' },
    `
    qué contratos terminan este mes
    cuáles vencen este mes
    qué se vence de aquí a fin de mes
    cuáles vencen en julio
    qué contratos voy a poder cerrar este mes
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-04' },
    `
    qué contratos vencen esta semana
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-31' },
    `
    vencimientos de julio
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-08-31' },
    `
    que contratos se me vencen en agosto
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-16' },
    `
    qué se me vence en los próximos 15 días
  `,
  ),
  ...en(
    'upcoming',
    {},
    `
    what's coming up?
    upcoming contracts
    which contracts are about to expire
  `,
  ),
  ...en(
    'upcoming',
    { until: '2027-07-31' },
    `
    which contracts expire this month
    what will I have to close by July 31
    what contracts end this month?
  `,
  ),
  ...es(
    'contract',
    ID,
    `
    4412345
    PCCNTR.4412345
    co1 pccntr 4412345
    el CO1.PCCNTR.4412345?
    co1.pccntr.4412345.
    cómo va el contrato 4412345
    estado del co1.pccntr.4412345
    info del CO1.PCCNTR.4412345
    qué pasa con el CO1.PCCNTR.4412345
    ¿ya se cerró el CO1.PCCNTR.4412345?
    ¿cuándo se liquidó el CO1.PCCNTR.4412345?
    ¿se liquidó el CO1.PCCNTR.4412345?
    puedo cerrar el CO1.PCCNTR.4412345?
    debo cerrar el CO1.PCCNTR.4412345?
    y el CO1.PCCNTR.4412345
    muéstrame el CO1.PCCNTR.4412345
    qué le falta al CO1.PCCNTR.4412345 para cerrarse
    quién es el contratista del CO1.PCCNTR.4412345
    hola buenos días, me regala información del contrato CO1.PCCNTR.4412345 porfa
  `,
  ),
  ...en(
    'contract',
    ID,
    `
    how is CO1.PCCNTR.4412345 going
    tell me about contract CO1.PCCNTR.4412345
    is CO1.PCCNTR.4412345 closed?
    can I close CO1.PCCNTR.4412345?
    has CO1.PCCNTR.4412345 been liquidated?
    what about CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'contract',
    { reference: 'CD-311-2024' },
    `
    CD-311-2024
    en qué va el CD-311-2024?
    contrato CD-311-2024
  `,
  ),
  ...es(
    'contract',
    { reference: '123 de 2025' },
    `
    el 123 de 2025
    contrato 123 de 2025
    cómo va el 123 de 2025?
  `,
  ),
  ...es(
    'contract',
    { reference: '045-2023' },
    `
    contrato No. 045-2023
    estado del contrato número 045-2023 por favor
  `,
  ),
  ...es(
    'contract',
    { reference: '045 del 2023' },
    `
    contrato 045 del 2023
    en q va el contrato 045 del 2023
  `,
  ),
  ...es(
    'contract',
    { reference: 'CPS 850-2022' },
    `
    estado CPS 850-2022
  `,
  ),
  ...es(
    'why',
    ID,
    `
    por qué tengo que cerrar el CO1.PCCNTR.4412345
    xq debo cerrar el CO1.PCCNTR.4412345
    por q aparece el 4412345 en mi lista
    explícame el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 por qué está vencido
    a qué se debe que deba cerrar el CO1.PCCNTR.4412345
    cuál es la razón para cerrar el CO1.PCCNTR.4412345
    no entiendo por qué debo cerrar el CO1.PCCNTR.4412345
    por qué no puedo cerrar el contrato CO1.PCCNTR.4412345
    buenas, por qué me sale el CO1.PCCNTR.4412345
    no puedo cerrar el CO1.PCCNTR.4412345, ¿por qué?
  `,
  ),
  ...es(
    'why',
    {},
    `
    por qué
    ¿por qué?
    porque debo cerrar los contratos
  `,
  ),
  ...en(
    'why',
    ID,
    `
    why can't I close CO1.PCCNTR.4412345
    why is CO1.PCCNTR.4412345 on my list?
    what's the reason to close CO1.PCCNTR.4412345
    why must CO1.PCCNTR.4412345 be closed
  `,
  ),
  ...es(
    'how',
    {},
    `
    cómo se cierra un contrato
    como cierro
    pasos para cerrar
    cuál es el procedimiento para cerrar un contrato
    qué necesito para cerrar un contrato
    me enseñas a cerrar un contrato en secop 2
    dónde se cierra el contrato en SECOP
    ayúdame a cerrar un contrato
    no sé cómo cerrar el contrato
    guía para el cierre del expediente
    qué documentos necesito para el cierre
    q hago para cerrar un contrato
    instructivo de cierre
    como ago para serrar un contrato
  `,
  ),
  ...es(
    'how',
    ID,
    `
    cómo cierro el CO1.PCCNTR.4412345
    ciérrame el CO1.PCCNTR.4412345
    puedes cerrar el CO1.PCCNTR.4412345 por mí?
    cuáles son los pasos para cerrar el contrato CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'how',
    {},
    `
    how can I close a contract in SECOP?
    steps to close a contract
    what do I need to do to close the file
    where do I close a contract
    what documents are needed to close a contract
  `,
  ),
  ...en(
    'how',
    ID,
    `
    how do I close CO1.PCCNTR.4412345
    can you close CO1.PCCNTR.4412345 for me
  `,
  ),
  ...es(
    'deadline',
    {},
    `
    cuál es el plazo
    cuándo es la fecha límite
    fecha limite
    cuánto tiempo me queda
    cuántos días quedan
    cuándo vence el plazo
    cuál es el último día para cerrar
    para cuándo es
    cuándo debo cerrar los contratos
    hasta qué día puedo cerrar
    el 31 de julio todavía se puede?
    el 31 de julio está incluido?
    asta cuando ay plaso
    cuántos días faltan para que se acabe el plazo
  `,
  ),
  ...en(
    'deadline',
    {},
    `
    how many days are left
    how long do I have
    what's the due date
    does July 31 count?
    when do I have to close them
    how many business days remain
  `,
  ),
  ...es(
    'summary',
    {},
    `
    cómo vamos
    como voy con los cierres
    cuántos llevo
    cuántos contratos he cerrado
    cuántos me quedan
    mi avance
    dame un resumen
    cuántos contratos tengo
    qué porcentaje llevo
    cómo van mis contratos
    estadísticas
  `,
  ),
  ...en(
    'summary',
    {},
    `
    summary
    how many are left?
    how many have I closed
    my progress
    give me an overview
  `,
  ),
  ...es(
    'law',
    {},
    `
    qué norma me obliga a cerrar
    base legal
    fundamento jurídico del cierre
    qué dice la ley
    qué ley me obliga a cerrar los contratos
    es obligatorio cerrar los contratos?
    qué pasa si no cierro
    hay sanciones por no cerrar?
    qué dice la ley 1150
    la circular 002 de 2023
    qué dice el decreto 1082
  `,
  ),
  ...en(
    'law',
    {},
    `
    what's the legal basis
    which law says I have to close contracts
    what happens if I don't close them
    is it mandatory to close contracts?
  `,
  ),
  ...es(
    'find',
    { about: 'aseo y cafetería' },
    `
    contratos de aseo y cafetería
    busca los contratos de aseo y cafetería
    búscame contratos de aseo y cafetería porfa
  `,
  ),
  ...es(
    'find',
    { about: 'Aseo Total SAS' },
    `
    qué contratos tengo con Aseo Total SAS
    buscar Aseo Total SAS
    encuentra los contratos con la empresa Aseo Total SAS
  `,
  ),
  ...es(
    'find',
    { about: 'Pedro Pérez' },
    `
    contratos de Pedro Pérez
    buscar el contrato con Pedro Pérez
  `,
  ),
  ...en(
    'find',
    { about: 'Aseo Total' },
    `
    find contracts with Aseo Total
    search for contracts with Aseo Total please
    do I have any contracts with Aseo Total?
  `,
  ),
  ...en(
    'find',
    { about: 'cleaning' },
    `
    find the cleaning contracts
    contracts about cleaning
  `,
  ),
  ...es(
    'team',
    {},
    `
    cómo va mi equipo
    avance del equipo
    cómo van los supervisores
    quién está atrasado
    quiénes no han cerrado
    quien va mas atrasado
    estado por dependencia
    resumen por supervisor
    qué supervisores tienen contratos vencidos
    contratos sin supervisor
  `,
  ),
  ...en(
    'team',
    {},
    `
    who is behind?
    team progress
    progress by supervisor
    how are my supervisors doing
  `,
  ),
  ...es(
    'closing-report',
    {},
    `
    informe de cierre
    muéstreme el informe de cierre
    envíeme el informe de cierre, por favor
    quiero ver el informe de la campaña
  `,
  ),
  ...en(
    'closing-report',
    {},
    `
    closing report
    show me the closing report
    campaign report
  `,
  ),
  ...es(
    'report',
    {},
    `
    ¿qué informes hay?
    los informes
  `,
  ),
  ...es(
    'report',
    { report: 'monthly' },
    `
    informe mensual para control interno
    muéstreme el informe del mes
  `,
  ),
  ...en(
    'report',
    { report: 'monthly' },
    `
    monthly report
  `,
  ),
  ...es(
    'memo',
    {},
    `
    memorando
    hágame un memorando
    prepáreme un memorando, por favor
  `,
  ),
  ...en(
    'memo',
    {},
    `
    I need a memo
  `,
  ),
  ...es(
    'unreached',
    {},
    `
    a quiénes no les llegó el aviso
    quién no recibió el mensaje
    mensajes no entregados
    a quién no se le pudo avisar
    quiénes no han sido notificados
  `,
  ),
  ...en(
    'unreached',
    {},
    `
    who didn't get the message
    who hasn't received the notice
    undelivered messages
    who could you not reach
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-05-03' },
    `
    el CO1.PCCNTR.4412345 se liquidó el 3 de mayo
    liquidé el CO1.PCCNTR.4412345 el 3 de mayo de 2027
    el contrato CO1.PCCNTR.4412345 fue liquidado el 03/05/2027
    el acta de liquidación del CO1.PCCNTR.4412345 se firmó el 3 de mayo
  `,
  ),
  ...es(
    'liquidated',
    ID,
    `
    ya liquidamos el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 ya está liquidado
    ya se liquido el CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'liquidated',
    { ...ID, on: '2027-05-03' },
    `
    CO1.PCCNTR.4412345 was liquidated on May 3
    we liquidated CO1.PCCNTR.4412345 on 3 May 2027
  `,
  ),
  ...es(
    'no-pending',
    ID,
    `
    el CO1.PCCNTR.4412345 no tiene nada pendiente
    el CO1.PCCNTR.4412345 está a paz y salvo
    ya no queda nada pendiente en el CO1.PCCNTR.4412345
    el contratista cumplió con todo en el CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 sin obligaciones pendientes
    no hay pendientes en el contrato CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'no-pending',
    ID,
    `
    CO1.PCCNTR.4412345 has no pending obligations
    nothing pending on CO1.PCCNTR.4412345
    all obligations of CO1.PCCNTR.4412345 are fulfilled
  `,
  ),
  ...es(
    'closed-it',
    ID,
    `
    cerré el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 ya lo cerré
    ya quedó cerrado el CO1.PCCNTR.4412345
    acabo de cerrar el CO1.PCCNTR.4412345
    ya está cerrado en SECOP el CO1.PCCNTR.4412345
    buenas, le cuento que ya cerramos el CO1.PCCNTR.4412345
    logré cerrar el CO1.PCCNTR.4412345
    por fin pude cerrar el 4412345
    CO1.PCCNTR.4412345 cerrado
  `,
  ),
  ...es(
    'closed-it',
    { ...ID, on: '2027-06-28' },
    `
    cerré el CO1.PCCNTR.4412345 el lunes
    el CO1.PCCNTR.4412345 lo cerramos el lunes
  `,
  ),
  ...es(
    'closed-it',
    { reference: '123 de 2025' },
    `
    ya cerré el 123 de 2025
    el contrato 123 de 2025 ya quedó cerrado
  `,
  ),
  ...es(
    'closed-it',
    {},
    `
    ya lo cerré
    ya quedó cerrado
  `,
  ),
  ...en(
    'closed-it',
    ID,
    `
    I've closed CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 is closed
    just closed CO1.PCCNTR.4412345
    we already closed CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'blocked',
    ID,
    `
    no me deja cerrar el CO1.PCCNTR.4412345
    SECOP no me deja cerrar el CO1.PCCNTR.4412345
    me sale error al cerrar el CO1.PCCNTR.4412345
    no tengo permisos para cerrar el CO1.PCCNTR.4412345
    no puedo cerrar el CO1.PCCNTR.4412345
    no he podido cerrar el CO1.PCCNTR.4412345 por una modificación sin publicar
    el CO1.PCCNTR.4412345 está bloqueado en la plataforma
    no aparece el botón para cerrar el CO1.PCCNTR.4412345
    el sistema no permite cerrar el CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'blocked',
    ID,
    `
    I can't close CO1.PCCNTR.4412345, I have no access
    SECOP won't let me close CO1.PCCNTR.4412345
    I get an error when closing CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'not-mine',
    ID,
    `
    ese CO1.PCCNTR.4412345 no es mío
    no soy el supervisor del CO1.PCCNTR.4412345
    ya no soy supervisor del CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 es de otro supervisor
    yo no superviso el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 no está a mi cargo
    no me corresponde el CO1.PCCNTR.4412345
    cambiaron el supervisor del CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'not-mine',
    ID,
    `
    CO1.PCCNTR.4412345 is not mine
    I don't supervise CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 belongs to someone else
  `,
  ),
  ...es(
    'data-wrong',
    ID,
    `
    el valor del CO1.PCCNTR.4412345 está mal
    la fecha del CO1.PCCNTR.4412345 no coincide
    hay un error en la fecha del CO1.PCCNTR.4412345
    los datos del CO1.PCCNTR.4412345 están desactualizados
    el CO1.PCCNTR.4412345 tiene mal la fecha de terminación
    esa fecha del CO1.PCCNTR.4412345 no es correcta
  `,
  ),
  ...en(
    'data-wrong',
    ID,
    `
    the end date of CO1.PCCNTR.4412345 is wrong
    the value of CO1.PCCNTR.4412345 is incorrect
  `,
  ),
  ...es(
    'hand-over',
    ID,
    `
    ya envié el CO1.PCCNTR.4412345 a contratación
    le entregué el CO1.PCCNTR.4412345 a la oficina de contratación
    el CO1.PCCNTR.4412345 ya lo pasé a jurídica
    remití el CO1.PCCNTR.4412345 al ordenador del gasto para el cierre
    ya radiqué la solicitud de cierre del CO1.PCCNTR.4412345 en contratación
  `,
  ),
  ...es(
    'hand-over',
    { ...ID, on: '2027-06-30' },
    `
    ayer le pasé el CO1.PCCNTR.4412345 a contratación
  `,
  ),
  ...en(
    'hand-over',
    ID,
    `
    I handed CO1.PCCNTR.4412345 over to procurement
    I sent CO1.PCCNTR.4412345 to the contracting office to close
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-02' },
    `
    recuérdame mañana el CO1.PCCNTR.4412345
    avísame mañana del CO1.PCCNTR.4412345
    aplaza el CO1.PCCNTR.4412345 para mañana
    acuérdame del CO1.PCCNTR.4412345 mañana
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-08' },
    `
    recuérdame el CO1.PCCNTR.4412345 en una semana
    pospón el CO1.PCCNTR.4412345 hasta el 8 de julio
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-05' },
    `
    recuérdame el CO1.PCCNTR.4412345 la próxima semana
    no me recuerdes el CO1.PCCNTR.4412345 hasta el lunes
  `,
  ),
  ...es(
    'snooze',
    { until: '2027-07-02' },
    `
    recuérdamelo mañana
    recordame mañana
  `,
  ),
  ...es(
    'snooze',
    {},
    `
    recuérdame después
    más tarde
  `,
  ),
  ...en(
    'snooze',
    { ...ID, until: '2027-07-05' },
    `
    remind me about CO1.PCCNTR.4412345 on Monday
    snooze CO1.PCCNTR.4412345 until Monday
  `,
  ),
  ...en(
    'snooze',
    {},
    `
    remind me later
  `,
  ),
  ...es(
    'digest-time',
    { at: '07:00' },
    `
    envíame el resumen a las 7 de la mañana
    quiero recibir los avisos a las 7
    cambia la hora del resumen a las 7:00
    a las 7 am
    escríbeme a las 7
    quiero el resumen todos los días a las 7 a.m.
  `,
  ),
  ...es(
    'digest-time',
    { at: '08:15' },
    `
    mándame los recordatorios a las 8 y cuarto
  `,
  ),
  ...es(
    'digest-time',
    {},
    `
    cambiar la hora del resumen
    quiero cambiar la hora de los avisos
  `,
  ),
  ...en(
    'digest-time',
    { at: '08:00' },
    `
    send my digest at 8 am
    I want the summary at 8
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'weekly' },
    `
    resumen semanal
    quiero los avisos una vez por semana
    escríbeme solo los lunes
    mándame el resumen cada semana
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'daily' },
    `
    avisos diarios
    mándame el resumen a diario
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'important' },
    `
    solo avísame lo importante
    mándame solo lo urgente
    quiero solo avisos importantes
  `,
  ),
  ...en(
    'cadence',
    { cadence: 'weekly' },
    `
    weekly digest please
    send me the summary once a week
  `,
  ),
  ...en(
    'cadence',
    { cadence: 'important' },
    `
    only important notices
  `,
  ),
  ...es(
    'pause',
    {},
    `
    no me escribas
    no me mandes más mensajes
    deja de escribirme
    pausa los avisos
    silencio
    estoy de vacaciones
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-12' },
    `
    pausa los avisos hasta el 12 de julio
    estoy incapacitado hasta el 12 de julio
    salgo a vacaciones y vuelvo el 12 de julio
    no me molestes hasta el lunes 12
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-16' },
    `
    no me escribas por 15 días
  `,
  ),
  ...es(
    'pause',
    { from: '2027-07-05', until: '2027-07-16' },
    `
    estaré en vacaciones del 5 al 16 de julio
  `,
  ),
  ...en(
    'pause',
    {},
    `
    stop sending me messages
    pause
    don't write to me
  `,
  ),
  ...en(
    'pause',
    { until: '2027-07-12' },
    `
    I'm on vacation until July 12
    mute notifications until 12 July
  `,
  ),
  ...es(
    'resume',
    {},
    `
    ya volví
    reactiva los avisos
    ya puedes escribirme
    reanuda los mensajes
    ya regresé de vacaciones
  `,
  ),
  ...en(
    'resume',
    {},
    `
    I'm back
    resume the digest
    start sending me messages again
  `,
  ),
  ...es(
    'language',
    { language: 'en' },
    `
    en inglés por favor
    háblame en inglés
    responde en inglés
  `,
  ),
  ...en(
    'language',
    { language: 'en' },
    `
    English
    switch to English
    in English please
  `,
  ),
  ...es(
    'language',
    { language: 'es' },
    `
    en español
    cambia a español
  `,
  ),
  ...en(
    'language',
    { language: 'es' },
    `
    speak Spanish
  `,
  ),
  ...es(
    'delegate',
    { to: 'pedro@example.gov.co' },
    `
    delega mis avisos a pedro@example.gov.co
    mándale mis avisos a pedro@example.gov.co mientras estoy en vacaciones
    que mis recordatorios le lleguen a pedro@example.gov.co
  `,
  ),
  ...es(
    'delegate',
    { to: 'Juan Pérez' },
    `
    delega mis avisos a Juan Pérez
  `,
  ),
  ...en(
    'delegate',
    { to: 'pedro@example.gov.co' },
    `
    forward my reminders to pedro@example.gov.co
    while I'm away, send my notices to pedro@example.gov.co
  `,
  ),
  ...es(
    'export',
    {},
    `
    excel
    quiero descargar la lista
    expórtame los contratos
    me lo mandas en excel porfa
    bajar mis contratos en csv
  `,
  ),
  ...en(
    'export',
    {},
    `
    download my list
    send me a spreadsheet
  `,
  ),
  ...es(
    'calendar',
    {},
    `
    pásame las fechas al calendario
    quiero las fechas en mi agenda
    cómo agrego las fechas a google calendar
  `,
  ),
  ...en(
    'calendar',
    {},
    `
    add the dates to my calendar
    calendar file please
  `,
  ),
  ...es(
    'data',
    {},
    `
    de cuándo son los datos
    de qué fecha son los datos
    qué tan actualizados están los datos
    cuándo fue la última actualización
  `,
  ),
  ...en(
    'data',
    {},
    `
    how old is the data?
    when was the last update
  `,
  ),
  ...es(
    'whoami',
    {},
    `
    quién soy
    qué sabes de mí
    qué cédula tienes registrada
    cuál es mi perfil
    mis datos
  `,
  ),
  ...en(
    'whoami',
    {},
    `
    who am I?
    what do you know about me
  `,
  ),
  ...es(
    'help',
    {},
    `
    auxilio
    qué sabes hacer
    cómo funciona esto
    para qué sirves
    menú
    no entiendo
    ayúdame porfa
    quién eres
  `,
  ),
  ...en(
    'help',
    {},
    `
    help
    what can you do?
    how does this work
  `,
  ),
  ...es(
    'hello',
    {},
    `
    hola
    buenas
    buenos días doctora
    qué más
    ola q tal
    buenas tardes, una pregunta
  `,
  ),
  ...en(
    'hello',
    {},
    `
    hi
    good morning
  `,
  ),
  ...es(
    'thanks',
    {},
    `
    muchas gracias
    mil gracias, muy amable
    ok gracias
    listo, gracias
  `,
  ),
  ...en(
    'thanks',
    {},
    `
    thank you so much
    thanks!
  `,
  ),
  ...es(
    'unknown',
    {},
    `
    cuánto gano
    crea un contrato nuevo
    qué clima hace hoy
    cuéntame un chiste
    cuándo cierra el banco
    cómo cierro mi cuenta bancaria
    qué dice la ley sobre el divorcio
    recuérdame comprar leche
    busca un restaurante
    a qué hora juega Colombia
    cuánto me llega de prima
    redacta un oficio para el alcalde
    plazo para declarar renta
    resumen de la novela
    quién es el presidente
    asdfgh
    123
  `,
  ),
  ...en(
    'unknown',
    {},
    `
    what's the weather like
    book a flight to Bogota
    how do I cook rice
    who won the game
  `,
  ),
  ...es(
    'contract',
    ID,
    `
    todavía no he cerrado el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'told',
    { on: '2027-06-15' },
    `
    ¿qué me dijo el 15 de junio?
    qué me avisó el 15 de junio
  `,
  ),
  ...en(
    'told',
    { on: '2027-06-15' },
    `
    what did you tell me on 15 June?
  `,
  ),
  ...es(
    'supports',
    { id: 'CO1.PCCNTR.4412345' },
    `
    ¿qué soportes tiene el CO1.PCCNTR.4412345?
    lista de chequeo del CO1.PCCNTR.4412345
    documentos del expediente CO1.PCCNTR.4412345
    qué documentos hay publicados del CO1.PCCNTR.4412345
    ¿qué soportes le faltan al CO1.PCCNTR.4412345?
    qué papeles tiene el CO1.PCCNTR.4412345
    muéstreme la lista de verificación del contrato CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'supports',
    {},
    `
    ¿qué soportes tiene?
    lista de chequeo
  `,
  ),
  ...en(
    'supports',
    { id: 'CO1.PCCNTR.4412345' },
    `
    which documents are in the file of CO1.PCCNTR.4412345?
    checklist for CO1.PCCNTR.4412345
    show me the checklist of CO1.PCCNTR.4412345
  `,
  ),
  ...unsure(
    ['law'],
    `
    ¿tengo que liquidar antes de cerrar?
  `,
  ),
]

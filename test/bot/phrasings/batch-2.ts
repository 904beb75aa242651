import { en, es, ID, type Row } from './rows.js'

/** A second independent batch, written after the first had been repaired. Kept as it was measured. */
export const BATCH_2: readonly Row[] = [
  ...es(
    'mine',
    {},
    `
    cuáles son mis contratos para cierre
    dame la relación de los expedientes que están por cerrar
    a ver, qué me toca
    con cuáles contratos debo empezar a cerrar
    hay algún contrato que ya pueda cerrar?
    necesito ver los contratos que superviso y que toca cerrar
    qué contratos están a mi nombre
    cuáles debo cerrar yo
    qué tengo pendiente por cerrar en secop
    me puedes pasar el listado de contratos que están listos para cerrar?
    regáleme por favor la lista de mis contratos pendientes
    enséñame mis pendientes
    qué expedientes tengo abiertos
    ¿Qué contratos a mi cargo siguen abiertos?
    ola buenas tardes q contratos tengo q serrar
    qué hay pendiente
    que contratos me quedan por cerrar
    dime que contratos cerrar
    contratos que requieren cierre
    quiero saber que debo cerrar
  `,
  ),
  ...es(
    'mine',
    { until: '2027-07-30' },
    `
    qué debo cerrar antes del 30 de julio
    contratos por cerrar hasta el 30/07/2027
  `,
  ),
  ...es(
    'mine',
    { until: '2027-07-04' },
    `
    que tengo que cerrar esta semana
  `,
  ),
  ...es(
    'overdue',
    {},
    `
    tengo contratos vencidos?
    en cuáles voy tarde
    qué contratos ya se vencieron y no cerré
    ¿cuáles superaron el plazo?
    hay algo atrasado
    cuáles ya se pasaron del plazo
    contratos con plazo vencido
    dame los que están en mora
    atrasados
    muestreme los contratos vensidos
  `,
  ),
  ...es(
    'waiting',
    {},
    `
    qué contratos están en pausa esperando algo
    cuáles contratos tienen algo que impide cerrarlos
    cuáles no se dejan cerrar
    ¿qué contratos dependen de una garantía?
    cuáles están a la espera
    que contratos aun no puedo cerrar y por que
    los que están esperando
    contratos detenidos
    qué contratos no están listos para cerrar
    cuáles están frenados por la liquidación
  `,
  ),
  ...es(
    'missing',
    {},
    `
    qué más necesitas saber
    te falta algún dato?
    qué preguntas tienes para mí
    hay algo que deba responder?
    qué datos debo completar
    qué información falta de mis contratos
    qué te debo
    qué confirmaciones tengo pendientes
    necesitas algo de mí?
    que debo informarte
  `,
  ),
  ...es(
    'upcoming',
    {},
    `
    qué contratos vencen pronto
    qué sigue después
    cuáles están próximos a cerrarse
    qué contratos están por terminar
    próximos cierres
    qué contratos se van a vencer
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-11' },
    `
    qué se vence la próxima semana
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-08-31' },
    `
    cuáles se vencen el próximo mes
    contratos que terminan en agosto
    cuáles voy a tener que cerrar de aquí al 31 de agosto
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-31' },
    `
    qué contratos se vencen de aquí a finales de julio
    cuáles podré cerrar este mes
    qué contratos terminan antes del 31 de julio
  `,
  ),
  ...es(
    'contract',
    ID,
    `
    cuéntame del CO1.PCCNTR.4412345
    me das información del contrato CO1.PCCNTR.4412345
    cómo está el CO1.PCCNTR.4412345?
    CO1.PCCNTR.4412345 ¿ya se puede cerrar?
    ver CO1.PCCNTR.4412345
    ¿en qué quedó el CO1.PCCNTR.4412345?
    consultar contrato CO1.PCCNTR.4412345
    quiero ver el contrato CO1.PCCNTR.4412345
    ¿cuándo termina el CO1.PCCNTR.4412345?
    ¿el CO1.PCCNTR.4412345 ya está liquidado?
    sabes si ya se cerró el CO1.PCCNTR.4412345
    ¿ya cerraron el CO1.PCCNTR.4412345?
    ¿el CO1.PCCNTR.4412345 tiene obligaciones pendientes?
    ¿cuánto vale el CO1.PCCNTR.4412345?
    qué le hace falta al 4412345
    PCCNTR4412345
    (CO1.PCCNTR.4412345)
    C01.PCCNTR.4412345
  `,
  ),
  ...es(
    'contract',
    { reference: 'CD-EDUM-212-2021' },
    `
    estado del CD-EDUM-212-2021
    y el CD-EDUM-212-2021?
  `,
  ),
  ...es(
    'contract',
    { reference: '4132.010.26.1.815-2025' },
    `
    cómo va el 4132.010.26.1.815-2025
  `,
  ),
  ...es(
    'contract',
    { reference: '0799 DEL 2022' },
    `
    ESTADO DEL CONTRATO 0799 DEL 2022
  `,
  ),
  ...es(
    'why',
    ID,
    `
    ¿por qué el CO1.PCCNTR.4412345 está en espera?
    por que no se puede cerrar el CO1.PCCNTR.4412345
    cuál es el motivo de que el CO1.PCCNTR.4412345 esté en mi lista
    porqué me pides cerrar el CO1.PCCNTR.4412345
    explícame por qué hay que cerrar el CO1.PCCNTR.4412345
    ¿y por qué el CO1.PCCNTR.4412345 aparece vencido?
    de dónde sacas que debo cerrar el CO1.PCCNTR.4412345
    dime porque el CO1.PCCNTR.4412345 aparece como vencido
    con qué fundamento debo cerrar el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'how',
    {},
    `
    cómo hago el cierre de un expediente
    cuáles son los pasos del cierre
    qué pasos sigo para cerrar
    explícame cómo cerrar un contrato
    me ayudas a cerrar un contrato
    qué botón hay que darle para cerrar en SECOP II
    cómo es el trámite de cierre
    procedimiento de cierre
    qué debo tener para cerrar un expediente
    por dónde se cierra un contrato en la plataforma
    manual de cierre
  `,
  ),
  ...es(
    'how',
    ID,
    `
    qué hago para cerrar el CO1.PCCNTR.4412345
    cierre el contrato CO1.PCCNTR.4412345 por favor
    necesito cerrar el CO1.PCCNTR.4412345, cómo hago
    pasos para cerrar el CO1.PCCNTR.4412345
    ciérralo tú, el CO1.PCCNTR.4412345
    puedes cerrarlo tú? CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'deadline',
    {},
    `
    cuándo se acaba el plazo
    qué día se vence esto
    cuánto falta para el cierre de la campaña
    cuántos días hábiles faltan
    para cuándo tengo que cerrar
    ¿El 30 de julio es el último día?
    el 31 cuenta o no?
    hasta qué fecha tengo
    tengo plazo hasta cuándo
    cuándo es el corte
    cuántos días tengo para cerrar
    ¿el plazo es el 31 o el 30 de julio?
  `,
  ),
  ...es(
    'summary',
    {},
    `
    cómo estoy
    en qué voy
    cuántos contratos me faltan por cerrar
    cuántos he cerrado este mes
    cuántos tengo pendientes
    dame las cifras
    resumen general
    cuántos contratos llevo cerrados
    qué tanto he avanzado
    muéstrame mi progreso
    balance general de mis contratos
  `,
  ),
  ...es(
    'law',
    {},
    `
    en qué se basa esto legalmente
    qué artículo dice que hay que cerrar
    cuál es la circular
    dónde dice que tengo que cerrar los contratos
    qué dice colombia compra eficiente sobre el cierre
    quién ordenó cerrar los contratos
    es obligación cerrar?
    qué me puede pasar si no cierro los contratos
    cuál es la normatividad del cierre
    qué dice el decreto 1082 de 2015
  `,
  ),
  ...es(
    'find',
    { about: 'mantenimiento de ascensores' },
    `
    contratos de mantenimiento de ascensores
    búscame el contrato de mantenimiento de ascensores
    hay contratos de mantenimiento de ascensores?
    quiero buscar contratos sobre mantenimiento de ascensores
  `,
  ),
  ...es(
    'find',
    { about: 'Unión Temporal Vías 2024' },
    `
    buscar contratos con Unión Temporal Vías 2024
  `,
  ),
  ...es(
    'find',
    { about: 'María Gómez' },
    `
    qué contratos hay con María Gómez
    busca a María Gómez
  `,
  ),
  ...es(
    'team',
    {},
    `
    cómo vamos por dependencia
    quiénes faltan por cerrar
    qué supervisores no han cerrado nada
    muéstrame el avance de mis supervisores
    cómo va cada supervisor
    quién lleva más contratos vencidos
    resumen del equipo
    quiénes están colgados
    cómo van los del área
    ranking de supervisores
  `,
  ),
  ...es(
    'unreached',
    {},
    `
    a quién no se le ha podido entregar el mensaje
    quiénes no han recibido los avisos
    a cuáles supervisores no les llegó
    qué mensajes rebotaron
    hay alguien a quien no le haya llegado el aviso?
    quién quedó sin avisar
  `,
  ),
  ...es(
    'liquidated',
    ID,
    `
    el CO1.PCCNTR.4412345 ya fue liquidado
    ya liquidé el CO1.PCCNTR.4412345
    ya tenemos acta de liquidación del CO1.PCCNTR.4412345
    te confirmo que el CO1.PCCNTR.4412345 está liquidado
    se liquidó el contrato CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-06-29' },
    `
    anteayer se liquidó el CO1.PCCNTR.4412345
    el martes liquidamos el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'liquidated',
    { reference: '123 de 2025', on: '2026-11-20' },
    `
    el 123 de 2025 se liquidó el 20 de noviembre
  `,
  ),
  ...es(
    'no-pending',
    ID,
    `
    no hay nada pendiente en el CO1.PCCNTR.4412345
    al CO1.PCCNTR.4412345 no le falta nada
    ya se cumplieron todas las obligaciones del CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 no tiene pendientes
    todo cumplido en el CO1.PCCNTR.4412345
    confirmo que no quedan obligaciones en el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 está al día
  `,
  ),
  ...es(
    'closed-it',
    ID,
    `
    ya hice el cierre del CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 ya está cerrado
    ya di cierre al CO1.PCCNTR.4412345
    te cuento que cerré el CO1.PCCNTR.4412345
    listo el CO1.PCCNTR.4412345, ya lo cerré
    dejé cerrado el CO1.PCCNTR.4412345
    ya le di cierre al CO1.PCCNTR.4412345 en secop
    confirmo cierre del CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'closed-it',
    { ...ID, on: '2027-06-25' },
    `
    el viernes cerré el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 lo cerré el 25 de junio
    cerré el CO1.PCCNTR.4412345 el viernes pasado
  `,
  ),
  ...es(
    'closed-it',
    { ...ID, on: '2027-07-01' },
    `
    hoy cerré el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'blocked',
    ID,
    `
    no logro cerrar el CO1.PCCNTR.4412345
    tengo problemas para cerrar el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 no deja cerrarse
    no tengo usuario en SECOP para cerrar el CO1.PCCNTR.4412345
    SECOP me arroja un error con el CO1.PCCNTR.4412345
    al CO1.PCCNTR.4412345 le falta aprobar una factura y no deja cerrarlo
    me falta el permiso para cerrar el CO1.PCCNTR.4412345
    intenté cerrar el CO1.PCCNTR.4412345 y no se pudo
    no es posible cerrar el CO1.PCCNTR.4412345 porque hay una modificación en borrador
  `,
  ),
  ...es(
    'not-mine',
    ID,
    `
    el CO1.PCCNTR.4412345 no me pertenece
    ese contrato CO1.PCCNTR.4412345 ya no lo superviso yo
    nunca he supervisado el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 lo lleva otra persona
    me quitaron la supervisión del CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 no es mi contrato
    yo no tengo nada que ver con el CO1.PCCNTR.4412345
    el supervisor del CO1.PCCNTR.4412345 es otra persona
    no soy yo el supervisor del CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'data-wrong',
    ID,
    `
    el CO1.PCCNTR.4412345 tiene un dato errado
    el nombre del contratista del CO1.PCCNTR.4412345 está mal escrito
    la fecha final del CO1.PCCNTR.4412345 no es esa
    hay un dato equivocado en el CO1.PCCNTR.4412345
    corrige la fecha del CO1.PCCNTR.4412345
    el estado del CO1.PCCNTR.4412345 está mal
    SECOP tiene mal el valor del CO1.PCCNTR.4412345
    la información del CO1.PCCNTR.4412345 no es correcta
  `,
  ),
  ...es(
    'hand-over',
    ID,
    `
    ya mandé el CO1.PCCNTR.4412345 a contratación para que lo cierren
    le dejé el CO1.PCCNTR.4412345 a contratación
    pasé el CO1.PCCNTR.4412345 al área de contratación
    el CO1.PCCNTR.4412345 ya está en manos de contratación
    ya pedí a contratación que cerrara el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 lo tiene contratación para cierre
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-15' },
    `
    recuérdame el CO1.PCCNTR.4412345 el 15
    pospón el CO1.PCCNTR.4412345 dos semanas
    vuélveme a preguntar por el CO1.PCCNTR.4412345 el 15 de julio
    el CO1.PCCNTR.4412345 lo reviso el 15 de julio, recuérdamelo
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-03' },
    `
    avísame pasado mañana sobre el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'snooze',
    ID,
    `
    recuérdame luego el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'digest-time',
    { at: '17:00' },
    `
    mándame el resumen a las 5 de la tarde
    quiero que me llegue el resumen a las 17:00
    cambia el resumen para las 5 pm
    prefiero recibir el aviso a las cinco de la tarde
  `,
  ),
  ...es(
    'digest-time',
    { at: '12:00' },
    `
    envíame el aviso al mediodía
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'weekly' },
    `
    mejor cada semana
    no me escribas todos los días, solo los viernes
    cámbiame el resumen a semanal
    quiero recibir el resumen una vez a la semana
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'important' },
    `
    escríbeme solo cuando sea importante
    solo quiero que me avises de lo urgente
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'daily' },
    `
    mándame los avisos cada día
    prefiero el resumen diario
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-20' },
    `
    no me mandes nada hasta el 20 de julio
    me voy de vacaciones hasta el 20
    pausa todo hasta el martes 20
    estoy de licencia hasta el 20 de julio
  `,
  ),
  ...es(
    'pause',
    {},
    `
    para los mensajes
    ya no me escribas más por favor
    quiero pausar los avisos
    no molestar
  `,
  ),
  ...es(
    'resume',
    {},
    `
    puedes volver a mandarme los avisos
    ya estoy de vuelta
    quita la pausa
    vuelve a mandarme el resumen
    activa de nuevo los mensajes
    ya terminé vacaciones, vuelve a escribirme
  `,
  ),
  ...es(
    'language',
    { language: 'en' },
    `
    cambia a inglés
    prefiero en inglés
  `,
  ),
  ...es(
    'language',
    { language: 'es' },
    `
    respóndeme en español por favor
    quiero que hables español
  `,
  ),
  ...es(
    'delegate',
    { to: 'laura.diaz@example.gov.co' },
    `
    laura.diaz@example.gov.co me reemplaza
    envía mis avisos a laura.diaz@example.gov.co
    mientras estoy en vacaciones los avisos son para laura.diaz@example.gov.co
    que los mensajes le lleguen también a laura.diaz@example.gov.co
  `,
  ),
  ...es(
    'delegate',
    { to: 'laura.diaz@example.gov.co', until: '2027-07-16' },
    `
    delega mis avisos en laura.diaz@example.gov.co hasta el 16 de julio
  `,
  ),
  ...es(
    'export',
    {},
    `
    quiero la lista en un excel
    me puedes generar un archivo con mis contratos
    descárgame el reporte
    exportar a csv
    necesito los contratos en una hoja de cálculo
  `,
  ),
  ...es(
    'calendar',
    {},
    `
    ponme los vencimientos en el calendario
    quiero ver las fechas en outlook
    agéndame las fechas de cierre
    envíame el archivo ics
  `,
  ),
  ...es(
    'whoami',
    {},
    `
    cómo me tienes registrado
    qué datos tienes míos
    con qué usuario estoy
    a nombre de quién estoy
    cuál cédula tienes mía
  `,
  ),
  ...es(
    'help',
    {},
    `
    qué cosas haces
    cómo te uso
    qué comandos hay
    en qué me puedes ayudar
    necesito ayuda
    qué te puedo preguntar
    estoy perdido
  `,
  ),
  ...es(
    'hello',
    {},
    `
    hola cerrojo
    buen día
    hola, cómo estás?
  `,
  ),
  ...es(
    'thanks',
    {},
    `
    te agradezco mucho
    perfecto, muchas gracias
    gracias por la ayuda
  `,
  ),
  ...es(
    'unknown',
    {},
    `
    quién es el alcalde de Medellín
    cuánto es 2 más 2
    cómo hago una licitación
    qué requisitos necesito para pensionarme
    recomiéndame una película
    cuántos habitantes tiene Bogotá
    cuándo es el próximo partido de la selección
    adiciona 3 meses al contrato
    paga la factura del contratista
    cómo se hace un estudio previo
    hazme un poema
    qué opinas del gobierno
    cuánto debo de impuestos
    dónde queda la oficina
    qué día es el festivo
    liquida mi nómina
    cómo pido vacaciones
  `,
  ),
  ...en(
    'mine',
    {},
    `
    what contracts am I supposed to close?
    what's pending for me
    could you list the contracts I need to close
    my contracts please
    what should I work on
  `,
  ),
  ...en(
    'overdue',
    {},
    `
    what have I missed
    contracts past their deadline
    which contracts are late?
  `,
  ),
  ...en(
    'waiting',
    {},
    `
    which ones can't I close yet and why
    what is waiting for liquidation
  `,
  ),
  ...en(
    'contract',
    ID,
    `
    show me CO1.PCCNTR.4412345
    what's the state of CO1.PCCNTR.4412345
    is CO1.PCCNTR.4412345 ready to be closed?
    when does CO1.PCCNTR.4412345 end?
  `,
  ),
  ...en(
    'why',
    ID,
    `
    why isn't CO1.PCCNTR.4412345 closable
    why should I close CO1.PCCNTR.4412345
    explain CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'closed-it',
    { ...ID, on: '2027-06-28' },
    `
    I closed CO1.PCCNTR.4412345 on Monday
    CO1.PCCNTR.4412345 was closed last Monday
  `,
  ),
  ...en(
    'snooze',
    { ...ID, until: '2027-07-15' },
    `
    remind me about CO1.PCCNTR.4412345 in two weeks
    postpone CO1.PCCNTR.4412345 to July 15
  `,
  ),
  ...en(
    'pause',
    { until: '2027-07-15' },
    `
    don't message me until July 15th
    I'll be on leave till 15 July
  `,
  ),
  ...en(
    'digest-time',
    { at: '16:30' },
    `
    send the digest at half past four
    I want my reminders at 4:30 pm
  `,
  ),
  ...en(
    'cadence',
    { cadence: 'weekly' },
    `
    only write to me on Mondays
    make it weekly
  `,
  ),
  ...en(
    'whoami',
    {},
    `
    how am I registered?
    which ID number do you have for me?
  `,
  ),
  ...en(
    'team',
    {},
    `
    who still has contracts to close
    how is each supervisor doing
  `,
  ),
  ...en(
    'unknown',
    {},
    `
    how much does a ticket to Cartagena cost
    what's the capital of France
    how do I apply for a tender
    can you write me a poem
  `,
  ),
]

import { en, es, ID, type Row } from './rows.js'

/** A third independent batch, kind by kind and with more half sentences. Kept as it was measured. */
export const BATCH_3: readonly Row[] = [
  ...es(
    'mine',
    {},
    `
    cuáles contratos me corresponde cerrar a mí
    qué contratos tengo que ir cerrando
    por cerrar
    contratos pendientes
    qué me toca hacer hoy
    muéstrame lo que tengo pendiente
    dame mi lista de contratos
    quiero ver mis contratos
    hola, me puede indicar qué contratos tengo para cierre, gracias
    necesito cerrar contratos, cuáles son
    cuáles son los que ya puedo cerrar
    ¿Tengo contratos por cerrar?
    ey qué tengo pendiente por ahí
    mis contratos abiertos
    me pasas la lista porfis
    qué contratos tocan
    cuáles me asignaron
    por favor listar contratos a cerrar
    que expedientes me faltan
  `,
  ),
  ...es(
    'mine',
    { until: '2027-07-20' },
    `
    qué tengo que cerrar antes del 20
    cuáles debo cerrar de aquí al 20 de julio
  `,
  ),
  ...es(
    'overdue',
    {},
    `
    ¿alguno se me venció?
    qué se me venció
    cuáles tengo vencidas
    contratos que no cerré a tiempo
    los vencidos porfa
    en qué estoy atrasado
    me pasé en alguno?
    cuáles debieron cerrarse ya
    qué contratos tienen el plazo vencido
    tengo cosas vencidas?
  `,
  ),
  ...es(
    'waiting',
    {},
    `
    cuáles están en espera
    qué está esperando
    qué contratos no se pueden cerrar
    cuáles todavía no se dejan cerrar
    contratos bloqueados
    cuáles están pendientes por liquidar
    qué contratos faltan por liquidarse
    en espera de qué están mis contratos
    cuáles tienen póliza viva
    por qué hay contratos en espera
  `,
  ),
  ...es(
    'missing',
    {},
    `
    qué necesitas que te confirme
    qué datos hacen falta
    qué te falta
    hay información pendiente de mi parte?
    qué me estás pidiendo
    tengo que confirmarte algo?
    qué quieres saber de mis contratos
    cuáles contratos necesitan información
    qué debo aclarar
    qué información debo dar
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-31' },
    `
    qué se vence este mes
    cuáles contratos finalizan este mes
    qué contratos se cumplen antes del 31 de julio
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-12-31' },
    `
    qué contratos se vencen este año
    cuáles terminan antes de fin de año
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-31' },
    `
    cuáles tendré que cerrar hasta el 31 de julio
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-09-30' },
    `
    contratos que vencen en septiembre
  `,
  ),
  ...es(
    'upcoming',
    {},
    `
    cuáles se me van a vencer
    qué viene
    qué contratos se acercan a su fin
    próximos a vencerse
    lo que se viene
  `,
  ),
  ...es(
    'contract',
    ID,
    `
    info 4412345
    detalle CO1.PCCNTR.4412345
    revisa el CO1.PCCNTR.4412345
    qué estado tiene el CO1.PCCNTR.4412345
    me interesa el CO1.PCCNTR.4412345
    ¿qué sabes del contrato CO1.PCCNTR.4412345?
    cómo vamos con el CO1.PCCNTR.4412345
    ya puedo cerrar el CO1.PCCNTR.4412345?
    ¿toca cerrar el CO1.PCCNTR.4412345?
    hay que cerrar el CO1.PCCNTR.4412345?
    el contrato CO1.PCCNTR.4412345 está vencido?
    ¿está cerrado el CO1.PCCNTR.4412345?
    ¿quién cerró el CO1.PCCNTR.4412345?
    ¿cuándo se cerró el CO1.PCCNTR.4412345?
    será que ya se liquidó el CO1.PCCNTR.4412345
    qué contrato es el CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345!!
    buenos días, CO1.PCCNTR.4412345
    co1pccntr4412345
    CO1-PCCNTR-4412345
    contrato 4412345
    id 4412345
    contrato con id CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'contract',
    { reference: '123-2025' },
    `
    contrato 123-2025
    cómo va el 123-2025
  `,
  ),
  ...es(
    'contract',
    { reference: '2023-0467' },
    `
    estado del 2023-0467
  `,
  ),
  ...es(
    'contract',
    { reference: '45' },
    `
    contrato número 45
    contrato #45
  `,
  ),
  ...es(
    'contract',
    { reference: 'CD 451 DE 2023' },
    `
    estado del CD 451 DE 2023
  `,
  ),
  ...es(
    'contract',
    { reference: 'PS-3015 DE 2021' },
    `
    PS-3015 DE 2021 en qué va
  `,
  ),
  ...es(
    'contract',
    { reference: '123 de 2025' },
    `
    me cuentas del 123 de 2025
    el contrato número 123 de 2025 ya se cerró?
    qué pasó con el contrato de vigilancia 123 de 2025
  `,
  ),
  ...es(
    'why',
    { reference: '123 de 2025' },
    `
    por qué tengo que cerrar el contrato 123 de 2025
  `,
  ),
  ...es(
    'why',
    ID,
    `
    y eso por qué, el CO1.PCCNTR.4412345?
    por qué está bloqueado el CO1.PCCNTR.4412345
    razón del CO1.PCCNTR.4412345
    por qué dices que el CO1.PCCNTR.4412345 está pendiente
    por qué no aparece como cerrado el CO1.PCCNTR.4412345
    en qué te basas para decir que debo cerrar el CO1.PCCNTR.4412345
    por qué me toca a mí el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'how',
    {},
    `
    cómo cerrar
    cómo cierro un expediente
    cómo se cierran los contratos
    qué se hace para cerrar un contrato
    me explicas cómo se cierra
    dónde queda la opción de cerrar en secop
    qué pasos hay que seguir
    cuál es el paso a paso para el cierre
    necesito ayuda para cerrar un contrato
    cómo se hace el cierre en la plataforma
    qué documentos se necesitan para cerrar
    cómo hago pa cerrar un contrato
  `,
  ),
  ...es(
    'how',
    { reference: '123 de 2025' },
    `
    cómo cierro el contrato 123 de 2025
  `,
  ),
  ...es(
    'how',
    ID,
    `
    cierra el CO1.PCCNTR.4412345
    quiero cerrar el CO1.PCCNTR.4412345
    hazme el cierre del CO1.PCCNTR.4412345
    cómo hago para cerrar el CO1.PCCNTR.4412345
    me ayudas a cerrar el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'deadline',
    {},
    `
    fecha límite?
    plazo?
    ¿cuándo se cierra la campaña?
    cuánto tiempo hay para cerrar
    ¿el sábado 31 de julio cuenta?
    todavía hay plazo?
    ¿puedo cerrar el 31 de julio?
    cuál es la última fecha
    ¿hasta el 31 o hasta el 30?
    cuántos días me quedan hábiles
    ya se acabó el plazo?
    hasta q dia puedo cerrar
  `,
  ),
  ...es(
    'summary',
    {},
    `
    cuántos le faltan a cada supervisor
    resumen porfa
    dame un resumen de mis contratos
    ¿cómo voy?
    cuántos me faltan por cerrar
    cuántos contratos tengo a cargo
    qué tal voy con el cierre
    cuántos cerré
    en números cómo voy
    cuál es mi avance
    estado general
    cuántos están vencidos y cuántos pendientes
    voy bien o mal
    a qué ritmo voy
  `,
  ),
  ...es(
    'law',
    {},
    `
    norma
    circular 002
    cuál es la base legal para cerrar
    qué ley es
    en qué norma está eso
    qué dice la ley 80
    me puedes citar la norma
    por qué norma debo cerrar los contratos
    me pueden sancionar si no cierro?
    cuál es la directriz
    eso es obligatorio?
    ¿la circular 002 es vinculante?
    qué dice el artículo 60 de la ley 80 de 1993
  `,
  ),
  ...es(
    'find',
    { about: 'Juan' },
    `
    contratos de Juan
  `,
  ),
  ...es(
    'find',
    { about: 'papelería' },
    `
    contratos de papelería
    búsqueda de contratos de papelería
    muéstrame los contratos de papelería
    cuáles contratos son de papelería
  `,
  ),
  ...es(
    'find',
    { about: 'Ferretería El Tornillo' },
    `
    busca Ferretería El Tornillo
    hay algún contrato con Ferretería El Tornillo?
    tengo contratos con Ferretería El Tornillo?
  `,
  ),
  ...es(
    'find',
    { about: 'ambulancias' },
    `
    buscar ambulancias
    encuéntrame el contrato de las ambulancias
  `,
  ),
  ...es(
    'team',
    {},
    `
    quién falta por cerrar
    cómo va el equipo
    mi equipo
    avance por área
    qué supervisores van atrasados
    quién va mejor
    tablero por supervisor
    cómo van todos
    contratos vencidos de mi equipo
    quiénes tienen pendientes
  `,
  ),
  ...es(
    'unreached',
    {},
    `
    quién no ha recibido los mensajes
    a quién no le llegan los avisos
    a quiénes no has podido escribirles
    qué supervisores no recibieron el aviso
    a quién no pudiste contactar
    mensajes fallidos
    quién no se enteró
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-03-12' },
    `
    el CO1.PCCNTR.4412345 quedó liquidado el 12 de marzo
    liquidación del CO1.PCCNTR.4412345 firmada el 12/03/2027
    el 12 de marzo se liquidó el CO1.PCCNTR.4412345
    se firmó el acta de liquidación del CO1.PCCNTR.4412345 el doce de marzo
  `,
  ),
  ...es(
    'liquidated',
    ID,
    `
    el CO1.PCCNTR.4412345 está liquidado
    ya está liquidado el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'liquidated',
    { reference: 'CD-311-2024', on: '2027-06-30' },
    `
    ayer liquidamos el CD-311-2024
  `,
  ),
  ...es(
    'no-pending',
    ID,
    `
    en el CO1.PCCNTR.4412345 no queda nada por hacer
    el CO1.PCCNTR.4412345 no tiene obligaciones poscontractuales
    ya no hay obligaciones pendientes en el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 ya cumplió con todo
    nada pendiente en el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 está completamente cumplido
    CO1.PCCNTR.4412345 sin pendientes
  `,
  ),
  ...es(
    'closed-it',
    ID,
    `
    CO1.PCCNTR.4412345 ya cerrado
    ya cerró contratación el CO1.PCCNTR.4412345
    se cerró el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 ya aparece cerrado en SECOP
    ya lo cerré, el CO1.PCCNTR.4412345
    he cerrado el CO1.PCCNTR.4412345
    terminé de cerrar el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'closed-it',
    { ...ID, on: '2027-06-28' },
    `
    desde el lunes está cerrado el CO1.PCCNTR.4412345
    hace 3 días cerré el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'blocked',
    ID,
    `
    SECOP no deja cerrar el CO1.PCCNTR.4412345
    no puedo entrar al proceso del CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 me sale bloqueado
    me da error el CO1.PCCNTR.4412345
    no tengo acceso al CO1.PCCNTR.4412345
    no encuentro el botón de cerrar en el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 tiene facturas pendientes y no deja
    no pude cerrar el CO1.PCCNTR.4412345, la plataforma falló
    el proveedor no ha aceptado la modificación del CO1.PCCNTR.4412345 y no puedo cerrarlo
    estoy bloqueado con el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'not-mine',
    ID,
    `
    yo no soy el supervisor del CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 no me toca a mí
    el CO1.PCCNTR.4412345 ya no es mío
    ya no estoy a cargo del CO1.PCCNTR.4412345
    no superviso ese contrato, el CO1.PCCNTR.4412345
    ese no es mío CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 le corresponde a otro supervisor
    CO1.PCCNTR.4412345 no es de mi supervisión
  `,
  ),
  ...es(
    'data-wrong',
    ID,
    `
    la fecha del CO1.PCCNTR.4412345 está equivocada
    el CO1.PCCNTR.4412345 está mal en SECOP
    datos errados en el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 no terminó en esa fecha, está mal
    la fecha de inicio del CO1.PCCNTR.4412345 no es correcta
    el valor pagado del CO1.PCCNTR.4412345 no es el que dice
    el CO1.PCCNTR.4412345 aparece activo pero ya terminó, está desactualizado
    SECOP muestra mal la fecha de fin del CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'hand-over',
    ID,
    `
    ya le entregué el CO1.PCCNTR.4412345 a contratación
    el CO1.PCCNTR.4412345 lo envié a la oficina de contratación
    ya remití el CO1.PCCNTR.4412345 para cierre a contratación
    el CO1.PCCNTR.4412345 ya está en contratación
    le pasé a Juan el CO1.PCCNTR.4412345 para que lo cierre
    trasladé el CO1.PCCNTR.4412345 a jurídica
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-06' },
    `
    recuérdame el CO1.PCCNTR.4412345 el martes
    avísame del CO1.PCCNTR.4412345 en 5 días
    déjalo para el martes, el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 recordámelo el martes
  `,
  ),
  ...es(
    'snooze',
    { reference: '123 de 2025', until: '2027-07-12' },
    `
    recuérdame el 123 de 2025 el 12 de julio
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-31' },
    `
    recuérdame el CO1.PCCNTR.4412345 a fin de mes
  `,
  ),
  ...es(
    'digest-time',
    { at: '18:00' },
    `
    mándame el resumen a las 6 de la tarde
    quiero los avisos a las 6 pm
    el resumen a las 18:00 por favor
  `,
  ),
  ...es(
    'digest-time',
    { at: '10:45' },
    `
    envíame el resumen a un cuarto para las 11
    mándame el aviso a las 10:45 a. m.
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'weekly' },
    `
    resumen solo los viernes
    solo escríbeme una vez por semana
    semanal
    quiero el resumen cada lunes
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'daily' },
    `
    diario
    escríbeme todos los días
    resumen diario por favor
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'important' },
    `
    avísame solo lo urgente
    solo lo importante
    no me mandes todo, solo lo importante
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-15' },
    `
    silencia los mensajes hasta el 15 de julio
    no me escribas en dos semanas
    vuelvo de vacaciones el 15 de julio
    estoy fuera hasta el 15
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-05' },
    `
    pausa hasta el lunes
    no me escribas hasta la otra semana
  `,
  ),
  ...es(
    'pause',
    {},
    `
    no más mensajes
    quiero dejar de recibir avisos
    me voy a vacaciones
    detén los avisos
  `,
  ),
  ...es(
    'resume',
    {},
    `
    vuelve a mandarme los avisos
    escríbeme otra vez
    ya me puedes volver a escribir
    reanudar
    activar avisos
    volví de vacaciones
    ya estoy de regreso, escríbeme
  `,
  ),
  ...es(
    'language',
    { language: 'en' },
    `
    pásate a inglés
    quiero que me hables en inglés
    inglés
  `,
  ),
  ...es(
    'language',
    { language: 'es' },
    `
    vuelve al español
    habla en español
    español por favor
  `,
  ),
  ...es(
    'delegate',
    { to: 'sonia@example.gov.co' },
    `
    mis avisos a sonia@example.gov.co
    delegar en sonia@example.gov.co
    reenvía mis recordatorios a sonia@example.gov.co
    sonia@example.gov.co va a recibir mis avisos
    quiero que sonia@example.gov.co reciba mis avisos mientras no estoy
  `,
  ),
  ...es(
    'export',
    {},
    `
    exportar
    descargar mis contratos
    mándame la lista en excel
    me das un archivo con los contratos
    lo quiero en csv
    puedo descargar esto?
  `,
  ),
  ...es(
    'calendar',
    {},
    `
    calendario
    agrégalo a mi calendario
    pasa las fechas a outlook
    mete los vencimientos en mi agenda
    quiero un ics
  `,
  ),
  ...es(
    'whoami',
    {},
    `
    quién crees que soy
    con qué documento me tienes
    cuál es mi rol
    soy supervisor según tú?
    a qué cédula estoy asociado
    qué sabes sobre mí
    con qué correo estoy registrado
  `,
  ),
  ...es(
    'help',
    {},
    `
    qué más haces
    opciones
    no sé qué hacer
    para qué es esto
    cómo es esto
    explícame cómo funciona
    qué eres
    dame una mano
  `,
  ),
  ...es(
    'hello',
    {},
    `
    buenas noches
    hola qué tal
    saludos
    buenos días, cómo está
  `,
  ),
  ...es(
    'thanks',
    {},
    `
    gracias, muy útil
    muchas gracias por todo
    se lo agradezco
    ok, gracias
    chao gracias
  `,
  ),
  ...es(
    'unknown',
    {},
    `
    cuánto vale el dólar hoy
    qué hora es
    me puedes ayudar con mi declaración de renta
    quién es el presidente de Colombia
    cuándo pagan la quincena
    cómo está el tráfico
    dónde consigo un abogado laboral
    cómo hago arepas
    necesito un certificado laboral
    qué opinas de la reforma pensional
    firma el contrato por mí
    modifica el contrato y ponle más plata
    quiero comprar un carro
    cuál es la capital de Francia
    cuánto me pagan
    qué significa la vida
    cierra la puerta
    qué contratos va a ganar mi empresa
    lorem ipsum dolor sit amet
    bla bla bla
  `,
  ),
  ...en(
    'mine',
    {},
    `
    my list
    what do I have to do?
    contracts I need to close
    which ones can I close now
    what's left for me to close
  `,
  ),
  ...en(
    'missing',
    {},
    `
    what info do you still need?
    what should I confirm
  `,
  ),
  ...en(
    'upcoming',
    { until: '2027-07-08' },
    `
    what's due in the next 7 days
    which contracts end within a week
  `,
  ),
  ...en(
    'contract',
    { reference: 'CD-311-2024' },
    `
    how is CD-311-2024
    tell me about CD-311-2024
  `,
  ),
  ...en(
    'how',
    {},
    `
    how to close a contract
    what's the procedure to close a contract
    guide me through the closing
  `,
  ),
  ...en(
    'deadline',
    {},
    `
    deadline?
    how long until the deadline
    can I still close on July 31?
  `,
  ),
  ...en(
    'law',
    {},
    `
    what's the rule behind this
    what law is this based on
    legal basis please
  `,
  ),
  ...en(
    'liquidated',
    { ...ID, on: '2027-06-30' },
    `
    CO1.PCCNTR.4412345 got liquidated yesterday
  `,
  ),
  ...en(
    'blocked',
    ID,
    `
    I can't close CO1.PCCNTR.4412345 because I don't have access
    CO1.PCCNTR.4412345 gives me an error
    the platform doesn't let me close CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'hand-over',
    ID,
    `
    I gave CO1.PCCNTR.4412345 to the contracting office
    CO1.PCCNTR.4412345 is with procurement now
  `,
  ),
  ...en(
    'data-wrong',
    ID,
    `
    the date for CO1.PCCNTR.4412345 is not right
    there's a mistake in CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'snooze',
    { ...ID, until: '2027-07-02' },
    `
    remind me tomorrow about CO1.PCCNTR.4412345
    snooze CO1.PCCNTR.4412345 for a day
  `,
  ),
  ...en(
    'cadence',
    { cadence: 'important' },
    `
    only tell me about important things
    just the urgent stuff please
  `,
  ),
  ...en(
    'resume',
    {},
    `
    you can message me again
    turn the notifications back on
    unmute
  `,
  ),
  ...en(
    'language',
    { language: 'en' },
    `
    can you speak English?
    reply in English
  `,
  ),
  ...en(
    'export',
    {},
    `
    can I have it in Excel?
    give me a CSV
  `,
  ),
  ...en(
    'help',
    {},
    `
    what are you able to do
    how do I use this bot
  `,
  ),
  ...en(
    'thanks',
    {},
    `
    thanks a lot, very helpful
    great, thank you
  `,
  ),
]

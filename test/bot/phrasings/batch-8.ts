import { en, es, ID, type Row } from './rows.js'

/**
 * Two independent batches written from the examples alone, and what they led to: people who say "usted", the labels of
 * our own buttons, ids of few digits, `buscar` with any name. Without the rows whose label was open to debate.
 */
export const BATCH_8: readonly Row[] = [
  ...es(
    'mine',
    {},
    `
    qué me toca cerrar a mí
    muéstreme los contratos que tengo por cerrar
    cuales contratos tengo pendientes de cierre
    mi listado porfa
    q contratos tengo q cerrar
    deme la relación de mis expedientes por cerrar
    buenas, me regala la lista de lo que tengo que cerrar?
    qué tengo pendiente
    ver mis contratos
    oiga y a mí qué me falta por cerrar
    mis procesos pendientes
    cuáles son los contratos que puedo cerrar ya
    Doctor, ¿me recuerda qué expedientes me corresponde cerrar?
    q tengo x cerrar
    hágame el favor y me lista lo que debo cerrar
    cuáles me faltan por cerrar todavía
    contratos listos para cerrar
    doctor, qué debo cerrar
    buscar contratos por cerrar
    qué contratos puedo cerrar
    ver todos
    Ver todos
    Ver los demás
    Qué debo cerrar
    Buenos días, por favor indicarme los contratos a cerrar
    cuáles son los contratos que tengo asignados
    qué expedientes debo cerrar yo
  `,
  ),
  ...en(
    'mine',
    {},
    `
    what do I have to close
    my contracts
    list my pending contracts please
    what's on my list?
    See all
    Show the others
    What I must close
    list contracts I need to close
  `,
  ),
  ...es(
    'mine',
    { until: '2027-07-31' },
    `
    qué debo cerrar antes del 31 de julio
  `,
  ),
  ...es(
    'mine',
    { until: '2027-07-09' },
    `
    qué tengo que cerrar antes del viernes 9
  `,
  ),
  ...en(
    'mine',
    { until: '2027-07-20' },
    `
    what must I close before July 20
  `,
  ),
  ...es(
    'mine',
    { until: '2027-07-16' },
    `
    qué debo cerrar antes del 16
  `,
  ),
  ...es(
    'overdue',
    {},
    `
    hay alguno vencido?
    que tengo atrasado
    vencidos
    cuales contratos se me vencieron
    qué contratos están por fuera de término
    me muestra los que ya pasaron la fecha límite
    tengo contratos en mora de cierre?
    qué se me pasó
    tengo alguno que ya debía estar cerrado?
    los vencidos porfa
    buscar vencidos
    ver todos los vencidos
    se me pasó alguno?
    se me venció alguno?
    cuáles están por fuera de plazo
  `,
  ),
  ...en(
    'overdue',
    {},
    `
    anything late?
    which contracts are past due
    show overdue contracts
    am I late with anything
    show me all the overdue ones
    which ones are late
  `,
  ),
  ...es(
    'waiting',
    {},
    `
    cuáles todavía no se pueden cerrar
    los que están en espera
    qué contratos están esperando la garantía
    cuáles siguen con póliza vigente
    cuales no puedo cerrar aun por las garantias
    en espera
    hay contratos que deban esperar?
    qué contratos están frenados y por qué motivo
    cuáles tienen garantía vigente todavía
    los que no puedo cerrar
    los que no se pueden cerrar
    En espera
    cuáles están bloqueados
    contratos que no se han podido cerrar por la póliza
  `,
  ),
  ...en(
    'waiting',
    {},
    `
    which contracts are waiting
    what can't be closed yet
    contracts still covered by a guarantee
    which contracts can I not close yet
    Waiting
    what is waiting and why
  `,
  ),
  ...es(
    'missing',
    {},
    `
    qué datos le faltan
    qué necesita de mí
    que informacion necesitas
    tienes preguntas para mí?
    qué me falta por contestarle
    que debo confirmar
    qué datos faltan de mis contratos
    le debo alguna respuesta?
    qué le hace falta saber de mis contratos
    qué preguntas tiene pendientes para mí
    qué quiere de mí
    qué me está pidiendo
    Qué necesita de mí
    qué más necesita saber
    hay preguntas pendientes?
  `,
  ),
  ...en(
    'missing',
    {},
    `
    do you need anything from me
    any questions for me?
    which contracts need more information
    is there anything I should confirm
    What you need from me
    what info are you missing
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-08-31' },
    `
    qué contratos se vencen en agosto
    cuáles tendré que cerrar el mes entrante
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-31' },
    `
    cuáles se me vienen este mes
    qué se me viene de aquí a fin de mes
    qué contratos terminan en julio
  `,
  ),
  ...es(
    'upcoming',
    {},
    `
    próximos a cerrar
    qué sigue
    qué contratos están próximos a vencerse
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-15' },
    `
    qué se vuelve cerrable de aquí al 15 de julio
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-12-31' },
    `
    cuáles voy a tener que cerrar de aquí a diciembre
  `,
  ),
  ...en(
    'upcoming',
    {},
    `
    what is coming up
    upcoming contracts
  `,
  ),
  ...en(
    'upcoming',
    { until: '2027-08-31' },
    `
    what will I have to close by the end of August
  `,
  ),
  ...en(
    'upcoming',
    { until: '2027-07-31' },
    `
    contracts coming up this month
    what's due this month
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-09-30' },
    `
    los que se vencen de aquí al 30 de septiembre
  `,
  ),
  ...en(
    'upcoming',
    { until: '2027-08-15' },
    `
    which ones come due before August 15
  `,
  ),
  ...es(
    'contract',
    ID,
    `
    co1.pccntr.4412345
    4412345
    cómo va el 4412345
    qué sabe del CO1.PCCNTR.4412345
    muéstrame el contrato CO1.PCCNTR.4412345 porfa
    info CO1.PCCNTR.4412345
    y el CO1.PCCNTR.4412345?
    qué pasa con el CO1.PCCNTR.4412345
    en que quedo el contrato 4412345
    C01.PCCNTR.4412345
    buscar CO1.PCCNTR.4412345
    deme información del 4412345
  `,
  ),
  ...es(
    'contract',
    { reference: '045 de 2024' },
    `
    contrato 045 de 2024
  `,
  ),
  ...es(
    'contract',
    { reference: 'CPS-123-2025' },
    `
    en que va el CPS-123-2025
  `,
  ),
  ...en(
    'contract',
    ID,
    `
    tell me about CO1.PCCNTR.4412345
    details of co1.pccntr.4412345
    how is CO1.PCCNTR.4412345 going
    find 4412345
    show me CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'contract',
    { reference: '210-2025' },
    `
    estado del contrato 210-2025
  `,
  ),
  ...es(
    'contract',
    { reference: '087 de 2023' },
    `
    me da los datos del contrato No. 087 de 2023
  `,
  ),
  ...es(
    'contract',
    { id: 'CO1.PCCNTR.77' },
    `
    CO1.PCCNTR.77
  `,
  ),
  ...es(
    'contract',
    { reference: 'IDU-1234-2024' },
    `
    cómo está el IDU-1234-2024
  `,
  ),
  ...es(
    'contract',
    { reference: '56 de 2026' },
    `
    me cuenta del contrato 56 de 2026
  `,
  ),
  ...es(
    'contract',
    { id: 'CO1.PCCNTR.321' },
    `
    estado co1.pccntr.321
  `,
  ),
  ...es(
    'contract',
    { reference: '123 de 2025' },
    `
    buscar el contrato 123 de 2025
  `,
  ),
  ...es(
    'contract',
    {},
    `
    ver contrato
    Ver contrato
  `,
  ),
  ...en(
    'contract',
    {},
    `
    See contract
  `,
  ),
  ...es(
    'contract',
    { id: 'CO1.PCCNTR.1' },
    `
    CO1.PCCNTR.1
  `,
  ),
  ...es(
    'contract',
    { id: 'CO1.PCCNTR.123' },
    `
    co1.pccntr.123
  `,
  ),
  ...es(
    'contract',
    { id: 'CO1.PCCNTR.12' },
    `
    CO1 PCCNTR 12
    estado del co1.pccntr.12
  `,
  ),
  ...es(
    'contract',
    { id: 'CO1.PCCNTR.1234' },
    `
    CO1.PCCNTR.1234
  `,
  ),
  ...es(
    'contract',
    { reference: 'SI-034-2026' },
    `
    contrato SI-034-2026
  `,
  ),
  ...es(
    'contract',
    { reference: '77 de 2025' },
    `
    qué pasó con el contrato 77 de 2025
  `,
  ),
  ...es(
    'why',
    ID,
    `
    por que tengo que cerrar el CO1.PCCNTR.4412345
    por qué me sale el CO1.PCCNTR.4412345
    y por qué está en espera el CO1.PCCNTR.4412345
    xq no se puede cerrar el 4412345
    cuál es la razón para cerrar el CO1.PCCNTR.4412345
    explíqueme por qué el CO1.PCCNTR.4412345 está vencido
    cuál es el motivo de que el CO1.PCCNTR.4412345 esté en mi lista
    y por qué no puedo cerrar todavía el CO1.PCCNTR.4412345
    no entiendo por qué debo cerrar el CO1.PCCNTR.4412345
    4412345 por qué?
  `,
  ),
  ...en(
    'why',
    ID,
    `
    why can't I close CO1.PCCNTR.4412345
    why is CO1.PCCNTR.4412345 on my list
    why is 4412345 waiting
    why is CO1.PCCNTR.4412345 overdue
  `,
  ),
  ...es(
    'why',
    { reference: '123 de 2025' },
    `
    por qué debo cerrar el contrato 123 de 2025
  `,
  ),
  ...es(
    'why',
    {},
    `
    por qué
    y eso por qué?
    Por qué
  `,
  ),
  ...es(
    'why',
    { reference: '56 de 2026' },
    `
    porque aparece vencido el contrato 56 de 2026
  `,
  ),
  ...en(
    'why',
    {},
    `
    Why
  `,
  ),
  ...es(
    'how',
    {},
    `
    cómo hago para cerrar
    cómo se cierra un expediente en el SECOP II
    me explica el paso a paso del cierre
    dónde se cierra el contrato en la plataforma
    que pasos debo seguir para cerrar un contrato
    no sé cómo cerrar un contrato, me ayuda?
    instructivo de cierre
    qué botón oprimo para cerrar el expediente
    ¿usted me puede cerrar los contratos?
    en qué parte del secop cierro
    me enseña a cerrar un contrato?
    Cómo cerrarlo
    cómo le hago para cerrar eso
    tutorial de cierre en secop ii
    pasos
  `,
  ),
  ...es(
    'how',
    ID,
    `
    cómo cierro el CO1.PCCNTR.4412345
    qué hago para cerrar el CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'how',
    {},
    `
    what are the steps to close a file
    how to close in secop
    I don't know how to close it
    How to close it
    where do I click to close the contract
  `,
  ),
  ...en(
    'how',
    ID,
    `
    please close CO1.PCCNTR.4412345 for me
    can you close CO1.PCCNTR.4412345?
  `,
  ),
  ...es(
    'deadline',
    {},
    `
    cuál es el plazo
    cuanto tiempo me queda
    para cuándo es esto
    cuándo se vence el plazo
    hasta qué día hay plazo de cerrar
    los sábados cuentan?
    qué fecha límite dieron
    cuántos días me quedan para cerrar
    hasta cuando puedo cerrar
    cuándo es la fecha límite
    hasta el 30 o hasta el 31?
    cuántos días faltan
    los festivos cuentan como hábiles?
    cuentan los domingos?
    Plazo
    qué plazo tenemos
    cuándo se acaba el plazo para cerrar
    el sábado 31 cuenta?
  `,
  ),
  ...en(
    'deadline',
    {},
    `
    how many days left
    what's the deadline
    how much time do I have
    how long do I have
    do weekends count?
    Deadline
    does July 31 count?
  `,
  ),
  ...es(
    'summary',
    {},
    `
    deme un resumen porfa
    cuántos llevo cerrados
    qué porcentaje llevo
    cuantos contratos tengo
    mi avance
    voy bien?
    balance general
    cuántos he cerrado
    cómo vamos
    cuántos contratos me quedan por cerrar
    deme el balance
    Resumen
    resumen general porfa
    cuántos llevo y cuántos me faltan
  `,
  ),
  ...en(
    'summary',
    {},
    `
    summary
    how many do I have left
    my progress
    how many have I closed
    Summary
    give me a summary
  `,
  ),
  ...es(
    'law',
    {},
    `
    en qué norma se basa esto
    qué ley obliga a cerrar los expedientes
    cuál es el fundamento legal
    que dice el decreto 1082 sobre el cierre
    me manda la circular
    base jurídica
    qué artículo lo exige
    y eso dónde está escrito, en qué norma
    con fundamento en qué me piden esto
    cuál circular es
    de qué norma sale esa obligación
    buscar la norma
    Qué dice la norma
    qué dice colombia compra sobre el cierre
    cuál es la base legal de esto
  `,
  ),
  ...en(
    'law',
    {},
    `
    legal basis?
    which rule says I have to close them
    what does the circular say
    is this mandatory by law?
    What the law says
    where does it say I have to close it
  `,
  ),
  ...es(
    'find',
    { about: 'aseo' },
    `
    contratos de aseo
    ver todos los contratos de aseo
  `,
  ),
  ...es(
    'find',
    { about: 'Consorcio Vial 2025' },
    `
    buscar Consorcio Vial 2025
  `,
  ),
  ...es(
    'find',
    { about: 'papelería' },
    `
    busque los contratos de papelería
  `,
  ),
  ...es(
    'find',
    { about: 'transporte' },
    `
    tengo algún contrato de transporte?
  `,
  ),
  ...es(
    'find',
    { about: 'Juan Pérez' },
    `
    contratos con Juan Pérez
  `,
  ),
  ...en(
    'find',
    { about: 'security services' },
    `
    find contracts about security services
  `,
  ),
  ...en(
    'find',
    { about: 'Acme Ltda' },
    `
    search Acme Ltda
  `,
  ),
  ...es(
    'find',
    { about: 'mantenimiento de ascensores' },
    `
    búscame el de mantenimiento de ascensores
  `,
  ),
  ...es(
    'find',
    { about: 'arrendamiento' },
    `
    cuáles son los contratos de arrendamiento
  `,
  ),
  ...es(
    'find',
    { about: 'Unión Temporal Sur' },
    `
    muéstreme los contratos de la Unión Temporal Sur
  `,
  ),
  ...es(
    'find',
    { about: 'cafetería' },
    `
    busca cafetería
  `,
  ),
  ...en(
    'find',
    { about: 'Maria Lopez' },
    `
    find Maria Lopez
  `,
  ),
  ...es(
    'find',
    { about: 'Fundación Manos Abiertas' },
    `
    buscar Fundación Manos Abiertas
  `,
  ),
  ...es(
    'find',
    { about: 'interventoría' },
    `
    contratos de interventoría
  `,
  ),
  ...es(
    'find',
    { about: 'Grupo Éxito' },
    `
    contratos con Grupo Éxito
  `,
  ),
  ...en(
    'find',
    { about: 'IT support' },
    `
    contracts about IT support
  `,
  ),
  ...es(
    'find',
    { about: 'Seguros Bolívar' },
    `
    tengo algo con Seguros Bolívar?
  `,
  ),
  ...es(
    'find',
    { about: 'ACME LTDA' },
    `
    BUSCAR ACME LTDA
  `,
  ),
  ...es(
    'find',
    { about: 'Hospital San José' },
    `
    buscar Hospital San José
  `,
  ),
  ...es(
    'find',
    { about: 'viajes y turismo del caribe' },
    `
    buscar viajes y turismo del caribe
  `,
  ),
  ...es(
    'find',
    { about: 'Acme' },
    `
    buscar Acme por favor
  `,
  ),
  ...en(
    'find',
    { about: "O'Brien Partners" },
    `
    find O'Brien Partners
  `,
  ),
  ...es(
    'find',
    { about: 'Pérez' },
    `
    buscar a Pérez
  `,
  ),
  ...es(
    'find',
    { about: 'vigilancia' },
    `
    buscar vigilancia
  `,
  ),
  ...en(
    'find',
    { about: 'Acme' },
    `
    find Acme
  `,
  ),
  ...es(
    'find',
    { about: 'Avances Técnicos' },
    `
    buscar Avances Técnicos
  `,
  ),
  ...es(
    'find',
    { about: 'obras' },
    `
    buscar obras
  `,
  ),
  ...es(
    'find',
    { about: 'liquidación' },
    `
    buscar liquidación
  `,
  ),
  ...es(
    'find',
    { about: 'resumen' },
    `
    buscar resumen
  `,
  ),
  ...es(
    'find',
    { about: 'plazo' },
    `
    buscar plazo
  `,
  ),
  ...es(
    'find',
    { about: 'restaurante escolar' },
    `
    buscar restaurante escolar
  `,
  ),
  ...es(
    'find',
    { about: 'hospital' },
    `
    buscar hospital
  `,
  ),
  ...en(
    'find',
    { about: 'school meals' },
    `
    find school meals
  `,
  ),
  ...en(
    'find',
    { about: 'roads' },
    `
    find roads
  `,
  ),
  ...en(
    'find',
    { about: 'security' },
    `
    find security
  `,
  ),
  ...en(
    'find',
    { about: 'computer equipment' },
    `
    find computer equipment
  `,
  ),
  ...es(
    'find',
    { about: 'computadores' },
    `
    buscar computadores
  `,
  ),
  ...es(
    'find',
    { about: 'internet' },
    `
    buscar internet
  `,
  ),
  ...es(
    'find',
    { about: 'Fundación Luz y Vida' },
    `
    buscar Fundación Luz y Vida
  `,
  ),
  ...es(
    'find',
    { about: 'gestión documental' },
    `
    buscar gestión documental
  `,
  ),
  ...es(
    'find',
    { about: '900123456' },
    `
    buscar 900123456
  `,
  ),
  ...es(
    'find',
    { about: 'apoyo a la supervisión' },
    `
    buscar apoyo a la supervisión
  `,
  ),
  ...es(
    'find',
    { about: 'calendarios' },
    `
    buscar calendarios
  `,
  ),
  ...es(
    'find',
    { about: 'equipos de oficina' },
    `
    buscar equipos de oficina
  `,
  ),
  ...es(
    'find',
    { about: 'correo certificado' },
    `
    buscar correo certificado
  `,
  ),
  ...es(
    'find',
    { about: 'excel avanzado' },
    `
    buscar excel avanzado
  `,
  ),
  ...es(
    'find',
    { about: 'salud' },
    `
    buscar salud
  `,
  ),
  ...es(
    'find',
    { about: 'tiquetes aéreos' },
    `
    buscar tiquetes aéreos
  `,
  ),
  ...es(
    'find',
    { about: 'combustible' },
    `
    hay contratos de combustible?
  `,
  ),
  ...es(
    'find',
    { about: 'Constructora Andes' },
    `
    muéstrame los contratos de Constructora Andes
  `,
  ),
  ...es(
    'find',
    { about: 'Carlos Ramírez' },
    `
    buscar Carlos Ramírez
  `,
  ),
  ...en(
    'find',
    { about: 'cleaning' },
    `
    cleaning contracts
  `,
  ),
  ...es(
    'team',
    {},
    `
    cómo va mi equipo
    qué supervisores están atrasados
    como van los supervisores
    quién no ha cerrado nada
    avance del equipo
    reporte por supervisor
    cuáles supervisores llevan más pendientes
    muéstreme el estado de mi gente
    cómo van mis supervisores
    quién es el más atrasado
    el consolidado del equipo
    Equipo
    cómo está mi equipo
    qué supervisor tiene más vencidos
  `,
  ),
  ...en(
    'team',
    {},
    `
    who is behind on my team
    team status
    progress by supervisor
    which supervisors are late
    show all supervisors
    Team
    show me my team's progress
  `,
  ),
  ...es(
    'unreached',
    {},
    `
    a quiénes no les ha llegado
    quién no recibió el correo
    a qué supervisores no se les pudo avisar
    quiénes no se han podido contactar
    quienes faltan por notificar
    mensajes que no se entregaron
    a quién no le han llegado los correos
    qué supervisores no tienen correo
    A quién no le llegan los avisos
    quiénes no han visto el mensaje
    a cuáles supervisores no les llegan los avisos
  `,
  ),
  ...en(
    'unreached',
    {},
    `
    who didn't get the message
    which supervisors were not reached
    whose message bounced
    Who cannot be reached
    who hasn't received the notice
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-06-15' },
    `
    el CO1.PCCNTR.4412345 se liquidó el 15 de junio
  `,
  ),
  ...es(
    'liquidated',
    ID,
    `
    ya liquidamos el CO1.PCCNTR.4412345
    ya tiene acta de liquidación el CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 ya está liquidado
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-06-30' },
    `
    el 4412345 quedó liquidado ayer
  `,
  ),
  ...en(
    'liquidated',
    { ...ID, on: '2027-05-20' },
    `
    CO1.PCCNTR.4412345 was liquidated on May 20
  `,
  ),
  ...es(
    'liquidated',
    { reference: '123 de 2025' },
    `
    ya se liquidó el contrato 123 de 2025
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-03-10' },
    `
    el acta de liquidación del CO1.PCCNTR.4412345 es del 10 de marzo
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2026-11-12' },
    `
    se liquidó el CO1.PCCNTR.4412345 el 12/11/2026
  `,
  ),
  ...es(
    'liquidated',
    {},
    `
    ya lo liquidamos
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-06-29' },
    `
    el CO1.PCCNTR.4412345 se liquidó antier
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-04-02' },
    `
    firmamos la liquidación del CO1.PCCNTR.4412345 el 2 de abril
  `,
  ),
  ...en(
    'liquidated',
    ID,
    `
    we already liquidated CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'liquidated',
    { reference: '56 de 2026', on: '2027-06-30' },
    `
    el contrato 56 de 2026 se liquidó el 30 de junio
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-06-22' },
    `
    liquidamos el CO1.PCCNTR.4412345 el 22 de junio
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-02-01' },
    `
    la liquidación del CO1.PCCNTR.4412345 se firmó el 1 de febrero
  `,
  ),
  ...es(
    'no-pending',
    ID,
    `
    el CO1.PCCNTR.4412345 ya no tiene nada pendiente
    no quedan obligaciones en el CO1.PCCNTR.4412345
    confirmo que el CO1.PCCNTR.4412345 no tiene obligaciones posteriores
    el contratista del 4412345 ya cumplió todo
    en el CO1.PCCNTR.4412345 no hay obligaciones pendientes
    ya no queda nada por hacer en el CO1.PCCNTR.4412345
    no hay nada pendiente en el CO1.PCCNTR.4412345
    declaro que el CO1.PCCNTR.4412345 no tiene obligaciones pendientes
  `,
  ),
  ...en(
    'no-pending',
    ID,
    `
    CO1.PCCNTR.4412345 has no pending obligations
    nothing pending on CO1.PCCNTR.4412345
    all obligations of CO1.PCCNTR.4412345 are fulfilled
    there are no obligations left on CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'no-pending',
    { reference: '045 de 2024' },
    `
    el contrato 045 de 2024 no tiene pendientes
  `,
  ),
  ...es(
    'no-pending',
    {},
    `
    no queda nada pendiente
    No queda nada pendiente
  `,
  ),
  ...en(
    'no-pending',
    {},
    `
    Nothing is pending
  `,
  ),
  ...es(
    'closed-it',
    ID,
    `
    listo, cerré el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 ya quedó cerrado
    ya cerramos el expediente CO1.PCCNTR.4412345 en secop
    CO1.PCCNTR.4412345 cerrado
    ya quedó cerrado el 4412345
    por fin cerré el 4412345
    ya está cerrado el CO1.PCCNTR.4412345
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
    'closed-it',
    { ...ID, on: '2027-06-28' },
    `
    el 4412345 lo cerré el lunes
  `,
  ),
  ...en(
    'closed-it',
    ID,
    `
    I already closed CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 is closed
  `,
  ),
  ...es(
    'closed-it',
    {},
    `
    ya lo cerré
    ya cerré ese
    Ya lo cerré
  `,
  ),
  ...en(
    'closed-it',
    {},
    `
    done, I closed it
    I closed it
  `,
  ),
  ...es(
    'closed-it',
    { reference: '123 de 2025' },
    `
    ya cerre el contrato 123 de 2025
  `,
  ),
  ...es(
    'closed-it',
    { ...ID, on: '2027-06-25' },
    `
    cerré el CO1.PCCNTR.4412345 el viernes pasado
  `,
  ),
  ...en(
    'closed-it',
    { ...ID, on: '2027-06-30' },
    `
    CO1.PCCNTR.4412345 was closed yesterday
  `,
  ),
  ...es(
    'closed-it',
    { id: 'CO1.PCCNTR.99' },
    `
    ya cerré el CO1.PCCNTR.99
  `,
  ),
  ...es(
    'closed-it',
    { ...ID, on: '2027-06-29' },
    `
    el martes cerré el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'blocked',
    ID,
    `
    el secop no me deja cerrar el CO1.PCCNTR.4412345
    no me aparece el botón de cerrar en el CO1.PCCNTR.4412345
    me sale error al cerrar el CO1.PCCNTR.4412345
    no he podido cerrar el 4412345 porque no tengo usuario
    no puedo cerrar el CO1.PCCNTR.4412345 porque falta el acta de liquidación
    no me deja cerrar el CO1.PCCNTR.4412345, sale un error
    no puedo cerrar el 4412345 porque hay una factura pendiente
    no logro cerrar el CO1.PCCNTR.4412345
    tengo un problema con el CO1.PCCNTR.4412345, no aparece la opción de cierre
    no pude cerrar el CO1.PCCNTR.4412345 falta aprobar una modificación
  `,
  ),
  ...en(
    'blocked',
    ID,
    `
    I can't close CO1.PCCNTR.4412345, I have no access
    secop gives me an error when closing CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345: the close button does not appear
    secop won't let me close CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'blocked',
    {},
    `
    no tengo permisos para cerrar
    la plataforma no me deja
    no tengo acceso al secop
    secop no me deja
    No puedo cerrarlo
  `,
  ),
  ...en(
    'blocked',
    {},
    `
    I cannot close it
  `,
  ),
  ...es(
    'not-mine',
    ID,
    `
    yo no soy el supervisor del CO1.PCCNTR.4412345
    ese contrato no es mio CO1.PCCNTR.4412345
    ya no superviso el CO1.PCCNTR.4412345
    el 4412345 es de otro supervisor
    cambiaron el supervisor del CO1.PCCNTR.4412345
    a mí no me corresponde el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 lo supervisa otra persona
    el CO1.PCCNTR.4412345 es de otra dependencia
    ya no estoy a cargo del CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'not-mine',
    ID,
    `
    CO1.PCCNTR.4412345 is not mine
    the supervisor of CO1.PCCNTR.4412345 is someone else
    I don't supervise CO1.PCCNTR.4412345 anymore
    CO1.PCCNTR.4412345 belongs to another supervisor
  `,
  ),
  ...es(
    'not-mine',
    {},
    `
    ese contrato no me corresponde
    ese no es mío
    ese contrato no me corresponde a mí
    No es mío
  `,
  ),
  ...es(
    'not-mine',
    { reference: '210-2025' },
    `
    el contrato 210-2025 no es mío
  `,
  ),
  ...en(
    'not-mine',
    {},
    `
    It is not mine
  `,
  ),
  ...es(
    'data-wrong',
    ID,
    `
    los datos del CO1.PCCNTR.4412345 están errados
    hay un error en la fecha del CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 tiene mal la fecha de terminación
    el valor del 4412345 no corresponde
    esa fecha está equivocada, el CO1.PCCNTR.4412345 tuvo prórroga
    corrijan la fecha de fin del CO1.PCCNTR.4412345
    en el CO1.PCCNTR.4412345 la fecha no es la que dice ahí
    el nombre del contratista del CO1.PCCNTR.4412345 está mal
    el valor del 4412345 está mal
    el CO1.PCCNTR.4412345 aparece con una fecha que no es
    la información del CO1.PCCNTR.4412345 está desactualizada
  `,
  ),
  ...en(
    'data-wrong',
    ID,
    `
    the end date of CO1.PCCNTR.4412345 is wrong
    wrong data in CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 has the wrong end date
    the data of CO1.PCCNTR.4412345 is not correct
  `,
  ),
  ...es(
    'data-wrong',
    {},
    `
    ese dato está mal
    Los datos están mal
  `,
  ),
  ...en(
    'data-wrong',
    {},
    `
    The data is wrong
  `,
  ),
  ...es(
    'hand-over',
    ID,
    `
    le entregué el CO1.PCCNTR.4412345 a contratación
    ya mandé el CO1.PCCNTR.4412345 al área de contratos para el cierre
    lo del 4412345 ya lo tiene jurídica
    ya se envió el CO1.PCCNTR.4412345 a contratación
    radiqué la solicitud de cierre del CO1.PCCNTR.4412345 en contratación
    ya radiqué el CO1.PCCNTR.4412345 en jurídica
    el CO1.PCCNTR.4412345 ya está en manos de contratación
    el CO1.PCCNTR.4412345 se pasó a la oficina de compras
    contratación ya tiene el CO1.PCCNTR.4412345 para cerrarlo
    entregué los documentos del CO1.PCCNTR.4412345 a la oficina jurídica
  `,
  ),
  ...en(
    'hand-over',
    ID,
    `
    I handed CO1.PCCNTR.4412345 over to procurement
    sent CO1.PCCNTR.4412345 to the contracts office to be closed
    I passed CO1.PCCNTR.4412345 to the legal office
  `,
  ),
  ...es(
    'hand-over',
    { ...ID, on: '2027-06-30' },
    `
    ayer remití el CO1.PCCNTR.4412345 a la oficina de contratación
  `,
  ),
  ...es(
    'hand-over',
    {},
    `
    ya se lo pasé a contratación
    se lo pasé a jurídica
    Lo entregué a otra área
  `,
  ),
  ...en(
    'hand-over',
    { ...ID, on: '2027-06-30' },
    `
    I sent CO1.PCCNTR.4412345 to the contracting office yesterday
  `,
  ),
  ...en(
    'hand-over',
    {},
    `
    I handed it over
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-02' },
    `
    recuérdeme mañana el CO1.PCCNTR.4412345
    hágame acordar del 4412345 mañana
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-08' },
    `
    recuérdame en una semana el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-15' },
    `
    no me recuerde el CO1.PCCNTR.4412345 hasta el 15 de julio
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-06' },
    `
    avíseme del 4412345 el martes
    posponga el CO1.PCCNTR.4412345 cinco días
  `,
  ),
  ...en(
    'snooze',
    { ...ID, until: '2027-07-02' },
    `
    remind me tomorrow about CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'snooze',
    { ...ID, until: '2027-07-15' },
    `
    snooze CO1.PCCNTR.4412345 for two weeks
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
    'snooze',
    { reference: '123 de 2025', until: '2027-07-05' },
    `
    recuérdame el contrato 123 de 2025 el lunes
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-09' },
    `
    recuérdeme el CO1.PCCNTR.4412345 el otro viernes
    recuérdeme el CO1.PCCNTR.4412345 el viernes de la próxima semana
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-04' },
    `
    en tres días me recuerda el CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'snooze',
    { ...ID, until: '2027-07-05' },
    `
    remind me of CO1.PCCNTR.4412345 on Monday
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-12' },
    `
    recuérdeme el CO1.PCCNTR.4412345 el lunes en ocho
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-05' },
    `
    recuérdeme el CO1.PCCNTR.4412345 el otro lunes
    vuelva a preguntarme por el CO1.PCCNTR.4412345 el lunes
  `,
  ),
  ...es(
    'snooze',
    {},
    `
    Recordármelo después
  `,
  ),
  ...en(
    'snooze',
    {},
    `
    Remind me later
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-16' },
    `
    deje el CO1.PCCNTR.4412345 para el 16 de julio
  `,
  ),
  ...en(
    'snooze',
    { ...ID, until: '2027-07-08' },
    `
    remind me about CO1.PCCNTR.4412345 in a week
  `,
  ),
  ...es(
    'digest-time',
    { at: '08:00' },
    `
    envíame el resumen a las 8 de la mañana
    quiero recibirlo a las 8 am
  `,
  ),
  ...es(
    'digest-time',
    { at: '07:30' },
    `
    quiero que me llegue a las 7:30
  `,
  ),
  ...es(
    'digest-time',
    { at: '17:00' },
    `
    cambie la hora del aviso a las 5 pm
  `,
  ),
  ...en(
    'digest-time',
    { at: '06:00' },
    `
    send me the digest at 6 am
  `,
  ),
  ...es(
    'digest-time',
    {},
    `
    cambiar la hora del resumen
    a qué hora me llega el aviso
    Hora del aviso
  `,
  ),
  ...es(
    'digest-time',
    { at: '12:00' },
    `
    mándeme el resumen al mediodía
  `,
  ),
  ...es(
    'digest-time',
    { at: '09:15' },
    `
    el aviso diario a las nueve y cuarto de la mañana
  `,
  ),
  ...es(
    'digest-time',
    { at: '20:00' },
    `
    escríbame a las 8 de la noche
  `,
  ),
  ...es(
    'digest-time',
    { at: '06:30' },
    `
    que el resumen me llegue a las seis y media de la mañana
  `,
  ),
  ...en(
    'digest-time',
    { at: '15:00' },
    `
    can I get the digest at 3 pm
  `,
  ),
  ...en(
    'digest-time',
    {},
    `
    Time of the reminder
  `,
  ),
  ...es(
    'digest-time',
    { at: '07:00' },
    `
    prefiero el resumen a las siete de la mañana
  `,
  ),
  ...es(
    'digest-time',
    { at: '16:00' },
    `
    cámbieme el aviso para las 4 de la tarde
  `,
  ),
  ...en(
    'digest-time',
    { at: '08:30' },
    `
    send it at 8:30
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'weekly' },
    `
    quiero el aviso una vez a la semana
    el resumen semanal nada más
    escríbame solo una vez por semana
    avíseme semanalmente
    solo los viernes
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'daily' },
    `
    mándeme el resumen a diario
    quiero recibirlo todos los días
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'important' },
    `
    solo escríbame cuando haya algo importante
    avísame solo lo urgente
    mándeme únicamente lo importante
  `,
  ),
  ...en(
    'cadence',
    { cadence: 'weekly' },
    `
    weekly digest please
  `,
  ),
  ...en(
    'cadence',
    { cadence: 'daily' },
    `
    send it every day
    daily please
  `,
  ),
  ...en(
    'cadence',
    { cadence: 'important' },
    `
    only tell me when something important happens
    only important stuff please
  `,
  ),
  ...es(
    'cadence',
    {},
    `
    cada cuánto me escribe
    con qué frecuencia me escribe
    Frecuencia del aviso
  `,
  ),
  ...en(
    'cadence',
    {},
    `
    How often to remind
  `,
  ),
  ...es(
    'pause',
    {},
    `
    no me escriba más
    deje de mandarme mensajes
    suspender avisos
    pausar
    por favor no me mande más avisos
    pauseme los avisos
    Pausar los avisos
    quiero que deje de escribirme
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-19' },
    `
    pausa los avisos hasta el 19 de julio
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-31' },
    `
    salgo a vacaciones hasta el 31 de julio
    no más mensajes este mes
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-09' },
    `
    estoy incapacitado hasta el viernes 9
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-05' },
    `
    no me moleste hasta el lunes
  `,
  ),
  ...en(
    'pause',
    {},
    `
    stop sending me messages
    Pause reminders
  `,
  ),
  ...en(
    'pause',
    { until: '2027-07-20' },
    `
    I'm on vacation until July 20
  `,
  ),
  ...es(
    'pause',
    { until: '2027-08-02' },
    `
    estoy de permiso hasta el 2 de agosto
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-26' },
    `
    me voy de vacaciones y vuelvo el 26 de julio
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-08' },
    `
    silencie los avisos una semana
  `,
  ),
  ...en(
    'pause',
    { until: '2027-07-12' },
    `
    don't write to me until Monday July 12
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-18' },
    `
    estoy en comisión hasta el 18 de julio
  `,
  ),
  ...en(
    'pause',
    { until: '2027-07-15' },
    `
    pause for two weeks
  `,
  ),
  ...es(
    'resume',
    {},
    `
    ya volví
    reanudar avisos
    ya regresé de vacaciones
    me puede volver a escribir
    active otra vez los avisos
    quiero volver a recibir el resumen
    ya estoy de vuelta
    reactivar los avisos
    siga enviándome el resumen
    vuelva a mandarme los avisos
    Volver a recibir avisos
    ya puede volver a escribirme
    regresé
  `,
  ),
  ...en(
    'resume',
    {},
    `
    I'm back
    resume my messages
    start again
    you can write to me again
    Resume reminders
    turn the reminders back on
  `,
  ),
  ...en(
    'language',
    { language: 'en' },
    `
    in English please
    english
    can we do English
  `,
  ),
  ...es(
    'language',
    { language: 'es' },
    `
    en español por favor
    cambiar a español
    volvamos al español
  `,
  ),
  ...es(
    'language',
    { language: 'en' },
    `
    puede escribirme en inglés?
    puedes contestarme en inglés
    cámbiese a inglés
  `,
  ),
  ...en(
    'language',
    { language: 'es' },
    `
    switch to Spanish
    Spanish please
  `,
  ),
  ...es(
    'language',
    {},
    `
    cambiar idioma
    Idioma
  `,
  ),
  ...en(
    'language',
    {},
    `
    change language
    Language
  `,
  ),
  ...es(
    'delegate',
    { to: 'ana.gomez@example.gov.co' },
    `
    que los avisos le lleguen a ana.gomez@example.gov.co
  `,
  ),
  ...es(
    'delegate',
    { to: 'luis@example.gov.co', until: '2027-07-16' },
    `
    hasta el 16 de julio mándele mis avisos a luis@example.gov.co
  `,
  ),
  ...en(
    'delegate',
    { to: 'luis@example.gov.co' },
    `
    forward my messages to luis@example.gov.co
  `,
  ),
  ...es(
    'delegate',
    { to: 'luis@example.gov.co' },
    `
    luis@example.gov.co me reemplaza
  `,
  ),
  ...es(
    'delegate',
    {},
    `
    quiero delegar mis avisos
    otra persona puede recibir mis avisos mientras no estoy?
    que mis avisos le lleguen a otra persona
    Enviar mis avisos a otra persona
  `,
  ),
  ...en(
    'delegate',
    { to: 'luis@example.gov.co', until: '2027-07-30' },
    `
    while I'm away until July 30 send my notices to luis@example.gov.co
  `,
  ),
  ...es(
    'delegate',
    { to: 'carmen@example.gov.co' },
    `
    copie mis avisos a carmen@example.gov.co durante mis vacaciones
  `,
  ),
  ...es(
    'delegate',
    { to: 'marta@example.gov.co' },
    `
    envíele mis avisos a marta@example.gov.co mientras estoy en licencia
  `,
  ),
  ...es(
    'delegate',
    { to: 'marta@example.gov.co', until: '2027-07-23' },
    `
    delego en marta@example.gov.co hasta el 23 de julio
  `,
  ),
  ...en(
    'delegate',
    {},
    `
    Send my reminders to someone else
  `,
  ),
  ...es(
    'delegate',
    { to: 'pedro@example.gov.co' },
    `
    mi reemplazo es pedro@example.gov.co
  `,
  ),
  ...en(
    'delegate',
    { to: 'pedro@example.gov.co', until: '2027-07-16' },
    `
    delegate my notices to pedro@example.gov.co until July 16
  `,
  ),
  ...es(
    'export',
    {},
    `
    me lo manda en excel?
    descargar mis contratos
    exportar
    quiero la lista en un archivo de excel
    pásame el listado en csv
    necesito el reporte en excel
    puede exportar mis contratos a excel?
    hágame un excel con mis contratos
    bajar la lista
  `,
  ),
  ...en(
    'export',
    {},
    `
    download as spreadsheet
    send me an excel file
    get my list as csv
    can you give me a spreadsheet
  `,
  ),
  ...es(
    'calendar',
    {},
    `
    agregar al calendario
    pon las fechas en mi agenda
    me manda el archivo del calendario
    quiero ver los plazos en google calendar
    sincronizar con outlook
    póngalo en el calendario de outlook
    recordatorio en el calendario
    me lo agenda en outlook
  `,
  ),
  ...en(
    'calendar',
    {},
    `
    add the dates to my calendar
    can I have the dates in my calendar
  `,
  ),
  ...es(
    'privacy',
    {},
    `
    qué datos tiene de mí
    ¿Qué datos tiene de mí?
    habeas data
    ejerzo mi derecho de habeas data
    revoco la autorización de tratamiento de mis datos
    no autorizo el tratamiento de mis datos personales
    hasta cuándo conservan mi información personal
    a quién le comparten mis datos
    quiero que eliminen mis datos personales
    elimíneme de la base de datos
    qué información guarda sobre mí
    qué información personal guarda de mí
    corrija mis datos
    autorización de tratamiento de datos
    cuánto tiempo guardan mis datos
    quién ha visto mis datos
    derecho al olvido
    política de privacidad
    borre mis datos
  `,
  ),
  ...es(
    'whoami',
    {},
    `
    quién soy yo
    con qué correo estoy registrado
    cuál es mi cédula registrada
    a nombre de quién estoy registrado
    usted sabe quién soy?
    cómo me tiene registrado
    me conoce?
    qué nombre tiene registrado para mí
  `,
  ),
  ...en(
    'whoami',
    {},
    `
    who am I
    what do you know about me
    what's my role
    which cedula am I registered with
  `,
  ),
  ...es(
    'help',
    {},
    `
    qué sabe hacer
    necesito ayuda
    cómo funciona esto
    qué le puedo preguntar
    menú
    opciones
    para qué sirve este bot
    qué más puede hacer
    no entiendo cómo usar esto
    en qué me ayuda usted
    usted es un bot?
    qué le puedo pedir
    Ayuda
    cómo se usa esto
    ayúdeme
  `,
  ),
  ...en(
    'help',
    {},
    `
    help
    what can you do
    Help
  `,
  ),
  ...es(
    'hello',
    {},
    `
    buenas tardes
    hola
    buen día
    quiubo
    buenas
    muy buenos días doctor
    hola doctor
    buenas tardes ingeniera
    hola cómo está
  `,
  ),
  ...en(
    'hello',
    {},
    `
    hi there
    good morning
    hello
  `,
  ),
  ...es(
    'thanks',
    {},
    `
    muchas gracias
    mil gracias, muy amable
    ok gracias
    Dios le pague
    le agradezco
    listo, gracias
    gracias doctora
    gracias doctor, muy amable
    muy gentil, gracias
    perfecto
  `,
  ),
  ...en(
    'thanks',
    {},
    `
    thank you!
    thx
  `,
  ),
  ...es(
    'unknown',
    {},
    `
    qué hora es
    va a llover mañana?
    cuéntame un chiste
    cuánto me van a pagar este mes
    cómo hago una factura electrónica
    me ayuda con la declaración de renta
    cuál es la capital de Francia
    dónde queda la oficina de talento humano
    recomiéndame un restaurante
    cuántos habitantes tiene Colombia
    cuándo pagan la prima
    me puede redactar un oficio
    necesito una cita con el doctor
    tengo algo con mi novia
    los sábados abren el banco?
    find me a doctor
    buscar el amor
    a cómo está el dólar
    necesito un certificado laboral
    cómo creo un proceso en secop
    cuándo juega la selección
  `,
  ),
  ...en(
    'unknown',
    {},
    `
    who won the match
    what's the weather like
    search for cheap flights
    tell me a joke
  `,
  ),
]

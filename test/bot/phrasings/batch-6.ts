import { en, es, ID, type Row } from './rows.js'

/** A last independent batch, in the short style of the examples. Kept as it was measured. */
export const BATCH_6: readonly Row[] = [
  ...es(
    'mine',
    {},
    `
    cuáles me tocan
    contratos por cerrar míos
    qué contratos me falta cerrar
    necesito cerrar qué contratos
    a ver mis pendientes
    qué hay en mi lista
    cuáles son mis pendientes de cierre
    pendientes por cerrar
  `,
  ),
  ...es(
    'mine',
    { until: '2027-07-10' },
    `
    que debo cerrar antes del 10
    qué tengo que cerrar antes del diez de julio
  `,
  ),
  ...es(
    'overdue',
    {},
    `
    los que ya vencieron
    tengo alguno vencido?
    qué se me quedó atrasado
    cuáles ya pasaron la fecha límite
    contratos que debía cerrar y no cerré
  `,
  ),
  ...es(
    'waiting',
    {},
    `
    qué está en espera y por qué
    cuáles no puedo cerrar por la garantía
    qué contratos esperan liquidación
    cuáles no se pueden cerrar aún
    contratos con obligaciones pendientes
  `,
  ),
  ...es(
    'missing',
    {},
    `
    qué dato te falta
    qué necesitas que te diga
    qué falta por confirmar
    tienes preguntas para mí?
    hay información que deba dar?
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-31' },
    `
    cuáles se vencen en julio
    qué contratos terminan de aquí a fin de mes
    cuáles se me vencen antes del 31 de julio
  `,
  ),
  ...es(
    'upcoming',
    { until: '2027-07-16' },
    `
    qué se vence en 15 días
  `,
  ),
  // Due already, with an end to the list: not what becomes closable by then.
  ...es(
    'mine',
    { until: '2027-07-16' },
    `
    cuáles tengo que cerrar en los próximos 15 días
  `,
  ),
  ...es(
    'contract',
    ID,
    `
    cómo va CO1.PCCNTR.4412345
    y CO1.PCCNTR.4412345?
    situación del contrato CO1.PCCNTR.4412345
    ¿el CO1.PCCNTR.4412345 ya se liquidó?
    ¿quedó cerrado el CO1.PCCNTR.4412345?
    me muestras el CO1.PCCNTR.4412345
    todo sobre el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'contract',
    { reference: '123 de 2025' },
    `
    en qué va el contrato 123 de 2025
    123 de 2025
    y el 123 de 2025?
    información del contrato 123 de 2025
  `,
  ),
  ...es(
    'why',
    ID,
    `
    por qué está vencido el CO1.PCCNTR.4412345
    por qué el CO1.PCCNTR.4412345 no se puede cerrar
    por qué aparece en mi lista el CO1.PCCNTR.4412345
    cuál es la razón de cerrar el CO1.PCCNTR.4412345
    justifica por qué debo cerrar el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'how',
    {},
    `
    cómo se cierra en secop 2
    qué tengo que hacer para cerrar un contrato
    dame los pasos para cerrar
    cómo es el cierre en SECOP
    dónde cierro el expediente
    necesito una guía para cerrar
  `,
  ),
  ...es(
    'deadline',
    {},
    `
    qué plazo tengo
    cuándo es la fecha límite para cerrar
    cuántos días hábiles me quedan
    hasta cuándo puedo cerrar
    el 30 de julio todavía cuenta?
    cuánto falta para el 31 de julio
    el plazo ya se venció?
  `,
  ),
  ...es(
    'summary',
    {},
    `
    cómo va mi avance
    cuántos llevo cerrados
    cuántos tengo en total
    cuántos contratos me toca cerrar
    dame el resumen
    mi balance
  `,
  ),
  ...es(
    'law',
    {},
    `
    qué dice la circular
    qué norma obliga a cerrar
    cuál es el fundamento legal
    en qué ley está eso
    muéstrame la norma
    la circular externa 002 de 2023 qué ordena
  `,
  ),
  ...es(
    'find',
    { about: 'Servicios Generales del Caribe' },
    `
    contratos con Servicios Generales del Caribe
    busca los contratos de Servicios Generales del Caribe
    hay contratos con Servicios Generales del Caribe?
  `,
  ),
  ...es(
    'find',
    { about: 'obra' },
    `
    contratos de obra
    muéstrame contratos de obra
    buscar contratos de obra
  `,
  ),
  ...es(
    'team',
    {},
    `
    quién va más atrasado de mi equipo
    avance por dependencia
    cómo va mi grupo de supervisores
    cuáles supervisores no han cerrado
    resumen de mi equipo
  `,
  ),
  ...es(
    'unreached',
    {},
    `
    quién no recibió el aviso
    a quiénes no les llegó el mensaje
    a quién no se pudo notificar
    quiénes quedaron sin recibir el mensaje
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-06-10' },
    `
    el CO1.PCCNTR.4412345 se liquidó el 10 de junio
    liquidamos el CO1.PCCNTR.4412345 el 10 de junio
    ya quedó liquidado el CO1.PCCNTR.4412345 el 10/06/2027
  `,
  ),
  ...es(
    'no-pending',
    ID,
    `
    el CO1.PCCNTR.4412345 ya no tiene obligaciones
    no queda nada pendiente del CO1.PCCNTR.4412345
    todas las obligaciones del CO1.PCCNTR.4412345 están cumplidas
    el contrato CO1.PCCNTR.4412345 no tiene pendientes
  `,
  ),
  ...es(
    'closed-it',
    ID,
    `
    cerramos el CO1.PCCNTR.4412345
    ya está cerrado el CO1.PCCNTR.4412345
    el contrato CO1.PCCNTR.4412345 ya lo cerramos
    listo, cerrado el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'blocked',
    ID,
    `
    no puedo cerrar CO1.PCCNTR.4412345 porque SECOP me saca error
    no puedo cerrar el CO1.PCCNTR.4412345, me falta un permiso
    SECOP no me permite cerrar CO1.PCCNTR.4412345
    no tengo acceso al proceso del CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 tiene una modificación pendiente y no deja cerrar
  `,
  ),
  ...es(
    'not-mine',
    ID,
    `
    no soy supervisor del CO1.PCCNTR.4412345
    ese contrato CO1.PCCNTR.4412345 no es mío
    el CO1.PCCNTR.4412345 lo supervisa otra persona
    yo ya no superviso el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'data-wrong',
    ID,
    `
    el valor del CO1.PCCNTR.4412345 no es correcto
    la fecha de inicio del CO1.PCCNTR.4412345 está mal
    los datos del CO1.PCCNTR.4412345 no coinciden
    hay un error en los datos del CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'hand-over',
    ID,
    `
    ya entregué el CO1.PCCNTR.4412345 a contratación para el cierre
    pasé el CO1.PCCNTR.4412345 a la oficina de contratación
    ya remití el CO1.PCCNTR.4412345 a contratación
    contratación ya tiene el CO1.PCCNTR.4412345 para cerrarlo
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-08' },
    `
    recuérdame el CO1.PCCNTR.4412345 el jueves
    avísame del CO1.PCCNTR.4412345 en 7 días
    recuérdame en una semana el CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'digest-time',
    { at: '08:30' },
    `
    mándame el resumen a las 8 y media de la mañana
    quiero el aviso a las 8:30
    cambia el resumen a las 8:30 am
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'weekly' },
    `
    quiero el resumen solo los viernes
    mándame el aviso una vez por semana
    resumen cada semana por favor
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'important' },
    `
    solo mándame lo importante
    avísame solo cuando sea urgente
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-19' },
    `
    no me mandes mensajes hasta el 19 de julio
    estoy en licencia hasta el lunes 19
    pausa el resumen hasta el 19 de julio
  `,
  ),
  ...es(
    'resume',
    {},
    `
    ya puedes escribirme otra vez
    vuelve a mandarme el resumen
    reanuda los avisos
  `,
  ),
  ...es(
    'delegate',
    { to: 'maria@example.gov.co' },
    `
    que mis avisos le lleguen a maria@example.gov.co
    mientras estoy en vacaciones envía los avisos a maria@example.gov.co
    delega en maria@example.gov.co
  `,
  ),
  ...es(
    'export',
    {},
    `
    pásamelo en excel
    descargar en excel
    quiero la lista en csv
  `,
  ),
  ...es(
    'calendar',
    {},
    `
    añade las fechas a mi calendario
    ponlo en mi calendario
  `,
  ),
  ...es(
    'whoami',
    {},
    `
    qué cédula tienes mía
    con qué nombre me tienes
    como quién me tienes registrado
  `,
  ),
  ...es(
    'help',
    {},
    `
    qué puedo preguntarte
    cómo funcionas
    para qué sirve este bot
  `,
  ),
  ...es(
    'unknown',
    {},
    `
    cuánto cuesta un tiquete a Medellín
    quién ganó el mundial
    qué temperatura hace
    cuánto me van a pagar
    necesito un abogado
    haz un contrato nuevo
    cómo me divorcio
    qué dice el código de policía
    dónde queda la notaría
    cuándo sale la convocatoria
    qué contratos hay en la alcaldía de Cali para ofertar
  `,
  ),
  ...en(
    'mine',
    {},
    `
    what must I close?
    my contracts to close
    show my list please
  `,
  ),
  ...en(
    'waiting',
    {},
    `
    which contracts are waiting for a guarantee?
    which ones can't I close?
  `,
  ),
  ...en(
    'missing',
    {},
    `
    what do you still need from me?
    is something missing from me?
  `,
  ),
  ...en(
    'upcoming',
    { until: '2027-07-31' },
    `
    what becomes due this month
    which contracts expire before July 31
  `,
  ),
  ...en(
    'why',
    ID,
    `
    why is CO1.PCCNTR.4412345 overdue
    why can't CO1.PCCNTR.4412345 be closed?
  `,
  ),
  ...en(
    'deadline',
    {},
    `
    how many days do I have
    is July 31 still ok?
  `,
  ),
  ...en(
    'summary',
    {},
    `
    how are we doing?
    how many have I closed?
  `,
  ),
  ...en(
    'closed-it',
    { ...ID, on: '2027-06-30' },
    `
    closed CO1.PCCNTR.4412345 yesterday
    I already closed CO1.PCCNTR.4412345 on June 30
  `,
  ),
  ...en(
    'blocked',
    ID,
    `
    can't close CO1.PCCNTR.4412345 because I lack permissions
    I cannot close CO1.PCCNTR.4412345: no access to the process
  `,
  ),
  ...en(
    'not-mine',
    ID,
    `
    I am not the supervisor of CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 is not under my supervision
  `,
  ),
  ...en(
    'hand-over',
    ID,
    `
    I passed CO1.PCCNTR.4412345 to contracting so they close it
  `,
  ),
  ...en(
    'digest-time',
    { at: '07:00' },
    `
    send the summary at 7 am
    move my digest to seven in the morning
  `,
  ),
  ...en(
    'cadence',
    { cadence: 'weekly' },
    `
    send it only on Mondays
    weekly summary
  `,
  ),
  ...en(
    'resume',
    {},
    `
    write to me again
    resume my digest
  `,
  ),
  ...en(
    'unreached',
    {},
    `
    who did the message not reach
  `,
  ),
]

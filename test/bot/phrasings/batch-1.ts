import { en, es, ID, type Row } from './rows.js'

/** Written after the grammar, before looking: five supervisors who write very differently. Kept as it was measured. */
export const BATCH_1: readonly Row[] = [
  // A hurried engineer.
  ...es(
    'mine',
    {},
    `
    que me falta cerrar
    pendientes de cierre?
    pasame mis contratos
    contratos x cerrar ya
    cuales cierro primero
    tengo algo por cerrar?
    lo que debo cerrar
    que contratos estan listos para cierre
    inge necesito la lista de lo q me toca cerrar
  `,
  ),
  ...es(
    'mine',
    { until: '2027-07-02' },
    `
    que tengo que cerrar mañana
  `,
  ),
  ...es(
    'overdue',
    {},
    `
    q tengo atrasado
    hay vencidos?
    cuales ya debian estar cerrados
    los que se me pasaron
  `,
  ),
  ...es(
    'contract',
    ID,
    `
    CO1.PCCNTR.4412345 estado
    en que va 4412345
    4412345?
    que hay del 4412345
  `,
  ),
  ...es(
    'contract',
    { reference: 'CPS-045-2023' },
    `
    CPS-045-2023 como va
    que paso con el CPS-045-2023
  `,
  ),
  ...es(
    'how',
    {},
    `
    como lo cierro en secop
    pasos cierre
    donde le doy cerrar
  `,
  ),
  ...es(
    'deadline',
    {},
    `
    cuando es el limite
    cuanto plazo tengo
    cuantos dias me quedan
    cual es la fecha maxima para cerrar
  `,
  ),
  ...es(
    'closed-it',
    ID,
    `
    listo, cerre el 4412345
    4412345 ya quedo cerrado
  `,
  ),
  ...es(
    'closed-it',
    { ...ID, on: '2027-06-30' },
    `
    ayer cerre el 4412345
  `,
  ),
  ...es(
    'blocked',
    ID,
    `
    secop esta caido y no me deja cerrar el 4412345
    no me aparece la opcion de cerrar en el 4412345
    el 4412345 no lo puedo cerrar, tiene una factura pendiente por aprobar
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-09' },
    `
    dejame el 4412345 para el viernes 9
    el 4412345 recuerdamelo el 9 de julio
  `,
  ),
  ...es(
    'digest-time',
    { at: '06:30' },
    `
    mandame el resumen a las 6:30 am
    el aviso a las 6 y media de la mañana
  `,
  ),
  ...es(
    'export',
    {},
    `
    pasamelo a excel
    lista en excel
  `,
  ),
  // A formal lawyer.
  ...es(
    'mine',
    {},
    `
    Cordial saludo. Solicito amablemente el listado de los contratos cuyo expediente debo cerrar.
    Agradezco me indique cuáles son los contratos bajo mi supervisión que se encuentran pendientes de cierre.
    Sírvase informar qué expedientes contractuales debo cerrar.
  `,
  ),
  ...es(
    'law',
    {},
    `
    ¿Cuál es el fundamento normativo de esta obligación?
    ¿Qué disposición legal ordena el cierre del expediente electrónico?
    ¿Qué establece la Circular Externa 002 de 2023?
    ¿Existe alguna sanción disciplinaria por no cerrar los expedientes?
    ¿En qué norma se sustenta la obligación de cerrar?
    cite el artículo del decreto 1082 que regula el cierre
  `,
  ),
  ...es(
    'why',
    ID,
    `
    ¿Por qué razón el contrato CO1.PCCNTR.4412345 figura como pendiente de cierre?
    Explíqueme los motivos por los cuales debo cerrar el CO1.PCCNTR.4412345.
    ¿Cuál es el motivo por el que el CO1.PCCNTR.4412345 no se puede cerrar todavía?
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2027-04-15' },
    `
    El contrato CO1.PCCNTR.4412345 fue liquidado de común acuerdo el 15 de abril de 2027.
    Me permito informar que el acta de liquidación del CO1.PCCNTR.4412345 se suscribió el 15 de abril.
    La liquidación bilateral del CO1.PCCNTR.4412345 se realizó el 15/04/2027.
  `,
  ),
  ...es(
    'no-pending',
    ID,
    `
    Certifico que en el contrato CO1.PCCNTR.4412345 no existen obligaciones poscontractuales pendientes.
    El contratista del CO1.PCCNTR.4412345 se encuentra a paz y salvo por todo concepto.
    Las obligaciones del CO1.PCCNTR.4412345 se cumplieron en su totalidad.
  `,
  ),
  ...es(
    'not-mine',
    ID,
    `
    Informo que no ejerzo la supervisión del contrato CO1.PCCNTR.4412345.
    La supervisión del CO1.PCCNTR.4412345 fue reasignada a otro funcionario.
    El contrato CO1.PCCNTR.4412345 no se encuentra a mi cargo.
  `,
  ),
  ...es(
    'data-wrong',
    ID,
    `
    La fecha de terminación registrada para el CO1.PCCNTR.4412345 es incorrecta.
    El valor del contrato CO1.PCCNTR.4412345 no corresponde al real.
    Se presenta una inconsistencia en los datos del CO1.PCCNTR.4412345.
  `,
  ),
  ...es(
    'hand-over',
    ID,
    `
    El expediente CO1.PCCNTR.4412345 fue remitido a la Oficina de Contratación para su cierre.
    Ya solicité a la oficina jurídica el cierre del CO1.PCCNTR.4412345.
  `,
  ),
  ...es(
    'waiting',
    {},
    `
    ¿Cuáles contratos no es posible cerrar todavía?
    ¿Qué contratos se encuentran a la espera de liquidación?
    contratos cuyo cierre está suspendido por garantías vigentes
  `,
  ),
  ...es(
    'missing',
    {},
    `
    ¿Qué información requiere usted del suscrito?
    ¿Hay datos pendientes por suministrar de mi parte?
  `,
  ),
  ...es(
    'delegate',
    { to: 'ana.ruiz@example.gov.co' },
    `
    Durante mi ausencia remita las notificaciones a ana.ruiz@example.gov.co.
    Delego la recepción de mis avisos en ana.ruiz@example.gov.co
  `,
  ),
  ...es(
    'pause',
    { until: '2027-08-02' },
    `
    Me encuentro en comisión de servicios hasta el 2 de agosto.
    Suspenda las notificaciones hasta el dos de agosto de 2027
  `,
  ),
  ...es(
    'unknown',
    {},
    `
    ¿Cuál es el término para contestar una tutela?
    ¿Qué norma regula el contrato de arrendamiento de vivienda urbana?
    Proyecte una minuta de contrato de consultoría
    ¿Cuánto es el salario mínimo en 2027?
  `,
  ),
  // An older civil servant who writes in caps.
  ...es(
    'hello',
    {},
    `
    BUENOS DIAS
    BUENAS TARDES TENGA USTED
  `,
  ),
  ...es(
    'mine',
    {},
    `
    BUENOS DIAS POR FAVOR ME DICE QUE CONTRATOS TENGO QUE CERRAR
    MIS CONTRATOS
    CUALES CONTRATOS ME FALTAN POR CERRAR
    QUISIERA SABER CUALES CONTRATOS ME CORRESPONDE CERRAR MUCHAS GRACIAS
  `,
  ),
  ...es(
    'how',
    {},
    `
    NO SE COMO CERRAR UN CONTRATO EN ESE SECOP
    ME PODRIA EXPLICAR COMO SE CIERRA UN CONTRATO
    COMO ES QUE SE CIERRA ESO
    NECESITO LOS PASOS PARA EL CIERRE
  `,
  ),
  ...es(
    'help',
    {},
    `
    NO ENTIENDO COMO FUNCIONA ESTO
    AYUDA POR FAVOR
    USTED QUE HACE
  `,
  ),
  ...es(
    'contract',
    { reference: '017 DE 2024' },
    `
    CONTRATO 017 DE 2024
    EN QUE ESTADO ESTA EL CONTRATO 017 DE 2024
    BUENAS TARDES EL CONTRATO 017 DE 2024 COMO VA
  `,
  ),
  ...es(
    'closed-it',
    { reference: '017 DE 2024' },
    `
    YA CERRE EL CONTRATO 017 DE 2024
    EL CONTRATO 017 DE 2024 YA ESTA CERRADO
  `,
  ),
  ...es(
    'not-mine',
    { reference: '017 DE 2024' },
    `
    EL CONTRATO 017 DE 2024 NO ES MIO
    YO NO SOY SUPERVISOR DEL CONTRATO 017 DE 2024
  `,
  ),
  ...es(
    'pause',
    {},
    `
    POR FAVOR NO ME ESCRIBA MAS
    NO QUIERO MAS MENSAJES
  `,
  ),
  ...es(
    'cadence',
    { cadence: 'weekly' },
    `
    MEJOR ESCRIBAME UNA VEZ A LA SEMANA
  `,
  ),
  ...es(
    'summary',
    {},
    `
    COMO VOY CON MIS CONTRATOS
    CUANTOS CONTRATOS ME FALTAN
    CUANTOS LLEVO CERRADOS
  `,
  ),
  ...es(
    'deadline',
    {},
    `
    HASTA QUE FECHA HAY PLAZO PARA CERRAR
    CUANDO SE VENCE EL PLAZO
  `,
  ),
  ...es(
    'whoami',
    {},
    `
    CON QUE NOMBRE ESTOY REGISTRADO
    USTED SABE QUIEN SOY YO
  `,
  ),
  ...es(
    'thanks',
    {},
    `
    MUCHAS GRACIAS MUY AMABLE
    DIOS LE PAGUE
  `,
  ),
  // A young contractor with chat slang.
  ...es(
    'mine',
    {},
    `
    bro q contratos me tocan
    k tengo pendiente
    holi, q me toca cerrar??
    tonces cuales cierro
  `,
  ),
  ...es(
    'overdue',
    {},
    `
    cuales ya se me fueron de fecha
    estoy colgado en alguno?
    q onda con los vencidos
  `,
  ),
  ...es(
    'why',
    { ...ID },
    `
    xq me sale el 4412345
    pq hay q cerrar el 4412345??
    y el 4412345 por q o q
  `,
  ),
  ...es(
    'summary',
    {},
    `
    como vamos parce
    tiremos un resumen
    cuantos me faltan x cerrar
  `,
  ),
  ...es(
    'upcoming',
    {},
    `
    q se me viene
    cuales estan x vencerse
    cuales siguen
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-02' },
    `
    recuerdame mñn lo del 4412345
    acuerdame mañana del 4412345 porfis
  `,
  ),
  ...es(
    'hello',
    {},
    `
    quiubo
    holaaa
    que mas pues
  `,
  ),
  ...es(
    'thanks',
    {},
    `
    grax
    vale gracias crack
    chevere
  `,
  ),
  ...es(
    'resume',
    {},
    `
    ya volvi, dale otra vez con los avisos
    ya puedes volver a escribirme
    activame los avisos otra vez
  `,
  ),
  ...es(
    'export',
    {},
    `
    me lo bajas en excel?
    tirame el excel
  `,
  ),
  ...es(
    'unknown',
    {},
    `
    jajaja
    q hay de almuerzo
    me prestas 50 lucas
    eres humano?
    pon musica
  `,
  ),
  // An English-speaking consultant.
  ...en(
    'mine',
    {},
    `
    what do I have pending?
    which files do I need to close this quarter
    give me my to-do list
    anything I should be closing?
    what contracts are assigned to me
  `,
  ),
  ...en(
    'overdue',
    {},
    `
    do I have anything overdue?
    which contracts should have been closed already
    show overdue
  `,
  ),
  ...en(
    'waiting',
    {},
    `
    which contracts can I not close yet?
    what's holding up my contracts
    contracts on hold
  `,
  ),
  ...en(
    'missing',
    {},
    `
    do you need anything from me?
    what do I have to confirm
    any questions for me?
  `,
  ),
  ...en(
    'upcoming',
    { until: '2027-07-31' },
    `
    which contracts become closable by the end of the month?
    what's expiring by July 31st
  `,
  ),
  ...en(
    'contract',
    ID,
    `
    where do we stand with CO1.PCCNTR.4412345?
    give me the details of CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 status please
    did I close CO1.PCCNTR.4412345?
  `,
  ),
  ...en(
    'contract',
    { reference: '123 of 2025' },
    `
    what's the status of contract 123 of 2025
  `,
  ),
  ...en(
    'why',
    ID,
    `
    why does CO1.PCCNTR.4412345 have to be closed?
    can you explain why CO1.PCCNTR.4412345 is overdue
    how come CO1.PCCNTR.4412345 is on my list
  `,
  ),
  ...en(
    'how',
    {},
    `
    walk me through closing a contract
    what are the steps for closing a file in SECOP II?
    I don't know how to close a contract
  `,
  ),
  ...en(
    'deadline',
    {},
    `
    until when can I close them?
    what's the last day to close
    how much time do I have left
    is the 31st of July included?
  `,
  ),
  ...en(
    'summary',
    {},
    `
    how many do I have left to close?
    what's my progress so far
    quick overview please
  `,
  ),
  ...en(
    'law',
    {},
    `
    which regulation requires this?
    what does circular 002 say
    are there penalties for not closing?
  `,
  ),
  ...en(
    'team',
    {},
    `
    who on my team is behind?
    show progress per supervisor
    who hasn't closed their contracts
  `,
  ),
  ...en(
    'unreached',
    {},
    `
    who didn't receive the reminder?
    which people could not be reached
    did any messages bounce?
  `,
  ),
  ...en(
    'liquidated',
    { ...ID, on: '2027-06-15' },
    `
    CO1.PCCNTR.4412345 was liquidated on June 15
    the liquidation of CO1.PCCNTR.4412345 was signed on June 15th, 2027
  `,
  ),
  ...en(
    'no-pending',
    ID,
    `
    there are no outstanding obligations on CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 has nothing left to do
  `,
  ),
  ...en(
    'closed-it',
    ID,
    `
    I've already closed CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 has been closed
    done, CO1.PCCNTR.4412345 is closed now
  `,
  ),
  ...en(
    'blocked',
    ID,
    `
    I'm unable to close CO1.PCCNTR.4412345 because the button is greyed out
    I don't have permission to close CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 can't be closed, there's an unpublished modification
  `,
  ),
  ...en(
    'not-mine',
    ID,
    `
    CO1.PCCNTR.4412345 isn't mine
    I no longer supervise CO1.PCCNTR.4412345
    someone else supervises CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'data-wrong',
    ID,
    `
    SECOP has the wrong end date for CO1.PCCNTR.4412345
    the data for CO1.PCCNTR.4412345 is out of date
  `,
  ),
  ...en(
    'hand-over',
    ID,
    `
    I passed CO1.PCCNTR.4412345 on to legal so they can close it
    procurement has CO1.PCCNTR.4412345 now, I sent it to them
  `,
  ),
  ...en(
    'snooze',
    { ...ID, until: '2027-07-05' },
    `
    ask me again about CO1.PCCNTR.4412345 next Monday
    push CO1.PCCNTR.4412345 back to Monday
  `,
  ),
  ...en(
    'digest-time',
    { at: '09:00' },
    `
    can I get the digest at nine in the morning?
    change the time to 9am
  `,
  ),
  ...en(
    'cadence',
    { cadence: 'daily' },
    `
    send me the summary every day
    I'd like daily reminders
  `,
  ),
  ...en(
    'pause',
    { until: '2027-07-19' },
    `
    I'm out of office until July 19
    please stop the messages until 19 July
    back on July 19th, no messages until then please
  `,
  ),
  ...en(
    'delegate',
    { to: 'ana.ruiz@example.gov.co' },
    `
    send my alerts to ana.ruiz@example.gov.co while I'm on leave
    ana.ruiz@example.gov.co is my backup
  `,
  ),
  ...en(
    'help',
    {},
    `
    what can I ask you?
    I need help
    who are you?
  `,
  ),
  ...en(
    'unknown',
    {},
    `
    what time is it in London
    draft a contract for me
    who is the president of Colombia
    tell me a joke
    cancel my subscription to Netflix
  `,
  ),
]

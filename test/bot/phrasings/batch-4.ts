import { en, es, ID, type Row } from './rows.js'

/** A fourth independent batch, half of it in English. Kept as it was measured. */
export const BATCH_4: readonly Row[] = [
  ...en(
    'mine',
    {},
    `
    what do I still have to close
    which contracts are mine to close
    contracts to close
    what are my pending contracts?
    list of contracts I must close please
    hello, could you tell me which contracts I have to close?
    which contracts are closable now?
    give me the list
    show my pending items
    what needs to be closed
  `,
  ),
  ...en(
    'mine',
    { until: '2027-07-15' },
    `
    what do I have to close before July 15
    which contracts must I close by 15 July
  `,
  ),
  ...en(
    'overdue',
    {},
    `
    any overdue contracts?
    what's late
    which ones did I miss the deadline for
    am I behind on any contract?
    overdue
    which contracts are past their closing date
  `,
  ),
  ...en(
    'waiting',
    {},
    `
    waiting
    what's blocking my contracts
    which contracts are waiting on something
    contracts I can't close yet
    which ones are pending liquidation
    which contracts have an active guarantee
  `,
  ),
  ...en(
    'missing',
    {},
    `
    what else do you need to know
    what data are you missing?
    do I have to confirm anything
    which facts are missing
    is there any information you need from me?
    what are you waiting for from me
  `,
  ),
  ...en(
    'upcoming',
    { until: '2027-08-31' },
    `
    which contracts end in August
    what will I have to close by the end of August
    contracts expiring by August 31
  `,
  ),
  ...en(
    'upcoming',
    {},
    `
    what's next
    contracts expiring soon
    which ones are coming due
  `,
  ),
  ...en(
    'contract',
    ID,
    `
    what's going on with CO1.PCCNTR.4412345
    was CO1.PCCNTR.4412345 liquidated?
    do I need to close CO1.PCCNTR.4412345?
    look up CO1.PCCNTR.4412345
    info on CO1.PCCNTR.4412345 please
    who closed CO1.PCCNTR.4412345
    when was CO1.PCCNTR.4412345 closed?
  `,
  ),
  ...en(
    'contract',
    { reference: '045-2023' },
    `
    contract no. 045-2023
    how's contract 045-2023
  `,
  ),
  ...en(
    'why',
    ID,
    `
    what's the reason CO1.PCCNTR.4412345 is on hold
    explain why I can't close CO1.PCCNTR.4412345
    why is CO1.PCCNTR.4412345 waiting?
    CO1.PCCNTR.4412345 why
  `,
  ),
  ...en(
    'why',
    {},
    `
    why
    why do I have to close contracts?
  `,
  ),
  ...en(
    'how',
    {},
    `
    how is a contract closed in SECOP
    closing steps
    what's the process for closing a contract
    where's the close button in SECOP
    instructions to close a contract
    help me close a contract
  `,
  ),
  ...en(
    'how',
    ID,
    `
    close CO1.PCCNTR.4412345
    please close CO1.PCCNTR.4412345 for me
    what are the steps to close CO1.PCCNTR.4412345
    I want to close CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'deadline',
    {},
    `
    by when do I have to close everything?
    how many working days are left
    is there still time?
    when does the campaign end
    what's the last date
    time left?
  `,
  ),
  ...en(
    'summary',
    {},
    `
    how many contracts do I have
    how many contracts have I closed so far
    my stats
    where do I stand
    are we on track?
    how far along am I
  `,
  ),
  ...en(
    'law',
    {},
    `
    is closing mandatory?
    under which law
    what happens if I don't close on time
    who says I have to close contracts?
    cite the regulation
    what does decree 1082 say?
  `,
  ),
  ...en(
    'find',
    { about: 'Constructora Andina' },
    `
    contracts with Constructora Andina
    find the contract with Constructora Andina
    which contracts do I have with Constructora Andina?
    look for Constructora Andina
  `,
  ),
  ...en(
    'find',
    { about: 'security guards' },
    `
    contracts for security guards
    search contracts about security guards
  `,
  ),
  ...en(
    'team',
    {},
    `
    how is the team doing?
    team overview
    which supervisors are behind
    progress by department
    who has overdue contracts
  `,
  ),
  ...en(
    'unreached',
    {},
    `
    who did not get the notification?
    which supervisors weren't reached
    who hasn't been notified
    failed deliveries
  `,
  ),
  ...en(
    'liquidated',
    ID,
    `
    we've already liquidated CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 has been liquidated
    CO1.PCCNTR.4412345 is already liquidated
  `,
  ),
  ...en(
    'no-pending',
    ID,
    `
    no obligations are pending on CO1.PCCNTR.4412345
    everything is done on CO1.PCCNTR.4412345, nothing pending
    the contractor fulfilled all obligations of CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'closed-it',
    ID,
    `
    CO1.PCCNTR.4412345 closed
    I just closed CO1.PCCNTR.4412345 in SECOP
    finally managed to close CO1.PCCNTR.4412345
    we closed contract CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'closed-it',
    { ...ID, on: '2027-06-30' },
    `
    yesterday I closed CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 was closed on June 30
  `,
  ),
  ...en(
    'blocked',
    ID,
    `
    I couldn't close CO1.PCCNTR.4412345
    I'm stuck with CO1.PCCNTR.4412345, the system throws an error
    not able to close CO1.PCCNTR.4412345 because an invoice is pending
    I have no access to CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'not-mine',
    ID,
    `
    I'm not in charge of CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 is not my contract
    I am no longer the supervisor of CO1.PCCNTR.4412345
    that's not mine, CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'data-wrong',
    ID,
    `
    CO1.PCCNTR.4412345 has the wrong value
    the end date in SECOP for CO1.PCCNTR.4412345 is incorrect
    the information about CO1.PCCNTR.4412345 is wrong
    wrong date on CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'hand-over',
    ID,
    `
    I've handed CO1.PCCNTR.4412345 over to the contracting office
    forwarded CO1.PCCNTR.4412345 to legal for closing
    I asked procurement to close CO1.PCCNTR.4412345
  `,
  ),
  ...en(
    'snooze',
    { ...ID, until: '2027-07-12' },
    `
    remind me of CO1.PCCNTR.4412345 on July 12
    don't remind me about CO1.PCCNTR.4412345 until July 12
    snooze CO1.PCCNTR.4412345 till 12 July
  `,
  ),
  ...en(
    'digest-time',
    { at: '07:30' },
    `
    send me the digest at 7:30
    I'd rather get it at 7:30 am
    change digest time to 07:30
  `,
  ),
  ...en(
    'cadence',
    { cadence: 'weekly' },
    `
    once a week is enough
    I want the digest weekly
    just send it on Fridays
  `,
  ),
  ...en(
    'cadence',
    { cadence: 'daily' },
    `
    daily summary please
    write to me every day
  `,
  ),
  ...en(
    'pause',
    { until: '2027-07-20' },
    `
    pause until July 20
    no messages until the 20th
    I'm away until 20 July
    stop writing to me until July 20th please
  `,
  ),
  ...en(
    'resume',
    {},
    `
    you can start writing again
    I'm back from vacation
    resume messages
    reactivate my notifications
  `,
  ),
  ...en(
    'delegate',
    { to: 'ana@example.gov.co' },
    `
    delegate my notices to ana@example.gov.co
    ana@example.gov.co should get my reminders while I'm out
    please cc ana@example.gov.co on my reminders
  `,
  ),
  ...en(
    'export',
    {},
    `
    export to Excel
    can I download this?
    send me the list as CSV
  `,
  ),
  ...en(
    'calendar',
    {},
    `
    put the deadlines in my calendar
    can you add this to Outlook?
    ics file
  `,
  ),
  ...en(
    'whoami',
    {},
    `
    who do you think I am?
    what's my role
  `,
  ),
  ...en(
    'privacy',
    {},
    `
    what data do you have on me
    delete my data
    privacy policy
    who can see my data
    how long do you keep my personal data
    I withdraw my consent to the processing of my personal data
    who is the data controller
    is my data shared with anyone
    right to be forgotten
  `,
  ),
  ...en(
    'help',
    {},
    `
    what are my options
    I don't understand
    how can you help me?
  `,
  ),
  ...en(
    'hello',
    {},
    `
    hello
    hey there
    good afternoon
  `,
  ),
  ...en(
    'unknown',
    {},
    `
    what's the dollar exchange rate
    how do I get a divorce
    order me a pizza
    extend the contract by three months
    what's your favorite color
    how do I submit a bid in SECOP
    is it going to rain tomorrow
  `,
  ),
  ...es(
    'mine',
    {},
    `
    deme razón de los contratos que debo cerrar
    listado de mis expedientes abiertos
    con qué contratos tengo que salir
    tengo que cerrar algo?
    cuáles son los contratos que están para cerrar
    hola, necesito saber mis pendientes de cierre
    oiga y yo qué contratos tengo que cerrar
    ¿Me podría indicar qué contratos tengo pendientes por cerrar?
    quisiera consultar los contratos que tengo a cargo
  `,
  ),
  ...es(
    'overdue',
    {},
    `
    me cogió la tarde con algún contrato?
    qué contratos están por fuera del plazo
    se me venció algo
    cuáles llevan más tiempo vencidos
    contratos atrazados
    en cuáles estoy incumpliendo
  `,
  ),
  ...es(
    'waiting',
    {},
    `
    cuáles siguen en espera
    qué contratos tienen algo pendiente que impide el cierre
    qué contratos dependen de la liquidación
    hay contratos bloqueados?
    cuáles tienen garantías vigentes
  `,
  ),
  ...es(
    'missing',
    {},
    `
    qué información necesitas de mí
    me falta confirmarte algo
    qué datos tengo que darte
    qué me estás preguntando
    hay algo que necesites saber
  `,
  ),
  ...es(
    'contract',
    ID,
    `
    dame el estado del CO1.PCCNTR.4412345
    CO1.PCCNTR.4412345 en qué va
    ¿qué pasó con el CO1.PCCNTR.4412345?
    quiero información sobre el CO1.PCCNTR.4412345
    me ayudas con el CO1.PCCNTR.4412345
    buen día, ¿me indica el estado del contrato CO1.PCCNTR.4412345? gracias
    contrato: CO1.PCCNTR.4412345
  `,
  ),
  ...es(
    'closed-it',
    { reference: 'CPS-045-2023' },
    `
    ya cerré el CPS-045-2023
    quedó cerrado el CPS-045-2023
  `,
  ),
  ...es(
    'liquidated',
    { ...ID, on: '2026-12-15' },
    `
    se liquidó el CO1.PCCNTR.4412345 el 15 de diciembre
    el CO1.PCCNTR.4412345 fue liquidado el 15 de diciembre de 2026
    liquidado el CO1.PCCNTR.4412345 el 15/12/2026
  `,
  ),
  ...es(
    'blocked',
    ID,
    `
    tengo un problema con el CO1.PCCNTR.4412345, no me deja cerrarlo
    el botón de cerrar no me sale en el CO1.PCCNTR.4412345
    la plataforma no me permite cerrar el CO1.PCCNTR.4412345
    no tengo acceso para cerrar el CO1.PCCNTR.4412345
    no puedo cerrar el CO1.PCCNTR.4412345 por falta de permisos
  `,
  ),
  ...es(
    'not-mine',
    ID,
    `
    el CO1.PCCNTR.4412345 no lo superviso yo
    ese contrato no me corresponde, CO1.PCCNTR.4412345
    ya no tengo a cargo el CO1.PCCNTR.4412345
    el CO1.PCCNTR.4412345 es de otra dependencia
  `,
  ),
  ...es(
    'pause',
    { until: '2027-07-09' },
    `
    no me escribas hasta el 9 de julio
    estaré de vacaciones hasta el viernes 9 de julio
    salgo en comisión hasta el 9
  `,
  ),
  ...es(
    'snooze',
    { ...ID, until: '2027-07-04' },
    `
    en tres días me recuerdas el CO1.PCCNTR.4412345
    avísame del CO1.PCCNTR.4412345 dentro de 3 días
  `,
  ),
  ...es(
    'deadline',
    {},
    `
    ¿cuándo es el último día para cerrar contratos?
    cuánto me queda de plazo
    cuál es la fecha de corte
    todavía alcanzo a cerrar?
    el plazo hasta cuándo va
  `,
  ),
  ...es(
    'law',
    {},
    `
    qué dice la norma sobre el cierre de contratos
    cuál es el soporte jurídico
    qué ordena la circular
    de dónde sale la obligación de cerrar
    qué norma aplica
  `,
  ),
  ...es(
    'summary',
    {},
    `
    cómo va mi cierre
    cuántos llevo y cuántos me faltan
    cuál es mi porcentaje de avance
    reporte de avance
    cuántos contratos he podido cerrar
  `,
  ),
]

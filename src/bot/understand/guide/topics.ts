import { GUIDE_TOPICS, type GuideTopic } from '../../../words/es/guide.js'
import type { Question } from '../question.js'

/**
 * What people ask about how closing goes and how this program works, and in what words: the more unlike each other the
 * phrasings of a topic, the more is recognised. `nearest.ts` compares a text with them; the answers stand in `words.guide`.
 */
const GUIDE: Readonly<Record<GuideTopic, readonly string[]>> = {
  'closes-for-me': [
    'quien me garantiza que usted no cierra algo solo, usted cierra algo sin preguntarme, puede cerrar algo por su cuenta',
    'puedo cerrar desde aca, se puede cerrar el expediente por aqui, desde este chat, usted mismo lo cierra en secop o me toca a mi',
    'cerrojo cierra los contratos por mi, usted puede cerrarlo, ustedes entran a secop y cierran, si oprimo el boton de aqui queda cerrado en secop, hay que entrar a la plataforma para cerrar o se hace aqui',
    'do you close it for me, can i close from here, do i have to go into secop to close, does this program close the files',
  ],
  'report-here': [
    'si le digo que ya lo cerre eso le llega a secop, lo que informo aqui queda registrado en secop, lo que escribo aca pasa a la plataforma',
    'para que sirve informar que ya cerre, que hace con lo que le respondo',
    'does what i report here reach secop, does my answer change anything in secop',
  ],
  'when-confirmed': [
    'cuanto se demora en salir cerrado en secop, ya lo cerre y sigue apareciendo, ayer lo cerre y todavia me sale pendiente, cuando se actualiza despues de cerrarlo',
    'por que sigue en la lista si ya lo cerre, how long until it shows as closed, i closed it and it still appears',
  ],
  'who-signs': [
    'quien firma el acta de cierre, quien firma la constancia de cierre, el supervisor o el ordenador, quien debe firmar el informe final, quien suscribe el informe final de supervision',
    'who signs the closing record, who has to sign the final report, who signs',
  ],
  'who-sees': [
    'mis consultas las puede leer alguien mas, quien lee lo que contesto, who gets to see my answers',
    'mi secretaria puede ver mi lista, mi jefe puede ver esto',
    'quien ve lo que yo escribo, quien puede leer mis respuestas, mi jefe ve lo que respondo, los demas supervisores ven mis contratos, otros ven lo mio, cada uno ve solamente lo suyo',
    'los supervisores ven lo mismo que yo, quien tiene acceso a mi informacion, se entera mi jefe de lo que digo, que ve cada persona',
    'who can see what i write, can other people see my contracts, do supervisors see the same as me',
  ],
  reassign: [
    'como reasigno un contrato, como le paso un contrato a otro supervisor, como cambio el supervisor de un contrato, como se asigna un contrato a otra persona',
    'a quien le pido que me quite un contrato que no superviso, como me quitan un contrato que no es mio, quien puede quitarme un contrato',
    'como entrego mis contratos a otro supervisor',
    'how do i reassign a contract, how can i hand a contract over to another supervisor, who can take a contract off my list',
  ],
  'add-person': [
    'como agrego a una persona que no esta en la lista, como incluyo un supervisor nuevo, llego un funcionario nuevo como lo meto al sistema, como le doy acceso a alguien',
    'how do i add a new supervisor to the list, reassign to someone who is not in the list of supervisors, how does a new person get access',
  ],
  'supervisor-left': [
    'que hago con los contratos de un supervisor que se retiro, el supervisor se jubilo quien firma, el supervisor se pensiono, traslado al supervisor, quien firma si el supervisor ya no trabaja aca, que pasa con los contratos de alguien que ya no esta en la entidad',
    'quien cierra si el supervisor renuncio, quien puede suscribir el informe final si el supervisor se fue',
    'the supervisor left the entity what do i do with their contracts, who signs if the supervisor no longer works here',
  ],
  'contractor-died': [
    'como se cierra si el contratista murio, la contratista fallecio que se hace, que pasa cuando muere el contratista',
    'the contractor died how is it closed, what if the contractor is dead',
  ],
  'contractor-unwilling': [
    'el contratista no quiere firmar que hago, que pasa si el contratista no firma el acta, no logro ubicar al contratista para que firme, el contratista no aparece ni contesta, la empresa ya no existe quien firma',
    'what if the contractor refuses to sign, the contractor does not want to sign, the contractor does not answer, we cannot find the contractor',
  ],
  'doing-nothing': [
    'que pasa si se me vence la fecha, que me pasa si no alcanzo, que pasa si se me pasa el plazo, si no cumplo con la fecha que',
    'que pasa si no hago nada, que pasa si no cierro ninguno, que pasa si no alcanzo a cerrar antes de la fecha, y si uno deja pasar la fecha que le hacen, que consecuencias tiene no cerrar',
    'what happens if i do nothing, what happens if i ignore this, what if i do not close in time',
  ],
  sanction: [
    'me descuentan del sueldo si no cierro, me quitan el sueldo si se me pasa la fecha, nos pueden investigar por dejar abiertos los contratos, le cae a uno la personeria si entrega el cargo sin cerrar, nos cae el ente de control o la contraloria, me pueden echar del cargo por no cerrar, me pueden botar por esto, que me ocurre disciplinariamente si dejo pasar la fecha, me afecta la hoja de vida',
    'can they fire me or dock my pay if i do not close, will i be investigated for leaving files open',
    'es falta disciplinaria no cerrarlos, esto da para sancion, me abren una investigacion, me puede investigar la procuraduria, tengo responsabilidad fiscal si no cierro, me meto en un problema si no cierro',
    'is it a disciplinary offence not to close them, can i get in trouble if i do not close, am i liable',
    'me pueden sancionar por no cerrar a tiempo, en que sancion incurre un supervisor que no liquide, hay multa por no cerrar, me abren proceso disciplinario',
    'can i be fined or punished for not closing, is there a penalty',
  ],
  'days-off': [
    'los avisos llegan los domingos, escribe los fines de semana, los festivos cuentan para el plazo, se cuentan dias habiles o calendario, me escribe en vacaciones colectivas',
    'do reminders come on weekends or holidays, do holidays count for the deadline, business days or calendar days',
  ],
  absence: [
    'me voy de vacaciones que hago con mis contratos, salgo a vacaciones, estoy incapacitada quien me cubre, quien responde por lo mio mientras estoy de licencia, que pasa con los cierres si estoy ausente, salgo a licencia de maternidad',
    'what do i do while i am on leave, who covers for me when i am on vacation',
  ],
  'which-language': [
    'is this thing bilingual, es bilingue, do you work in both languages',
    'en que idiomas habla, entiende ingles, puedo escribirle en ingles, habla otras lenguas',
    'which languages do you speak, do you understand spanish',
  ],
  channels: [
    'esto tambien corre en teams o unicamente por slack, sirve por telegram o solo por slack, tengo que entrar por slack o hay otra forma de usarlo',
    'funciona por whatsapp, lo puedo usar en teams, se puede por correo, por que canales se puede usar, tiene aplicacion, sirve en el celular, puedo usarlo desde el telefono, hay una pagina web',
    'does it work on whatsapp, can i use it in teams or slack, by e-mail, on my phone, is there an app',
  ],
  documents: [
    'que documentos se deben cargar en secop antes de cerrar, que papeles hay que subir, que soportes exige el cierre, que se necesita para cerrar un contrato de prestacion de servicios, requisitos para cerrar',
    'which documents must be in secop before closing, what do i have to upload, what is required to close',
  ],
  'guarantees-needed': [
    'se necesitan las garantias para cerrar, las polizas hacen falta para el cierre, hay que esperar a que venza la poliza, que pasa con las garantias vigentes al cerrar',
    'are guarantees needed to close, do i have to wait for the guarantee to expire',
  ],
  attachments: [
    'le puedo mandar el acta escaneada por aqui, puedo adjuntar un pdf, donde adjunto el informe, como le envio un archivo, puedo subir una foto del acta aqui',
    'can i send you a pdf, where do i attach the file, can i upload the document here',
  ],
  official: [
    'es del gobierno, quien hizo este programa, es oficial, quien lo desarrollo, que es cerrojo, cuanto cuesta este programa, es gratis',
    'who made this program, is this official, is it from the government, how much does it cost, is it free',
  ],
  'no-ai': [
    'tu eres persona o robot, eres humano o maquina, eres real o un programa, hablo con alguien de verdad',
    'usted que es una persona o un robot, hay alguien ahi, estoy hablando con una maquina, quien esta del otro lado',
    'usted es una inteligencia artificial, es un robot o una persona, esto usa chatgpt, quien me responde, como sabe lo que le pregunto',
    'are you a robot or a person, are you an artificial intelligence, is this chatgpt',
  ],
  'how-sure': [
    'de donde saca usted esa informacion, de donde sale eso que dice, como sabe usted eso',
    'de donde saca la informacion, que tan confiable es lo que dice, y si se equivoca, puedo confiar en lo que me responde, esto es un concepto juridico',
    'where do you get this from, how reliable is this, can i trust it, is this legal advice',
  ],
  evidence: [
    'que queda registrado de lo que uno escribe aca, que rastro queda de que un supervisor dijo que habia cerrado, guardan lo que contesto por si despues uno lo niega, se pierde lo que la gente le escribe si se cae la senal, queda anotado lo que digo',
    'is there an audit trail of my answers, are my answers logged',
    'queda constancia de lo que digo, lo que respondo me compromete, esto sirve como prueba ante la contraloria, queda guardado lo que informo',
    'is what i say kept on record, does it count as evidence',
  ],
  'missing-contract': [
    'por que no aparece un contrato que yo superviso, me falta un contrato en la lista, no me sale un contrato que es mio, como reclamo un contrato',
    'why is a contract of mine not shown, a contract is missing from my list, how do i claim a contract',
  ],
  'wrong-data': [
    'como corrijo una fecha que esta mal, los datos no coinciden donde lo arreglo, el valor que muestra no es el correcto, como se corrige un dato en secop',
    'how do i correct a wrong date, the data is wrong where do i fix it',
  ],
  'undo-mistake': [
    'como borro algo que informe por error, me equivoque al responder se puede corregir, puedo deshacer lo que dije, marque uno que no era que hago',
    'how do i undo a mistake, i answered wrong can i change it, how do i delete what i reported',
  ],
  escalation: [
    'cuando le avisan a mi jefe, en que momento se entera contratacion de que no he cerrado, a quien mas le cuentan que voy atrasado, le van a contar al ordenador',
    'when is my boss told, who else is told that i am late',
  ],
  'old-contracts': [
    'los contratos que estan en secop 1 tambien hay que cerrarlos, los de secop uno entran, los contratos del secop viejo, los contratos anteriores a secop ii',
    'esto incluye los contratos del secop i, y los contratos viejos en papel, y las ordenes de compra de la tienda virtual, que contratos salen aqui',
    'does this include contracts of secop i, what about purchase orders, which contracts are shown',
  ],
  'physical-file': [
    'toca llevar algo en fisico para cerrar, hay que entregar papeles en fisico, la carpeta en papel que se hace con ella, hay que archivar algo',
    'al cerrar en secop tambien queda cerrado el archivo fisico, que hago con la carpeta fisica, hay que cerrar tambien el expediente fisico, y el archivo de gestion documental',
    'does closing in secop close the paper file too, what about the physical folder',
  ],
  'two-supervisors': [
    'somos dos supervisores del mismo contrato quien responde, si hay supervisor e interventor quien cierra, el contrato tiene varios supervisores',
    'two supervisors of the same contract who answers',
  ],
  screens: [
    'como regreso a la lista anterior, se me perdio la pantalla como vuelvo, como veo otra vez el resumen, como vuelvo atras, como llego a la tabla de supervisores',
    'how do i go back to the previous screen, i lost the list how do i get it back',
  ],
  'why-reminders': [
    'por que me escribe tanto, por que me escribe todos los lunes, cada cuanto me escribe, cuando llegan los avisos, por que me llegan estos mensajes, que dias avisa',
    'why do you write to me so often, how often do reminders come, when do reminders arrive',
  ],
  'change-reminders': [
    'como cambio la hora de los avisos, como hago para que me escriba mas temprano, como dejo de recibir avisos, como pauso los mensajes, como hago que me escriba menos',
    'how do i change the hour of my reminders, how do i stop the messages',
  ],
  'not-working': [
    'el boton no hace nada a quien le aviso, esto no funciona, la aplicacion esta fallando, me sale un error, a quien le reporto una falla',
    'the button does nothing, it does not work who do i tell, i get an error',
  ],
  'answer-for-other': [
    'puede otra persona contestarle por mi, puede contestar mi secretaria, alguien mas puede recibir mis mensajes',
    'can someone else get my alerts while i am away',
    'puede mi companera responder por mi, otra persona puede informar por mi, puede mi auxiliar cerrar por mi, puedo responder por otro supervisor',
    'can somebody else answer for me, can my assistant report for me',
  ],
  'cannot-close': [
    'que hago si no puedo cerrarlo, secop no me deja cerrar, que hago si algo me impide cerrar, no me aparece el boton de cerrar, como informo un impedimento',
    'what do i do if i cannot close it, secop does not let me close',
  ],
  several: [
    'como cierro varios a la vez, puedo responder por todos de una vez, como informo varios contratos juntos, hay que ir uno por uno',
    'can i answer for several at once, how do i report many contracts together',
  ],
  later: [
    'como hago para que me lo recuerde despues, puedo posponer un contrato, como lo dejo para otro dia',
    'how do i snooze a contract, can you remind me of it later',
  ],
  drafts: [
    'hay algun formato para la constancia, me pasa el formato del acta de cierre, tienen plantilla de la constancia, un modelo del acta, el formato oficial del cierre',
    'is there a template for the closing record',
    'que documentos puede redactar, me ayuda a hacer el acta, puede hacer el informe final, como saco el borrador del acta de cierre',
    'which documents can you draft, can you write the closing record',
  ],
  'how-to-export': [
    'como bajo la lista en excel, se puede descargar, como saco un reporte, puedo imprimir esto, como lo paso al calendario',
    'how do i download the list, can i export this to excel, can i print it',
  ],
  'pending-money': [
    'que hago si queda saldo por pagar, se puede cerrar si falta un pago, que pasa con la plata que sobro, como se libera el saldo, falta la ultima cuenta del contratista',
    'can it be closed with a balance, what if a payment is missing, how is the balance released',
  ],
  'no-record': [
    'y si no hay acta de inicio, no encuentro los documentos del contrato, se perdio el expediente que hago, falta el informe del supervisor anterior',
    'the documents are lost what do i do, there is no final report',
  ],

  'out-of-travel': [
    'comision de servicios, viaticos, tiquetes, legalizar la comision, pedir una comision, autorizacion de viaje, transporte para salir a campo',
    'travel allowance, business trip',
  ],
  'out-of-payments': [
    'como radico la cuenta de cobro, como se sube una cuenta de cobro, pagar al contratista, paguele al proveedor, como facturo, orden de pago, planilla de seguridad social, retencion en la fuente, cuando pagan',
    'file an invoice, pay the contractor, invoice for this month',
  ],
  'out-of-budget': [
    'presupuesto de inversion, ejecutar el presupuesto, ejecucion presupuestal, rubro, disponibilidad presupuestal, cdp, pac, plan de adquisiciones',
    'budget execution, the investment budget, budget of the entity',
  ],
  'out-of-staff': [
    'pedir vacaciones, me aprueban las vacaciones, pedir un permiso, certificado laboral, certificacion laboral, nomina, sueldo, prima, incapacidad medica, afiliacion, evaluacion de desempeno, hoja de vida',
    'request a day off, payslip, employment certificate, salary',
  ],
  'out-of-tenders': [
    'estudio previo, pliego de condiciones, publicar un proceso nuevo, crear un proceso de contratacion, minima cuantia, licitacion, como registro un proveedor en secop, hacer un contrato nuevo, adicionar un contrato, prorrogar un contrato, minuta',
    'publish a tender, create a new contract, register a supplier',
  ],
  'out-of-letters': [
    'derecho de peticion, responder un oficio, redactar una carta, responder una tutela, pqrs, requerimiento de la procuraduria',
    'answer a petition, write a letter',
  ],
  'out-of-equipment': [
    'el correo institucional no abre, contrasena del computador, impresora, internet, wifi, orfeo, reservar una sala, parqueadero, carne, llaves de la oficina',
    'book a meeting room, the printer is broken, my computer, office wifi',
  ],
  'out-of-chat': [
    'chiste, cuente algo, donde queda, que direccion tiene, horario de atencion, clima, va a llover, futbol, quien gano el partido, dolar, noticias, elecciones, horoscopo, receta, musica, pelicula, que hora es, que dia es hoy, que fecha es hoy, como se siente, esta bravo',
    'tell me a joke, weather, exchange rate, news, football, what time is it, what day is it today',
  ],
}

/** Asked of what has an answer of its own. */
const ANSWERED = {
  law: [
    'puedo cerrar un contrato sin liquidar, se puede cerrar un contrato sin haberlo liquidado, can a contract be closed without liquidating it',
  ],
  how: [
    'me recuerda los pasos, cuales son los pasos que ya se me olvidaron, como se llena el acta de cierre, desde que entro a secop hasta que queda cerrado que hago, el tramite de cierre se hace por computador o toca ir, toca ir a la ciudad a hacer el tramite, como se hace el tramite del cierre',
    'what are the steps again, walk me through closing',
  ],
  deadline: [
    'hasta que fecha exacta tengo para cumplir, hasta que dia puedo llegar con el cierre, cuantos dias quedan del plazo legal, cuando se vence el plazo de la directiva, se puede aplazar el corte, hay prorroga del plazo, se corre la fecha si cae en sabado o en festivo, hasta cuando dan espera',
    'when does the window shut, when does the window close, when is the legal term over, how much remains of the legal term, if the last day is a saturday do we get until monday, is there an extension of the deadline',
  ],
  data: [
    'cada cuanto jala los datos abiertos, cada cuanto refresca la informacion, esto no se refresca, hice cambios en la plataforma y sigue igual, desde que ano tiene contratos, desde cuando arranca la informacion, tiene los contratos de hace varios anos o desde cuando, esa cifra de donde sale, de donde sale ese numero, quien le dio mis contratos, por que la cifra de ayer no coincide con la de hoy, cada cuanto actualizan esto',
    'where does that figure come from, where do you get my contracts from, why is the number different from yesterday, how often do you pull the open data',
  ],
  reopen: [
    'se puede reabrir un contrato cerrado, cerre el que no era en secop, lo cerre por error en secop',
    'can a closed file be reopened',
  ],
  privacy: ['que datos mios guardan, que hacen con mis datos personales', 'what personal data do you keep'],
  'who-closes': [
    'eso lo hago yo o lo hace contratacion, lo cierro yo o lo cierra juridica, eso le toca al supervisor o a la oficina, quien hace eso',
    'quien debe cerrar el contrato, a quien le toca cerrar, quien hace el cierre en mi entidad',
    'who closes the file, whose job is it to close',
  ],
  'closing-terms': [
    'el cierre es lo mismo que la liquidacion, cerrar y liquidar son cosas distintas, que se considera cerrado, cuando se entiende cerrado un contrato, que es cerrar el expediente',
    'is closing the same as liquidating, what counts as closed',
    'quien firma el acta de liquidacion, quien liquida el contrato',
    'who signs the liquidation record',
  ],
} as const satisfies Partial<Readonly<Record<Question['kind'], readonly string[]>>>

function phrasings(lines: readonly string[]): readonly string[] {
  return lines.flatMap(line => line.split(', '))
}

/** Whether it is asked of something else than closing contracts. */
export function isOutside(topic: GuideTopic): boolean {
  return topic.startsWith('out-of-')
}

/** Every question that is looked for by its phrasings, with those. */
export const GUIDE_QUESTIONS: readonly { readonly question: Question; readonly said: readonly string[] }[] = [
  ...GUIDE_TOPICS.map(topic => ({
    question: { kind: 'guide' as const, args: { topic } },
    said: phrasings(GUIDE[topic]),
  })),
  ...(Object.keys(ANSWERED) as (keyof typeof ANSWERED)[]).map(kind => ({
    question: { kind, args: {} },
    said: phrasings(ANSWERED[kind]),
  })),
]

/** What the grammar reads by itself: words that are a little like it say nothing more, and it makes no word of the others less rare. */
export const READ_BESIDES: ReadonlySet<Question['kind']> = new Set<Question['kind']>(['how', 'deadline', 'data', 'law'])

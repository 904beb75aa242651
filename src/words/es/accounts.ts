import type { Day } from '../../rules/index.js'
import { dateEs, eitherEs, countEs as grouped, pluralEs as plural } from '../grammar.js'
import { CHAT_NAMES, PLATFORM_NAMES, type PlatformName } from '../platforms.js'
import { contracts } from './units.js'

const HOW = {
  email: 'por su correo',
  approved: 'por aprobación',
  confirmed: 'confirmada desde su otra cuenta',
  code: 'por código',
}
export type LinkMethod = keyof typeof HOW

/** The first meeting, linking an account to a person, and the dashboard. */
export const accountsEs = {
  whatThisIs:
    'Soy Cerrojo. Le digo qué expedientes de SECOP II debe cerrar, por qué, cómo y para cuándo. Leo los datos abiertos de SECOP II; no cambio nada allá.',
  strangerTitle: 'Todavía no sé quién es usted',
  notKnown: 'Su correo no figura en la lista de la entidad, así que no puedo mostrarle contratos.',
  howKnown:
    'Diga quién es con su número de documento. La oficina de contratación lo revisa y, cuando lo apruebe, le escribo aquí.',
  waitingTitle: 'Su solicitud espera respuesta',
  waiting:
    'Cuando se apruebe, podrá ver sus contratos aquí. Si ya usa Cerrojo desde otra cuenta, allí le preguntaré si es usted.',
  refused: 'Su solicitud no se aprobó. Hable con la oficina de contratación, o envíe otra.',
  guestTitle: 'Cerrojo es para quienes trabajan en la entidad',
  guest:
    'Gracias por escribir. Desde una cuenta invitada no puedo mostrar contratos: escríbame desde su cuenta de la entidad.',
  sayWho: 'Decir quién soy',
  linkTitle: 'Decir quién soy',
  linkIntro: 'Lo que escriba aquí solo sirve para encontrarlo en la lista. No se muestra ni se guarda.',
  fields: { document: 'Número de documento', code: 'Código de administrador (si le dieron uno)' },
  send: 'Enviar',
  documentNeeded: 'Escriba su número de documento.',
  noDocument: 'Ese no es un número de documento. Escriba solo los números.',
  code: {
    wrong: 'Ese código no es el que se entregó.',
    expired: 'Ese código ya venció. Pida otro con «cerrojo init».',
    none: 'No hay un código por usar. Pida uno con «cerrojo init».',
  },
  sent: 'Recibí su solicitud. La oficina de contratación o quien administra Cerrojo la revisará; cuando se apruebe, podrá ver sus contratos aquí. Si ya usa Cerrojo desde otra cuenta, allí le preguntaré si es usted.',
  tooMany: 'Hoy ya envió varias solicitudes. Hable con la oficina de contratación, o vuelva a intentarlo mañana.',
  adminTitle: 'Listo',
  admin:
    'Usted administra Cerrojo en esta entidad. Escriba «equipo» para ver cómo va y «sin contactar» para ver a quién falta.',
  recognised: (name: string) => `Hola, ${name}. Reconocí su cuenta por su correo institucional.`,
  welcome: (name: string) => `Hola, ${name}`,
  knownBy: 'Reconocí su cuenta por su correo institucional.',
  supervises: (n: number, head: string) =>
    `Supervisa ${contracts(n)}: ${head.charAt(0).toLowerCase()}${head.slice(1)}.`,
  none: 'No figura ningún contrato a su cargo. Si supervisa uno, pregunte por él y oprima «Es mío».',
  noneButTeam: 'No figura ningún contrato a su cargo. Puede ver los de su equipo.',
  preferHere: 'Escribirme aquí',
  preferred: 'Desde ahora le escribo aquí.',

  title: 'Cuentas vinculadas',
  count: (n: number) =>
    n === 0
      ? 'Ninguna cuenta está vinculada todavía.'
      : `${grouped(n)} ${plural(n, 'cuenta vinculada', 'cuentas vinculadas')}.`,
  listTitle: 'La lista de personas',
  listCounts: (before: number, after: number) =>
    `Antes tenía ${plural(before, 'una persona', `${grouped(before)} personas`)}; ahora, ${grouped(after)}. Ya no figuran, o cambia o falta su correo, rol, área o nombre:`,
  listUnreadable:
    'La lista de personas, o la de asignaciones, tiene errores: «cerrojo doctor» dice cuáles. Vale la última buena.',
  listElsewhere: (before: number, after: number) =>
    `Las máquinas de Cerrojo no tienen la misma lista: la que vale, la última que se tomó, tiene ${plural(before, 'una persona', `${grouped(before)} personas`)}; la otra, ${grouped(after)}. Ponga la misma en todas. Difieren en:`,
  acceptList: 'La lista nueva es correcta',
  listAccepted: 'Listo: vale la lista nueva. Quien ya no figura en ella deja de tener acceso; lo que dijo se conserva.',
  listIsAnother: 'Esa lista ya no es la que está por aceptar. No cambié nada.',
  rolesTitle: 'Quién tiene qué rol',
  rolesIntro: 'Una vez al trimestre: ¿siguen siendo estas las personas y las cuentas?',
  holds: (name: string, roles: string, platform: PlatformName, how: LinkMethod, day: Day) =>
    `${name} (${roles}): ${PLATFORM_NAMES[platform]}, ${HOW[how]}, desde el ${dateEs(day)}`,
  orderedOnly: 've los contratos en que SECOP le nombra',
  whoseTitle: 'Un botón de antes',
  whose:
    'Ese botón es de antes de que aquí hubiera varias entidades, y no sé de cuál es. No hice nada: escriba lo que necesita.',
  keep: 'Sigue igual',
  requestTitle: 'Una cuenta por vincular',
  isIt: (person: string) => `¿Es ${person}?`,
  itsEmail: (email: string | null) =>
    email === null
      ? 'La plataforma no le ha verificado ningún correo a esa cuenta.'
      : `Correo verificado de esa cuenta: ${email}`,
  hasAccount: (person: string, platform: PlatformName, how: LinkMethod, day: Day, unreachable: boolean) =>
    `⚠ ${person} ya tiene una cuenta: ${PLATFORM_NAMES[platform]}, ${HOW[how]}, desde el ${dateEs(day)}.${unreachable ? ' Allí no se le puede escribir.' : ''}`,
  asksFirst: 'Si aprueba, allí se le pregunta; sin su «sí, soy yo» no entra.',
  nobodyToAsk: 'No hay a quién preguntarle.',
  linkedBy: (by: string, who: string, platform: PlatformName, person: string) =>
    `${by} aprobó que «${who}» (${PLATFORM_NAMES[platform]}) entre como ${person}.`,
  requests: (n: number) =>
    plural(
      n,
      'Una persona pide que la vincule con sus contratos.',
      `${grouped(n)} personas piden que las vincule con sus contratos.`,
    ),
  asks: (who: string, platform: PlatformName, person: string) =>
    `«${who}» (${PLATFORM_NAMES[platform]}) dice ser ${person}.`,
  checkFirst: 'Confírmelo con esa persona antes de aprobar.',
  waitsForFirst: (person: string) =>
    `Falta que ${person} lo confirme desde la cuenta que ya tiene. Si ya no la usa, pida que la desvinculen.`,
  /** Who decides what the reader does not. */
  decidedBy: (guarded: boolean): string =>
    guarded
      ? 'Esto lo decide otra persona que administre Cerrojo.'
      : 'Esto lo decide otra persona que coordine o administre Cerrojo.',
  asksUnknown: (who: string, platform: PlatformName) =>
    `«${who}» (${PLATFORM_NAMES[platform]}) escribió un documento que no está en la lista ni en SECOP. Si es de la entidad, agréguelo a la lista.`,
  accept: 'Aprobar',
  acceptUnasked: 'Aprobar sin preguntar',
  refuse: 'No aprobar',
  unlink: 'Desvincular',
  leaveIt: 'Volver',
  itIsRight: 'Es correcto',
  acceptConfirm: (who: string, platform: PlatformName, person: string) =>
    `Desde «${who}» (${PLATFORM_NAMES[platform]}) se verá y se declarará en nombre de ${person}.`,
  unlinkConfirm: (name: string, platform: PlatformName) =>
    `${name} deja de tener acceso desde esa cuenta de ${PLATFORM_NAMES[platform]}. Lo que dijo se conserva.`,
  noConfirm: (who: string, platform: PlatformName) =>
    `«${who}» (${PLATFORM_NAMES[platform]}) no entra como usted, y aviso a quien administra.`,
  decided: {
    linked: (whom: string, who: string, time: string) =>
      `Aprobado: ${whom} ya puede ver sus contratos. Le escribo ahora. (${who}, ${time})`,
    approved: (whom: string, who: string, time: string) =>
      `Aprobado: ${whom} ya tiene una cuenta; falta que lo confirme desde ella. (${who}, ${time})`,
    refused: (whom: string, who: string, time: string) => `No aprobado: ${whom}. (${who}, ${time})`,
    kept: (whom: string, who: string, time: string) => `Sigue igual: ${whom}. (${who}, ${time})`,
    unlinked: (whom: string, who: string, time: string) =>
      `Desvinculado: ${whom}. Si pide otra cuenta, la aprueba otra persona. (${who}, ${time})`,
  },
  isOf: (name: string, platform: PlatformName, how: LinkMethod, day: Day) =>
    `${name}: ${PLATFORM_NAMES[platform]}, ${HOW[how]}, desde el ${dateEs(day)}`,
  onlyInChat: `Eso se hace desde una cuenta de ${eitherEs(CHAT_NAMES)}.`,

  isItYou: (who: string, platform: PlatformName) =>
    `La cuenta «${who}» (${PLATFORM_NAMES[platform]}) pide ver sus contratos y responder en su nombre. Mientras tanto no ve nada. ¿Es usted?`,
  linkedUnasked: (who: string, platform: PlatformName) =>
    `La cuenta «${who}» (${PLATFORM_NAMES[platform]}) quedó vinculada como suya cuando aquí no se le podía escribir. ¿Es usted?`,
  answers: { yes: 'Sí, soy yo', no: 'No fui yo' },
  questionTitle: '¿Pidió usted usar otra cuenta?',
  answerTitle: 'Una cuenta que pide entrar como usted',
  outcomes: {
    confirmed: 'Listo: esa cuenta también es suya.',
    disowned: 'Gracias. Esa cuenta no quedó vinculada, y aviso a quien administra Cerrojo.',
    over: 'Esa solicitud ya no espera su respuesta.',
  },
  disowned: (who: string, platform: PlatformName, person: string, day: Day) =>
    `«${who}» (${PLATFORM_NAMES[platform]}) dijo ser ${person}; ${person} respondió que no, el ${dateEs(day)}.`,
  hadApproved: (who: string) => `Había aprobado la solicitud: ${who}.`,

  unreachable: 'La plataforma no deja escribirle.',
  notYet: 'Todavía no le ha escrito al bot.',
  byMail: (n: number) =>
    `A ${plural(n, 'una persona sin cuenta se le', `${grouped(n)} personas sin cuenta se les`)} escribe por correo, una vez por semana.`,
  refusesMail: 'No tiene cuenta, y pidió no recibir correos.',
  codeEnds: (day: Day) =>
    `Usted administra Cerrojo por el código. Pida que lo pongan en la lista de personas con el rol «administrador»: por el código, el rol termina el ${dateEs(day)} si alguien más administra.`,
  codeStays:
    'Usted administra Cerrojo solo por el código, y nadie más administra. Ponga en la lista de personas a quien administra, con ese rol y su correo.',
  unnamedAdmin: 'Administración de Cerrojo',
  noName: 'Sin nombre',
  accountsButton: 'Cuentas vinculadas',

  settings: 'Sus avisos',
  hour: 'Hora',
  cadence: 'Frecuencia',
  paused: 'En pausa hasta',
  delegate: 'También los recibe',
}

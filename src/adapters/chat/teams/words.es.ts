import type { Day } from '../../../rules/index.js'
import { chatEs } from '../../../words/es/chat.js'
import { countedEs as counted, dateEs, countEs as grouped, pluralEs as plural } from '../../../words/grammar.js'

/** What only Microsoft Teams says in Spanish, beside the cards. */
export const teamsEs = {
  /** Around the parts of a card. */
  card: {
    number: grouped,
    optional: 'opcional',
    latest: (day: Day) => `A más tardar el ${dateEs(day)}.`,
    required: 'Complete este dato.',
    agree: 'Marque la casilla para continuar.',
    confirmation: 'Confirmación',
    choose: 'Elija una opción',
    search: 'Escriba para buscar',
    page: (page: number, pages: number) => `Página ${page} de ${pages}`,
    shown: (count: number, total: number) =>
      `se ${plural(count, 'muestra', 'muestran')} ${grouped(count)} de ${grouped(total)}`,
    pressRow: 'Toque un contrato para abrirlo.',
    columns: chatEs.card.columns,
    progress: (label: string, done: string, total: string) => `${label}: ${done} de ${total}.`,
    repeated: 'Es posible que ya haya recibido este mensaje.',
    noTitle: 'Cerrojo',
    account: (id: string) => `cuenta ${id}`,
  },

  /** Where something does not fit into one message: what is left, and how to see it. */
  left: {
    contracts: (count: number) =>
      `${counted(count, 'contrato más no cabe', 'contratos más no caben')} en este mensaje.`,
    orType: 'Escriba «exportar mis contratos» para verlos todos, o la referencia de uno.',
    rows: (count: number) =>
      `${counted(count, 'fila más no cabe', 'filas más no caben')} en este mensaje. Escriba «exportar mis contratos» para verlas.`,
    columns: (count: number) =>
      `${counted(count, 'columna no cabe', 'columnas no caben')} en este mensaje. Escriba «exportar mis contratos» para verlas.`,
    facts: (count: number) =>
      `${counted(count, 'dato más no cabe', 'datos más no caben')} en este mensaje. Escriba «por qué» y la referencia del contrato.`,
    options: (count: number) =>
      `${counted(count, 'opción más no cabe', 'opciones más no caben')} aquí. Escriba en el chat a quién o qué busca.`,
    fields: (count: number) =>
      `${counted(count, 'pregunta más no cabe', 'preguntas más no caben')} en este mensaje. Responda estas y vuelva a abrirlo.`,
    buttons: (labels: string) => `También puede escribir: ${labels}.`,
    parts: (count: number) =>
      `${counted(count, 'parte más no cabe', 'partes más no caben')} en este mensaje. Pregunte por un contrato para ver menos a la vez.`,
    everything:
      'La respuesta no cabe en un mensaje. Pregunte por un solo contrato, por ejemplo «estado de CPS-003-2022».',
  },

  chat: {
    sentToYou: 'Es solo para usted: se lo envié a su chat.',
    writeToMe: 'Es solo para usted. Abra un chat conmigo y pregúntemelo allí.',
    answeredBelow: 'Le respondí abajo.',
    group: 'Hola, soy Cerrojo. Mencióneme con una pregunta; lo que sea solo para usted se lo envío a su chat.',
    groupTitle: 'Cerrojo',
    /** What is asked by naming the bot and nothing else. */
    help: 'ayuda',
    /** What to ask next, after the card of a day, of a contract, or any other. */
    suggestions: {
      day: ['¿Qué necesita de mí?', '¿Cuándo vence el plazo?', 'Ayuda'],
      contract: ['¿Cómo lo cierro?', '¿Por qué?', '¿Qué contratos debo cerrar?'],
      other: ['¿Qué contratos debo cerrar?', '¿Qué necesita de mí?', 'Ayuda'],
    },
  },

  file: {
    sent: 'El archivo quedó en su OneDrive, en «Archivos de chat de Microsoft Teams».',
    declined: 'No se guardó el archivo.',
    gone: 'Ese archivo ya no está disponible. Pídalo otra vez.',
    failed: 'No se pudo guardar el archivo. Pídalo otra vez en un momento.',
  },

  /** What `cerrojo doctor` says of Teams. */
  doctor: {
    checks: {
      'app-id': 'Teams: id de la aplicación',
      tenant: 'Teams: inquilino',
      credential: 'Teams: credencial',
      keys: 'Teams: claves con que se reconoce a Microsoft',
      auth: 'Teams: la credencial entra',
      channel: 'Teams: canal del equipo',
      clock: 'Teams: reloj de esta máquina',
    },
    remedies: {
      noAppId: 'Ponga en TEAMS_APP_ID el «Id. de aplicación (cliente)» del registro.',
      badAppId: 'TEAMS_APP_ID tiene la forma 00000000-0000-0000-0000-000000000000: cópielo del registro.',
      noTenant: 'Ponga en TEAMS_TENANT_ID el «Id. de directorio (inquilino)» del registro.',
      badTenant: 'TEAMS_TENANT_ID tiene la forma 00000000-0000-0000-0000-000000000000: cópielo del registro.',
      noCredential: 'Ponga TEAMS_APP_SECRET, o un certificado, o TEAMS_MANAGED_IDENTITY=1.',
      badCertificate: 'El certificado necesita su huella y su clave privada en PEM.',
      unreachable: (host: string) =>
        `No se pudo llegar a ${host}. Revise la salida a internet, el proxy y el cortafuegos.`,
      channelNotIn:
        'El bot no está en el equipo de ese canal. Agregue la aplicación al equipo, y revise «channel» en cerrojo.json.',
      rejected: 'Microsoft no acepta la credencial. Cree otra en «Certificados y secretos» y cópiela a .env.',
      clockSkewed: (seconds: number) =>
        `El reloj está a ${seconds} segundos del de Microsoft; con más de 300 se rechaza todo. Active la hora por red (NTP).`,
    },
  },
}

/** What only Microsoft Teams says. English has the shape of Spanish. */
export type TeamsWords = typeof teamsEs

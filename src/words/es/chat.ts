import { countEs as grouped, pluralEs as plural } from '../grammar.js'
import { failuresEs } from './failures.js'

/** Why something could not be done on a platform, as far as a person can be told. */
type Cause =
  | 'busy'
  | 'unreachable'
  | 'no-permission'
  | 'expired'
  | 'gone'
  | 'file-too-large'
  | 'file-unfinished'
  | 'unexpected'

/** What the chat platforms say in Spanish, beside the cards. */
export const chatEs = {
  /** Around the parts of a card, where a message has limits. */
  card: {
    moreContracts: (left: number) =>
      `… y ${grouped(left)} ${plural(left, 'contrato', 'contratos')} más. Escriba «exportar mis contratos» para recibirlos todos.`,
    moreRows: (left: number) =>
      `… y ${grouped(left)} ${plural(left, 'fila', 'filas')} más. Escriba «exportar mis contratos» para recibir todo.`,
    moreOptions: (left: number) =>
      `La lista no muestra ${plural(left, 'una opción', `${grouped(left)} opciones`)} que no ${plural(left, 'cabe', 'caben')}. Si es una de ellas, pídasela a su administrador.`,
    moreParts: 'Hay más que no cabe aquí. Pregunte por un contrato con su número, o escriba «exportar mis contratos».',
    typeInstead: (label: string) => `«${label}» no cabe en un botón. Escríbamelo con esas palabras.`,
    formTooLong: 'El formulario no cabe aquí. Escríbame lo que quiere registrar, con el número del contrato.',
    noOptions: 'no hay opciones',
    openContract: 'Ver en SECOP II',
    /** What holds for every line that is shown, and perhaps not for those of other pages, once above them. */
    inThese: (n: number, why: string) => `Estos ${grouped(n)}: ${why}`,
    columns: ['Contrato', 'Por qué', 'Valor'] as readonly string[],
    openOne: 'Abrir un contrato',
    agreed: 'Es así',
    toConfirm: 'Confirmación',
    pickOne: 'Elija una opción',
    pickPerson: 'Elija una persona',
    pickDay: 'Elija la fecha',
    close: 'Cerrar',
    cancel: 'Cancelar',
    wrong: (mistake: string) => `Revise: ${mistake}`,
    repeated: 'Es posible que este mensaje ya le haya llegado.',
  },

  /** While an answer is on its way, and where it went. */
  loadingTitle: 'Un momento',
  loading: 'Estoy leyendo los datos …',
  sentPrivately: 'Se lo envié por mensaje directo.',
  openPrivate: 'Abrir',
  shortcut: {
    title: '¿Y este contrato?',
    none: 'No veo el número de un contrato en ese mensaje. Escríbamelo: «CPS-003-2022».',
  },
  file: {
    table: 'Sus contratos, en una hoja de cálculo.',
    calendar: 'Las fechas de sus contratos, para su calendario.',
    document: 'El borrador, para Word.',
    documents: 'Los borradores, en un archivo ZIP, con su lista.',
    picture: 'Una gráfica.',
    report: 'Un informe.',
  },
  fileSent: 'Le envié el archivo por mensaje directo.',
  noDataYet: 'Todavía no hay datos de SECOP II de su entidad. Se traen solos; intente de nuevo más tarde.',
  notHere: 'Cerrojo no atiende este espacio de trabajo. Hable con quien lo administra en su entidad.',

  tooMany: 'Recibí muchas preguntas suyas seguidas. Espere un momento y repita la última, por favor.',
  tooLong: (most: number) =>
    `No pude leer un texto tan largo: son máximo ${grouped(most)} caracteres. Escríbalo más corto, por favor.`,
  unreadableForm: 'No se pudo leer el formulario; ábralo de nuevo. No se registró nada.',

  /** Something went wrong; the code is also in the log of whoever runs the program. */
  failedTitle: 'No se pudo',
  failed: (cause: Cause, code: string) => `${CAUSES[cause]} Código para su administrador: ${code}`,
}

const CAUSES: Record<Cause, string> = {
  busy: 'Aquí piden ir más despacio. Espere un minuto y vuelva a intentarlo.',
  unreachable: 'No se pudo llegar a un servicio que hace falta. Vuelva a intentarlo en unos minutos.',
  'no-permission': 'A Cerrojo le falta un permiso aquí. Avise a su administrador.',
  expired: 'Eso estuvo abierto demasiado tiempo. Ábralo otra vez.',
  gone: 'Ese mensaje ya no existe. Escriba de nuevo su pregunta.',
  'file-too-large': failuresEs.failures.worker.memory,
  'file-unfinished': failuresEs.failures.worker.ended,
  unexpected: 'No pude terminar eso. Vuelva a intentarlo; lo que ya registró sigue guardado.',
}

/** What only chat platforms say, beside the cards. English has the shape of Spanish, so that nothing is left out. */
export type ChatWords = typeof chatEs

import type { Language } from '../../../words/language.js'
import { nameErased } from './name-erased.js'
import { takeOverLogs } from './take-over.js'

/** Brings a data folder from one format to the next. Once released it stays as it is: a later change adds its own. */
export interface Step {
  /** What it does, as it is told before it is done. */
  readonly does: Readonly<Record<Language, string>>
  /** Whether this program reads the folder also as it was before: then whoever only reads need not wait for the step. */
  readonly readsBefore: boolean
  /**
   * Done with the lock held and a backup beside the folder. After a crash it is done again from its beginning, so it leaves
   * alone what it finds done. It never touches journals: their hashes cover every byte.
   */
  readonly run: (dir: string, now: Date) => Promise<void>
}

/** The first brings format 1 to format 2, and so on. */
export const STEPS: readonly Step[] = [
  // The format is written when all steps are done. From then on a program that knows no formats refuses the folder.
  {
    does: {
      es: 'Anotar el formato en la carpeta, para que una versión anterior no la tome por suya.',
      en: 'Note the format in the folder, so that an older version does not take it for its own.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // What people say has the account that it came from beside the person: who knows no such key would refuse the file.
  {
    does: {
      es: 'Anotar el formato: lo que cada persona dice lleva ahora también la cuenta desde la que escribió.',
      en: 'Note the format: what people say now also has the account that they wrote from.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // It is made where it is missing; an older version would let it fall behind.
  {
    does: {
      es: 'Anotar el formato: el final del registro de avisos se guarda también aparte, para que se note si falta algo.',
      en: 'Note the format: the end of the record of what was told is also kept apart, so that it shows when something is missing.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // A snapshot has the days of those before it, the reference of a contract that is gone, and the register's own words.
  {
    does: {
      es: 'Anotar el formato: cada corte lleva ahora también los días de los anteriores.',
      en: 'Note the format: each snapshot now also has the days of those before it.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // Beside the contracts stands what the sister sets said of them, and people may say that a row is not it.
  {
    does: {
      es: 'Anotar el formato: junto a los contratos se guarda lo que muestran otros datos de SECOP, y lo que las personas dicen de ello.',
      en: 'Note the format: beside the contracts stands what other data of SECOP shows, and what people say of it.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // Contracts have the name of their ordenador: who knows no such key would refuse the file.
  {
    does: {
      es: 'Anotar el formato: los contratos llevan ahora también su ordenador del gasto.',
      en: 'Note the format: contracts now also have their ordenador.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // Somebody may ask to be told of a closing, and a payment names its supervisor where the contract names none.
  {
    does: {
      es: 'Anotar el formato: se guarda quién pidió saber de un cierre y a quién nombra el plan de pagos como supervisor.',
      en: 'Note the format: it is kept who asked to be told of a closing, and whom the payment plan names as supervisor.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // A rejected row has its sheet, and what stood where the id should be.
  {
    does: {
      es: 'Anotar el formato: las filas rechazadas llevan ahora también su hoja y lo que traen en lugar del id.',
      en: 'Note the format: rejected rows now also have their sheet and what stands in the place of the id.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // A pause may begin later: who knows no such key would refuse the file.
  {
    does: {
      es: 'Anotar el formato: una pausa de los avisos puede empezar otro día.',
      en: 'Note the format: a pause of the reminders may begin on another day.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // What people said is in a chain from here on, and what is told stands beside its hash.
  {
    does: {
      es: 'Poner en una cadena de huellas lo que las personas han dicho; lo que se avise de aquí en adelante se podrá borrar sin romper la suya.',
      en: 'Put what people have said into a chain of hashes; what is told from here on can be erased without breaking its own.',
    },
    readsBefore: true,
    run: takeOverLogs,
  },
  // A list is one entity's, somebody may be given every contract, and contracts have who their ordenador is.
  {
    does: {
      es: 'Anotar el formato: la lista de personas es de una sola entidad, y los contratos llevan quién es su ordenador del gasto.',
      en: 'Note the format: the list of people is one entity’s alone, and contracts have who their ordenador is.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // The office answers impediments and has people reminded at once: who knows no such words would refuse the file.
  {
    does: {
      es: 'Anotar el formato: se guardan las respuestas a los impedimentos y los recordatorios que alguien pide.',
      en: 'Note the format: answers to impediments are kept, and the reminders that somebody asks for.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // What is erased of what was seen is named in its chain, and the lists that were taken last are remembered with it.
  {
    does: {
      es: 'Decir en la cadena de lo consultado qué se había borrado de ella; los cambios de las listas y de las asignaciones se anotan de aquí en adelante.',
      en: 'Say in the chain of what was looked at what had been erased of it; changes of the lists and the assignments are noted from here on.',
    },
    readsBefore: true,
    run: nameErased,
  },
  // What came of a campaign is told, once: who knows no such message would refuse the file.
  {
    does: {
      es: 'Anotar el formato: se guarda también el informe de cierre de cada campaña, como mensaje enviado.',
      en: 'Note the format: the closing report of each campaign is kept too, as a message that was sent.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // The small files beside the data have a checksum and a copy: who knows of neither would take them for damaged.
  {
    does: {
      es: 'Anotar el formato: los archivos pequeños junto a los datos llevan ahora suma de verificación y copia.',
      en: 'Note the format: the small files beside the data now have a checksum and a copy.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // A delegate may refuse, and people answer each other in their own words: who knows no such words would refuse the file.
  {
    does: {
      es: 'Anotar el formato: se guarda también lo que alguien responde con sus palabras, y que un delegado no puede hacerse cargo.',
      en: 'Note the format: what somebody answers in their own words is kept too, and that a delegate cannot do it.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // Who has no account is written to by e-mail, and may ask for no more: who knows no such words would refuse the file.
  {
    does: {
      es: 'Anotar el formato: se guarda quién pidió no recibir correos, y cuántas personas se avisan por correo.',
      en: 'Note the format: who asked for no e-mails is kept, and how many people are told by e-mail.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // That SECOP shows a closing is told at once: who knows no such message would refuse the file.
  {
    does: {
      es: 'Anotar el formato: se guarda también el aviso de que SECOP ya muestra un cierre, como mensaje enviado.',
      en: 'Note the format: that SECOP shows a closing is kept too, as a message that was sent.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // What an office's own table says is kept as such: who knows no such words would refuse the file.
  {
    does: {
      es: 'Anotar el formato: se guarda lo que se toma de la matriz de la entidad, con su archivo y su fila.',
      en: 'Note the format: what is taken from the entity’s own table is kept, with its file and its row.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // Who gives an amount, a budget record or a declaration for a paper is kept: who knows no such words would refuse the file.
  {
    does: {
      es: 'Anotar el formato: se guarda lo que las personas dan para los documentos, y para cuál columna se tomó cada marca de la matriz.',
      en: 'Note the format: what people give for the papers is kept, and which column each mark of the matrix was taken for.',
    },
    readsBefore: true,
    run: async () => {},
  },
  // Contracts have what SECOP says of an advance: who knows no such key would refuse the file.
  {
    does: {
      es: 'Anotar el formato: los contratos llevan ahora también lo que SECOP muestra de un anticipo o pago anticipado.',
      en: 'Note the format: contracts now also have what SECOP shows of an advance.',
    },
    readsBefore: true,
    run: async () => {},
  },
]

/** The format of a data folder as this program writes it. */
export const LAYOUT = 1 + STEPS.length

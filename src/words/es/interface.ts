import type { Day } from '../../rules/index.js'
import { dateEs, countEs as grouped, pluralEs as plural } from '../grammar.js'
import { answersEs } from './answers.js'

/** What the terminal says in Spanish, beside the cards. */
export const doorsEs = {
  /** Around the parts of a card. */
  card: {
    number: grouped,
    day: (day: Day): string => dateEs(day),
    optional: 'opcional',
    proposed: (value: string) => `propuesta: ${value}`,
    latest: (day: string) => `a más tardar el ${day}`,
    page: (page: number, pages: number) => `Página ${page} de ${pages}`,
    more: 'más',
    progress: (label: string, done: string, total: string) => `${label}: ${done} de ${total}.`,
    shown: (count: number) => plural(count, 'se muestra 1', `se muestran ${grouped(count)}`),
  },

  /** While a form is filled in line by line. */
  form: {
    day: (day: Day): string => dateEs(day),
    needed: 'Hace falta responder.',
    notADay: 'No es una fecha que se entienda; por ejemplo «3 de mayo» o «2027-05-03».',
    notAfter: (day: string) => `No puede ser posterior al ${day}.`,
    tooLong: (max: number) => `Es muy largo: máximo ${max} caracteres.`,
    notAChoice: 'No es una de las opciones; escriba su número.',
    yesOrNo: 'Responda sí o no.',
    mustAgree: 'Sin un sí no se puede enviar.',
    orCancel: '(«cancelar» para salir sin registrar nada)',
    enterFor: (value: string) => `Enter: ${value}`,
    enterToSkip: 'Enter para omitir',
    dateHint: 'por ejemplo «3 de mayo»',
    yesNoHint: 'sí o no',
    ticksHint: 'los números de todos los que marca, como «1 3 5-8»',
    boxesHint: 'sí o no; o los números de todos los que marca, como «1 3 5-8»',
    confirm: '¿Lo confirma? (sí o no):',
    byNumber: 'escriba el número de la opción',
  },

  /** The conversation itself. */
  session: {
    prompt: '› ',
    firstQuestion: '¿qué contratos debo cerrar?',
    youAre: (name: string, roles: readonly string[]) =>
      `Pregunta como ${name}${roles.length > 0 ? ` (${roles.join(', ')})` : ''}.`,
    howToAsk: 'Escriba una pregunta, un número o una letra. /ayuda, /soy, /salir',
    help: [
      'Escriba como en un chat: «¿qué contratos debo cerrar?», «¿por qué CD-311-2024?», «¿cuándo vence el plazo?».',
      'Un número elige la opción que lo lleva en la última respuesta.',
      '/soy            muestra las personas que se conocen',
      '/soy 3          pregunta como la tercera; también /soy ana',
      'cancelar        deja un formulario sin registrar nada',
      '/salir          termina',
    ].join('\n'),
    cancelled: 'No se registró nada.',
    noSuchCommand: (command: string) => `No hay un comando ${command}. Pruebe /ayuda.`,
    noSuchNumber: (number: number, last: number) =>
      `La última respuesta no tiene una opción ${number}; ${plural(last, 'solo hay una', `van del 1 al ${last}`)}.`,
    nobodyNamedSo: 'No se conoce a nadie con ese nombre o número. /soy muestra la lista.',
    saved: (path: string) => `Archivo guardado: ${path}`,
    whoAsks: '¿Quién pregunta?',
    number: 'N.º',
    name: 'Nombre',
    role: 'Rol',
    contracts: 'Contratos',
    onlyInData: 'solo en los datos',
    andMore: (count: number) => `… y ${grouped(count)} más: búsquelas por su nombre.`,
    howToBe: 'Escriba /soy y el número o parte del nombre.',
    roles: answersEs.roleNames,
  },
}

/** What the terminal says by itself, beside the cards. English has the shape of Spanish. */
export type InterfaceWords = typeof doorsEs
export type CardWords = InterfaceWords['card']
export type SessionWords = InterfaceWords['session']
export type FormWords = InterfaceWords['form']

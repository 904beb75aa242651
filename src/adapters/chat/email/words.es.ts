import { countEs as grouped, listEs as join, pluralEs as plural } from '../../../words/grammar.js'

/** What only e-mail says in Spanish, beside the cards. */
export const emailEs = {
  lang: 'es',
  /** Around the parts of a card. */
  card: {
    number: grouped,
    progress: (label: string, done: string, total: string) => `${label}: ${done} de ${total}.`,
    shown: (shown: number, all: number) =>
      `Se ${plural(shown, 'muestra', 'muestran')} ${grouped(shown)} de ${grouped(all)}; todos están en el chat.`,
  },

  /** Below every letter. */
  repeated: 'Es posible que este correo ya le haya llegado.',
  why: (entity: string) =>
    `Cerrojo le escribe por correo, a lo sumo una vez por semana y dos veces más al terminar la campaña, porque ${entity} le tiene en su lista y usted todavía no tiene cuenta vinculada en el chat.`,
  howToLink:
    'En el chat puede ver cada contrato, responder y pedir su lista en Excel: busque «Cerrojo» en el Slack o el Teams de su entidad y escríbale «hola». Responder a este correo no registra nada.',
  askWhom: (names: readonly string[]) =>
    names.length === 0
      ? 'Si no quiere recibir estos correos, dígaselo a la oficina de contratación de su entidad.'
      : `Si no quiere recibir estos correos, dígaselo a ${join(names)}, de la oficina de contratación.`,
  optOut: 'Dejar de recibir estos correos',

  /** The page behind that address. */
  page: {
    title: 'Correos de Cerrojo',
    ask: (entity: string) => `¿Dejar de recibir por correo los avisos de los contratos de ${entity}?`,
    consequence: 'Los contratos siguen a su cargo, y la oficina de contratación sabrá que ya no le llegan avisos.',
    stop: 'Dejar de recibirlos',
    stopped: 'Listo: no le escribo más por correo. La oficina de contratación lo ve entre quienes no reciben avisos.',
    again: 'Volver a recibirlos',
    resumed:
      'Listo: le vuelvo a escribir por correo, a lo sumo una vez por semana y dos veces más al terminar la campaña.',
    unknown: 'Esta dirección no es válida o ya no lo es. Pídale ayuda a la oficina de contratación de su entidad.',
    failed: 'No se pudo anotar. Inténtelo de nuevo en unos minutos.',
  },

  doctor: {
    reached: (host: string) => `Correo: ${host} acepta la conexión`,
    failed: (host: string) => `Correo: ${host} no acepta la conexión`,
    remedies: {
      refused: 'Revise SMTP_URL, SMTP_USER y SMTP_PASSWORD, y si ese servidor deja enviar desde esta máquina.',
      unreachable: 'Revise SMTP_URL y que esta máquina llegue al servidor de correo (puerto 465 o 587).',
    },
    noOptOut: 'Correo: sin dirección pública, cada correo dice a quién pedirle que no le escriban más',
  },
}

export type EmailWords = typeof emailEs

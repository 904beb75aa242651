import { eitherEs } from '../grammar.js'
import { CHAT_NAMES } from '../platforms.js'
import { closingEs } from './closing.js'

/** A question about how closing goes or how this program works, and its answer. */
interface Guided {
  readonly title: string
  readonly lines: readonly string[]
}

const { documents, settlement, payments } = closingEs.steps
const sourced = ([said, source]: readonly [string, string]) => `${said} [${source}]`
const ASK_LEGAL =
  'Ninguna norma de las que cita este programa lo dice: pregúntelo en la oficina jurídica o de contratación de su entidad.'
const NOT_MINE = 'No es lo mío: ayudo a cerrar en SECOP II los contratos que ya terminaron.'

/** What is asked about how closing goes and how this program works. Nothing here is law that the norms of the rules do not have. */
export const guideEs = {
  nearest: '¿Pregunta por alguna de estas cosas?',
  of: {
    'closes-for-me': {
      title: '¿Se puede cerrar desde aquí?',
      lines: [
        'No. Este programa no entra a SECOP II ni cierra contratos por usted: el cierre lo hace allá una persona de la entidad.',
        'Desde aquí puede ver cuáles cerrar, pedir el borrador de la constancia, decir que ya lo cerró o qué se lo impide.',
      ],
    },
    'report-here': {
      title: '¿Lo que informo aquí llega a SECOP?',
      lines: [
        'No. Nada de lo que se dice aquí cambia algo en SECOP II.',
        'Si dice que ya lo cerró, queda como «reportado»: sale de sus pendientes y SECOP lo confirma con uno de sus próximos cortes.',
      ],
    },
    'when-confirmed': {
      title: '¿Cuándo se verá cerrado?',
      lines: [
        'Los datos abiertos de SECOP llegan por cortes: lo mostrarán Cerrado con uno de los próximos.',
        'Para que mientras tanto no le salga pendiente, infórmelo: «ya cerré el CPS-123-2025».',
      ],
    },
    'who-signs': {
      title: '¿Quién firma?',
      lines: [
        'Constancia de cierre: la deja la entidad; la norma no dice quién la firma (Decreto 1082 de 2015, art. 2.2.1.1.2.4.3). El borrador de aquí trae la firma del ordenador del gasto o su delegado.',
        'Informe final: en el borrador firma quien supervisa. Acta de liquidación: las dos partes.',
        'Si el manual de su entidad dice otra cosa, es el manual el que vale: confírmelo en la oficina de contratación.',
      ],
    },
    'who-sees': {
      title: '¿Quién ve qué?',
      lines: [
        'Quien supervisa ve solo los contratos a su cargo. La oficina de contratación y el ordenador del gasto ven los de su área o todos, con lo que se informó de cada uno y quién lo dijo.',
        'Quien administra ve cifras y contratos para ayudar. Nadie más ve nada, y en un canal o grupo no se muestra nada personal.',
      ],
    },
    reassign: {
      title: '¿Cómo pasa un contrato a otra persona?',
      lines: [
        'Lo asigna la oficina de contratación, aquí mismo: «asígnele el CPS-123-2025 a Ana Ruiz». Quien lo recibe debe estar en la lista de la entidad.',
        'Si usted figura y no lo supervisa, escriba «el CPS-123-2025 no es mío»: llega a esa oficina, que lo reasigna.',
        'Aquí cambia a quién se le avisa; en SECOP II lo cambia un usuario de la entidad.',
      ],
    },
    'add-person': {
      title: '¿Cómo se agrega a una persona?',
      lines: [
        'Desde el chat no se puede: quien administra Cerrojo la pone en la lista de la entidad (people.csv), con su rol y su correo.',
        'Apenas esté allí, la oficina de contratación le puede asignar contratos y ella entra con su cuenta.',
      ],
    },
    'supervisor-left': {
      title: '¿Y si quien supervisaba ya no está?',
      lines: [
        'La oficina de contratación asigna cada contrato a quien lo supervise ahora: «asígnele el CPS-123-2025 a Ana Ruiz». Desde entonces le avisa a esa persona. La entidad siempre debe vigilar sus contratos (Ley 1474 de 2011, art. 83).',
        `Qué firma quien llega y qué le toca todavía a quien se fue: ${ASK_LEGAL.charAt(0).toLowerCase()}${ASK_LEGAL.slice(1)}`,
      ],
    },
    'contractor-died': {
      title: '¿Cómo se cierra si el contratista murió?',
      lines: [
        ASK_LEGAL,
        'Para que quede registrado y lo atienda la oficina de contratación, escriba «no puedo cerrar el CPS-123-2025» y cuéntelo en el formulario.',
      ],
    },
    'contractor-unwilling': {
      title: '¿Y si el contratista no firma o no aparece?',
      lines: [
        'Si se debe liquidar: sin acuerdo, o si no se presenta, la entidad puede liquidarlo sola en los 2 meses siguientes al plazo para hacerlo de mutuo acuerdo (Ley 1150 de 2007, art. 11).',
        sourced(closingEs.obstacles['supplier-does-not-accept']),
        'Para que lo atienda la oficina de contratación: «no puedo cerrar el CPS-123-2025 porque el contratista no firma».',
      ],
    },
    'doing-nothing': {
      title: '¿Qué pasa si no se cierra?',
      lines: [
        'El deber sigue aunque pase la fecha: el contrato queda vencido y el aviso vuelve cada semana. La circular no menciona sanciones.',
        'Liquidar sí tiene un último día: después la entidad pierde la competencia para hacerlo (Ley 1150 de 2007, art. 11).',
        'Si algo le impide cerrarlo, dígalo: así lo atiende quien puede y no figura como quieto.',
      ],
    },
    sanction: {
      title: '¿Hay sanciones por no cerrar o no liquidar a tiempo?',
      lines: [
        'La circular no menciona sanciones. Quien supervisa responde por vigilar la ejecución y por informar (Ley 1474 de 2011, arts. 83 y 84).',
        `Qué sanción podría haber en un caso: ${ASK_LEGAL.charAt(0).toLowerCase()}${ASK_LEGAL.slice(1)}`,
      ],
    },
    'days-off': {
      title: '¿Cuentan los fines de semana y los festivos?',
      lines: [
        'Nunca escribo en fines de semana, festivos ni días en que la entidad no trabaja.',
        'Los días que quedan para la meta se cuentan hábiles; los plazos para liquidar, en meses.',
      ],
    },
    absence: {
      title: '¿Qué hago si voy a estar ausente?',
      lines: [
        'Puede pausar sus avisos («páuseme los avisos hasta el 15 de enero») o mandarlos a otra persona («envíele mis avisos a Ana Ruiz»). Quien los recibe no declara nada por usted, y los contratos siguen a su cargo.',
        'Si otra persona va a supervisar mientras tanto, la oficina de contratación le asigna los contratos.',
      ],
    },
    'which-language': {
      title: '¿En qué idiomas?',
      lines: ['En español y en inglés: respondo en el que me escriban. Para los avisos, escriba «avíseme en inglés».'],
    },
    channels: {
      title: '¿Por dónde se puede usar?',
      lines: [
        `Por ${eitherEs(CHAT_NAMES)}, según lo que use la entidad, también en el celular. A quien no tiene cuenta le puede llegar un resumen por correo, que no se responde.`,
        'Por otros medios no, y no hay una página web aparte.',
      ],
    },
    documents: {
      title: '¿Qué documentos se necesitan antes de cerrar?',
      lines: [
        sourced(documents),
        `Si se debe liquidar: ${sourced(settlement)}`,
        sourced(payments),
        'Lo que se ve de uno en SECOP II: «soportes del CPS-123-2025».',
      ],
    },
    'guarantees-needed': {
      title: '¿Importan las garantías para cerrar?',
      lines: [
        'Solo las de calidad, estabilidad y mantenimiento: el expediente se cierra cuando vencen (Decreto 1082 de 2015, art. 2.2.1.1.2.4.3). Las demás no lo detienen.',
        'Si SECOP no dice hasta cuándo va, lo pregunto en el contrato.',
      ],
    },
    attachments: {
      title: '¿Le puedo enviar un archivo?',
      lines: [
        'No recibo archivos. Los soportes se publican en el expediente, en SECOP II.',
        'Al informar algo puede nombrar el documento que lo respalda.',
      ],
    },
    official: {
      title: '¿Qué es Cerrojo?',
      lines: [
        'Un programa de código abierto (Apache 2.0) que instaló su entidad. No es de Colombia Compra Eficiente ni la representa.',
        'Lee los datos abiertos de SECOP II y dice a quien supervisa qué expedientes cerrar. Nada cambia allá.',
      ],
    },
    'no-ai': {
      title: '¿Quién responde?',
      lines: [
        'Un programa, no una persona. No usa inteligencia artificial: entiende por reglas y da siempre la misma respuesta a la misma pregunta.',
        'Cada respuesta sobre un contrato se puede comprobar con «por qué».',
      ],
    },
    'how-sure': {
      title: '¿De dónde sale lo que digo?',
      lines: [
        'De los datos abiertos de SECOP II, de lo que informan las personas y de una tabla de reglas con sus normas. «Por qué» muestra las tres cosas y sus fechas.',
        'Lo que no se sabe se pregunta. Esto orienta; no es un concepto jurídico.',
      ],
    },
    evidence: {
      title: '¿Queda constancia de lo que informo?',
      lines: [
        'Sí: se guarda qué dijo usted, cuándo y con qué datos a la vista. Nada queda sin que usted lo confirme con el botón.',
        'No es la constancia de cierre ni una firma.',
      ],
    },
    'missing-contract': {
      title: '¿Por qué no aparece un contrato?',
      lines: [
        'Solo están los de SECOP II en que SECOP lo muestra a usted como supervisor, o que la oficina de contratación le asignó. Uno recién publicado llega con el próximo corte.',
        'Escriba su referencia: si no es de los suyos, el botón «Es mío» lo pide a la oficina de contratación.',
      ],
    },
    'wrong-data': {
      title: '¿Cómo se corrige un dato?',
      lines: [
        'Escriba, por ejemplo, «la fecha de fin del CPS-123-2025 está mal»: llega a la oficina de contratación.',
        'En SECOP II lo corrige un usuario de la entidad; aquí se ve con uno de los próximos cortes.',
      ],
    },
    'undo-mistake': {
      title: '¿Cómo deshago lo que informé?',
      lines: [
        'Escriba «deshacer»: salen sus últimos informes y cuál retirar. También con el botón que queda 10 minutos debajo de cada uno.',
      ],
    },
    escalation: {
      title: '¿A quién más se le avisa?',
      lines: [
        'A la oficina de contratación, cuando lo que falta ya no alcanza a su ritmo o nada se mueve entre dos hitos; a usted se le dice que así fue y por qué. Si siguen 5 días hábiles sin movimiento, también al ordenador del gasto. Son los valores de fábrica; la entidad los puede cambiar.',
        'De nadie se dice que va despacio si los avisos no le llegaron.',
      ],
    },
    'old-contracts': {
      title: '¿Qué contratos salen aquí?',
      lines: [
        'Los contratos electrónicos de SECOP II. Los de SECOP I o en papel no tienen un expediente electrónico que cerrar allá.',
        'Tampoco las órdenes de compra de la Tienda Virtual (CCE-…).',
      ],
    },
    'physical-file': {
      title: '¿Y el archivo físico?',
      lines: [
        `Cerrar en SECOP II ${closingEs.archive.charAt(0).toLowerCase()}${closingEs.archive.slice(1)}`,
        'Pregunte en gestión documental cómo se entrega el suyo.',
      ],
    },
    'two-supervisors': {
      title: '¿Y si supervisan varios?',
      lines: [
        'Cada uno lo ve en su lista. Que no queda nada pendiente lo confirman todos; si dos dicen cosas distintas de un dato, queda sin saberse hasta que coincidan.',
        'Quien hace interventoría no responde aquí: lo hace quien supervisa por la entidad.',
      ],
    },
    screens: {
      title: '¿Cómo vuelvo a una pantalla?',
      lines: [
        'Pídala por su nombre: «qué debo cerrar», «en espera», «cómo voy»; en la oficina de contratación, «avance por supervisor». «Repítalo» trae la última.',
      ],
    },
    'why-reminders': {
      title: '¿Cuándo y por qué escribo?',
      lines: [
        'A lo sumo un mensaje por día hábil, si hay algo que decir: una vez por semana mientras faltan más de 40 días hábiles, dos veces hasta 16, y cada día desde 15. Además en los hitos y cuando algo cambia. La entidad puede cambiar esos números.',
      ],
    },
    'change-reminders': {
      title: '¿Cómo cambio mis avisos?',
      lines: [
        'Escríbalo: «mándeme los avisos a las 7», «avíseme una vez por semana», «solo lo importante», «páuseme los avisos hasta el 10 de agosto».',
      ],
    },
    'not-working': {
      title: '¿A quién le aviso si algo falla?',
      lines: [
        'A quien administra Cerrojo en su entidad. Diga qué oprimió y a qué hora.',
        'Si lo que falla es SECOP II, a la Mesa de Servicio de Colombia Compra Eficiente.',
      ],
    },
    'answer-for-other': {
      title: '¿Puede otra persona responder por mí?',
      lines: [
        'No por encargo: quien recibe sus avisos no declara nada por usted.',
        'La oficina de contratación y el ordenador sí pueden informar datos de los contratos que ven, y queda a nombre de quien los dijo.',
      ],
    },
    'cannot-close': {
      title: '¿Qué hago si no puedo cerrarlo?',
      lines: [
        'Escriba «no puedo cerrar el CPS-123-2025» y elija qué lo impide: le digo lo que se sabe de ese impedimento y llega a quien puede resolverlo.',
      ],
    },
    several: {
      title: '¿Puedo informar varios a la vez?',
      lines: [
        'Sí: «ya cerré el 045, el 046 y el 047», o «todos los de 2022 están sin pendientes». Los revisa en una lista antes de confirmar.',
        'Para verlos de uno en uno, escriba «uno por uno».',
      ],
    },
    later: {
      title: '¿Cómo lo dejo para después?',
      lines: [
        'Escriba «recuérdeme el CPS-123-2025 el lunes»: hasta ese día no sale en sus avisos. El plazo no cambia.',
      ],
    },
    drafts: {
      title: '¿Qué documentos puede redactar?',
      lines: [
        'Borradores en Word del informe final, del acta de liquidación y de la constancia de cierre: «borrador del acta de cierre del CPS-123-2025». Lo que no se sabe queda en blanco. Nadie los ha firmado: los revisa y firma quien corresponda.',
      ],
    },
    'how-to-export': {
      title: '¿Cómo bajo la lista?',
      lines: [
        'Después de cualquier lista, «en Excel» la trae en un archivo. «Las fechas a mi calendario» trae un calendario.',
      ],
    },
    'pending-money': {
      title: '¿Y si queda saldo o falta un pago?',
      lines: [
        'Primero se paga o se libera, y después se cierra. Si SECOP muestra menos pagos que el valor, lo pregunto en el contrato: falta pagar, se pagó y no está registrado, o se libera el saldo.',
        'Cómo se libera en su entidad lo dice el área financiera.',
      ],
    },
    'no-record': {
      title: '¿Y si faltan documentos?',
      lines: [
        `Cómo reemplazar un documento que no aparece: ${ASK_LEGAL.charAt(0).toLowerCase()}${ASK_LEGAL.slice(1)}`,
        'Lo que se ve del expediente en SECOP II: «soportes del CPS-123-2025». El informe final se puede pedir aquí en borrador.',
      ],
    },
    'out-of-travel': {
      title: 'Comisiones, viáticos y viajes',
      lines: [NOT_MINE, 'Pregúntelo en talento humano o en el área administrativa.'],
    },
    'out-of-payments': {
      title: 'Cuentas de cobro y pagos',
      lines: [
        NOT_MINE,
        'Las cuentas y los pagos los tramita el área financiera. De un contrato terminado sí le digo qué pagos muestra SECOP.',
      ],
    },
    'out-of-budget': {
      title: 'Presupuesto',
      lines: [
        NOT_MINE,
        'Del presupuesto y su ejecución sabe el área financiera o de planeación. De los contratos sí sumo valores, pagos y saldos.',
      ],
    },
    'out-of-staff': {
      title: 'Asuntos de personal',
      lines: [
        NOT_MINE,
        'Pregúntelo en talento humano. Si va a estar ausente, puedo pausar sus avisos o enviarlos a otra persona.',
      ],
    },
    'out-of-tenders': {
      title: 'Procesos y contratos nuevos',
      lines: [NOT_MINE, 'De procesos nuevos, modificaciones y proveedores se ocupa la oficina de contratación.'],
    },
    'out-of-letters': {
      title: 'Oficios, peticiones y tutelas',
      lines: [
        NOT_MINE,
        'Pregúntelo en la oficina jurídica. Sí preparo borradores del informe final, del acta de liquidación y de la constancia de cierre.',
      ],
    },
    'out-of-equipment': {
      title: 'Equipos, correo y salas',
      lines: [NOT_MINE, 'Pregúntelo en el área de sistemas o en la administrativa.'],
    },
    'out-of-chat': { title: 'De eso no sé', lines: [NOT_MINE] },
  } satisfies Record<string, Guided>,
}

/** What is explained of how closing goes and how this program works. */
export type GuideTopic = keyof typeof guideEs.of

export const GUIDE_TOPICS = Object.keys(guideEs.of) as readonly GuideTopic[]

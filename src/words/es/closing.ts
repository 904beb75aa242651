import type { Blocker, Day } from '../../rules/index.js'
import { countedEs as counted, dateEs } from '../grammar.js'

/** Who an entity has close a file in SECOP II. */
export type ClosingOffice = 'contracting-office' | 'ordenador' | 'legal-office' | 'supervisor'

const OFFICES: Readonly<Record<ClosingOffice, string>> = {
  'contracting-office': 'la oficina de contratación',
  ordenador: 'el ordenador del gasto o su delegado',
  'legal-office': 'el área jurídica',
  supervisor: 'quien supervisa',
}

/** What is said, and who says so. */
type Sourced = readonly [text: string, source: string]

/** CCE's guide «Modificaciones del contrato». */
const MODIFICATIONS = 'CCE'
const UNDOCUMENTED = 'no está documentado públicamente: confírmelo con su usuario administrador o la Mesa de Servicio'

/** How a file is closed in SECOP II, as far as it is known, and what stands in the way. */
export const closingEs = {
  title: 'Cómo cerrar un expediente en SECOP II',
  titleOf: (name: string) => `Cómo cerrar ${name}`,
  ownInstructions: (text: string) => `Según su entidad: ${text}`,
  instructions: 'Instructivo',

  /** Each step with its source. */
  steps: {
    documents: [
      'Publique el informe final, el recibo a satisfacción y el estado de pagos.',
      'Decreto 1082 de 2015, art. 2.2.1.1.2.4.3',
    ],
    settlement: ['Publique también el acta de liquidación.', 'Ley 80 de 1993, art. 60'],
    'early-end': ['Publique también el acta de terminación anticipada.', 'manuales de entidades'],
    balance: [
      'Publique también el acta o constancia de cierre con el balance del contrato.',
      'Decreto 1082 de 2015, art. 2.2.1.1.2.4.3',
    ],
    payments: [
      'Deje al día la sección 7, «Plan de pagos»: detalle, aprobar o rechazar, «Marcar como pagado» con la fecha real, confirmar.',
      'CCE, nodo 4417',
    ],
    activate: [
      'Active primero el contrato: mientras figure suspendido, SECOP II solo permite agregar facturas.',
      'CCE, concepto C-1834 de 2025',
    ],
    open: ['Detalle del contrato › 8 «Modificaciones del contrato» › «Modificar».', MODIFICATIONS],
    'finish-first': ['Si solo dice «Editar», hay una modificación abierta: termínela o cancélela.', MODIFICATIONS],
    supplier: [
      '«¿Requiere reconocimiento del proveedor?» viene marcado: desmárquelo si es unilateral.',
      'CCE, nodo 4920',
    ],
    publish: [
      'Soportes, justificación, «Finalizar», aprobaciones (a veces firma el ordenador) y, al final, «Editar», «Publicar modificación».',
      MODIFICATIONS,
    ],
  } satisfies Record<string, Sourced>,
  askWho: (who: keyof typeof OFFICES | null) =>
    who === null
      ? 'Pida el cierre a quien lo registra en su entidad (muchas veces, contratación). Si es usted:'
      : `Pida el cierre a ${OFFICES[who]}.`,
  source: (text: string, source: string) => `${text} [${source}]`,
  irreversible: '⚠ No se deshace: marcar una factura como pagada.',
  likely: 'CCE documenta así las modificaciones; el cierre va probablemente por ahí.',
  unknown: `El nombre de la opción ${UNDOCUMENTED}.`,
  archive: 'No cierra el archivo físico ni el electrónico (Ley 594 de 2000).',
  /** When SECOP will show it: the last cut, and how far apart they have been at this entity. */
  confirms: (last: Day | null, between: { readonly least: number; readonly most: number } | null) => {
    const known = [
      last && `el último es del ${dateEs(last)}`,
      between &&
        (between.least === between.most
          ? `aquí llegan cada ${counted(between.most, 'día', 'días')}`
          : `aquí han llegado cada ${between.least} a ${counted(between.most, 'día', 'días')}`),
    ].filter(Boolean)
    return `SECOP lo mostrará Cerrado con uno de sus próximos cortes${known.length > 0 ? ` (${known.join('; ')})` : ''}.`
  },
  alreadyClosed: 'Ya está cerrado en SECOP: no hay nada que hacer.',
  notApplicable: 'No hay un expediente por cerrar.',
  waits: 'Todavía no es hora de cerrarlo. Cuando lo sea:',

  store: {
    title: (name: string) => `${name}: orden de la Tienda Virtual`,
    lines: [
      'Las órdenes de compra de la Tienda Virtual (CCE-…) no tienen un expediente de contrato electrónico que cerrar en SECOP II.',
      'Si hay que liquidarla, se liquida en la misma Tienda Virtual.',
    ],
    verify: 'Confírmelo con la Mesa de Servicio de Colombia Compra Eficiente.',
  },

  who: {
    title: '¿Quién cierra en SECOP II?',
    known: (who: keyof typeof OFFICES) =>
      `En su entidad lo hace ${OFFICES[who]}, según la configuración de este programa.`,
    unknown:
      'Depende de la entidad: la oficina de contratación, el delegado del ordenador, el área jurídica o quien supervisa. La suya no lo ha indicado en la configuración de este programa.',
    lines: [
      'Quien supervisa reúne y publica los soportes, y dice si queda algo pendiente (Ley 1474 de 2011, arts. 83 y 84).',
      'En SECOP II, los permisos y el flujo de aprobación los fija el usuario administrador de la entidad.',
    ],
    circular: 'La circular se dirige a la entidad y no dice quién hace el clic.',
  },

  terms: {
    title: 'Expediente, liquidación y cierre',
    facts: [
      {
        label: 'Expediente electrónico',
        value: 'Los documentos del proceso de contratación y del contrato, reunidos en SECOP II.',
      },
      {
        label: 'Liquidar',
        value:
          'Ajustar las cuentas del contrato terminado. El acta la firman las dos partes: el contratista y, por la entidad, quien tiene competencia para contratar o su delegado. Si no hay acuerdo, la entidad liquida sola. No todo contrato se liquida.',
      },
      {
        label: 'Cerrar',
        value:
          'Dejar constancia de que el expediente terminó: después de la liquidación, si la hay, y de las garantías y obligaciones posteriores.',
      },
    ],
    norms:
      'Ley 80 de 1993, art. 60; Ley 1150 de 2007, art. 11; Decreto 1082 de 2015, art. 2.2.1.1.2.4.3; Circular Externa 002 de 2023.',
  },

  reopen: {
    title: '¿Se puede reabrir un contrato cerrado?',
    lines: [
      'No está documentado públicamente si un cierre se puede deshacer en SECOP II: confírmelo con su usuario administrador o con la Mesa de Servicio.',
      'Por eso conviene revisar dos veces antes de cerrar: pagos, garantías, liquidación.',
      'Si se cerró por error, escriba a la Mesa de Servicio con el número del contrato y deje constancia en el expediente.',
    ],
  },

  /** What there is to do about what stops the click, and who does it. */
  obstacles: {
    'no-access': [
      'El acceso y los permisos los da solo el usuario administrador de SECOP II en su entidad: pídaselo a esa persona.',
      'guía de CCE para configurar la cuenta, 2018',
    ],
    'modification-unpublished': [
      'Mientras una modificación esté en edición, SECOP II solo ofrece «Editar»: termínela y publíquela, o cancélela. Después se puede abrir otra.',
      MODIFICATIONS,
    ],
    'supplier-does-not-accept': [
      'Si el acto es unilateral, desmarque «¿Requiere reconocimiento del proveedor?», que viene marcado. Si no lo es, comuníqueselo por escrito al contratista y deje la constancia en el expediente.',
      'CCE, sitio de operaciones, nodo 4920',
    ],
    'approval-pending': [
      'El flujo de aprobación lo fija el usuario administrador de la entidad: pregúntele a quién le falta aprobar.',
      'guía de CCE para configurar la cuenta, 2018',
    ],
    'ordenador-has-not-signed': [
      'Una de las tareas de aprobación puede ser la firma del ordenador del gasto: pídasela a él o a su delegado.',
      MODIFICATIONS,
    ],
    'invoice-pending': [
      'Sección 7, «Plan de pagos»: apruebe o rechace la factura. Si la aprueba y la marca como pagada, no se puede editar ni borrar: revise dos veces.',
      'CCE, nodo 4417',
    ],
  } satisfies Partial<Record<Blocker, Sourced>>,
  obstacleTitle: 'Qué hacer con ese impedimento',
  obstacleRecord: 'Para que quede registrado y lo atienda quien puede, diga de qué contrato se trata:',
}

/** A term, what it means, and what it does to the closing of a file. */
interface Explained {
  readonly label: string
  readonly means: string
  readonly closing?: string
}

/** What the terms of closing mean. What is not a norm's is said to be this program's. */
export const termsEs = {
  title: 'Qué significa',
  closing: (what: string) => `Para cerrar: ${what}`,
  norms: (norms: string) => `Norma: ${norms}.`,
  own: 'Lo explica este programa; ninguna norma lo dice con esas palabras.',
  partly: 'Lo demás lo explica este programa.',
  mine: 'Ver los míos',
  of: {
    file: {
      label: 'Expediente electrónico',
      means: 'Los documentos del proceso de contratación y del contrato, reunidos en SECOP II.',
    },
    liquidation: {
      label: 'Liquidar',
      means:
        'Ajustar las cuentas del contrato terminado. El acta la firman las dos partes: el contratista y, por la entidad, quien tiene competencia para contratar o su delegado. Si no hay acuerdo, la entidad liquida sola. No todo contrato se liquida.',
      closing: 'si se debe liquidar, primero se liquida.',
    },
    closing: {
      label: 'Cerrar',
      means:
        'Dejar constancia de que el expediente terminó: después de la liquidación, si la hay, y de las garantías y obligaciones posteriores.',
    },
    'closing-record': {
      label: 'Constancia o acta de cierre',
      means:
        'El documento en que la entidad deja constancia de que el expediente del proceso de contratación se cerró.',
    },
    ending: {
      label: 'Terminar',
      means:
        'Se acaba el plazo, o el contrato acaba antes. Terminado no es cerrado: todavía falta liquidarlo, si se debe, y cerrar el expediente.',
    },
    'early-end': {
      label: 'Terminación anticipada',
      means: 'El contrato acaba antes de su fecha de fin.',
      closing:
        'hace falta saber qué día terminó y si quedó saldo: SECOP no siempre lo muestra. Infórmelo en el contrato.',
    },
    'mutual-liquidation': {
      label: 'Liquidación de mutuo acuerdo (bilateral)',
      means:
        'La hacen las dos partes en el plazo pactado o, si no se pactó ninguno, en los 4 meses que siguen al fin del contrato.',
    },
    'unilateral-liquidation': {
      label: 'Liquidación unilateral',
      means:
        'La hace la entidad sola, en los 2 meses siguientes al plazo para hacerla de mutuo acuerdo, si el contratista no se presenta o no hay acuerdo.',
    },
    competence: {
      label: 'Perder la competencia para liquidar',
      means:
        'Pasados los plazos de mutuo acuerdo y unilateral quedan 24 meses más. Después del último día la entidad ya no puede liquidar el contrato.',
      closing: 'lo que sigue es una decisión jurídica de la entidad, que queda en un acta con el balance.',
    },
    cession: {
      label: 'Cesión',
      means:
        'El contratista (cedente) entrega el contrato a otro (cesionario), que lo sigue. Necesita autorización escrita de la entidad.',
      closing: 'SECOP lo muestra Cedido. Hace falta confirmar si ese registro es el vigente o si otro lo reemplazó.',
    },
    suspension: {
      label: 'Suspensión',
      means: 'La ejecución se detiene por un tiempo; el contrato no ha terminado.',
      closing:
        'mientras figure suspendido no se cierra. Si ya se reinició o terminó, infórmelo; en SECOP II hay que activarlo primero.',
    },
    extension: {
      label: 'Prórroga y adición',
      means:
        'Prórroga: más plazo. Adición: más valor. Las dos son modificaciones del contrato y se publican en SECOP II.',
      closing: 'cuenta la nueva fecha de fin. Si SECOP no la muestra, dígalo en «Los datos están mal».',
    },
    ordenador: {
      label: 'Ordenador del gasto',
      means:
        'Quien tiene competencia para contratar y comprometer el gasto por la entidad, o su delegado. Firma el contrato y, por la entidad, el acta de liquidación.',
    },
    supervisor: {
      label: 'Supervisión e interventoría',
      means:
        'Supervisión: el seguimiento técnico, administrativo, financiero, contable y jurídico que hace la misma entidad. Interventoría: el seguimiento técnico que hace alguien contratado para eso.',
    },
    acceptance: {
      label: 'Recibo a satisfacción',
      means: 'Quien supervisa deja constancia de que lo contratado se recibió como se pactó.',
      closing: 'se publica en el expediente, con el informe final.',
    },
    guarantee: {
      label: 'Garantía (póliza)',
      means:
        'Cubre a la entidad si el contratista incumple. Tiene amparos: cumplimiento, anticipo, salarios, calidad, estabilidad de obra.',
      closing:
        'solo cuentan las de calidad, estabilidad y mantenimiento: el expediente se cierra cuando vencen. Las demás no lo detienen.',
    },
    'quality-guarantee': {
      label: 'Garantía de calidad, estabilidad o mantenimiento',
      means: 'El amparo que sigue después de terminado el contrato, por lo que se entregó o se construyó.',
      closing: 'el expediente se cierra cuando vence, no antes.',
    },
    'later-duties': {
      label: 'Obligaciones posteriores (poscontractuales)',
      means:
        'Lo que sigue después de terminar o liquidar: garantías de calidad, estabilidad y mantenimiento, disposición final o recuperación ambiental.',
      closing: 'el expediente se cierra cuando no queda ninguna pendiente.',
    },
    balance: {
      label: 'Saldo',
      means:
        'El valor del contrato menos lo pagado. O falta un pago, o la plata ya no se necesita y se libera: vuelve al presupuesto de la entidad.',
      closing: 'primero se paga o se libera. Si SECOP muestra menos pagos que el valor, hace falta explicar por qué.',
    },
    proceeding: {
      label: 'Procedimiento por incumplimiento o litigio',
      means:
        'La entidad declara un incumplimiento o impone una multa con un procedimiento propio; un litigio va ante un juez.',
      closing:
        'según la lectura prudente de la directriz 2 se espera hasta que termine; según la literal, no. Si lo hay o ya terminó, infórmelo en el contrato.',
    },
    services: {
      label: 'Prestación de servicios y apoyo a la gestión (literal h)',
      means:
        'Se contrata a una persona por sus servicios profesionales o de apoyo, por contratación directa. La ley no obliga a liquidarlos, salvo que se pacte.',
    },
    waiting: {
      label: 'En espera',
      means:
        'Ya terminó, pero algo lo detiene hasta un día o hasta que se resuelva: una liquidación, una garantía, un pago, un procedimiento.',
    },
    'needs-fact': {
      label: 'Falta un dato',
      means: 'SECOP no dice algo que decide si se puede cerrar. Usted lo puede informar con un botón en el contrato.',
    },
    'to-close': {
      label: 'Por cerrar',
      means:
        'Según SECOP y lo informado, ya se puede cerrar: terminó y no consta nada pendiente. Confirme que así es y ciérrelo en SECOP II.',
    },
    overdue: {
      label: 'Vencido',
      means: 'Ya se podía cerrar y pasó el plazo para hacerlo. El deber sigue.',
    },
    reported: {
      label: 'Reportado',
      means:
        'Alguien informó que lo cerró y SECOP aún no lo muestra Cerrado: lo mostrará con uno de sus próximos cortes.',
    },
    snoozed: {
      label: 'Pospuesto',
      means: 'Usted pidió que se lo recuerden otro día: hasta entonces no sale en sus avisos.',
    },
    aim: {
      label: 'Meta interna',
      means:
        'La fecha que fija la entidad, o este programa, para terminar los cierres. Ninguna norma la fija: la de la circular fue antes del 31 de julio de 2023.',
    },
    directive: {
      label: 'Directriz',
      means: 'Cada orden de la Circular Externa 002 de 2023.',
    },
    interadministrative: {
      label: 'Convenio interadministrativo',
      means: 'El que hacen dos entidades del Estado.',
    },
  } satisfies Record<string, Explained>,
}

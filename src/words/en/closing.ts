import type { ClosingOffice } from '../es/closing.js'
import type { Words } from '../es/index.js'
import { countedEn as counted, dateEn } from '../grammar.js'

const OFFICES: Readonly<Record<ClosingOffice, string>> = {
  'contracting-office': 'the contracting office',
  ordenador: 'the ordenador del gasto or their delegate',
  'legal-office': 'the legal office',
  supervisor: 'the supervisor',
}

const MODIFICATIONS = 'CCE'
const UNDOCUMENTED =
  'is not documented publicly: ask your usuario administrador of SECOP II or the Mesa de Servicio (help desk)'

export const closingEn: Words['closing'] = {
  title: 'How to close a contract file in SECOP II',
  titleOf: name => `How to close ${name}`,
  ownInstructions: text => `By your entity: ${text}`,
  instructions: 'Instructions',

  steps: {
    documents: [
      'Publish the final report, receipt to satisfaction and statement of payments.',
      'Decreto 1082 de 2015, art. 2.2.1.1.2.4.3',
    ],
    settlement: ['Publish the record of settlement (acta de liquidación) as well.', 'Ley 80 de 1993, art. 60'],
    'early-end': ['Publish the record of early termination as well.', 'manuals of entities'],
    balance: [
      'Publish the record of closing (acta o constancia de cierre) with the balance of the contract as well.',
      'Decreto 1082 de 2015, art. 2.2.1.1.2.4.3',
    ],
    payments: [
      'Bring section 7, “Plan de pagos”, up to date: detail, approve or reject, “Marcar como pagado” with the real date, confirm.',
      'CCE, node 4417',
    ],
    activate: [
      'Activate the contract first: while it shows Suspendido, SECOP II only lets you add invoices.',
      'CCE, concepto C-1834 de 2025',
    ],
    open: ['Detail of the contract › 8 “Modificaciones del contrato” › “Modificar”.', MODIFICATIONS],
    'finish-first': ['If it only says “Editar”, a modification is open: finish or cancel it.', MODIFICATIONS],
    supplier: [
      '“¿Requiere reconocimiento del proveedor?” comes ticked: untick it for a unilateral act.',
      'CCE, node 4920',
    ],
    publish: [
      'Documents, justification, “Finalizar”, approvals (some by the ordenador); last, “Editar”, “Publicar modificación”.',
      MODIFICATIONS,
    ],
  },
  askWho: who =>
    who === null
      ? 'Ask whoever closes files at your entity (often the contracting office). If it is you:'
      : `Ask ${OFFICES[who]} to close it.`,
  source: (text, source) => `${text} [${source}]`,
  irreversible: '⚠ Cannot be undone: marking an invoice as paid.',
  likely: 'CCE documents this for modifications; closing probably goes so.',
  unknown: `The option's name ${UNDOCUMENTED}.`,
  archive: 'It does not close the archive (Ley 594 de 2000).',
  confirms: (last, between) => {
    const known = [
      last && `the last one of ${dateEn(last)}`,
      between &&
        (between.least === between.most
          ? `here one comes every ${counted(between.most, 'day', 'days')}`
          : `here they have come every ${between.least} to ${counted(between.most, 'day', 'days')}`),
    ].filter(Boolean)
    return `SECOP will show it Cerrado with one of its next cuts${known.length > 0 ? ` (${known.join('; ')})` : ''}.`
  },
  alreadyClosed: 'It is closed in SECOP already: there is nothing to do.',
  notApplicable: 'There is no file to close.',
  waits: 'It is not yet time to close it. When it is:',

  store: {
    title: name => `${name}: order of the Tienda Virtual`,
    lines: [
      'Purchase orders of the Tienda Virtual (CCE-…) have no electronic contract file to be closed in SECOP II.',
      'Where one has to be settled (liquidada), that is done in the Tienda Virtual itself.',
    ],
    verify: 'Please confirm it with the Mesa de Servicio (help desk) of Colombia Compra Eficiente.',
  },

  who: {
    title: 'Who closes in SECOP II?',
    known: who => `At your entity it is ${OFFICES[who]}, by the settings of this program.`,
    unknown:
      'It depends on the entity: the contracting office, the delegate of the ordenador, the legal office or the supervisor. Yours has not said so in the settings of this program.',
    lines: [
      'The supervisor gathers and publishes the documents, and says whether anything is pending (Ley 1474 de 2011, arts. 83 and 84).',
      "In SECOP II, permissions and the flow of approvals are set by the entity's usuario administrador.",
    ],
    circular: 'The circular addresses the entity and does not say who clicks.',
  },

  terms: {
    title: 'File, liquidation and closing',
    facts: [
      {
        label: 'Electronic file',
        value: 'The documents of the contracting process and of the contract, together in SECOP II.',
      },
      {
        label: 'To liquidate',
        value:
          'To settle the accounts of a contract that ended. Both parties sign the record: the contractor and, for the entity, whoever has competence to contract or their delegate. Without an agreement the entity liquidates alone. Not every contract is liquidated.',
      },
      {
        label: 'To close',
        value:
          'To put on record that the file has ended: after the liquidation, if there is one, and after guarantees and later obligations.',
      },
    ],
    norms:
      'Ley 80 de 1993, art. 60; Ley 1150 de 2007, art. 11; Decreto 1082 de 2015, art. 2.2.1.1.2.4.3; Circular Externa 002 de 2023.',
  },

  reopen: {
    title: 'Can a closed contract be reopened?',
    lines: [
      `Whether a closing can be undone in SECOP II ${UNDOCUMENTED}.`,
      'So it is worth looking twice before closing: payments, guarantees, settlement (liquidación).',
      'If it was closed by mistake, write to the Mesa de Servicio with the contract number and leave a record in the file.',
    ],
  },

  obstacles: {
    'no-access': [
      "Access and permissions are given by your entity's usuario administrador of SECOP II alone: ask that person.",
      'guide of CCE to configure the account, 2018',
    ],
    'modification-unpublished': [
      'While a modification is being edited, SECOP II offers “Editar” only: finish and publish it, or cancel it. Then another one can be opened.',
      MODIFICATIONS,
    ],
    'supplier-does-not-accept': [
      'For a unilateral act, untick “¿Requiere reconocimiento del proveedor?”, which comes ticked. Otherwise tell the supplier in writing and leave the record in the file.',
      'CCE, node 4920',
    ],
    'approval-pending': [
      "The flow of approvals is set by the entity's usuario administrador: ask them whose approval is missing.",
      'guide of CCE to configure the account, 2018',
    ],
    'ordenador-has-not-signed': [
      'One of the approval tasks may be the signature of the ordenador del gasto: ask them or their delegate.',
      MODIFICATIONS,
    ],
    'invoice-pending': [
      'Section 7, “Plan de pagos”: approve or reject the invoice. Once approved and marked as paid it can be neither edited nor deleted: look twice.',
      'CCE, node 4417',
    ],
  },
  obstacleTitle: 'What to do about it',
  obstacleRecord: 'So that it is on record and reaches whoever can help, say which contract it is about:',
}

import type { Action } from '../../../../src/bot/cards/action.js'
import type { Button, Card, ContractPart } from '../../../../src/bot/cards/card.js'

/** Shows the help: any action will do where only the button matters. */
export const SHOW_HELP: Action = { kind: 'show', question: { kind: 'help', args: {} } }

export function button(label: string, more: Partial<Button> = {}): Button {
  return { label, action: SHOW_HELP, ...more }
}

export const CONTRACT: ContractPart = {
  kind: 'contract',
  id: 'CO1.PCCNTR.4512345',
  reference: 'CD-311-2024',
  supplier: 'Aseo y Jardines del Valle S.A.S.',
  object: 'Prestar los servicios integrales de aseo, cafetería y jardinería en las sedes de la entidad',
  end: 'terminó el 31 de diciembre de 2026',
  value: '$ 231.500.000',
  status: 'Vencido desde el 31 de julio de 2025. Confirme que no queda nada pendiente.',
  tone: 'urgent',
  url: 'https://community.secop.gov.co/Public/Tendering/OpportunityDetail/Index?noticeUID=CO1.NTC.1234567',
  actions: [button('Por qué'), button('Ya lo cerré', { style: 'primary' }), button('No es mío', { style: 'danger' })],
}

/** A card with every part. */
export const EVERYTHING: Card = {
  title: 'Debe cerrar 7 contratos antes del 31 de julio',
  summary: '7 contratos por cerrar',
  parts: [
    { kind: 'text', text: 'Quedan 21 días hábiles. A razón de uno cada tres días alcanza.' },
    { kind: 'text', text: 'Datos al 30 de junio de 2027.', tone: 'muted' },
    { kind: 'progress', label: 'Campaña 2027', done: 12, total: 40 },
    {
      kind: 'group',
      title: 'Para cerrar ya',
      count: 7,
      tone: 'urgent',
      items: [CONTRACT, { kind: 'contract', id: 'CO1.PCCNTR.9', status: 'Por cerrar según SECOP', actions: [] }],
      more: button('Ver todos'),
    },
    {
      kind: 'facts',
      facts: [
        { label: 'Estado', value: 'En ejecución', source: 'SECOP II, corte del 30 de junio' },
        { label: 'Liquidación', value: 'liquidado el 3 de mayo', source: 'lo dijo Ana Ruiz' },
      ],
    },
    {
      kind: 'table',
      title: 'Su equipo',
      columns: [
        { label: 'Supervisor' },
        { label: 'Por cerrar', align: 'right' },
        { label: 'Vencidos', align: 'right' },
      ],
      rows: [
        ['Ana Ruiz', '12', '3'],
        ['Oficina de Sistemas e Infraestructura Tecnológica', '7', '0'],
      ],
    },
    { kind: 'page', page: 2, pages: 5, previous: button('Anterior'), next: button('Siguiente') },
    { kind: 'actions', buttons: [button('Resumen'), { label: 'Guía', url: 'https://www.colombiacompra.gov.co/guia' }] },
  ],
}

export const FORM: Card = {
  title: 'Decir si se liquidó',
  summary: 'Decir si se liquidó',
  parts: [
    {
      kind: 'form',
      intro: '¿Ya se liquidó el contrato CD-311-2024?',
      fields: [
        {
          kind: 'choice',
          name: 'answer',
          label: 'Respuesta',
          required: true,
          options: [
            { value: 'done', label: 'Sí, ya se liquidó' },
            { value: 'not-done', label: 'Todavía no' },
          ],
        },
        { kind: 'date', name: 'on', label: 'Fecha', required: false, latest: '2027-06-30' },
        {
          kind: 'text',
          name: 'document',
          label: 'Documento',
          required: false,
          hint: 'por ejemplo: acta 012',
          maxLength: 20,
        },
        { kind: 'check', name: 'sure', label: 'Sí, confirmo.', required: true },
      ],
      submit: {
        label: 'Confirmar',
        style: 'primary',
        action: { kind: 'record', form: 'liquidation', id: 'CO1.PCCNTR.4512345', key: 'k', shownOn: 's' },
      },
    },
    { kind: 'actions', buttons: [button('Ver contrato')] },
  ],
}

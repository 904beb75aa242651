import { expect, it } from 'vitest'
import { paymentSet } from '../../../src/adapters/secop/sister/payments.js'
import type { ContractReadings, PaymentRow } from '../../../src/bot/ports/evidence.js'
import { addDays, type Day } from '../../../src/rules/index.js'
import {
  ANA,
  buttonsOf,
  COORDINATOR,
  contractOf,
  formOf,
  LUIS,
  listedIn,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../../support/context.js'

/* Whom only the payment plan names is proposed to the office, and assigned by nobody else. */

const ID = contractOf(1, []).id

const payment = (id: string, paidOn: Day, supervisor?: PaymentRow['supervisor']): PaymentRow => ({
  ...{ id, state: 'paid', said: 'Pagado', amount: '22773677', paidOn, receivedOn: null },
  ...(supervisor ? { supervisor } : {}),
})

async function named(person: string, name: string, readOn: Day = TODAY, supervisors: readonly string[] = []) {
  const { context } = await worldOf([contractOf(1, supervisors)])
  const rows = [
    payment('1', '2027-01-01', { person: 'luis', name: 'LUIS' }),
    payment('2', '2027-02-01', { person, name }),
    payment('3', '2027-03-01'),
  ]
  const readings: ContractReadings = { payments: { askedOn: readOn, readOn, rows } }
  await context.store.evidence.write(context.entity.key, new Map([[ID, readings]]))
  const see = (who = COORDINATOR) =>
    presses(context, who, { kind: 'show', question: { kind: 'contract', args: { id: ID } } })
  const said = async () => (await context.store.said.of(context.entity.key, [ID])).get(ID)?.statements ?? []
  return { context, see, said }
}

it('is proposed to the office, by its newest row, and assigned by a press of its own', async () => {
  const { context, see, said } = await named('ana', 'ANA')
  const list = await presses(context, COORDINATOR, {
    kind: 'show',
    question: { kind: 'team', args: {} },
    section: 'unassigned',
    page: 1,
  })
  expect(listedIn(list)).toEqual([ID])
  expect(textOf(list)).toContain('pagos: ANA')
  const card = await see()
  expect(textOf(card)).toContain('SECOP nombra a «ANA» como supervisor en plan de pagos')
  const [assign, ...others] = buttonsOf(card).filter(({ action }) => action?.kind === 'open')
  expect(assign?.label).toBe('Asignar a ANA')
  expect(others[0]?.label).toBe('Asignar')
  const form = await presses(context, COORDINATOR, assign?.action)
  expect(formOf(form).fields).toMatchObject([{ name: 'person', initial: 'ana' }])
  expect(await said(), 'nothing is assigned before it is confirmed').toEqual([])
  await presses(context, COORDINATOR, formOf(form).submit.action, { person: 'ana' })
  expect(await said()).toMatchObject([{ kind: 'assigned', to: ['ana'], by: 'carmen' }])
  expect(textOf(await see())).not.toContain('SECOP nombra a')
})

it('who is not known here is named and offered to nobody', async () => {
  const { see } = await named('p_somebody', 'PEDRO PÉREZ')
  const card = await see()
  expect(textOf(card)).toContain('«PEDRO PÉREZ»')
  expect(textOf(card)).toContain('No está entre las personas conocidas')
  expect(buttonsOf(card).map(({ label }) => label)).not.toContain('Asignar a Pedro Pérez')
})

it('is told neither of a contract that somebody supervises, nor to whoever does not look after others, nor when it is stale', async () => {
  expect(textOf(await (await named('luis', 'LUIS', TODAY, ['ana'])).see())).not.toContain('SECOP nombra a')
  expect(textOf(await (await named('ana', 'ANA')).see(LUIS))).not.toContain('SECOP nombra a')
  expect(textOf(await (await named('ana', 'ANA')).see(ANA)), 'nor to whom it names').not.toContain('SECOP nombra a')
  expect(textOf(await (await named('ana', 'ANA', addDays(TODAY, -16))).see())).not.toContain('SECOP nombra a')
})

it('a document becomes an opaque id where somebody is asked for, and is kept nowhere', () => {
  const row = {
    ...{ id_del_contrato: ID, id_de_pago: '1', estado: 'Pagado', valor_a_pagar: '1' },
    ...{ nombre_supervisor: 'ANA GÓMEZ', documento_supervisor: '52.123.456', tipo_documento_supervisor: 'Cédula' },
  }
  const told = paymentSet.translate(row, document => `id of ${document}`)
  expect(told).toMatchObject({ supervisor: { person: 'id of 52123456', name: 'ANA GÓMEZ' } })
  expect(paymentSet.translate(row)).not.toHaveProperty('supervisor')
  expect(paymentSet.translate({ ...row, documento_supervisor: 'No Definido' }, String)).not.toHaveProperty('supervisor')
})

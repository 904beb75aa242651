import pino from 'pino'
import { expect, it } from 'vitest'
import { watchLedgers } from '../src/app/ledger-watch.js'
import { alertsFor } from '../src/bot/outbox/alerts.js'
import { aStatement } from './contracts/store-data.js'
import { at, contractOf, TODAY, textOf, worldOf } from './support/context.js'

/* A bot that runs verifies its own chains once a day, and tells whoever administers it of what does not fit. */

it('verifies once a day, says nothing of what fits, and tells of what does not', async () => {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const { store } = context
  const { key } = context.entity
  await store.said.append(key, 'C1', aStatement('one'), 0)
  let reads = 0
  const said = {
    ...store.said,
    all: (entity: string) => {
      reads++
      return store.said.all(entity)
    },
  }
  const lines: string[] = []
  const ledgers = watchLedgers(pino({}, { write: line => void lines.push(line) }))
  const host = (all = said) => ({ installation: { store: { ...store, said: all } } as never })
  for (const day of [TODAY, TODAY, '2027-07-02'] as const) await ledgers.audit(host(), key, day)
  expect([reads, lines, ledgers.found()]).toEqual([2, [], {}])

  async function* forged() {
    for await (const [subject, { version, statements }] of store.said.all(key))
      yield [subject, { version, statements: statements.map(each => ({ ...each, by: 'p_other' })) }] as const
  }
  await ledgers.audit(host({ ...said, all: forged as never }), key, '2027-07-03')
  expect(lines.map(line => JSON.parse(line))).toMatchObject([{ level: 50, forged: 1, missing: 0 }])
  const broken = () => {
    throw new Error('not whole')
  }
  await ledgers.audit(host({ ...said, all: broken as never }), key, '2027-07-04')
  ledgers.notNoted(key, new Error('full'))
  expect(ledgers.found()).toEqual({ [key]: { unsound: 2, unnoted: 1 } })
  const failure = { kind: 'ledger', count: 3, unsound: 2, unnoted: 1 } as const
  for await (const { card } of alertsFor(context, { kind: 'service', failure }, TODAY, at(TODAY))) {
    expect(textOf(card)).toContain('Los registros no casan con sus cadenas de huellas')
    expect(textOf(card)).toContain('1 consulta de contratos se respondió sin poder anotarla.')
  }
})

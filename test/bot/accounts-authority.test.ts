import { describe, expect, it } from 'vitest'
import { accountKey } from '../../src/bot/accounts/account.js'
import { es } from '../../src/words/es/index.js'
import { buttonsOf, COORDINATOR, presses, textOf } from '../support/context.js'
import { ACCOUNTS, accountOf, Entity } from '../support/door.js'

/** Nobody decides their own request. An account in capitals is of the person of that name, if it is anybody’s. */

type Decision = 'accept' | 'refuse' | 'unlink'

/** Whether a card of theirs offers somebody that decision on that account. */
async function isOffered(entity: Entity, decider: string, account: string, decision: Decision): Promise<boolean> {
  const key = accountKey(accountOf(account))
  return buttonsOf(await entity.press(decider, ACCOUNTS)).some(
    ({ action }) => action?.kind === 'decide-link' && action.account === key && action.decision === decision,
  )
}

const lastOf = async (entity: Entity, account: string) => (await entity.log(account)).at(-1)?.kind

it('a coordinator cannot make her second account administrator, and then record in a supervisor’s name', async () => {
  const entity = await Entity.of()
  await entity.links('carmen', 'ana')
  await entity.asks('SECOND', 'adela')
  await entity.decides('CARMEN', 'SECOND', 'accept')
  expect(await entity.owner('SECOND')).toBeNull()
  await entity.asks('THIRD', 'ana')
  for (const account of ['CARMEN', 'SECOND', 'THIRD']) await entity.decides(account, 'THIRD', 'accept')
  expect(await entity.owner('THIRD')).toBeNull()
  const close = { kind: 'open', form: 'closed-it', id: 'CO1.PCCNTR.4400001' } as const
  expect((await entity.press('THIRD', close)).title).toBe(es.accounts.waitingTitle)
})

describe('a request', () => {
  // Vera, who administers, has an account in every case: there is always somebody else who could decide.
  it.each([
    // Who is asked for has no account yet.
    ['luis', 'carmen', 'linked'],
    ['luis', 'adela', 'linked'],
    ['luis', 'marta', 'linked'],
    ['luis', 'ana', 'not'],
    ['luis', 'olga', 'not'],
    ['cora', 'carmen', 'not'],
    ['cora', 'adela', 'linked'],
    ['olga', 'carmen', 'not'],
    ['olga', 'adela', 'linked'],
    ['berta', 'carmen', 'not'],
    ['berta', 'adela', 'linked'],
    ['marta', 'carmen', 'not'],
    ['marta', 'adela', 'linked'],
    // They have one.
    ['ana', 'carmen', 'approved'],
    ['ana', 'adela', 'approved'],
    ['ana', 'ana', 'not'],
    ['marta', 'marta', 'not'],
    ['carmen', 'carmen', 'not'],
    ['carmen', 'adela', 'approved'],
    ['adela', 'adela', 'not'],
    ['vera', 'adela', 'approved'],
    ['vera', 'carmen', 'not'],
  ] as const)('to be %s, decided by %s: %s', async (asked, decider, becomes) => {
    for (const decision of ['accept', 'refuse'] as const) {
      const entity = await Entity.of()
      await entity.links('vera', decider, ...(becomes === 'approved' ? [asked] : []))
      await entity.asks('NEW', asked)
      const account = decider.toUpperCase()
      expect(await isOffered(entity, account, 'NEW', decision)).toBe(becomes !== 'not')
      await entity.decides(account, 'NEW', decision)
      const done = decision === 'accept' ? becomes : 'refused'
      expect(await lastOf(entity, 'NEW')).toBe(becomes === 'not' ? 'asked' : done)
    }
  })

  it('says to whoever sees it and does not decide it who does', async () => {
    const entity = await Entity.of()
    await entity.links('carmen', 'ana')
    await entity.asks('NEW', 'adela')
    for (const card of [await entity.press('CARMEN', ACCOUNTS), await entity.decides('CARMEN', 'NEW', 'accept')])
      expect(textOf(card)).toContain(es.accounts.decidedBy(true))
    expect(textOf(await entity.decides('ANA', 'NEW', 'accept'))).not.toContain('NEW')
  })

  it('of a document that nobody has can be refused by a coordinator, and approved by nobody', async () => {
    const entity = await Entity.of()
    await entity.links('carmen', 'adela')
    await entity.asks('NEW', 'nobody')
    for (const account of ['CARMEN', 'ADELA']) await entity.decides(account, 'NEW', 'accept')
    expect(await lastOf(entity, 'NEW')).toBe('asked')
    await entity.decides('CARMEN', 'NEW', 'refuse')
    expect(await lastOf(entity, 'NEW')).toBe('refused')
  })

  it('to be somebody who administers by the code is decided by an administrator', async () => {
    const entity = await Entity.of()
    await entity.links('carmen', 'vera')
    entity.codes.push('BCDF-GHJK-MNPQ')
    await entity.turn('ANA', { text: 'BCDF-GHJK-MNPQ' }, 'ana')
    await entity.asks('NEW', 'ana')
    await entity.decides('CARMEN', 'NEW', 'accept')
    expect(await lastOf(entity, 'NEW')).toBe('asked')
    await entity.decides('VERA', 'NEW', 'accept')
    expect(await lastOf(entity, 'NEW')).toBe('approved')
  })

  it('keeps who decided it, and from which account', async () => {
    const entity = await Entity.of()
    await entity.links('carmen')
    await entity.asks('NEW', 'luis')
    await entity.decides('CARMEN', 'NEW', 'accept')
    expect((await entity.log('NEW')).at(-1)).toMatchObject({ by: 'carmen', from: 'slack:T1:CARMEN', how: 'approved' })
  })
})

describe('an account of one’s own', () => {
  it('is also the one that was: whose it was decides nothing about it', async () => {
    const entity = await Entity.of()
    await entity.links('carmen', 'vera')
    await entity.turn('OLD', { text: 'hola' }, 'carmen')
    await entity.decides('VERA', 'OLD', 'unlink')
    await entity.asks('OLD', 'luis')
    await entity.decides('CARMEN', 'OLD', 'accept')
    expect(await entity.owner('OLD')).toBeNull()
    await entity.decides('VERA', 'OLD', 'accept')
    expect(await entity.owner('OLD')).toBe('luis')
  })

  it('does not take the place of one that the same person unlinked', async () => {
    const entity = await Entity.of()
    await entity.links('carmen', 'ana', 'vera')
    await entity.decides('CARMEN', 'ANA', 'unlink')
    await entity.asks('SECOND', 'ana')
    await entity.decides('CARMEN', 'SECOND', 'accept')
    expect(await entity.owner('SECOND')).toBeNull()
    // The account itself may come back by whoever unlinked it.
    await entity.asks('ANA', 'ana')
    await entity.decides('CARMEN', 'ANA', 'accept')
    expect(await entity.owner('ANA')).toBe('ana')
  })
})

describe('an account is unlinked', () => {
  it.each([
    ['ana', 'carmen', true],
    ['ana', 'adela', true],
    ['ana', 'ana', false],
    ['cora', 'carmen', false],
    ['cora', 'adela', true],
    ['olga', 'carmen', false],
    ['vera', 'carmen', false],
    ['vera', 'adela', true],
    ['carmen', 'carmen', false],
    ['adela', 'adela', false],
  ])('of %s by %s: %s', async (whose, decider, may) => {
    const entity = await Entity.of()
    await entity.links(decider, whose)
    expect(await isOffered(entity, decider.toUpperCase(), whose.toUpperCase(), 'unlink')).toBe(may)
    await entity.decides(decider.toUpperCase(), whose.toUpperCase(), 'unlink')
    expect(await entity.owner(whose.toUpperCase())).toBe(may ? null : whose)
  })
})

describe('in a terminal', () => {
  it('no account decides, so no button is shown and none works', async () => {
    const entity = await Entity.of()
    await entity.asks('NEW', 'luis')
    const card = await presses(entity.context, COORDINATOR, ACCOUNTS)
    expect(textOf(card)).toContain('LUIS')
    expect(buttonsOf(card).filter(({ action }) => action?.kind === 'decide-link')).toEqual([])
    const pressed = { kind: 'decide-link', account: 'slack:T1:NEW', decision: 'accept', shownOn: '1' } as const
    expect((await presses(entity.context, COORDINATOR, pressed)).summary).toBe(es.accounts.onlyInChat)
    expect(await lastOf(entity, 'NEW')).toBe('asked')
  })
})

it('no key that comes with a request keeps access from ending', async () => {
  const entity = await Entity.of()
  await entity.links('carmen')
  for (const key of ['unlinked:4', 'unlink:slack:T1:NEW:4', 'linked:3'])
    await entity.press('NEW', { kind: 'send-link', key }, { document: Entity.documentOf('luis') })
  await entity.decides('CARMEN', 'NEW', 'accept')
  expect(await entity.owner('NEW')).toBe('luis')
  await entity.decides('CARMEN', 'NEW', 'unlink')
  expect(await entity.owner('NEW')).toBeNull()
})

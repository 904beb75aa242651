import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../src/adapters/stores/files/open-store.js'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import { accountKey } from '../../src/bot/accounts/account.js'
import { issueAdminCode, redeemAdminCode } from '../../src/bot/accounts/admin-code.js'
import type { Action } from '../../src/bot/cards/action.js'
import { handleIncoming } from '../../src/bot/conversation/handle-incoming.js'
import { es } from '../../src/words/es/index.js'
import { at, buttonsOf, person, TODAY } from '../support/context.js'
import { accountOf, Entity, PEOPLE } from '../support/door.js'

/** Buttons that nobody was shown, as a client could send them. */

let entity: Entity
beforeEach(async () => {
  entity = await Entity.of([...PEOPLE, person('sara', ['coordinator'], { area: 'Obras' })])
})

const decide = (account: string, decision: 'accept' | 'refuse' | 'unlink' | 'keep', shownOn: string): Action => ({
  kind: 'decide-link',
  account,
  decision,
  shownOn,
})

describe('a forged decision', () => {
  it('on an account by another spelling of its key changes nothing', async () => {
    await entity.links('adela')
    await entity.asks('LUIS', 'luis')
    const before = await entity.log('LUIS')
    for (const key of [
      'slack:t1:LUIS',
      'slack:T1:LUIS ',
      'slack:T1:LUIS:x',
      'SLACK:T1:LUIS',
      'teams:T1:LUIS',
      '',
      ':::',
    ])
      for (const shownOn of ['', '0', '1', '1u', '1a', '-1', 'NaN', '1e0'])
        await entity.press('ADELA', decide(key, 'accept', shownOn))
    expect(await entity.log('LUIS')).toEqual(before)
    const known: string[] = []
    for await (const [key] of entity.context.store.accounts.all(entity.context.entity.key)) known.push(key)
    expect(known.sort()).toEqual([accountKey(accountOf('ADELA')), accountKey(accountOf('LUIS'))])
  })

  it('of a coordinator leaves the link of another area as it is, to keep it as well', async () => {
    await entity.links('sara', 'ana', 'adela', 'luis')
    for (const of of ['ANA', 'ADELA', 'SARA'])
      for (const decision of ['unlink', 'keep', 'accept', 'refuse'] as const) {
        const shownOn = String((await entity.log(of)).length)
        await entity.press('SARA', decide(accountKey(accountOf(of)), decision, shownOn))
      }
    for (const of of ['ANA', 'ADELA', 'SARA']) expect(await entity.log(of)).toHaveLength(1)
    await entity.press('SARA', decide(accountKey(accountOf('LUIS')), 'unlink', '1'))
    expect(await entity.owner('LUIS')).toBeNull()
  })

  it('does not approve whom the card did not name: the account asked as somebody else meanwhile', async () => {
    await entity.links('adela')
    await entity.asks('LUIS', 'luis')
    const [accept] = buttonsOf(
      await entity.press('ADELA', { kind: 'show', question: { kind: 'team', args: {} }, section: 'accounts' }),
    ).filter(({ action }) => action?.kind === 'decide-link' && action.decision === 'accept')
    await entity.asks('LUIS', 'olga')
    const card = await entity.press('ADELA', accept?.action ?? null)
    expect(card.summary).toBe(es.forms.outdated)
    expect(await entity.owner('LUIS')).toBeNull()
  })

  it('does not confirm for another, whatever account and request it names', async () => {
    await entity.links('adela', 'ana', 'luis')
    await entity.turn('SECOND', { text: 'hola' }, 'ana')
    const request = (await entity.log('SECOND')).find(({ kind }) => kind === 'asked')?.id ?? ''
    const own = (await entity.log('LUIS'))[0]?.id ?? ''
    for (const who of ['LUIS', 'ADELA', 'SECOND', 'NOBODY'])
      for (const of of ['SECOND', 'ANA', 'LUIS'])
        for (const named of [request, own, '', 'undefined'])
          for (const answer of ['yes', 'no'] as const)
            await entity.press(who, {
              kind: 'confirm-link',
              account: accountKey(accountOf(of)),
              request: named,
              answer,
            })
    expect([await entity.owner('SECOND'), await entity.owner('ANA'), await entity.owner('LUIS')]).toEqual([
      null,
      'ana',
      'luis',
    ])
    expect((await entity.log('SECOND')).map(({ kind }) => kind)).toEqual(['asked'])
  })

  it('makes no stranger’s account the one that somebody is written to', async () => {
    await entity.links('ana')
    await entity.turn('SECOND', { text: 'hola' }, 'ana')
    await entity.press('SECOND', { kind: 'prefer-here' })
    expect((await entity.log('SECOND')).map(({ kind }) => kind)).toEqual(['asked'])
  })
})

it('the code says nothing to a guest, and is good afterwards', async () => {
  entity.codes.push('BCDF-GHJK-MNPQ')
  const guest = async () => ({ member: false, guest: true, name: 'Guest' })
  for (const incoming of [
    { text: 'BCDF-GHJK-MNPQ' },
    { pressed: { kind: 'send-link', key: 'x' }, fields: { code: 'BCDF-GHJK-MNPQ' } } as const,
  ]) {
    const reply = await handleIncoming(entity.context, accountOf('GUEST'), guest, incoming, at(TODAY))
    expect(reply?.card.title).toBe(es.accounts.guestTitle)
  }
  expect(await entity.log('GUEST')).toEqual([])
  await entity.says('BOSS', 'BCDF-GHJK-MNPQ')
  expect(await entity.owner('BOSS')).not.toBeNull()
})

it.each(['memory', 'files'] as const)('the same code from many accounts at once is accepted once: %s', async kind => {
  const store =
    kind === 'memory'
      ? memoryStore()
      : await openStore({ dir: join(mkdtempSync(join(tmpdir(), 'cerrojo-code-')), 'data') })
  onTestFinished(() => store.close())
  const now = at(TODAY)
  const { code } = await issueAdminCode(store, '999000222', now)
  const tried = await Promise.all(
    ['A', 'B', 'C', 'A'].map(user => redeemAdminCode(store, '999000222', code, accountOf(user), now)),
  )
  expect(tried.filter(outcome => outcome === 'accepted')).toHaveLength(1)
})

import { beforeEach, describe, expect, it } from 'vitest'
import type { Action } from '../../src/bot/cards/action.js'
import type { Card } from '../../src/bot/cards/card.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { collectHistory } from '../../src/bot/reminders/collect-history.js'
import { outgoingFor } from '../../src/bot/reminders/compose.js'
import { planDay } from '../../src/bot/reminders/plan-day.js'
import { es } from '../../src/words/es/index.js'
import { at, buttonsOf, formOf, TODAY, textOf } from '../support/context.js'
import { ACCOUNTS, Entity, PEOPLE } from '../support/door.js'

/** Whoever has an account is linked to a second one only after the first says so. Account `ANA` is Ana's, and so on. */

const { answers, outcomes } = es.accounts
const QUESTION = es.accounts.isItYou('SECOND’s', 'slack')

let entity: Entity

/** Ana has an account, and another one that asks to be hers was approved by Carmen. */
async function approved(): Promise<void> {
  await entity.links('ana', 'carmen', 'adela')
  await entity.asks('SECOND', 'ana')
  await entity.decides('CARMEN', 'SECOND', 'accept')
}

beforeEach(async () => {
  entity = await Entity.of()
})

const asks = (card: Card) => textOf(card).includes(QUESTION)
/** What administrators are warned of; that there is a request to decide is no warning. */
const warned = async (who: string) =>
  (await entity.context.store.deliveries.to(entity.context.entity.key, who, 9)).filter(
    ({ outgoing }) => outgoing.kind === 'alert-account',
  )

const kinds = async (account: string) => (await entity.log(account)).map(({ kind }) => kind)

/** What Ana's answer is, from the question that she sees. */
async function answer(label: string): Promise<Card> {
  return entity.presses('ANA', await entity.says('ANA', 'mis contratos'), label)
}

/** The press of a question's button, whoever sees it. */
async function pressOf(answer: 'yes' | 'no'): Promise<Action | null> {
  const asked = (await entity.log('SECOND')).findLast(({ kind }) => kind === 'asked')
  return asked ? { kind: 'confirm-link', account: 'slack:T1:SECOND', request: asked.id, answer } : null
}

describe('a second account', () => {
  beforeEach(approved)

  it('is not linked by the approval: the first one is asked above its answers and on its home page', async () => {
    expect(await entity.owner('SECOND')).toBeNull()
    expect((await entity.says('SECOND', 'mis contratos')).title).toBe(es.accounts.waitingTitle)
    for (const card of [
      await entity.says('ANA', 'mis contratos'),
      await entity.says('ANA', 'hola'),
      await entity.turn('ANA', { opened: 'home' }, 'ana'),
      await entity.press('ANA', { kind: 'show', question: { kind: 'summary', args: {} } }),
    ])
      expect([
        asks(card),
        buttonsOf(card)
          .slice(0, 2)
          .map(({ label }) => label),
      ]).toEqual([true, [answers.yes, answers.no]])
    expect(formOf(await entity.press('ANA', { kind: 'open', form: 'cadence' })).submit).toBeDefined()
    for (const card of [
      await entity.press('ANA', { kind: 'open', form: 'cadence' }),
      await entity.says('ANA', 'ayuda'),
      await entity.says('CARMEN', 'hola'),
    ])
      expect(asks(card)).toBe(false)
  })

  it('is asked about in the digest of the day', async () => {
    const now = at(TODAY)
    const plan = planDay(await collectPlanInput(entity.context, await collectHistory(entity.context, now), now))
    const cards = plan.entries.flatMap(entry => outgoingFor(entity.context, plan, entry) ?? [])
    const asked = cards.filter(({ card }) => asks(card))
    expect(asked.map(({ person }) => person)).toEqual(['ana'])
    // It waits for her now, and for nobody's decision.
    const all = cards.map(({ card }) => textOf(card)).join('')
    expect(all).not.toContain(es.accounts.requests(1))
    const [button] = asked.flatMap(({ card }) => buttonsOf(card))
    await entity.press('ANA', button?.action ?? null)
    expect(await entity.owner('SECOND')).toBe('ana')
  })

  it('is linked by the yes of the first, and then is the same person’s', async () => {
    expect((await answer(answers.yes)).summary).toBe(outcomes.confirmed)
    expect((await entity.log('SECOND')).slice(1)).toMatchObject([
      { kind: 'approved', by: 'carmen', from: 'slack:T1:CARMEN', person: 'ana' },
      { kind: 'linked', by: 'ana', from: 'slack:T1:ANA', person: 'ana', how: 'confirmed' },
    ])
    expect(textOf(await entity.says('SECOND', 'mis contratos'))).toContain('PCCNTR.4400001')
    expect(asks(await entity.says('ANA', 'mis contratos'))).toBe(false)
  })

  it('is refused by the no of the first, and the administrators are told who approved it', async () => {
    expect((await answer(answers.no)).summary).toBe(outcomes.disowned)
    expect(await kinds('SECOND')).toEqual(['asked', 'approved', 'disowned'])
    expect(asks(await entity.says('ANA', 'mis contratos'))).toBe(false)
    const told = await warned('adela')
    expect(told.map(({ outgoing }) => outgoing.kind)).toEqual(['alert-account'])
    const [alert = ''] = told.map(({ outgoing }) => textOf(outgoing.card))
    for (const said of ['SECOND’s', 'ANA', es.accounts.hadApproved('CARMEN')]) expect(alert).toContain(said)
    expect(await warned('carmen')).toEqual([])
    const line = es.accounts.disowned('SECOND’s', 'slack', 'ANA', TODAY)
    expect(textOf(await entity.press('CARMEN', ACCOUNTS))).toContain(line)
  })

  it('that asks again after a no waits again for both, and the administrators are told of each', async () => {
    await answer(answers.no)
    const old = await pressOf('yes')
    await entity.asks('SECOND', 'ana')
    expect(asks(await entity.says('ANA', 'mis contratos'))).toBe(false)
    await entity.press('ANA', await pressOf('yes'))
    expect(await entity.owner('SECOND')).toBeNull()
    await entity.decides('CARMEN', 'SECOND', 'accept')
    expect((await entity.press('ANA', old)).summary).toBe(outcomes.over)
    expect((await answer(answers.no)).summary).toBe(outcomes.disowned)
    expect(await warned('adela')).toHaveLength(2)
  })

  it.each(['SECOND', 'CARMEN', 'ADELA', 'LUIS', 'STRANGER'])('is not linked by a press from %s', async account => {
    await entity.links('luis')
    for (const say of ['yes', 'no'] as const) await entity.press(account, await pressOf(say))
    expect(await kinds('SECOND')).toEqual(['asked', 'approved'])
  })

  it('is linked once and ended once, however often and in whichever order the buttons are pressed', async () => {
    const come = []
    for (const say of ['yes', 'yes', 'no', 'yes', 'no'] as const)
      come.push((await entity.press('ANA', await pressOf(say))).summary)
    const { confirmed, disowned } = outcomes
    expect(come).toEqual([confirmed, confirmed, disowned, disowned, disowned])
    expect(await kinds('SECOND')).toEqual(['asked', 'approved', 'linked', 'unlinked'])
    expect(await warned('adela')).toHaveLength(1)
  })

  it('is linked or refused, not both, where two of her accounts answer at once', async () => {
    await entity.turn('ANA2', { text: 'hola' }, 'ana')
    await entity.presses('ANA', await entity.says('ANA', 'hola'), answers.yes)
    const [yes, no] = [await pressOf('yes'), await pressOf('no')]
    await Promise.all([entity.press('ANA', yes), entity.press('ANA2', no)])
    expect(await kinds('SECOND')).toHaveLength(3)
  })

  it('can still be refused by whoever decides, and not be approved again meanwhile', async () => {
    const seen = await entity.press('CARMEN', ACCOUNTS)
    expect(textOf(seen)).toContain(es.accounts.waitsForFirst('ANA'))
    expect(buttonsOf(seen).map(({ label }) => label)).not.toContain(es.accounts.accept)
    await entity.decides('ADELA', 'SECOND', 'accept')
    expect(await kinds('SECOND')).toEqual(['asked', 'approved'])
    await entity.decides('CARMEN', 'SECOND', 'refuse')
    expect((await entity.press('ANA', await pressOf('yes'))).summary).toBe(outcomes.over)
    expect(await entity.owner('SECOND')).toBeNull()
  })

  it('waits for a decision again when the first is no longer hers', async () => {
    await entity.decides('ADELA', 'ANA', 'unlink')
    expect(await entity.owner('ANA')).toBeNull()
    await entity.decides('ADELA', 'SECOND', 'accept')
    expect(await entity.owner('SECOND')).toBeNull()
    await entity.decides('CARMEN', 'SECOND', 'accept')
    expect(await entity.owner('SECOND')).toBe('ana')
  })

  it('may ask as somebody else meanwhile: then the approval is of no use', async () => {
    const old = await pressOf('yes')
    await entity.asks('SECOND', 'luis')
    await entity.press('ANA', old)
    expect(asks(await entity.says('ANA', 'hola'))).toBe(false)
    expect(await kinds('SECOND')).toEqual(['asked', 'approved', 'asked'])
  })
})

describe('where nobody else could decide', () => {
  const people = (...ids: string[]) => PEOPLE.filter(({ id }) => ids.includes(id))

  it.each([
    ['the only administrator', people('adela', 'carmen'), ['adela', 'carmen']],
    ['an administrator besides whom one is listed who never wrote', people('adela', 'berta'), ['adela']],
    ['a coordinator where nobody administers', people('carmen', 'cora'), ['carmen', 'cora']],
    ['a supervisor where nobody else wrote', people('ana', 'adela'), ['ana']],
  ])('the first account of %s says it alone', async (_, listed, [who = '', ...others]) => {
    entity = await Entity.of(listed)
    await entity.links(who, ...others)
    await entity.asks('SECOND', who)
    for (const other of [who, ...others]) await entity.decides(other.toUpperCase(), 'SECOND', 'accept')
    expect(await entity.owner('SECOND')).toBeNull()
    const card = await entity.says(who.toUpperCase(), 'hola')
    expect((await entity.presses(who.toUpperCase(), card, answers.yes)).summary).toBe(outcomes.confirmed)
    expect(await entity.owner('SECOND')).toBe(who)
  })

  it('and as soon as there is another administrator, she is asked first', async () => {
    await entity.links('adela')
    await entity.asks('SECOND', 'adela')
    expect(asks(await entity.says('ADELA', 'hola'))).toBe(true)
    await entity.links('vera')
    expect(asks(await entity.says('ADELA', 'hola'))).toBe(false)
    await entity.press('ADELA', await pressOf('yes'))
    expect(await entity.owner('SECOND')).toBeNull()
    await entity.decides('VERA', 'SECOND', 'accept')
    expect(asks(await entity.says('ADELA', 'hola'))).toBe(true)
  })

  it('an administrator decides on another one who never wrote', async () => {
    await entity.links('adela')
    await entity.asks('NEW', 'berta')
    await entity.decides('ADELA', 'NEW', 'accept')
    expect(await entity.owner('NEW')).toBe('berta')
  })
})

describe('the code of the first administrator', () => {
  const redeem = async (document: string) => {
    entity.codes.push('BCDF-GHJK-MNPQ')
    const form = await entity.press('NEW', { kind: 'ask-link' })
    await entity.presses('NEW', form, 'Enviar', { code: 'BCDF-GHJK-MNPQ', document })
    return entity.owner('NEW')
  }

  it('makes nobody who has an account: whoever holds it administers as themselves', async () => {
    expect(await redeem(Entity.documentOf('ana'))).toBe('ana')
    entity = await Entity.of()
    await entity.links('ana')
    expect(await redeem(Entity.documentOf('ana'))).toBe('account:slack:T1:NEW')
  })
})

describe('the account that asks', () => {
  it('learns nothing of whether who it asks for has an account, or was approved', async () => {
    const seen: Card[][] = []
    for (const who of ['ana', 'luis', 'nobody']) {
      entity = await Entity.of()
      await entity.links('ana', 'carmen')
      const sent = await entity.asks('SECOND', who)
      if (who === 'ana') await entity.decides('CARMEN', 'SECOND', 'accept')
      seen.push([sent, await entity.says('SECOND', 'hola')])
    }
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
  })
})

describe('of what comes in at once', () => {
  it('a person gets one account: the other one is asked about there', async () => {
    const entity = await Entity.of()
    await entity.links('carmen', 'cora')
    await entity.asks('ONE', 'luis')
    await entity.asks('TWO', 'luis')
    await Promise.all([entity.decides('CARMEN', 'ONE', 'accept'), entity.decides('CORA', 'TWO', 'accept')])
    const owners = await Promise.all(['ONE', 'TWO'].map(account => entity.owner(account)))
    expect(owners.filter(owner => owner === 'luis')).toHaveLength(1)
  })

  it('on two platforms, each with the entity as it has read it: nobody gets two, and no second one decides on itself', async () => {
    const entity = await Entity.of()
    await entity.links('carmen')
    await entity.turn('CORA@teams', { text: 'hola' }, 'cora')
    await entity.asks('ONE', 'luis')
    await entity.asks('TWO@teams', 'luis')
    await entity.asks('CARMEN@teams', 'carmen')
    const teams = new Entity({ ...entity.context })
    await Promise.all([
      entity.decides('CARMEN', 'ONE', 'accept'),
      teams.decides('CORA@teams', 'TWO@teams', 'accept'),
      entity.decides('CARMEN', 'CARMEN@teams', 'accept'),
    ])
    const owners = await Promise.all(['ONE', 'TWO@teams'].map(account => entity.owner(account)))
    expect(owners.filter(owner => owner === 'luis')).toHaveLength(1)
    expect(await entity.owner('CARMEN@teams')).toBeNull()
  })

  it('a code does not make a second account of a person who is being given one', async () => {
    const entity = await Entity.of()
    await entity.links('carmen')
    await entity.asks('ONE', 'luis')
    entity.codes.push('BCDF-GHJK-MNPQ')
    const form = await entity.press('TWO', { kind: 'ask-link' })
    const fields = { document: Entity.documentOf('luis'), code: 'BCDF-GHJK-MNPQ' }
    await Promise.all([entity.decides('CARMEN', 'ONE', 'accept'), entity.presses('TWO', form, 'Enviar', fields)])
    const owners = await Promise.all(['ONE', 'TWO'].map(account => entity.owner(account)))
    expect(owners.filter(owner => owner === 'luis')).toHaveLength(1)
  })
})

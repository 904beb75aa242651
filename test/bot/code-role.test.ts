import { describe, expect, it } from 'vitest'
import { withAdminsByCode } from '../../src/bot/accounts/admins-by-code.js'
import { codeRole } from '../../src/bot/accounts/code-role.js'
import { endStaleLinks } from '../../src/bot/accounts/recognise.js'
import { handleIncoming } from '../../src/bot/conversation/handle-incoming.js'
import { alertsFor } from '../../src/bot/outbox/alerts.js'
import { addDays } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import { at, person, TODAY, textOf } from '../support/context.js'
import { accountOf, Entity } from '../support/door.js'

/** Whoever administers by the first administrator's code has a month to be put on the list. */

const { accounts } = es
const CODE = 'BCDF-GHJK-MNPQ'

describe('a role by code', () => {
  // 1 July 2027 is a Thursday.
  it.each([
    [0, false, 'quiet'],
    [19, true, 'quiet'],
    [20, true, 'asked'],
    [20, false, 'asked'],
    [29, true, 'asked'],
    [30, true, 'ended'],
    [300, true, 'ended'],
    [30, false, 'quiet'],
    [34, false, 'weekly'],
    [35, false, 'quiet'],
    [41, false, 'weekly'],
  ] as const)('after %i days, with another administrator: %s', (days, another, stands) => {
    expect(codeRole(TODAY, addDays(TODAY, days), another)).toBe(stands)
  })
})

describe('its holder', () => {
  const entityWith = async (...others: string[]) => {
    const entity = await Entity.of()
    await entity.links(...others)
    entity.codes.push(CODE)
    await entity.turn('BOSS', { text: CODE })
    return entity
  }
  const writes = async (entity: Entity, days: number, mail?: string) => {
    const profile = { member: true, name: 'BOSS’s', ...(mail ? { email: `${mail}@entidad.example` } : {}) }
    const now = at(addDays(TODAY, days))
    const reply = await handleIncoming(entity.context, accountOf('BOSS'), async () => profile, { text: 'equipo' }, now)
    return reply ? textOf(reply.card) : ''
  }

  it('is asked in every message from day 20 on', async () => {
    const entity = await entityWith('adela')
    const line = accounts.codeEnds(addDays(TODAY, 30))
    expect(await writes(entity, 19)).not.toContain(line)
    for (const days of [20, 29]) expect(await writes(entity, days)).toContain(line)
  })

  it('is asked in what goes out by itself too', async () => {
    const entity = await entityWith('adela')
    const boss = [...(await withAdminsByCode(entity.context, 'X')).values()].filter(({ codeSince }) => codeSince)
    entity.context = { ...entity.context, directory: new Map(boss.map(each => [each.id, each])) }
    const textOn = async (days: number) => {
      const day = addDays(TODAY, days)
      for await (const alert of alertsFor(entity.context, { kind: 'stale' }, day, at(day))) return textOf(alert.card)
      return ''
    }
    expect(await textOn(19)).not.toContain(accounts.codeEnds(addDays(TODAY, 30)))
    expect(await textOn(20)).toContain(accounts.codeEnds(addDays(TODAY, 30)))
  })

  it('administers no more on day 30 where the list names another who has an account', async () => {
    const entity = await entityWith('adela')
    expect(await writes(entity, 30)).toContain(accounts.strangerTitle)
    expect((await entity.log('BOSS')).at(-1)).toMatchObject({ kind: 'unlinked', why: 'code', by: null })
    const other = await entityWith('adela')
    expect(await endStaleLinks(other.context, at(addDays(TODAY, 29)))).toBe(0)
    expect(await endStaleLinks(other.context, at(addDays(TODAY, 30)))).toBe(1)
  })

  it.each([
    ['nobody else has an account', []],
    ['only others by code do', ['code']],
  ])('stays where %s, and is asked once a week', async (_, others) => {
    const entity = await entityWith()
    if (others.length > 0) {
      entity.codes.push(CODE)
      await entity.turn('BOSS2', { text: CODE })
    }
    expect(await writes(entity, 60)).not.toContain(accounts.strangerTitle)
    const week = []
    for (let days = 30; days < 37; days++) week.push((await writes(entity, days)).includes(accounts.codeStays))
    expect(week.filter(Boolean)).toHaveLength(1)
  })

  it('is the person whom the list names, once it does', async () => {
    const entity = await entityWith('adela')
    entity.context = {
      ...entity.context,
      directory: new Map([...entity.context.directory, ['boss', person('boss', ['admin'])]]),
    }
    expect(await writes(entity, 25, 'boss')).not.toContain(accounts.codeEnds(addDays(TODAY, 30)))
    expect(await entity.owner('BOSS')).toBe('boss')
    expect(await writes(entity, 40, 'boss')).not.toContain(accounts.strangerTitle)
  })
})

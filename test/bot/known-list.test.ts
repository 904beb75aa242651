import { beforeEach, describe, expect, it } from 'vitest'
import { acceptAsRead, acceptList, judgeList, takeList, unreadableList } from '../../src/bot/accounts/known-list.js'
import type { Person } from '../../src/bot/accounts/person.js'
import { endStaleLinks } from '../../src/bot/accounts/recognise.js'
import { alertsFor } from '../../src/bot/outbox/alerts.js'
import { es } from '../../src/words/es/index.js'
import { at, buttonsOf, person, TODAY, textOf } from '../support/context.js'
import { Entity, PEOPLE } from '../support/door.js'

/** Leaving the list ends access; a list that is missing, empty or much shorter does not. */

const NOW = at(TODAY)
const many = (n: number) => Array.from({ length: n }, (_, i) => person(`p${i}`, ['supervisor']))
const known = (people: readonly Person[]) => ({
  people: people.map(({ id, name, roles }) => ({ id, name, roles, mail: null })),
  accepted: null,
})

describe('a list of people', () => {
  it.each([
    ['of one is emptied', 1, 0, 'kept-back'],
    ['of one is another one’s', 1, 1, 'taken'],
    ['loses two of three', 3, 1, 'taken'],
    ['loses three of three', 3, 0, 'kept-back'],
    ['loses three of fourteen', 14, 11, 'kept-back'],
    ['loses three of fifteen: a fifth', 15, 12, 'taken'],
    ['loses two of nine', 9, 7, 'taken'],
    ['loses twenty of a hundred', 100, 80, 'taken'],
    ['loses twenty-one of a hundred', 100, 79, 'kept-back'],
    ['is the first one, and empty', 0, 0, 'taken'],
  ])('that %s', (_, before, after, kind) => {
    const all = many(before)
    const next = before === 1 && after === 1 ? [person('other', ['supervisor'])] : all.slice(0, after)
    expect(judgeList(known(all), next).kind).toBe(kind)
  })

  it('that lost its column of addresses is as suspect, and one in which a few lost theirs is taken', async () => {
    const { store } = (await Entity.of()).context
    const withMail = (mails: number) =>
      many(10).map(({ email: _, ...each }, at) => ({ ...each, ...(at < mails && { email: `p${at}@entidad.example` }) }))
    await takeList(store, 'e', withMail(10), NOW)
    const had = await store.state.knownPeople.read('e')
    expect(judgeList(had, withMail(0))).toMatchObject({ kind: 'kept-back', why: 'shrunk', before: 10, after: 10 })
    expect(judgeList(had, withMail(7)).kind).toBe('kept-back')
    expect(judgeList(had, withMail(8)).kind).toBe('taken')
    expect(judgeList(known(many(10)), withMail(10)).kind).toBe('taken')
  })

  it('whose column of addresses was sorted by itself is as suspect', async () => {
    const { store } = (await Entity.of()).context
    const mails = (shift: number) =>
      many(10).map((each, at) => ({ ...each, email: `p${(at + shift) % 10}@entidad.example` }))
    await takeList(store, 'e', mails(0), NOW)
    const { people, keptBack } = await takeList(store, 'e', mails(1), NOW)
    expect(keptBack).toMatchObject({ why: 'shrunk', before: 10, after: 10 })
    // Nobody is known by an address that was another one's.
    expect(people.map(({ email }) => email)).toEqual(Array(10).fill(undefined))
  })

  const staff = (): Person[] => [
    ...Array.from({ length: 40 }, (_, n) =>
      person(`p${n}`, ['supervisor'], { name: `Nombre${n} Apellido${n}`, area: n < 20 ? 'Obras' : 'Sistemas' }),
    ),
    person('a', ['admin'], { name: 'Adela Roa' }),
    person('c', ['coordinator'], { name: 'Carmen Paz', area: 'Obras' }),
    person('o', ['ordenador'], { name: 'Olga Mora' }),
  ]
  /** A column as it is once it was sorted by itself. */
  function sorted<K extends 'roles' | 'area' | 'name'>(people: readonly Person[], column: K): Person[] {
    const cells = people.map(each => each[column]).sort((a, b) => (String(b ?? '') < String(a ?? '') ? 1 : -1))
    return people.map((each, at): Person => ({ ...each, [column]: cells[at] }))
  }
  const having = (change: (each: Person) => Partial<Person>) => staff().map(each => ({ ...each, ...change(each) }))

  it.each<[string, () => Person[], 'kept-back' | 'taken']>([
    ['whose column of roles was sorted by itself', () => sorted(staff(), 'roles'), 'kept-back'],
    ['whose column of areas was sorted by itself', () => sorted(staff().reverse(), 'area'), 'kept-back'],
    ['whose column of names was sorted by itself', () => sorted(staff().reverse(), 'name'), 'kept-back'],
    ['that lost its column of roles', () => having(() => ({ roles: ['supervisor'] })), 'kept-back'],
    ['that lost its column of areas', () => staff().map(({ area: _, ...each }) => each), 'kept-back'],
    ['that lost its column of names', () => having(() => ({ name: '' })), 'kept-back'],
    [
      'in which its only administrator lost the role',
      () => having(({ id }) => (id === 'a' ? { roles: [] } : {})),
      'kept-back',
    ],
    [
      'in which the administrator gave the role to another',
      () => having(({ id }) => (id === 'a' ? { roles: ['supervisor'] } : id === 'p1' ? { roles: ['admin'] } : {})),
      'taken',
    ],
    [
      'that gives ten people a role',
      () => having(({ id }) => (id < 'p2' && id > 'p' ? { roles: ['coordinator'] } : {})),
      'taken',
    ],
    [
      'in which names are spelt in another way',
      () => having(({ name }) => ({ name: name.split(' ').reverse().join(', ').toUpperCase() })),
      'taken',
    ],
    [
      'in which an area is written in another way',
      () => having(({ area }) => (area ? { area: ` ${area.toUpperCase()}` } : {})),
      'taken',
    ],
  ])('%s', async (_, next, kind) => {
    const { store } = (await Entity.of()).context
    await takeList(store, 'e', staff(), NOW)
    expect(judgeList(await store.state.knownPeople.read('e'), next()).kind).toBe(kind)
  })

  it('that makes everybody an administrator, or lost the areas of its two coordinators, is as suspect', async () => {
    const judged = async (before: readonly Person[], after: readonly Person[]) => {
      const { store } = (await Entity.of()).context
      await takeList(store, 'e', before, NOW)
      return judgeList(await store.state.knownPeople.read('e'), after).kind
    }
    const plain = [person('a', ['admin']), ...many(10)]
    const made = (n: number) => plain.map((each, at): Person => (at <= n ? { ...each, roles: ['admin'] } : each))
    expect(await judged(plain, made(10))).toBe('kept-back')
    expect(await judged(plain, made(3))).toBe('kept-back')
    expect(await judged(plain, made(2))).toBe('taken')
    const two = (area: object) => ['c', 'd'].map(id => person(id, ['coordinator'], area))
    expect(await judged([...plain, ...two({ area: 'Obras' })], [...plain, ...two({})])).toBe('kept-back')
    expect(await judged([...plain, ...two({})], [...plain, ...two({ area: 'Obras' })])).toBe('taken')
  })

  it('that replaces everybody is as suspect as one that lost them', () => {
    const others = many(10).map(each => ({ ...each, id: `x${each.id}` }))
    expect(judgeList(known(many(10)), others).kind).toBe('kept-back')
  })
})

describe('access', () => {
  let entity: Entity
  let listed: readonly Person[]

  /** The list as it is read next. */
  async function reads(people: readonly Person[]): Promise<void> {
    const { store } = entity.context
    const { people: taken, keptBack } = await takeList(store, entity.context.entity.key, people, NOW)
    const { keptBack: _, ...context } = entity.context
    entity.context = {
      ...context,
      directory: new Map(taken.map(each => [each.id, each])),
      ...(keptBack ? { keptBack } : {}),
      onboarding: {
        ...(context.onboarding as NonNullable<typeof context.onboarding>),
        acceptList: digest => acceptList(store, context.entity.key, digest, keptBack ?? undefined),
      },
    }
    await endStaleLinks(entity.context, NOW)
  }

  const without = (...ids: string[]) => listed.filter(({ id }) => !ids.includes(id))

  /** Administers from here on by the first administrator's code. */
  async function redeems(user: string, more: Record<string, string> = {}): Promise<void> {
    entity.codes.push('BCDF-GHJK-MNPQ')
    const form = await entity.press(user, { kind: 'ask-link' })
    await entity.presses(user, form, 'Enviar', { code: 'BCDF-GHJK-MNPQ', ...more })
  }

  /** Luis has an account by a request, Ana one by her e-mail; Adela administers. */
  beforeEach(async () => {
    listed = [...PEOPLE, ...many(8)]
    entity = await Entity.of(listed)
    await reads(listed)
    await entity.links('carmen', 'adela', 'ana')
    await entity.asks('LUIS', 'luis')
    await entity.decides('CARMEN', 'LUIS', 'accept')
    expect(await entity.owner('LUIS')).toBe('luis')
  })

  it('ends for an approved account when the line leaves the list, also where SECOP still names the person', async () => {
    await reads(without('luis'))
    entity.context = {
      ...entity.context,
      directory: new Map([...entity.context.directory, ['luis', person('luis', ['supervisor'], { listed: false })]]),
    }
    expect(await entity.owner('LUIS')).toBeNull()
    expect((await entity.log('LUIS')).at(-1)).toMatchObject({ kind: 'unlinked', why: 'list' })
    expect((await entity.says('LUIS', 'mis contratos')).title).toBe(es.accounts.strangerTitle)
  })

  it('ends for whoever administers by the code when the line that names them leaves the list', async () => {
    await redeems('VERA', { document: Entity.documentOf('vera') })
    expect(await entity.owner('VERA')).toBe('vera')
    await reads(without('vera'))
    expect((await entity.log('VERA')).at(-1)).toMatchObject({ kind: 'unlinked', why: 'list' })
  })

  it('by the code ends at once for whom the list named as an administrator and names no more', async () => {
    const asAdmin = (id: string) =>
      listed.map(each => (each.id === id ? { ...each, roles: [...each.roles, 'admin' as const] } : each))
    await redeems('MARTA', { document: Entity.documentOf('marta') })
    // Given later than the list was written, the code counts.
    await reads(listed)
    expect((await entity.log('MARTA')).at(-1)).toMatchObject({ kind: 'linked', person: 'marta', how: 'code' })
    await reads(asAdmin('marta'))
    await reads(listed)
    expect((await entity.log('MARTA')).at(-1)).toMatchObject({ kind: 'unlinked', why: 'code' })
    await entity.turn('MARTA', { text: 'hola' }, 'marta')
    expect((await entity.log('MARTA')).at(-1)).toMatchObject({ kind: 'linked', person: 'marta', how: 'email' })
    expect(entity.context.directory.get('marta')?.roles).not.toContain('admin')
    // Whoever is linked in another way loses the role and not the account.
    await reads(asAdmin('ana'))
    await reads(listed)
    expect(await entity.owner('ANA')).toBe('ana')
  })

  it('stays for whoever administers by the code and was on no list', async () => {
    await redeems('BOSS')
    await reads(without('vera'))
    expect(await entity.owner('BOSS')).not.toBeNull()
  })

  it('ends for an approved account when the e-mail of the line changes', async () => {
    await reads(listed.map(each => (each.id === 'luis' ? { ...each, email: 'otro@entidad.example' } : each)))
    expect((await entity.log('LUIS')).at(-1)).toMatchObject({ kind: 'unlinked', why: 'email' })
  })

  it('stays with a line that only changed its name, role or area', async () => {
    await reads(listed.map(each => ({ ...each, name: `${each.name} X`, area: 'Otra' })))
    expect(await entity.owner('LUIS')).toBe('luis')
    expect(await entity.owner('ANA')).toBe('ana')
  })

  it.each([
    ['is missing or empty', () => []],
    ['lost more than a fifth', () => listed.slice(0, 9)],
  ])('stays for everybody with a list that %s, and an administrator is asked', async (_, next) => {
    const gone = new Set(listed.filter(each => !next().includes(each)).map(({ id }) => id))
    await reads(next())
    for (const who of ['ana', 'luis', 'adela']) expect(await entity.owner(who.toUpperCase())).toBe(who)
    expect(textOf(await entity.turn('ANA', { text: 'mis contratos' }, 'ana'))).toContain('PCCNTR')
    const { keptBack } = entity.context
    if (!keptBack) throw new Error('it is kept back')
    const alerts = []
    for await (const alert of alertsFor(entity.context, { kind: 'list', keptBack }, TODAY, NOW)) alerts.push(alert)
    const [alert] = alerts.filter(({ person: to }) => to === 'adela')
    if (!alert) throw new Error('she is told')
    const [accept] = buttonsOf(alert.card)
    await entity.press('CARMEN', accept?.action ?? null)
    await reads(next())
    expect(entity.context.keptBack).toBeDefined()
    expect((await entity.press('ADELA', accept?.action ?? null)).summary).toBe(es.accounts.listAccepted)
    await reads(next())
    expect(entity.context.keptBack).toBeUndefined()
    for (const who of ['ana', 'luis']) expect(await entity.owner(who.toUpperCase())).toBe(gone.has(who) ? null : who)
  })

  it('is asked about another shorter list anew', async () => {
    await reads([])
    const { keptBack } = entity.context
    await reads(listed.slice(0, 5))
    const old = { kind: 'accept-list', digest: keptBack?.digest ?? '' } as const
    expect((await entity.press('ADELA', old)).summary).toBe(es.accounts.listIsAnother)
  })

  it('and roles stay as the last good list has them while another one is kept back', async () => {
    const wrong = [
      ...listed.slice(0, 8).map(each => (each.id === 'luis' ? { ...each, roles: ['admin' as const] } : each)),
      person('newcomer', ['admin', 'ordenador']),
    ]
    await reads(wrong)
    const { directory, keptBack } = entity.context
    expect(directory.get('luis')?.roles).toEqual(['supervisor'])
    expect(directory.has('newcomer')).toBe(false)
    // Whoever the list that waits would make an administrator does not say that it is right.
    const accept = { kind: 'accept-list', digest: keptBack?.digest ?? '' } as const
    expect((await entity.press('LUIS', accept)).summary).toBe(es.forms.notAllowed)
    // Nor is it right with other roles or addresses than those that were seen.
    await reads(wrong.map(each => ({ ...each, roles: ['admin' as const] })))
    expect((await entity.press('ADELA', accept)).summary).toBe(es.accounts.listIsAnother)
  })

  it('ends by the word of whoever has the machine, where nobody who administers can be asked', async () => {
    const { store, entity: of } = entity.context
    const next = listed.filter(({ id }) => id !== 'luis').slice(0, 9)
    await reads(next)
    expect(entity.context.keptBack).toBeDefined()
    await acceptAsRead(store, of.key, next)
    await reads(next)
    expect(entity.context.keptBack).toBeUndefined()
    expect(await entity.owner('LUIS')).toBeNull()
  })

  it('stays where no list was ever known and there is none', async () => {
    await entity.context.store.state.knownPeople.write(entity.context.entity.key, null)
    await reads([])
    await entity.turn('ANA', { text: 'hola' }, 'ana')
    for (const who of ['ana', 'luis', 'adela']) expect(await entity.owner(who.toUpperCase())).toBe(who)
  })

  it('is asked about each list of a day, and by no button where it cannot be read', async () => {
    const alertOn = async () => {
      const { keptBack } = entity.context
      if (!keptBack) throw new Error('it is kept back')
      for await (const alert of alertsFor(entity.context, { kind: 'list', keptBack }, TODAY, NOW)) return alert
      throw new Error('somebody administers')
    }
    await reads([])
    const first = await alertOn()
    await reads(listed.slice(0, 5))
    expect((await alertOn()).key).not.toBe(first.key)
    entity.context = { ...entity.context, keptBack: unreadableList(listed) }
    const { card } = await alertOn()
    expect(textOf(card)).toContain(es.accounts.listUnreadable)
    expect(buttonsOf(card)).toEqual([])
  })

  it('leaves what the person said theirs', async () => {
    const form = await entity.press('LUIS', { kind: 'open', form: 'nothingPending', id: 'CO1.PCCNTR.4400002' })
    await entity.presses('LUIS', form, 'Confirmar', { sure: 'true' })
    await reads(without('luis'))
    const said = (await entity.context.store.said.of(entity.context.entity.key, ['CO1.PCCNTR.4400002'])).values()
    expect([...said].flatMap(({ statements }) => statements.map(({ by }) => by))).toEqual(['luis'])
  })

  it('keeps no address to tell that one changed', async () => {
    const kept = await entity.context.store.state.knownPeople.read(entity.context.entity.key)
    expect(JSON.stringify(kept)).not.toContain('@')
  })
})

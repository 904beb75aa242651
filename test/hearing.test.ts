import { EventEmitter } from 'node:events'
import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import type { ChatPlatform } from '../src/adapters/chat/platform.js'
import { StoreUnwritable } from '../src/adapters/stores/errors.js'
import { watchFaults } from '../src/app/faults.js'
import { openHearing } from '../src/app/hearing.js'
import { openLog, takeConsole } from '../src/app/log.js'
import { DEFAULT_SEND_LIMITS } from '../src/bot/outbox/rate-limiter.js'
import { Refused } from '../src/bot/ports/failure.js'
import { VirtualClock } from './bot/outbox-clock.js'

/* A door that falls does not take the house: each platform connects by itself, again and again. */

const refused = new Refused({
  code: 'refused',
  message: 'Slack refused apps.connections.open: invalid_auth',
  remedy: 'x',
})

function logTo(lines: string[]) {
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk))
      done()
    },
  })
  return openLog(false, stream)
}

function platformOf(name: ChatPlatform['name'], more: Partial<ChatPlatform> = {}): ChatPlatform {
  const nobody = async () => {
    throw new Error('nobody is written to here')
  }
  return {
    name,
    limits: DEFAULT_SEND_LIMITS,
    routes: [],
    messenger: { send: nobody, find: nobody },
    ownTenant: async () => 'T1',
    stop: async () => {},
    ...more,
  }
}

/** Slack, which connects in the ways that are given one after the other, for so many milliseconds; Teams, which is called. */
function aHearing(...connections: readonly (number | Error)[]) {
  const clock = new VirtualClock(new Date('2027-07-01T13:00:00Z'))
  const stopping = new AbortController()
  const tried: number[] = []
  const log: string[] = []
  const begin = clock.right().getTime()
  const monotonic = () => clock.right().getTime()
  const slack = platformOf('slack', {
    listen: async (connected, signal) => {
      const next = connections[Math.min(tried.length, connections.length - 1)]
      tried.push(monotonic() - begin)
      if (typeof next !== 'number') throw next
      connected()
      await clock.wait(next, signal)
    },
  })
  const first: string[] = []
  const hearing = openHearing({
    platforms: [slack, platformOf('teams', { ownTenant: async () => 'aaaa' })],
    log: logTo(log),
    monotonic,
    wait: clock.wait,
    random: () => 0.999,
    connected: ({ name }) => first.push(name),
  })
  const kept = hearing.keep(stopping.signal)
  const deaf = () => hearing.ears().map(ear => ear.deaf)
  const end = async () => {
    stopping.abort()
    await kept
  }
  return { clock, hearing, deaf, tried, log, first, end }
}

it('connects again with pauses, says that nothing is heard meanwhile, and the others hear on', async () => {
  const { clock, hearing, deaf, tried, log, first, end } = aHearing(3_600_000, refused, refused, 3_600_000)
  await clock.pass(1_000)
  expect(deaf()).toEqual([null, null])
  await clock.pass(3_600_000)
  expect(deaf()).toEqual([null, null])
  await clock.pass(2_000)
  expect(deaf()).toEqual(['refused', null])
  await clock.pass(60_000)
  expect(deaf()).toEqual([null, null])
  expect(hearing.ears().map(({ workspace }) => workspace)).toEqual(['T1', 'aaaa'])
  expect(tried.map(ms => Math.round(ms / 1_000))).toEqual([0, 3_602, 3_604, 3_608])
  expect(first).toEqual(['slack'])
  expect(log.filter(line => line.includes('invalid_auth'))).toHaveLength(2)
  await end()
})

it('counts as deaf after two minutes without a connection, and never because nobody writes', async () => {
  const { clock, deaf, end } = aHearing(86_400_000 * 3, new Error('ECONNREFUSED'))
  await clock.pass(86_400_000)
  expect(deaf()).toEqual([null, null])
  await clock.pass(86_400_000 * 2 + 60_000)
  expect(deaf()).toEqual([null, null])
  await clock.pass(120_000)
  expect(deaf()).toEqual(['unreachable', null])
  await end()
})

it('does not press a platform that lets it in and throws it out', async () => {
  const { clock, tried, end } = aHearing(0)
  await clock.pass(600_000)
  expect(tried.length).toBeLessThan(20)
  await end()
})

it('goes on after a failure that nobody waited for, and ends at the second within a minute', async () => {
  const source = new EventEmitter()
  const lines: string[] = []
  let now = 0
  const faults = watchFaults(logTo(lines), () => now, source)
  const ended: unknown[] = []
  faults.fatal.catch(error => ended.push(error))
  for (const at of [0, 61_000, 130_000]) {
    now = at
    source.emit('unhandledRejection', new Error('ana@entidad.example'))
  }
  await Promise.resolve()
  expect([faults.count(), ended.length]).toEqual([3, 0])
  expect(lines.join('')).not.toContain('ana@')
  now = 189_999
  source.emit('unhandledRejection', new Error('luis@entidad.example'))
  // What ends the program is said on its last line, so it names nobody either.
  await expect(faults.fatal).rejects.toThrow('it may name somebody')
  expect(lines.join('')).toContain('hearing.test.ts')
  faults.stop()
  expect(source.listenerCount('unhandledRejection')).toBe(0)
})

it('takes what libraries print into the log, without what it says', () => {
  const lines: string[] = []
  const giveBack = takeConsole(logTo(lines))
  console.error('Available keys: -----BEGIN RSA PUBLIC KEY-----')
  console.warn(new TypeError('ana@entidad.example'))
  giveBack()
  expect(lines).toHaveLength(2)
  expect(lines.join('')).toContain('TypeError')
  expect(lines.join('')).not.toMatch(/BEGIN RSA|ana@/)
})

it('ends at once where the store failed', async () => {
  const source = new EventEmitter()
  const faults = watchFaults(logTo([]), () => 0, source)
  const full = new StoreUnwritable('The disk is full.', 'Make room.')
  source.emit('unhandledRejection', new Error('while it was noted', { cause: full }))
  await expect(faults.fatal).rejects.toBe(full)
})

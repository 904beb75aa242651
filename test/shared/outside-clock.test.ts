import { expect, it } from 'vitest'
import { OutsideClock } from '../../src/shared/outside-clock.js'

const MINUTE = 60_000
const NOW = Date.parse('2027-07-12T13:00:00.400Z')

/** A clock that is so far ahead of everybody else's, and what it told. */
function aClock(ahead: number) {
  const told: number[] = []
  const machine = { now: NOW + ahead }
  const outside = new OutsideClock(
    () => machine.now,
    ms => told.push(Math.round(ms / MINUTE)),
  )
  /** Somebody answers after so long, with the right time of when they did. */
  const answer = (took = 200, more: { date?: string; age?: string } = {}) => {
    const heard = outside.asking()
    machine.now += took
    heard(more.date ?? new Date(machine.now - ahead).toUTCString(), more.age)
  }
  return { outside, told, answer, machine }
}

it('says nothing of a clock that is right, however long answers take', () => {
  const { outside, told, answer } = aClock(0)
  for (const took of [10, 999, 5_000, 3 * 24 * 60 * MINUTE]) answer(took)
  expect([outside.ms, told]).toEqual([0, []])
})

it.each([5, -5, 24 * 60, -365 * 24 * 60])('tells once of one that is %d minutes ahead', minutes => {
  const { outside, told, answer } = aClock(minutes * MINUTE)
  answer()
  expect(told).toEqual([])
  for (let n = 0; n < 5; n++) answer()
  expect(told).toEqual([minutes])
  expect(Math.round(outside.ms / MINUTE)).toBe(minutes)
})

it('believes no answer alone, none from a store on the way, and none without a time', () => {
  const { told, answer } = aClock(0)
  const wrong = { date: 'Mon, 12 Jul 2027 10:00:00 GMT' }
  for (let n = 0; n < 3; n++) {
    answer(200, wrong)
    answer()
    answer(200, { ...wrong, age: '10800' })
    answer(200, { date: '' })
  }
  expect(told).toEqual([])
})

it('tells again when it is wrong anew', () => {
  const { told, answer, machine } = aClock(0)
  const say = () => answer(200, { date: new Date(NOW).toUTCString() })
  for (const ahead of [10, 10, 0, 0, 20, 20]) {
    machine.now = NOW + ahead * MINUTE
    say()
  }
  expect(told).toEqual([10, 20])
})

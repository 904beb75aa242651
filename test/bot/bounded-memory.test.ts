import { expect, it } from 'vitest'
import { BoundedMemory } from '../../src/bot/conversation/bounded-memory.js'

const AT = new Date('2027-07-01T15:00:00Z')
const after = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)
const here = { entity: 'demo', account: 'slack:T1:U1', thread: 'D1' }

it('remembers a conversation for half an hour, and no other', async () => {
  const memory = new BoundedMemory()
  await memory.remember(here, { contract: 'CO1.PCCNTR.1' }, AT)
  expect(await memory.recall(here, after(29))).toEqual({ contract: 'CO1.PCCNTR.1' })
  expect(await memory.recall({ ...here, thread: 'C1:17.1' }, AT)).toBeNull()
  expect(await memory.recall({ ...here, account: 'slack:T1:U2' }, AT)).toBeNull()
  expect(await memory.recall({ ...here, entity: 'other' }, AT)).toBeNull()
  expect(await memory.recall(here, after(31))).toBeNull()
})

it('forgets the conversation that has been quiet the longest where there are too many', async () => {
  const memory = new BoundedMemory()
  for (let i = 0; i < 5_001; i++) await memory.remember({ ...here, account: `u${i}` }, {}, AT)
  expect(await memory.recall({ ...here, account: 'u0' }, AT)).toBeNull()
  expect(await memory.recall({ ...here, account: 'u5000' }, AT)).toEqual({})
})

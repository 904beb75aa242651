import { expect, it } from 'vitest'
import { BoundedMemory } from '../../src/bot/conversation/bounded-memory.js'
import { AT, here, memoryCases } from '../contracts/conversation-memory.js'

memoryCases('in one process', async () => new BoundedMemory())

it('forgets the conversation that has been quiet the longest where there are too many', async () => {
  const memory = new BoundedMemory()
  for (let i = 0; i < 5_001; i++) await memory.remember({ ...here, account: `u${i}` }, {}, AT)
  expect(await memory.recall({ ...here, account: 'u0' }, AT)).toBeNull()
  expect(await memory.recall({ ...here, account: 'u5000' }, AT)).toEqual({})
})

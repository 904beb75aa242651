import { describe, expect, it } from 'vitest'
import type { ConversationMemory } from '../../src/bot/ports/conversation-memory.js'

export const AT = new Date('2027-07-01T15:00:00Z')
const minutesLater = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)
export const here = { entity: 'demo', account: 'slack:T1:U1', thread: 'D1' }

/** What every memory of conversations must do. */
export function memoryCases(where: string, open: () => Promise<ConversationMemory>): void {
  describe(`the memory of conversations ${where}`, () => {
    it('remembers a conversation for half an hour, and no other', async () => {
      const memory = await open()
      await memory.remember(here, { contract: 'CO1.PCCNTR.1' }, AT)
      expect(await memory.recall(here, minutesLater(29))).toEqual({ contract: 'CO1.PCCNTR.1' })
      expect(await memory.recall({ ...here, thread: 'C1:17.1' }, AT)).toBeNull()
      expect(await memory.recall({ ...here, account: 'slack:T1:U2' }, AT)).toBeNull()
      expect(await memory.recall({ ...here, entity: 'other' }, AT)).toBeNull()
      expect(await memory.recall(here, minutesLater(31))).toBeNull()
      await memory.remember(here, { contract: '\u0000\ud800' }, minutesLater(40))
      expect(await memory.recall(here, minutesLater(69))).toEqual({ contract: '\u0000\ud800' })
    })

    it('keeps queries that are too long for a button', async () => {
      const memory = await open()
      const key = await memory.keepQuery('a query')
      expect(await memory.keepQuery('a query')).toBe(key)
      expect([await memory.keptQuery(key), await memory.keptQuery('k:none')]).toEqual(['a query', null])
    })
  })
}

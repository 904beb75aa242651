import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recallUnderstanding } from '../../src/bot/conversation/recall-understanding.js'
import type { Remembered } from '../../src/bot/ports/conversation-memory.js'
import { PeopleByWord } from '../../src/bot/understand/readings/people-by-word.js'
import { understand } from '../../src/bot/understand/understand.js'
import { addDays } from '../../src/rules/index.js'
import { ANA, EVERYBODY, LUIS, TODAY } from '../support/context.js'

const TEXTS = [
  '¿qué contratos debo cerrar?',
  'siguiente',
  'los de luis',
  'lo cerré ayer',
  'why?',
  'y los vencidos',
  'sí',
]
const LIST = { query: { where: [] }, ids: ['CO1.PCCNTR.4400001'], page: 1, first: 1 }
const SCREENS: readonly (Remembered | null)[] = [
  null,
  { contract: 'CO1.PCCNTR.4400001' },
  { list: LIST },
  { list: { ...LIST, page: 2, pages: 3 } },
  { open: { kind: 'yes-or-no', question: { kind: 'mine', args: {} } } },
]
const directories = [EVERYBODY, [ANA], [LUIS]].map(people => new PeopleByWord(people))

it('understands a text as it would for the first time, whatever was understood before', () => {
  const asked = fc.record({
    text: fc.constantFrom(...TEXTS),
    ago: fc.nat(1),
    preferred: fc.constantFrom('es' as const, 'en' as const),
    remembered: fc.constantFrom(...SCREENS),
    people: fc.constantFrom(...directories),
    seesOthers: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(asked, { minLength: 20, maxLength: 40 }), all => {
      for (const { text, ago, preferred, remembered, ...scope } of all) {
        const given = { preferred, remembered, scope }
        const today = addDays(TODAY, -ago)
        expect(recallUnderstanding(text, today, given)).toEqual(understand(text, today, given))
      }
    }),
    { numRuns: 10 },
  )
})

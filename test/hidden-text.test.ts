import { expect, it } from 'vitest'
import { letterOf } from '../src/adapters/chat/email/letter.js'
import { emailIn } from '../src/adapters/chat/email/words.js'
import { filesOf } from '../src/adapters/chat/reply-files.js'
import { cardToHome, cardToMessage, cardToModal } from '../src/adapters/chat/slack/render/card-to-blocks.js'
import { adaptiveSummary, cardToAdaptive } from '../src/adapters/chat/teams/render/card-to-adaptive.js'
import { cardToText } from '../src/adapters/chat/terminal/card-to-text.js'
import { encodeFile } from '../src/adapters/files/files.js'
import { icalendar } from '../src/adapters/files/icalendar.js'
import type { WorkbookSheet } from '../src/adapters/files/workbook.js'
import { draftCsv } from '../src/adapters/people/draft-list.js'
import { openLog } from '../src/app/log.js'
import type { OutFile } from '../src/bot/conversation/reply.js'
import { interfaceIn } from '../src/words/interface.js'
import { cardSaying } from './support/any-card.js'
import { HERE } from './support/heavy-files.js'

/* Text from elsewhere hides nothing, whichever way it goes out. */

/** But for the line ends of a calendar. */
const HIDDEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?![\r\n])\p{Cc}/u
const SAID = 'ce\u200br\u2060r\u00ada\u3164d\u{e0041}o\u202e \ufe0f\u115f\u001b[31m'
const NOW = new Date('2027-07-01T15:00:00Z')
const card = cardSaying(SAID)
const look = { language: 'es' } as const

const WAYS_OUT: Readonly<Record<string, () => unknown>> = {
  'a message in Slack': () => cardToMessage(card, { ...look, lead: SAID }),
  'a modal in Slack': () => cardToModal(card, look, ''),
  'a home page in Slack': () => cardToHome(card, look, ''),
  'a card in Teams': () => cardToAdaptive(card, look),
  'a summary in Teams': () => adaptiveSummary(card),
  'a letter': () => letterOf(card, { lines: [SAID] }, emailIn('es').card, 'es'),
  'a terminal': () => cardToText(card, { words: interfaceIn('es').card }).text,
  'a calendar': () => icalendar([{ uid: SAID, on: '2027-07-30', title: SAID, text: SAID }], NOW),
  'a draft of the people': () =>
    // After the mark by which a spreadsheet knows the encoding.
    draftCsv([{ document: '1001', name: SAID, roles: ['supervisor'], open: 1 }], 'es').slice(1),
  'the name of a file': async () => {
    const table: OutFile = { kind: 'table', name: SAID, columns: [], rows: [] }
    const encode = async () => ({ bytes: new Uint8Array(), ending: 'xlsx' as const })
    for await (const { name } of filesOf({ files: [table] }, encode, NOW)) return name
    return undefined
  },
  'the name of a sheet': async () => {
    let made: WorkbookSheet | undefined
    await encodeFile({ kind: 'table', name: SAID, columns: [], rows: [] }, NOW, {
      ...HERE,
      workbook: async sheet => {
        made = sheet
        return new Uint8Array()
      },
    })
    return made
  },
  'the log': () => {
    const lines: string[] = []
    openLog(true, { write: line => void lines.push(line) }).warn({ [SAID]: SAID, error: new Error(SAID) }, SAID)
    return lines
  },
}

/** Where in a value a text hides something. */
function hidingPlaces(value: unknown, at = ''): string[] {
  if (typeof value === 'string') return HIDDEN.test(value) ? [at] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => hidingPlaces(inner, `${at}.${key}`))
}

it.each(Object.entries(WAYS_OUT))('%s', async (_, made) => {
  const value = await made()
  expect(JSON.stringify(value)).toContain('cerrado')
  expect(hidingPlaces(value)).toEqual([])
})

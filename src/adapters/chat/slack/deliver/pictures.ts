import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import type { ChartPart } from '../../../../bot/cards/card.js'
import type { EncodeFile } from '../../../../bot/conversation/reply.js'
import { within } from '../../../../shared/async.js'
import { BoundedMap } from '../../../../shared/cache.js'
import { sayable } from '../../failure.js'
import type { Pictures } from '../render/drawing.js'
import { SLACK_LIMITS } from '../render/limits.js'

/** Pictures that are known to be there: those of a whole entity's office, of some days. */
const REMEMBERED = 500

/** Longest that a message waits for its pictures: far less than a delivery may take. */
const PATIENCE_MS = 12_000

const SETTLE_MS = 2_000
const DAY_MS = 86_400_000

interface PicturesSetup {
  readonly client: webApi.WebClient
  readonly encodeFile: EncodeFile
  readonly clock: () => Date
  readonly logger: Logger
  readonly patienceMs?: number
  readonly settleMs?: number
}

/**
 * Brings pictures to Slack's own store, each once, without showing them to anybody: the message that is sent after that names
 * them, so that it is still one message, and a picture that was brought for nothing is in nobody's sight. Never throws: what
 * cannot be brought is a table.
 */
export function slackPictures(setup: PicturesSetup): Pictures {
  const { client, encodeFile, clock, logger, patienceMs = PATIENCE_MS, settleMs = SETTLE_MS } = setup
  const known = new BoundedMap<string, Promise<string>>(REMEMBERED)
  const bring = async (chart: ChartPart): Promise<string> => {
    const { bytes } = await encodeFile({ kind: 'picture', name: 'cerrojo', chart }, clock())
    const answer = await client.filesUploadV2({
      file: Buffer.from(bytes),
      filename: 'cerrojo.png',
      title: chart.title,
      alt_text: chart.alt.slice(0, SLACK_LIMITS.fileAltText),
    })
    const id = answer.files?.[0]?.files?.[0]?.id
    if (id === undefined) throw new Error('files.uploadV2 named no file')
    return id
  }
  let notBefore = 0
  const all = async (charts: readonly ChartPart[]) => {
    const found = new Map<ChartPart, string>()
    if (clock().getTime() < notBefore) return found
    for (const chart of charts) {
      const key = createHash('sha256').update(JSON.stringify(chart)).digest('hex')
      const coming = known.get(key) ?? bring(chart)
      known.set(key, coming)
      try {
        const brought = await within(coming, patienceMs)
        if (brought) found.set(chart, brought.value)
      } catch (error) {
        known.delete(key)
        logger.warn({ error: sayable(error) }, 'a picture did not get to Slack: its table stands in its place')
      }
    }
    return found
  }
  return {
    bring: all,
    settle: () => wait(settleMs),
    refused: () => {
      notBefore = clock().getTime() + DAY_MS
    },
  }
}

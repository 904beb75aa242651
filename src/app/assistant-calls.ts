import type { CallOutcome, CallTool } from '../adapters/assistants/mcp-server.js'
import type { Person } from '../bot/accounts/person.js'
import { answerText } from '../bot/assistants/answer-text.js'
import { answerTool } from '../bot/assistants/answer-tool.js'
import { readInput } from '../bot/assistants/read-input.js'
import { markedWhole } from '../bot/assistants/register-text.js'
import type { EntityContext } from '../bot/context.js'
import type { Seen } from '../bot/ports/ledger.js'
import type { EntityKey } from '../bot/ports/store.js'
import { wordsIn } from '../words/index.js'
import { LANGUAGES, type Language } from '../words/language.js'

/** Where an assistant's calls are answered from. */
export interface CallsFrom {
  /** Opens the data for one call, in the sight of the person as they are then. */
  readonly open: (work: (context: EntityContext, person: Person, now: Date) => Promise<void>) => Promise<void>
  /** Notes what was seen. Throws where it cannot: then nothing is answered. */
  readonly note: (entity: EntityKey, seen: Seen) => Promise<void>
  /** What went wrong, in words and with what to do. */
  readonly explain: (error: unknown, language: Language) => string
  /** Of errors, where the call says none. */
  readonly language: Language
}

/**
 * Answers an assistant's calls, one after the other; `idle` waits for the last. What is shown was noted before: where that fails, it
 * is not shown.
 */
export function assistantCalls(from: CallsFrom): { readonly call: CallTool; idle(): Promise<void> } {
  let last: Promise<unknown> = Promise.resolve()
  return {
    call: (tool, given) => {
      const answered = last.then(() => answerCall(from, tool, given))
      last = answered
      return answered
    },
    idle: async () => {
      await last
    },
  }
}

async function answerCall(
  { open, note, explain, language }: CallsFrom,
  tool: string,
  given: unknown,
): Promise<CallOutcome> {
  const asked = languageAsked(given) ?? language
  const read = readInput(tool, given, wordsIn(asked), asked)
  if (!read.ok) return { ok: false, text: read.wrong }
  // It may say what a list holds, and is for whoever administers: an assistant with a shell would mend the data by itself.
  const failure = (error: unknown, spoken: Language) =>
    wordsIn(spoken).assistants.errors.failed(markedWhole(explain(error, spoken)))
  const made: { entity: EntityKey; told: Awaited<ReturnType<typeof answerTool>> }[] = []
  try {
    await open(async (context, person, now) => {
      made.push({ entity: context.entity.key, told: await answerTool(context, person, read.input, now) })
    })
  } catch (error) {
    return { ok: false, text: failure(error, asked) }
  }
  const [one] = made
  if (!one) return { ok: false, text: failure(new Error('nothing was answered'), asked) }
  const { answer, refused, seen } = one.told
  const words = wordsIn(answer.language)
  try {
    await note(one.entity, seen)
  } catch (error) {
    return { ok: false, text: words.assistants.errors.notNoted(failure(error, answer.language)) }
  }
  return { ok: true, answer, refused, text: answerText(answer, words) }
}

function languageAsked(given: unknown): Language | undefined {
  const said: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'language') : undefined
  return LANGUAGES.find(language => language === said)
}

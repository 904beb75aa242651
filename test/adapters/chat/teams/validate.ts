import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { z } from 'zod'

/** The validators of Adaptive Cards that there are: the published schema beside the project, and Microsoft's own parser. */

const ROOT = resolve(import.meta.dirname, '../../../..')
const SCHEMA = join(ROOT, '../shared/platform/schemas/adaptive-card-1.5.schema.json')

/** Whether the published schema is there: it is beside the project, not in it. */
export const hasSchema = existsSync(SCHEMA)

/** What the published schema has to say about a card; empty when it is fine. */
export function schemaValidator(): (card: object) => readonly string[] {
  const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(SCHEMA, 'utf8')))
  const { id: _, ...rest } = schema
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false })
  ajv.addMetaSchema(JSON.parse(readFileSync(join(ROOT, 'node_modules/ajv/lib/refs/json-schema-draft-06.json'), 'utf8')))
  const validate = ajv.compile(rest)
  return card => {
    const { msteams: __, ...bare } = z.looseObject({ msteams: z.unknown() }).parse(respelled(card))
    return validate(bare) ? [] : (validate.errors ?? []).slice(0, 3).map(each => `${each.instancePath} ${each.message}`)
  }
}

/**
 * What renderers and Microsoft's own types call `firstRowAsHeaders` is spelled without the last letter in the schema, which does not
 * know yet that choices can be searched or asked for.
 */
function respelled(card: object): unknown {
  return JSON.parse(
    JSON.stringify(asOldClientShows(card))
      .replaceAll('"firstRowAsHeaders":', '"firstRowAsHeader":')
      .replaceAll('"style":"filtered"', '"style":"compact"')
      .replace(/"choices\.data":\{[^}]*\},/g, ''),
  )
}

const Newer = z.looseObject({ type: z.string().startsWith('Chart.'), fallback: z.unknown() })

/** A card in a client that draws no charts: each is what stands in its place. */
export function asOldClientShows(card: object): unknown {
  return JSON.parse(JSON.stringify(card), (_, value: unknown) => {
    const shown = (each: unknown) => {
      const { data } = Newer.safeParse(each)
      return data === undefined ? [each] : data.fallback === 'drop' ? [] : [data.fallback]
    }
    return Array.isArray(value) ? value.flatMap(shown) : value
  })
}

const Parsed = z.object({
  SerializationContext: z.custom<new () => { eventCount: number; getEventAt(at: number): { message: string } }>(),
  AdaptiveCard:
    z.custom<
      new () => {
        parse(card: object, context: object): void
        validateProperties(): { validationEvents: { message: string }[] }
      }
    >(),
})

/** What Microsoft's parser has to say about a card; empty when it is fine. */
export async function parserValidator(): Promise<(card: object) => readonly string[]> {
  // The package's types need a browser's; the bundle itself needs none.
  const path: string = 'adaptivecards/dist/adaptivecards.js'
  const bundle: unknown = await import(path)
  const module = z.looseObject({ default: z.unknown() }).parse(bundle)
  const { SerializationContext, AdaptiveCard } = Parsed.parse(module.default ?? module)
  return card => {
    const context = new SerializationContext()
    const parsed = new AdaptiveCard()
    parsed.parse(card, context)
    const said = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
    // Its pattern for `lang` keeps its place from one card to the next, so it refuses every second one.
    const meant = said.filter(message => !message.includes('"lang"') && !message.includes('element type "Chart.'))
    // It knows no `mode` and counts what stands behind "…" too.
    const events = parsed.validateProperties().validationEvents.map(({ message }) => message)
    return [...meant, ...events.filter(message => !message.startsWith('Maximum number of actions'))]
  }
}

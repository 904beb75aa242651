import { z } from 'zod'
import { LANGUAGES } from '../../words/language.js'
import { MOST_OF_HABITS } from '../context.js'
import { FilterSchema, FilterShapes, QuerySchema } from '../query/query.js'
import { SEVERAL_DEEDS } from '../understand/question.js'

/** What an assistant can ask for. None of them records anything: `prepare_statement` says where a person does. */
export const TOOLS = ['query', 'contract', 'why', 'how', 'deadline', 'team', 'prepare_statement'] as const
export type Tool = (typeof TOOLS)[number]

const language = z.enum(LANGUAGES).exactOptional()
/** An id or a reference, as people write them. */
const contract = z.string().min(1).max(120)
const paging = {
  limit: z.int().min(1).max(MOST_OF_HABITS.pageSize).exactOptional(),
  /** What the answer before gave as `next`. */
  next: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .exactOptional(),
}

/** What comes with each. A query is parsed by the schema of all queries; files are not made for an assistant. */
export const TOOL_INPUTS = {
  query: z.strictObject({ query: QuerySchema.omit({ output: true, columns: true }), ...paging, language }),
  contract: z.strictObject({ contract, language }),
  why: z.strictObject({ contract, whole: z.boolean().exactOptional(), language }),
  how: z.strictObject({ contract: contract.exactOptional(), language }),
  deadline: z.strictObject({ contract: contract.exactOptional(), language }),
  team: z.strictObject({ ...paging, language }),
  prepare_statement: z.strictObject({ contract, statement: z.enum(SEVERAL_DEEDS), language }),
} as const satisfies Readonly<Record<Tool, z.ZodType>>

/** What a tool is asked with, parsed. */
export type ToolInput = { [T in Tool]: { readonly tool: T } & z.output<(typeof TOOL_INPUTS)[T]> }[Tool]

/** The name of a tool, or not. */
export function isTool(name: string): name is Tool {
  return TOOLS.some(tool => tool === name)
}

/** A schema as JSON Schema, of an object, as the protocol wants it. */
export function schemaAsJson(schema: z.ZodType, io: 'input' | 'output'): { readonly type: 'object' } {
  const json = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    // A filter is parsed by hand, by the same shapes: it is written down once.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === FilterSchema) jsonSchema.$ref = '#/$defs/filter'
    },
  })
  const { $schema: _, ...filter } = z.toJSONSchema(FilterShapes, { io })
  const isUsed = JSON.stringify(json).includes('#/$defs/filter')
  return { ...json, type: 'object', ...(isUsed ? { $defs: { filter } } : {}) }
}

import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { AnswerSchema } from '../../../src/bot/assistants/answer.js'
import { readInput } from '../../../src/bot/assistants/read-input.js'
import { schemaAsJson, TOOL_INPUTS, TOOLS } from '../../../src/bot/assistants/tools.js'
import { FIELD_NAMES, FIELDS, OPERATORS } from '../../../src/bot/query/fields.js'
import { QuerySchema } from '../../../src/bot/query/query.js'
import { SEVERAL_DEEDS } from '../../../src/bot/understand/question.js'
import { understand } from '../../../src/bot/understand/understand.js'
import { wordsIn } from '../../../src/words/index.js'
import { LANGUAGES } from '../../../src/words/language.js'
import { TODAY } from '../../support/context.js'
import { numbersFrom, randomQuery } from '../query/random-query.js'

const ajv = new Ajv2020({ strict: false, validateFormats: false })
const isQuery = ajv.compile(schemaAsJson(TOOL_INPUTS.query, 'input'))

describe('the schema of a query', () => {
  it('takes whatever the parser of queries takes', () => {
    const next = numbersFrom(25)
    for (let n = 0; n < 400; n++) {
      const { output: _, columns: __, ...query } = randomQuery(next)
      expect({ query, taken: isQuery({ query }) }).toEqual({ query, taken: true })
      expect(readInput('query', { query }, wordsIn('es'), 'es')).toEqual({ ok: true, input: { tool: 'query', query } })
    }
  })

  it('refuses what it refuses: every field with every operator and any number of values', () => {
    const value = (field: (typeof FIELD_NAMES)[number]) => {
      const spec = FIELDS[field]
      if (spec.kind === 'choice') return spec.values[0] ?? ''
      return { money: '5000000', day: '2027-07-01', id: 'CO1.PCCNTR.1', words: 'obra', person: 'ana' }[spec.kind]
    }
    let taken = 0
    for (const field of FIELD_NAMES)
      for (const op of new Set(Object.values(OPERATORS).flat()))
        for (const many of [0, 1, 2, 3]) {
          const query = { where: [{ field, op, values: Array.from({ length: many }, () => value(field)) }] }
          const isOne = QuerySchema.safeParse(query).success
          if (isOne) taken++
          expect({ query, is: isQuery({ query }) }).toEqual({ query, is: isOne })
        }
    expect(taken).toBeGreaterThan(150)
  })

  it('asks for no file', () => {
    expect(isQuery({ query: { where: [], output: 'xlsx' } })).toBe(false)
    expect(isQuery({ query: { where: [], columns: ['value'] } })).toBe(false)
    expect(readInput('query', { query: { where: [], output: 'xlsx' } }, wordsIn('es'), 'es').ok).toBe(false)
  })
})

describe('what is wrong is said with how it should be', () => {
  it.each([
    ['query', { query: { where: [{ field: 'valor', op: 'over', values: ['1'] }] } }, /where\.0: field .*\bvalue\b/],
    ['query', { query: { where: [{ field: 'value', op: 'is', values: ['1'] }] } }, /over \/ under .*between/],
    [
      'query',
      { query: { where: [{ field: 'ends', op: 'from', values: [] }] } },
      /from \/ until .*2027-07-31.*any \/ none/,
    ],
    ['query', { query: { where: [{ field: 'situation', op: 'is', values: ['cerrar'] }] } }, /closeNow, needsFact/],
    ['query', { query: { where: [null] } }, /where\.0: field/],
    ['query', { query: { where: [] }, limit: 51 }, /limit.*50/],
    ['query', { query: { where: [] }, next: '0' }, /next/],
    ['query', {}, /query/],
    ['query', null, /./],
    ['why', {}, /contract/],
    ['team', { limit: 'many' }, /limit/],
    ['prepare_statement', { contract: 'CPS-1', statement: 'record' }, /statement.*closed-it/],
    ['record', {}, /query, contract, why, how, deadline, team, prepare_statement/],
  ])('%s %j', (tool, given, said) => {
    for (const language of LANGUAGES) {
      const read = readInput(tool, given, wordsIn(language), language)
      expect(read).toEqual({ ok: false, wrong: expect.stringMatching(said) })
    }
  })
})

it('no tool is the way to record: each is described in both languages, and all give one shape', () => {
  for (const language of LANGUAGES) expect(Object.keys(wordsIn(language).assistants.tools)).toEqual([...TOOLS])
  expect(schemaAsJson(AnswerSchema, 'output')).toMatchObject({ type: 'object', additionalProperties: false })
})

describe.each(LANGUAGES)('the sentence that tells it, in %s,', language => {
  it.each(SEVERAL_DEEDS)('%s is understood as just that', deed => {
    const said = wordsIn(language).assistants.sentences[deed]('CPS-003-2022')
    const { sure, question } = understand(said, TODAY, { preferred: language })
    expect({ said, sure, kind: question.kind, args: question.args }).toMatchObject({
      ...{ said, sure: true, kind: deed },
      args: { reference: 'CPS-003-2022' },
    })
  })
})

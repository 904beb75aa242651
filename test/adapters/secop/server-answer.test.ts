import { expect, test } from 'vitest'
import { readServerAnswer } from '../../../src/adapters/secop/server-answer.js'
import { RetryLater } from '../../../src/bot/ports/failure.js'

const row = (n: number) => ({
  ':id': `row-${n}`,
  objeto: `Año ${n}: “así”,\n{no es otra fila},\n,{ ${'ñ'.repeat(900)}`,
  dentro: [{ n }],
})
/** Some 2 MB: several of the pieces in which a long list is read. */
const LONG = Array.from({ length: 1_000 }, (_, n) => row(n))
const onLines = `[${LONG.map(one => JSON.stringify(one)).join('\n,')}]\n`

function read(body: string) {
  const headers = new Map<string, string>()
  return readServerAnswer({ place: 'https://register', status: 200, headers, body: Buffer.from(body) })
}

test.each([
  ['a row on each line', onLines],
  ['on one line', JSON.stringify(LONG)],
  ['set out for a reader', JSON.stringify(LONG, null, 2)],
  ['with a mark before it', `\ufeff${onLines}`],
])('a long list is read whole: %s', async (_, body) => {
  expect(await read(body)).toMatchObject({ list: LONG })
})

test('more rows on one line than a call takes arguments', async () => {
  const answer = await read(`[${'{},'.repeat(400_000)}{}]`)
  expect(answer).toMatchObject({ list: { length: 400_001 } })
})

test('objects in a row that go on like rows are not taken for any', async () => {
  const nested = LONG.map(one => ({ ...one, dentro: Array.from({ length: 40 }, (_, n) => ({ n })) }))
  const body = `[${nested.map(one => JSON.stringify(one).replaceAll(',{"n"', '\n,{"n"')).join('\n,')}]`
  expect(await read(body)).toMatchObject({ list: nested })
})

test.each([
  ['in its middle', onLines.slice(0, onLines.length / 2)],
  ['between two rows', onLines.slice(0, onLines.indexOf('\n,', 700_000))],
  ['before its last sign', onLines.trimEnd().slice(0, -1)],
  ['with a row that is none', onLines.replace('\n,{":id":"row-700"', '\n,{":id":row-700')],
  ['with a row left out between two signs', onLines.replace('\n,{":id":"row-700"', '\n,\n,{":id":"row-700"')],
  ['with more behind it', `${onLines},`],
  ['with nothing before its first row', onLines.replace('[{', '[\n,{')],
])('a long list that breaks off is none: %s', async (_, body) => {
  const answer = await read(body)
  expect(answer).toBeInstanceOf(RetryLater)
  expect(answer).toMatchObject({ code: 'truncated' })
})

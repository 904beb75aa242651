import { expect, it } from 'vitest'
import { NOTHING_READ, recallAssessed } from '../../src/bot/contracts/assessed-contract.js'
import { contractOf, TODAY, worldOf } from '../support/context.js'

/* What is judged is remembered, and that is one bound for all entities: a thousand of them must not have a thousand times as much. */

it('remembers what was judged last, of whichever entity, and no more than so much', async () => {
  const { context } = await worldOf([])
  const [ours, others] = ['one', 'other'].map(key => ({
    ...context,
    entity: { key, name: key },
    options: { ...context.options },
  }))
  if (!ours || !others) throw new Error('two entities')
  const contract = contractOf(1, ['ana'])
  const judge = (of: typeof context, id = contract.id) =>
    recallAssessed(of, null, { ...contract, id }, undefined, TODAY, NOTHING_READ)
  const first = judge(ours)
  expect(judge(ours)).toBe(first)
  expect(judge(others)).not.toBe(first)
  expect(judge(ours)).toBe(first)
  for (let n = 0; n < 25_000; n++) judge(others, `C${n}`)
  expect(judge(ours)).not.toBe(first)
})

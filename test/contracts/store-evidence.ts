import { expect, it } from 'vitest'
import { type ContractReadings, NO_EVIDENCE } from '../../src/bot/ports/evidence.js'
import type { Store } from '../../src/bot/ports/store.js'
import { aContract, aCut } from './store-data.js'

const DOCUMENT: Required<ContractReadings>['documents-2025'] = {
  askedOn: '2027-07-12',
  readOn: '2027-07-12',
  rows: [
    {
      ...{ id: '741000001', name: 'ACTA LIQUIDACIÓN \u2028 CPS-045.pdf', says: ['liquidation'] },
      ...{ uploadedOn: '2027-06-01', link: 'https://community.secop.gov.co/Public/Archive' },
    },
  ],
}

/** A reading of every set. */
export const READINGS: Required<ContractReadings> = {
  payments: {
    askedOn: '2027-07-12',
    readOn: '2027-07-11',
    rows: [
      {
        ...{ id: '1', state: 'paid', said: 'Pagado\u2028"', amount: '12.5', paidOn: '2027-07-01', receivedOn: null },
        supervisor: { person: 'p_0000000000000001', name: 'Ana' },
      },
    ],
  },
  modifications: {
    askedOn: '2027-07-12',
    readOn: '2027-07-12',
    rows: [
      {
        ...{ id: 'CO1.CTRMOD.1', version: 2, state: 'published', approvedOn: '2027-07-01', endsOn: null, value: null },
        ...{ says: ['closing'], dayInText: null, text: 'CIERRE DEL EXPEDIENTE' },
      },
    ],
  },
  'modification-types': {
    askedOn: '2027-07-12',
    readOn: '2027-07-12',
    rows: [{ id: 'CO1.CTRMOD.1', type: 'closing' }],
  },
  'documents-2025': { ...DOCUMENT },
  'documents-2024': { ...DOCUMENT },
  'documents-2023': { ...DOCUMENT },
  'documents-2022': { ...DOCUMENT },
  'documents-2021': { ...DOCUMENT },
  guarantees: {
    ...{ askedOn: '2027-07-12', readOn: '2027-07-12' },
    rows: [{ id: 'accepted 2027-01-01', state: 'accepted', endsOn: '2027-01-01', policy: 'SEGUROS 1' }],
  },
  suspensions: {
    ...{ askedOn: '2027-07-12', readOn: '2027-07-12' },
    rows: [{ id: 'reanudacion 2027-01-01', event: 'restart', on: '2027-01-01', text: 'REINICIO' }],
  },
  sanctions: {
    ...{ askedOn: '2027-07-12', readOn: '2027-07-12' },
    rows: [{ id: 'CO1.BDOS.1 RES 1', version: 2, said: 'Multa, RES 1', on: null, value: '1.5', paid: null }],
  },
}

/** What every store must do with what the sister sets said. */
export function evidenceCases(store: () => Store): void {
  const other: ContractReadings = { payments: { askedOn: '2027-07-12', readOn: '2027-07-12', rows: [] } }
  const everything = async (entity = 'demo') => {
    const all = new Map<string, ContractReadings>()
    for await (const [id, readings] of store().evidence.all(entity)) {
      expect(all.has(id)).toBe(false)
      all.set(id, readings)
    }
    return all
  }

  it('knows nothing of contracts that were not asked for', async () => {
    expect(await store().evidence.of('demo', ['C1'])).toEqual(new Map())
    expect(await everything()).toEqual(new Map())
  })

  it('gives readings as they were written, those asked for and all', async () => {
    await store().evidence.write('demo', new Map([['C1', READINGS]]))
    await store().evidence.write('demo', new Map([['../2', other]]))
    expect(await store().evidence.of('demo', ['C1', 'C9', '../2'])).toEqual(
      new Map([
        ['C1', READINGS],
        ['../2', other],
      ]),
    )
    expect(await everything()).toEqual(
      new Map([
        ['C1', READINGS],
        ['../2', other],
      ]),
    )
  })

  it('puts new readings in the place of those of the same contract, and of no other', async () => {
    const ids = Array.from({ length: 600 }, (_, n) => `CO1.PCCNTR.${n}`)
    await store().evidence.write('demo', new Map(ids.map(id => [id, READINGS])))
    await store().evidence.write('demo', new Map([['CO1.PCCNTR.7', other]]))
    const all = await everything()
    expect(all.size).toBe(600)
    expect(all.get('CO1.PCCNTR.7')).toEqual(other)
    expect(all.get('CO1.PCCNTR.8')).toEqual(READINGS)
  })

  it('keeps them by entity', async () => {
    await store().evidence.write('demo', new Map([['C1', READINGS]]))
    await store().evidence.write('999000111', new Map([['C1', other]]))
    expect(await store().evidence.of('999000111', ['C1'])).toEqual(new Map([['C1', other]]))
    expect(await store().evidence.of('demo', ['C1'])).toEqual(new Map([['C1', READINGS]]))
  })

  it('gives them along with contracts where they are asked for, with what they are worth', async () => {
    await store().contracts.commit('demo', aCut('one', [aContract('C1'), aContract('C2')]), null)
    await store().evidence.write('demo', new Map([['C1', READINGS]]))
    const also = { evidence: true }
    const [nothing, given] = [new Map(), new Map([['C1', READINGS]])]
    const ofC1 = async () => [
      await store().contracts.of('demo', ['p_one'], [], also),
      await store().contracts.byId('demo', ['C1'], also),
      await store().contracts.byReference('demo', aContract('C1').reference ?? '', also),
    ]
    for (const { evidence } of await ofC1()) expect(evidence).toEqual({ stored: null, readings: given })
    expect((await store().contracts.byId('demo', ['C2'], also)).evidence?.readings).toEqual(nothing)
    expect(await store().contracts.byId('demo', ['C1'])).not.toHaveProperty('evidence')
    await store().state.evidence.write('demo', NO_EVIDENCE)
    for (const { evidence } of await ofC1()) expect(evidence?.stored).toEqual(NO_EVIDENCE)
    for await (const { evidence } of store().contracts.all('demo', ['p_one'], [], also))
      expect(evidence).toEqual({ stored: NO_EVIDENCE, readings: given })
    for await (const batch of store().contracts.all('demo')) expect(batch).not.toHaveProperty('evidence')
  })
}

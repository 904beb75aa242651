import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryInstalls } from '../../src/adapters/stores/memory/installs.js'
import type { InstallStore } from '../../src/bot/ports/installs.js'
import type { Store } from '../../src/bot/ports/store.js'
import { deliveryCases } from './deliveries.js'
import { commitCases } from './store-commits.js'
import { contractCases } from './store-contracts.js'
import { evidenceCases } from './store-evidence.js'
import { installCases } from './store-installs.js'
import { leaseCases } from './store-leases.js'
import { stateCases } from './store-state.js'
import { statementCases } from './store-statements.js'

/**
 * What every store must do, to be run on each: `open` gives a new and empty one. Five lines in a test file:
 * `storeSuite('memory', async () => memoryStore())`.
 */
export function storeSuite(name: string, open: () => Promise<Store>): void {
  describe(`${name} store`, () => {
    let store: Store & { readonly installs?: InstallStore }
    let installs: InstallStore
    beforeEach(async () => {
      store = await open()
      // A store in memory is left to itself: there, too, somebody may keep them.
      installs = store.installs ?? memoryInstalls()
    })
    afterEach(() => store.close())

    it('has nothing to say when nothing happened', () => {
      expect(store.notices).toEqual([])
    })

    describe('contracts', () => contractCases(() => store))
    describe('commits', () => commitCases(() => store))
    describe('what was said', () => statementCases(() => store))
    describe('what sister sets said', () => evidenceCases(() => store))
    describe('how it runs', () => stateCases(() => store))
    describe('what was told', () => deliveryCases(() => store))
    describe('who does what', () => leaseCases(() => store))
    describe('where the app is installed', () => installCases(() => installs))
  })
}

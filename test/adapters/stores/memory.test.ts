import { memoryStore } from '../../../src/adapters/stores/memory/store.js'
import { storeSuite } from '../../contracts/store.js'

storeSuite('memory', async () => memoryStore())

import { memoryStore } from '../../../src/adapters/stores/memory.js'
import { storeSuite } from '../../contracts/store.js'

storeSuite('memory', async () => memoryStore())

import { join } from 'node:path'
import { openStore } from '../../../src/adapters/stores/files/open-store.js'
import { storeSuite } from '../../contracts/store.js'
import { aFolder } from './folder.js'

storeSuite('lowdb', () => openStore({ dir: join(aFolder(), 'data') }))

import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { EntityKey } from '../../../bot/ports/store.js'
import { codeOf, StoreDamaged, unwritable } from '../errors.js'
import { makeFolder, writeDurably } from './disk.js'
import { encode, type Format } from './document.js'
import { DocumentFile } from './document-file.js'
import { entityFolders } from './folder-names.js'
import { Session } from './session.js'
import { LAYOUT } from './steps.js'

/** Turns document numbers into opaque ids, so that no key, log or message holds one. */
export interface Identity {
  /** `p_` and 16 letters or digits: the same for the same document in the same entity and installation, always. */
  personId(entity: EntityKey, document: string): string
  /** The installation's mark on a text: 64 hexadecimal digits that nobody makes without its secret. */
  sign(text: string): string
}

/** The identity that a secret gives. */
export function identityOf(secret: Uint8Array): Identity {
  return {
    sign: text => createHmac('sha256', secret).update(`sign\0${text}`).digest('hex'),
    personId: (entity, document) => {
      const digest = createHmac('sha256', secret)
        .update(JSON.stringify([entity, document]))
        .digest('hex')
      return `p_${BigInt(`0x${digest.slice(0, 20)}`)
        .toString(32)
        .padStart(16, '0')}`
    },
  }
}

/** For the demo and for tests, which keep nothing: ids that are the same on every machine, and so hide nothing. */
export const demoIdentity = identityOf(Buffer.from('cerrojo demo: not a secret'))

const FILE = 'installation.json'

interface Installation {
  readonly secret: string
}

/** Its format is that of the whole folder, so that every version knows at once whether the folder is for it. */
const INSTALLATION: Format<Installation> = {
  kind: 'installation',
  version: LAYOUT,
  readsFrom: 1,
  schema: z.strictObject({ secret: z.string().regex(/^[0-9a-f]{64}$/) }),
  whenLost: 'installation-lost',
}

/**
 * The identity of the installation whose data is in `dir`; its secret is made on first use and never again. Throws
 * StoreDamaged when the secret is lost while there is data, whose people a new secret would not know.
 */
export function openIdentity(dir: string, session = new Session(dir, true)): Identity {
  return readIdentity(dir, session) ?? create(dir)
}

/** The document that is made with the folder of the data and carries its format. */
export function installationFile(dir: string, session: Session): DocumentFile<Installation> {
  return new DocumentFile(join(dir, FILE), INSTALLATION, session)
}

/** The identity in `dir`, or null when there is neither a secret nor data. Makes none; throws as above. */
export function readIdentity(dir: string, session = new Session(dir, true)): Identity | null {
  const file = installationFile(dir, session)
  const { path } = file
  if (!session.readOnly) file.check()
  const installation = file.read()
  if (installation) return identityOf(Buffer.from(installation.secret, 'hex'))
  if (entityFolders(dir).length === 0) return null
  throw new StoreDamaged(`${path} is missing although there is data beside it.`, {
    kind: 'damaged',
    path,
    flaw: 'missing',
    remedy: INSTALLATION.whenLost,
  })
}

/** Two processes may come here at once: `link` refuses the second, which then takes the secret of the first. */
function create(dir: string): Identity {
  const path = join(dir, FILE)
  const draft = `${path}.${process.pid}.draft`
  const secret = randomBytes(32)
  const bytes = encode(INSTALLATION, { secret: secret.toString('hex') })
  try {
    makeFolder(dir)
    writeDurably(draft, bytes)
    linkSync(draft, path)
    writeDurably(`${path}.bak`, bytes)
    return identityOf(secret)
  } catch (error) {
    // ENOENT: the first one's store has opened meanwhile and tidied our draft away.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return openIdentity(dir)
    throw unwritable(path, error)
  } finally {
    rmSync(draft, { force: true })
  }
}

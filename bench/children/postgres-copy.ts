import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { timed } from '../measure.js'

/*
 * node postgres-copy.js DATABASE — takes the rows of all contracts that are stored and feeds them, as they are, to a table without
 * keys or rules by one COPY. Sends the time of the COPY.
 */

const PIECE = 1_000
const [, , address = ''] = process.argv
const client = new pg.Client({ connectionString: address })
await client.connect()
const { rows } = await client.query<{ line: string }>(
  String.raw`SELECT concat_ws(E'\t', entity, id, person, coalesce(reference, ''), digest, replace(contract::text, '\', '\\')) AS line
   FROM cerrojo.contracts WHERE until IS NULL`,
)
const pieces: string[] = []
for (let at = 0; at < rows.length; at += PIECE)
  pieces.push(rows.slice(at, at + PIECE).reduce((piece, { line }) => `${piece}${line}\n`, ''))
await client.query('DROP TABLE IF EXISTS bare_copy')
await client.query(
  'CREATE TABLE bare_copy (entity text, id text, person text, reference text, digest text, contract json)',
)
const ms = await timed(() => pipeline(pieces, client.query(copyFrom('COPY bare_copy FROM STDIN'))))
await client.query('DROP TABLE bare_copy')
await client.end()
process.send?.({ ms, rows: rows.length })

import type { SanctionRow } from '../../../bot/ports/evidence.js'
import { shorten } from '../../../shared/text.js'
import { amountOf, dayOf, type SisterSet, textIn } from './set.js'

const LONGEST_QUOTE = 160

/**
 * Multas y sanciones: some hundreds of rows in the whole country, one a version of an act, filed under the contract or, where
 * that is not told, under its process; then it is of each contract of it. Nobody who was sanctioned is asked for.
 */
export const sanctionSet: SisterSet<'sanctions'> = {
  dataset: 'it5q-hg94',
  join: 'id_contrato',
  byProcess: 'id_proceso',
  isRare: true,
  needed: ['id_contrato', 'id_proceso', 'tipo_de_sancion', 'numero_de_acto'],
  optional: {
    numero_de_version: ['version'],
    fecha_evento: ['on'],
    descripcion_otro_tipo_de: ['said'],
    valor: ['value'],
    valor_pagado: ['paid'],
  },
  translate: row => {
    const act = textIn(row, 'numero_de_acto')
    const kind = textIn(row, 'tipo_de_sancion')
    const other = textIn(row, 'descripcion_otro_tipo_de')
    const version = Number(textIn(row, 'numero_de_version'))
    return {
      id: shorten(`${textIn(row, 'id_proceso')} ${act}`, LONGEST_ID),
      version: Number.isInteger(version) ? version : 0,
      said: shorten([other === '' ? kind : other, act].filter(text => text !== '').join(', '), LONGEST_QUOTE),
      on: dayOf(row, 'fecha_evento'),
      value: amountOf(row, 'valor'),
      paid: amountOf(row, 'valor_pagado'),
    }
  },
  distinct: rows => {
    const latest = new Map<string, SanctionRow>()
    for (const row of rows) if (row.version >= (latest.get(row.id)?.version ?? 0)) latest.set(row.id, row)
    return [...latest.values()]
  },
}

const LONGEST_ID = 60

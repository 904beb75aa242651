import type { Day } from './day.js'

/** A provision that a rule may cite. */
export interface Norm {
  /** The norm as people in the field name it. */
  readonly norm: string
  /** The place in it; empty for the norm as a whole. */
  readonly article: string
  /** First day on which it was in force; a judgement on an earlier day says so. */
  readonly from: Day
  /**
   * How far this project has checked it: its text was `read`, only its `title` is known, it was read in `excerpts`, or
   * it is known at `second-hand`. What is not read is cited with that caveat.
   */
  readonly checked: 'read' | 'title' | 'excerpts' | 'second-hand'
  /** What limits that check, where something does. */
  readonly note?: string
  /** The words relied on, where they are short enough to show. */
  readonly quote?: string
}

/** Every provision that may be cited. The key is what rules cite, so a citation that is not here does not compile. */
export const NORMS = {
  CIRC002: { norm: 'Circular Externa 002 de 2023 (CCE)', article: '', from: '2023-05-25', checked: 'read' },
  'CIRC002-D1': {
    norm: 'Circular Externa 002 de 2023 (CCE)',
    article: 'directriz 1',
    from: '2023-05-25',
    checked: 'read',
    quote:
      'Cerrar los expedientes electrónicos de los contratos que hayan cumplido con las obligaciones post-contractuales.',
  },
  'CIRC002-D2': {
    norm: 'Circular Externa 002 de 2023 (CCE)',
    article: 'directriz 2',
    from: '2023-05-25',
    checked: 'read',
    quote:
      'Cerrar el expediente electrónico de los contratos de prestación de servicios y apoyos a la gestión, cuyo plazo de ejecución haya finalizado y no requiera de liquidación o no se encuentren obligaciones post-contractuales pendientes.',
  },
  'CIRC002-PLAZO': {
    norm: 'Circular Externa 002 de 2023 (CCE)',
    article: 'plazo',
    from: '2023-05-25',
    checked: 'read',
    quote: 'las cuales deberán ser cumplidas antes del 31 de julio de 2023',
  },
  'L80-19': { norm: 'Ley 80 de 1993', article: 'art. 19', from: '1994-01-01', checked: 'read' },
  'L80-41': {
    norm: 'Ley 80 de 1993',
    article: 'art. 41',
    from: '1994-01-01',
    checked: 'excerpts',
    note: 'its paragraph on cession',
  },
  'L80-60': {
    norm: 'Ley 80 de 1993',
    article: 'art. 60 (modificado por el Decreto Ley 019 de 2012, art. 217)',
    from: '2012-01-10',
    checked: 'read',
    quote:
      'La liquidación a que se refiere el presente artículo no será obligatoria en los contratos de prestación de servicios profesionales y de apoyo a la gestión.',
  },
  'L1150-2-4-H': {
    norm: 'Ley 1150 de 2007',
    article: 'art. 2 num. 4 lit. h',
    from: '2008-01-16',
    checked: 'read',
    note: 'as the circular quotes it',
  },
  'L1150-7': {
    norm: 'Ley 1150 de 2007',
    article: 'art. 7',
    from: '2008-01-16',
    checked: 'excerpts',
  },
  'L1150-11': { norm: 'Ley 1150 de 2007', article: 'art. 11', from: '2008-01-16', checked: 'read' },
  'L1150-13': { norm: 'Ley 1150 de 2007', article: 'art. 13', from: '2008-01-16', checked: 'read' },
  'L1437-164': {
    norm: 'Ley 1437 de 2011',
    article: 'art. 164 num. 2 lit. j (v)',
    from: '2012-07-02',
    checked: 'read',
  },
  'L1474-83': { norm: 'Ley 1474 de 2011', article: 'art. 83', from: '2011-07-12', checked: 'read' },
  'L1474-84': { norm: 'Ley 1474 de 2011', article: 'art. 84', from: '2011-07-12', checked: 'read' },
  'L1474-86': { norm: 'Ley 1474 de 2011', article: 'art. 86', from: '2011-07-12', checked: 'title' },
  'D1082-CIERRE': {
    norm: 'Decreto 1082 de 2015',
    article: 'art. 2.2.1.1.2.4.3',
    from: '2015-05-26',
    checked: 'read',
    note: 'as art. 37 of Decreto 1510 de 2013, which it took over',
    quote:
      'Vencidos los términos de las garantías de calidad, estabilidad y mantenimiento, o las condiciones de disposición final o recuperación ambiental de las obras o bienes, la Entidad Estatal debe dejar constancia del cierre del expediente del Proceso de Contratación.',
  },
  'D1082-GARANTIAS': {
    norm: 'Decreto 1082 de 2015',
    article: 'arts. 2.2.1.2.3.1.14 a 2.2.1.2.3.1.16',
    from: '2015-05-26',
    checked: 'read',
    note: 'as arts. 123 to 125 of Decreto 1510 de 2013; the numbering in Decreto 1082 is not verified',
  },
  'D1082-GAR-MINIMA': {
    norm: 'Decreto 1082 de 2015',
    article: 'art. 2.2.1.2.1.5.4',
    from: '2015-05-26',
    checked: 'title',
  },
  'D1082-GAR-DIRECTA': {
    norm: 'Decreto 1082 de 2015',
    article: 'art. 2.2.1.2.1.4.5',
    from: '2015-05-26',
    checked: 'title',
  },
  'D111-89': {
    norm: 'Decreto 111 de 1996',
    article: 'art. 89',
    from: '1996-01-18',
    checked: 'second-hand',
    note: 'national; the budget statutes of territorial entities follow it',
  },
  'CE-62009': {
    norm: 'Consejo de Estado, Sección Tercera',
    article: 'auto de unificación del 1 de agosto de 2019, exp. 62009',
    from: '2019-08-01',
    checked: 'second-hand',
  },
  'CE-49442': {
    norm: 'Consejo de Estado, Sección Tercera',
    article: 'sentencia del 23 de marzo de 2017, exp. 49442',
    from: '2017-03-23',
    checked: 'second-hand',
  },
  C1834: { norm: 'Concepto C-1834 de 2025 (CCE)', article: '', from: '2025-01-01', checked: 'excerpts' },
  'CC-67': { norm: 'Código Civil', article: 'art. 67', from: '1887-07-22', checked: 'read' },
  'CC-68': { norm: 'Código Civil', article: 'art. 68', from: '1887-07-22', checked: 'read' },
  'L4-59': { norm: 'Ley 4 de 1913', article: 'arts. 59 a 61', from: '1913-12-01', checked: 'read' },
  'L4-62': { norm: 'Ley 4 de 1913', article: 'art. 62', from: '1913-12-01', checked: 'read' },
  L51: { norm: 'Ley 51 de 1983', article: 'art. 1', from: '1984-01-01', checked: 'read' },
  L2578: { norm: 'Ley 2578 de 2026', article: 'art. 6', from: '2026-06-01', checked: 'second-hand' },
} as const satisfies Record<string, Norm>

export type NormId = keyof typeof NORMS

/** The norm with its article, as it is cited in a sentence: `Ley 1150 de 2007, art. 11`. */
export function cite(id: NormId): string {
  const { norm, article } = NORMS[id]
  return article ? `${norm}, ${article}` : norm
}

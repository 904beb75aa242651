import type { Day } from '../../rules/index.js'
import { countEs as count, countedEs as counted, dateEs, listEs } from '../grammar.js'
import { contracts } from './units.js'

const NOTHINGS = {
  empty: 'vacías',
  dash: '«-»',
  'not-applicable': '«N/A»',
  'said-empty': '«VACÍO»',
  null: '«null»',
  'not-available': '«ND», errores o fórmulas sin calcular',
  zero: 'en 0',
  'no-day': 'con la primera fecha de un calendario (1900-01-01)',
}

/** What `cerrojo matrix` says in Spanish. */
export const matrixCommandsEs = {
  actions: {
    import: 'muestra qué se tomaría de la matriz de la entidad, y con --yes lo toma',
    undo: 'retira todo lo que se tomó en una importación; sin id, dice cuáles hay',
    fill: 'devuelve la matriz con lo que aquí se sabe en las celdas vacías o distintas, en un archivo nuevo',
  },
  does: 'la matriz de la entidad: toma de ella lo que dice, lo retira, o la devuelve llena',
  example:
    'Ejemplos: cerrojo matrix import base.xlsx --as "Carmen Díaz"\n  cerrojo matrix import base.xlsx --as "Carmen Díaz" --yes\n  cerrojo matrix undo m_1a2b3c4d5e --as "Carmen Díaz"\n  cerrojo matrix fill base.xlsx',
  as: 'quién la trae: documento o nombre; lo que se tome queda como dicho por esa persona',
  yes: 'toma lo que se mostró',

  table: (file: string, sheet: string | null, head: number, rows: number) =>
    `${file}${sheet === null ? '' : `, hoja «${sheet}»`}: encabezado hasta la línea ${count(head)}, ${counted(rows, 'fila', 'filas')}.`,
  otherSheets: (names: readonly string[]) => `No se leen las otras hojas: ${listEs(names)}.`,
  columns: 'Como qué se tomó cada columna:',
  column: (label: string, meaning: string) => `  «${label}»: ${meaning}`,
  unused: (labels: readonly string[]) => `Cuentas mensuales, que no se usan: ${listEs(labels)}.`,
  unknown: (labels: readonly string[]) => `Columnas que no se entendieron y no se usan: ${listEs(labels)}.`,
  nothings: (found: readonly (readonly [kind: keyof typeof NOTHINGS, n: number])[]) =>
    `Celdas sin valor: ${listEs(found.map(([kind, n]) => `${count(n)} ${NOTHINGS[kind]}`))}.`,
  readDayFirst: (label: string, n: number, example: string, day: Day) =>
    `En «${label}», ${counted(n, 'fecha se puede leer', 'fechas se pueden leer')} de dos maneras: se toma primero el día («${example}» es el ${dateEs(day)}).`,
  monthFirst: (label: string, n: number, example: string) =>
    `En «${label}» hay fechas con el mes primero, así que ${counted(n, 'fecha dudosa no se toma', 'fechas dudosas no se toman')} («${example}»).`,
  firstRows: 'Las primeras filas:',
  row: (line: number, name: string, what: string) => `  Fila ${count(line)}, ${name}: ${what}`,
  rowNothing: 'nada que tomar',
  attested: (fact: string, on: string, text: string) => `${fact}: ${on} («${text}»)`,
  proposed: (fact: string, on: string, text: string) => `propone ${fact}${on === '' ? '' : `: ${on}`} («${text}»)`,
  total: (n: number) => `De ${contracts(n)} se tomaría:`,
  totals: {
    attested: (fact: string, n: number) => `  ${fact}: ${counted(n, 'dato', 'datos')}, como dicho por usted.`,
    proposed: (fact: string, n: number) =>
      `  ${fact}: ${counted(n, 'propuesta', 'propuestas')}, que confirma con una pulsación quien puede decirlo.`,
    people: (n: number) => `  Abogado o contador: ${count(n)}.`,
    marks: (n: number) => `  Marcas de la lista de soportes: ${count(n)}.`,
    papers: (n: number) => `  Para los documentos, por confirmar: ${count(n)}.`,
    notes: (n: number) => `  Notas: ${count(n)}.`,
  },
  same: (n: number) => `Ya lo había dicho alguien igual: ${counted(n, 'dato', 'datos')}.`,
  loses: (n: number) => `Alguien había dicho otra cosa, y eso vale: ${counted(n, 'dato', 'datos')}.`,
  lost: (line: number, name: string, column: string, text: string, other: string) =>
    `  Fila ${count(line)}, ${name}: «${column}: ${text}»; ${other}.`,
  differs: (n: number) => `SECOP II muestra otra cosa: ${counted(n, 'celda', 'celdas')}. Aquí no cambia nada.`,
  differ: (line: number, name: string, column: string, text: string, other: string) =>
    `  Fila ${count(line)}, ${name}: «${column}: ${text}»; aquí, ${other}.`,
  asks: {
    'which-day': (n: number) => `Falta o no es clara la fecha de la liquidación: ${counted(n, 'fila', 'filas')}.`,
    'no-reason': (n: number) =>
      `Dice que no aplica la liquidación, sin la razón: ${counted(n, 'fila', 'filas')}. No se propone nada.`,
    'is-due': (n: number) =>
      `No se sabe si se debe liquidar o si el acta está pendiente: ${counted(n, 'fila', 'filas')}.`,
    lapse: (n: number) =>
      `Dice que se perdió la competencia: ${counted(n, 'fila', 'filas')}. Hace falta la decisión, con su día y su documento.`,
    'before-end': (n: number) =>
      `La liquidación es anterior al fin del contrato: ${counted(n, 'fila', 'filas')}. Queda como nota.`,
    'sum-differs': (n: number) =>
      `El valor con adiciones no es la suma de las columnas: ${counted(n, 'fila', 'filas')}. Se toma cada una como está.`,
    'in-future': (n: number) => `La liquidación está en el futuro: ${counted(n, 'fila', 'filas')}. Queda como nota.`,
  },
  unread: (label: string, n: number, example: string) =>
    `No se entendió «${label}» en ${counted(n, 'fila', 'filas')} («${example}»).`,
  rows: {
    'no-key': (n: number) => `Sin número de contrato: ${counted(n, 'fila', 'filas')}.`,
    'not-found': (n: number) => `De un contrato que no está a la vista: ${counted(n, 'fila', 'filas')}.`,
    several: (n: number) => `De un número que tienen varios contratos: ${counted(n, 'fila', 'filas')}.`,
    'other-supplier': (n: number) =>
      `El contrato de ese número es de otro contratista: ${counted(n, 'fila', 'filas')}. No se tocan.`,
    'other-year': (n: number) =>
      `El contrato de ese número es de otro año: ${counted(n, 'fila', 'filas')}. No se tocan.`,
    again: (n: number) => `Repiten un contrato de una fila anterior: ${counted(n, 'fila', 'filas')}. Vale la primera.`,
  },
  exampleRow: (line: number, said: string) => `  Fila ${count(line)}${said === '' ? '' : `: «${said}»`}`,
  more: (more: number) => `  … y ${count(more)} más`,
  exampleCell: (line: number, name: string, text: string) => `  Fila ${count(line)}, ${name}: «${text}»`,
  nothing: 'No se guardó nada. Si está bien, repita la orden con --yes.',
  nothingToTake: 'No hay nada que tomar de esta matriz.',
  recorded: (n: number, id: string, as: string) =>
    `Se guardó lo de ${contracts(n)}. Para retirarlo todo: cerrojo matrix undo ${id} --as "${as}"`,
  already: (id: string, as: string) =>
    `Ya se había tomado, y no cambió nada. Para retirarlo todo: cerrojo matrix undo ${id} --as "${as}"`,
  changed: (names: readonly string[]) =>
    `Alguien dijo algo de estos contratos al mismo tiempo, y no se completó lo suyo: ${listEs(names)}. Repita la orden.`,
  standing: 'Importaciones que se pueden retirar:',
  standingOne: (id: string, file: string, on: Day, by: string, n: number) =>
    `  ${id}: «${file}», del ${dateEs(on)}, por ${by}, ${contracts(n)}`,
  noneStanding: 'No hay ninguna importación de una matriz.',
  undone: (n: number) => `Se retiró lo tomado de ${contracts(n)}.`,
  notTheirs: 'De esa importación no hay nada dicho por esa persona que se pueda retirar. Sin id se ve cuáles hay.',
  filled: (filled: number, replaced: number) =>
    `${counted(filled, 'celda llena', 'celdas llenas')} con lo que se sabe aquí, ${count(replaced)} de ellas en lugar de otra cosa que decían; van en azul, con una nota que dice de dónde salen. El archivo suyo no se toca.`,
  nothingToFill: 'No hay ninguna celda que llenar: no se hizo ningún archivo.',
  fileName: (file: string) => `${file}-con-cerrojo`,
}

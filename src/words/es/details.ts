import type {
  FailureDetail,
  Flaw,
  RowFault,
  RowPlace,
  StoreDetail,
  StoreNotice,
  StoreRemedy,
} from '../../bot/ports/failure-detail.js'
import { dayInBogota } from '../../rules/index.js'
import type { detailsEn } from '../en/details.js'
import { dateEs, timeInBogota } from '../grammar.js'

const FLAWS: Record<Flaw, string> = {
  missing: 'falta',
  empty: 'está vacío',
  'not-whole': 'no está completo',
  checksum: 'no coincide con su suma de verificación',
  kind: 'es un documento de otra clase',
  shape: 'no tiene la forma que debe tener',
  disk: 'no se puede leer del disco',
}

const REMEDIES: Record<StoreRemedy, string> = {
  'sync-anew':
    'Recupérelo de una copia de seguridad; o saque de esa carpeta head.json, head.json.bak y la carpeta cuts y ejecute cerrojo sync o, si vinieron de un archivo, repita la importación: lo que dijeron las personas queda.',
  'log-lost':
    'Recupérelo de una copia de seguridad, o apártelo con su .bak para seguir sin lo que se dijo en ese registro.',
  'delivery-lost':
    'Recupérelo de una copia de seguridad; o apártelo, y lo que solo él sabe de ese día puede avisarse otra vez.',
  'installation-lost': 'Recupérelo de una copia de seguridad: de él depende reconocer a las personas.',
  'kept-lost':
    'Recupérelo de una copia de seguridad, o apártelo con su .bak: se hace de nuevo con las carpetas que haya.',
  'folder-lost': 'Recupérela de una copia de seguridad, o créela vacía para seguir sin lo que guardaba.',
  'new-admin-code': 'Ejecute cerrojo init otra vez: da un código nuevo.',
  repeat: 'Repita: ahora se lee un corte bueno.',
}

/** An instant as somebody at the entity reads it. */
function momentOf(since: string): string {
  const instant = new Date(since)
  return `${dateEs(dayInBogota(instant))} a las ${timeInBogota(instant)}`
}

/** What exactly was wrong, in Spanish. */
export const detailsEs: typeof detailsEn = {
  flaws: FLAWS,
  remedies: REMEDIES,

  rowPlace: ({ file, line, row, id }: RowPlace) =>
    [file, line !== undefined && `línea ${line}`, row !== undefined && `fila ${row}`, id].filter(Boolean).join(', '),

  rowFault: (fault: RowFault) => {
    switch (fault.kind) {
      case 'not-a-row':
        return 'no es una fila'
      case 'no-id':
        return 'no trae el id del contrato (id_contrato)'
      case 'too-many-cells':
        return `trae ${fault.cells} celdas y el encabezado tiene ${fault.columns}`
      case 'cut-short':
        return `trae ${fault.cells} celdas, el encabezado tiene ${fault.columns}, y el id del contrato no está completo`
    }
  },

  failure: (detail: FailureDetail) => {
    switch (detail.kind) {
      case 'old-spreadsheet':
        return `${detail.file} es una hoja de cálculo antigua o protegida (.xls): guárdela como .xlsx sin contraseña, o como CSV`
      case 'packed':
        return `${detail.file} está comprimido (gzip): descomprímalo primero`
      case 'pdf':
        return `${detail.file} es un PDF: dé los datos mismos, en JSON, CSV o XLSX`
      case 'web-page':
        return `${detail.file} es una página web o XML, no datos: puede haber respondido un proxy o un portal`
      case 'folder':
        return `${detail.file} es una carpeta`
      case 'not-a-file':
        return `${detail.file} no es un archivo corriente`
      case 'missing':
        return `no hay un archivo ${detail.file}`
      case 'no-right':
        return `no hay permiso para leer ${detail.file}`
      case 'no-rows':
        return `${detail.file} no tiene filas`
      case 'file-changed':
        return `${detail.file} cambió mientras se leía`
      case 'broken-spreadsheet':
        return `${detail.file} parece una hoja de cálculo (.xlsx) y no se puede leer: está dañada, incompleta o es otra cosa`
      case 'unreadable':
        return `no se pudo leer ${detail.file} (${detail.code})`
      case 'unwritable':
        return `no se pudo escribir ${detail.file} (${detail.code})`
      case 'too-large':
        return `${detail.file} es muy grande para una hoja de cálculo (más de ${detail.megabytes} MB): guárdela como CSV`
      case 'no-header':
        return `${detail.file} no tiene un encabezado con el id del contrato; su primera línea es ${detail.first}`
      case 'no-sheet':
        return `${detail.file}: ninguna hoja tiene un encabezado con el id del contrato (primera línea: ${detail.first})`
      case 'no-contracts':
        return `${detail.file} es JSON sin contratos: ninguna fila trae id_contrato (hay: ${detail.first || 'ninguna fila'})`
      case 'bad-json-row':
        return `${detail.file}: la fila que empieza en la línea ${detail.line} no es JSON válido`
      case 'row-too-long':
        return `${detail.file}: lo que empieza en la línea ${detail.line} es muy largo para una fila`
      case 'breaks-off':
        return `${detail.file} se corta en la línea ${detail.line}, byte ${detail.byte}, después de ${detail.rows} filas completas: el JSON no se cierra`
      case 'no-row-here':
        return `${detail.file}, línea ${detail.line}, byte ${detail.byte}: ${detail.seen} donde debería empezar o terminar una fila (un objeto JSON)`
      case 'open-quote':
        return `${detail.file}: una celda entre comillas no termina (se leyó hasta la línea ${detail.line}): el archivo está cortado o le sobra una comilla`
      case 'bad-csv':
        return `${detail.file}, línea ${detail.line}: ${detail.code}`
      case 'too-many-files':
        return `ya hay ${detail.most} archivos llamados ${detail.file}: borre los que no necesite`
      case 'no-entity':
        return `no se dijo de qué entidad leer ${detail.dataset}`
      case 'no-summary':
        return `${detail.dataset}: el número de filas y el corte (count(*), :updated_at) llegaron en una forma que no se conoce`
      case 'no-row-where':
        return `${detail.dataset} no tiene filas donde ${detail.where}`
      case 'came-twice':
        return `${detail.dataset}: la fila ${detail.id} llegó dos veces (después de ${detail.rows} filas), y así no se distinguen las páginas`
      case 'without-id':
        return `${detail.dataset}: llegó una fila sin :id (después de ${detail.rows} filas), y así no se distinguen las páginas`
      case 'rebuilt':
        return `${detail.dataset} se reconstruyó mientras se leía (${detail.before}, ahora ${detail.now})`
      case 'rows-missing':
        return `${detail.dataset}: llegaron ${detail.came} filas de ${detail.counted} contadas`
      case 'too-many-requests':
        return `${detail.place}: demasiadas consultas (429)`
      case 'preparing':
        return `${detail.place} todavía prepara la respuesta (202)`
      case 'no-address':
        return `${detail.place} no es una dirección que se pueda consultar`
      case 'redirect':
        return `${detail.place} remite a otra dirección (${detail.status}), y no se sigue`
      case 'out-of-order':
        return `${detail.place} no está en servicio (${detail.status})`
      case 'no-list':
        return `${detail.place} responde con algo que no es una lista de filas; empieza con ${detail.said}`
      case 'error-answer':
        return `${detail.place} responde con un error en vez de filas: ${detail.said || 'nada más'}`
      case 'no-answer':
        return `${detail.place}: ${detail.said}`
      case 'refuses':
        return `${detail.place} rechaza la consulta (${detail.status}): ${detail.said || 'nada más'}`
      case 'list-breaks-off':
        return `${detail.place}: la lista de filas se corta después de ${detail.characters} caracteres`
      case 'columns-gone':
        return `${detail.place} ya no entrega lo que hace falta: ${detail.columns.join(', ') || 'una de las columnas pedidas'}`
      case 'too-slow':
        return `${detail.place}: no hubo respuesta completa en ${detail.seconds} s`
    }
  },

  store: (detail: StoreDetail) => {
    switch (detail.kind) {
      case 'damaged':
        return `${detail.path} ${FLAWS[detail.flaw]}. ${REMEDIES[detail.remedy]}`
      case 'unreadable':
        return `No se puede leer ${detail.path} (${detail.code}).`
      case 'unwritable':
        return `No se pudo escribir ${detail.path} (${detail.code}).`
      case 'version':
        return detail.found > detail.known
          ? `${detail.path} tiene el formato ${detail.found} y este programa conoce hasta el ${detail.known}. Instale la versión de Cerrojo que lo escribió, o una más nueva, o recupere la copia de seguridad. No se cambió nada.`
          : `${detail.path} tiene el formato ${detail.found}, anterior al ${detail.known} de este programa. Ejecute cerrojo migrate; si viene de una copia de seguridad, recupere la carpeta entera. No se cambió nada.`
      case 'in-use':
        return `${detail.path} está en uso por ${detail.process === null ? 'este mismo proceso' : `el proceso ${detail.process} en ${detail.host}`} desde el ${momentOf(detail.since)}.`
    }
  },

  notice: (notice: StoreNotice) => {
    switch (notice.kind) {
      case 'restored':
        return `${notice.path} ${FLAWS[notice.flaw]}: se usa su última copia buena, ${notice.path}.bak.`
      case 'cut-before':
        return `${notice.path} ${FLAWS[notice.flaw]}: vale el corte anterior, ${notice.cut}, hasta que se sincronice o se importe de nuevo.`
      case 'migrated':
        return `${notice.path} pasó al formato ${notice.to}. Como estaba queda en ${notice.backup}: tiene datos personales; bórrela cuando ya no piense volver a la versión anterior.`
      case 'set-aside':
        return `El archivo dañado se conserva como ${notice.path}.`
      case 'no-contracts':
        return `${notice.path} guarda lo que dijeron las personas y ningún contrato: nunca se trajeron, o alguien los movió.`
      case 'line-dropped':
        return `La última línea de ${notice.path} no está completa y no cuenta.`
      case 'not-repaired':
        return `${notice.path} todavía no se pudo reparar (${notice.said}).`
      case 'copy-not-written':
        return `No se pudo escribir ${notice.path}.bak (${notice.said}); ${notice.path} está completo.`
      case 'cuts-left':
        return `No se pudieron borrar cortes viejos en ${notice.path} (${notice.said}).`
    }
  },
}

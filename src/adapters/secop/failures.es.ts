/** What kept a file or the register from being read. What a system or a server itself wrote (`code`, `said`, `first`) is quoted as it is. */
export type SecopFailure =
  | {
      readonly kind:
        | 'old-spreadsheet'
        | 'packed'
        | 'pdf'
        | 'web-page'
        | 'folder'
        | 'not-a-file'
        | 'missing'
        | 'no-right'
        | 'no-rows'
        | 'file-changed'
        | 'broken-spreadsheet'
        | 'unpacks-to-too-much'
        | 'opendocument'
        | 'binary-workbook'
        | 'archive'
        | 'too-wide'
        | 'too-many-sheets'
        | 'no-ids'
        | 'by-columns'
        | 'rows-without-names'
      readonly file: string
    }
  | { readonly kind: 'unreadable'; readonly file: string; readonly code: string }
  | { readonly kind: 'too-large'; readonly file: string; readonly megabytes: number }
  | { readonly kind: 'no-header' | 'no-contracts'; readonly file: string; readonly first: string }
  | { readonly kind: 'no-sheet'; readonly file: string; readonly first: string; readonly hidden: readonly string[] }
  | { readonly kind: 'hidden-only'; readonly file: string; readonly hidden: readonly string[] }
  | {
      readonly kind: 'bad-json-row' | 'row-too-long' | 'too-many-columns' | 'blank-lines'
      readonly file: string
      readonly line: number
    }
  | {
      readonly kind: 'breaks-off'
      readonly file: string
      readonly line: number
      readonly byte: number
      readonly rows: number
    }
  | {
      readonly kind: 'no-row-here'
      readonly file: string
      readonly line: number
      readonly byte: number
      readonly seen: string
    }
  | { readonly kind: 'open-quote'; readonly file: string; readonly line: string }
  | { readonly kind: 'bad-csv'; readonly file: string; readonly line: string; readonly code: string }
  | { readonly kind: 'no-entity' | 'no-summary'; readonly dataset: string }
  | { readonly kind: 'no-row-where'; readonly dataset: string; readonly where: string }
  | { readonly kind: 'came-twice'; readonly dataset: string; readonly id: string; readonly rows: number }
  | { readonly kind: 'without-id'; readonly dataset: string; readonly rows: number }
  | { readonly kind: 'rebuilt'; readonly dataset: string; readonly before: string; readonly now: string }
  | {
      readonly kind: 'rows-missing' | 'too-many-rows'
      readonly dataset: string
      readonly came: number
      readonly counted: number
    }
  | { readonly kind: 'too-many-requests' | 'preparing' | 'no-address' | 'proxy-log-in'; readonly place: string }
  | { readonly kind: 'answer-too-large'; readonly place: string; readonly megabytes: number }
  | { readonly kind: 'redirect' | 'out-of-order' | 'query-time-out'; readonly place: string; readonly status: number }
  | { readonly kind: 'no-list' | 'error-answer' | 'no-answer'; readonly place: string; readonly said: string }
  | { readonly kind: 'refuses'; readonly place: string; readonly status: number; readonly said: string }
  | { readonly kind: 'list-breaks-off'; readonly place: string; readonly characters: number }
  | { readonly kind: 'columns-gone'; readonly place: string; readonly columns: readonly string[] }
  | { readonly kind: 'too-slow'; readonly place: string; readonly seconds: number }

/** What a failure of the register or a file is called at large, and what to do about it, by its code. */
export const secopLeadsEs = {
  unreachable:
    'No se pudo llegar a los datos. Revise la conexión y el proxy (source.proxy en la configuración), o descargue el archivo y use --file o cerrojo import.',
  'rate-limited': 'datos.gov.co pide esperar. Inténtelo más tarde, o ponga un token propio en SECOP_APP_TOKEN.',
  'column-gone': 'SECOP ya no entrega una columna que hace falta; no se cambió nada.',
  'no-rows': 'No hay filas. Revise el NIT o el archivo.',
  truncated: 'Los datos llegaron incompletos; no se cambió nada. Inténtelo de nuevo.',
  changed: 'Los datos cambiaron mientras se leían; no se cambió nada. Inténtelo de nuevo.',
  'unknown-form': 'Ese archivo no es una tabla de contratos que se conozca.',
}

/** What exactly was wrong, in Spanish. */
export function secopFailureEs(failure: SecopFailure): string {
  switch (failure.kind) {
    case 'old-spreadsheet':
      return `${failure.file} es una hoja de cálculo antigua o protegida (.xls): guárdela como .xlsx sin contraseña, o como CSV`
    case 'packed':
      return `${failure.file} está comprimido (gzip): descomprímalo primero`
    case 'pdf':
      return `${failure.file} es un PDF: dé los datos mismos, en JSON, CSV o XLSX`
    case 'web-page':
      return `${failure.file} es una página web o XML, no datos: puede haber respondido un proxy o un portal`
    case 'folder':
      return `${failure.file} es una carpeta`
    case 'not-a-file':
      return `${failure.file} no es un archivo corriente`
    case 'missing':
      return `no hay un archivo ${failure.file}`
    case 'no-right':
      return `no hay permiso para leer ${failure.file}`
    case 'no-rows':
      return `${failure.file} no tiene filas`
    case 'file-changed':
      return `${failure.file} cambió mientras se leía`
    case 'broken-spreadsheet':
      return `${failure.file} parece una hoja de cálculo (.xlsx) y no se puede leer: está dañada, incompleta o es otra cosa`
    case 'hidden-only':
      return `${failure.file}: las hojas con contratos están ocultas y no se leen (${failure.hidden.join(', ')})`
    case 'opendocument':
      return `${failure.file} es un documento de LibreOffice (.ods): guárdelo como .xlsx o como CSV`
    case 'binary-workbook':
      return `${failure.file} es un libro binario de Excel (.xlsb): guárdelo como .xlsx o como CSV`
    case 'archive':
      return `${failure.file} es un archivo comprimido (.zip): descomprímalo y dé el archivo que trae`
    case 'too-many-columns':
      return `${failure.file} tiene más de 16.384 columnas en la línea ${failure.line}, más que una hoja de cálculo: deje solo las de los contratos`
    case 'blank-lines':
      return `${failure.file} tiene más de dos millones de líneas vacías seguidas, hasta la línea ${failure.line}: bórrelas, o descargue el archivo de nuevo`
    case 'unpacks-to-too-much':
      return `${failure.file} al descomprimirse ocupa mucho más que una hoja de cálculo de contratos, y no se leyó: guarde solo la tabla, como CSV`
    case 'too-many-sheets':
      return `${failure.file} tiene más de 500 hojas: deje las de contratos, o guarde cada tabla como CSV`
    case 'too-wide':
      return `${failure.file} tiene una celda muy lejos de la tabla (más de veinticinco millones de celdas entre la primera y la última): bórrela, o guarde la tabla como CSV`
    case 'no-ids':
      return `${failure.file}: ninguna fila trae un id de contrato (CO1.PCCNTR.…) en la columna que dice ser la del id`
    case 'unreadable':
      return `no se pudo leer ${failure.file} (${failure.code})`
    case 'too-large':
      return `${failure.file} es muy grande para una hoja de cálculo (más de ${failure.megabytes} MB): guárdela como CSV`
    case 'no-header':
      return `${failure.file} no tiene un encabezado con el id del contrato; su primera línea es ${failure.first}`
    case 'no-sheet':
      return `${failure.file}: ninguna hoja tiene un encabezado con el id del contrato (primera línea: ${failure.first})${failure.hidden.length > 0 ? `; las ocultas no se leen: ${failure.hidden.join(', ')}` : ''}`
    case 'no-contracts':
      return `${failure.file} es JSON sin contratos: ninguna fila trae id_contrato (hay: ${failure.first || 'ninguna fila'})`
    case 'by-columns':
      return `${failure.file} es JSON por columnas, no por filas`
    case 'rows-without-names':
      return `${failure.file} trae filas que son listas de celdas, sin los nombres de las columnas`
    case 'bad-json-row':
      return `${failure.file}: la fila que empieza en la línea ${failure.line} no es JSON válido`
    case 'row-too-long':
      return `${failure.file}: lo que empieza en la línea ${failure.line} es muy largo para una fila`
    case 'breaks-off':
      return `${failure.file} se corta en la línea ${failure.line}, byte ${failure.byte}, después de ${failure.rows} filas completas: el JSON no se cierra`
    case 'no-row-here':
      return `${failure.file}, línea ${failure.line}, byte ${failure.byte}: ${failure.seen} donde debería empezar o terminar una fila (un objeto JSON)`
    case 'open-quote':
      return `${failure.file}: una celda entre comillas no termina (se leyó hasta la línea ${failure.line}): el archivo está cortado o le sobra una comilla`
    case 'bad-csv':
      return `${failure.file}, línea ${failure.line}: ${failure.code}`
    case 'no-entity':
      return `no se dijo de qué entidad leer ${failure.dataset}`
    case 'no-summary':
      return `${failure.dataset}: el número de filas y el corte (count(*), :updated_at) llegaron en una forma que no se conoce`
    case 'no-row-where':
      return `${failure.dataset} no tiene filas donde ${failure.where}`
    case 'came-twice':
      return `${failure.dataset}: la fila ${failure.id} llegó dos veces (después de ${failure.rows} filas), y así no se distinguen las páginas`
    case 'without-id':
      return `${failure.dataset}: llegó una fila sin :id (después de ${failure.rows} filas), y así no se distinguen las páginas`
    case 'rebuilt':
      return `${failure.dataset} se reconstruyó mientras se leía (${failure.before}, ahora ${failure.now})`
    case 'rows-missing':
      return `${failure.dataset}: llegaron ${failure.came} filas de ${failure.counted} contadas`
    case 'too-many-rows':
      return `${failure.dataset}: ya van ${failure.came} filas de ${failure.counted} contadas, y siguen llegando`
    case 'too-many-requests':
      return `${failure.place}: demasiadas consultas (429)`
    case 'preparing':
      return `${failure.place} todavía prepara la respuesta (202)`
    case 'no-address':
      return `${failure.place} no es una dirección que se pueda consultar`
    case 'proxy-log-in':
      return `el proxy pide usuario y clave antes de dejar consultar ${failure.place} (407)`
    case 'answer-too-large':
      return `${failure.place}: la respuesta pasa de ${failure.megabytes} MB, muchas veces lo que se pidió, y no se siguió leyendo`
    case 'redirect':
      return `${failure.place} remite a otra dirección (${failure.status}), y no se sigue`
    case 'out-of-order':
      return `${failure.place} no está en servicio (${failure.status})`
    case 'query-time-out':
      return `${failure.place} no terminó la consulta a tiempo y la abandonó (${failure.status})`
    case 'no-list':
      return `${failure.place} responde con algo que no es una lista de filas; empieza con ${failure.said}`
    case 'error-answer':
      return `${failure.place} responde con un error en vez de filas: ${failure.said || 'nada más'}`
    case 'no-answer':
      return `${failure.place}: ${failure.said}`
    case 'refuses':
      return `${failure.place} rechaza la consulta (${failure.status}): ${failure.said || 'nada más'}`
    case 'list-breaks-off':
      return `${failure.place}: la lista de filas se corta después de ${failure.characters} caracteres`
    case 'columns-gone':
      return `${failure.place} ya no entrega lo que hace falta: ${failure.columns.join(', ') || 'una de las columnas pedidas'}`
    case 'too-slow':
      return `${failure.place}: no hubo respuesta completa en ${failure.seconds} s`
  }
}

/** What to do about it, where the sentence does not say so itself. */
export const secopRemediesEs: Readonly<Partial<Record<SecopFailure['kind'], string>>> = {
  'no-header':
    'Hace falta, entre las primeras diez líneas, una con los nombres de las columnas, al menos «ID Contrato» (o id_contrato).',
  'no-sheet':
    'Hace falta, entre las primeras diez líneas de una hoja visible, una con los nombres de las columnas, al menos «ID Contrato» (o id_contrato).',
  'hidden-only':
    'Muestre esas hojas (clic derecho en una pestaña, «Mostrar») y guarde el archivo; o quítelas si no van.',
  'by-columns':
    'Guárdelo por filas: una lista de objetos, cada uno con «ID Contrato» o id_contrato (en pandas, orient="records").',
  'rows-without-names':
    'Guárdelo por filas: una lista de objetos, cada uno con «ID Contrato» o id_contrato (en pandas, orient="records").',
  'no-contracts': 'Dé las filas como las entrega datos.gov.co, con la columna id_contrato o «ID Contrato».',
  'no-ids': 'Revise que esa columna traiga el id de SECOP II y no la referencia ni el número del contrato.',
  'web-page': 'Descargue de nuevo los datos, como JSON o CSV; si es una hoja de cálculo, guárdela como .xlsx.',
  folder: 'Nombre el archivo mismo.',
  'not-a-file': 'Nombre el archivo mismo.',
  missing: 'Revise la ruta.',
  'no-right': 'Dele permiso de lectura al usuario que ejecuta Cerrojo.',
  'no-rows': 'Descárguelo de nuevo.',
  'file-changed': 'Inténtelo cuando nadie lo esté escribiendo.',
  'broken-spreadsheet': 'Ábralo en un programa de hojas de cálculo y guárdelo de nuevo, como .xlsx o como CSV.',
  unreadable: 'Revise el disco o la unidad de red e inténtelo de nuevo.',
  'bad-json-row': 'Descárguelo de nuevo; no se importó nada.',
  'breaks-off': 'Descárguelo de nuevo; no se importó nada.',
  'open-quote': 'Descárguelo de nuevo, o quite la comilla que sobra; no se importó nada.',
  'bad-csv': 'Descárguelo de nuevo; no se importó nada.',
  'no-row-here': 'Dé una lista JSON como la entrega datos.gov.co, o una fila por línea; no se importó nada.',
  'row-too-long': 'Dé una lista JSON como la entrega datos.gov.co, o una fila por línea; no se importó nada.',
}

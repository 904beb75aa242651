/** The headings of the help, as the library that prints it has them. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Options:': 'Opciones:',
  'Commands:': 'Comandos:',
  'Arguments:': 'Argumentos:',
  'Global Options:': 'Opciones generales:',
  '[options]': '[opciones]',
  '[command]': '[comando]',
}

/** What `--help` says in Spanish. */
export const helpEs = {
  titles: TITLES,
  helpOption: 'muestra esta ayuda',

  /** What stands for a value. */
  values: {
    question: 'pregunta',
    contract: 'contrato',
    file: 'archivo',
    who: 'quién',
    nit: 'nit',
    name: 'nombre',
    id: 'id',
    day: 'día',
    dir: 'carpeta',
    language: 'idioma',
    reading: 'lectura',
    year: 'año',
    format: 'forma',
    order: 'orden',
    chain: 'cadena',
    document: 'documento',
    note: 'texto',
    report: 'informe',
    month: 'mes',
    kind: 'clase',
  },

  /** `npm start`. */
  main: {
    does: 'Conversa en la terminal sobre los contratos por cerrar. Sin nada configurado muestra una entidad inventada.',
    options: {
      entity: 'la entidad con este NIT, desde datos.gov.co',
      file: 'las filas de un archivo (JSON, CSV o XLSX)',
      asOf: 'fecha de los datos del archivo, AAAA-MM-DD',
      dates: 'cuál va primero en las fechas que se leen de dos maneras (03/04/2026)',
      data: 'carpeta de los datos; sin ella un archivo no se guarda',
      demo: 'la entidad inventada, aunque haya otra configurada',
      july: 'muestra el último mes de una campaña con la entidad inventada',
      today: 'hace como si fuera este día, AAAA-MM-DD',
      as: 'quién pregunta: documento o nombre',
      lang: 'idioma',
    },
    example: 'Ejemplo: npm start -- --file contratos.csv --as-of 2027-06-30',
  },

  /** `cerrojo`. */
  cli: {
    does: 'Dice a quien supervisa contratos estatales qué expedientes de SECOP II debe cerrar.',
    options: {
      month: 'el mes del informe mensual, AAAA-MM; el último que terminó, si no se dice',
      version: 'muestra la versión',
      lang: 'idioma',
      as: 'quién pregunta: documento o nombre',
      entity: 'NIT de la entidad',
      today: 'hace como si fuera este día, AAAA-MM-DD',
      file: 'las filas de archivos, donde no se llega a datos.gov.co',
      explain: 'solo dice qué traen los archivos y qué se tomaría de ellos; no importa nada',
      asOf: 'fecha de los datos, AAAA-MM-DD',
      dates: 'cuál va primero en las fechas que se leen de dos maneras (03/04/2026)',
      accept: 'toma los datos nuevos aunque parezcan una pérdida',
      statusDemo: 'muestra lo de la entidad inventada, de la que no se guarda nada',
      acceptList: 'toma la lista de personas aunque haya perdido a muchas o esté vacía',
      evidence: 'lee después los otros datos de SECOP: plan de pagos, modificaciones, documentos',
      force: 'lee de nuevo aunque el corte no haya cambiado',
      playground: 'la demostración, para un cliente de este equipo y sin credenciales',
      reading: 'lectura de la directriz 2',
      json: 'una línea de JSON por resultado',
      sendSamples: 'además envía a quien administra una muestra de cada tarjeta',
      jsonOne: 'todo como un objeto JSON',
      verify: 'comprueba un archivo de registros, sin datos ni internet',
      chain: 'todos los registros de una cadena, una línea de JSON cada uno',
      note: 'lo que la persona pide corregir, para que quede anotado',
      dryErase: 'solo dice qué se borraría',
      contractLife: 'todo lo que se avisó, dijo y consultó de un contrato',
      campaign: 'la campaña que termina en ese año',
      said: 'lo que dijo cada persona y desde qué cuenta, en vez de lo que se le dijo',
      format: 'forma de la salida',
      dry: 'solo muestra los pasos',
      draftKind: 'qué documento; sin ella, el que sigue',
      draftAll: 'los de todos los contratos que los tienen, en un ZIP con su lista',
      draftOut: 'dónde guardarlo; nunca sobre otro archivo',
    },
    ask: {
      does: 'responde una pregunta de una persona',
      example: 'Ejemplo: cerrojo ask "¿qué contratos debo cerrar?" --as "Ana Ruiz"',
    },
    why: {
      does: 'explica por qué un contrato está como está',
      example: 'Ejemplo: cerrojo why CO1.PCCNTR.1234567',
    },
    report: {
      does: 'hace un informe en Word o en Excel: campaign (la campaña), monthly (un mes, para control interno), head (una página para la dirección), liquidation (la base de liquidaciones)',
      example: 'Ejemplo: cerrojo report monthly --month 2027-06 --format xlsx',
    },
    draft: {
      does: 'prepara el borrador en Word de un documento de cierre de un contrato, o los de todos',
      example: 'Ejemplo: cerrojo draft CPS-003-2022 --kind closing-record --out constancia.docx',
    },
    init: {
      does: 'trae por primera vez los contratos de una entidad y prepara la lista de personas',
      example: 'Ejemplo: cerrojo init --entity 899999999',
    },
    sync: {
      does: 'trae el corte actual de SECOP II',
      example: 'Ejemplo: cerrojo sync',
    },
    import: {
      does: 'toma los contratos de uno o varios archivos',
      example: 'Ejemplo: cerrojo import contratos-2025.csv contratos-2026.csv --as-of 2027-06-30',
    },
    assess: {
      does: 'juzga cada fila de un archivo, en su orden, sin guardar nada',
      example: 'Ejemplo: cerrojo assess contratos.json --today 2027-07-01 --json',
    },
    understand: {
      does: 'muestra cómo se entiende cada línea de la entrada',
      example: 'Ejemplo: echo "¿qué debo cerrar?" | cerrojo understand --today 2027-07-01 --json',
    },
    status: {
      does: 'muestra qué datos hay y de cuándo son',
      example: 'Ejemplo: cerrojo status',
    },
    ledger: {
      does: 'comprueba las cadenas de lo avisado, lo dicho y lo consultado, y saca de ellas lo que se pida',
      example:
        'Ejemplos: cerrojo ledger\n  cerrojo ledger --contract CO1.PCCNTR.1234567\n  cerrojo ledger --campaign 2027 > evidencia-2027.csv\n  cerrojo ledger --verify archivo.jsonl',
    },
    personActions: {
      export: 'saca todo lo que se guarda de la persona, como JSON',
      rectify: 'dice dónde se corrige cada dato, y con --note deja anotada la solicitud',
      erase: 'borra lo que la ley no obliga a conservar, y dice qué se conserva y por qué',
    },
    person: {
      does: 'habeas data: saca, dice dónde se corrige o borra lo que se guarda de una persona',
      example: 'Ejemplo: cerrojo person export 1020304050 > datos.json',
    },
    doctor: {
      does: 'revisa la instalación y dice qué arreglar',
      example: 'Ejemplo: cerrojo doctor',
    },
    migrate: {
      does: 'pasa la carpeta de datos al formato de este programa, con una copia a su lado',
      example: 'Ejemplo: cerrojo migrate --dry',
    },
    store: {
      does: 'pasa todo de la carpeta de datos a PostgreSQL, o de vuelta, tal como está',
      example: 'Ejemplo: cerrojo store copy --to postgres',
      to: 'a dónde: postgres o files',
    },
    serve: {
      does: 'pone a andar el bot en Slack y en Teams',
      example: 'Ejemplo: cerrojo serve',
    },
    mcp: {
      does: 'responde a un asistente de escritorio (MCP) a nombre de una persona; nunca registra nada',
      example: 'Ejemplo: cerrojo mcp --as "Ana Ruiz"',
      waiting:
        'Espera a un asistente por la entrada estándar (MCP); docs/assistants.es.md dice cómo conectarlo. Ctrl-D termina.',
    },
  },
}

/** Where settings may be wrong; the shape that `src/settings/mistakes.ts` gives. */
export interface MistakeToTell {
  readonly file: string | null
  readonly path: string
  readonly kind: 'wrong' | 'absent' | 'unknown-key' | 'repeated' | 'no-file' | 'unreadable' | 'no-json'
  readonly found?: string | null
  readonly wanted?: string
  readonly near?: string | null
  readonly first?: string
  readonly known?: readonly string[]
  readonly code?: string
  readonly line?: number
  readonly column?: number
}

const WANTED: Readonly<Record<string, string>> = {
  text: 'un texto que no esté vacío',
  'yes-no': 'true o false',
  day: 'un día como "2027-07-30"',
  days: 'una lista de días como ["2027-12-24"]',
  nit: 'un NIT, como "899999999"',
  address: 'una dirección que empiece por https:// o http://',
  'secure-address': 'una dirección que empiece por https://, sin usuario ni clave',
  proxy: 'la dirección de un proxy ("http://proxy:3128"), false o null',
  dataset: 'el código de un conjunto de datos, como "jbjy-vk9h"',
  language: '"es" o "en"',
  reading: '"prudent" o "literal"',
  interface: '"soda2" o "soda3"',
  clicks: '"contracting-office", "ordenador", "legal-office", "supervisor" o null',
  signs: '"ordenador", "supervisor" o "both"',
  'special-regime': '"own-manual" o "analogy"',
  term: '{"months": 4} o {"businessDays": 60}',
  entity: 'un objeto como {"nit": "899999999"}',
  entities: 'una lista de entidades, como [{"nit": "899999999"}]',
  codes: 'una lista de códigos de entidad, como ["700123456"]',
  section: 'un objeto { … }',
  'day-of-month': 'un día que exista en ese mes',
  token: 'el token de datos.gov.co, sin espacios',
  hour: 'una hora como "08:00"',
  milestones: 'una lista de días hábiles que faltan, como [40, 20, 10, 5, 1, 0]',
  workspaces: 'una lista de espacios de trabajo de Slack, como ["T0123ABCD"]',
  tenants: 'una lista de inquilinos de Microsoft 365, como ["00000000-0000-0000-0000-000000000000"]',
  channel: 'el id de un canal de Slack ("C0123ABCD") o de Teams ("19:…@thread.tacv2")',
  'slack-bot-token': 'el «Bot User OAuth Token» de la app de Slack, que empieza por xoxb-',
  'slack-app-token': 'el «App-Level Token» de la app de Slack, que empieza por xapp-',
  'slack-signing-secret': 'el «Signing Secret» de la app de Slack: 32 letras y números',
  'slack-client-id': 'el «Client ID» de la app de Slack: dos números y un punto',
  'slack-client-secret': 'el «Client Secret» de la app de Slack: 32 letras y números',
  'slack-one-way': 'un solo camino: SLACK_BOT_TOKEN (un espacio) o SLACK_CLIENT_ID (varios, por enlace)',
  'token-key': 'una clave de 64 cifras hexadecimales, como la que da openssl rand -hex 32',
  'slack-way-in': 'SLACK_SIGNING_SECRET (con dirección pública) o SLACK_APP_TOKEN (sin ella)',
  'database-address':
    'la dirección de una base de datos PostgreSQL: postgresql://usuario:clave@host:5432/base?sslmode=verify-full',
  'smtp-address':
    'la dirección del servidor de correo, sin usuario ni clave, como smtps://correo.entidad.gov.co o smtp://correo.entidad.gov.co:587',
  'smtp-from': 'el remitente, como Cerrojo <cerrojo@entidad.gov.co>',
  'secret-file': 'un archivo con el secreto adentro, y ese está vacío',
  pem: 'el texto de una llave privada (PEM); si está en un archivo, nómbrelo en TEAMS_CERTIFICATE_KEY_FILE',
  guid: 'un identificador como 00000000-0000-0000-0000-000000000000',
  'teams-credential':
    'TEAMS_APP_SECRET, o TEAMS_CERTIFICATE_THUMBPRINT y TEAMS_CERTIFICATE_KEY, o TEAMS_MANAGED_IDENTITY=1',
}

const SHOWN = 8

function some(names: readonly string[]): string {
  const more = names.length - SHOWN
  return more > 0 ? `${names.slice(0, SHOWN).join(', ')} y ${more} más` : names.join(', ')
}

function wanted(name = ''): string {
  const [kind, from, to] = name.split(':')
  return kind === 'whole' ? `un número entero de ${from} a ${to}` : (WANTED[name] ?? 'otra cosa')
}

/** What is said in Spanish when something goes wrong, and what to do about it. */
export const failuresEs = {
  /** The program was used in a way that cannot be done. */
  wrong: {
    seeHelp: 'Vea --help.',
    takesNoNotes:
      'El proceso que tiene los datos no la anotó: está ocupado, o es de una versión anterior. Si sigue así, hay que reiniciar el servicio.',
    unknownCommand: (near: string | undefined) =>
      `No hay un comando con ese nombre.${near === undefined ? '' : ` ¿Quiso decir ${near}?`}`,
    unknownOption: (option: string | undefined, near: string | undefined) =>
      `No hay una opción ${option ?? 'con ese nombre'}.${near === undefined ? '' : ` ¿Quiso decir ${near}?`}`,
    missingArgument: (name: string) => `Falta <${name}>.`,
    missingValue: (option: string) => `A la opción ${option} le falta su valor.`,
    missingOption: (option: string) => `Falta la opción ${option}.`,
    invalidValue: (option: string) => `El valor de ${option} no es uno de los que admite.`,
    fileExists: (path: string) => `Ya existe ${path}; elija otro nombre.`,
    tooMany: 'Sobran argumentos; un texto con espacios va entre comillas.',
    unclear: 'Eso no se entiende.',
    monthAhead: 'Ese mes no ha empezado.',
    contractOrAll: 'Diga un contrato, o --all para los de todos.',
    demoAlone: '--demo no va con --entity ni con --file.',
    notADay: 'Eso no es una fecha que exista; escríbala como 2027-07-30.',
    notANit: 'Eso no es un NIT; escriba sus dígitos, por ejemplo 899999999.',
    unknownPerson: 'No se conoce a esa persona en esta entidad. Revise el documento o el nombre.',
    severalPeople: (people: number) =>
      `Hay ${people} personas con ese nombre; escriba el nombre completo o el documento.`,
    noEntity: 'No hay una entidad configurada ni datos guardados. Ejecute: cerrojo init --entity NIT',
    sistersOfWhichDay:
      'Diga con --as-of AAAA-MM-DD de qué día, hasta hoy, son los archivos de pagos, modificaciones, documentos y demás. El archivo no lo dice, y lo viejo no prueba nada.',
    whichEntity: (nits: readonly string[]) => `Diga cuál entidad con --entity y su NIT: ${some(nits)}`,
    noData: 'Todavía no hay datos. Ejecute: cerrojo init --entity NIT, o cerrojo import ARCHIVO',
    noDataOf: (nit: string) =>
      `Todavía no hay datos de ${nit}. Ejecute: cerrojo sync --entity ${nit}, o cerrojo import ARCHIVO`,
    otherInstallation: (database: string, dir: string) =>
      `La base de datos ${database} es de otra instalación: sus personas no se reconocerían aquí. Copie a ${dir} el installation.json de la máquina que la creó.`,
    copyFirst: (dir: string, nits: readonly string[]) =>
      `En ${dir} hay datos que la base de datos no tiene (${some(nits)}); sin ellos se avisaría todo de nuevo. Ejecute: cerrojo store copy --to postgres`,
    moved: (dir: string, to: string, mark: string) =>
      `Los datos de ${dir} siguieron en la base de datos ${to}. Ponga DATABASE_URL; para volver a archivos, cerrojo store copy --to files. La marca es ${mark}.`,
    copyUnfinished: (dir: string) => `Una copia hacia ${dir} quedó a medias. Repita: cerrojo store copy --to files`,
    databaseLeft: (database: string, nits: readonly string[]) =>
      `Lo que hay en la base de datos ${database} no se puede usar (${some(nits)}): la copia quedó a medias, o todo siguió en archivos. Para traerlo: cerrojo store copy --to postgres; para seguir con archivos, quite DATABASE_URL.`,
    noRows: 'El archivo no tiene contratos.',
    noRowsOfEntity: 'Ninguna fila es de esa entidad; no se guardó nada. Las filas son de:',
  },

  /** The world failed, by the codes of `src/bot/ports/failure.ts`; an adapter that knows better brings its own. */
  failures: {
    codes: {
      unreachable: 'No hubo respuesta. Revise la conexión y el proxy.',
      'rate-limited': 'La otra parte pide esperar. Inténtelo más tarde.',
      refused: 'La otra parte dijo que no. Revise permisos, token y configuración.',
      denied: 'La otra parte dijo que no a esto; no se sabe si también a lo demás.',
      'bad-answer': 'Llegó una respuesta que no se entiende. Inténtelo más tarde; no se cambió nada.',
      gone: 'A esa persona ya no se le puede escribir.',
      'not-found': 'No existe ese archivo. Revise la ruta.',
    },
    conflict: 'Otro proceso guardó algo al mismo tiempo; no se registró nada. Inténtelo de nuevo.',
    unexpected: (message: string) => `Error inesperado: ${message}. Con CERROJO_DEBUG=1 se ve de dónde viene.`,
    system: 'El sistema no lo permitió. Revise el espacio en disco y los permisos.',
    /** A file that was asked for and is made aside could not be made. */
    worker: {
      memory: 'El archivo pedido es muy grande para esta máquina. Pida menos contratos a la vez.',
      failed: 'No se pudo hacer el archivo pedido. Con CERROJO_DEBUG=1 se ve por qué.',
      ended: 'El archivo pedido quedó sin terminar. Inténtelo de nuevo.',
    },
  },

  settings: {
    mistake: (mistake: MistakeToTell): string => {
      const { file, path, kind, found, near, known = [], code, line, column } = mistake
      const place = [file, path].filter(part => part !== null && part !== '').join(': ')
      switch (kind) {
        case 'wrong':
          return `${place}: ${found === null || found === undefined ? 'el valor no sirve' : `dice ${found}`}; debe ser ${wanted(mistake.wanted)}.`
        case 'absent':
          return `${place}: falta; debe ser ${wanted(mistake.wanted)}.`
        case 'unknown-key':
          return `${place}: no existe esa clave${near ? `; ¿quiso decir ${near}?` : known.length > 0 ? `; las que hay son ${known.join(', ')}.` : '.'}`
        case 'repeated':
          return `${place}: es la misma entidad que ${mistake.first}; deje una de las dos.`
        case 'no-file':
          return `${place}: no existe ese archivo de configuración; revise CERROJO_CONFIG.`
        case 'unreadable':
          return `${place}: no se pudo leer (${code}); revise la ruta y los permisos.`
        case 'no-json':
          return `${place}: no es JSON válido en la línea ${line}, columna ${column}; revise comas y comillas.`
      }
    },
  },
}

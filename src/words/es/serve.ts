import type { Day } from '../../rules/index.js'
import { countEs as count, dateEs, pluralEs as plural } from '../grammar.js'
import { PLATFORM_NAMES, type PlatformName } from '../platforms.js'

/** What a running bot and its doctor say to whoever installs it. */
export const serveEs = {
  listening: (address: string, paths: readonly string[]) => `Escuchando en ${address}: ${paths.join(', ')}`,
  socket: (platform: PlatformName, entity?: string) =>
    `${PLATFORM_NAMES[platform]}${entity === undefined ? '' : ` (${entity})`}: conectado sin dirección pública (Socket Mode).`,
  watching: (address: string) => `Vigilancia en ${address}: /live, /ready, /metrics`,
  playground: 'Entidad inventada, sin credenciales y solo para este equipo.',
  nothingToSay:
    'No hay por dónde hablar: configure Slack (SLACK_BOT_TOKEN) o Teams (TEAMS_APP_ID). Para ver qué falta: cerrojo doctor',
  noEntity: 'Ponga la entidad en "entities" de la configuración: cerrojo serve atiende solo a las configuradas.',
  refused: (platform: PlatformName, detail: string, entity?: string) =>
    `${PLATFORM_NAMES[platform]}${entity === undefined ? '' : ` (${entity})`} no acepta las credenciales del bot. Revíselas; cerrojo doctor dice cuáles. (${detail})`,
  off: (platform: PlatformName, detail: string, entity?: string) =>
    `${PLATFORM_NAMES[platform]}${entity === undefined ? '' : ` (${entity})`} queda apagado, y lo demás sigue. ${detail} Cuando se corrija lo que está en un archivo, vuelve en un minuto a más tardar; lo que está en .env o en el entorno se lee al iniciar.`,
  stopping: 'Cerrando: termino lo que está en curso.',
  stopped: 'Listo. Lo que falta por enviar queda guardado.',

  doctor: {
    good: 'Todo en orden.',
    bad: (n: number) => plural(n, 'Hay 1 cosa por arreglar.', `Hay ${count(n)} cosas por arreglar.`),
    remedy: (text: string) => `    → ${text}`,
    settings: (file: string) => `Configuración: ${file}`,
    noAct:
      'La entidad no ha nombrado el acto que fija su fecha de cierre: los avisos dicen «meta interna por defecto del programa».',
    nameAct: (file: string) =>
      `Si lo hay, escriba su número y fecha en "campaign.act" de ${file}: "Circular interna 014 del 2 de febrero de 2026".`,
    noEntities: 'No hay ninguna entidad en la configuración.',
    addEntity: 'Agregue su NIT en "entities", o ejecute cerrojo init --entity NIT.',
    noData: (entity: string) => `${entity}: todavía no hay datos.`,
    sync: 'Ejecute cerrojo sync, o cerrojo import con un archivo nuevo.',
    data: (entity: string, contracts: number, day: Day | null) =>
      `${entity}: ${count(contracts)} contratos, ${day === null ? 'sin fecha de los datos' : `datos al ${dateEs(day)}`}`,
    staleData: (entity: string, hours: number) => `${entity}: los datos tienen más de ${count(hours)} horas.`,
    people: (all: number, emails: number) => `Personas: ${count(all)} en la lista, ${count(emails)} con correo`,
    someWithoutEmail: (path: string) =>
      `Quien no tiene correo debe pedir que se le vincule, y coordinación aprobarlo. Si lo conoce, escríbalo en ${path}.`,
    template: (path: string) => `Plantilla de documentos: ${path}`,
    templateUnusable: (path: string, why: string) => ({
      line: `La plantilla ${path} no se usa: ${why}.`,
      remedy: 'Mientras tanto va el borrador estándar. Lo que puede pedir una plantilla está en docs/templates.es.md.',
    }),
    noPeople: 'La lista de personas está vacía: nadie podrá entrar por su correo.',
    writePeople: (path: string) => `Escríbala en ${path}; cerrojo init deja un borrador.`,
    noCoordinator: 'Nadie tiene el rol de coordinación: nadie aprobaría solicitudes ni vería lo que no es de nadie.',
    nameCoordinator: (path: string) => `Ponga el rol coordinator a alguien en ${path}.`,
    orderedOnly: (n: number, path: string) => ({
      line: `${n} ${n === 1 ? 'persona ordenadora ve' : 'personas ordenadoras ven'} solo los contratos en que SECOP las nombra.`,
      remedy: `Si deben verlos todos, escriba «todos» en la columna área de ${path}.`,
    }),
    listKeptBack: (before: number, after: number) => ({
      line:
        before === after
          ? 'En la lista de personas cambiaron a la vez muchas personas, correos, roles, áreas o nombres: no se tomó, y nadie pierde el acceso.'
          : `La lista de personas pasó de ${count(before)} a ${count(after)}: no se tomó, y nadie pierde el acceso.`,
      remedy:
        'Si es un error, corríjala. Si es correcta, una persona que administre lo confirma en el aviso que recibió; si nadie puede, cerrojo sync --accept-list.',
    }),
    lastGoodList: (before: number) =>
      `Mientras tanto vale la última lista buena, de ${count(before)} ${plural(before, 'persona', 'personas')}: nadie pierde el acceso.`,
    codeRole: (since: Day, after: number) => ({
      line: `Alguien administra por el código desde el ${dateEs(since)} (hace ${count(after)} días) y no está en la lista con ese rol.`,
      remedy: 'Póngalo en la lista de personas con el rol administrador y su correo.',
    }),
    codeTried: (tries: number, accounts: number) => ({
      line: `Alguien probó el código de la primera administración sin acertar: ${plural(tries, 'una vez', `${count(tries)} veces`)}, desde ${plural(accounts, 'una cuenta', `${count(accounts)} cuentas`)}.`,
      remedy: 'Si no fue quien lo recibió, emita otro con cerrojo init: el anterior queda sin efecto.',
    }),
    sampleNote: 'Contratos inventados.',
    sampleLine: (line: string) => `Muestra: ${line}`,
    samplesSent: (platform: PlatformName, n: number, name: string) =>
      `${PLATFORM_NAMES[platform]}: ${count(n)} muestras enviadas a ${name}. Mírelas allí.`,
    sampleAccepted: (platform: PlatformName, n: number) =>
      `${PLATFORM_NAMES[platform]}: acepta las ${count(n)} tarjetas de muestra`,
    sampleNotAsked: (platform: PlatformName) =>
      `${PLATFORM_NAMES[platform]}: no dijo si acepta las tarjetas de muestra; se enviaron igual`,
    sampleRefused: (platform: PlatformName, title: string, faults: string) => ({
      line: `${PLATFORM_NAMES[platform]}: no acepta la tarjeta «${title}»: ${faults}`,
      remedy: 'Informe el error a quien mantiene el programa: la persona recibiría solo su primera línea.',
    }),
    noSampleReader: (platform: PlatformName) => ({
      line: `${PLATFORM_NAMES[platform]}: no hay a quién enviarle las muestras.`,
      remedy: `Escríbale primero a Cerrojo en ${PLATFORM_NAMES[platform]} desde la cuenta de quien administra, con cerrojo serve en marcha.`,
    }),
    rights: (files: number) =>
      plural(
        files,
        'Permisos: la lista o el secreto que hay, solo para quien debe.',
        `Permisos de .env, listas y secretos: ${count(files)} archivos, solo para quien debe.`,
      ),
    readByOthers: (path: string) => ({
      line: `${path}: otras cuentas de esta máquina lo pueden leer o cambiar.`,
      remedy: `Ejecute: chmod 600 ${path}`,
    }),
    plainHttp: (name: string, host: string) => ({
      line: `${name} usa http:// hacia ${host}: lo que se envía y recibe va sin cifrar.`,
      remedy: 'Use una dirección que empiece por https://.',
    }),
    tlsOff: {
      line: 'NODE_TLS_REJECT_UNAUTHORIZED=0: no se comprueba ningún certificado, y cualquiera en la red puede hacerse pasar por otro.',
      remedy: 'Quítela. Para un certificado propio de la entidad, nombre su archivo en NODE_EXTRA_CA_CERTS.',
    },
    noEmails: (path: string) => ({
      line: 'Nadie en la lista de personas tiene correo: nadie podrá entrar por él.',
      remedy: `Escriba el correo de cada persona en ${path}.`,
    }),
    portFree: (name: string, port: number) =>
      port === 0 ? `${name}: el que el sistema dé` : `${name}: ${port} está libre`,
    portTaken: (name: string, port: number) => ({
      line: `${name}: ${port} está en uso.`,
      remedy: 'Es lo normal mientras el servicio corre; si no corre, lo usa otro programa: elija otro puerto.',
    }),
    portRefused: (name: string, place: string, code: string) => ({
      line: `${name}: no se puede abrir ${place} (${code}).`,
      remedy: 'Elija un puerto desde 1024 y una dirección de esta máquina en "server".',
    }),
    samePort: (port: number) => ({
      line: `server.port y server.watchPort son el mismo puerto (${port}).`,
      remedy: 'Elija otro para uno de los dos.',
    }),
    database: {
      there: (place: string, server: string) => `Base de datos: ${place}, PostgreSQL ${server}`,
      pending: (found: number, known: number) => ({
        line:
          found === 0
            ? 'La base de datos todavía no tiene nada de Cerrojo.'
            : `La base de datos tiene el formato ${found} y este programa escribe el ${known}.`,
        remedy: 'Ejecute cerrojo migrate, o inicie el servicio con un usuario que sea dueño del esquema.',
      }),
      aboveRules: {
        line: 'El usuario de la base de datos pasa por encima de las reglas que separan las entidades.',
        remedy: 'Use uno que no sea superusuario ni tenga BYPASSRLS.',
      },
      noRights: (rights: readonly string[]) => ({
        line: `Al usuario de la base de datos le faltan permisos: ${rights.slice(0, 5).join(', ')}${rights.length > 5 ? `… (${count(rights.length)})` : ''}.`,
        remedy: 'Déselos como dice docs/operations.md.',
      }),
      notEncrypted: {
        line: 'Lo que se habla con la base de datos va sin cifrar por la red.',
        remedy: 'Ponga sslmode=verify-full en DATABASE_URL, y el certificado en sslrootcert si es de la entidad.',
      },
      slow: (ms: number) => ({
        line: `La base de datos tarda ${count(ms)} ms en lo más corto: cada respuesta lo espera varias veces.`,
        remedy: 'Ponga Cerrojo y la base de datos en la misma red.',
      }),
      clock: (seconds: number) => ({
        line: `El reloj de la base de datos va ${count(Math.abs(seconds))} s ${seconds > 0 ? 'adelante' : 'atrás'} del de esta máquina.`,
        remedy: 'Ponga ambos en hora (NTP).',
      }),
    },
    secop: 'datos.gov.co responde',
    secopByFile: (file: string) => ({
      line: `No se llega a datos.gov.co desde aquí. Los datos vienen de un archivo (${file}).`,
      remedy:
        'Si esta red es cerrada, así está bien: use cerrojo import cuando haya uno más nuevo. Si no, revise la conexión y el proxy.',
    }),
    secopEnding: (when: string) =>
      `La interfaz de datos.gov.co anuncia que se acaba (${when}). Cerrojo usa la otra mientras tanto; actualícelo pronto.`,
    channelElsewhere: (platform: PlatformName) => ({
      line: `El canal del equipo es de ${PLATFORM_NAMES[platform]}, que no está configurado: los totales no llegan a nadie.`,
      remedy: 'Configure esa plataforma, o ponga en «channel» de cerrojo.json un canal de la que usa.',
    }),
    notSetUp: (platform: PlatformName) =>
      `${PLATFORM_NAMES[platform]}: no está configurado (no es un error si no lo usa).`,
    tenant: (platform: PlatformName, tenant: string, entity: string) =>
      `${PLATFORM_NAMES[platform]}: ${tenant} es de ${entity}`,
    tenantUnknown: (platform: PlatformName, tenant: string) =>
      `${PLATFORM_NAMES[platform]}: ${tenant} no está en la lista de ninguna entidad.`,
    ownOfNobody: (platform: PlatformName, entity: string) => ({
      line: `${PLATFORM_NAMES[platform]}: hay credenciales de ${entity}, que no es una entidad de esta configuración.`,
      remedy: 'El nombre de cada variable termina con el NIT de una entidad, sin dígito de verificación.',
    }),
    addTenant: (platform: PlatformName, tenant: string) =>
      `Agregue "${platform}": ["${tenant}"] a la entidad en la configuración.`,
  },
}

import type { serveEs } from '../es/serve.js'
import { countEn as count, dateEn, pluralEn as plural } from '../grammar.js'
import { PLATFORM_NAMES } from '../platforms.js'

export const serveEn: typeof serveEs = {
  listening: (address, paths) => `Listening on ${address}: ${paths.join(', ')}`,
  socket: (platform, entity) =>
    `${PLATFORM_NAMES[platform]}${entity === undefined ? '' : ` (${entity})`}: connected without a public address (Socket Mode).`,
  watching: address => `Watch on ${address}: /live, /ready, /metrics`,
  playground: 'An invented entity, without credentials and for this machine only.',
  nothingToSay:
    'There is no way to speak: set up Slack (SLACK_BOT_TOKEN) or Teams (TEAMS_APP_ID). To see what is missing: cerrojo doctor',
  noEntity: 'Put the entity in "entities" of the settings: cerrojo serve serves the configured ones only.',
  refused: (platform, detail, entity) =>
    `${PLATFORM_NAMES[platform]}${entity === undefined ? '' : ` (${entity})`} does not accept the bot’s credentials. Check them; cerrojo doctor says which. (${detail})`,
  off: (platform, detail, entity) =>
    `${PLATFORM_NAMES[platform]}${entity === undefined ? '' : ` (${entity})`} is off, and the rest goes on. ${detail} Once what is in a file is put right, it is back within a minute; what is in .env or the environment is read at the start.`,
  stopping: 'Stopping: I finish what is under way.',
  stopped: 'Done. What is still to be sent is kept.',

  doctor: {
    good: 'All is well.',
    bad: n => plural(n, 'There is 1 thing to mend.', `There are ${count(n)} things to mend.`),
    remedy: text => `    → ${text}`,
    settings: file => `Settings: ${file}`,
    noAct:
      "The entity has not named the act that sets its closing date: messages say “this program's default internal aim”.",
    nameAct: file =>
      `If there is one, write its number and date to "campaign.act" in ${file}: "Circular interna 014 del 2 de febrero de 2026".`,
    noEntities: 'There is no entity in the settings.',
    addEntity: 'Add its NIT to "entities", or run cerrojo init --entity NIT.',
    noData: entity => `${entity}: no data yet.`,
    sync: 'Run cerrojo sync, or cerrojo import with a new file.',
    data: (entity, contracts, day) =>
      `${entity}: ${count(contracts)} contracts, ${day === null ? 'no date of the data' : `data as of ${dateEn(day)}`}`,
    staleData: (entity, hours) => `${entity}: the data is more than ${count(hours)} hours old.`,
    people: (all, emails) => `People: ${count(all)} on the list, ${count(emails)} with an e-mail`,
    someWithoutEmail: path =>
      `Whoever has no e-mail has to ask to be linked, and a coordinator to approve it. Where you know it, write it into ${path}.`,
    template: path => `Document template: ${path}`,
    templateUnusable: (path, why) => ({
      line: `The template ${path} is not used: ${why}.`,
      remedy: 'Meanwhile the standard draft goes out. What a template may ask for is in docs/templates.md.',
    }),
    noPeople: 'The list of people is empty: nobody can come in by e-mail.',
    writePeople: path => `Write it to ${path}; cerrojo init leaves a draft.`,
    noCoordinator: 'Nobody has the coordinator role: nobody would approve requests or see what is nobody’s.',
    nameCoordinator: path => `Give somebody the role coordinator in ${path}.`,
    orderedOnly: (n, path) => ({
      line: `${n} ${n === 1 ? 'ordenador sees' : 'ordenadores see'} only the contracts that SECOP names them for.`,
      remedy: `If they are to see all of them, write "all" in the column area of ${path}.`,
    }),
    listKeptBack: (before, after) => ({
      line:
        before === after
          ? 'Many people, e-mails, roles, areas or names changed at once in the list of people: it was not taken, and nobody loses access.'
          : `The list of people went from ${count(before)} to ${count(after)}: it was not taken, and nobody loses access.`,
      remedy:
        'If that is a mistake, mend it. If it is right, an administrator confirms it in the message they were sent; if nobody can, cerrojo sync --accept-list.',
    }),
    lastGoodList: before =>
      `Meanwhile the last good list counts, of ${count(before)} ${plural(before, 'person', 'people')}: nobody loses access.`,
    codeRole: (since, after) => ({
      line: `Somebody has administered by the code since ${dateEn(since)} (${count(after)} days) and is not on the list with that role.`,
      remedy: 'Put them on the list of people with the role admin and their e-mail.',
    }),
    codeTried: (tries, accounts) => ({
      line: `Somebody tried the first administrator's code in vain: ${plural(tries, 'once', `${count(tries)} times`)}, from ${plural(accounts, 'one account', `${count(accounts)} accounts`)}.`,
      remedy: 'If it was not whoever received it, issue another one with cerrojo init: the earlier one is void then.',
    }),
    sampleNote: 'Invented contracts.',
    sampleLine: line => `Sample: ${line}`,
    samplesSent: (platform, n, name) =>
      `${PLATFORM_NAMES[platform]}: ${count(n)} samples sent to ${name}. Look at them there.`,
    sampleAccepted: (platform, n) => `${PLATFORM_NAMES[platform]}: accepts the ${count(n)} sample cards`,
    sampleNotAsked: platform =>
      `${PLATFORM_NAMES[platform]}: did not say whether it accepts the sample cards; they were sent all the same`,
    sampleRefused: (platform, title, faults) => ({
      line: `${PLATFORM_NAMES[platform]}: does not accept the card “${title}”: ${faults}`,
      remedy: 'Report it to whoever maintains the program: people would get its first line only.',
    }),
    noSampleReader: platform => ({
      line: `${PLATFORM_NAMES[platform]}: there is nobody to send the samples to.`,
      remedy: `First write to Cerrojo in ${PLATFORM_NAMES[platform]} from an administrator's account, with cerrojo serve running.`,
    }),
    rights: files =>
      plural(
        files,
        'Rights: the list or secret that is there, only for whom it is meant.',
        `Rights of .env, lists and secrets: ${count(files)} files, only for whom they are meant.`,
      ),
    readByOthers: path => ({
      line: `${path}: other accounts of this machine may read or change it.`,
      remedy: `Run: chmod 600 ${path}`,
    }),
    plainHttp: (name, host) => ({
      line: `${name} uses http:// to ${host}: what is sent and received is not encrypted.`,
      remedy: 'Use an address that begins with https://.',
    }),
    tlsOff: {
      line: 'NODE_TLS_REJECT_UNAUTHORIZED=0: no certificate is checked, and anybody on the network may pass for another.',
      remedy: "Take it out. For a certificate of the entity's own, name its file in NODE_EXTRA_CA_CERTS.",
    },
    noEmails: path => ({
      line: 'Nobody on the list of people has an e-mail address: nobody can come in by it.',
      remedy: `Write everybody's e-mail address in ${path}.`,
    }),
    portFree: (name, port) => (port === 0 ? `${name}: whichever the system gives` : `${name}: ${port} is free`),
    portTaken: (name, port) => ({
      line: `${name}: ${port} is in use.`,
      remedy:
        'That is as it should be while the service runs; if it does not, another program has it: choose another port.',
    }),
    portRefused: (name, place, code) => ({
      line: `${name}: ${place} cannot be opened (${code}).`,
      remedy: 'Choose a port from 1024 on and an address of this machine in "server".',
    }),
    samePort: port => ({
      line: `server.port and server.watchPort are the same port (${port}).`,
      remedy: 'Choose another one for one of them.',
    }),
    database: {
      there: (place, server) => `Database: ${place}, PostgreSQL ${server}`,
      pending: (found, known) => ({
        line:
          found === 0
            ? 'The database has nothing of Cerrojo in it yet.'
            : `The database has format ${found} and this program writes ${known}.`,
        remedy: 'Run cerrojo migrate, or start the service as a user that owns the schema.',
      }),
      aboveRules: {
        line: 'The user of the database sees past the rules that keep entities apart.',
        remedy: 'Use one that is no superuser and has no BYPASSRLS.',
      },
      noRights: rights => ({
        line: `The user of the database lacks rights: ${rights.slice(0, 5).join(', ')}${rights.length > 5 ? `… (${count(rights.length)})` : ''}.`,
        remedy: 'Give them as docs/operations.md says.',
      }),
      notEncrypted: {
        line: 'What is said with the database goes over the network unencrypted.',
        remedy:
          "Put sslmode=verify-full into DATABASE_URL, and the certificate into sslrootcert where it is the entity's own.",
      },
      slow: ms => ({
        line: `The database takes ${count(ms)} ms for the shortest question: every answer waits for several.`,
        remedy: 'Put Cerrojo and the database into the same network.',
      }),
      clock: seconds => ({
        line: `The clock of the database is ${count(Math.abs(seconds))} s ${seconds > 0 ? 'ahead of' : 'behind'} that of this machine.`,
        remedy: 'Set both by NTP.',
      }),
    },
    secop: 'datos.gov.co answers',
    secopByFile: file => ({
      line: `datos.gov.co cannot be reached from here. The data comes from a file (${file}).`,
      remedy:
        'If this network is a closed one, that is as it should be: use cerrojo import when there is a newer one. If not, check connection and proxy.',
    }),
    secopEnding: when =>
      `The interface of datos.gov.co says that it is to end (${when}). Cerrojo uses the other one meanwhile; please update it soon.`,
    channelElsewhere: platform => ({
      line: `The team’s channel is in ${PLATFORM_NAMES[platform]}, which is not set up: the totals reach nobody.`,
      remedy: 'Set that platform up, or put a channel of the one you use into “channel” of cerrojo.json.',
    }),
    notSetUp: platform => `${PLATFORM_NAMES[platform]}: not set up (no mistake if you do not use it).`,
    tenant: (platform, tenant, entity) => `${PLATFORM_NAMES[platform]}: ${tenant} belongs to ${entity}`,
    tenantUnknown: (platform, tenant) => `${PLATFORM_NAMES[platform]}: ${tenant} is on no entity’s list.`,
    ownOfNobody: (platform, entity) => ({
      line: `${PLATFORM_NAMES[platform]}: there are credentials of ${entity}, which is no entity of these settings.`,
      remedy: 'The name of each variable ends with the NIT of an entity, without its check digit.',
    }),
    addTenant: (platform, tenant) => `Add "${platform}": ["${tenant}"] to the entity in the settings.`,
  },
}

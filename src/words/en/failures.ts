import type { failuresEs } from '../es/failures.js'

const WANTED: Readonly<Record<string, string>> = {
  text: 'a text that is not empty',
  'yes-no': 'true or false',
  day: 'a day like "2027-07-30"',
  days: 'a list of days like ["2027-12-24"]',
  nit: 'a NIT, like "899999999"',
  address: 'an address that begins with https:// or http://',
  'secure-address': 'an address that begins with https://, without user and password',
  proxy: 'the address of a proxy ("http://proxy:3128"), false or null',
  dataset: 'the code of a data set, like "jbjy-vk9h"',
  language: '"es" or "en"',
  reading: '"prudent" or "literal"',
  interface: '"soda2" or "soda3"',
  clicks: '"contracting-office", "ordenador", "legal-office", "supervisor" or null',
  signs: '"ordenador", "supervisor" or "both"',
  'special-regime': '"own-manual" or "analogy"',
  term: '{"months": 4} or {"businessDays": 60}',
  entity: 'an object like {"nit": "899999999"}',
  entities: 'a list of entities, like [{"nit": "899999999"}]',
  codes: 'a list of the entity\'s codes, like ["700123456"]',
  section: 'an object { … }',
  'day-of-month': 'a day that exists in that month',
  token: 'the token of datos.gov.co, without blanks',
  hour: 'an hour like "08:00"',
  milestones: 'a list of business days left, like [40, 20, 10, 5, 1, 0]',
  workspaces: 'a list of Slack workspaces, like ["T0123ABCD"]',
  tenants: 'a list of Microsoft 365 tenants, like ["00000000-0000-0000-0000-000000000000"]',
  channel: 'the id of a channel of Slack ("C0123ABCD") or Teams ("19:…@thread.tacv2")',
  'slack-bot-token': 'the Slack app’s “Bot User OAuth Token”, which begins with xoxb-',
  'slack-app-token': 'the Slack app’s “App-Level Token”, which begins with xapp-',
  'slack-signing-secret': 'the Slack app’s “Signing Secret”: 32 letters and digits',
  'slack-client-id': 'the Slack app’s “Client ID”: two numbers and a point',
  'slack-client-secret': 'the Slack app’s “Client Secret”: 32 letters and digits',
  'slack-one-way': 'one way only: SLACK_BOT_TOKEN (one workspace) or SLACK_CLIENT_ID (several, by links)',
  'token-key': 'a key of 64 hexadecimal digits, as openssl rand -hex 32 makes one',
  'slack-way-in': 'SLACK_SIGNING_SECRET (with a public address) or SLACK_APP_TOKEN (without one)',
  'database-address':
    'the address of a PostgreSQL database: postgresql://user:password@host:5432/database?sslmode=verify-full',
  'smtp-address':
    'the address of the mail server, without user and password, such as smtps://mail.entity.example or smtp://mail.entity.example:587',
  'smtp-from': 'the sender, such as Cerrojo <cerrojo@entity.example>',
  'secret-file': 'a file with the secret in it, and this one is empty',
  pem: 'the text of a private key (PEM); if it is in a file, name that in TEAMS_CERTIFICATE_KEY_FILE',
  guid: 'an id like 00000000-0000-0000-0000-000000000000',
  'teams-credential':
    'TEAMS_APP_SECRET, or TEAMS_CERTIFICATE_THUMBPRINT and TEAMS_CERTIFICATE_KEY, or TEAMS_MANAGED_IDENTITY=1',
}

const SHOWN = 8

function some(names: readonly string[]): string {
  const more = names.length - SHOWN
  return more > 0 ? `${names.slice(0, SHOWN).join(', ')} and ${more} more` : names.join(', ')
}

function wanted(name = ''): string {
  const [kind, from, to] = name.split(':')
  return kind === 'whole' ? `a whole number from ${from} to ${to}` : (WANTED[name] ?? 'something else')
}

/** What is said in English when something goes wrong, and what to do about it. */
export const failuresEn: typeof failuresEs = {
  wrong: {
    seeHelp: 'See --help.',
    takesNoNotes:
      'The process that has the data did not note it: it is busy, or of an older version. If that goes on, the service has to be started again.',
    unknownCommand: near => `There is no such command.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    unknownOption: (option, near) =>
      `There is no ${option === undefined ? 'such option' : `option ${option}`}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    missingArgument: name => `<${name}> is missing.`,
    missingValue: option => `Option ${option} lacks its value.`,
    missingOption: option => `Option ${option} is missing.`,
    invalidValue: option => `The value of ${option} is none that it takes.`,
    fileExists: path => `There is a file ${path} already; choose another name.`,
    tooMany: 'There are too many arguments; a text with blanks goes between quotes.',
    unclear: 'That is not clear.',
    monthAhead: 'That month has not begun.',
    contractOrAll: 'Name one contract, or --all for those of every one.',
    demoAlone: '--demo does not go with --entity or --file.',
    notADay: 'That is no day that exists; write it like 2027-07-30.',
    notANit: 'That is no NIT; write its digits, for example 899999999.',
    unknownPerson: 'That person is not known at this entity. Check the document or the name.',
    severalPeople: people => `There are ${people} people of that name; write the whole name or the document.`,
    noEntity: 'No entity is configured and no data is stored. Run: cerrojo init --entity NIT',
    sistersOfWhichDay:
      'Say with --as-of YYYY-MM-DD of which day, up to today, the files of payments, modifications, documents and the like are. The file does not say it, and what is old proves nothing.',
    whichEntity: nits => `Say which entity with --entity and its NIT: ${some(nits)}`,
    noData: 'There is no data yet. Run: cerrojo init --entity NIT, or cerrojo import FILE',
    noDataOf: nit => `There is no data of ${nit} yet. Run: cerrojo sync --entity ${nit}, or cerrojo import FILE`,
    otherInstallation: (database, dir) =>
      `The database ${database} is of another installation: its people would not be known here. Copy the installation.json of the machine that made it to ${dir}.`,
    copyFirst: (dir, nits) =>
      `${dir} has data that the database has not (${some(nits)}); without it everything would be told again. Run: cerrojo store copy --to postgres`,
    moved: (dir, to, mark) =>
      `The data of ${dir} went on in the database ${to}. Set DATABASE_URL; to go back to files, cerrojo store copy --to files. The mark is ${mark}.`,
    copyUnfinished: dir => `A copy to ${dir} was begun and not ended. Repeat: cerrojo store copy --to files`,
    databaseLeft: (database, nits) =>
      `What the database ${database} has cannot be used (${some(nits)}): the copy was not ended, or everything went on in files. To bring it: cerrojo store copy --to postgres; to go on with files, take DATABASE_URL away.`,
    noRows: 'The file has no contracts.',
    noRowsOfEntity: 'No row is of that entity; nothing was stored. The rows are of:',
  },

  failures: {
    codes: {
      unreachable: 'There was no answer. Check the connection and the proxy.',
      'rate-limited': 'The other side asks to wait. Try later.',
      refused: 'The other side said no. Check rights, token and settings.',
      denied: 'The other side said no to this; whether to the rest as well is not known.',
      'bad-answer': 'An answer came that cannot be understood. Try later; nothing was changed.',
      gone: 'That person cannot be written to any more.',
      'not-found': 'There is no such file. Check the path.',
    },
    conflict: 'Another process stored something at the same time; nothing was recorded. Try again.',
    unexpected: message => `Unexpected error: ${message}. CERROJO_DEBUG=1 shows where it comes from.`,
    system: 'The system did not allow it. Check the disk space and the rights.',
    worker: {
      memory: 'The file asked for is too large for this machine. Ask for fewer contracts at a time.',
      failed: 'The file asked for could not be made. CERROJO_DEBUG=1 shows why.',
      ended: 'The file asked for was left unfinished. Try again.',
    },
  },

  settings: {
    mistake: mistake => {
      const { file, path, kind, found, near, known = [], code, line, column } = mistake
      const place = [file, path].filter(part => part !== null && part !== '').join(': ')
      switch (kind) {
        case 'wrong':
          return `${place}: ${found === null || found === undefined ? 'the value does not do' : `says ${found}`}; it has to be ${wanted(mistake.wanted)}.`
        case 'absent':
          return `${place}: is missing; it has to be ${wanted(mistake.wanted)}.`
        case 'unknown-key':
          return `${place}: there is no such key${near ? `; did you mean ${near}?` : known.length > 0 ? `; there are ${known.join(', ')}.` : '.'}`
        case 'repeated':
          return `${place}: is the same entity as ${mistake.first}; leave one of the two.`
        case 'no-file':
          return `${place}: there is no such settings file; check CERROJO_CONFIG.`
        case 'unreadable':
          return `${place}: could not be read (${code}); check the path and the rights.`
        case 'no-json':
          return `${place}: is no valid JSON in line ${line}, column ${column}; check commas and quotes.`
      }
    },
  },
}

import type { Day } from '../../../rules/index.js'
import { chatEn } from '../../../words/en/chat.js'
import { countedEn as counted, dateEn, countEn as grouped } from '../../../words/grammar.js'
import type { TeamsWords } from './words.es.js'

/** What only Microsoft Teams says in English, beside the cards. */
export const teamsEn: TeamsWords = {
  card: {
    number: grouped,
    optional: 'optional',
    latest: (day: Day) => `No later than ${dateEn(day)}.`,
    required: 'Please fill this in.',
    agree: 'Tick the box to go on.',
    confirmation: 'Confirmation',
    choose: 'Choose one',
    search: 'Type to search',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    shown: (count: number, total: number) => `${grouped(count)} of ${grouped(total)} shown`,
    pressRow: 'Touch a contract to open it.',
    columns: chatEn.card.columns,
    progress: (label: string, done: string, total: string) => `${label}: ${done} of ${total}.`,
    repeated: 'You may have received this message before.',
    noTitle: 'Cerrojo',
    account: id => `account ${id}`,
  },

  left: {
    contracts: (count: number) =>
      `${counted(count, 'more contract does not fit', 'more contracts do not fit')} into this message.`,
    orType: 'Type “export my contracts” to see all of them, or the reference of one.',
    rows: (count: number) =>
      `${counted(count, 'more row does not fit', 'more rows do not fit')} into this message. Type “export my contracts” to see them.`,
    columns: (count: number) =>
      `${counted(count, 'column does not fit', 'columns do not fit')} into this message. Type “export my contracts” to see them.`,
    facts: (count: number) =>
      `${counted(count, 'more fact does not fit', 'more facts do not fit')} into this message. Type “why” and the reference of the contract.`,
    options: (count: number) =>
      `${counted(count, 'more option does not fit', 'more options do not fit')} here. Type in the chat whom or what you are looking for.`,
    fields: (count: number) =>
      `${counted(count, 'more question does not fit', 'more questions do not fit')} into this message. Answer these and open it again.`,
    buttons: (labels: string) => `You can also type: ${labels}.`,
    parts: (count: number) =>
      `${counted(count, 'more part does not fit', 'more parts do not fit')} into this message. Ask about one contract to see less at a time.`,
    everything: 'The answer does not fit into a message. Ask about one contract, for example “status of CPS-003-2022”.',
  },

  chat: {
    sentToYou: 'This is for you only: I sent it to your chat.',
    writeToMe: 'This is for you only. Open a chat with me and ask me there.',
    answeredBelow: 'I answered below.',
    group: 'Hello, I am Cerrojo. Mention me with a question; what is for you only I send to your chat.',
    groupTitle: 'Cerrojo',
    help: 'help',
    suggestions: {
      day: ['What do you need from me?', 'When is the deadline?', 'Help'],
      contract: ['How do I close it?', 'Why?', 'Which contracts must I close?'],
      other: ['Which contracts must I close?', 'What do you need from me?', 'Help'],
    },
  },

  file: {
    sent: 'The file is in your OneDrive, under “Microsoft Teams Chat Files”.',
    declined: 'The file was not saved.',
    gone: 'That file is not available any more. Please ask for it again.',
    failed: 'The file could not be saved. Please ask for it again in a moment.',
  },

  doctor: {
    checks: {
      'app-id': 'Teams: app id',
      tenant: 'Teams: tenant',
      credential: 'Teams: credential',
      keys: 'Teams: keys by which Microsoft is recognised',
      channel: 'Teams: the team’s channel',
      auth: 'Teams: the credential gets in',
      clock: 'Teams: clock of this machine',
    },
    remedies: {
      noAppId: 'Set TEAMS_APP_ID to the “Application (client) ID” of the registration.',
      badAppId: 'TEAMS_APP_ID looks like 00000000-0000-0000-0000-000000000000: copy it from the registration.',
      noTenant: 'Set TEAMS_TENANT_ID to the “Directory (tenant) ID” of the registration.',
      badTenant: 'TEAMS_TENANT_ID looks like 00000000-0000-0000-0000-000000000000: copy it from the registration.',
      noCredential: 'Set TEAMS_APP_SECRET, or a certificate, or TEAMS_MANAGED_IDENTITY=1.',
      badCertificate: 'The certificate needs its thumbprint and its private key in PEM.',
      unreachable: (host: string) =>
        `${host} could not be reached. Check the way out to the internet, proxy and firewall.`,
      channelNotIn:
        'The bot is not in the team of that channel. Add the app to the team, and check “channel” in cerrojo.json.',
      rejected:
        'Microsoft does not accept the credential. Make another in “Certificates & secrets” and copy it to .env.',
      clockSkewed: (seconds: number) =>
        `The clock is ${seconds} seconds off Microsoft's; beyond 300 everything is refused. Turn on network time (NTP).`,
    },
  },
}

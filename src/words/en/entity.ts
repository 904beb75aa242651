import type { EntityWords } from '../es/entity.js'
import { countEn as count, countedEn as counted, dateEn } from '../grammar.js'
import { PLATFORM_NAMES } from '../platforms.js'

/** What `cerrojo entity` says in English. */
export const entityEn: EntityWords = {
  does: 'enrols, lists, pauses and takes out entities, also while the service runs',
  example: 'Example: cerrojo entity add 899999999 --slack T0123ABCD',
  actions: {
    add: 'enrols an entity, or changes what was said of it',
    list: 'lists the entities and how they stand',
    link: 'prints the link by which the app is installed in a Slack workspace for it',
    pause: 'sends it nothing; whoever asks is still answered',
    resume: 'ends the pause',
    remove: 'takes it out: it is sent and answered nothing, and what is kept stays',
  },
  options: {
    name: 'the name to show; else SECOP’s',
    code: 'its codigo_entidad in SECOP',
    slack: 'Slack workspace (T…)',
    teams: 'Microsoft 365 tenant',
    channel: 'the team’s channel for the totals of the week',
    people: 'its list of people, beside the settings file',
    assignments: 'its list of assignments, likewise',
  },
  none: 'There is no entity. To enrol one: cerrojo entity add NIT',
  standing: {
    active: 'active',
    paused: since => `paused since ${dateEn(since)}`,
    removed: since => `taken out on ${dateEn(since)}`,
  },
  from: file => `of ${file}`,
  places: places => places.join(', '),
  off: (platform, why) => `${PLATFORM_NAMES[platform]} is off: ${why}`,
  inFile: (key, file) => `Entity ${key} is in ${file}: change it or take it out there.`,
  unknown: key => `Entity ${key} is not enrolled. See cerrojo entity list`,
  added: (key, people) => `Entity ${key} is enrolled. Its list of people is ${people}.`,
  changed: key => `What is new of entity ${key} is in place.`,
  next: key =>
    `Go on with: cerrojo init --entity ${key}. Where the service runs on the data folder already, write that list yourself: it fetches the contracts.`,
  link: (key, until) =>
    `Whoever administers the Slack workspace opens this link and installs the app for entity ${key}. It is good for one workspace, until ${dateEn(until)}; whoever has it can use it:`,
  noLinks: 'The app is not installed by links here: that takes SLACK_CLIENT_ID and the others (docs/slack.md).',
  paused: key =>
    `Entity ${key} is paused: nothing is sent to it but to whoever administers, who is told so. Its data is still fetched, and whoever asks is answered.`,
  resumed: key => `The pause of entity ${key} is over. What was of days that are over is not sent.`,
  already: (key, standing) => `Entity ${key} stands so already: ${standing}.`,
  removed: key => `Entity ${key} is taken out: nothing more is sent or answered to it.`,
  tokensGo:
    'If it installed Cerrojo in Slack by a link, the service gives that permission back and erases what it kept of it: within seconds, or when it starts again. To be there again takes another link.',
  ownStay: key =>
    `Its own credentials (the variables that end with _${key}) are for you to take out of the environment.`,
  takenUp: 'A service that runs takes it up within seconds.',
  kept: place => `Kept, in ${place}:`,
  nothingKept: 'Nothing is kept of it.',
  keptData: (contracts, asOf) =>
    `- ${counted(contracts, 'contract', 'contracts')} of the last cut${asOf === null ? '' : `, as of ${dateEn(asOf)}`}.`,
  keptChain: {
    sent: (links, until) => `- What was told (${counted(links, 'record', 'records')}): ${until}.`,
    said: (links, until) =>
      `- What was said (${counted(links, 'record', 'records')}): of contracts, for good; accounts and preferences, ${until}.`,
    seen: (links, until) => `- What was looked at (${counted(links, 'day', 'days')}): ${until}.`,
  },
  until: years =>
    years === null
      ? 'until it is erased (retention sets no term)'
      : `until it is ${count(years)} years old (retention)`,
  bringsBack: key =>
    `Nothing that was told is lost or told again: to come back, cerrojo entity add ${key}. To take what is its own along, cerrojo ledger --entity ${key}.`,
}

import { isVariable, type outboxEs } from '../es/outbox.js'
import { countEn as count, dateEn, pluralEn as plural } from '../grammar.js'
import { PLATFORM_NAMES } from '../platforms.js'

const others = (more: number) => (more > 0 ? ` and ${count(more)} more` : '')

const WHY: Readonly<Record<string, string>> = {
  uncertain: 'it is not known whether it arrived; it was tried twice',
  refused: 'the platform does not allow it',
  denied: 'the platform does not allow it with that person',
  'not-linked': 'has no linked account',
  'no-mailbox': 'the e-mail address on the list does not exist, or takes nothing',
  gone: 'the account is gone, or removed the app',
  'rate-limited': 'the platform asks to wait',
  unreachable: 'the platform did not answer',
  app_uninstalled: 'the app was taken out there; it is installed anew by a link',
  tokens_revoked: 'the app’s permission was withdrawn; it is installed anew by a link',
  removed: 'the entity was taken out; it is installed anew by a link',
  'other-key': 'it was kept sealed with another key than CERROJO_TOKEN_KEY',
  damaged: 'what was kept to get in there is damaged; it is installed anew by a link',
  lost: 'the connection was lost',
}

/** What the bot says to whoever administers it, and what the record of what was told is headed with. */
export const outboxEn: typeof outboxEs = {
  alerts: {
    sync: {
      title: 'The data could not be brought up to date',
      text: 'SECOP II’s data could not be fetched today. Digests go out on the last good cut and say so.',
      todo: 'Check the connection. It is tried again every half hour by itself.',
    },
    stale: {
      title: 'The data is old',
      text: 'SECOP II has published no new cut. Digests go out on the last one and say so.',
      todo: 'See “cerrojo status”.',
    },
    shrunk: {
      title: 'The new cut was not taken',
      text: 'SECOP II’s new data seems incomplete. The old data stays.',
      todo: 'Compare with SECOP II. If it is right, confirm it here.',
    },
    store: {
      title: 'Cerrojo’s files need attention',
      text: 'The store said:',
      todo: 'Look at the disk. Details are in docs/operations.md.',
    },
    unwritable: {
      title: 'Cerrojo cannot keep anything',
      text: 'The disk lets nothing be written into the data folder. What is asked is answered, but nothing is recorded and no other message goes out.',
      todo: 'See whether the disk is full or became read-only; the log of the service says which file it was. Once it can write, Cerrojo goes on by itself.',
    },
    messenger: {
      title: 'Some digests could not be delivered',
      text: 'Today the digest could not be delivered to:',
      todo: 'See whether the account exists and has the app installed, and in the list of people whether the e-mail is right.',
    },
    list: {
      title: 'The new list of people was not taken',
      text: 'The list of people lost or changed several at once, is empty, cannot be read or is not the same on all machines. Meanwhile nobody loses access.',
      todo: 'If that is a mistake, mend the list. If it is right, press the button.',
    },
    account: {
      title: 'Somebody asked to come in as another person',
      text: 'An account asked to come in as another person, and that person said it was not them:',
      todo: 'Find out whose account it is and, if it had been approved, why.',
    },
    service: {
      title: 'Cerrojo’s service needs attention',
      text: 'Cerrojo goes on, but not with everything:',
      todo: 'Run “cerrojo doctor” and look into the log of the service. It is tried again by itself.',
    },
  },
  paused: {
    title: 'Cerrojo is paused for your entity',
    text: 'No notice and no reminder goes out. Whoever asks is answered, with the data of each day.',
    todo: 'Whoever installed Cerrojo ends it with “cerrojo entity resume” and the NIT.',
  },
  pausedSince: day => `Paused since ${dateEn(day)}.`,
  refused: (platform, why) =>
    platform === 'email'
      ? 'The mail server takes nothing from Cerrojo: those who are told by e-mail get nothing. “cerrojo doctor” says what to check.'
      : `${PLATFORM_NAMES[platform]}: takes nothing from Cerrojo (${why}). Those who are told there get no reminders; “cerrojo doctor” says what to check.`,
  deaf: (platform, why) => `${PLATFORM_NAMES[platform]}: what people write does not come in (${why}).`,
  fault: n =>
    plural(
      n,
      'There was 1 unexpected failure of the program.',
      `There were ${count(n)} unexpected failures of the program.`,
    ),
  isRepeat: title => `Repeat: you already had “${title}”; the message before counts.`,
  sentTwice: n =>
    plural(
      n,
      '1 message went out twice: a process stood still right before it was sent. The second one now says that it is a repeat.',
      `${count(n)} messages went out twice: a process stood still right before they were sent. The second of each now says that it is a repeat.`,
    ),
  ledger: (unnoted, unsound) => [
    ...(unsound > 0
      ? [
          'The records do not fit their chains of hashes: run “cerrojo ledger”, which says which, and find out who wrote to the data folder.',
        ]
      : []),
    ...(unnoted > 0
      ? [
          plural(
            unnoted,
            '1 look at contracts was answered and could not be noted.',
            `${count(unnoted)} looks at contracts were answered and could not be noted.`,
          ),
        ]
      : []),
  ],
  timeJump: (by, ms) =>
    by === 'process'
      ? `The process stood still for ${spanOf(ms)}. What was of days that are over was not sent.`
      : by === 'outside'
        ? `The clock of this machine is ${spanOf(ms)} ${ms < 0 ? 'behind' : 'ahead of'} those of the services that it asks. See that its time is set by itself.`
        : `The clock of this machine was put ${ms < 0 ? 'back' : 'forward'} by ${spanOf(ms)}, or the machine slept. See that its time is set by itself.`,
  failed: (name, why) => `${name}: ${why}`,
  andMore: more => `…${others(more)}`,
  because: code => WHY[code] ?? (isVariable(code) ? `${code} has to be put right` : `it failed (${code})`),

  columns: {
    number: 'Number',
    at: 'Instant (UTC)',
    day: 'Day',
    event: 'Event',
    kind: 'Kind',
    person: 'Person id',
    name: 'Person',
    channel: 'Channel',
    detail: 'Detail',
    said: 'What was said',
    contracts: 'Contracts, verdict and rule',
    cut: 'Cut',
    asOf: 'Data as of',
    reasons: 'Why that day',
    previous: 'Previous hash',
    hash: 'Hash',
    record: 'Exact record',
    beside: 'Exact content',
    salt: 'Salt',
  },
  erased: on => `erased on ${dateEn(on)}`,
  saidColumns: {
    at: 'Instant (UTC)',
    day: 'Day',
    about: 'About',
    subject: 'Contract, person or account',
    kind: 'Kind',
    person: 'Person id',
    name: 'Person',
    role: 'Role',
    account: 'Account',
    shown: 'What was in view',
    record: 'Exact record',
  },
  events: {
    planned: 'written down',
    trying: 'try',
    postponed: 'postponed',
    sent: 'sent',
    failed: 'failed',
    superseded: 'replaced',
  },
  repeated: 'repeat, labelled',
  found: 'found in the history',
  doubtful: 'may have arrived',
}

/** A span of time in its largest whole unit. */
function spanOf(ms: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / 60_000))
  const hours = Math.round(minutes / 60)
  const days = Math.round(hours / 24)
  if (days > 1) return plural(days, '1 day', `${count(days)} days`)
  return hours > 1 ? plural(hours, '1 hour', `${hours} hours`) : plural(minutes, '1 minute', `${minutes} minutes`)
}

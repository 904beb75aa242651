import { countEn as grouped, listEn as join } from '../../../words/grammar.js'
import type { EmailWords } from './words.es.js'

/** What only e-mail says in English, beside the cards. */
export const emailEn: EmailWords = {
  lang: 'en',
  card: {
    number: grouped,
    progress: (label, done, total) => `${label}: ${done} of ${total}.`,
    shown: (shown, all) => `${grouped(shown)} of ${grouped(all)} are shown; all are in the chat.`,
  },

  repeated: 'This e-mail may have reached you before.',
  why: entity =>
    `Cerrojo writes to you by e-mail, at most once a week and twice more as the campaign ends, because ${entity} has you on its list and you have no linked account in the chat yet.`,
  howToLink:
    'In the chat you can see every contract, answer, and ask for your list in Excel: look for “Cerrojo” in the Slack or Teams of your entity and write “hello” to it. Answering this e-mail records nothing.',
  askWhom: names =>
    names.length === 0
      ? 'If you do not want these e-mails, tell the contracting office of your entity.'
      : `If you do not want these e-mails, tell ${join(names)}, of the contracting office.`,
  optOut: 'Stop these e-mails',

  page: {
    title: 'E-mails of Cerrojo',
    ask: entity => `Stop receiving the reminders of the contracts of ${entity} by e-mail?`,
    consequence: 'The contracts stay yours, and the contracting office will know that reminders no longer reach you.',
    stop: 'Stop them',
    stopped:
      'Done: I write to you by e-mail no more. The contracting office sees it among those whom no reminder reaches.',
    again: 'Receive them again',
    resumed: 'Done: I write to you by e-mail again, at most once a week and twice more as the campaign ends.',
    unknown: 'This address is not valid, or no longer. Ask the contracting office of your entity.',
    failed: 'It could not be noted. Try again in some minutes.',
  },

  doctor: {
    reached: host => `E-mail: ${host} takes the connection`,
    failed: host => `E-mail: ${host} does not take the connection`,
    remedies: {
      refused: 'Check SMTP_URL, SMTP_USER and SMTP_PASSWORD, and whether that server lets this machine send.',
      unreachable: 'Check SMTP_URL, and that this machine reaches the mail server (port 465 or 587).',
    },
    noOptOut: 'E-mail: without a public address, each e-mail says whom to ask to be written to no more',
  },
}

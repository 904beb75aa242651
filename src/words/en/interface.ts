import type { InterfaceWords } from '../es/interface.js'
import { dateEn, countEn as grouped, pluralEn as plural } from '../grammar.js'
import { answersEn } from './answers.js'

/** What the terminal says in English, beside the cards. */
export const doorsEn: InterfaceWords = {
  card: {
    number: grouped,
    day: dateEn,
    optional: 'optional',
    proposed: value => `proposed: ${value}`,
    latest: day => `${day} at the latest`,
    page: (page, pages) => `Page ${page} of ${pages}`,
    more: 'more',
    progress: (label: string, done: string, total: string) => `${label}: ${done} of ${total}.`,
    shown: count => `${grouped(count)} shown`,
  },

  form: {
    day: dateEn,
    needed: 'An answer is needed.',
    notADay: 'That is no date that I understand; for example “3 May” or “2027-05-03”.',
    notAfter: day => `It cannot be after ${day}.`,
    tooLong: max => `Too long: at most ${max} characters.`,
    notAChoice: 'That is none of the options; type its number.',
    yesOrNo: 'Answer yes or no.',
    mustAgree: 'It cannot be sent without a yes.',
    orCancel: '(“cancel” leaves without recording anything)',
    enterFor: value => `Enter: ${value}`,
    enterToSkip: 'Enter to skip',
    dateHint: 'for example “3 May”',
    confirm: 'Do you confirm? (yes or no):',
    yesNoHint: 'yes or no',
    ticksHint: 'the numbers of all that you tick, like “1 3 5-8”',
    boxesHint: 'yes or no; or the numbers of all that you tick, like “1 3 5-8”',
    byNumber: 'type the number of the option',
  },

  session: {
    prompt: '› ',
    firstQuestion: 'which contracts must I close?',
    youAre: (name, roles) => `You ask as ${name}${roles.length > 0 ? ` (${roles.join(', ')})` : ''}.`,
    howToAsk: 'Type a question, a number or a letter. /help, /iam, /quit',
    help: [
      'Write as in a chat: “which contracts must I close?”, “why CD-311-2024?”, “when is the deadline?”.',
      'A number chooses the option that carries it in the last answer.',
      '/iam            shows the people who are known',
      '/iam 3          asks as the third of them; also /iam ana',
      'cancel          leaves a form without recording anything',
      '/quit           ends',
    ].join('\n'),
    cancelled: 'Nothing was recorded.',
    noSuchCommand: command => `There is no command ${command}. Try /help.`,
    noSuchNumber: (number, last) =>
      `The last answer has no option ${number}; ${plural(last, 'there is only one', `they go from 1 to ${last}`)}.`,
    nobodyNamedSo: 'Nobody of that name or number is known. /iam shows the list.',
    saved: path => `File saved: ${path}`,
    whoAsks: 'Who asks?',
    number: 'No.',
    name: 'Name',
    role: 'Role',
    contracts: 'Contracts',
    onlyInData: 'only in the data',
    andMore: count => `… and ${grouped(count)} more: look for them by name.`,
    howToBe: 'Type /iam and the number or a part of the name.',
    roles: answersEn.roleNames,
  },
}

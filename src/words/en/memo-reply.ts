import type { MemoReplyWords } from '../es/memo-reply.js'
import { countEn as grouped, pluralEn as plural } from '../grammar.js'

/** What the chat says around a memorando. */
export const memoReplyEn: MemoReplyWords = {
  button: 'Memo',
  title: 'Memos',
  whom: 'It is prepared for whoever gets no reminders or has not answered: open them from the list and press “Memo” on their card.',
  notFor: name =>
    `No memorando is prepared for ${name}: they get the reminders and have answered, are on pause, got their contracts lately, or have nothing to answer.`,
  notListed: name =>
    `No memorando is prepared for ${name}: they are not on the entity's list. Whoever administers Cerrojo can add them.`,
  ready: (name, n) =>
    `Memo for ${name}, ${plural(n, '1 contract', `${grouped(n)} contracts`)}, in Spanish: it is a draft, look at it before it is signed.`,
  leftOut: n =>
    `${plural(n, '1 contract that came', `${grouped(n)} contracts that came`)} to them lately ${plural(n, 'was', 'were')} left out.`,
}

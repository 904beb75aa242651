import type { julyEs } from '../es/campaign-demo.js'
import { countEn as count, countedEn as counted, longDateEn } from '../grammar.js'

export const julyEn: typeof julyEs = {
  intro: (first, last) =>
    `The last month of a campaign with the invented entity, from ${longDateEn(first)} to ${longDateEn(last)}, as a supervisor would live it.`,
  day: (day, told, confirmed, open) =>
    `${longDateEn(day)} · ${counted(told, 'reminder', 'reminders')} · ${confirmed > 0 ? `SECOP confirms ${count(confirmed)} closed · ` : ''}${counted(open, 'contract', 'contracts')} to close`,
  card: name => `${name} gets:`,
  told: name => `${name} presses a button of their reminder, confirms, and sees:`,
  crash: (sent, left) =>
    `✗ The power goes in the middle of sending: ${counted(sent, 'reminder had gone out', 'reminders had gone out')}, ${counted(left, 'was', 'were')} unfinished.`,
  recovered: (found, sent) =>
    `✓ Twenty-five minutes later it is back: ${found > 0 ? `it finds ${counted(found, 'that had arrived', 'that had arrived')} and ` : ''}sends ${counted(sent, 'that was missing', 'that were missing')}. Nobody gets two.`,
  end: 'The end of the month',
  messages: (messages, doubled) => `Reminders sent: ${count(messages)}. Doubled: ${count(doubled)}.`,
  closed: (closed, open) => `Files closed in the month: ${count(closed)}. To close: ${count(open)}.`,
  accounting: a =>
    `People: ${count(a.eligible)} = ${count(a.sent)} told + ${count(a.waiting)} waiting for their day + ${count(a.failed)} undeliverable + ${count(a.paused)} paused + ${count(a.notLinked)} without an account + ${count(a.nothingToSay)} with nothing to be told.`,
}

import type { OutFile } from '../../bot/conversation/reply.js'
import { harmless } from '../../shared/harmless.js'

type Events = Extract<OutFile, { kind: 'calendar' }>['events']

/** All-day events as an iCalendar text (RFC 5545). A second import of the same uid replaces the first. */
export function icalendar(events: Events, now: Date): string {
  const stamp = `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cerrojo//Cerrojo//ES',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap(({ uid, on, title, text }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      // Without an end, an event with a date only takes the whole of that day.
      `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

function escaped(text: string): string {
  return harmless(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

const LONGEST_LINE = 75

/** No line is longer than 75 octets; a continued one begins with a blank. */
function folded(line: string): string {
  let result = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LONGEST_LINE) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
  }
  return result
}

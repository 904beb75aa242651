import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateReader } from '../../src/bot/understand/days/dates.js'
import { readHour } from '../../src/bot/understand/days/hours.js'
import { foldInPlace, tidy } from '../../src/bot/understand/text/fold.js'
import { spell } from '../../src/bot/understand/text/spell.js'
import { replace, type TextPiece } from '../../src/bot/understand/text/text-piece.js'
import { type Day, isDay } from '../../src/rules/day.js'

const THURSDAY: Day = '2027-07-01'

function pieces(text: string, today: Day): readonly TextPiece[] {
  const raw = tidy(text)
  return [readHour, dateReader(today)].reduce<readonly TextPiece[]>(replace, spell(foldInPlace(raw), raw))
}

function dates(text: string, today: Day = THURSDAY) {
  return pieces(text, today).flatMap(piece => (piece.kind === 'date' ? [piece.date] : []))
}

function hours(text: string) {
  return pieces(text, THURSDAY).flatMap(piece => (piece.kind === 'hour' ? [piece.at] : []))
}

describe('one day, whatever the sentence', () => {
  it.each([
    ['hoy', '2027-07-01'],
    ['mañana', '2027-07-02'],
    ['manana por la manana', '2027-07-02'],
    ['pasado mañana', '2027-07-03'],
    ['ayer', '2027-06-30'],
    ['anteayer', '2027-06-29'],
    ['antier', '2027-06-29'],
    ['antes de ayer', '2027-06-29'],
    ['el 15 de julio de 2027', '2027-07-15'],
    ['15 de julio del 2027', '2027-07-15'],
    ['15/07/2027', '2027-07-15'],
    ['15-07-2027', '2027-07-15'],
    ['15.07.2027', '2027-07-15'],
    ['15/7/27', '2027-07-15'],
    ['07/15/2027', '2027-07-15'],
    ['2027-07-15', '2027-07-15'],
    ['2027/07/15', '2027-07-15'],
    ['15/jul/2027', '2027-07-15'],
    ['15-jul-2027', '2027-07-15'],
    ['today', '2027-07-01'],
    ['tomorrow', '2027-07-02'],
    ['the day after tomorrow', '2027-07-03'],
    ['yesterday', '2027-06-30'],
    ['July 12th, 2027', '2027-07-12'],
    ['12th of July 2027', '2027-07-12'],
    ['29 de febrero de 2028', '2028-02-29'],
    ['hace 3 días', '2027-06-28'],
    ['hace una semana', '2027-06-24'],
    ['3 days ago', '2027-06-28'],
    ['two weeks ago', '2027-06-17'],
  ])('%s', (text, day) => {
    expect(dates(text)).toEqual([{ from: day, to: day, past: day }])
  })
})

describe('the next and the last such day', () => {
  it.each([
    ['el lunes', '2027-07-05', '2027-06-28'],
    ['el jueves', '2027-07-08', '2027-06-24'],
    ['el viernes', '2027-07-02', '2027-06-25'],
    ['next Monday', '2027-07-05', '2027-06-28'],
    ['by Friday', '2027-07-02', '2027-06-25'],
    ['el próximo lunes', '2027-07-05', '2027-06-28'],
    ['el lunes que viene', '2027-07-05', '2027-06-28'],
    ['el lunes de la próxima semana', '2027-07-05', '2027-06-28'],
    ['el viernes de la próxima semana', '2027-07-09', '2027-06-25'],
    ['el viernes de esta semana', '2027-07-02', '2027-06-25'],
    ['el otro viernes', '2027-07-09', '2027-06-25'],
    ['el otro lunes', '2027-07-05', '2027-06-28'],
    ['el domingo de la otra semana', '2027-07-11', '2027-06-27'],
    ['Friday of next week', '2027-07-09', '2027-06-25'],
    ['el lunes en ocho', '2027-07-12', '2027-06-28'],
    ['el viernes 16 de julio', '2027-07-16', '2026-07-16'],
    ['15 de julio', '2027-07-15', '2026-07-15'],
    ['15 jul', '2027-07-15', '2026-07-15'],
    ['15/07', '2027-07-15', '2026-07-15'],
    ['el 3 de mayo', '2028-05-03', '2027-05-03'],
    ['1 de julio', '2027-07-01', '2027-07-01'],
    ['primero de agosto', '2027-08-01', '2026-08-01'],
    ['uno de agosto', '2027-08-01', '2026-08-01'],
    ['1ro de agosto', '2027-08-01', '2026-08-01'],
    ['treinta y uno de julio', '2027-07-31', '2026-07-31'],
    ['veintidós de julio', '2027-07-22', '2026-07-22'],
    ['July 12', '2027-07-12', '2026-07-12'],
    ['12 July', '2027-07-12', '2026-07-12'],
    ['July 12th', '2027-07-12', '2026-07-12'],
    ['the twelfth of July', '2027-07-12', '2026-07-12'],
    ['twenty-first of July', '2027-07-21', '2026-07-21'],
    ['Sept 5', '2027-09-05', '2026-09-05'],
    ['29 de febrero', '2028-02-29', '2024-02-29'],
    ['15 de julio de este año', '2027-07-15', '2026-07-15'],
    ['31 de jullio', '2027-07-31', '2026-07-31'],
    ['hasta el 12', '2027-07-12', '2027-06-12'],
    ['the 20th', '2027-07-20', '2027-06-20'],
  ])('%s', (text, ahead, past) => {
    expect(dates(text)).toEqual([{ from: ahead, to: ahead, past }])
  })

  it('a weekday with its number is the one near', () => {
    expect(dates('el viernes 16')).toEqual([{ from: '2027-07-16', to: '2027-07-16' }])
    expect(dates('el martes 29')).toEqual([{ from: '2027-06-29', to: '2027-06-29', past: '2027-06-29' }])
  })

  it('a weekday that is over is said to be', () => {
    expect(dates('el lunes pasado')).toEqual([{ from: '2027-06-28', to: '2027-06-28', past: '2027-06-28' }])
    expect(dates('last Monday')).toEqual([{ from: '2027-06-28', to: '2027-06-28', past: '2027-06-28' }])
  })
})

describe('later, but no day of the past', () => {
  it.each([
    ['en 3 días', '2027-07-04'],
    ['en tres días', '2027-07-04'],
    ['en una semana', '2027-07-08'],
    ['dentro de 15 días', '2027-07-16'],
    ['en los próximos 30 días', '2027-07-31'],
    ['en un mes', '2027-08-01'],
    ['de aquí a 15 días', '2027-07-16'],
    ['in 3 days', '2027-07-04'],
    ['in two weeks', '2027-07-15'],
    ['in a week', '2027-07-08'],
    ['within the next 7 days', '2027-07-08'],
    ['pospón dos semanas', '2027-07-15'],
    ['fin de mes', '2027-07-31'],
    ['a finales del mes', '2027-07-31'],
    ['end of the month', '2027-07-31'],
    ['fin de agosto', '2027-08-31'],
    ['end of August', '2027-08-31'],
    ['fin de año', '2027-12-31'],
    ['de aquí al 31 de julio de 2027', '2027-07-31'],
  ])('%s', (text, day) => {
    expect(dates(text)).toMatchObject([{ from: day, to: day }])
  })
})

describe('weeks and months have two ends', () => {
  it.each([
    ['esta semana', '2027-07-01', '2027-07-04'],
    ['this week', '2027-07-01', '2027-07-04'],
    ['la próxima semana', '2027-07-05', '2027-07-11'],
    ['la otra semana', '2027-07-05', '2027-07-11'],
    ['la semana que viene', '2027-07-05', '2027-07-11'],
    ['next week', '2027-07-05', '2027-07-11'],
    ['el fin de semana', '2027-07-03', '2027-07-04'],
    ['este mes', '2027-07-01', '2027-07-31'],
    ['el próximo mes', '2027-08-01', '2027-08-31'],
    ['next month', '2027-08-01', '2027-08-31'],
    ['en agosto', '2027-08-01', '2027-08-31'],
    ['until August', '2027-08-01', '2027-08-31'],
    ['en mayo', '2028-05-01', '2028-05-31'],
    ['en febrero de 2028', '2028-02-01', '2028-02-29'],
    ['antes de agosto', '2027-08-01', '2027-08-31'],
  ])('%s', (text, from, to) => {
    expect(dates(text)).toEqual([{ from, to }])
  })
})

describe('no date', () => {
  it.each([
    '31 de febrero',
    '31/02/2027',
    'el 45 de julio',
    '00/00/2027',
    '2027-13-01',
    'a mediados',
    'los lunes',
    'cada viernes',
    'on Mondays',
    'en 3 días hábiles',
    'faltan 3 días',
    'en la mañana',
    'el viernes 15',
    'el 2 contratos',
    'may I close it',
    'CD-311-2024',
    'ley 80 de 1993',
    'en el año 2025',
    'uno',
  ])('%s', text => {
    expect(dates(text)).toEqual([])
  })
})

it('several dates are several', () => {
  expect(dates('del 5 al 16 de julio').map(({ to }) => to)).toEqual(['2027-07-05', '2027-07-16'])
})

it('the end of the year is no edge', () => {
  expect(dates('mañana', '2027-12-31')).toMatchObject([{ from: '2028-01-01' }])
  expect(dates('5 de enero', '2027-12-31')).toMatchObject([{ from: '2028-01-05', past: '2027-01-05' }])
  expect(dates('el próximo mes', '2027-12-31')).toMatchObject([{ from: '2028-01-01', to: '2028-01-31' }])
  expect(dates('en un mes', '2027-01-31')).toMatchObject([{ from: '2027-02-28' }])
})

it('every date read exists, on every day', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
    .filter(isDay)
  const said = fc.constantFrom(
    'el lunes',
    '29 de febrero',
    'el 31',
    'fin de mes',
    'en 40 días',
    'viernes 13',
    'en abril',
  )
  fc.assert(
    fc.property(day, said, (today, text) => {
      for (const { from, to, past } of dates(text, today)) {
        expect([from, to, past ?? from].every(isDay)).toBe(true)
        expect(past === undefined || past <= today).toBe(true)
      }
    }),
  )
})

describe('hours', () => {
  it.each([
    ['a las 7 am', '07:00'],
    ['a las 7', '07:00'],
    ['7:30', '07:30'],
    ['7.30 a. m.', '07:30'],
    ['7 p.m.', '19:00'],
    ['7pm', '19:00'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['12 m', '12:00'],
    ['las 12 del día', '12:00'],
    ['las 4 y media de la tarde', '16:30'],
    ['a las 8 y cuarto', '08:15'],
    ['a las 8 y 20', '08:20'],
    ['a las 8 menos cuarto', '07:45'],
    ['un cuarto para las 11', '10:45'],
    ['a mediodía', '12:00'],
    ['a medianoche', '00:00'],
    ['16h', '16:00'],
    ['16:30h', '16:30'],
    ['a las 16 horas', '16:00'],
    ['a las siete de la mañana', '07:00'],
    ['ocho de la noche', '20:00'],
    ['a la una de la tarde', '13:00'],
    ['nine in the morning', '09:00'],
    ['half past four', '16:30'],
    ['quarter to eight', '07:45'],
    ['at 8', '08:00'],
    ["8 o'clock", '08:00'],
    ['noon', '12:00'],
    // Nobody says which half of the day: 5 to 11 is the morning, 1 to 4 the afternoon.
    ['a las 5', '05:00'],
    ['a las 11', '11:00'],
    ['a las 12', '12:00'],
    ['a la 1', '13:00'],
    ['a las 4', '16:00'],
    ['4:30', '16:30'],
    ['04:30', '04:30'],
    ['a las 24', '00:00'],
  ])('%s', (text, at) => {
    expect(hours(text)).toEqual([at])
  })

  it.each(['a las 25', '7:75', 'by 15 July', 'el 7 de julio', '16 horas de trabajo', 'las 4 pólizas', '2 m'])(
    '%s is none',
    text => {
      expect(hours(text)).toEqual([])
    },
  )
})

describe('so long from a day that is said', () => {
  it.each([
    ['a week from today', '2027-07-08'],
    ['ten days from now', '2027-07-11'],
    ['two weeks from Monday', '2027-07-19'],
    ['a week on Tuesday', '2027-07-13'],
    ['a week today', '2027-07-08'],
    ['Monday week', '2027-07-12'],
    ['una semana después del lunes', '2027-07-12'],
    ['cinco días después del 20', '2027-07-25'],
    ['tres días antes del 31', '2027-07-28'],
    ['two days before July 12', '2027-07-10'],
    ['cuando falten cinco días para el 20', '2027-07-15'],
    ['push it a week', '2027-07-08'],
    ['make that a full month', '2027-08-01'],
    ['snooze 48h', '2027-07-03'],
    ['en 72 horas', '2027-07-04'],
    ['el 12 de este mes', '2027-07-12'],
    ['el 6 del mes que viene', '2027-08-06'],
    ['the 9th of next month', '2027-08-09'],
    ['ahorita en la tarde', '2027-07-01'],
    ['this pm', '2027-07-01'],
    ['el martes trece por la mañana', '2027-07-13'],
    ['hasta el 8 voy a estar lejos', '2027-07-08'],
    ['through the eighteenth and no later', '2027-07-18'],
  ])('%s', (text, day) => expect(dates(text)).toEqual([expect.objectContaining({ from: day, to: day })]))

  it.each(['once a week', 'one of these a week', 'el 12 no lo he cerrado', 'abren 24 horas'])('and none in: %s', text =>
    expect(dates(text)).toEqual([]),
  )
})

describe('the half of the day that is said before its hour', () => {
  it.each([
    ['por la noche a las 8', '20:00'],
    ['en la tardecita, tipo 6', '18:00'],
    ['in the evening at 7', '19:00'],
    ['por las mañanas a las 9 y media', '09:30'],
    ['de noche, mejor a las diez', '22:00'],
    ['a las 0645', '06:45'],
    ['a las 1730 horas', '17:30'],
    ['a las 7 i media', '07:30'],
  ])('%s', (text, hour) => expect(hours(text)).toEqual([hour]))
})

import { understand } from '../src/bot/understand/understand.js'
import { TODAY } from './rows.js'
import { inTime, inTimes, type Line, NO_TARGET, target } from './table.js'

const TEXTS = [
  '¿qué contratos debo cerrar?',
  'los contratos de obra vencidos de más de 50 millones, por valor, en Excel',
  'no puedo cerrar el CPS-045-2023 porque el contratista no ha aprobado la modificación',
  'ya cerré el CPS-045-2023, el CPS-046-2023 y el CPS-047-2023 ayer, ¿qué me falta?',
  'buenos días, es que me están pidiendo la relación de los contratos que superviso y que toca cerrar antes de fin de mes',
  'how many contracts are overdue in my area and who is behind?',
  'recuérdame el CPS-045-2023 el lunes',
  'cuál es la circular que obliga a cerrar los expedientes',
] as const
const ROUNDS = 400
const P99_MS = 5
const LONG_MS = 20

/** How long it takes to understand what people write, and a text that is as long as a chat allows. */
export function measureUnderstanding(): readonly Line[] {
  for (const text of TEXTS) for (let i = 0; i < 50; i++) understand(text, TODAY)
  const times = Array.from({ length: ROUNDS }, () => TEXTS.map(timeOf))
    .flat()
    .sort((a, b) => a - b)
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0
  const [short, long] = [500, 2_000].map(length => median(textOf(length)))
  return [
    {
      what: 'Understanding a message, p99',
      ours: inTime(p99),
      comparedWith: `${P99_MS} ms`,
      ratio: inTimes(p99 / P99_MS),
      target: target('at most', 1, p99 / P99_MS),
    },
    {
      what: 'Understanding 2,000 characters',
      ours: inTime(long ?? 0),
      comparedWith: `${LONG_MS} ms`,
      ratio: inTimes((long ?? 0) / LONG_MS),
      target: target('at most', 1, (long ?? 0) / LONG_MS),
    },
    {
      what: 'Understanding 2,000 characters against 500',
      ours: inTime(long ?? 0),
      comparedWith: inTime(short ?? 0),
      ratio: inTimes((long ?? 0) / (short ?? 1)),
      target: NO_TARGET,
    },
  ]
}

function timeOf(text: string): number {
  const start = performance.now()
  understand(text, TODAY)
  return performance.now() - start
}

function median(text: string): number {
  const times = Array.from({ length: 60 }, () => timeOf(text)).sort((a, b) => a - b)
  return times[30] ?? 0
}

function textOf(length: number): string {
  const all = TEXTS.join(' ')
  return all.repeat(Math.ceil(length / all.length)).slice(0, length)
}

import { type Line, toMarkdown } from './table.js'

/** When and on what was measured. */
export interface Measured {
  readonly at: Date
  /** Version of Node, without a `v`. */
  readonly node: string
  /** `2 × Intel(R) Xeon(R) Processor`. */
  readonly machine: string
}

/** The whole of `docs/benchmarks.md`: when and on what was measured, the table, and how to read it in both languages. */
export function toDocument(lines: readonly Line[], { at, node, machine }: Measured): string {
  const day = (locale: string) => at.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'America/Bogota' })
  return `# Benchmarks

<!-- Written by \`npm run bench\`. Do not edit. -->

Measured on ${day('en-GB')} with Node ${node} on ${machine}. \`npm run bench\` measures your machine and writes this
file anew; \`npm run bench -- --quick\` only shows whether it works, on small data, and writes nothing. [En español](#en-español).

${toMarkdown(lines)}

How to read it:

- Judging, a question beside judging, the team and planning are measured by the time that the processor works, with all of the
  process's threads. What they are compared with is judging as it was when the targets were set, kept in \`bench/unit\`.
- Cerrojo and what it is compared with run on the same machine, by turns wherever that can be, so that whatever else the machine
  does touches both; the median counts. Servers are local ones: the network's time is not in it.
- **Ratio** is Cerrojo's figure over the other's; "n × faster" says it the other way round.
- **Target** is what the project holds itself to: ✓ met, ✗ not met yet, – none set. Speed is never part of a test.
- **p95**: 95 of 100 were at least that fast.

## En español

Medido el ${day('es-CO')}. \`npm run bench\` mide en su máquina y escribe de nuevo este archivo;
\`npm run bench -- --quick\` solo muestra si funciona, con pocos datos, y no escribe nada.

- Juzgar, una pregunta al lado de juzgar, el equipo y el plan del día se miden por el tiempo de procesador, y se comparan con
  juzgar como se hacía cuando se fijaron las metas (\`bench/unit\`).
- Cerrojo y aquello con lo que se compara corren en la misma máquina, por turnos donde se puede, y cuenta la mediana. Los
  servidores son locales: no se cuenta el tiempo de la red.
- **What** es lo que se mide; **Compared with**, con qué se compara; **Ratio**, la cifra de Cerrojo sobre la otra («n × faster»
  la dice al revés); **Target**, lo que el proyecto se exige: ✓ se cumple, ✗ todavía no, – no hay meta.
- **p95**: 95 de cada 100 tardaron eso o menos.
`
}

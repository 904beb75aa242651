// Writes the documents that are made from the code: `npm run docs`, after a build.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rulesDocument } from '../dist/rules/document.js'

const at = path => new URL(`../${path}`, import.meta.url)

writeFileSync(at('docs/rules.md'), rulesDocument())

// The pictures of the READMEs: a real session of the demo on a fixed day, drawn line by line.
const WIDEST = 104
const SESSIONS = {
  es: { args: ['--as', 'Sofía', '--lang', 'es'], label: 'Una sesión real de la demostración: la primera respuesta' },
  en: { args: ['--as', 'Sofía', '--lang', 'en'], label: 'A real session of the demo: the first answer' },
}
for (const [language, { args, label }] of Object.entries(SESSIONS)) {
  const run = spawnSync(process.execPath, [fileURLToPath(at('dist/main.js')), '--today', '2027-07-01', ...args], {
    encoding: 'utf8',
    input: '',
    env: { PATH: process.env.PATH, CERROJO_LANG: language },
  })
  if (run.status !== 0) throw new Error(run.stderr)
  const lines = [`$ npm start -- ${args.join(' ')}`, '', ...run.stdout.trimEnd().split('\n')].map(line =>
    line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line,
  )
  writeFileSync(at(`docs/images/terminal.${language}.svg`), picture(lines, label))
}
console.log('docs/rules.md and docs/images/terminal.*.svg written.')

/** A terminal as SVG: text stays text, so that it is sharp, searchable and read aloud. */
function picture(lines, label) {
  const [wide, high, left, top] = [8.4, 19, 18, 62]
  const width = Math.ceil(Math.max(...lines.map(line => line.length)) * wide + 2 * left)
  const height = top + lines.length * high
  const texts = lines.map((line, row) => {
    const indent = line.length - line.trimStart().length
    const text = line.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    if (text === '') return ''
    const look = /^[[]\d/.test(text) ? ' fill="#79c0ff"' : /^[─]/.test(text) ? ' fill="#484f58"' : ''
    const size = `textLength="${(text.length * wide).toFixed(1)}" lengthAdjust="spacingAndGlyphs"`
    return `<text x="${(left + indent * wide).toFixed(1)}" y="${top + row * high}"${look} ${size}>${text}</text>`
  })
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (fill, n) => `<circle cx="${22 + 20 * n}" cy="20" r="6" fill="${fill}"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
<title>${label}</title>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="#0d1117" stroke="#484f58"/>
${dots.join('')}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3" xml:space="preserve">
${texts.filter(Boolean).join('\n')}
</g>
</svg>
`
}

// Writes the documents that are made from the code: `npm run docs`, after a build.
import { writeFileSync } from 'node:fs'
import { rulesDocument } from '../dist/rules/document.js'

writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesDocument())
console.log('docs/rules.md written.')

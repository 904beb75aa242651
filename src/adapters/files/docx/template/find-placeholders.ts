/** Where in a template something stands, so that whoever wrote it finds it: which part, whether in a table, and the words there. */
export interface TemplatePlace {
  readonly part: 'body' | 'header' | 'footer' | 'notes'
  readonly inTable: boolean
  /** The text of its paragraph or cell. Data, never markup. */
  readonly text: string
}

/** What stands between two braces, as it is written, and whether anything else is in its paragraph. */
export interface FoundPlaceholder {
  readonly name: string
  readonly place: TemplatePlace
  readonly isAlone: boolean
}

export interface TemplateText {
  readonly placeholders: readonly FoundPlaceholder[]
  /** Braces that open and do not close, or the other way round. */
  readonly unclosed: readonly TemplatePlace[]
  /** Placeholders within a field code or an address: text there would become part of what is done. */
  readonly inCode: readonly { readonly name: string; readonly place: TemplatePlace }[]
  /** Fields that fetch or run something, by their names. */
  readonly activeFields: readonly string[]
}

const PARTS: readonly (readonly [RegExp, TemplatePlace['part']])[] = [
  [/^word\/document\d*\.xml$/, 'body'],
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/footer\d*\.xml$/, 'footer'],
  [/^word\/(?:footnotes|endnotes)\d*\.xml$/, 'notes'],
]
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g
const ACTIVE = /^\s*(DDE|DDEAUTO|INCLUDETEXT|IMPORT|MACROBUTTON|LINK|EMBED|DATABASE)\b/i

/** Everything in a template that is between braces, in its order, and what is wrong with the braces. */
export function findPlaceholders(parts: ReadonlyMap<string, string>): TemplateText {
  const placeholders: FoundPlaceholder[] = []
  const unclosed: TemplatePlace[] = []
  const inCode: { name: string; place: TemplatePlace }[] = []
  const activeFields: string[] = []
  for (const [path, xml] of parts) {
    const part = PARTS.find(([is]) => is.test(path))?.[1]
    if (part === undefined) {
      const [, name] = path.endsWith('.rels') ? (PLACEHOLDER_IN_ADDRESS.exec(decoded(xml)) ?? []) : []
      if (name !== undefined) inCode.push({ name: name.trim(), place: { part: 'body', inTable: false, text: '' } })
      continue
    }
    for (const { text, code, inTable } of paragraphsOf(xml)) {
      const place = { part, inTable, text: text.trim() }
      for (const [whole, name = ''] of text.matchAll(PLACEHOLDER))
        placeholders.push({ name: name.trim(), place, isAlone: text.trim() === whole })
      if (/\{\{|\}\}/.test(text.replace(PLACEHOLDER, ''))) unclosed.push(place)
      for (const [, name = ''] of code.matchAll(PLACEHOLDER)) inCode.push({ name: name.trim(), place })
      const active = ACTIVE.exec(code)?.[1]
      if (active !== undefined) activeFields.push(active.toUpperCase())
    }
  }
  return { placeholders, unclosed, inCode, activeFields }
}

const PLACEHOLDER_IN_ADDRESS = /\{\{([^{}]*)\}\}/

interface ParagraphText {
  text: string
  /** What its fields are made of. */
  code: string
  readonly inTable: boolean
}

const TOKEN = /<(\/?)w:(p|t|tbl|instrText|fldSimple)(?=[\s/>])([^>]*?)(\/?)>/g

/** The paragraphs of a part with their texts, those in a box of another one by themselves. */
function* paragraphsOf(xml: string): Generator<ParagraphText> {
  const open: ParagraphText[] = []
  let tables = 0
  for (const found of xml.matchAll(TOKEN)) {
    const [tag, closing, name, attributes = '', empty] = found
    const paragraph = open.at(-1)
    if (name === 'tbl') tables += closing ? -1 : empty ? 0 : 1
    else if (name === 'p') {
      if (closing) {
        open.pop()
        if (paragraph) yield paragraph
      } else if (!empty) open.push({ text: '', code: '', inTable: tables > 0 })
    } else if (name === 'fldSimple') {
      if (paragraph && !closing) paragraph.code += ` ${decoded(/w:instr="([^"]*)"/.exec(attributes)?.[1] ?? '')}`
    } else if (paragraph && !closing && !empty) {
      const from = (found.index ?? 0) + tag.length
      const inside = decoded(xml.slice(from, Math.max(from, xml.indexOf(`</w:${name}>`, from))))
      if (name === 't') paragraph.text += inside
      else paragraph.code += inside
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(xml: string): string {
  return xml.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (_, number, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? ''
    const code = number ? Number.parseInt(number, 10) : Number.parseInt(hex, 16)
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
  })
}

import type { Card, ContractPart, Part } from '../../../bot/cards/card.js'
import { factsBySource } from '../../../bot/cards/facts-by-source.js'
import { rowOf } from '../../../bot/cards/row-of.js'
import { harmlessLine, harmlessLines } from '../../../shared/harmless.js'
import { ownAddress, secopAddress } from '../../../shared/secop-address.js'
import { escaped } from '../page.js'
import type { EmailWords } from './words.js'

/** What a letter says below the card. */
export interface LetterEnd {
  readonly lines: readonly string[]
  /** Where a person can ask for no more letters; absent where there is no such address. */
  readonly optOut?: { readonly label: string; readonly url: string }
}

/** The same in both forms of a letter. */
export interface Letter {
  readonly text: string
  readonly html: string
}

/** A piece of a letter. A cell of a table may lead somewhere. */
type Block =
  | { readonly kind: 'title' | 'heading' | 'line' | 'strong' | 'muted'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }

/**
 * A card as plain text and as simple HTML. No button of it is there: nothing that is pressed in a letter records anything.
 * Every text of the card is data and comes out harmless. Pure.
 */
export function letterOf(card: Card, end: LetterEnd, words: EmailWords['card'], lang: string): Letter {
  const blocks = [line('title', card.title), ...card.parts.flatMap(part => blocksOf(part, words))].filter(isFilled)
  const below = end.lines.map(text => line('muted', text))
  const optOut: Block[] = end.optOut ? [{ kind: 'link', text: end.optOut.label, url: end.optOut.url }] : []
  const all = [...blocks, ...below, ...optOut]
  return { text: `${textOf(all)}\n`, html: htmlOf(all, harmlessLine(card.title), lang) }
}

function blocksOf(part: Part, words: EmailWords['card']): Block[] {
  switch (part.kind) {
    case 'text':
      return harmlessLines(part.text).map(each => line(part.tone === 'muted' ? 'muted' : 'line', each))
    case 'facts':
      return factsBySource(part.facts).flatMap(({ source, facts }) => [
        table(
          [],
          facts.map(({ label, value }) => [label, value]),
        ),
        ...(source === undefined ? [] : [line('muted', source)]),
      ])
    case 'contract':
      return contractBlocks(part)
    case 'group':
      return [
        ...(part.title === undefined ? [] : [line('heading', `${part.title}: ${words.number(part.count)}`)]),
        table(
          [],
          // It cannot be opened: the whole sentence stands where a chat has a word.
          part.items.map(item => [rowOf(item).name, rowOf(item).who ?? '', item.status, rowOf(item).value ?? '']),
        ),
        ...part.items.flatMap(linkOf),
        ...(part.count > part.items.length ? [line('muted', words.shown(part.items.length, part.count))] : []),
      ]
    case 'table':
      return [
        ...(part.title === undefined ? [] : [line('heading', part.title)]),
        table(
          part.columns.map(({ label }) => label),
          part.rows,
        ),
      ]
    case 'chart':
      return [
        line('heading', part.title),
        table(
          part.table.columns.map(({ label }) => label),
          part.table.rows,
        ),
      ]
    case 'progress':
      return [line('line', words.progress(part.label, words.number(part.done), words.number(part.total)))]
    case 'actions':
      return part.buttons.flatMap(({ label, url, isOwn }) => link(label, url, isOwn))
    // What is pressed, filled in or turned over needs a chat.
    case 'choices':
    case 'form':
    case 'page':
      return []
    default:
      return part satisfies never
  }
}

function contractBlocks(part: ContractPart): Block[] {
  const { id, reference, supplier, object, end, value, status } = part
  const join = (...texts: readonly (string | undefined)[]) => texts.filter(text => text?.trim()).join(' · ')
  return [
    line('strong', join(reference, id)),
    line('line', join(supplier, object)),
    line('line', join(end, value)),
    line('line', status),
    ...linkOf(part),
  ]
}

/** The page of the contract in SECOP. */
function linkOf({ reference, id, url }: ContractPart): Block[] {
  return link(`${reference ?? id}: SECOP II`, url)
}

/** Out of data only an address of SECOP's; the entity's own from its settings. */
function link(text: string, address: string | undefined, isOwn?: true): Block[] {
  const url = address === undefined ? null : isOwn ? ownAddress(address) : secopAddress(address)
  return url === null ? [] : [{ kind: 'link', text: harmlessLine(text), url }]
}

function line(kind: Exclude<Block['kind'], 'table' | 'link'>, text: string): Block {
  return { kind, text: harmlessLine(text).trim() }
}

/** Columns in which nothing stands are left out. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  const used = (rows[0] ?? []).map((_, at) => at).filter(at => rows.some(row => row[at]?.trim()))
  const cut = (row: readonly string[]) => used.map(at => harmlessLine(row[at] ?? '').trim())
  return { kind: 'table', head: head.length > 0 ? cut(head) : [], rows: rows.map(cut) }
}

function isFilled(block: Block): boolean {
  return block.kind === 'table' ? block.rows.length > 0 : block.text !== ''
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block, at) => {
      const gap =
        at > 0 && (block.kind === 'heading' || block.kind === 'strong' || isFirstMuted(blocks, at)) ? '\n' : ''
      return `${gap}${plain(block)}`
    })
    .join('\n')
}

function isFirstMuted(blocks: readonly Block[], at: number): boolean {
  return blocks[at]?.kind === 'muted' && blocks[at - 1]?.kind !== 'muted'
}

function plain(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `${block.text}\n`
    case 'table':
      return block.rows.map(row => `- ${row.filter(cell => cell !== '').join(' · ')}`).join('\n')
    case 'link':
      return `${block.text}\n  ${block.url}`
    default:
      return block.text
  }
}

const STYLES = {
  body: 'margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;color:#1b1b1b',
  title: 'font-size:19px;margin:0 0 12px',
  heading: 'font-size:16px;margin:18px 0 6px',
  cell: 'padding:4px 10px 4px 0;text-align:left;vertical-align:top;border-bottom:1px solid #ddd',
  muted: 'color:#555;font-size:13px;margin:6px 0',
}

function htmlOf(blocks: readonly Block[], title: string, lang: string): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body style="${STYLES.body}">
${blocks.map(marked).join('\n')}
</body></html>
`
}

function marked(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1 style="${STYLES.title}">${escaped(block.text)}</h1>`
    case 'heading':
      return `<h2 style="${STYLES.heading}">${escaped(block.text)}</h2>`
    case 'strong':
      return `<p style="margin:14px 0 0"><strong>${escaped(block.text)}</strong></p>`
    case 'muted':
      return `<p style="${STYLES.muted}">${escaped(block.text)}</p>`
    case 'line':
      return `<p style="margin:4px 0">${escaped(block.text)}</p>`
    case 'link':
      return `<p style="margin:4px 0"><a href="${escaped(block.url)}">${escaped(block.text)}</a></p>`
    case 'table':
      return tableOf(block.head, block.rows)
  }
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: 'td' | 'th') =>
    row
      .map(cell => `<${tag}${tag === 'th' ? ' scope="col"' : ''} style="${STYLES.cell}">${escaped(cell)}</${tag}>`)
      .join('')
  const top = head.length > 0 ? `<thead><tr>${cells(head, 'th')}</tr></thead>` : ''
  const body = rows.map(row => `<tr>${cells(row, 'td')}</tr>`).join('')
  // What only sets things side by side is read out line by line.
  const role = head.length > 0 ? '' : ' role="presentation"'
  return `<table${role} style="border-collapse:collapse;margin:6px 0">${top}<tbody>${body}</tbody></table>`
}

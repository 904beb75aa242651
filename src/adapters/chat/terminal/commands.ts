import { foldAnswer } from './form.js'

/** What a line asks of the conversation itself, not of the bot. */
export type TerminalCommand =
  | { readonly kind: 'who'; readonly name: string }
  | { readonly kind: 'help' | 'quit' | 'cancel' }
  | { readonly kind: 'unknown'; readonly text: string }

const NAMES: Readonly<Record<string, 'who' | 'help' | 'quit' | 'cancel'>> = {
  soy: 'who',
  quien: 'who',
  iam: 'who',
  who: 'who',
  ayuda: 'help',
  help: 'help',
  salir: 'quit',
  quit: 'quit',
  exit: 'quit',
  cancelar: 'cancel',
  cancel: 'cancel',
}

/** Words that end a conversation or leave a form without a stroke before them. */
const BARE: Readonly<Record<string, 'quit' | 'cancel'>> = {
  salir: 'quit',
  quit: 'quit',
  exit: 'quit',
  cancelar: 'cancel',
  cancel: 'cancel',
}

/** The command in a line, or null for what is meant for the bot. In a form only `cancelar` needs no stroke. */
export function commandIn(line: string, inForm: boolean): TerminalCommand | null {
  const text = line.trim()
  if (text.startsWith('/')) {
    const [word = '', ...rest] = text.slice(1).trim().split(/\s+/)
    const name = NAMES[foldAnswer(word)]
    if (name === undefined) return { kind: 'unknown', text: `/${word}` }
    return name === 'who' ? { kind: 'who', name: rest.join(' ') } : { kind: name }
  }
  const bare = BARE[foldAnswer(text)]
  return bare !== undefined && (bare === 'cancel') === inForm ? { kind: bare } : null
}

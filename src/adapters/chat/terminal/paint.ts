import pc from 'picocolors'
import type { Tone } from '../../../bot/cards/card.js'

/** How a stretch of text looks. Colour never carries a meaning alone: the words and signs say it too. */
export interface Paint {
  readonly title: (text: string) => string
  readonly strong: (text: string) => string
  readonly muted: (text: string) => string
  readonly number: (text: string) => string
  readonly danger: (text: string) => string
  readonly bar: (text: string) => string
  readonly tone: (tone: Tone | undefined, text: string) => string
}

/** Colours where they are wanted; the texts as they are where not. */
export function paintOf(color: boolean): Paint {
  const { bold, dim, cyan, red, green, yellow } = pc.createColors(color)
  return {
    title: bold,
    strong: bold,
    muted: dim,
    number: cyan,
    danger: red,
    bar: green,
    tone: (tone, text) => {
      switch (tone) {
        case 'urgent':
          return red(text)
        case 'warning':
          return yellow(text)
        case 'good':
          return green(text)
        case 'muted':
          return dim(text)
        case 'normal':
        case undefined:
          return text
      }
    },
  }
}

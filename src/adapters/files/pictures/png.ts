import { createRequire } from 'node:module'
import { renderAsync } from '@resvg/resvg-js'
import { PICTURE } from './svg.js'

const { resolve } = createRequire(import.meta.url)

/** Two dots for each unit: letters stay sharp on a phone. */
const DOTS = 2

/**
 * An SVG of ours as PNG, drawn beside the event loop and with the one font that is brought along: the same picture on every
 * machine, whatever fonts it has.
 */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const made = await renderAsync(svg, {
    fitTo: { mode: 'width', value: PICTURE.width * DOTS },
    font: { loadSystemFonts: false, fontFiles: fonts(), defaultFontFamily: PICTURE.font },
  })
  return made.asPng()
}

function fonts(): string[] {
  return [
    resolve('@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf'),
    resolve('@expo-google-fonts/atkinson-hyperlegible/700Bold/AtkinsonHyperlegible_700Bold.ttf'),
  ]
}

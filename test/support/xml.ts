import { DOMParser } from '@xmldom/xmldom'

/** A text as XML, read by a parser of others; throws, with the place, where it is not well formed. */
export function readXml(text: string, place: string): void {
  const refuse = (said: string) => {
    throw new Error(`${place}: ${said}`)
  }
  const errorHandler = { warning: refuse, error: refuse, fatalError: refuse }
  new DOMParser({ errorHandler }).parseFromString(text, 'text/xml')
}

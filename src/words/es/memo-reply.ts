import { countEs as grouped, pluralEs as plural } from '../grammar.js'

/** What the chat says around a memorando. */
export const memoReplyEs = {
  button: 'Memorando',
  title: 'Memorandos',
  whom: 'Se prepara para quien no recibe los avisos o no ha respondido: ábralo en la lista y oprima «Memorando» en su tarjeta.',
  notFor: (name: string) =>
    `Para ${name} no se prepara memorando: recibe los avisos y ha respondido, está en pausa, sus contratos le llegaron hace poco o no tiene qué responder.`,
  notListed: (name: string) =>
    `Para ${name} no se prepara memorando: no está en la lista de la entidad. Quien administra Cerrojo puede agregar a esa persona.`,
  ready: (name: string, n: number) =>
    `Memorando para ${name}, ${plural(n, '1 contrato', `${grouped(n)} contratos`)}: es un borrador, revíselo antes de firmarlo.`,
  leftOut: (n: number) =>
    `${plural(n, 'Se dejó', 'Se dejaron')} por fuera ${plural(n, '1 contrato que le llegó', `${grouped(n)} contratos que le llegaron`)} hace poco.`,
}

export type MemoReplyWords = typeof memoReplyEs

/**
 * The lines of a stream of bytes, without their ends. Only `\n` (with or without `\r`) ends a line: what other
 * characters separate stays one line, so that one line in is one answer out. An empty line is a line.
 */
export async function* linesFrom(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const chunk of chunks) {
    // What is left over from before holds no end of a line: a very long line is looked through once.
    const searched = rest.length
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    let from = 0
    for (let end = rest.indexOf('\n', searched); end >= 0; end = rest.indexOf('\n', from)) {
      yield withoutReturn(rest.slice(from, end))
      from = end + 1
    }
    rest = rest.slice(from)
  }
  rest += decoder.decode()
  if (rest !== '') yield withoutReturn(rest)
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

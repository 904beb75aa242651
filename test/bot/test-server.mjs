// How the processes that tests kill ask the server of their test.
import { Agent, request } from 'node:http'
import { RetryLater } from '../../dist/bot/ports/failure.js'

/** `call` gives what the server answers. Throws RetryLater where it does not, or refuses. */
export function testServer(port) {
  const agent = new Agent({ keepAlive: true })
  const call = (path, body) =>
    new Promise((done, fail) => {
      const failed = (code = 'unreachable') => fail(new RetryLater({ code, message: 'x', remedy: 'y' }))
      const asked = request({ port, host: '127.0.0.1', path, method: 'POST', agent }, answer => {
        let text = ''
        answer.on('data', piece => {
          text += piece
        })
        answer.on('error', () => failed())
        answer.on('end', () => {
          if (answer.statusCode === 200) done(JSON.parse(text))
          else failed('rate-limited')
        })
      })
      asked.on('error', () => failed())
      asked.end(JSON.stringify(body))
    })
  return { call, close: () => agent.destroy() }
}

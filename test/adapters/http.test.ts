import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type HttpServer, listenHttp, type Route } from '../../src/adapters/chat/http-server.js'
import { Refused } from '../../src/bot/ports/failure.js'

const HERE = { host: '127.0.0.1', port: 0 }
const open: HttpServer[] = []
const failures: unknown[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close(100)))
  failures.length = 0
})

async function serve(...routes: Route[]): Promise<string> {
  const server = await listenHttp(HERE, routes, error => failures.push(error))
  open.push(server)
  return `http://127.0.0.1:${server.port}`
}

const saying = (path: string, text: string): Route => ({ path, handle: (_, response) => void response.end(text) })

describe('the server', () => {
  it.each([
    ['/slack/events', 200, 'slack'],
    ['/slack', 200, 'slack'],
    ['/api/messages?x=1', 200, 'teams'],
    ['/slacker', 404, ''],
    ['/', 404, ''],
  ])('leads %s to its route', async (path, status, text) => {
    const at = await serve(saying('/slack', 'slack'), saying('/api/messages', 'teams'))
    const answer = await fetch(`${at}${path}`, { method: 'POST', body: '{}' })
    expect([answer.status, await answer.text()]).toEqual([status, text])
  })

  it('answers 500 and says nothing of why when a route throws; the next request is served', async () => {
    const at = await serve(saying('/good', 'yes'), {
      path: '/bad',
      handle: async () => {
        throw new Error('secret detail')
      },
    })
    const bad = await fetch(`${at}/bad`)
    expect([bad.status, await bad.text()]).toEqual([500, ''])
    expect(failures).toHaveLength(1)
    expect(await (await fetch(`${at}/good`)).text()).toBe('yes')
  })

  it('refuses a body that is too long or has no stated end', async () => {
    const at = await serve(saying('/slack', 'slack'))
    const long = await fetch(`${at}/slack`, { method: 'POST', body: 'x'.repeat(1_048_577) }).catch(() => null)
    expect(long === null ? 413 : long.status).toBe(413)
    const port = Number(new URL(at).port)
    const line = await new Promise<string>(resolve => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('POST /slack HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n'),
      )
      socket.once('data', data => {
        resolve(data.toString().split('\r\n')[0] ?? '')
        socket.destroy()
      })
    })
    expect(line).toContain('411')
  })

  it('says which port cannot be had', async () => {
    const at = await serve()
    const taken = { host: '127.0.0.1', port: Number(new URL(at).port) }
    await expect(listenHttp(taken, [], () => {})).rejects.toThrow(Refused)
    await expect(listenHttp(taken, [], () => {})).rejects.toThrow(/EADDRINUSE/)
  })
})

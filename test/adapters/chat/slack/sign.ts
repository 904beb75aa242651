import { createHmac } from 'node:crypto'

/** 32 hexadecimal digits, like a real one; a secret of these tests only. */
export const SECRET = '0123456789abcdef'.repeat(2)

export type Body = { readonly form: Readonly<Record<string, string>> } | { readonly json: unknown }

/** The body and headers of a request as Slack sends it; `at` in seconds. */
export function signed(body: Body, at = Math.floor(Date.now() / 1000), secret = SECRET) {
  const text = 'form' in body ? new URLSearchParams(body.form).toString() : JSON.stringify(body.json)
  const signature = createHmac('sha256', secret).update(`v0:${at}:${text}`).digest('hex')
  return {
    method: 'POST',
    body: text,
    headers: {
      'content-type': 'form' in body ? 'application/x-www-form-urlencoded' : 'application/json',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    } as Record<string, string>,
  }
}

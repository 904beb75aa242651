import type { ServerResponse } from 'node:http'

/** A page of one line, for whoever opens an address of the bot in a browser. */
export interface Page {
  readonly lang: string
  readonly title: string
  readonly line: string
  readonly more?: string
  /** Asks the bot to do something. */
  readonly button?: { readonly action: string; readonly label: string }
  /** Leads on. */
  readonly link?: { readonly href: string; readonly label: string }
}

/** Answers with a page that loads nothing, runs nothing and is not kept. */
export function showPage(
  response: ServerResponse,
  status: number,
  { lang, title, line, more, button, link }: Page,
): void {
  const form = button
    ? `<form method="post" action="${escaped(button.action)}"><button style="font-size:16px;padding:8px 16px">${escaped(button.label)}</button></form>`
    : ''
  const leads = link ? `<p><a href="${escaped(link.href)}">${escaped(link.label)}</a></p>` : ''
  const body = `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escaped(title)}</title></head>
<body style="font-family:Arial,Helvetica,sans-serif;max-width:32em;margin:2em auto;padding:0 1em;line-height:1.5">
<h1 style="font-size:20px">${escaped(title)}</h1>
<p>${escaped(line)}</p>${more === undefined ? '' : `\n<p>${escaped(more)}</p>`}
${form}${leads}
</body></html>
`
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  })
  response.end(body)
}

/** Where a path of the bot's server is reached from outside. `publicUrl` may have a path of its own, which whoever stands before the bot takes off. */
export function outsideAddress(publicUrl: string, path: string): string {
  return `${publicUrl.replace(/\/$/, '')}${path}`
}

/** Text as HTML shows it: none of it is markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

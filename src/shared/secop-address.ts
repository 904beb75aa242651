const HOSTS = ['secop.gov.co', 'colombiacompra.gov.co']

/**
 * The address where it leads to SECOP or to Colombia Compra Eficiente, as it is opened; null for any other. What an address
 * of a contract says comes from outside, and under the bot's name nobody is led elsewhere.
 */
export function secopAddress(text: string): string | null {
  const url = secureUrl(text)
  if (url === null || url.port !== '') return null
  return HOSTS.some(host => url.hostname === host || url.hostname.endsWith(`.${host}`)) ? url.href : null
}

/** The entity's own address, as it is opened: anywhere, and https without user info; null for any other. */
export function ownAddress(text: string): string | null {
  return secureUrl(text)?.href ?? null
}

function secureUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : null
}

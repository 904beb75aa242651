const HOSTS = ['secop.gov.co', 'colombiacompra.gov.co']

/**
 * The address where it leads to SECOP or to Colombia Compra Eficiente, as it is opened; null for any other. What an address
 * of a contract says comes from outside, and under the bot's name nobody is led elsewhere.
 */
export function secopAddress(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '') return null
  return HOSTS.some(host => url.hostname === host || url.hostname.endsWith(`.${host}`)) ? url.href : null
}

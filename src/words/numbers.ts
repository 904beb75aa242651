/** `12.345`: a count in the Colombian form. */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** `12,345`: a count in the English form. */
export function countEn(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** What `work` gives, or null when it takes longer than that; it runs on in either case. */
export async function within<T>(work: Promise<T>, milliseconds: number): Promise<{ readonly value: T } | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  try {
    return await Promise.race([work.then(value => ({ value })), late])
  } finally {
    clearTimeout(timer)
  }
}

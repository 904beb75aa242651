/*
 * Imported before all else by the program: whoever stops the bot while its modules still load finds nothing to end, and gets the
 * exit code of a stop. Only while Node itself starts does the signal end it.
 */

const SIGNALS = ['SIGTERM', 'SIGINT'] as const

function end(): void {
  process.exit(0)
}

if (process.argv.slice(2).includes('serve')) for (const signal of SIGNALS) process.on(signal, end)

/** From here on the bot hears by itself that it is to stop. */
export function stopsByItself(): void {
  for (const signal of SIGNALS) process.off(signal, end)
}

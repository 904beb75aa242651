import { readFileSync } from 'node:fs'

/** Linux counts the time that a process has worked in hundredths of a second. */
const TICK_MS = 10

/** Lets a process have no more than a share of one processor, as on a machine of its own, until what this gives is called. On Linux. */
export function limitProcessor(pid: number, share: number): () => void {
  const [begun, before] = [performance.now(), workedMs(pid)]
  let isStopped = false
  const stop = (is: boolean) => {
    if (is !== isStopped) process.kill(pid, is ? 'SIGSTOP' : 'SIGCONT')
    isStopped = is
  }
  const timer = setInterval(() => stop(workedMs(pid) - before > (performance.now() - begun) * share), TICK_MS)
  return () => {
    clearInterval(timer)
    stop(false)
  }
}

function workedMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return (user + system) * TICK_MS
}

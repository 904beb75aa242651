import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { codeOf } from '../errors.js'

/**
 * When a running process started, in the system's own words, which only have to be the same each time it is asked; null
 * when there is no such process. Together with the pid it names a process for good, where a pid alone comes again.
 */
export function startOf(pid: number): string | null {
  return process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid)
}

/** A name for the machine's current run, so that no process of an earlier one is taken for alive. Empty if unknown. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

/** The set of processes that this one sees, by name: in a container mostly its own. Empty where there is one for all. */
export function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function startOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The second field is the program's name in brackets and may hold blanks and brackets: count from its end.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const isDead = state === 'Z' || state === 'X'
    return isDead ? null : (fields[18] ?? null)
  } catch {
    return null
  }
}

function startElsewhere(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    if (codeOf(error) !== 'EPERM') return null
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

let flushes = 0

/** Counts from now on how often the disk is made to keep what it was given, by those that wait for it. Gives how often so far. */
export function countFlushes(): () => number {
  const { fsyncSync, fdatasyncSync } = fs
  fs.fsyncSync = file => {
    flushes++
    fsyncSync(file)
  }
  fs.fdatasyncSync = file => {
    flushes++
    fdatasyncSync(file)
  }
  syncBuiltinESMExports()
  return () => flushes
}

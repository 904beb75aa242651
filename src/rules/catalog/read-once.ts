import type { Setting } from '../rule.js'

/**
 * Reads once what several rows ask of the same facts. It remembers the last answer and what it was asked of; every
 * assessment has a setting of its own, so nothing but speed hangs on it.
 */
export function readOnce<F extends object, R>(
  read: (facts: F, setting: Setting) => R,
): (facts: F, setting: Setting) => R {
  let last: { readonly facts: F; readonly setting: Setting; readonly answer: R } | undefined
  return (facts, setting) => {
    if (last?.setting !== setting || last.facts !== facts) last = { facts, setting, answer: read(facts, setting) }
    return last.answer
  }
}

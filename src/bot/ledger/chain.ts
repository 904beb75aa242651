import { hash, randomBytes } from 'node:crypto'
import type { Day } from '../../rules/day.js'

/** What was sent to people, what people and administrators said, and what somebody looked at that is not theirs. */
export const CHAINS = ['sent', 'said', 'seen'] as const
export type ChainName = (typeof CHAINS)[number]

/** The end of a chain: how many links there are, and the hash of the last. */
export interface ChainHead {
  readonly number: number
  readonly hash: string
}

/** The ends of an entity's chains. */
export type Heads = Readonly<Record<ChainName, ChainHead>>

/** The end of a chain in which there is nothing. */
export const NO_LINKS: ChainHead = { number: 0, hash: '0'.repeat(64) }

/** What a link has in the open, and for good: nothing in it names a person but by opaque ids. */
export interface Outline {
  /** 1 for the first of its chain; never left out, never used twice. */
  readonly number: number
  /** Instant at which it was recorded, ISO 8601 in UTC. */
  readonly at: string
  readonly kind: string
  /** What it is about: keys of deliveries, contracts, opaque ids of people. */
  readonly ids: readonly string[]
}

/**
 * What a link says. Up to the mark the hash covers it in the link itself; from there on it stands beside the link with its salt,
 * of which the link has the hash, so that both can be erased and the chain still verifies.
 */
export type Payload =
  | { readonly kind: 'in-link' }
  | { readonly kind: 'beside'; readonly salt: string; readonly json: string }
  | { readonly kind: 'erased'; readonly on: Day }

/** A link of a chain: its hash covers the hash before it, so that nothing before it can be changed, left out or put in. */
export interface ChainLink extends Outline {
  readonly previous: string
  readonly hash: string
  /** What the hash covers after the hash before it: JSON, byte by byte as it is stored. */
  readonly covers: string
  readonly payload: Payload
}

/** Something that is to be recorded. */
export interface Entry {
  readonly at: string
  readonly kind: string
  readonly ids: readonly string[]
  /** Plain JSON. */
  readonly data: unknown
}

/** Kinds of links that say something of their own chain. */
export const ERASED = 'erased'
export const REISSUED = 'reissued'

/** Whether a link of this kind says something of its own chain. */
export function isOfChain(kind: string): boolean {
  return kind === ERASED || kind === REISSUED
}

/** What a link of kind `erased` says: whose payloads are gone, from number to number, and why. */
export interface ErasedData {
  readonly numbers: readonly (readonly [from: number, to: number])[]
  readonly why: string
  /** In the chain of what was seen: how many records of each day are gone by then, in all. */
  readonly days?: Readonly<Record<string, number>>
}

/** What a link of kind `reissued` says: links up to a number were written anew, ending with another hash than before. */
export interface ReissuedData {
  readonly upTo: number
  readonly was: string
  readonly is: string
}

/** Numbers as ranges, from the first to the last of each. */
export function rangesOf(numbers: readonly number[]): ErasedData['numbers'] {
  const ranges: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && number <= last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
}

/** The hash of something after the hash before it. `printf '%s\n%s' before text | sha256sum` gives the same. */
export function hashOf(before: string, text: string): string {
  return hash('sha256', `${before}\n${text}`, 'hex')
}

/** Adds an entry to a chain. The salt is of no meaning but that nobody can guess it. */
export function linked(head: ChainHead, entry: Entry, salt = randomBytes(16).toString('hex')): ChainLink {
  const { at, kind, ids, data } = entry
  const json = JSON.stringify(data)
  const outline = { number: head.number + 1, at, kind, ids }
  const covers = JSON.stringify({ v: 2, ...outline, payload: hashOf(salt, json) })
  const payload = { kind: 'beside', salt, json } as const
  return { ...outline, previous: head.hash, hash: hashOf(head.hash, covers), covers, payload }
}

/** Adds entries to a chain, one after another. */
export function chained(head: ChainHead, entries: readonly Entry[]): ChainLink[] {
  let end = head
  return entries.map(entry => {
    const link = linked(end, entry)
    end = headAt(link)
    return link
  })
}

/** The end of a chain that ends with this link. */
export function headAt({ number, hash }: ChainLink): ChainHead {
  return { number, hash }
}

/** What is said beside a link, or null where it is in the link or gone. */
export function payloadData({ payload }: ChainLink): unknown {
  return payload.kind === 'beside' ? JSON.parse(payload.json) : null
}

/** The same link, of which what it says is gone. */
export function erasedLink(link: ChainLink, on: Day): ChainLink {
  return { ...link, payload: { kind: 'erased', on } }
}

/** What a link covers, read: its outline, and the hash of what stands beside it; null where it is none. */
export function readCovers(covers: string): { readonly outline: Outline; readonly payload: string | null } | null {
  try {
    const raw: unknown = JSON.parse(covers)
    if (typeof raw !== 'object' || raw === null) return null
    const found = new Map(Object.entries(raw))
    const number = found.get('number')
    if (typeof number !== 'number') return null
    if (found.get('v') !== 2) return outlineOfFirst(number, found)
    const [at, kind, ids, payload] = ['at', 'kind', 'ids', 'payload'].map(key => found.get(key))
    if (typeof at !== 'string' || typeof kind !== 'string' || typeof payload !== 'string') return null
    return { outline: { number, at, kind, ids: texts(ids) }, payload }
  } catch {
    return null
  }
}

/** Up to the mark a link of what was sent covers the whole event, whose key stands beside it. */
function outlineOfFirst(number: number, found: ReadonlyMap<string, unknown>) {
  const event = new Map(Object.entries(found.get('event') ?? {}))
  const outgoing = new Map(Object.entries(event.get('outgoing') ?? {}))
  const [at, kind] = [event.get('at'), event.get('kind')]
  if (typeof at !== 'string' || typeof kind !== 'string') return null
  return { outline: { number, at, kind, ids: texts([found.get('key'), outgoing.get('person')]) }, payload: null }
}

function texts(values: unknown): string[] {
  return Array.isArray(values) ? values.filter(value => typeof value === 'string') : []
}

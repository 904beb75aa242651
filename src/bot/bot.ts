import type { Action } from './card.js'
import type { Person } from './person.js'
import type { Channel } from './statement.js'
import type { Reply, World } from './world.js'

/** Answers what somebody wrote. Never throws for anything that a person can write. */
export async function ask(_world: World, _from: Person, _text: string, _now: Date, _channel: Channel): Promise<Reply> {
  throw new Error('being written')
}

/** Does what a button or a form asks: shows, opens a form, or records. The right to it is checked here, at that moment. */
export async function press(
  _world: World,
  _from: Person,
  _action: Action,
  _fields: Readonly<Record<string, string>>,
  _now: Date,
  _channel: Channel,
): Promise<Reply> {
  throw new Error('being written')
}

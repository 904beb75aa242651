/**
 * What one replica has to tell all others at once: `deliver`, something was written down that is to be told now; `people`, who is known
 * or administers is another.
 */
export const NEWS = ['deliver', 'people'] as const
export type NewsTopic = (typeof NEWS)[number]

export interface ReplicaNews {
  /** Throws where the store does. */
  tell(topic: NewsTopic): Promise<void>
  /** Calls this whenever somebody tells something once this has ended, this process among them; several in a row may be one. */
  whenTold(listener: (topic: NewsTopic) => void): Promise<void>
}

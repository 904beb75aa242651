/**
 * What one replica has to tell all others at once: `deliver`, something was written down that is to be told now; `people`, who is known
 * or administers is another. It is told of which entities something may be: of those that it concerns and some others.
 */
export const NEWS = ['deliver', 'people'] as const
export type NewsTopic = (typeof NEWS)[number]

export interface ReplicaNews {
  /** Tells that something is so of an entity. Throws where the store does. */
  tell(topic: NewsTopic, entity: string): Promise<void>
  /**
   * Calls this whenever somebody tells something once this has ended, this process among them; several in a row may be one.
   * `concerns`: whether it may be of an entity.
   */
  whenTold(listener: (topic: NewsTopic, concerns: (entity: string) => boolean) => void): Promise<void>
}

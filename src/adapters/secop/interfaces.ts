/** The two interfaces of the platform, by their names. */
export const INTERFACES = ['soda2', 'soda3'] as const
export type Interface = (typeof INTERFACES)[number]

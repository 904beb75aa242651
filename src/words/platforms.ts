/** The chat platforms, as their makers write them. */
export const PLATFORM_NAMES = { slack: 'Slack', teams: 'Teams' } as const

export type PlatformName = keyof typeof PLATFORM_NAMES

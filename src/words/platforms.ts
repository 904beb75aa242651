/** The chat platforms that people write from. */
export const PLATFORMS = ['slack', 'teams'] as const

export type PlatformName = (typeof PLATFORMS)[number]

/** As their makers write them. */
export const PLATFORM_NAMES: Readonly<Record<PlatformName, string>> = { slack: 'Slack', teams: 'Teams' }

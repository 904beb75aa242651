/** The ways to people: the chat platforms that they write from, and e-mail, which only goes out. */
export const PLATFORMS = ['slack', 'teams', 'email'] as const

export type PlatformName = (typeof PLATFORMS)[number]

/** As their makers write them. */
export const PLATFORM_NAMES: Readonly<Record<PlatformName, string>> = {
  slack: 'Slack',
  teams: 'Teams',
  email: 'e-mail',
}

/** Of those from which people write. */
export const CHAT_NAMES: readonly string[] = PLATFORMS.filter(name => name !== 'email').map(
  name => PLATFORM_NAMES[name],
)

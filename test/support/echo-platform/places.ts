/** A change of one file of the program. */
export interface Place {
  readonly file: string
  /** Each to be found exactly once, and what stands there with the third platform. */
  readonly changes: readonly (readonly [found: string, made: string])[]
}

/**
 * Everything outside its folder that knows of the third platform, as whoever adds one would write it: what it is called,
 * what the settings say of it, and how the program comes to it.
 */
export const PLACES: readonly Place[] = [
  {
    file: 'src/words/platforms.ts',
    changes: [
      [`['slack', 'teams', 'email'] as const`, `['slack', 'teams', 'email', 'echo'] as const`],
      [`teams: 'Teams',`, `teams: 'Teams', echo: 'Echo',`],
    ],
  },
  {
    file: 'src/settings/chat.ts',
    changes: [
      ['export const TENANTS = {', `export const TENANTS = {\n  echo: z.array(z.string()).readonly().default([]),`],
      [
        '  readonly slack: SlackSettings | null\n',
        '  readonly echo: { readonly inbox: string; readonly tenant: string } | null\n  readonly slack: SlackSettings | null\n',
      ],
      [
        'return { slack: slackOf',
        `const [inbox, tenant] = [env.ECHO_INBOX, env.ECHO_TENANT]\n  return { echo: inbox && tenant ? { inbox, tenant } : null, slack: slackOf`,
      ],
    ],
  },
  {
    file: 'src/app/platform-registry.ts',
    changes: [
      [
        'PlatformEntry[] = [slack, teams, email]',
        `PlatformEntry[] = [
  slack,
  teams,
  email,
  {
    name: 'echo',
    configured: ({ echo }) =>
      echo && {
        open: async setup => (await import('../../test/support/echo-platform/platform.js')).openEcho(echo, setup),
        examine: async () => (await import('../../test/support/echo-platform/platform.js')).examineEcho(echo),
      },
  },
]`,
      ],
    ],
  },
]

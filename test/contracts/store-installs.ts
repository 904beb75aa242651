import { expect, it } from 'vitest'
import type { Install, InstallStore } from '../../src/bot/ports/installs.js'

export const INSTALL: Install = {
  place: 'T0123ABCD',
  name: 'Espacio\u0000 «uno»',
  entities: ['899999061', '800111222'],
  links: ['aB-_'],
  at: '2027-07-01T15:00:00.000Z',
  sealed: '1.abcd.xyz',
}

/** Where the app is installed. */
export function installCases(installs: () => InstallStore): void {
  it('keeps a place as it is, changes it in one step and forgets it', async () => {
    expect(await installs().all()).toEqual([])
    expect(await installs().change('T1', before => before)).toBeNull()
    expect(await installs().change(INSTALL.place, before => before ?? INSTALL)).toEqual(INSTALL)
    const org = { ...INSTALL, place: 'E9', expiresAt: INSTALL.at, renewing: INSTALL.at }
    await installs().change('E9', () => org)
    expect((await installs().all()).map(({ place }) => place).sort()).toEqual(['E9', 'T0123ABCD'])
    const gone = { ...INSTALL, sealed: null, gone: { at: INSTALL.at, why: 'app_uninstalled' } }
    expect(await installs().change(INSTALL.place, before => before && gone)).toEqual(gone)
    expect(await installs().change(INSTALL.place, before => before)).toEqual(gone)
    expect(await installs().change('E9', () => null)).toBeNull()
    expect(await installs().all()).toEqual([gone])
  })

  it('lets one of many come first', async () => {
    const count = (before: Install | null) => ({ ...INSTALL, links: [...(before?.links ?? []), 'x'] })
    await Promise.all(Array.from({ length: 5 }, () => installs().change(INSTALL.place, count)))
    expect((await installs().all())[0]?.links).toHaveLength(5)
  })
}

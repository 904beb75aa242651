import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issueAdminCode, redeemAdminCode } from '../../../src/adapters/people/admin-code.js'
import { Refused } from '../../../src/bot/ports/failure.js'

const NOW = new Date('2027-07-01T10:00:00Z')
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

describe('the first administrator’s code', () => {
  let folder = ''
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'code-')), 'data')
  })
  afterEach(() => rm(join(folder, '..'), { recursive: true }))

  const redeem = (code: string, now = NOW, entity = '999000222') => redeemAdminCode(folder, entity, code, now)

  it('is good once, however it is typed', async () => {
    const { code, expiresAt } = await issueAdminCode(folder, '999000222', NOW)
    expect(code).toMatch(/^[2-9B-DF-HJ-NP-TV-Z]{4}(-[2-9B-DF-HJ-NP-TV-Z]{4}){2}$/)
    expect(expiresAt).toEqual(hoursLater(72))
    expect(await redeem(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe('accepted')
    expect(await redeem(code)).toBe('none')
  })

  it('is another each time, and the earlier one is void', async () => {
    const first = await issueAdminCode(folder, '999000222', NOW)
    const second = await issueAdminCode(folder, '999000222', NOW)
    expect(first.code).not.toBe(second.code)
    expect(await redeem(first.code)).toBe('wrong')
    expect(await redeem(second.code)).toBe('accepted')
  })

  it('belongs to one entity', async () => {
    const { code } = await issueAdminCode(folder, '999000222', NOW)
    expect(await redeem(code, NOW, '1')).toBe('none')
  })

  it('expires', async () => {
    const { code } = await issueAdminCode(folder, '999000222', NOW)
    expect(await redeem(code, hoursLater(72))).toBe('expired')
    expect(await redeem(code)).toBe('none')
    const again = await issueAdminCode(folder, '999000222', NOW)
    expect(await redeem(again.code, new Date(hoursLater(72).getTime() - 1))).toBe('accepted')
  })

  it('cannot be guessed for long', async () => {
    const { code } = await issueAdminCode(folder, '999000222', NOW)
    for (let i = 0; i < 10; i++) expect(await redeem('2222-2222-2222')).toBe('wrong')
    expect(await redeem(code)).toBe('none')
  })

  it('is kept as a hash that only the user may read', async () => {
    const { code } = await issueAdminCode(folder, '../1/x', NOW)
    expect(await readdir(folder)).toEqual(['admin-code-___1_x.json'])
    const path = join(folder, 'admin-code-___1_x.json')
    expect(await readFile(path, 'utf8')).not.toContain(code.replaceAll('-', ''))
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await redeem(code, NOW, '../1/x')).toBe('accepted')
  })

  it('says when its file is damaged', async () => {
    await issueAdminCode(folder, '1', NOW)
    await writeFile(join(folder, 'admin-code-1.json'), '\0\0')
    await expect(redeem('x', NOW, '1')).rejects.toBeInstanceOf(Refused)
  })
})

import type { RegisterPage, RegisterState } from '../../src/bot/ports/register.js'

/** All pages of a snapshot (`Array.fromAsync` is not there on Node 20). */
export async function pagesOf(registerState: RegisterState): Promise<RegisterPage[]> {
  const pages: RegisterPage[] = []
  for await (const page of registerState.pages()) pages.push(page)
  return pages
}

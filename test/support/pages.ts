import type { RegisterPage, RegisterSnapshot } from '../../src/bot/ports.js'

/** All pages of a snapshot (`Array.fromAsync` is not there on Node 20). */
export async function pagesOf(snapshot: RegisterSnapshot): Promise<RegisterPage[]> {
  const pages: RegisterPage[] = []
  for await (const page of snapshot.pages()) pages.push(page)
  return pages
}

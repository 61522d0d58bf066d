import type { Browser } from 'playwright-core'

let launched: Promise<Browser> | undefined

/** One browser for all tests of a process; another after it has ended. It also ends with the process. */
export function theBrowser(launch: () => Promise<Browser>): Promise<Browser> {
  launched ??= launch().then((browser) => browser.once('disconnected', () => (launched = undefined)))
  return launched
}

export async function closeTheBrowser(): Promise<void> {
  await (await launched)?.close()
}

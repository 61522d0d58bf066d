import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { Viewer } from '../../src/domain/index.js'
import { interfaceLanguages } from '../../src/domain/index.js'
import { chromiumFile, chromiumSwitches } from '../chromium.js'
import type { EveryPage } from './every-page.js'
import { signInToken } from './sign-in.js'

const widths = [1280, 360]
const themes = ['light', 'dark'] as const
/** Pixels: what is further down is not looked at. */
const mostHeight = 3_000

interface Taken {
  readonly address: string
  /** The database of the service. */
  readonly file: string
  readonly by: Viewer
  /** Where the images are written. */
  readonly folder: string
}

/** Takes a screenshot of each page in every language, at two widths, in both themes. */
export async function takeEvery(pages: readonly EveryPage[], { address, file, by, folder }: Taken): Promise<void> {
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath: chromiumFile!, args: chromiumSwitches })
  try {
    for (const as of [undefined, 'member', 'staff', 'admin'] as const) {
      const context = await browser.newContext()
      const page = await context.newPage()
      if (as) {
        await page.goto(`${address}/en/sign-in?token=${await signInToken(file, by, as)}`)
        await page.click('main button')
        await page.waitForLoadState()
      }
      for (const { name, path: place } of pages.filter((one) => one.as === as)) {
        for (const language of interfaceLanguages) {
          await page.goto(`${address}/${language}${place}`)
          for (const width of widths) {
            for (const theme of themes) {
              await page.emulateMedia({ colorScheme: theme })
              await page.setViewportSize({ width, height: 900 })
              const height = Math.min(mostHeight, await page.evaluate(() => document.documentElement.scrollHeight))
              await page.setViewportSize({ width, height: Math.max(900, height) })
              const image = path.join(folder, `${name}-${language}-${width}-${theme}.jpg`)
              await page.screenshot({ path: image, type: 'jpeg', quality: 60 })
            }
          }
        }
      }
      await context.close()
    }
  } finally {
    await browser.close()
  }
}

import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { chromiumFile, chromiumSwitches } from '../../scripts/chromium.js'
import { theBrowser } from './one-browser.js'

/** Violations of a page. */
export interface Misdeeds {
  /** Requested addresses on other hosts. */
  readonly elsewhere: string[]
  /** Failed or blocked scripts, and reports of the content security policy. */
  readonly faults: string[]
}

export interface Visitor {
  readonly page: Page
  readonly misdeeds: Misdeeds
}

/** Tests in a real browser; skipped, with a message, when none is installed. */
export function describeInBrowser(title: string, tests: (browser: TestBrowser) => void): void {
  if (!chromiumFile) {
    describe.skip(`${title} (left out: no Chromium is installed; on Debian: apt-get install chromium)`, () => {
      tests(new TestBrowser())
    })
    return
  }
  describe(title, () => {
    const browser = new TestBrowser()
    before(async function () {
      this.timeout(60_000)
      await browser.open()
    })
    tests(browser)
  })
}

/** One browser for all tests of a process, in a temporary profile; each visitor starts without cookies. */
export class TestBrowser {
  #browser: Browser | undefined

  async open(): Promise<void> {
    this.#browser = await theBrowser(() => chromium.launch({ executablePath: chromiumFile!, args: chromiumSwitches }))
  }

  /** Opens a browser context for a visitor, runs the test and closes it. @param address the only allowed host */
  async visit(
    address: string,
    options: BrowserContextOptions,
    story: (visitor: Visitor) => Promise<void>,
  ): Promise<Misdeeds> {
    const context = await this.#browser!.newContext(options)
    const misdeeds: Misdeeds = { elsewhere: [], faults: [] }
    try {
      await watch(context, address, misdeeds)
      await story({ page: await context.newPage(), misdeeds })
    } finally {
      await context.close()
    }
    return misdeeds
  }
}

async function watch(context: BrowserContext, address: string, { elsewhere, faults }: Misdeeds): Promise<void> {
  context.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) elsewhere.push(request.url())
  })
  context.on('weberror', (error) => faults.push(String(error.error())))
  context.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('console', (message) => {
    const text = message.text()
    if (/Content Security Policy|Refused to/i.test(text)) faults.push(text)
  })
}

import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { chromiumFile, chromiumSwitches } from '../../scripts/chromium.js'

/** What a page did that no page may do. */
export interface Misdeeds {
  /** Addresses on other hosts that were asked for. */
  readonly elsewhere: string[]
  /** Scripts that were stopped or failed, and reports of the content security policy. */
  readonly faults: string[]
}

export interface Visitor {
  readonly page: Page
  readonly misdeeds: Misdeeds
}

/** Tests in a real browser; left out, and said so, where none is installed. */
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
    after(() => browser.close())
    tests(browser)
  })
}

/** One browser for a `describe`, in a profile of its own that is gone afterwards; each visitor starts with nothing. */
export class TestBrowser {
  #browser: Browser | undefined

  async open(): Promise<void> {
    this.#browser = await chromium.launch({ executablePath: chromiumFile!, args: chromiumSwitches })
  }

  async close(): Promise<void> {
    await this.#browser?.close()
  }

  /** Lets a visitor in, does what is to be done and sees the visitor out. @param address the only host there is */
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

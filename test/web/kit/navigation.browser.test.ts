import { expect } from 'chai'
import { interfaceLanguages } from '../../../src/domain/index.js'
import { scrollsSideways } from '../../support/axe.js'
import { describeInBrowser } from '../../support/browser.js'
import { aPerson, theServiceWithPeople } from '../../support/people.js'

describeInBrowser('the navigation', (browser) => {
  const service = theServiceWithPeople()

  it('stands on one line, and the account on one other, at 1280 pixels for everybody in every language', async function () {
    this.timeout(60_000)
    const { database } = service
    const cookies = {
      nobody: undefined,
      // The longest name.
      'a member': await cookieOf(await aPerson(database, { role: 'member', memberCode: 'LA' })),
      staff: await cookieOf(await aPerson(database, { role: 'staff' })),
      'an administrator': await cookieOf(await aPerson(database, { role: 'admin' })),
    }
    const found: string[] = []
    await browser.visit(service.address, { viewport: { width: 1280, height: 600 } }, async ({ page }) => {
      for (const [who, cookie] of Object.entries(cookies)) {
        await page.context().clearCookies()
        if (cookie) await page.context().addCookies([cookie])
        for (const language of interfaceLanguages) {
          await page.goto(`${service.address}/${language}/report`)
          expect(await page.locator('.sections a').count()).to.be.at.least(7)
          if ((await linesOf('.sections a')) > 1) found.push(`${who}, ${language}: the parts of the site`)
          if ((await linesOf('.brand, .languages li, .account > *')) > 1) found.push(`${who}, ${language}: the account`)
          await page.setViewportSize({ width: 360, height: 740 })
          if (await scrollsSideways(page)) found.push(`${who}, ${language}: scrolls sideways`)
          await page.setViewportSize({ width: 1280, height: 600 })
        }
      }

      /** On how many lines elements stand: those on one line overlap in height. */
      async function linesOf(selector: string): Promise<number> {
        const boxes = await page
          .locator(selector)
          .evaluateAll((all) => all.map((one) => (one as unknown as Box).getBoundingClientRect()))
        const [first, ...rest] = boxes.toSorted((one, other) => one.top - other.top)
        let lines = 1
        let bottom = first!.bottom
        for (const box of rest) {
          if (box.top < bottom) continue
          lines += 1
          bottom = box.bottom
        }
        return lines
      }
    })
    expect(found).to.deep.equal([])
  })

  async function cookieOf({ id }: { readonly id: string }) {
    const [name, value] = (await service.signIn(id)).split('=') as [string, string]
    return { name, value, url: service.address }
  }
})

interface Box {
  getBoundingClientRect(): { readonly top: number; readonly bottom: number }
}

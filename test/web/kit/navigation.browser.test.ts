import { expect } from 'chai'
import { interfaceLanguages } from '../../../src/domain/index.js'
import { scrollsSideways, violationsOn } from '../../support/axe.js'
import { describeInBrowser } from '../../support/browser.js'
import { aPerson, theServiceWithPeople } from '../../support/people.js'

describeInBrowser('the navigation', (browser) => {
  const service = theServiceWithPeople()

  it('stands on one line from 768 pixels up for everybody in every language, and on a phone', async function () {
    this.timeout(90_000)
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
          expect(await page.locator('.sections a').count()).to.be.at.least(5)
          for (const width of [1920, 1280, 1184, 1024, 768, 360]) {
            await page.setViewportSize({ width, height: 740 })
            const where = `${who}, ${language}, ${width} pixels`
            const shown = '.masthead-line > *, .masthead-end > *, .sections li, .account > *'
            if ((await linesOf(shown)) > 1) found.push(`${where}: more than one line`)
            const height = (await page.locator('.masthead').boundingBox())!.height
            if (height > 64) found.push(`${where}: ${height} pixels high`)
            if (await scrollsSideways(page)) found.push(`${where}: scrolls sideways`)
          }
        }
      }

      /** On how many lines elements stand: those on one line overlap in height. */
      async function linesOf(selector: string): Promise<number> {
        const boxes = await page
          .locator(selector)
          .evaluateAll((all) => all.map((one) => (one as unknown as Box).getBoundingClientRect()))
        const seen = boxes.filter(({ top, bottom }) => bottom > top)
        expect(seen.length).to.be.above(3)
        const [first, ...rest] = seen.toSorted((one, other) => one.top - other.top)
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

  it('unfolds menus one at a time, each inside the window and with nothing that axe objects to', async function () {
    this.timeout(60_000)
    const cookie = await cookieOf(await aPerson(service.database, { role: 'member', memberCode: 'LA' }))
    await browser.visit(service.address, {}, async ({ page }) => {
      await page.context().addCookies([cookie])
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 740 })
        await page.goto(`${service.address}/fr/report`)
        const menus = page.locator('.masthead [data-menu]:visible')
        expect(await menus.count()).to.be.above(1)
        for (const menu of await menus.all()) {
          await menu.locator('> summary').click()
          expect(await page.locator('[data-menu][open]').count()).to.equal(1)
          const { x, width: wide } = (await menu.locator('.menu-panel').boundingBox())!
          expect(x).to.be.at.least(0)
          expect(x + wide).to.be.at.most(width)
          expect(await violationsOn(page, undefined, '.masthead')).to.deep.equal([])
        }
        await page.keyboard.press('Escape')
        expect(await page.locator('[data-menu][open]').count()).to.equal(0)
      }
    })
  })

  async function cookieOf({ id }: { readonly id: string }) {
    const [name, value] = (await service.signIn(id)).split('=') as [string, string]
    return { name, value, url: service.address }
  }
})

interface Box {
  getBoundingClientRect(): { readonly top: number; readonly bottom: number }
}

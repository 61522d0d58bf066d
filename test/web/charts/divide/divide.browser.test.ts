import { expect } from 'chai'
import { scrollsSideways, unfold, violationsInBothThemes, violationsOn } from '../../../support/axe.js'
import { describeInBrowser } from '../../../support/browser.js'
import { thePages } from '../../../support/pages.js'

describeInBrowser('the page of the digital divide, in a browser,', (browser) => {
  const service = thePages()

  for (const width of [360, 1280]) {
    it(`is accessible and fits a screen of ${width} pixels, in French`, async () => {
      const misdeeds = await browser.visit(service.address, { viewport: { width, height: 900 } }, async ({ page }) => {
        await page.goto(`${service.address}/fr/insights/divide`)
        expect(await scrollsSideways(page)).to.equal(false)
        await unfold(page)
        // Only colours depend on the theme, and they are the same on every screen.
        const look = width === 360 ? violationsInBothThemes : violationsOn
        expect(await look(page)).to.deep.equal([])
        expect(await scrollsSideways(page), 'with everything unfolded').to.equal(false)
      })
      expect(misdeeds).to.deep.equal({ elsewhere: [], faults: [] })
    })
  }

  it('shows the numbers of a dot that is pointed at or has the focus, without a script', async () => {
    await browser.visit(service.address, { javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(`${service.address}/en/insights/divide`)
      const row = page.locator('#experience .dot-row', { hasText: 'Europe' })
      const tip = row.locator('.tip')
      expect(await tip.textContent()).to.match(/^\d+ of 53$/)
      expect(await tip.isVisible()).to.equal(false)
      await row.hover()
      expect(await tip.isVisible()).to.equal(true)
      await page.mouse.move(0, 0)
      expect(await tip.isVisible()).to.equal(false)
      await row.focus()
      expect(await tip.isVisible()).to.equal(true)
    })
  })

  it('unfolds the table when one follows a dot to its row', async () => {
    await browser.visit(service.address, {}, async ({ page }) => {
      await page.goto(`${service.address}/en/insights/divide?by=landlocked`)
      await page.locator('#coverage .dot-row').first().click()
      expect(await page.locator('#row-coverage-no').isVisible()).to.equal(true)
    })
  })
})

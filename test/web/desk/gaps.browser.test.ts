import { expect } from 'chai'
import { scrollsSideways, unfold, violationsInBothThemes } from '../../support/axe.js'
import { describeInBrowser } from '../../support/browser.js'
import { theDesk } from '../../support/desk.js'

describeInBrowser('gaps at the desk', (browser) => {
  const desk = theDesk()

  before(async function () {
    this.timeout(60_000)
    const french = { language: 'fr', processAreas: ['transit'] }
    for (const title of ['Guitare', 'La guitare grésille']) {
      await desk.aNeed(
        { ...french, title, description: 'Les cordes de la guitare grésillent à la première case.' },
        'submit',
      )
    }
  })

  it('are decided on without JavaScript, and have nothing that axe objects to', async function () {
    this.timeout(90_000)
    const [name, value] = (await desk.cookie('staff')).split('=') as [string, string]
    await browser.visit(desk.address, { locale: 'en', javaScriptEnabled: false }, async ({ page }) => {
      await page.context().addCookies([{ name, value, url: desk.address }])
      await page.goto(`${desk.address}/en/desk/gaps`)
      const label = page.locator('#suggestions strong span')
      expect(await label.getAttribute('lang')).to.equal('fr')
      expect(await label.textContent()).to.include('cordes')
      await page.click('button[value=done]')
      expect(await page.textContent('#suggestions')).to.include('There is nothing to add at present.')
      await page.click('#suggestions summary')
      await page.click('button[value=open]')
      expect(await page.locator('button[value=dismissed]').count()).to.equal(1)
    })
    await browser.visit(desk.address, { locale: 'en' }, async ({ page }) => {
      await page.context().addCookies([{ name, value, url: desk.address }])
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`${desk.address}/en/desk/gaps`)
        await unfold(page)
        expect(await scrollsSideways(page), String(width)).to.equal(false)
        expect(await violationsInBothThemes(page), String(width)).to.deep.equal([])
      }
    })
  })
})

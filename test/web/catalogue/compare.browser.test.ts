import { expect } from 'chai'
import { scrollsSideways, violationsInBothThemes } from '../../support/axe.js'
import { describeInBrowser } from '../../support/browser.js'
import { thePages } from '../../support/pages.js'

const studies = '?id=hk-smart-customs-big-data&id=id-e-seal-containers&id=in-ai-xray-image-analytics'

describeInBrowser('the comparison, in a browser,', (browser) => {
  const service = thePages()

  for (const language of ['en', 'fr', 'es'] as const) {
    it(`breaks no word of a heading on a phone, and keeps headings in view sideways: ${language}`, async () => {
      await browser.visit(service.address, { viewport: { width: 360, height: 800 } }, async ({ page }) => {
        await page.goto(`${service.address}/${language}/compare${studies}`)
        expect(await scrollsSideways(page)).to.equal(false)
        const heights = (await page.evaluate(
          `[...document.querySelectorAll('.compare-label span')].map((one) => one.getClientRects().length)`,
        )) as number[]
        expect(heights).to.have.length.above(5)
        expect(heights.every((lines) => lines === 1)).to.equal(true)
        await page.evaluate(`document.querySelector('.compare-frame .scroll').scrollLeft = 400`)
        const lefts = (await page.evaluate(
          `[...document.querySelectorAll('.compare-label span')].map((one) => one.getBoundingClientRect().left)`,
        )) as number[]
        expect(
          lefts.every((left) => left >= 0 && left < 60),
          String(lefts),
        ).to.equal(true)
      })
    })
  }

  it('keeps the titles at the top of a large screen, and is accessible', async () => {
    await browser.visit(service.address, { viewport: { width: 1280, height: 700 } }, async ({ page }) => {
      await page.goto(`${service.address}/en/compare?technology=blockchain&technology=biometrics`)
      expect(await violationsInBothThemes(page)).to.deep.equal([])
      await page.evaluate('window.scrollTo(0, 500)')
      const { top, bottom } = (await page.evaluate(
        `(({ top, bottom }) => ({ top, bottom }))(document.querySelector('.compare thead th').getBoundingClientRect())`,
      )) as { top: number; bottom: number }
      expect(top).to.be.within(40, 70)
      expect(bottom).to.be.below(200)
    })
  })
})

describe('the comparison', () => {
  const service = thePages()

  it('leaves out what none says, and names it', async () => {
    const { text } = await service.page(`/en/compare${studies}`)
    expect(text).to.include('None of them says anything about: Results, Lessons and Cost.')
    expect(text).to.not.match(/<span>Results<\/span><\/th>/)
  })

  it('can be left by one of three, not of two', async () => {
    const { text } = await service.page(`/en/compare${studies}`)
    expect(text.match(/class="compare-remove"/g)).to.have.length(3)
    expect(text).to.include('href="/en/compare?id=id-e-seal-containers&amp;id=in-ai-xray-image-analytics"')
    const two = await service.page('/en/compare?id=id-e-seal-containers&id=in-ai-xray-image-analytics')
    expect(two.text).to.not.include('compare-remove')
  })
})

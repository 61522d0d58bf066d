import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { describeInBrowser, type Misdeeds } from '../support/browser.js'
import { thePages } from '../support/pages.js'

const need = 'Our post cannot capture electronic advance data; how did others do it?'
const clean: Misdeeds = { elsewhere: [], faults: [] }
const screen = { locale: 'en', viewport: { width: 1280, height: 800 } }

/** Whether the page is still the one that a mark was left on: nothing was loaded anew. */
async function expectSamePage(page: Page) {
  expect(await page.evaluate('window.mark')).to.equal('here')
}

describeInBrowser('what changes in place', (browser) => {
  const service = thePages()

  async function ask(page: Page) {
    await page.goto(`${service.address}/en`)
    await page.fill('#text', need)
    await page.click('#need button.primary')
    await page.waitForSelector('.results')
    await page.evaluate('window.mark = "here"')
  }

  it('narrows an answer down at once: scroll, focus, ticks and what is unfolded stay', async () => {
    const misdeeds = await browser.visit(service.address, screen, async ({ page }) => {
      await ask(page)
      const ticked = page.locator('.results [data-compare]').nth(2)
      const id = await ticked.getAttribute('value')
      await ticked.check()
      await page.click('.results > li:nth-child(1) .signals summary')
      await page.evaluate('scrollTo({ top: 300, behavior: "instant" })')
      const filter = page.locator('#technology-advance-electronic-data')
      const place = (await filter.boundingBox())!.y
      await filter.check()
      await page.waitForSelector('.chosen-filters')
      await expectSamePage(page)
      expect((await filter.boundingBox())!.y).to.be.closeTo(place, 1)
      expect(Number(await page.evaluate('scrollY'))).to.be.at.least(300)
      expect(await page.evaluate('document.activeElement.id')).to.equal('technology-advance-electronic-data')
      expect(await page.isChecked(`[data-compare][value="${id}"]`)).to.equal(true)
      expect(await page.locator('.signals[open]').count()).to.equal(1)
      expect(await page.textContent('[data-ticked]')).to.include('1')
      expect(page.url()).to.equal(`${service.address}/en/answer`)
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('says what was found to those who cannot see it', async () => {
    await browser.visit(service.address, screen, async ({ page }) => {
      await ask(page)
      await page.check('#maturity-pilot')
      await page.waitForSelector('.chosen-filters')
      expect(await page.textContent('[data-announce]')).to.equal(await page.textContent('.verdict'))
    })
  })

  it('takes filters away one by one and all at once', async () => {
    await browser.visit(service.address, screen, async ({ page }) => {
      await ask(page)
      await page.check('#maturity-pilot')
      await page.waitForSelector('.chosen-filters >> text=Pilot')
      const technology = page.locator('.facet input[name=technology]').first()
      await technology.check()
      await page.waitForSelector('.chosen-filters li:nth-child(3)')
      await page.click('.chosen-filters >> text=Pilot')
      await page.waitForSelector('.chosen-filters >> text=Pilot', { state: 'detached' })
      expect(await page.isChecked('#maturity-pilot')).to.equal(false)
      expect(await page.locator('.facet input[name=technology]:checked').count()).to.equal(1)
      await page.click('text=Clear all')
      await page.waitForSelector('.chosen-filters', { state: 'detached' })
      expect(await page.locator('#refine input:checked').count()).to.equal(0)
      await expectSamePage(page)
    })
  })

  it('shows more where one reads, and goes on there', async () => {
    await browser.visit(service.address, screen, async ({ page }) => {
      await ask(page)
      const eleventh = page.locator('.results > li').nth(10)
      expect(await eleventh.count()).to.equal(0)
      await page.locator('button[name=show]').scrollIntoViewIfNeeded()
      const before = Number(await page.evaluate('scrollY'))
      await page.click('button[name=show]')
      await eleventh.waitFor()
      await expectSamePage(page)
      expect(Number(await page.evaluate('scrollY'))).to.be.at.least(before - 1)
      const focused =
        'document.activeElement === document.querySelectorAll(".results > li")[10].querySelector("a.title")'
      expect(await page.evaluate(focused)).to.equal(true)
    })
  })

  it('keeps what is ticked when a filter takes it out of the list, with and without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await browser.visit(service.address, { ...screen, javaScriptEnabled }, async ({ page }) => {
        await page.goto(`${service.address}/en`)
        await page.fill('#text', need)
        await page.click('#need button.primary')
        await page.waitForSelector('.results')
        const pilot = page.locator('.results > li:has(.facts :text("Pilot")) [data-compare]').first()
        const other = page.locator('.results > li:has(.facts :text("In service")) [data-compare]').first()
        const ids = [await pilot.getAttribute('value'), await other.getAttribute('value')]
        await pilot.check()
        await other.check()
        await page.check('#maturity-pilot')
        if (!javaScriptEnabled) await page.click('.filters-foot button')
        await page.waitForSelector('.chosen-filters')
        await page.click('.compare button')
        await page.waitForURL(/\/en\/compare\?/)
        expect(new URL(page.url()).searchParams.getAll('id')).to.have.members(ids)
      })
    }
  })

  it('turns the pages of the list, and goes back', async () => {
    await browser.visit(service.address, screen, async ({ page }) => {
      await page.goto(`${service.address}/en/case-studies`)
      await page.evaluate('window.mark = "here"')
      const first = await page.textContent('.case-card .title')
      await page.click('.pager [rel=next]')
      await page.waitForURL(/page=2/)
      await page.waitForSelector('.pager [rel=prev]')
      expect(await page.textContent('.case-card .title')).to.not.equal(first)
      await expectSamePage(page)
      await page.goBack()
      await page.waitForSelector('.pager [rel=prev]', { state: 'detached' })
      expect(await page.textContent('.case-card .title')).to.equal(first)
      await expectSamePage(page)
    })
  })

  it('shows that something is under way, and says so when the line is down: nothing is lost', async () => {
    await browser.visit(service.address, screen, async ({ page }) => {
      await ask(page)
      let letGo = () => {}
      const held = new Promise<void>((resolve) => {
        letGo = resolve
      })
      await page.route('**/answer', async (route) => {
        await held
        await route.abort('connectionfailed')
      })
      await page.check('#maturity-pilot')
      await page.waitForSelector('html.busy')
      expect(await page.locator('.progress-line').isVisible()).to.equal(true)
      letGo()
      await page.waitForSelector('.toast:not(:empty)')
      expect(await page.textContent('.toast')).to.include('Nothing was lost')
      expect(await page.isChecked('#maturity-pilot')).to.equal(true)
      await page.unroute('**/answer')
      await page.check('#maturity-production')
      await page.waitForSelector('.chosen-filters li:nth-child(3)')
      expect(await page.locator('.toast').isVisible()).to.equal(false)
    })
  })

  it('is not needed: the same filters apply by their button', async () => {
    await browser.visit(service.address, { ...screen, javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(`${service.address}/en/case-studies`)
      await page.check('#maturity-pilot')
      await page.click('.filters-foot button')
      expect(page.url()).to.include('maturity=pilot')
      await page.click('.chosen-filters >> text=Pilot')
      expect(page.url()).to.not.include('maturity=')
    })
  })
})

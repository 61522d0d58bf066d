import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { interfaceLanguages } from '../../../src/domain/index.js'
import { troublesOf } from '../../support/axe.js'
import { describeInBrowser, type Misdeeds } from '../../support/browser.js'
import { theDesk } from '../../support/desk.js'

const clean: Misdeeds = { elsewhere: [], faults: [] }
const chapter = 'technology-drones-robots'

describeInBrowser('the report', (browser) => {
  const desk = theDesk()

  /** Makes an edition by the form. @returns the address of its page at the desk */
  async function make(page: Page, name: string): Promise<string> {
    await page.goto(`${desk.address}/en/desk/report`)
    await page.fill('#name', name)
    await page.click('main button.primary')
    return page.url()
  }

  it('is made, written, published and read without any script', async function () {
    this.timeout(90_000)
    const misdeeds = await browser.visit(desk.address, { javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(`${desk.address}/en/report`)
      expect(await page.textContent('main')).to.include('No edition has been published yet.')
      await desk.signInOn(page, 'staff')
      const edition = await make(page, 'November 2026')
      await page.goto(`${edition}/${chapter}/en`)
      await page.fill('#opening', 'First paragraph.\n\nSecond paragraph.')
      await page.click('main button.primary')
      expect(await page.textContent('.notice')).to.include('The texts are saved.')
      await page.click('text=Generate again from the catalogue')
      await page.goto(`${edition}/${chapter}/en`)
      expect(await page.inputValue('#opening')).to.equal('First paragraph.\n\nSecond paragraph.')
      await page.goto(`${edition}/publish`)
      await page.click('main button.primary')
      expect(await page.textContent('.notice')).to.include('The edition is published.')
      expect(await page.textContent('main')).to.include('its texts do not change any more')
      await page.context().clearCookies()
      await page.goto(`${desk.address}/en/report`)
      await page.click('text=Drones and robots')
      expect(page.url()).to.equal(`${desk.address}/en/report/${chapter}`)
      expect(await page.textContent('.by-editors')).to.include('Second paragraph.')
      expect(await page.isVisible('figure.chart svg')).to.equal(true)
      await page.click('.refs a >> nth=0')
      expect(page.url()).to.match(/\/en\/report\/references#ref-\d+$/)
      await page.goto(`${desk.address}/fr/report/${chapter}`)
      expect(await page.textContent('h1')).to.include('Drones et robots')
      expect(await page.isVisible('.by-editors')).to.equal(false)
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('keeps a draft from everybody until it is published', async () => {
    await browser.visit(desk.address, {}, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      await make(page, 'zqdraft')
      const [, number] = /Edition (\d+)/.exec((await page.textContent('h1'))!)!
      const draft = `/en/report/editions/${number}`
      await page.goto(`${desk.address}${draft}/${chapter}`)
      expect(await page.textContent('.notice')).to.include('only staff see it')
      await page.context().clearCookies()
      for (const path of [
        '/en/report/editions/2',
        `/en/report/editions/2/${chapter}`,
        '/en/report/compare?edition=1&with=2',
      ]) {
        expect((await page.goto(desk.address + path))!.status(), path).to.equal(404)
      }
      await page.goto(`${desk.address}/en/report`)
      expect(await page.content()).to.not.include('zqdraft')
    })
  })

  it('says what was typed when somebody else has saved in the meantime', async () => {
    await browser.visit(desk.address, {}, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      const edition = await make(page, 'contested')
      const other = await page.context().newPage()
      for (const [one, text] of [
        [other, 'theirs'],
        [page, 'mine'],
      ] as const) {
        // Chromium draws windows in the background once a second, and each action waits for that.
        await one.bringToFront()
        await one.goto(`${edition}/overview/en`)
        await one.fill('#opening', text)
      }
      await other.bringToFront()
      await other.click('main button.primary')
      await page.bringToFront()
      await page.click('main button.primary')
      expect(await page.textContent('[role=alert]')).to.include('saved these texts in the meantime')
      expect(await page.inputValue('#opening')).to.equal('mine')
      await page.click('main button.primary')
      expect(await page.textContent('.notice')).to.include('The texts are saved.')
    })
  })

  describe('on a phone', () => {
    const editions: { readonly id: string; readonly number: string }[] = []
    before(async () => {
      for (const name of ['published', 'next']) {
        const { headers } = await desk.submit('/en/desk/report', { name })
        const address = String(headers.location)
        const [, number] = /<h1>Edition (\d+)/.exec((await desk.page(address)).text)!
        editions.push({ id: address.split('/').at(-1)!, number: number! })
        if (name === 'published') await desk.submit(`${address}/publish`, { version: '1' })
      }
    })

    for (const language of interfaceLanguages) {
      it(`fits in ${language}, and has nothing that axe objects to`, async function () {
        this.timeout(120_000)
        const [published, next] = editions
        const paths = [
          '/report',
          '/report/overview',
          `/report/${chapter}`,
          '/report/open-needs',
          `/report/editions/${next!.number}`,
          `/report/compare?edition=${next!.number}&with=${published!.number}`,
          '/desk/report',
          `/desk/report/${next!.id}`,
          `/desk/report/${next!.id}/${chapter}/${language}`,
          `/desk/report/${next!.id}/publish`,
        ]
        await browser.visit(desk.address, { viewport: { width: 360, height: 800 } }, async ({ page }) => {
          await desk.signInOn(page, 'staff')
          expect(await troublesOf(page, `${desk.address}/${language}`, paths)).to.deep.equal([])
        })
      })
    }
  })
})

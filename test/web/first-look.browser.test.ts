import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { interfaceLanguages } from '../../src/domain/index.js'
import { scrollsSideways, troublesOf } from '../support/axe.js'
import { describeInBrowser } from '../support/browser.js'
import { thePages } from '../support/pages.js'

const needs = {
  en: 'Our post cannot capture electronic advance data; how did others do it?',
  fr: 'Notre poste ne peut pas saisir les données électroniques préalables ; comment les autres ont-ils fait ?',
  es: 'Nuestro correo no puede capturar los datos electrónicos anticipados; ¿cómo lo hicieron otros?',
}
const desktop = { width: 1280, height: 860 }
const phone = { width: 360, height: 740 }

interface Box {
  readonly y: number
  readonly height: number
}

describeInBrowser('at a first look', (browser) => {
  const service = thePages()

  async function ask(page: Page, language: keyof typeof needs) {
    await page.goto(`${service.address}/${language}`)
    await page.fill('#text', needs[language])
    await page.click('#need button.primary')
    await page.waitForSelector('.results')
  }
  const boxOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox()) as Box

  it('the filters of an answer are in view, open and with counts, beside the first results', async () => {
    await browser.visit(service.address, { viewport: desktop }, async ({ page }) => {
      await ask(page, 'fr')
      expect((await boxOf(page, '.filters .facet input')).y).to.be.below(desktop.height)
      expect(await page.textContent('.filters .facet .count')).to.match(/^\d+$/)
      expect((await boxOf(page, '.results > li')).y).to.be.below(desktop.height / 2)
      expect((await boxOf(page, '.peers > li')).y).to.be.below(desktop.height / 2)
    })
  })

  for (const language of interfaceLanguages) {
    it(`a phone shows the first result, and filters as a sheet that closes again, in ${language}`, async () => {
      for (const javaScriptEnabled of [true, false]) {
        await browser.visit(service.address, { viewport: phone, javaScriptEnabled }, async ({ page }) => {
          await ask(page, language)
          const title = await boxOf(page, '.results .title')
          expect(title.y + title.height).to.be.below(phone.height)
          expect(await page.isVisible('.filters')).to.equal(false)
          await page.click('a[href="#refine"]')
          expect(await page.isVisible('.filters')).to.equal(true)
          await page.check('#maturity-pilot')
          if (javaScriptEnabled) await page.click('.filters-foot a')
          else await page.click('.filters-foot button')
          await page.waitForSelector('.chosen-filters')
          expect(await page.isVisible('.filters')).to.equal(false)
          if (javaScriptEnabled) expect(await scrollsSideways(page)).to.equal(false)
        })
      }
    })
  }

  it('a score is never without what it means, and an order other than that of the scores never without its reason', async () => {
    await browser.visit(service.address, { viewport: desktop }, async ({ page }) => {
      await ask(page, 'en')
      await page.click('button[name=show]')
      await page.locator('.results > li').nth(10).waitFor()
      const results = await page.locator('.results > li').evaluateAll((all) =>
        all.map((one) => {
          const { querySelector } = one as unknown as {
            querySelector(selector: string): { textContent: string } | null
          }
          const text = (selector: string) => querySelector.call(one, selector)?.textContent
          return { score: Number(text('.score strong')), meaning: text('.score .meaning'), note: text('.order-note') }
        }),
      )
      expect(results).to.have.length.above(10)
      for (const [index, { score, meaning, note }] of results.entries()) {
        expect(meaning).to.not.equal('')
        if (results.slice(index + 1).some((below) => below.score > score)) expect(note, `at ${index}`).to.be.a('string')
      }
    })
  })

  it('the contents of a long page stay in view and say where one is', async () => {
    await browser.visit(service.address, { viewport: desktop }, async ({ page }) => {
      for (const path of ['/technologies/non-intrusive-inspection', '/case-studies/id-postal-advance-data']) {
        await page.goto(`${service.address}/en${path}`)
        await page.locator('.side-navigation a').last().click()
        await page.waitForSelector('.side-navigation li:last-child [aria-current]')
      }
      await page.goto(`${service.address}/en/technologies/non-intrusive-inspection`)
      await page.evaluate('scrollTo(0, 3000)')
      const contents = await boxOf(page, '.side-navigation')
      expect(contents.y).to.be.within(0, desktop.height / 2)
    })
  })

  it('a word is looked for and a sentence is answered from every page, and no sentence is put into an address', async () => {
    for (const viewport of [desktop, phone]) {
      await browser.visit(service.address, { viewport }, async ({ page }) => {
        const search = async (text: string) => {
          await page.goto(`${service.address}/en/about`)
          if (viewport === phone) await page.click('.search-menu summary')
          const field = page.locator('.site-search input:visible')
          await field.fill(text)
          await field.press('Enter')
          await page.waitForLoadState()
        }
        await search('seals')
        expect(page.url()).to.equal(`${service.address}/en/case-studies?words=seals`)
        await search(needs.en)
        expect(page.url()).to.equal(`${service.address}/en/search`)
        expect(await page.textContent('h1')).to.equal(needs.en)
      })
    }
  })

  it('nothing moves once it is there', async () => {
    await browser.visit(service.address, { viewport: desktop }, async ({ page }) => {
      await page.addInitScript(`
        window.shift = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value
        }).observe({ type: 'layout-shift', buffered: true })`)
      for (const path of ['', '/case-studies', '/technologies', '/case-studies/id-postal-advance-data', '/members']) {
        await page.goto(`${service.address}/fr${path}`, { waitUntil: 'networkidle' })
        expect(Number(await page.evaluate('window.shift')), path).to.be.below(0.02)
      }
    })
  })

  it('every component in both themes has nothing that axe objects to', async function () {
    this.timeout(60_000)
    await browser.visit(service.address, { viewport: desktop }, async ({ page }) => {
      expect(await troublesOf(page, service.address, ['/styleguide'])).to.deep.equal([])
    })
  })
})

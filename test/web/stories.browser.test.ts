import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { describeInBrowser, type Misdeeds } from '../support/browser.js'
import { thePages } from '../support/pages.js'

const needs = {
  en: 'Our post cannot capture electronic advance data; how did others do it?',
  fr: 'Notre poste ne peut pas saisir les données électroniques préalables ; comment les autres ont-ils fait ?',
  es: 'Nuestro correo no puede capturar los datos electrónicos anticipados; ¿cómo lo hicieron otros?',
}
const words = {
  en: { ask: 'Who to contact', problem: 'Problem', map: 'On a map' },
  fr: { ask: 'À qui s’adresser', problem: 'Problème', map: 'Sur une carte' },
  es: { ask: 'A quién contactar', problem: 'Problema', map: 'En un mapa' },
}
const languages = ['en', 'fr', 'es'] as const
const clean: Misdeeds = { elsewhere: [], faults: [] }

/** Nothing but tables and charts scrolls sideways. */
async function expectNoSidewaysScroll(page: Page) {
  const [content, screen] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )
  expect(content, page.url()).to.be.at.most(screen)
}

describeInBrowser('a visitor', (browser) => {
  const service = thePages()

  for (const language of languages) {
    for (const width of [360, 1280]) {
      for (const javaScriptEnabled of [true, false]) {
        const how = `at ${width} pixels, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`
        it(`describes a problem in ${language}, reads a solution and finds whom to ask, ${how}`, async () => {
          const screen = { locale: language, viewport: { width, height: 740 }, javaScriptEnabled }
          const misdeeds = await browser.visit(service.address, screen, async ({ page }) => {
            await page.goto(service.address)
            expect(new URL(page.url()).pathname).to.equal(`/${language}`)
            await page.fill('#text', needs[language])
            await page.selectOption('#member', 'BF')
            if (javaScriptEnabled) await expectNoSidewaysScroll(page)
            await page.click('#need button.primary')

            expect(page.url()).to.equal(`${service.address}/${language}/answer`)
            expect(await page.textContent('h1')).to.equal(needs[language])
            expect(await page.textContent('#peers')).to.equal(words[language].ask)
            expect(await page.locator('.peers > li').count()).to.be.above(2)
            if (javaScriptEnabled) await expectNoSidewaysScroll(page)

            await page.click('.results a[href$="id-postal-advance-data"]')
            expect(await page.textContent('.text h2')).to.equal(words[language].problem)
            if (javaScriptEnabled) await expectNoSidewaysScroll(page)

            await page.goBack()
            expect(await page.textContent('h1'), 'an answer is still there when one comes back to it').to.equal(
              needs[language],
            )
          })
          expect(misdeeds).to.deep.equal(clean)
        })
      }
    }
  }

  it('changes the language in the middle of an answer and keeps the words', async () => {
    const misdeeds = await browser.visit(service.address, { locale: 'en' }, async ({ page }) => {
      await page.goto(`${service.address}/en`)
      await page.fill('#text', needs.en)
      await page.click('#need button.primary')
      await page.click('.languages summary')
      await page.click('.languages [lang=fr]')
      expect(page.url()).to.equal(`${service.address}/fr/answer`)
      expect(await page.textContent('h1')).to.equal(needs.en)
      expect(await page.textContent('#peers')).to.equal('À qui s’adresser')
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('narrows the answer down, compares two solutions, and sees who has solved it on a map', async () => {
    const misdeeds = await browser.visit(service.address, { locale: 'en' }, async ({ page }) => {
      await page.goto(`${service.address}/en`)
      await page.fill('#text', needs.en)
      await page.click('#need button.primary')
      await page.check('#refine input[value=pilot]')
      await page.waitForSelector('.chosen-filters >> text=Pilot')
      for (const facts of await page.locator('.results .facts').allTextContents()) expect(facts).to.include('Pilot')
      await page.click('.actions summary')
      await page.click('text=On a map')
      expect(await page.locator('svg a').count()).to.be.above(0)
      await page.click('text=Back to the solutions')
      expect(await page.isChecked('#refine input[value=pilot]')).to.equal(true)
      await page.locator('.compare-box input').nth(0).check()
      await page.locator('.compare-box input').nth(1).check()
      await page.click('.compare button')
      expect(await page.locator('.compare thead a').count()).to.equal(2)
      expect(page.url()).to.match(/\/en\/compare\?id=[\w-]+&id=[\w-]+$/)
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('cannot tick more than four to compare', async () => {
    await browser.visit(service.address, { locale: 'en' }, async ({ page }) => {
      await page.goto(`${service.address}/en`)
      await page.fill('#text', needs.en)
      await page.click('#need button.primary')
      const boxes = page.locator('.compare-box input')
      for (let index = 0; index < 4; index++) await boxes.nth(index).check()
      expect(await boxes.nth(4).isDisabled()).to.equal(true)
      await boxes.nth(0).uncheck()
      expect(await boxes.nth(4).isDisabled()).to.equal(false)
    })
  })

  it('is led from what is wrong to the field, by keyboard alone, and loses nothing', async () => {
    await browser.visit(service.address, { locale: 'fr' }, async ({ page }) => {
      await page.goto(`${service.address}/fr`)
      await page.fill('#text', '???')
      await page.focus('#need button.primary')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.errors')
      expect(await page.inputValue('#text')).to.equal('???')
      await page.focus('.errors a')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).to.equal('text')
      expect(await page.getAttribute('#text', 'aria-describedby')).to.equal('text-hint text-error')
    })
  })

  it('reaches the content first of all, skipping what is the same on every page', async () => {
    await browser.visit(service.address, { locale: 'en' }, async ({ page }) => {
      await page.goto(`${service.address}/en/technologies/blockchain`)
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.className')).to.equal('skip')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).to.equal('content')
    })
  })

  it('is told how much room is left, near the end only', async () => {
    await browser.visit(service.address, { locale: 'en' }, async ({ page }) => {
      await page.goto(`${service.address}/en`)
      await page.fill('#text', 'queues')
      expect(await page.textContent('#text + .hint')).to.equal('')
      await page.fill('#text', 'a'.repeat(4_900))
      expect(await page.textContent('#text + .hint')).to.equal('100 characters left')
    })
  })

  it('takes a brief along, as a file', async () => {
    await browser.visit(service.address, { locale: 'fr', acceptDownloads: true }, async ({ page }) => {
      await page.goto(`${service.address}/fr`)
      await page.fill('#text', needs.fr)
      await page.click('#need button.primary')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('.actions summary').then(() => page.click('[formaction$=".docx"]')),
      ])
      expect(download.suggestedFilename()).to.equal('passerelle.docx')
    })
  })

  it('sees the same text from right to left where the text is so', async () => {
    await browser.visit(service.address, { locale: 'en' }, async ({ page }) => {
      await page.goto(`${service.address}/en`)
      await page.fill('#text', 'تتكدس الشاحنات لأيام على حدودنا البرية')
      await page.click('#need button.primary')
      expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).direction')).to.equal('rtl')
    })
  })
})

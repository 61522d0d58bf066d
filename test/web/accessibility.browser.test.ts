import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { interfaceLanguages } from '../../src/domain/index.js'
import { isReadIn, violationsInBothThemes, violationsOn } from '../support/axe.js'
import { describeInBrowser } from '../support/browser.js'
import { thePages } from '../support/pages.js'

const pages: Readonly<Record<string, (page: Page, home: string) => Promise<unknown>>> = {
  home: (page, home) => page.goto(home),
  answer: (page, home) => ask(page, home, 'Our post cannot capture electronic advance data'),
  'answer where nothing fits': (page, home) => ask(page, home, 'A recipe for tomato soup with basil and garlic'),
  'form with errors': (page, home) => ask(page, home, '???'),
  map: async (page, home) => {
    await ask(page, home, 'Drugs in small parcels')
    await page.click('.actions summary')
    await page.click('[formaction$="/map"]')
  },
  'list of case studies': (page, home) => page.goto(`${home}/case-studies?words=scanner&technology=blockchain`),
  'case study': (page, home) => page.goto(`${home}/case-studies/id-postal-advance-data`),
  comparison: (page, home) => page.goto(`${home}/compare?technology=blockchain&technology=biometrics`),
  technologies: (page, home) => page.goto(`${home}/technologies`),
  dossier: (page, home) => page.goto(`${home}/technologies/blockchain`),
  members: (page, home) => page.goto(`${home}/members`),
  member: (page, home) => page.goto(`${home}/members/BF`),
  insights: (page, home) => page.goto(`${home}/insights`),
  'map of the world': (page, home) => page.goto(`${home}/insights/world`),
  'chart of technologies and areas': (page, home) => page.goto(`${home}/insights/technologies-areas`),
  'map of meaning': (page, home) => page.goto(`${home}/insights/meaning`),
  'chart of years': (page, home) => page.goto(`${home}/insights/years`),
  about: (page, home) => page.goto(`${home}/about`),
  'page that does not exist': (page, home) => page.goto(`${home}/nothing`),
}

async function ask(page: Page, home: string, need: string) {
  await page.goto(home)
  await page.fill('#text', need)
  await page.click('#need button.primary')
  await page.waitForLoadState()
}

describeInBrowser('axe finds nothing to object to', (browser) => {
  const service = thePages()

  it('and would, were there something', async () => {
    await browser.visit(service.address, {}, async ({ page }) => {
      await page.goto(`${service.address}/en`)
      await page.evaluate('document.querySelector("label[for=text]").remove()')
      await page.evaluate('document.querySelector("h1").append(new Image())')
      const found = (await violationsOn(page)).join('\n')
      expect(found).to.include('critical image-alt').and.include('critical label')
    })
  })

  for (const language of interfaceLanguages) {
    it(`on the pages that it reads in ${language}, in light and dark, with everything unfolded`, async function () {
      this.timeout(90_000)
      await browser.visit(
        service.address,
        { locale: language, viewport: { width: 1280, height: 900 } },
        async ({ page }) => {
          const found: string[] = []
          for (const [index, [name, open]] of Object.entries(pages).entries()) {
            if (!isReadIn(language, index)) continue
            await open(page, `${service.address}/${language}`)
            for (const violation of await violationsInBothThemes(page)) found.push(`${name}: ${violation}`)
          }
          expect(found).to.deep.equal([])
        },
      )
    })
  }
})

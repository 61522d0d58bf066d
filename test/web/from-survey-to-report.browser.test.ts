import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { chromiumFile } from '../../scripts/chromium.js'
import { anchorPages } from '../../src/platform/printer/index.js'
import { describeInBrowser, type Misdeeds } from '../support/browser.js'
import { theDesk } from '../support/desk.js'

const clean: Misdeeds = { elsewhere: [], faults: [] }
const phone = { viewport: { width: 360, height: 740 }, locale: 'fr' }
const region = 'west-central-africa'

describeInBrowser('the way from a survey to the report', (browser) => {
  const desk = theDesk(chromiumFile ? { CHROMIUM: chromiumFile } : {})

  const open = (page: Page, path: string) => page.goto(desk.address + path)
  const idIn = (page: Page) => /[0-9A-Z]{26}/.exec(page.url())![0]

  /** Makes an edition and publishes it. */
  async function freeze(page: Page, name: string): Promise<string> {
    await open(page, '/en/desk/report')
    await page.fill('#name', name)
    await page.click('main button.primary')
    const id = idIn(page)
    await page.click('main a.primary')
    await page.click('main button.primary')
    expect(await page.textContent('.notice')).to.include('The edition is published.')
    return id
  }

  async function pdf(page: Page, path: string): Promise<Buffer> {
    const response = await page.request.get(desk.address + path)
    expect(response.status()).to.equal(200)
    return response.body()
  }

  it('is gone by a member on a phone and by staff, and the next edition shows what changed', async function () {
    this.timeout(180_000)
    // A need that others may see, which the workshop is about.
    await desk.aNeed({ title: 'Camions sans suivi', visibility: 'members' }, 'submit')
    const opened = await browser.visit(desk.address, {}, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      await open(page, '/en/desk/surveys')
      await page.fill('#name', '2026')
      await page.click('main button.primary')
    })
    expect(opened).to.deep.equal(clean)

    const answered = await browser.visit(desk.address, phone, async ({ page }) => {
      await desk.signInOn(page, 'member')
      await open(page, '/fr/needs')
      await page.click('nav.account summary')
      await page.click('nav.account a[href="/fr/survey"]')
      const round = idIn(page)
      await page.click('.survey-sections a')
      await page.check('input[name="q.it-strategy"][value="approved"]')
      await page.locator('[data-autosave-state]', { hasText: 'Enregistré' }).waitFor()
      await open(page, `/fr/survey/${round}/sections/technologies`)
      await page.check('input[name="t.drones-robots.stage"][value="studying"]')
      await page.click('main button.primary')
      await page.waitForURL(/profile$/)
      expect(await page.textContent('main')).to.include('Vous')
    })
    expect(answered).to.deep.equal(clean)

    const prepared = await browser.visit(desk.address, {}, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      await open(page, '/en/desk/surveys')
      await page.click('main table a')
      expect(await page.textContent('main')).to.include('West and Central Africa: 1 of 24 have begun')

      await open(page, '/en/desk/workshops')
      await page.fill('#name', 'Atelier régional')
      await page.fill('#startsOn', '2027-03-08')
      await page.selectOption('#region', region)
      await page.check('input[name=languages][value=fr]')
      await page.click('main button.primary')
      const workshop = idIn(page)
      await page.click('text=Prepare the kit')
      await page.click('text=Open the kit')
      expect(await page.textContent('main')).to.include('Camions sans suivi')
      const kit = await pdf(page, `/api/v1/workshops/${workshop}/file?format=pdf&language=fr`)
      expect([...anchorPages(kit).keys()]).to.include.members(['agenda', 'groups', 'handouts', 'feedback'])

      const first = await freeze(page, 'first')
      const report = await pdf(page, `/api/v1/editions/${first}/file?format=pdf&language=fr`)
      expect([...anchorPages(report).keys()]).to.include.members(['overview', 'technology-drones-robots'])
    })
    expect(prepared).to.deep.equal(clean)

    // The member tells what is missing; staff accept it.
    await desk.done(
      '/fr/technologies/drones-robots/suggest',
      {
        ...{ heading: 'costs', 'text-fr': 'Une heure de vol coûte 40 euros.' },
        ...{ sourceTitle: 'Rapport annuel', sourceUrl: 'https://example.org/rapport' },
      },
      'member',
    )
    const next = await browser.visit(desk.address, {}, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      await open(page, '/en/desk/dossiers')
      expect(await page.textContent('main')).to.include('Une heure de vol coûte 40 euros.')
      await page.click('form[action$="/accept"] button')
      await freeze(page, 'second')
      await open(page, '/en/report/technology-drones-robots')
      expect(await page.textContent('.changes')).to.include('Une heure de vol coûte 40 euros.')
      await open(page, '/en/report/compare?edition=2&with=1')
      expect(await page.textContent('main'))
        .to.include('New fact')
        .and.include('Une heure de vol coûte 40 euros.')
    })
    expect(next).to.deep.equal(clean)
  })
})

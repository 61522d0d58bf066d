import { expect } from 'chai'
import { interfaceLanguages } from '../../../src/domain/index.js'
import { factsOf, readTechnology } from '../../../src/features/catalogue/index.js'
import { scrollsSideways, unfold, violationsInBothThemes } from '../../support/axe.js'
import { describeInBrowser, type Misdeeds } from '../../support/browser.js'
import { theDesk } from '../../support/desk.js'

const clean: Misdeeds = { elsewhere: [], faults: [] }
const long = 'Zq'.repeat(60)

describeInBrowser('dossiers that people keep', (browser) => {
  const desk = theDesk()

  /** Facts to verify, and a suggestion with long words beside an address that nobody can break. */
  async function aFullDesk(): Promise<void> {
    const fields = {
      heading: 'costs',
      'text-es': `${long} en español`,
      sourceTitle: long,
      sourceUrl: `https://example.org/${long}`,
      note: long,
    }
    await desk.done('/en/technologies/blockchain/suggest', fields, 'member')
    const facts = factsOf((await readTechnology(desk.database, 'blockchain'))!)
    const change = { ...fields, fact: facts[0]!.id, action: 'change', heading: '' }
    await desk.done('/en/technologies/blockchain/suggest', change, 'member')
    const ofStaff = { ...change, fact: facts.at(-1)!.id }
    await desk.done('/en/technologies/blockchain/suggest', ofStaff)
    await desk.database.transaction(async (queries) => {
      const dates = { addedAt: '2020-03-01T00:00:00.000Z' }
      await queries.updateTable('factDates').set(dates).where('technologyId', '=', 'biometrics').execute()
    })
  }

  it('change without any script', async function () {
    this.timeout(60_000)
    const misdeeds = await browser.visit(desk.address, { locale: 'fr', javaScriptEnabled: false }, async ({ page }) => {
      await desk.signInOn(page, 'member')
      await page.goto(`${desk.address}/fr/technologies/drones-robots`)
      await page.click('a[href*="heading=costs"]')
      await page.fill('#text-fr', 'Zqcoût d’un drone')
      await page.fill('#sourceTitle', 'Une source')
      await page.fill('#sourceUrl', 'https://example.org/drone')
      await page.click('button.primary')
      expect(await page.textContent('.notice')).to.include('Votre proposition a été envoyée')
      await desk.signInOn(page, 'staff')
      await page.goto(`${desk.address}/fr/desk/dossiers`)
      await page.click('.proposal button.primary')
      expect(await page.textContent('.notice')).to.include('La proposition a été acceptée')
      await page.goto(`${desk.address}/en/technologies/drones-robots`)
      expect(await page.textContent('[lang=fr]:has-text("Zqcoût")')).to.equal('Zqcoût d’un drone')
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('give axe nothing to object to and scroll in one direction, in three languages', async function () {
    this.timeout(120_000)
    await aFullDesk()
    const paths: [role: 'member' | 'staff', path: string][] = [
      ['member', '/technologies/blockchain'],
      ['member', '/technologies/blockchain/suggest?heading=costs'],
      ['staff', '/desk/dossiers'],
      ['staff', '/desk/dossiers/history/blockchain'],
      ['staff', '/technologies/blockchain'],
    ]
    const found: string[] = []
    await browser.visit(desk.address, { viewport: { width: 1280, height: 900 } }, async ({ page }) => {
      for (const language of interfaceLanguages) {
        for (const [role, path] of paths) {
          await desk.signInOn(page, role)
          await page.goto(`${desk.address}/${language}${path}`)
          await page.setViewportSize({ width: 360, height: 740 })
          await unfold(page)
          if (await scrollsSideways(page)) found.push(`${language}${path}: scrolls sideways`)
          await page.setViewportSize({ width: 1280, height: 900 })
          if (language !== 'en') continue
          for (const violation of await violationsInBothThemes(page)) found.push(`${path}: ${violation}`)
        }
      }
    })
    expect(found).to.deep.equal([])
  })
})

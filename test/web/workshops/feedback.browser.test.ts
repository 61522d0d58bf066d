import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { interfaceLanguages, type Workshop, type WorkshopFeedback } from '../../../src/domain/index.js'
import { scrollsSideways, violationsInBothThemes } from '../../support/axe.js'
import { describeInBrowser, type Misdeeds } from '../../support/browser.js'
import { theDesk } from '../../support/desk.js'
import { aKey } from '../../support/people.js'

const clean: Misdeeds = { elsewhere: [], faults: [] }
const phone = { viewport: { width: 360, height: 740 } }

describeInBrowser('feedback after a workshop', (browser) => {
  const desk = theDesk()
  let staffKey: string
  before(async () => {
    staffKey = (await aKey(desk.database, { role: 'staff' })).key
  })

  const ask = async <T>(method: string, path: string, body?: unknown) =>
    JSON.parse((await desk.as(staffKey, method, path, body)).text) as T

  async function aWorkshop({ shared = true } = {}): Promise<Workshop> {
    const plan = { name: 'Atelier Zq', startsOn: '2027-03-08', languages: ['fr'], participants: ['BF', 'SN'] }
    const { id } = await ask<Workshop>('POST', '/workshops', plan)
    await ask('POST', `/workshops/${id}/prepare`)
    return ask<Workshop>('PUT', `/workshops/${id}/shared`, { shared })
  }
  const feedbackOn = async ({ id }: Workshop) =>
    (await ask<{ items: WorkshopFeedback[] }>('GET', `/workshops/${id}/feedback`)).items

  async function fillIn(page: Page) {
    await page.check('input[name=useful][value="4"]')
    await page.fill('#need', 'Zqneed : nos camions attendent des jours à la frontière. Comment faire ?')
    await page.fill('#caseTitle', 'Zqcase : une file en ligne')
    await page.fill('#caseProblem', 'Les camions attendaient.')
    await page.fill('#caseSolution', 'Chaque camion réserve son passage.')
    await page.selectOption('#factTechnology', 'biometrics')
    await page.selectOption('#factHeading', 'costs')
    await page.fill('#factText', 'Zqfact : un lecteur coûte peu.')
    await page.fill('#factSourceTitle', 'Une source')
    await page.fill('#factSourceUrl', 'https://example.org/lecteur')
    await page.fill('#comment', 'Zqcomment')
  }

  for (const javaScriptEnabled of [true, false]) {
    it(`is given on a phone ${javaScriptEnabled ? 'with' : 'without'} a script, and staff find what it has become`, async function () {
      this.timeout(90_000)
      const workshop = await aWorkshop()
      const path = `/fr/workshops/${workshop.id}/feedback`
      const misdeeds = await browser.visit(desk.address, { ...phone, javaScriptEnabled }, async ({ page }) => {
        await desk.signInOn(page, 'member')
        await page.goto(`${desk.address}/fr/workshops/${workshop.id}`)
        await page.click('main a[href$="/feedback"]')
        expect(new URL(page.url()).pathname).to.equal(path)
        expect(await page.textContent('h1')).to.include('Atelier Zq')
        await fillIn(page)
        await page.fill('#factSourceUrl', 'Journal officiel')
        await page.click('main button.primary')
        expect(await page.textContent('.errors')).to.include('adresse web de la source')
        expect(await page.inputValue('#need'), 'what was typed is still there').to.include('Zqneed')
        expect(await page.isChecked('input[name=useful][value="4"]')).to.equal(true)
        expect(await page.inputValue('#factHeading')).to.equal('costs')
        expect(await feedbackOn(workshop)).to.deep.equal([])
        await page.fill('#factSourceUrl', 'https://example.org/lecteur')
        await page.click('main button.primary')
        await page.waitForURL(/feedback\/[0-9A-Z]{26}$/)
        expect(await page.textContent('main'))
          .to.include('Merci')
          .and.include('Zqcase : une file en ligne')
          .and.include('Seules l’équipe et son administration le voient')
        await page.click('a[href*="/fr/needs/"]')
        expect(await page.textContent('h1')).to.equal('Zqneed : nos camions attendent des jours à la frontière.')
        await page.goBack()
        await page.click('a[href$="/suggest#own"]')
        expect(await page.textContent('.own-proposals')).to.include('Zqfact')

        await desk.signInOn(page, 'staff')
        await page.goto(`${desk.address}/fr/desk/workshops/${workshop.id}`)
        expect(await page.textContent('main'))
          .to.include('Utilité moyenne')
          .and.include('Besoin : Zqneed')
          .and.include('Brouillon : Zqcase')
        await page.goto(`${desk.address}/fr/desk`)
        expect(await page.textContent('main')).to.include('Zqneed')
        await page.goto(`${desk.address}/fr/desk/cases`)
        expect(await page.textContent('section[aria-labelledby=inReview]')).to.include('Zqcase')
        await page.goto(`${desk.address}/fr/desk/dossiers`)
        expect(await page.textContent('section[aria-labelledby=proposals]')).to.include('Zqfact')
      })
      expect(misdeeds).to.deep.equal(clean)
      const [given] = await feedbackOn(workshop)
      expect(given).to.include({ memberCode: 'BF', useful: 4, comment: 'Zqcomment' })
      expect(given!.needs).to.have.length(1)
    })
  }

  it('asks who is not signed in to sign in, and comes back', async () => {
    const { id } = await aWorkshop()
    await browser.visit(desk.address, {}, async ({ page }) => {
      await page.goto(`${desk.address}/en/workshops/${id}/feedback`)
      const [link] = await page.locator('a[href*="next=/en/workshops/"]').all()
      expect(await link!.getAttribute('href')).to.include(`next=/en/workshops/${id}/feedback`)
    })
  })

  it('is entered from paper by staff, for a participant', async () => {
    const workshop = await aWorkshop({ shared: false })
    const path = `/en/workshops/${workshop.id}/feedback`
    const refused = await desk.submit(path, { need: 'Lorries wait for days.' })
    expect(refused.status).to.equal(400)
    expect(refused.text).to.include('href="#member"').and.include('Lorries wait for days.</textarea>')
    const thanks = await desk.done(path, { need: 'Lorries wait for days.', member: 'SN' })
    expect(thanks.text).to.include('Lorries wait for days.').and.include('Only they and its administration see it')
    expect((await feedbackOn(workshop))[0]).to.include({ memberCode: 'SN' })
  })

  it('is not known to members before it is shared, nor to those who did not take part', async () => {
    const { id } = await aWorkshop({ shared: false })
    for (const method of ['page', 'submit'] as const) {
      const path = `/en/workshops/${id}/feedback`
      const { status, text } =
        method === 'page' ? await desk.page(path, 'member') : await desk.submit(path, { useful: '3' }, 'member')
      expect(status, method).to.equal(404)
      expect(text).to.not.include('Atelier')
    }
  })

  it('asks for an answer when there is none, and takes a long one in letters of many bytes', async () => {
    const workshop = await aWorkshop()
    const path = `/en/workshops/${workshop.id}/feedback`
    const refused = await desk.submit(path, { factHeading: 'costs', comment: ' ' }, 'member')
    expect(refused.status).to.equal(400)
    expect(refused.text).to.include('href="#useful"').and.include('Answer at least one question')
    const long = '𠀀'.repeat(4_990)
    const fields = { need: long, comment: long, caseTitle: 'A', caseProblem: long, caseSolution: long }
    expect((await desk.done(path, { ...fields, caseResults: long }, 'member')).status).to.equal(200)
  })

  it('gives axe nothing to object to on a phone, in three languages, with and without errors', async function () {
    this.timeout(120_000)
    const { id } = await aWorkshop()
    const found: string[] = []
    await browser.visit(desk.address, phone, async ({ page }) => {
      const check = async (what: string) => {
        if (await scrollsSideways(page)) found.push(`${what}: scrolls sideways`)
        for (const violation of await violationsInBothThemes(page)) found.push(`${what}: ${violation}`)
      }
      for (const language of interfaceLanguages) {
        await desk.signInOn(page, language === 'es' ? 'staff' : 'member')
        await page.goto(`${desk.address}/${language}/workshops/${id}/feedback`)
        await check(`${language} form`)
        await fillIn(page)
        await page.fill('#caseTitle', '?')
        await page.click('main button.primary')
        await page.waitForSelector('.errors')
        await check(`${language} errors`)
        await page.fill('#caseTitle', 'Zq'.repeat(60))
        if (language === 'es') await page.selectOption('#member', 'BF')
        await page.click('main button.primary')
        await page.waitForURL(/feedback\/[0-9A-Z]{26}$/)
        await check(`${language} thanks`)
        if (language !== 'es') continue
        await page.goto(`${desk.address}/es/desk/workshops/${id}`)
        await check('what staff have received')
      }
    })
    expect(found).to.deep.equal([])
  })
})

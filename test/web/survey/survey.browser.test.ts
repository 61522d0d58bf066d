import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { SurveyRound } from '../../../src/domain/index.js'
import type { MemberAnswers } from '../../../src/features/surveys/index.js'
import { scrollsSideways, violationsInBothThemes } from '../../support/axe.js'
import { describeInBrowser, type Misdeeds } from '../../support/browser.js'
import { theDesk } from '../../support/desk.js'
import { aKey } from '../../support/people.js'

const clean: Misdeeds = { elsewhere: [], faults: [] }
const phone = { viewport: { width: 360, height: 740 }, locale: 'fr' }

describeInBrowser('the situation survey', (browser) => {
  const desk = theDesk()

  async function expectClean(page: Page) {
    expect(await violationsInBothThemes(page)).to.deep.equal([])
    expect(await scrollsSideways(page), page.url()).to.equal(false)
  }

  it('is opened by staff, filled in by a member on a phone in French, closed, and compared', async function () {
    this.timeout(180_000)
    const staffKey = (await aKey(desk.database, { role: 'staff' })).key
    const ask = async <T>(method: string, path: string, body?: unknown) =>
      JSON.parse((await desk.as(staffKey, method, path, body)).text) as T

    const staffMisdeeds = await browser.visit(desk.address, {}, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      await page.goto(`${desk.address}/en/desk/surveys`)
      await expectClean(page)
      await page.fill('#name', '2026')
      await page.fill('#closesOn', '2026-12-31')
      await page.click('main button.primary')
      await page.waitForURL(/desk\/surveys\/[0-9A-Z]{26}$/)
      expect(await page.textContent('h1')).to.include('2026')
      await expectClean(page)
    })
    expect(staffMisdeeds).to.deep.equal(clean)
    const { items } = await ask<{ items: SurveyRound[] }>('GET', '/survey-rounds')
    const round = items[0]!

    const memberMisdeeds = await browser.visit(desk.address, phone, async ({ page }) => {
      await desk.signInOn(page, 'member')
      await page.goto(`${desk.address}/fr/needs`)
      await page.click('nav.account summary')
      await page.click('nav.account a[href="/fr/survey"]')
      expect(await page.textContent('h1')).to.include('Situation de votre administration')
      await expectClean(page)
      await page.click('.survey-sections a')
      await expectClean(page)
      await page.check('input[name="q.it-strategy"][value="approved"]')
      await page.locator('[data-autosave-state]', { hasText: 'Enregistré' }).waitFor()
      await page.reload()
      expect(await page.isChecked('input[name="q.it-strategy"][value="approved"]'), 'saved while filling in').to.equal(
        true,
      )
      await page.fill('input[name="q.it-budget-share"]', '7,5'.replace(',', '.'))
      await page.check('input[name="q.budget"][value="unknown"]')
      await page.click('main button.primary')
      await page.waitForURL(/sections\/governance$/)
      await page.goto(`${desk.address}/fr/survey/${round.id}/sections/technologies`)
      await expectClean(page)
      await page.check('input[name="t.drones-robots.stage"][value="studying"]')
      await page.click('main button.primary')
      await page.waitForURL(/profile$/)
      expect(await page.textContent('main'))
        .to.include('Vous')
        .and.include('à la clôture')
      expect(await page.textContent('main'), 'who started like them').to.include('une ou deux étapes d’avance')
      await expectClean(page)
    })
    expect(memberMisdeeds).to.deep.equal(clean)

    const saved = await ask<MemberAnswers>('GET', `/survey-rounds/${round.id}/answers/BF`)
    expect(saved.answers.questions).to.deep.equal({
      'it-strategy': { option: 'approved' },
      'it-budget-share': { number: 7.5 },
      budget: { unknown: true },
    })

    // Others of its region answer too.
    const codes = ['BJ', 'CI', 'CM', 'GA', 'GH', 'GN', 'ML', 'NE', 'NG', 'SN', 'TD', 'TG']
    const rows = codes.map((code, index) => `${code},it-strategy,${index % 2 === 0 ? 'none' : 'approved'}`)
    const csv = ['member,id,answer', ...rows].join('\n')
    const staffAgain = await browser.visit(desk.address, {}, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      await page.goto(`${desk.address}/en/desk/surveys/${round.id}`)
      await page.click('main details summary')
      await page.setInputFiles('#file', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
      await page.click('main details form[method=post] button')
      expect(await page.textContent('.notice')).to.include('12 answers were imported')
      await page.click(`a[href$="${round.id}/close"]`)
      await expectClean(page)
      await page.click('main button.primary')
      expect(await page.textContent('main')).to.include('the counts are published')
    })
    expect(staffAgain).to.deep.equal(clean)

    const closed = await browser.visit(desk.address, phone, async ({ page }) => {
      await desk.signInOn(page, 'member')
      await page.goto(`${desk.address}/fr/survey/${round.id}`)
      await page.waitForURL(/profile$/)
      const [, count] = /(\d+) sur 13/.exec((await page.textContent('.survey-bars'))!)!
      expect(await page.getAttribute('.survey-bar rect', 'width')).to.equal(
        String(Math.round((100 * Number(count)) / 13)),
      )
      await expectClean(page)
    })
    expect(closed).to.deep.equal(clean)
  })

  it('is answered without any script', async function () {
    this.timeout(60_000)
    const round = await openRound('2027')
    await browser.visit(desk.address, { javaScriptEnabled: false }, async ({ page }) => {
      await desk.signInOn(page, 'member')
      await page.goto(`${desk.address}/en/survey/${round.id}/sections/data`)
      await page.check('input[name="q.data-strategy"][value="none"]')
      await page.click('main button.primary')
      await page.goto(`${desk.address}/en/survey/${round.id}`)
      expect(await page.textContent('.survey-sections')).to.include('1 of 4')
    })
  })

  it('says that another window saved meanwhile, and keeps what was typed', async () => {
    const round = await openRound('2028')
    const path = `/en/survey/${round.id}/sections/data`
    await desk.done(path, { version: '0', 'q.data-strategy': 'none' }, 'member')
    const answer = await desk.submit(path, { version: '0', 'q.data-strategy': 'approved' }, 'member')
    expect(answer.status).to.equal(412)
    expect(answer.text)
      .to.include('in the meantime')
      .and.match(/value="approved" checked/)
  })

  it('names the question whose answer is not possible', async () => {
    const round = await openRound('2029')
    const path = `/en/survey/${round.id}/sections/strategy`
    const answer = await desk.submit(path, { version: '0', 'q.it-budget-share': '900' }, 'member')
    expect(answer.status).to.equal(400)
    expect(answer.text).to.include('This answer is not possible').and.include('href="#q.it-budget-share"')
  })

  async function openRound(name: string): Promise<SurveyRound> {
    const { key } = await aKey(desk.database, { role: 'staff' })
    return JSON.parse((await desk.as(key, 'POST', '/survey-rounds', { name })).text) as SurveyRound
  }
})

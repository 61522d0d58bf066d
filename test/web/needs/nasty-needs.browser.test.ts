import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { Role } from '../../../src/domain/index.js'
import { describeInBrowser } from '../../support/browser.js'
import { aCaseContent } from '../../support/case-drafts.js'
import { theDesk } from '../../support/desk.js'
import { bad, expectHarmless, hostile } from '../../support/hostile-text.js'
import { aNeedContent } from '../../support/needs.js'
import { aKey, aPerson } from '../../support/people.js'

const study = 'id-postal-advance-data'
/** That of every page, and that of forms or of the desk. */
const scripts = 2
const words = 'Parcels of the post come without advance data.'

describeInBrowser('needs, advice, drafts and rules that are meant to do harm', (browser) => {
  const desk = theDesk()
  const keys = new Map<Role, string>()
  const needs: string[] = []
  const drafts: string[] = []
  const rules: string[] = []

  const ask = (role: Role, method: string, path: string, body: object, headers = {}) =>
    desk.as(keys.get(role)!, method, path, body, headers)
  async function made(role: Role, path: string, body: object, headers = {}): Promise<string | undefined> {
    const { status, text } = await ask(role, 'POST', path, body, headers)
    // Some of it, such as control characters, is refused, and so harms nobody.
    expect(status, text).to.be.oneOf([200, 201, 400])
    return status === 400 ? undefined : (JSON.parse(text) as { id: string }).id
  }

  before(async function () {
    this.timeout(120_000)
    for (const role of ['member', 'staff', 'admin'] as const) {
      const { key } = await aKey(desk.database, { role, label: bad(), ...(role === 'member' && { memberCode: 'BF' }) })
      keys.set(role, key)
    }
    for (const text of hostile) {
      await aPerson(desk.database, { name: text.replaceAll(/\p{C}/gu, '') })
      const infrastructure = bad()
      const need = await made('member', '/needs', {
        ...aNeedContent({ title: text, description: `${words} ${bad()}`, visibility: 'public' }),
        constraints: { budget: null, deadline: null, infrastructure },
      })
      if (need !== undefined) needs.push(need)
      const texts = { title: text, problem: bad(), solution: bad(), results: bad(), lessons: bad(), costNote: bad() }
      const sources = [{ url: `https://example.org/"><script>alert(21)</script>`, title: bad() }]
      const content = { ...aCaseContent({ en: texts, partners: [bad()], tags: [bad()] }), evidence: null, sources }
      const draft = await made('member', '/case-study-drafts', content)
      if (draft !== undefined) drafts.push(draft)
      const rule = { name: text, condition: { words: [bad()] }, action: { type: 'hide' }, caseStudies: [study] }
      const id = await made('staff', '/rules', rule)
      if (id !== undefined) rules.push(id)
    }
    for (const [place, id] of needs.entries()) {
      const step = (role: Role, transition: string) => made(role, `/needs/${id}/transitions`, { transition })
      await step('member', 'submit')
      await ask('staff', 'PUT', `/needs/${id}/matches/${study}`, { state: 'approved', note: bad() })
      const rejected = { state: 'rejected', reason: 'other', comment: bad(), note: bad() }
      await ask('staff', 'PUT', `/needs/${id}/matches/br-mercosur-bconnect`, rejected)
      if (place % 2 === 0) continue
      for (const transition of ['review', 'publish']) await step('staff', transition)
      await ask('member', 'PUT', `/needs/${id}/matches/${study}/feedback`, { verdict: 'useful', note: bad() })
    }
    for (const id of drafts) {
      await made('member', `/case-study-drafts/${id}/submit`, {}, { 'if-match': '"1"' })
    }
  })

  async function visit(role: 'member' | 'admin', story: (page: Page) => Promise<void>) {
    const misdeeds = await browser.visit(desk.address, { locale: 'en' }, async ({ page }) => {
      const [name, value] = (await desk.cookie(role)).split('=') as [string, string]
      await page.context().addCookies([{ name, value, url: desk.address }])
      await story(page)
    })
    expect(misdeeds).to.deep.equal({ elsewhere: [], faults: [] })
  }
  async function look(page: Page, ...paths: string[]) {
    for (const path of paths) {
      await page.goto(`${desk.address}/en${path}`)
      await expectHarmless(page, desk.address, scripts)
    }
  }

  it('were taken in for the greater part', () => {
    for (const kept of [needs, drafts, rules]) expect(kept.length).to.be.above(hostile.length / 2)
  })

  it('are text to the member', async function () {
    this.timeout(120_000)
    await visit('member', async (page) => {
      await look(page, '/needs', '/members/BF')
      for (const id of needs) await look(page, `/needs/${id}`)
      for (const id of needs.slice(0, 6)) await look(page, `/needs/${id}/edit`, `/needs/${id}/delete`)
      await page.goto(`${desk.address}/en/needs/new`)
      await page.fill('#title', hostile[1]!)
      await page.fill('#description', words)
      await page.waitForSelector('[data-hints] a')
      await expectHarmless(page, desk.address, scripts)
    })
  })

  it('are text to staff', async function () {
    this.timeout(120_000)
    await visit('admin', async (page) => {
      await look(
        page,
        '/desk',
        '/desk/gaps',
        '/desk/cases',
        '/desk/rules',
        '/desk/access',
        '/desk/audit',
        '/desk/learning',
      )
      for (const id of needs.slice(0, 8)) await look(page, `/desk/needs/${id}`)
      for (const id of drafts) await look(page, `/desk/cases/drafts/${id}`)
      for (const id of rules.slice(0, 8)) await look(page, `/desk/rules/${id}`)
      await page.goto(`${desk.address}/en/desk/import`)
      await page.click('.section-fold summary')
      await page.fill('#cases', hostile.map((text) => JSON.stringify({ id: text, [text]: text })).join('\n'))
      await page.click('button[value=preview]')
      await page.waitForLoadState()
      await expectHarmless(page, desk.address, scripts)
    })
  })

  it('are text to everybody with whom they are shared', async () => {
    const misdeeds = await browser.visit(desk.address, { locale: 'en' }, async ({ page }) => {
      await look(page, '/members/BF', `/needs/${needs[1]}`)
      await page.goto(`${desk.address}/en`)
      await page.fill('#text', words)
      await page.click('#need button.primary')
      await page.waitForLoadState()
      await expectHarmless(page, desk.address, scripts)
    })
    expect(misdeeds).to.deep.equal({ elsewhere: [], faults: [] })
  })
})

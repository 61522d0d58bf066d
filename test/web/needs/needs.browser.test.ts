import { expect } from 'chai'
import type { BrowserContextOptions, Page, Request } from 'playwright-core'
import { interfaceLanguages } from '../../../src/domain/index.js'
import { NeedReader } from '../../../src/features/needs/index.js'
import { scrollsSideways, violationsInBothThemes } from '../../support/axe.js'
import { describeInBrowser, type Misdeeds } from '../../support/browser.js'
import { theDesk } from '../../support/desk.js'
import { aPerson } from '../../support/people.js'
import { memberOfBF } from '../../support/viewers.js'

const words =
  'Notre poste ne peut pas saisir les données électroniques préalables sur les colis. Les agents ne savent pas ce qui arrive.'
const study = 'id-postal-advance-data'
const phone = { width: 360, height: 740 }
const clean: Misdeeds = { elsewhere: [], faults: [] }

describeInBrowser('a member at a browser', (browser) => {
  const desk = theDesk()

  const visit = (options: BrowserContextOptions, story: (page: Page) => Promise<void>) =>
    browser.visit(desk.address, options, async ({ page }) => {
      const { id } = await aPerson(desk.database, { role: 'member', memberCode: 'BF' })
      const [name, value] = (await desk.signIn(id)).split('=') as [string, string]
      await page.context().addCookies([{ name, value, url: desk.address }])
      await story(page)
    })
  const needsWith = async (text: string) =>
    (await new NeedReader(desk.database).seenBy(memberOfBF)).filter(({ description }) => description.includes(text))

  async function anAnsweredNeed(title: string): Promise<string> {
    const content = { title, description: words, visibility: 'public' } as const
    const { id, version } = await desk.aNeed(content, 'submit', 'review')
    const match = `/en/desk/needs/${id}/matches/${study}`
    await desk.done(match, { do: 'approve' })
    await desk.done(match, { do: 'note', note: 'Demandez-leur la suite.' })
    await desk.done(`/en/desk/needs/${id}/steps`, { step: 'publish', version: String(version) })
    return id
  }

  it('keeps what was typed before the script of the page had loaded', async () => {
    await visit({ locale: 'en' }, async (page) => {
      let load = (): void => undefined
      const typed = new Promise<void>((resolve) => {
        load = resolve
      })
      await page.route(/needs.*\.js/, async (route) => {
        await typed
        await route.continue()
      })
      await page.goto(`${desk.address}/en/needs/new`, { waitUntil: 'commit' })
      await page.fill('#title', 'Parcels on a slow line')
      await page.fill('#description', `${words} Before the script.`)
      load()
      await page.waitForURL(/\/en\/needs\/[0-9A-Z]{26}\/edit$/)
      expect(await needsWith('Before the script')).to.have.length(1)
    })
  })

  it('writes a need in French on a phone, which is kept while it is typed, and submits it', async function () {
    this.timeout(60_000)
    await desk.aNeed({ title: 'Colis de la poste', description: words })
    const misdeeds = await visit({ locale: 'fr', viewport: phone }, async (page) => {
      await page.goto(`${desk.address}/`)
      await page.click('.account summary')
      await page.click('.account .menu-panel a[href="/fr/needs"]')
      await page.click('a[href="/fr/needs/new"]')
      await page.fill('#title', 'Colis sans données')
      await page.fill('#description', `${words} Premier jet.`)
      await page.waitForURL(/\/fr\/needs\/[0-9A-Z]{26}\/edit$/)
      expect(await needsWith('Premier jet')).to.have.length(1)

      const hints = page.locator('[data-hints]')
      await hints.locator('a', { hasText: 'Colis de la poste' }).waitFor()
      const chip = hints.locator('button').first()
      const area = (await chip.textContent())!.replace('+ ', '')
      await chip.click()
      expect(await page.getByLabel(area, { exact: true }).isChecked()).to.equal(true)

      await page.click('.saved-need button.primary')
      await page.waitForSelector('h1:has-text("Colis sans données")')
      await page.click('button[name=step][value=submit]')
      await page.waitForSelector('button[name=step][value=withdraw]')
      const [need, ...others] = await needsWith('Premier jet')
      expect(others).to.deep.equal([])
      expect(need!.status).to.equal('submitted')
      expect(need!.processAreas).to.have.length(1)
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('gets kept what was typed although the service could not take it at first', async function () {
    this.timeout(60_000)
    const misdeeds = await visit({ locale: 'en' }, async (page) => {
      let refused = 0
      await page.route('**/needs/autosave', async (route) => {
        refused += 1
        if (refused === 1) await route.fulfill({ status: 503, body: '{}' })
        else await route.continue()
      })
      await page.goto(`${desk.address}/en/needs/new`)
      await page.fill('#title', 'Kept at the second attempt')
      await page.fill('#description', `${words} At the second attempt.`)
      await page.waitForURL(/\/en\/needs\/[0-9A-Z]{26}\/edit$/)
      expect(refused).to.equal(2)
      expect(await needsWith('At the second attempt')).to.have.length(1)
    })
    expect(misdeeds.elsewhere).to.deep.equal([])
  })

  it('does all of it without JavaScript, and takes feedback', async function () {
    this.timeout(60_000)
    const answered = await anAnsweredNeed('Déjà répondu')
    await visit({ locale: 'fr', javaScriptEnabled: false }, async (page) => {
      await page.goto(`${desk.address}/fr`)
      await page.fill('#text', 'Des bateaux abordent la nuit et nous ne les voyons pas.')
      await page.click('#need button.primary')
      await page.click('.save-need button')
      await page.click('.saved-need button.primary')
      await page.click('button[name=step][value=submit]')
      expect((await needsWith('Des bateaux abordent'))[0]!.status).to.equal('submitted')

      await page.goto(`${desk.address}/fr/needs/${answered}`)
      expect(await page.textContent('main')).to.include('Demandez-leur la suite.')
      const form = page.locator(`#feedback-${study}`)
      await form.locator('[name=rate][value=useful]').click()
      await page.waitForLoadState()
      expect(await form.locator('.saved').textContent()).to.include('Enregistré')
      await form.locator('summary').click()
      await form.locator('[name=outcome][value=contacted-peer]').check()
      await form.locator('[name=note]').fill('Ils ont répondu.')
      await form.locator('button.solid').click()
      await page.waitForLoadState()
      expect(await form.locator('.rating-said').textContent()).to.match(/contactés.*Ils ont répondu\./)
      expect(await form.locator('[aria-pressed=true]').getAttribute('value')).to.equal('useful')
      await page.fill('#message-text', 'Merci beaucoup.')
      await page.click('.conversation button')
      await page.waitForLoadState()
      expect(await page.textContent('.messages')).to.include('Merci beaucoup.')

      await page.click('.account summary')
      await page.click('form[action="/fr/sign-out"] button')
      await page.goto(`${desk.address}/fr/needs`)
      expect(await page.textContent('main')).to.not.include('Déjà répondu')
    })
  })

  it('rates beside each case study with a thumb, in place, and loses nothing of what is being written', async function () {
    this.timeout(60_000)
    const answered = await anAnsweredNeed('Au pouce')
    const misdeeds = await visit({ locale: 'fr', viewport: phone }, async (page) => {
      await page.goto(`${desk.address}/fr/needs/${answered}`)
      const button = page.locator(`#feedback-${study}-useful`)
      const { width, height } = (await button.boundingBox())!
      expect(Math.min(width, height)).to.be.at.least(44)
      await page.fill('#message-text', 'Une question à moitié écrite')
      await button.click()
      await page.waitForSelector(`#feedback-${study} .saved`)
      expect(await page.textContent('[data-announce]')).to.include('Enregistré')
      expect(await button.getAttribute('aria-pressed')).to.equal('true')
      expect(await page.inputValue('#message-text')).to.equal('Une question à moitié écrite')
      expect(page.url()).to.equal(`${desk.address}/fr/needs/${answered}`)
      await page.click('.conversation button')
      await page.waitForSelector('.messages')
      expect(await page.inputValue('#message-text')).to.equal('')
      await page.fill('#message-text', 'Encore une')
      await page.click('.conversation button')
      await page.waitForSelector('.message:nth-child(2)')
      expect(await page.locator('.message').allTextContents()).to.have.length(2)
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('has always in view whether the draft is saved', async function () {
    this.timeout(60_000)
    await visit({ locale: 'en', viewport: phone }, async (page) => {
      await page.goto(`${desk.address}/en/needs/new`)
      const state = page.locator('[data-autosave-state]')
      const isInView = async () => {
        const box = (await state.boundingBox())!
        return box.y >= 0 && box.y + box.height <= phone.height
      }
      expect(await isInView()).to.equal(true)
      await page.fill('#title', 'In view')
      await page.waitForSelector('[data-autosave-state=incomplete]')
      await page.fill('#description', `${words} In view.`)
      await page.waitForSelector('[data-autosave-state=saved]')
      expect(await isInView()).to.equal(true)
    })
  })

  /** Holds back what the service answers to the next form sent to an address, with which it has done all by then. */
  function holdNext(page: Page, address: string) {
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const made = new Promise<void>((resolve) => {
      void page.route(
        address,
        async (route) => {
          const response = await route.fetch()
          resolve()
          await released
          await route.fulfill({ response })
        },
        { times: 1 },
      )
    })
    return { made, release: () => release() }
  }

  const isAbout = (request: Request, word: string) =>
    new URLSearchParams(request.postData() ?? '').get('description')!.includes(word)

  it('gets one draft when the form is sent while it is being kept', async function () {
    this.timeout(60_000)
    const misdeeds = await visit({ locale: 'fr' }, async (page) => {
      await page.goto(`${desk.address}/fr/needs/new`)
      const save = holdNext(page, '**/needs/autosave')
      await page.fill('#title', 'Colis sans données')
      await page.fill('#description', `${words} Envoyé trop vite.`)
      await save.made
      await page.fill('#description', `${words} Envoyé trop vite, et complété.`)
      await page.click('.saved-need button.primary', { noWaitAfter: true })
      save.release()
      await page.waitForURL(/\/fr\/needs\/[0-9A-Z]{26}$/)
      const kept = await needsWith('Envoyé trop vite')
      expect(kept.map(({ description }) => description)).to.deep.equal([`${words} Envoyé trop vite, et complété.`])
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('gets kept what is typed while the draft is being kept', async function () {
    this.timeout(60_000)
    await visit({ locale: 'fr' }, async (page) => {
      await page.goto(`${desk.address}/fr/needs/new`)
      const save = holdNext(page, '**/needs/autosave')
      await page.fill('#title', 'Colis sans données')
      await page.fill('#description', `${words} Première phrase.`)
      await save.made
      // By then what was typed has been looked at while the save was still under way.
      const lookedAt = page.waitForRequest((one) => one.url().endsWith('while-typing') && isAbout(one, 'Seconde'))
      await page.fill('#description', `${words} Première phrase. Seconde phrase.`)
      await lookedAt
      const saved = page.waitForResponse((one) => one.url().endsWith('autosave') && isAbout(one.request(), 'Seconde'))
      save.release()
      await saved
      const kept = await needsWith('Première phrase')
      expect(kept.map(({ description }) => description)).to.deep.equal([`${words} Première phrase. Seconde phrase.`])
    })
  })

  it('gets one draft of a double click without JavaScript', async function () {
    this.timeout(60_000)
    await visit({ locale: 'fr', javaScriptEnabled: false }, async (page) => {
      await page.goto(`${desk.address}/fr/needs/new`)
      await page.fill('#title', 'Deux clics')
      await page.fill('#description', `${words} Deux clics.`)
      const button = page.locator('.saved-need button.primary')
      await button.scrollIntoViewIfNeeded()
      const { x, y } = (await button.boundingBox())!
      const first = holdNext(page, '**/needs/new')
      await page.mouse.click(x + 5, y + 5)
      await first.made
      await page.mouse.click(x + 5, y + 5)
      await page.waitForSelector('h1:has-text("Deux clics")')
      expect(await needsWith('Deux clics')).to.have.length(1)
    })
  })

  it('loses nothing of either of two windows, without JavaScript', async function () {
    this.timeout(60_000)
    const { id } = await desk.aNeed({ title: 'Colis', description: words, processAreas: ['transit'] })
    await visit({ locale: 'fr', javaScriptEnabled: false }, async (page) => {
      const other = await page.context().newPage()
      for (const one of [page, other]) await one.goto(`${desk.address}/fr/needs/${id}/edit`)
      await other.selectOption('#budget', '1m-to-10m')
      await other.fill('#deadline', '2027-06-30')
      await other.fill('#infrastructure', 'Ni réseau ni courant')
      await other.check('[name=processArea][value=cargo-inspection]')
      await other.check('[name=visibility][value=members]')
      await other.fill('#title', 'Colis de la poste')
      await other.click('.saved-need button.primary')
      await other.waitForURL(`**/needs/${id}`)

      // Chromium draws windows in the background once a second, and each action waits for that.
      await page.bringToFront()
      await page.fill('#title', 'Colis postaux')
      await page.fill('#description', `${words} Que faire ?`)
      await page.uncheck('[name=processArea][value=transit]')
      await page.check('[name=anonymousLearning]')
      await page.click('.saved-need button.primary')
      await page.waitForSelector('.errors')
      const shown = (await page.textContent('.errors'))!
      for (const said of [
        'De 1 à 10 millions',
        '2027-06-30',
        'Ni réseau',
        'Colis de la poste',
        'Colis postaux',
        'Que faire',
      ]) {
        expect(shown).to.include(said)
      }

      await page.click('.saved-need button.primary')
      expect(await page.locator('.versions').count(), 'asks before it saves').to.be.above(0)
      await page.check('[name=keep-title][value=theirs]')
      await page.click('.saved-need button.primary')
      await page.waitForURL(`**/needs/${id}`)
      const { title, description, processAreas, constraints, visibility, anonymousLearning } = await new NeedReader(
        desk.database,
      ).find(memberOfBF, id)
      expect({ title, description, processAreas, constraints, visibility, anonymousLearning }).to.deep.equal({
        title: 'Colis de la poste',
        description: `${words} Que faire ?`,
        processAreas: ['cargo-inspection'],
        constraints: { budget: '1m-to-10m', deadline: '2027-06-30', infrastructure: 'Ni réseau ni courant' },
        visibility: 'members',
        anonymousLearning: true,
      })
    })
  })

  for (const language of interfaceLanguages) {
    it(`meets nothing that axe objects to, nor scrolls sideways, in ${language}`, async function () {
      this.timeout(120_000)
      const answered = await anAnsweredNeed(`Need ${language}`)
      const { id: waiting } = await desk.aNeed({ title: `Waiting ${language}` }, 'submit', 'withdraw')
      const found: string[] = []
      await visit({ locale: language, viewport: phone }, async (page) => {
        const home = `${desk.address}/${language}`
        const look = async (name: string) => {
          for (const violation of await violationsInBothThemes(page)) found.push(`${name}: ${violation}`)
          if (await scrollsSideways(page)) found.push(`${name} scrolls sideways`)
        }
        for (const path of ['', '/new', `/${answered}`, `/${waiting}/edit`, `/${waiting}/delete`]) {
          await page.goto(`${home}/needs${path}`)
          await look(`needs${path}`)
        }
        await page.goto(`${home}/needs/new`)
        await page.fill('#title', 'Colis')
        await page.fill('#description', words)
        await page.waitForSelector('[data-hints] a')
        await look('while typing')
        await page.goto(`${home}/needs/${waiting}/edit`)
        await page.fill('#title', ' ')
        await page.click('.saved-need button.primary')
        await page.waitForSelector('.errors')
        await look('faults')
        await page.goto(`${home}/needs/${waiting}/edit`)
        await page.evaluate('document.querySelector("[name=version]").value = "0"')
        await page.fill('#title', 'Changed in between')
        await page.click('.saved-need button.primary')
        await page.waitForSelector('.errors')
        await look('changed in between')
        await page.goto(`${home}/needs`)
        await page.click('button[name=feed][value=open]')
        await page.waitForSelector('.notice code')
        await look('address of the feed')
        await page.goto(home)
        await page.fill('#text', words)
        await page.click('#need button.primary')
        await page.waitForSelector('.save-need')
        await look('answer')
      })
      await browser.visit(desk.address, { locale: language, viewport: phone }, async ({ page }) => {
        await page.goto(`${desk.address}/${language}/members/BF`)
        for (const violation of await violationsInBothThemes(page)) found.push(`shared: ${violation}`)
      })
      expect(found).to.deep.equal([])
    })
  }
})

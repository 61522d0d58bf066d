import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { interfaceLanguages } from '../../../src/domain/index.js'
import { troublesOf } from '../../support/axe.js'
import { describeInBrowser, type Misdeeds } from '../../support/browser.js'
import { theDesk } from '../../support/desk.js'

const clean: Misdeeds = { elsewhere: [], faults: [] }

describeInBrowser('workshops', (browser) => {
  const desk = theDesk()

  /** Plans a workshop by the form. @returns the address of its page at the desk */
  async function plan(page: Page, name: string): Promise<string> {
    await page.goto(`${desk.address}/en/desk/workshops`)
    await page.fill('#name', name)
    await page.fill('#startsOn', '2027-03-08')
    await page.selectOption('#region', 'west-central-africa')
    await page.check('input[name=languages][value=fr]')
    await page.uncheck('input[name=languages][value=en]')
    await page.click('main button.primary')
    return page.url()
  }

  it('are planned, prepared, shared and read without any script', async function () {
    this.timeout(90_000)
    const misdeeds = await browser.visit(desk.address, { javaScriptEnabled: false }, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      const workshop = await plan(page, 'Scanners in our region')
      expect(await page.textContent('main')).to.include('The kit is not prepared yet.')
      await page.click('text=Change the plan')
      await page.fill('#place', 'Dakar')
      await page.click('text=Technologies (0 chosen)')
      await page.check('input[name=technologies][value=biometrics]')
      await page.click('main button.primary')
      expect(await page.textContent('.notice')).to.include('The plan is saved.')
      await page.click('text=Prepare the kit')
      expect(await page.textContent('.notice')).to.include('The kit is prepared.')

      await desk.signInOn(page, 'member')
      await page.goto(`${desk.address}/fr/workshops`)
      expect(await page.textContent('main')).to.include('ne participe à aucun atelier')
      await desk.signInOn(page, 'staff')
      await page.goto(workshop)
      await page.click('text=Share with participants')
      expect(await page.textContent('.notice')).to.include('Participants now see the kit.')

      await desk.signInOn(page, 'member')
      await page.goto(`${desk.address}/fr/workshops`)
      await page.click('text=Scanners in our region')
      expect(await page.textContent('.facts')).to.include('8–9 mars 2027, Dakar')
      expect(await page.textContent('main')).to.include('09:00')
      await page.click('text=Les sujets')
      expect(await page.textContent('main')).to.include('Biométrie')
      await page.click('a[rel=next]')
      expect(await page.textContent('h1')).to.equal('3. Programme')

      await desk.signInOn(page, 'staff')
      await page.goto(`${workshop}/delete`)
      await page.click('main button.primary')
      expect(page.url()).to.equal(`${desk.address}/en/desk/workshops`)
      expect(await page.textContent('main')).to.include('No workshop is planned yet.')
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('say what is wrong with a plan beside its field, and keep what was typed', async () => {
    const { status, text } = await desk.submit('/en/desk/workshops', {
      ...{ name: 'zqkept', startsOn: '2027-02-31', days: '9', opensAt: '09:00', hours: '8', groupSize: '5' },
      technologies: ['biometrics'],
    })
    expect(status).to.equal(400)
    expect(text)
      .to.include('zqkept')
      .and.to.match(/value="biometrics" checked/)
    for (const field of ['startsOn', 'days', 'languages']) expect(text).to.include(`href="#${field}"`)
  })

  it('keep what was typed when somebody else has changed the plan', async () => {
    await browser.visit(desk.address, {}, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      const workshop = await plan(page, 'contested')
      const other = await page.context().newPage()
      for (const [one, place] of [
        [other, 'theirs'],
        [page, 'mine'],
      ] as const) {
        await one.goto(`${workshop}/plan`)
        await one.fill('#place', place)
      }
      await other.click('main button.primary')
      await page.click('main button.primary')
      expect(await page.textContent('[role=alert]')).to.include('changed this plan in the meantime')
      await page.click('main button.primary')
      expect(await page.textContent('main')).to.include('mine')
    })
  })

  describe('on a phone', () => {
    let id = ''
    before(async () => {
      const usual = { startsOn: '2027-03-08', days: '2', opensAt: '09:00', hours: '8', groupSize: '5' }
      const plan = { name: 'On a phone', ...usual, region: 'west-central-africa', languages: ['fr'] }
      const { headers } = await desk.submit('/en/desk/workshops', plan)
      id = String(headers.location).split('/').at(-1)!
      await desk.submit(`/en/desk/workshops/${id}/prepare`, {})
    })

    for (const language of interfaceLanguages) {
      it(`fit in ${language}, and have nothing that axe objects to`, async function () {
        this.timeout(120_000)
        const chapters = ['participants', 'topics', 'agenda', 'groups', 'handouts']
        const paths = [
          '/desk/workshops',
          ...['', '/plan', '/delete'].map((part) => `/desk/workshops/${id}${part}`),
          ...['', ...chapters.map((chapter) => `/${chapter}`)].map((part) => `/workshops/${id}${part}`),
        ]
        await browser.visit(desk.address, { viewport: { width: 360, height: 800 } }, async ({ page }) => {
          await desk.signInOn(page, 'staff')
          expect(await troublesOf(page, `${desk.address}/${language}`, paths)).to.deep.equal([])
        })
      })
    }
  })
})

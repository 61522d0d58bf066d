import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect } from 'chai'
import { projectRoot } from '../../../src/config.js'
import { violationsOn } from '../../support/axe.js'
import { describeInBrowser } from '../../support/browser.js'
import { thePages } from '../../support/pages.js'

describeInBrowser('answers in the pages of another site', (browser) => {
  // The origin of the other site is known only once it runs.
  const environment: NodeJS.ProcessEnv = {}
  let site: Server
  let origin: string
  before(async () => {
    site = createServer(async (_request, response) => {
      const page = await readFile(path.join(projectRoot, 'docs', 'embedding', 'demo.html'), 'utf8')
      response.setHeader('content-type', 'text/html')
      response.end(page.replaceAll('http://localhost:3000', service.address))
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => site.once('listening', resolve))
    origin = `http://localhost:${(site.address() as AddressInfo).port}`
    environment.CORS_ORIGINS = origin
    environment.FRAME_ANCESTORS = origin
  })
  after(() => void site.close())
  const service = thePages([], environment)

  it('are asked for and given in the element, and the page hears of it', async function () {
    this.timeout(60_000)
    await browser.visit(origin, {}, async ({ page, misdeeds }) => {
      await page.goto(origin)
      await page.getByLabel('Describe the problem in your own words').first().fill('Our post has no advance data')
      await page.getByRole('button', { name: 'Find solutions' }).first().click()
      await page.getByText('Solutions that others have used').first().waitFor()
      const titles = page.locator('passerelle-answers').getByRole('heading', { level: 3 })
      expect(await titles.count()).to.equal(3)
      expect(await page.locator('#seen').textContent()).to.match(
        /^answered: \{"fit":"(strong|partial)","results":3,"shown":\[(\{"caseStudyId":"[\w-]+","rank":\d,"ranking":0\},?){3}\],"answerId":null\}$/,
      )
      const link = titles.first().getByRole('link')
      expect(await link.getAttribute('href')).to.match(new RegExp(`^${service.address}/en/case-studies/`))
      expect(await page.context().cookies()).to.deep.equal([])
      const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()])
      expect(await opened.title()).to.not.equal('')
      expect(await page.locator('#seen').textContent()).to.match(
        /^opened: \{"caseStudyId":"[\w-]+","rank":1,"ranking":0,"answerId":null\}$/,
      )
      await opened.close()
      expect(misdeeds.faults).to.deep.equal([])
      expect(misdeeds.elsewhere.filter((address) => !address.startsWith(`${service.address}/`))).to.deep.equal([])
    })
  })

  it('can be used by everybody, in every language and theme', async function () {
    this.timeout(60_000)
    await browser.visit(origin, {}, async ({ page }) => {
      await page.goto(origin)
      // Its own colours, not those of the demo, which are for a light page.
      await page.addStyleTag({
        content:
          'passerelle-answers { --passerelle-background: initial !important; --passerelle-accent: initial !important }',
      })
      for (const [language, button] of [
        ['fr', 'Trouver des solutions'],
        ['es', 'Buscar soluciones'],
        ['en', 'Find solutions'],
      ] as const) {
        const element = page.locator('passerelle-answers')
        await element.evaluate((one, to) => one.setAttribute('language', to), language)
        await element.evaluate((one, to) => one.setAttribute('theme', to), language === 'es' ? 'dark' : 'light')
        await element.locator('textarea').fill('Scanners stand still')
        await element.getByRole('button', { name: button }).click()
        await element.getByRole('heading', { level: 3 }).first().waitFor()
        expect(await violationsOn(page)).to.deep.equal([])
      }
    })
  })

  it('say what is missing, and what went wrong', async function () {
    this.timeout(60_000)
    await browser.visit(origin, {}, async ({ page }) => {
      await page.goto(origin)
      const element = page.locator('passerelle-answers')
      await element.getByRole('button').click()
      await element.getByText('Describe the problem first.').waitFor()
      await page.route('**/api/v1/recommendations', (route) =>
        route.fulfill({
          status: 503,
          headers: {
            'retry-after': '7',
            'access-control-allow-origin': '*',
            'access-control-expose-headers': 'Retry-After',
          },
        }),
      )
      await element.locator('textarea').fill('Scanners stand still')
      await element.getByRole('button').click()
      await element.getByText('Try again in 7 seconds').waitFor()
      await page.route('**/api/v1/recommendations', (route) => route.abort())
      await element.getByRole('button').click()
      await element.getByText('What you wrote is still here').waitFor()
      expect(await element.locator('textarea').inputValue()).to.equal('Scanners stand still')
    })
  })

  it('are given in a frame too, without scripts', async function () {
    this.timeout(60_000)
    await browser.visit(origin, { javaScriptEnabled: false }, async ({ page, misdeeds }) => {
      await page.goto(origin)
      const frame = page.frameLocator('iframe')
      await frame.getByLabel('Describe the problem in your own words').fill('Our post has no advance data')
      await frame.getByRole('button').click()
      await frame.getByRole('heading', { name: 'Solutions that others have used' }).waitFor()
      expect(await frame.getByRole('heading', { level: 3 }).count()).to.equal(5)
      expect(misdeeds.faults).to.deep.equal([])
      expect(await page.context().cookies()).to.deep.equal([])
    })
  })
})

describe('what is embedded', () => {
  const closed = thePages()

  it('is small', async () => {
    const { text, headers } = await closed.get('/embed/passerelle-answers.js')
    expect(Buffer.byteLength(text)).to.be.below(25_000)
    expect(headers['content-type']).to.match(/^text\/javascript/)
    expect(headers).to.include({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
  })

  it('is in no frame of an origin that is not listed', async () => {
    const { headers } = await closed.page('/en/embed')
    expect(headers['content-security-policy']).to.include("frame-ancestors 'none'")
    expect(headers).to.not.include.keys('set-cookie')
    expect((await closed.page('/en')).headers['content-security-policy']).to.include("frame-ancestors 'none'")
  })

  it('complains of a text without a word', async () => {
    const { status, text } = await closed.submit('/fr/embed', { text: ' ?! ' })
    expect(status).to.equal(422)
    expect(text).to.include('Décrivez d’abord le problème.')
  })
})

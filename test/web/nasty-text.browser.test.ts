import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { createServices } from '../../src/app.js'
import type { CaseStudy, Member, ProcessArea, Technology } from '../../src/domain/index.js'
import type { Engine } from '../../src/engine/index.js'
import { describeInBrowser } from '../support/browser.js'
import { aBundle, aCaseStudy, aMember, aProcessArea, aTechnology, aText } from '../support/builders.js'
import { bad, expectHarmless, hostile, names } from '../support/hostile-text.js'
import { theEngine } from '../support/one-engine.js'
import { pagesOf } from '../support/pages.js'
import { configFor, onTidyUp, quiet, shared, temporaryFolder } from '../support/shared.js'

const fact = () => ({ text: names(), source: { title: bad(), url: 'javascript:alert(17)' } })

function aNastyCaseStudy(index: number): CaseStudy {
  const text = () =>
    aText({ title: bad(), problem: bad(), solution: bad(), results: bad(), lessons: bad(), costNote: bad() })
  return aCaseStudy({
    id: `nasty-${index}`,
    administration: bad(),
    en: text(),
    fr: text(),
    es: text(),
    needsAnswered: [{ status: 'curated', en: bad(), fr: bad(), es: bad() }],
    tags: [bad()],
    partners: [bad(), bad()],
    year: 2000 + index,
    sources: [
      { title: bad(), url: 'javascript:alert(18)', date: '2020-01-01', language: 'en' },
      { title: null, url: `https://example.org/"><script>alert(19)</script>${index}`, date: null, language: null },
      { title: bad(), url: 'data:text/html,<script>alert(20)</script>', date: null, language: null },
    ],
  })
}

const nastyMember = (code: string): Member =>
  aMember({ code, name: names(), administration: { name: bad(), short: bad() }, unions: [bad()] })
const nastyArea = (): ProcessArea => aProcessArea({ name: names(), tags: [bad()] })
const nastyTechnology = (): Technology =>
  aTechnology({
    name: names(),
    summary: names(),
    dossier: {
      businessProcesses: [fact()],
      policyArrangements: [fact()],
      legalRequirements: [fact()],
      minimumSpecifications: [fact()],
      costs: [fact()],
      trends: [fact()],
    },
    standards: [{ name: bad(), note: { en: bad() } }],
  })

async function aNastyEngine(): Promise<Engine> {
  const domainDir = await aBundle({
    caseStudies: [0, 1, 2, 3, 4].map(aNastyCaseStudy),
    technologies: [nastyTechnology(), aTechnology({ id: 'others', name: names() })],
    processAreas: [nastyArea()],
    members: [nastyMember('BF'), nastyMember('GH')],
  })
  const config = { ...configFor(await temporaryFolder()), domainDir }
  const { engine, close } = await createServices(config, { log: quiet, encoder: shared.encoder! })
  onTidyUp(close)
  await engine.whenReady()
  return engine
}

describeInBrowser('text that is meant to do harm', (browser) => {
  it('is shown as text on every page, and nothing of it runs, is loaded or can be followed', async function () {
    this.timeout(90_000)
    const address = await pagesOf(await aNastyEngine())
    const misdeeds = await browser.visit(address, { locale: 'en' }, async ({ page }) => {
      for (const language of ['en', 'fr']) {
        for (const path of [
          '',
          '/case-studies?words=script',
          `/case-studies?words=${encodeURIComponent(hostile[1]!)}&member=${encodeURIComponent(hostile[2]!)}&yearFrom=${encodeURIComponent(hostile[7]!)}`,
          ...[0, 1, 2, 3].map((index) => `/case-studies/nasty-${index}`),
          '/technologies',
          '/technologies/scanners',
          '/members',
          '/members/GH',
          '/compare?id=nasty-0&id=nasty-1&id=nasty-2&id=nasty-3',
          '/compare?technology=scanners&technology=others',
          '/insights/world',
          '/insights/technologies-areas',
          '/insights/meaning',
          '/insights/years',
          `/${encodeURIComponent(hostile[0]!)}?${encodeURIComponent(hostile[1]!)}`,
        ]) {
          await page.goto(`${address}/${language}${path}`)
          // Pages with charts have a script for them.
          await expectHarmless(page, address, 2)
        }
      }
      for (const text of hostile) await submit(page, address, text)
    })
    expect(misdeeds).to.deep.equal({ elsewhere: [], faults: [] })
  })

  it('would be noticed if it ran', async () => {
    const address = await pagesOf(await theEngine())
    const misdeeds = await browser.visit(address, { locale: 'en', bypassCSP: true }, async ({ page }) => {
      await page.goto(`${address}/en`)
      await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(hostile[2])})`)
      await page.waitForEvent('dialog')
    })
    expect(misdeeds.faults).to.deep.equal(['dialog: 3'])
  })

  it('would be stopped by the policy if it were taken for markup', async () => {
    const address = await pagesOf(await theEngine())
    const misdeeds = await browser.visit(address, { locale: 'en' }, async ({ page }) => {
      await page.goto(`${address}/en`)
      await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(hostile[2])})`)
      await page.waitForTimeout(200)
    })
    expect(misdeeds.faults.join()).to.match(/Content Security Policy/)
  })
})

/** Asks with a hostile need, which stands in heading, form and buttons of the answer. */
async function submit(page: Page, address: string, text: string) {
  await page.goto(`${address}/en`)
  await page.fill('#text', text)
  await page.click('#need button.primary')
  await page.waitForLoadState()
  expect(page.url()).to.equal(`${address}/en/answer`)
  await expectHarmless(page, address)
}

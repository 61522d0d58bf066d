import { expect } from 'chai'
import fc from 'fast-check'
import { h } from 'preact'
import { importCaseStudies } from '../../../src/features/catalogue/index.js'
import type { Chart } from '../../../src/web/charts/chart.js'
import { svgOf } from '../../../src/web/charts/svg-file.js'
import { readers } from '../../../src/web/kit/reader.js'
import { describeInBrowser } from '../../support/browser.js'
import { aCaseStudy } from '../../support/builders.js'
import { aNeedContent } from '../../support/needs.js'
import { aKey, aPerson, theServiceWithPeople } from '../../support/people.js'

const table = { columns: [], rows: [] }
const hostile = 'Seals \uffff\ufffe ]]> &amp; <b> on camel caravans'

/** Texts of all characters, often with those that XML has no place for or reads as its own. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(']]>', '<![CDATA[', '&#0;', '&lt;', '<', '"', "'", '\uffff', '\ufffe', '\ud800', '\udfff'),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

describeInBrowser('what is written in XML', (browser) => {
  const service = theServiceWithPeople()

  /** Reads documents by the parser of the browser. Answers what stands between the elements of a name, for each. */
  async function read(documents: readonly string[], element: string): Promise<string[][]> {
    let found: string[][] = []
    await browser.visit(service.address, {}, async ({ page }) => {
      found = await page.evaluate<string[][]>(`${JSON.stringify(documents)}.map((text) => {
        const read = new DOMParser().parseFromString(text, 'application/xml')
        const fault = read.querySelector('parsererror')
        return fault ? ['not well-formed: ' + fault.textContent] :
          [...read.getElementsByTagName(${JSON.stringify(element)})].map(({ textContent }) => textContent)
      })`)
    })
    return found
  }

  it('is well-formed and says the text, whatever characters it has', async () => {
    const texts = fc.sample(anyText, { numRuns: 300 })
    const drawings = texts.map((text): string => {
      const chart: Chart = {
        ...{ name: 'any', title: `of ${text}`, source: '', width: 1, height: 1, table },
        drawing: h('desc', { class: `of ${text}` }, text),
      }
      return svgOf(chart, readers.en)
    })
    const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}<>&[\]"']/gu, '')
    for (const [index, found] of (await read(drawings, 'desc')).entries()) {
      expect(found.map(letters), JSON.stringify(texts[index])).to.deep.equal([letters(texts[index]!)])
    }
  })

  it('are the charts', async () => {
    const names = ['world', 'technologies-areas', 'meaning', 'years']
    const charts = await Promise.all(names.map((name) => service.get(`/fr/insights/${name}.svg`)))
    for (const found of await read(
      charts.map(({ text }) => text),
      'svg',
    ))
      expect(found[0]).to.not.match(/^not well/)
  })

  it('is a feed with titles of any characters', async () => {
    const { database } = service
    const { id } = await aPerson(database, { role: 'member', memberCode: 'BF' })
    const { key } = await aKey(database, { role: 'member', memberCode: 'BF' })
    const cookie = await service.signIn(id)
    const form = { cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
    const headers = { ...form, 'sec-fetch-site': 'same-origin' }
    const opened = await service.send({ method: 'POST', path: '/en/needs/feed', headers, body: 'feed=open' })
    const [, feed] = /(\/en\/needs\/feed\.atom\?token=[\w-]+)/.exec(opened.text)!
    const need = aNeedContent({ title: hostile, description: 'Camel caravans lose their seals.' })
    const made = await service.as(key, 'POST', '/needs', need)
    // A need is looked at before something new can fit it.
    await service.get(`/en/needs/${(JSON.parse(made.text) as { id: string }).id}`, { cookie, accept: 'text/html' })
    const words = { problem: 'Camel caravans lose their seals.', solution: 'Seals that hold on camel caravans.' }
    const nowhere = { technologies: [], processAreas: [], implementers: [{ member: 'NE', role: 'lead' as const }] }
    const aStudy = aCaseStudy({ id: 'ne-camel-seals', ...nowhere, en: { title: hostile, ...words } })
    await importCaseStudies({ database }, [aStudy])
    await service.refresh()
    const { text } = await service.get(feed!)
    const [titles] = await read([text], 'title')
    expect(titles!.join('\n')).to.match(/^Seals .*\]\]> &amp; <b> on camel caravans \(Seals .*\)$/m)
  })
})

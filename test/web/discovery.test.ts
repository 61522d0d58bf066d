import { expect } from 'chai'
import { thePages } from '../support/pages.js'

describe('what crawlers and assistants find', () => {
  const service = thePages([], { PUBLIC_URL: 'https://passerelle.example' })
  const base = 'https://passerelle.example'
  const local = (address: string) => address.slice(base.length)

  it('is a sitemap of every public page in every language', async () => {
    const index = (await service.page('/sitemap.xml')).text
    const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!)
    expect(files).to.deep.equal([`${base}/sitemap-1.xml`])
    const { text, headers } = await service.page('/sitemap-1.xml')
    expect(headers['content-type']).to.match(/^application\/xml/)
    const places = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!)
    expect(new Set(places).size).to.equal(places.length)
    expect(places).to.include.members([`${base}/en`, `${base}/fr/technologies/blockchain`, `${base}/es/members/BF`])
    expect(places).to.include(`${base}/fr/case-studies/id-postal-advance-data`)
    expect(text).to.match(/<xhtml:link rel="alternate" hreflang="es" href="[^"]+"\s*\/?>/)
    const sample = places.filter((_, index) => index % 97 === 0)
    for (const place of sample) expect((await service.page(local(place))).status, place).to.equal(200)
    expect((await service.page('/sitemap-2.xml')).status).to.equal(404)
  })

  it('is told where not to look', async () => {
    const { text } = await service.page('/robots.txt')
    expect(text).to.include('Disallow: /fr/desk\n').and.include(`Sitemap: ${base}/sitemap.xml\n`)
    expect((await service.page('/en/sign-in')).text).to.include('<meta name="robots" content="noindex"')
    expect((await service.page('/en/nothing')).text).to.include('<meta name="robots" content="noindex"')
  })

  it('is one address for each page, with its other languages', async () => {
    const { text } = await service.page('/fr/case-studies?words=scanner')
    expect(text).to.include(`<link rel="canonical" href="${base}/fr/case-studies"`)
    expect(text).to.include(`<link rel="alternate" hreflang="es" href="${base}/es/case-studies"`)
    expect(text).to.include(`<link rel="alternate" hreflang="x-default" href="${base}/en/case-studies"`)
    expect((await service.page('/fr')).text).to.include(`<link rel="canonical" href="${base}/fr"`)
  })

  it('is what a page is about, in its own words and in those of schema.org', async () => {
    const { text } = await service.page('/en/case-studies/id-postal-advance-data')
    const [, description] = /<meta name="description" content="([^"]+)"/.exec(text)!
    expect(description).to.match(/UPU/)
    const [, data] = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(text)!
    const structured = JSON.parse(data!) as { '@type': string; headline: string; contentLocation: { name: string }[] }
    expect(structured).to.include({ '@type': 'Article', headline: 'Advance electronic data between post and customs' })
    expect(structured.contentLocation[0]).to.include({ name: 'Indonesia' })
  })

  it('is the same content as Markdown', async () => {
    for (const [page, expected] of [
      ['/en/case-studies/id-postal-advance-data', '# Advance electronic data between post and customs'],
      ['/fr/technologies/blockchain', '## Exigences juridiques'],
      ['/es/members/ID', '# Indonesia'],
      ['/en/case-studies', '# All case studies'],
    ] as const) {
      const { text } = await service.page(page)
      const [, twin] = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(text)!
      const markdown = await service.page(local(twin!))
      expect(markdown.status, twin).to.equal(200)
      expect(markdown.headers['content-type']).to.match(/^text\/markdown/)
      expect(markdown.text).to.include(expected)
    }
    expect((await service.page('/en/case-studies/no-such-case.md')).status).to.equal(404)
  })

  it('is a first text for assistants, whose links lead somewhere', async () => {
    const { text, headers } = await service.page('/llms.txt')
    expect(headers['content-type']).to.match(/^text\/markdown/)
    expect(text).to.match(/^# Passerelle\n\n> /)
    const links = [...text.matchAll(/\]\(<([^>]+)>\)/g)].map(([, address]) => address!)
    expect(links).to.have.length.above(20)
    for (const link of links.filter((one) => !one.endsWith('/mcp')))
      expect((await service.page(local(link))).status, link).to.equal(200)
  })
})

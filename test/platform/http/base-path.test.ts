import { expect } from 'chai'
import { thePages } from '../../support/pages.js'
import { expectProblem } from '../../support/problems.js'

describe('a service under a path', () => {
  const service = thePages([], { BASE_PATH: '/tools/passerelle' })
  const base = '/tools/passerelle'

  it('puts its path before every address on its pages', async () => {
    for (const page of ['/en', '/fr/case-studies', '/es/technologies/biometrics', '/en/insights', '/en/sign-in']) {
      const { status, text } = await service.page(base + page)
      expect(status, page).to.equal(200)
      const addresses = [...text.matchAll(/(?:href|src|action|formaction)="(\/[^"]*)"/gi)].map(
        ([, address]) => address!,
      )
      expect(addresses).to.have.length.above(5)
      expect(addresses.filter((address) => !address.startsWith(`${base}/`))).to.deep.equal([])
      for (const address of new Set(addresses.filter((one) => one.includes('/assets/')))) {
        expect((await service.page(address)).status, address).to.equal(200)
      }
    }
  })

  it('leads to its own pages', async () => {
    for (const from of ['', '/', '/sign-in?token=x', '/en/pictures']) {
      const { headers } = await service.page(base + from)
      expect(headers.location).to.match(/^\/tools\/passerelle\/(en|fr|es)/)
    }
  })

  it('puts its path before the addresses in answers of the API', async () => {
    const answer = await service.page(`${base}/api/v1/case-studies?limit=1`)
    const { items } = JSON.parse(answer.text) as { items: { id: string; url: string; pageUrl: string }[] }
    const { id, url, pageUrl } = items[0]!
    expect(url).to.equal(`${base}/api/v1/case-studies/${id}`)
    expect(pageUrl).to.equal(`${base}/en/case-studies/${id}`)
    expect((await service.page(url)).status).to.equal(200)
    expect((await service.page(pageUrl)).status).to.equal(200)
    const document = JSON.parse((await service.page(`${base}/api/openapi.json`)).text) as { servers: { url: string }[] }
    expect(document.servers[0]!.url).to.equal(base)
  })

  it('has nothing outside', async () => {
    for (const path of ['/', '/en', '/tools', '/tools/passerelle-2/en', '/api/v1/case-studies']) {
      expect((await service.page(path)).status, path).to.equal(404)
    }
    const answer = await service.page('/api/v1/me', { accept: 'application/json' })
    expectProblem(answer, 404)
    expect(JSON.parse(answer.text).type).to.equal(`${base}/api/problems#not-found`)
  })
})

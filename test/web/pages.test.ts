import { expect } from 'chai'
import { interfaceLanguages, PasserelleError } from '../../src/domain/index.js'
import { thePages } from '../support/pages.js'

const titleOf = (html: string) => /<title>([^<]*)/.exec(html)?.[1]

describe('the language of a page', () => {
  const service = thePages()
  const firstPage = async (headers: Record<string, string>) => (await service.page('/', headers)).headers.location

  it('is that of the browser at first', async () => {
    expect(await firstPage({ 'accept-language': 'fr-BF,fr;q=0.9,en;q=0.8' })).to.equal('/fr')
    expect(await firstPage({ 'accept-language': 'es-MX' })).to.equal('/es')
  })

  it('is English where the browser has none of the three', async () => {
    expect(await firstPage({ 'accept-language': 'sw' })).to.equal('/en')
    expect(await firstPage({})).to.equal('/en')
  })

  it('is that in which somebody read last, whatever the browser prefers', async () => {
    const { headers } = await service.page('/es/about')
    const cookie = String(headers['set-cookie']).split(';')[0]!
    expect(await firstPage({ cookie, 'accept-language': 'fr' })).to.equal('/es')
  })

  it('is not taken from a cookie that names no language', async () => {
    expect(await firstPage({ cookie: 'language=//evil.example; language', 'accept-language': 'fr' })).to.equal('/fr')
  })

  it('is not remembered anew on every page', async () => {
    expect((await service.page('/es/about', { cookie: 'language=es' })).headers).to.not.have.property('set-cookie')
  })

  it('stands in the page and can be changed to the others, at the same place', async () => {
    const { text } = await service.page('/fr/case-studies?technology=blockchain&page=1')
    expect(text).to.match(/^<!doctype html><html lang="fr" dir="ltr">/)
    expect(text).to.include('href="/en/case-studies?technology=blockchain&amp;page=1" lang="en"')
    expect(text).to.include('href="/es/case-studies?technology=blockchain&amp;page=1" lang="es"')
  })
})

describe('every page', () => {
  const service = thePages()
  const paths = [
    '',
    '/answer',
    '/case-studies',
    '/case-studies?words=scanner&technology=blockchain&yearFrom=2019&member=KR',
    '/case-studies/id-postal-advance-data',
    '/technologies',
    '/technologies/blockchain',
    '/members',
    '/members/BF',
    '/members/TO',
    '/compare?id=id-postal-advance-data&id=kr-blockchain-ecommerce-clearance',
    '/compare?technology=blockchain&technology=biometrics',
    '/insights',
    '/insights/world',
    '/insights/technologies-areas',
    '/insights/meaning',
    '/insights/years',
    '/about',
  ]

  for (const language of interfaceLanguages) {
    it(`is there in ${language}, with a title and one first heading`, async () => {
      for (const path of paths) {
        const { status, text } = await service.page(`/${language}${path}`)
        expect(status, path).to.equal(200)
        expect(titleOf(text), path).to.match(/Passerelle$/)
        expect(text.match(/<h1/g), path).to.have.length(1)
        expect(text, path).to.not.match(/undefined|\[object |NaN/)
      }
    })
  }

  it('forbids whatever is inline or from elsewhere', async () => {
    for (const path of ['/en', '/en/nothing', '/fr/insights/world']) {
      const { headers, text } = await service.page(path)
      const policy = headers['content-security-policy']
      expect(policy).to.include("default-src 'self'").and.not.include('unsafe').and.not.include('data:')
      expect(text).to.not.match(/<style|<script(?! src)|\sstyle=|\son\w+=/)
    }
  })

  it('is found at the address that the charts had before', async () => {
    const { status, headers } = await service.page('/fr/pictures/world?x=1')
    expect([status, headers.location]).to.deep.equal([301, '/fr/insights/world?x=1'])
  })

  it('is kept by nobody but the browser', async () => {
    expect((await service.page('/en')).headers['cache-control']).to.equal('private, no-cache')
  })

  it('leads only to pages that exist', async () => {
    const seen = new Set<string>()
    for (const path of [
      '/fr',
      '/fr/technologies',
      '/fr/case-studies/id-postal-advance-data',
      '/fr/insights',
      '/fr/members/BF',
    ]) {
      const { text } = await service.page(path)
      for (const [, href] of text.matchAll(/href="(\/[^"]*)"/g)) seen.add(href!.replaceAll('&amp;', '&'))
    }
    for (const href of seen) expect((await service.page(href)).status, href).to.be.oneOf([200, 301])
  })
})

describe('a page that does not exist', () => {
  const service = thePages()

  it('says so in the language of the address', async () => {
    for (const [path, title] of [
      ['/en/nothing', 'This page does not exist'],
      ['/fr/case-studies/nothing', 'Cette page n’existe pas'],
      ['/es/technologies/nothing', 'Esta página no existe'],
      ['/fr/members/zz', 'Cette page n’existe pas'],
      ['/fr/insights/nothing', 'Cette page n’existe pas'],
      ['/fr/insights/constructor.svg', 'Cette page n’existe pas'],
    ]) {
      const { status, text } = await service.page(path!)
      expect(status, path).to.equal(404)
      expect(titleOf(text)).to.equal(`${title} · Passerelle`)
    }
  })

  it('says so in the language of the browser where the address has none', async () => {
    const { status, text } = await service.page('/nothing', { 'accept-language': 'es' })
    expect(status).to.equal(404)
    expect(titleOf(text)).to.include('Esta página no existe')
  })

  it('is a problem document for programs', async () => {
    const { status, headers } = await service.get('/nothing', { accept: 'application/json' })
    expect(status).to.equal(404)
    expect(headers['content-type']).to.include('application/problem+json')
    expect((await service.page('/api/v1/nothing')).headers['content-type']).to.include('application/problem+json')
  })

  it('is answered by a page, too, when its address is not well encoded', async () => {
    const { status, headers } = await service.page('/en/case-studies/%ff')
    expect(status).to.equal(400)
    expect(headers['content-type']).to.include('text/html')
  })
})

class TestError extends PasserelleError {
  readonly code = 'INTERNAL_ERROR'

  readonly #status: number

  constructor(status: number) {
    super('made for this test')
    this.#status = status
  }

  override get status(): number {
    return this.#status
  }
}

describe('a page that cannot be given', () => {
  const service = thePages([], {}, async ({ headers }) => {
    throw new TestError(Number(headers['x-status']))
  })
  const pageFor = (status: number, language = 'en') => service.page(`/${language}`, { 'x-status': String(status) })

  for (const language of interfaceLanguages) {
    it(`says what happened and what to do for each kind of failure, in ${language}`, async () => {
      const titles = new Set<string | undefined>()
      for (const status of [400, 404, 408, 410, 413, 429, 431, 500, 503]) {
        const answer = await pageFor(status, language)
        expect(answer.status).to.equal(status)
        titles.add(titleOf(answer.text))
      }
      expect([...titles]).to.have.lengthOf(9)
    })
  }

  it('because the service is busy says that what was typed is still there, and when to try again', async () => {
    const { text } = await pageFor(503)
    expect(text).to.include('what you typed is still there').and.include('in a few seconds')
  })
})

describe('the limit of requests', () => {
  const service = thePages([], { RATE_LIMIT_PER_MINUTE: '2' })

  it('holds for pages too, says what to do, and leaves what makes a page readable alone', async () => {
    for (let time = 0; time < 2; time++) await service.page('/en')
    const { status, text } = await service.page('/en')
    expect(status).to.equal(429)
    expect(text).to.include('Wait a minute')
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(text)![1]!
    expect((await service.get(style)).status).to.equal(200)
  })
})

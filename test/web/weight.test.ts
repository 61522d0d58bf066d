import { request } from 'node:http'
import { expect } from 'chai'
import { thePages } from '../support/pages.js'

const kilobyte = 1000

/** Bytes that come over the line for one address, packed as a browser asks for it; headers count too. */
function weigh(address: string, path: string, body?: string): Promise<{ bytes: number; assets: string[] }> {
  return new Promise((resolve, reject) => {
    const headers = {
      accept: 'text/html',
      ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    }
    const unpacked = new Promise<string>((give, fail) => {
      request(address + path, { method: body === undefined ? 'GET' : 'POST', headers, agent: false }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        response.on('end', () => give(text))
      })
        .on('error', fail)
        .end(body)
    })
    const packed = { ...headers, 'accept-encoding': 'gzip' }
    const call = request(address + path, { method: body === undefined ? 'GET' : 'POST', headers: packed, agent: false })
    call.on('error', reject)
    call.on('response', (response) => {
      const { socket } = response
      response.resume()
      response.on('end', async () => {
        const assets = [...(await unpacked).matchAll(/(?:href|src)="(\/assets\/[^"#]+)["#](?![^>]*loading="lazy")/g)]
        resolve({ bytes: socket.bytesRead, assets: [...new Set(assets.map(([, asset]) => asset!))] })
      })
    })
    call.end(body)
  })
}

describe('the weight', () => {
  const service = thePages()

  /** Bytes of pages and of what they load at once; images that are loaded when one scrolls to them are left out. */
  async function load(path: string, body?: string) {
    const page = await weigh(service.address, path, body)
    const assets = await Promise.all(
      page.assets.map(async (asset) => [asset, (await weigh(service.address, asset)).bytes] as const),
    )
    return { page: page.bytes, assets: new Map(assets) }
  }

  const sum = (values: Iterable<number>) => [...values].reduce((one, other) => one + other, 0)

  const answer = String(new URLSearchParams({ text: 'Des colis postaux contiennent de la drogue', show: '50' }))
  const paths = [
    '',
    '/case-studies',
    '/case-studies/id-postal-advance-data',
    '/technologies',
    '/technologies/blockchain',
    '/members',
    '/insights',
    '/insights?technology=blockchain',
    '/insights/years',
    '/insights/world',
    '/insights/meaning',
    '/insights/technologies-areas',
    '/insights/divide',
    '/about',
  ]

  describe('of a first view', () => {
    for (const path of paths) {
      it(`is at most 150 kB with style, scripts, font and icons: /fr${path}`, async () => {
        const { page, assets } = await load(`/fr${path}`)
        const names = [...assets.keys()].join(' ')
        for (const one of ['passerelle.css', 'passerelle.js', 'icons.svg', 'source-sans-3-latin.woff2']) {
          expect(names).to.include(one)
        }
        expect(page + sum(assets.values())).to.be.within(kilobyte, 150 * kilobyte)
      })
    }
  })

  describe('of a later page', () => {
    /** As much again as is new to a browser that has the front page. */
    async function later(path: string, body?: string) {
      const known = (await load('/fr')).assets
      const { page, assets } = await load(path, body)
      return page + sum([...assets].filter(([asset]) => !known.has(asset)).map(([, bytes]) => bytes))
    }

    for (const path of paths) {
      it(`is at most 40 kB: /fr${path}`, async () => {
        expect(await later(`/fr${path}`)).to.be.within(kilobyte, 40 * kilobyte)
      })
    }

    it('is at most 40 kB for an answer with 50 solutions', async () => {
      expect(await later('/fr/answer', answer)).to.be.within(kilobyte, 40 * kilobyte)
    })
  })

  describe('of a flag', () => {
    it('is at most 2 kB: a page may show many', async () => {
      const { text } = await service.page('/fr/members')
      const flags = [...text.matchAll(/<img class="flag" src="([^"]+)"[^>]*loading="lazy"/g)].map(([, flag]) => flag!)
      expect(flags).to.have.length.above(150)
      for (const flag of flags) expect((await weigh(service.address, flag)).bytes, flag).to.be.below(2 * kilobyte)
    })
  })
})

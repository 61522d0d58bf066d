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
        const assets = [...(await unpacked).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, asset]) => asset!)
        resolve({ bytes: socket.bytesRead, assets })
      })
    })
    call.end(body)
  })
}

describe('the weight of a first view', () => {
  const service = thePages()

  const first = async (path: string, body?: string) => {
    const page = await weigh(service.address, path, body)
    const assets = await Promise.all(page.assets.map((asset) => weigh(service.address, asset)))
    expect(assets).to.have.length(3)
    return page.bytes + assets.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  for (const path of [
    '',
    '/case-studies',
    '/case-studies/id-postal-advance-data',
    '/technologies',
    '/members',
    '/about',
  ]) {
    it(`is at most 60 kB, with everything that is loaded: /fr${path}`, async () => {
      expect(await first(`/fr${path}`)).to.be.within(kilobyte, 60 * kilobyte)
    })
  }

  it('is at most 60 kB for an answer with 50 solutions', async () => {
    const need = String(new URLSearchParams({ text: 'Des colis postaux contiennent de la drogue', show: '50' }))
    expect(await first('/fr/answer', need)).to.be.within(kilobyte, 60 * kilobyte)
  })

  for (const path of [
    '/technologies/blockchain',
    '/insights/world',
    '/insights/meaning',
    '/insights/technologies-areas',
    '/insights/divide',
  ]) {
    it(`is at most 150 kB with charts: /fr${path}`, async () => {
      expect(await first(`/fr${path}`)).to.be.within(kilobyte, 150 * kilobyte)
    })
  }
})

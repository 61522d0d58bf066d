import { expect } from 'chai'
import { theService } from '../../support/service.js'

const portal = 'https://portal.example.org'

describe('pages of other origins', () => {
  const closed = theService()
  const open = theService({ CORS_ORIGINS: `${portal}, https://other.example.org` })

  const preflight = (service: typeof open, origin: string) =>
    service.send({
      method: 'OPTIONS',
      path: '/api/v1/recommendations',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-member-code,idempotency-key',
      },
    })

  it('may not read answers unless they are listed', async () => {
    for (const { headers } of [
      await closed.get('/api/v1/technologies', { origin: portal }),
      await preflight(closed, portal),
      await open.get('/api/v1/technologies', { origin: 'https://evil.example' }),
      await preflight(open, 'https://evil.example'),
    ]) {
      expect(headers).to.not.include.keys('access-control-allow-origin')
    }
  })

  it('may when they are listed, with a key but without cookies', async () => {
    const allowed = await preflight(open, portal)
    expect(allowed.status).to.equal(204)
    expect(allowed.headers['access-control-allow-origin']).to.equal(portal)
    expect(allowed.headers['access-control-allow-headers']).to.match(/Authorization.*Idempotency-Key.*X-Member-Code/)
    expect(allowed.headers['access-control-allow-methods']).to.include('POST').and.include('DELETE')
    const answer = await open.get('/api/v1/technologies', { origin: portal })
    expect(answer.headers['access-control-allow-origin']).to.equal(portal)
    expect(answer.headers['access-control-expose-headers']).to.include('ETag').and.include('Retry-After')
    expect(answer.headers.vary).to.include('Origin')
    for (const { headers } of [allowed, answer]) {
      expect(headers).to.not.include.keys('access-control-allow-credentials')
    }
  })

  it('see problems too', async () => {
    const { headers, status } = await open.get('/api/v1/members/ZZ', { origin: portal })
    expect(status).to.equal(404)
    expect(headers['access-control-allow-origin']).to.equal(portal)
  })
})

import { expect } from 'chai'
import fc from 'fast-check'
import { nextPath } from '../../../src/platform/http/index.js'

const service = 'https://passerelle.example'
/** The address that a browser opens after a redirect of the service. */
const goesTo = (location: string) => new URL(location, `${service}/fr/sign-in`)

describe('the page after sign-in', () => {
  for (const [given, path] of [
    ['/fr/needs/01ARZ3NDEKTSV4RRFFQ69G5FAV', '/fr/needs/01ARZ3NDEKTSV4RRFFQ69G5FAV'],
    ['/en/desk?status=submitted&sort=age#first', '/en/desk?status=submitted&sort=age#first'],
    ['/es/members/CÔTE', '/es/members/C%C3%94TE'],
    ['/en/sign-in-help', '/en/sign-in-help'],
    ['/', '/'],
  ] as const) {
    it(`is ${given}`, () => {
      expect(nextPath(given)).to.equal(path)
    })
  }

  for (const given of [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/en/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'en/desk',
    ' /en',
    '',
    '/sign-in',
    '/fr/sign-in?token=x',
    '/FR/Sign-In',
    '/en/sign%2Din',
    '/en/sign-in/',
    '/en/x/../sign-in',
    '/en/sign-out',
    '/auth/openid',
    '/api/v1/members',
    `/${'a'.repeat(2000)}`,
    undefined,
    ['/en'],
    { next: '/en' },
  ]) {
    it(`is not ${JSON.stringify(given)?.slice(0, 40)}`, () => {
      expect(nextPath(given)).to.equal(undefined)
    })
  }

  it('is always a page of this service', () => {
    const part = fc.oneof(
      fc.constantFrom('/', '//', '\\', '.', '..', '@', ':', '?', '#', '%2f', '%5c', '%2e', '\t', '\n', '\u0000', '／'),
      fc.constantFrom('evil.example', 'http:', 'javascript:', 'en', 'sign-in', '\u202e', '\ud800', ' '),
      fc.string({ unit: 'binary', maxLength: 4 }),
    )
    const asked = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('')}`)
    let taken = 0
    fc.assert(
      fc.property(asked, (given) => {
        const path = nextPath(given)
        if (path === undefined) return
        taken++
        const url = goesTo(path)
        expect(url.origin).to.equal(service)
        // Also when a proxy normalises the address again.
        expect(goesTo(url.pathname + url.search).origin).to.equal(service)
        expect(decodeURIComponent(url.pathname.replaceAll(/%(?![\da-f]{2})/gi, '')).toLowerCase()).to.not.match(
          /^\/(\w\w\/)?sign-in\/?$/,
        )
      }),
      { numRuns: 3_000 },
    )
    expect(taken).to.be.greaterThan(100)
  })
})

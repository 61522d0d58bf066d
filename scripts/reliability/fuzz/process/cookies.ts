import fc from 'fast-check'
import { anonymous } from '../../../../src/domain/index.js'
import { identification, nextPath, readCookie, sessionCookie } from '../../../../src/platform/http/index.js'
import { hostileText } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { findingNobody } from './finding-nobody.js'
import { must, takenOrRefused } from './refusal.js'
import { requestOf } from './request-of.js'

const secret = 'the-token-of-somebody'
const name = 'passerelle-session'
const pair = fc.oneof(
  fc
    .tuple(fc.constantFrom(name, `__Host-${name}`, 'passerelle-next', '__proto__', ''), hostileText)
    .map((two) => two.join('=')),
  fc.constantFrom(
    '=',
    ';',
    name,
    `${name}=`,
    `${name}="`,
    `${name}=%`,
    `${name}=%zz`,
    `${name}==`,
    `${name}=a; ${name}=b`,
  ),
  hostileText,
)
const header = fc
  .tuple(fc.array(pair, { maxLength: 6 }), fc.constantFrom('; ', ';', ',', ' '))
  .map(([some, by]) => some.join(by))

/** Cookies of any form: nobody is signed in by one that was not given out. */
export const cookies: ProcessTarget = {
  name: 'cookies',
  share: 10,
  over: 'process',
  prepare: () => {
    const identify = identification(
      {
        ...findingNobody,
        bySession: async (token) =>
          token === secret
            ? { caller: { ...anonymous, role: 'admin', id: 'person_0' }, seen: () => undefined }
            : undefined,
      },
      'https://passerelle.example',
    )
    return experiment(header, (cookie) =>
      takenOrRefused(async () => {
        const request = requestOf({ cookie })
        const token = sessionCookie(null).read(request)
        must(token === undefined || typeof token === 'string', 'a cookie that is no text')
        readCookie(request, '__proto__')
        must((await identify(request)).role === 'anonymous', 'somebody is signed in')
        return token === undefined ? 'no session' : 'a session'
      }),
    )
  },
}

const piece = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '\\',
    '.',
    '..',
    '@',
    ':',
    '?',
    '#',
    '%2f',
    '%5c',
    '%2e',
    '\t',
    'evil.example',
    'en',
    'api',
  ),
  hostileText,
)
const address = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`)

/** Addresses to return to after signing in. */
export const returnAddresses: ProcessTarget = {
  name: 'return addresses',
  share: 8,
  over: 'process',
  prepare: () =>
    experiment(address, (asked) =>
      takenOrRefused(() => {
        const path = nextPath(asked)
        if (path === undefined) return 'refused'
        must(new URL(path, 'https://passerelle.example/fr/sign-in').host === 'passerelle.example', `${path} leads away`)
        return 'taken'
      }),
    ),
}

import fc from 'fast-check'
import { anonymous } from '../../../../src/domain/index.js'
import { requireUsableHost } from '../../../../src/platform/http/host-header.js'
import { identification, refuseCrossSite, requiredVersionIn, versionIn } from '../../../../src/platform/http/index.js'
import { hostileText } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { findingNobody } from './finding-nobody.js'
import { must, takenOrRefused } from './refusal.js'
import { requestOf } from './request-of.js'

const tag = fc.oneof(
  fc.constantFrom(
    '*',
    '"1"',
    'W/"1"',
    '"01"',
    '""',
    '"',
    '"1',
    '1',
    '"-1"',
    '"1", "2"',
    '"9999999999"',
    '"１"',
    ' "1" ',
  ),
  fc.integer().map((version) => `"${version}"`),
  hostileText,
)
const origin = fc.oneof(
  fc.constantFrom(
    'null',
    'https://passerelle.example',
    'https://passerelle.example:444',
    'HTTPS://PASSERELLE.EXAMPLE',
    '://',
  ),
  hostileText,
)
const headers = fc.record(
  {
    'if-match': tag,
    host: fc.oneof(
      fc.constantFrom('passerelle.example', '[::1]:80', 'a:b', 'a@b', '[', 'a..b', 'a:99999'),
      hostileText,
    ),
    origin,
    'sec-fetch-site': fc.oneof(fc.constantFrom('same-origin', 'none', 'cross-site'), hostileText),
    authorization: fc.oneof(
      fc.constantFrom('Bearer', 'Bearer x', 'bearer  pk_1', 'Basic eA==', 'Bearer a b'),
      hostileText,
    ),
    'x-member-code': fc.oneof(fc.constantFrom('BF', 'bf'), hostileText),
    'x-portal-user': hostileText,
  },
  { requiredKeys: [] },
)

/** Headers that say who asks, for which version, and from where. */
export const requestHeaders: ProcessTarget = {
  name: 'request headers',
  share: 10,
  over: 'process',
  prepare: () => {
    const identify = identification(findingNobody, null)
    return experiment(fc.record({ headers, method: fc.constantFrom('GET', 'POST') }), ({ headers: sent, method }) =>
      takenOrRefused(async () => {
        const request = requestOf(sent, method)
        const version = versionIn(request)
        must(version === undefined || (Number.isSafeInteger(version) && version >= 0), `version ${version}`)
        await takenOrRefused(() => requiredVersionIn(request))
        await takenOrRefused(() => requireUsableHost(request, request.res!, () => undefined))
        await takenOrRefused(() => refuseCrossSite(request, 'https://passerelle.example'))
        must((await identify(request)).id === anonymous.id, 'somebody is known')
      }),
    )
  },
}

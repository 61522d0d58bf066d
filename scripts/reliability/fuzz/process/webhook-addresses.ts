import { isIP } from 'node:net'
import fc from 'fast-check'
import { webhookContent } from '../../../../src/features/webhooks/index.js'
import { PrivateAddressError, refusePrivateHost } from '../../../../src/platform/outbound/index.js'
import { hostileText } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { must, takenOrRefused } from './refusal.js'

const byte = fc.nat(255)
/** Addresses of this host and of networks behind it. */
const inside = fc.oneof(
  fc.tuple(fc.constantFrom(10, 127, 0), byte, byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
)
type Bytes = readonly [number, number, number, number]
const number = ([a, b, c, d]: Bytes) => a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d
const hex = (value: number) => value.toString(16)
/** All the ways in which a URL may spell an IPv4 address. */
const spellings: readonly ((bytes: Bytes) => string)[] = [
  (bytes) => bytes.join('.'),
  (bytes) => `${bytes.join('.')}.`,
  (bytes) => String(number(bytes)),
  (bytes) => `0x${hex(number(bytes))}`,
  (bytes) => `0${number(bytes).toString(8)}`,
  (bytes) => bytes.map((one) => `0x${hex(one)}`).join('.'),
  (bytes) => bytes.map((one) => `0${one.toString(8)}`).join('.'),
  ([a, b, c, d]) => `${a}.${b * 2 ** 16 + c * 2 ** 8 + d}`,
  ([a, b, c, d]) => `${a}.${b}.${c * 2 ** 8 + d}`,
  (bytes) => bytes.join('。'),
  (bytes) => `[::ffff:${bytes.join('.')}]`,
  ([a, b, c, d]) => `[::ffff:${hex(a * 256 + b)}:${hex(c * 256 + d)}]`,
  ([a, b, c, d]) => `[0:0:0:0:0:ffff:${hex(a * 256 + b)}:${hex(c * 256 + d)}]`,
  ([a, b, c, d]) => `[64:ff9b::${hex(a * 256 + b)}:${hex(c * 256 + d)}]`,
  ([a, b, c, d]) => `[2002:${hex(a * 256 + b)}:${hex(c * 256 + d)}::1]`,
  (bytes) => `[::${bytes.join('.')}]`,
  (bytes) => bytes.join('.').replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
]
const hidden = fc
  .tuple(
    inside,
    fc.constantFrom(...spellings),
    fc.constantFrom('', ':443', ':8080'),
    fc.constantFrom('/', '/a?b#c', ''),
  )
  .map(([bytes, spelling, port, rest]) => `https://${spelling(bytes)}${port}${rest}`)
const local6 = fc
  .constantFrom('[::1]', '[::]', '[fe80::1]', '[fc00::1]', '[fd12:3456::1]', '[ff02::1]', '[fec0::1]')
  .map((host) => `https://${host}/`)

/** Spellings of addresses inside the network: none is ever connected to. */
export const privateAddresses: ProcessTarget = {
  name: 'private addresses',
  share: 8,
  over: 'process',
  prepare: () =>
    experiment(fc.oneof({ weight: 6, arbitrary: hidden }, { weight: 1, arbitrary: local6 }), (address) => {
      if (!URL.canParse(address)) return 'no address'
      try {
        refusePrivateHost(new URL(address).hostname)
      } catch (error) {
        if (error instanceof PrivateAddressError) return 'refused'
        throw error
      }
      // A name is looked up when connecting, and its addresses are checked then.
      must(isIP(new URL(address).hostname.replaceAll(/[[\]]/g, '')) === 0, `${new URL(address).hostname} is inside`)
      return 'a name'
    }),
}

const parts = fc.array(
  fc.oneof(
    fc.constantFrom('https:', 'http:', 'file:', 'javascript:', '//', '/', '@', ':', '#', '?', '\\', '.', '%2e', '\t'),
    fc.constantFrom(
      'portal.example',
      'localhost',
      '127.0.0.1',
      '[::1]',
      'user',
      '0',
      '443',
      '99999',
      'xn--',
      'ß',
      '。',
    ),
    hostileText,
  ),
  { maxLength: 9 },
)
const content = fc.record(
  {
    url: fc.oneof(
      parts.map((some) => some.join('')),
      parts.map((some) => `https://${some.join('')}`),
      hidden,
      fc.webUrl(),
    ),
    events: fc.array(fc.oneof(fc.constantFrom('case-study.published', 'need.published'), hostileText), {
      maxLength: 3,
    }),
    members: fc.oneof(fc.constantFrom('*', 'BF', '**'), fc.array(fc.constantFrom('BF', 'GH', 'bf'), { maxLength: 3 })),
    description: hostileText,
  },
  { requiredKeys: ['url'] },
)

/** Webhooks as administrators may type them. */
export const webhookAddresses: ProcessTarget = {
  name: 'webhook addresses',
  share: 8,
  over: 'process',
  prepare: () =>
    experiment(content, (given) =>
      takenOrRefused(() => {
        const parsed = webhookContent.safeParse({ events: ['case-study.published'], ...given })
        if (!parsed.success) return 'invalid'
        const url = new URL(parsed.data.url)
        must(/^https?:$/.test(url.protocol), `${url.protocol} is taken`)
        must(url.username === '' && url.password === '', 'a password is taken')
        return 'valid'
      }),
    ),
}

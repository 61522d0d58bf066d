import fc from 'fast-check'

/** Texts that broke something somewhere: markup, control characters, directions, halves of characters, formulas, paths. */
const knownBad = [
  '',
  ' ',
  '\u0000',
  'null',
  'undefined',
  'NaN',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]>',
  '{{7*7}}',
  '#{7*7}',
  "' OR 1=1 --",
  '" AND "x"*',
  'NEAR(a b)',
  '%00',
  '%',
  '%zz',
  '../../../etc/passwd',
  '..\\..\\',
  '=cmd|calc!A1',
  '@SUM(1)',
  '\u202e\u2066\u200b\ufeff',
  '\ud800',
  '\udfff\ud800',
  'e\u0301'.repeat(40),
  'a\u0300\u0316'.repeat(60),
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  '\ufdfa',
  'ﬃ',
  'İıſK',
  '関税',
  'ไม่ทราบ',
  'مرحبا',
  '\r\n\r\nHTTP/1.1 200 OK',
  'x'.repeat(201),
  'x'.repeat(5_001),
  ' '.repeat(3_000),
  'ä'.repeat(1_000),
  '1e999',
  '-0',
  '9007199254740993',
  '0x10',
  '2024-02-30T25:61:61Z',
  '+275760-09-13T00:00:00.001Z',
  '-271821-04-20T00:00:00Z',
  '9999-12-31T23:59:59.999+14:00',
]

const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units))

/** Texts that nobody would type. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...knownBad) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: codeUnits },
  { weight: 1, arbitrary: fc.string({ maxLength: 600, size: 'max' }) },
)

/** Usual values, of which one in a dozen is unusual: so that what stands beside it is reached too. */
export function seldom<T>(unusual: fc.Arbitrary<T>, usual: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 11, arbitrary: usual }, { weight: 1, arbitrary: unusual })
}

/** Texts such as people write, and hostile ones. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.lorem({ maxCount: 6, mode: 'sentences' }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 2, arbitrary: hostileText },
)

export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(
    ...[0, -0, 1, -1, 0.5, 49, 50, 51, 200, 201, 1e9, 2 ** 31, 2 ** 53, 2 ** 53 + 2, 1e21, -1e308, 1e308, 5e-324],
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

/** Arrays or objects in each other, far deeper than anything needs. */
const deep: fc.Arbitrary<unknown> = fc
  .tuple(fc.integer({ min: 1, max: 2_000 }), fc.constantFrom('array', 'object'))
  .map(([depth, kind]) => {
    let value: unknown = 'x'
    for (let level = 0; level < depth; level++) value = kind === 'array' ? [value] : { a: value }
    return value
  })

const named: fc.Arbitrary<unknown> = fc
  .dictionary(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'id', 'then', 'toJSON', ''),
    fc.jsonValue(),
    {
      maxKeys: 4,
    },
  )
  .map((given) => JSON.parse(JSON.stringify(given)) as unknown)

/** Any JSON, of a type that is likely to be wrong. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 3, arbitrary: hostileNumber },
  { weight: 3, arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], [null], [{}], { a: [] }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: named },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: fc.array(hostileText, { maxLength: 400, size: 'max' }) },
)

/** Bytes that are no text, or not the text that they seem to be. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  anyText.map((text) => Buffer.from(text)),
  anyText.map((text) => Buffer.from(text, 'utf16le')),
  anyText.map((text) => Buffer.from(text, 'latin1')),
)

/** A file with some bytes changed, doubled or left out. */
export function damaged(files: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), fc.nat(255))
  return fc.tuple(files, fc.array(change, { maxLength: 4 })).map(([file, changes]) => {
    let bytes = Buffer.from(file)
    for (const [where, how, byte] of changes) {
      const at = Math.floor(where * bytes.length)
      const parts: readonly (readonly Uint8Array[])[] = [
        [bytes.subarray(0, at), Buffer.of(byte), bytes.subarray(at + 1)],
        [bytes.subarray(0, at), Buffer.of(byte), bytes.subarray(at)],
        [bytes.subarray(0, at), bytes.subarray(at + 1)],
        [bytes.subarray(0, at)],
        [bytes, bytes.subarray(at)],
      ]
      bytes = Buffer.concat(parts[how]!)
    }
    return bytes
  })
}

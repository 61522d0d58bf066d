import type { Part } from './parts.js'

/** Licences that require attribution or nothing, by SPDX name. */
const allowed = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Zlib',
  'Unlicense',
  'MIT-0',
])

/** Licences that a person checked: package, licence, and the reason. */
const looked: readonly [name: RegExp, licence: string][] = [
  // A separate library that sharp loads and users can replace, as the LGPL requires.
  [/^@img\/sharp-(libvips-|win32-|wasm32)/, 'LGPL-3.0-or-later'],
  // A font, which the pages show as it is: the Open Font License asks for no more than its notice.
  [/^@fontsource-variable\//, 'OFL-1.1'],
  // LICENSE.txt is the Apache License 2.0.
  [/^flatbuffers@/, 'SEE LICENSE IN LICENSE.txt'],
]

/** Whether a package may be distributed with the service. Expressions with nested brackets are not supported. */
export function isAllowed({ name, licence }: Part): boolean {
  const one = (id: string) => allowed.has(id) || looked.some(([names, also]) => also === id && names.test(name))
  return licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every(one))
}

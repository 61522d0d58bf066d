import type { Part } from './parts.js'

/** Licences that ask for no more than to be named, by their SPDX names. */
const allowed = new Set(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Zlib'])

/** What was read by a person: package, licence, and why that is fine. */
const looked: readonly [name: RegExp, licence: string][] = [
  // A library of its own that sharp loads, replaceable by its user: what the LGPL asks for.
  [/^@img\/sharp-(libvips-|win32-|wasm32)/, 'LGPL-3.0-or-later'],
  // LICENSE.txt is the Apache License 2.0.
  [/^flatbuffers@/, 'SEE LICENSE IN LICENSE.txt'],
]

/** Whether a package may be passed on with the service. An expression without nested brackets is enough so far. */
export function isAllowed({ name, licence }: Part): boolean {
  const one = (id: string) => allowed.has(id) || looked.some(([names, also]) => also === id && names.test(name))
  return licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every(one))
}

import { createHash } from 'node:crypto'
import type { Numbers, Tensor } from '../../platform/files/index.js'

/** Thrown when a file that comes with the program does not match its checksum; what it holds is then made anew. */
export class BundleDamagedError extends Error {
  override readonly name = 'BundleDamagedError'
}

const hashBytes = 32

export function checksum(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** @param hashes SHA-256 in hexadecimal digits; one row of bytes each */
export function tensorOfHashes(hashes: Iterable<string>): Tensor<Uint8Array> {
  const data = Uint8Array.from(Buffer.from([...hashes].join(''), 'hex'))
  return { shape: [data.length / hashBytes, hashBytes], data }
}

export function hashesOf({ data, shape: [count] }: Tensor<Uint8Array>): string[] {
  const bytes = Buffer.from(data)
  return Array.from({ length: count! }, (_, row) => bytes.toString('hex', row * hashBytes, (row + 1) * hashBytes))
}

/** Copies the parts one after another. */
export function joined<T extends Numbers>(into: T, parts: readonly ArrayLike<number>[]): T {
  let place = 0
  for (const part of parts) {
    into.set(part, place)
    place += part.length
  }
  return into
}

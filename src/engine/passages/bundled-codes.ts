import { readSafetensors, type Tensor, writeSafetensors } from '../../platform/files/index.js'
import { BundleDamagedError, checksum, hashesOf, joined, tensorOfHashes } from './bundle-tensors.js'

/** The codes of the tokens of the bundled catalogue by hash of their input, so that a first start need not make them. */
export type BundledCodes = ReadonlyMap<string, Uint16Array>

/**
 * Reads the file that `writeBundledCodes` wrote.
 * @param codebook codes of another codebook are of no use: the result is empty
 * @throws BundleDamagedError, or an error of the file system
 */
export async function readBundledCodes(file: string, codebook: string): Promise<BundledCodes> {
  const { tensors, metadata, data } = await readSafetensors(file)
  if (metadata.codebook !== codebook) return new Map()
  if (metadata.sha256 !== checksum(data)) throw new BundleDamagedError(`${file} does not match its checksum`)
  const lengths = (tensors.get('lengths') as Tensor<Uint16Array>).data
  const codes = (tensors.get('codes') as Tensor<Uint16Array>).data
  let from = 0
  return new Map(
    hashesOf(tensors.get('hashes') as Tensor<Uint8Array>).map((hash, row) => {
      const own = codes.slice(from, from + lengths[row]!)
      from += own.length
      return [hash, own]
    }),
  )
}

/** @param inputs by hash of the input, a SHA-256 in hexadecimal digits */
export async function writeBundledCodes(file: string, codebook: string, inputs: BundledCodes): Promise<void> {
  const all = [...inputs.values()]
  const total = all.reduce((sum, { length }) => sum + length, 0)
  const tensors = new Map<string, Tensor>([
    ['hashes', tensorOfHashes(inputs.keys())],
    ['lengths', { shape: [all.length], data: Uint16Array.from(all, ({ length }) => length) }],
    ['codes', { shape: [total], data: joined(new Uint16Array(total), all) }],
  ])
  await writeSafetensors(file, tensors, (data) => ({ codebook, sha256: checksum(data) }))
}

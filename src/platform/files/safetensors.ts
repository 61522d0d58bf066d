import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'

/** The types of numbers that are used here, by their names in the format. */
const arrays = {
  F32: Float32Array,
  I16: Int16Array,
  I8: Int8Array,
  U8: Uint8Array,
  U16: Uint16Array,
  U32: Uint32Array,
} as const
type NumberType = keyof typeof arrays
export type Numbers = Float32Array | Int16Array | Int8Array | Uint8Array | Uint16Array | Uint32Array

const entry = z.object({
  dtype: z.enum(Object.keys(arrays) as [NumberType, ...NumberType[]]),
  shape: z.array(z.number().int().nonnegative()),
  data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
})

export interface Tensor<T extends Numbers = Numbers> {
  readonly shape: readonly number[]
  readonly data: T
}

export interface Safetensors {
  readonly tensors: ReadonlyMap<string, Tensor>
  readonly metadata: Readonly<Record<string, string>>
  /** All data after the header, of which the metadata may hold a checksum. */
  readonly data: Uint8Array
}

/**
 * Reads a file of tensors in the safetensors layout: u64 length of a JSON header, the header, the data, all
 * little-endian. @throws RangeError when the file is cut off (https://github.com/huggingface/safetensors#format).
 */
export async function readSafetensors(file: string): Promise<Safetensors> {
  const bytes = await readFile(file)
  const headerLength = Number(bytes.readBigUInt64LE(0))
  const { __metadata__, ...header } = JSON.parse(bytes.toString('utf8', 8, 8 + headerLength)) as Record<string, unknown>
  const data = bytes.subarray(8 + headerLength)
  const tensors = Object.entries(header).map(([name, value]): [string, Tensor] => {
    const { dtype, shape, data_offsets } = entry.parse(value)
    if (data_offsets[1] > data.length) throw new RangeError(`${file} ends before the data of ${name} do`)
    // Copied, because a typed array must start at a multiple of its size and the data may not.
    return [name, { shape, data: new arrays[dtype](Uint8Array.from(data.subarray(...data_offsets)).buffer) }]
  })
  return { tensors: new Map(tensors), metadata: z.record(z.string(), z.string()).parse(__metadata__ ?? {}), data }
}

/** Writes tensors in the same layout. @param metadata made from all data after the header */
export async function writeSafetensors(
  file: string,
  tensors: ReadonlyMap<string, Tensor>,
  metadata: (data: Uint8Array) => Readonly<Record<string, string>>,
): Promise<void> {
  let end = 0
  const entries = [...tensors].map(([name, { shape, data }]) => {
    const start = end
    end += data.byteLength
    const dtype = Object.entries(arrays).find(([, type]) => data instanceof type)?.[0]
    return [name, { dtype, shape, data_offsets: [start, end] }] as const
  })
  const parts = [...tensors.values()].map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength))
  const data = Buffer.concat(parts)
  const header = Buffer.from(JSON.stringify({ __metadata__: metadata(data), ...Object.fromEntries(entries) }))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  await writeFile(file, Buffer.concat([length, header, data]))
}

import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const entry = z.object({
  dtype: z.literal('F32'),
  shape: z.array(z.number().int().nonnegative()),
  data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
})

export interface Tensor {
  readonly shape: readonly number[]
  readonly data: Float32Array
}

/**
 * Reads a file of 32-bit float tensors in the safetensors layout: u64 length of a JSON header, the header, the data,
 * all little-endian. @throws RangeError when the file is cut off (https://github.com/huggingface/safetensors#format).
 */
export async function readSafetensors(file: string): Promise<Map<string, Tensor>> {
  const bytes = await readFile(file)
  const headerLength = Number(bytes.readBigUInt64LE(0))
  const { __metadata__: _, ...header } = JSON.parse(bytes.toString('utf8', 8, 8 + headerLength)) as Record<
    string,
    unknown
  >
  const start = 8 + headerLength
  return new Map(
    Object.entries(header).map(([name, value]) => {
      const { shape, data_offsets } = entry.parse(value)
      if (start + data_offsets[1] > bytes.length) throw new RangeError(`${file} ends before the data of ${name} do`)
      // Copied, because a Float32Array must start at a multiple of four bytes and the data may not.
      const data = new Float32Array(
        Uint8Array.from(bytes.subarray(start + data_offsets[0], start + data_offsets[1])).buffer,
      )
      return [name, { shape, data }]
    }),
  )
}

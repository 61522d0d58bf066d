import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { readSafetensors, type Tensor, writeSafetensors } from '../../../src/platform/files/index.js'
import { errorOf } from '../../support/errors.js'
import { temporaryFolder } from '../../support/shared.js'

/** A file in the format: length of the header, header, data. */
async function aFile(header: object, data: Buffer, padding = ''): Promise<string> {
  const text = Buffer.from(JSON.stringify(header) + padding)
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(text.length))
  const file = path.join(await temporaryFolder(), 'constants.safetensors')
  await writeFile(file, Buffer.concat([length, text, data]))
  return file
}

const floats = (...values: number[]) => Buffer.from(Float32Array.from(values).buffer)

describe('a safetensors file', () => {
  it('returns each tensor by its name', async () => {
    const header = {
      mean: { dtype: 'F32', shape: [2], data_offsets: [0, 8] },
      head: { dtype: 'F32', shape: [1, 1], data_offsets: [8, 12] },
    }
    const { tensors } = await readSafetensors(await aFile(header, floats(1, 2, 3)))
    expect([...(tensors.get('mean')?.data ?? [])]).to.deep.equal([1, 2])
    expect([...(tensors.get('head')?.data ?? [])]).to.deep.equal([3])
  })

  it('returns the shape of a tensor', async () => {
    const header = { head: { dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] } }
    const { tensors } = await readSafetensors(await aFile(header, floats(1, 2, 3, 4)))
    expect(tensors.get('head')?.shape).to.deep.equal([2, 2])
  })

  for (const padding of ['', ' ', '  ', '   ']) {
    it(`may start its data at any offset, here after a header with ${padding.length} spaces`, async () => {
      const header = { mean: { dtype: 'F32', shape: [1], data_offsets: [0, 4] } }
      const { tensors } = await readSafetensors(await aFile(header, floats(0.5), padding))
      expect([...(tensors.get('mean')?.data ?? [])]).to.deep.equal([0.5])
    })
  }

  it('may contain metadata', async () => {
    const header = { __metadata__: { made: 'today' }, mean: { dtype: 'F32', shape: [1], data_offsets: [0, 4] } }
    const { tensors, metadata } = await readSafetensors(await aFile(header, floats(1)))
    expect([...tensors.keys()]).to.deep.equal(['mean'])
    expect(metadata).to.deep.equal({ made: 'today' })
  })

  it('with other types than 32-bit floats is refused', async () => {
    const header = { mean: { dtype: 'F16', shape: [2], data_offsets: [0, 4] } }
    expect(await errorOf(async () => readSafetensors(await aFile(header, floats(1))))).to.be.instanceOf(Error)
  })

  it('that is truncated is refused', async () => {
    const header = { mean: { dtype: 'F32', shape: [4], data_offsets: [0, 16] } }
    expect(await errorOf(async () => readSafetensors(await aFile(header, floats(1, 2))))).to.be.instanceOf(Error)
  })

  it('is read as it was written, with numbers of any type', async () => {
    const file = path.join(await temporaryFolder(), 'written.safetensors')
    const tensors = new Map<string, Tensor>([
      ['bytes', { shape: [3], data: Uint8Array.of(1, 2, 255) }],
      ['floats', { shape: [2, 1], data: Float32Array.of(0.5, -1) }],
      ['integers', { shape: [1], data: Int16Array.of(-32_767) }],
    ])
    await writeSafetensors(file, tensors, (data) => ({ bytes: String(data.length) }))
    const read = await readSafetensors(file)
    expect(read.tensors).to.deep.equal(tensors)
    expect(read.metadata).to.deep.equal({ bytes: '13' })
  })

  it('that is empty is refused', async () => {
    const file = path.join(await temporaryFolder(), 'empty')
    await writeFile(file, '')
    expect(await errorOf(() => readSafetensors(file))).to.be.instanceOf(Error)
  })
})

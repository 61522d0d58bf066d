import { expect } from 'chai'
import { encodeNeed } from '../../src/engine/index.js'
import { countingEncoder } from '../support/counting-encoder.js'
import { anEngine } from '../support/shared.js'

describe('a need that was read before', function () {
  this.timeout(60_000)

  it('is not read again, and has the same vectors', async () => {
    const { encoder, asked } = countingEncoder()
    const { snapshot } = await anEngine({ encoder })
    const read = (text: string, language = 'en') => encodeNeed(text, language, snapshot).views
    const first = await read('Lorries wait for days')
    const before = asked.live
    expect(await read('Lorries wait for days')).to.deep.equal(first)
    expect(asked.live).to.equal(before)
    await read('Lorries wait for hours')
    await read('Lorries wait for days', 'fr')
    expect(asked.live).to.equal(before + 2)
  })

  it('is read again after anything was erased', async () => {
    const { encoder, asked } = countingEncoder()
    const { snapshot, database } = await anEngine({ encoder })
    const read = () => encodeNeed('Lorries wait for days', 'en', snapshot).views
    await read()
    const before = asked.live
    await database.erase(async () => undefined)
    await read()
    expect(asked.live).to.equal(before + 1)
  })

  it('is read again when the first reading failed', async () => {
    const { encoder, asked } = countingEncoder()
    const failing = new Proxy(encoder, {
      get(target, name) {
        if (name === 'encode' && asked.live === 0)
          return () => {
            asked.live += 1
            return Promise.reject(new Error('not now'))
          }
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    const { snapshot } = await anEngine({ encoder })
    const parts = { ...snapshot, encoder: failing }
    expect(await encodeNeed('Lorries wait for days', 'en', parts).views).to.equal(undefined)
    expect(await encodeNeed('Lorries wait for days', 'en', parts).views).to.not.equal(undefined)
  })
})

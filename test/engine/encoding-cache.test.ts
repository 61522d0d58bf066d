import { expect } from 'chai'
import { EncodingCache } from '../../src/engine/encoding-cache.js'
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

  it('is not remembered when anything was erased while it was read', async () => {
    const { encoder, asked } = countingEncoder()
    const cache = new EncodingCache()
    const what = { text: 'Lorries wait for days', language: 'en', model: 'a model' }
    const erased = await cache.read(what, async () => {
      cache.clear()
      return encoder.encode(what.text)
    })
    expect(await cache.read(what, () => encoder.encode(what.text))).to.deep.equal(erased)
    await cache.read(what, () => encoder.encode(what.text))
    expect(asked.live).to.equal(2)
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

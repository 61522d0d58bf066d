import type { Encoder } from '../../src/platform/encoder/index.js'
import { shared } from './shared.js'

export interface Asked {
  live: number
  bulk: number
}

/** The encoder of all tests, counting calls and callers. */
export function countingEncoder(): { encoder: Encoder; asked: Asked } {
  const asked: Asked = { live: 0, bulk: 0 }
  const encode: Encoder['encode'] = (text, urgency = 'live', parts) => {
    asked[urgency] += 1
    return shared.encoder!.encode(text, urgency, parts)
  }
  const encoder = new Proxy(shared.encoder!, {
    get(target, name) {
      if (name === 'encode') return encode
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { encoder, asked }
}

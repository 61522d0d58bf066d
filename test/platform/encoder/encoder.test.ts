import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { readConfig } from '../../../src/config.js'
import type { Caller } from '../../../src/platform/encoder/caller.js'
import type { EncoderOptions } from '../../../src/platform/encoder/encoder.js'
import { EncoderBusyError } from '../../../src/platform/encoder/encoder-errors.js'
import {
  CallerGoneError,
  Encoder,
  EncoderUnavailableError,
  onBehalfOf,
  type Share,
} from '../../../src/platform/encoder/index.js'
import { errorOf } from '../../support/errors.js'
import { onTidyUp, shared } from '../../support/shared.js'

const text = 'query: Our post cannot capture electronic advance data'

/** Milliseconds that texts wait on a busy machine. */
const patience = 60_000

/** A separate encoder that a test may kill. */
function anEncoder(options?: EncoderOptions): Encoder {
  const encoder = new Encoder(readConfig({}).modelDir, shared.encoder!.manifest, { maximumWait: patience, ...options })
  onTidyUp(() => encoder.close())
  return encoder
}

const unlimited: Share = { atOnce: 100, rest: 0 }
const oneAtATime: Share = { atOnce: 1, rest: 0 }

/** A request of a caller, by default without a limit on parallel requests. */
function requestOf(
  name: string,
  { share = unlimited, over = new AbortController().signal }: Partial<Caller> = {},
): Caller {
  return { name, share, over }
}

describe('the encoder', function () {
  this.timeout(120_000)

  it('returns vectors of the length in the manifest', async () => {
    const { vector } = await shared.encoder!.encode(text)
    expect(vector).to.have.lengthOf(shared.encoder!.manifest.dimension)
  })

  it('returns the same vector for a text alone and among others', async () => {
    const encoder = shared.encoder!
    const alone = await encoder.encode(text)
    const others = ['query: x', 'query: Les camions attendent', `passage: ${'scanner '.repeat(200)}`]
    const [, among] = await Promise.all([others[0]!, text, ...others].map((one) => encoder.encode(one)))
    expect([...among!.vector]).to.deep.equal([...alone.vector])
  })

  it('returns different vectors for different texts', async () => {
    const [one, other] = await Promise.all([text, 'query: drones'].map((each) => shared.encoder!.encode(each)))
    expect([...one!.vector]).to.not.deep.equal([...other!.vector])
  })

  it('returns the number of tokens', async () => {
    const [short, long] = await Promise.all(['query: x', text].map((each) => shared.encoder!.encode(each)))
    expect(short!.tokens).to.be.below(long!.tokens)
  })

  it('accepts an empty text', async () => {
    const { vector } = await shared.encoder!.encode('')
    expect([...vector].every(Number.isFinite)).to.equal(true)
  })

  it('truncates a text that is too long for the model, and reports it', async () => {
    const { truncated, tokens } = await shared.encoder!.encode('containers '.repeat(1_000))
    expect({ truncated, tokens }).to.deep.equal({ truncated: true, tokens: shared.encoder!.manifest.maximumTokens })
  })

  it('truncates a very long text without reading all of it', async () => {
    const { truncated } = await shared.encoder!.encode('containers '.repeat(1_000_000))
    expect(truncated).to.equal(true)
  })

  it('does not report truncation of a text that the model can read', async () => {
    expect((await shared.encoder!.encode(text)).truncated).to.equal(false)
  })
})

describe('the queue before the encoder', function () {
  this.timeout(120_000)

  it('encodes live texts before bulk texts', async () => {
    const encoder = anEncoder()
    await encoder.whenReady()
    const order: string[] = []
    const bulk = Array.from({ length: 5 }, (_, index) =>
      encoder.encode(`passage: ${index}`, 'bulk').then(() => order.push('bulk')),
    )
    const live = encoder.encode(text, 'live').then(() => order.push('live'))
    await Promise.all([...bulk, live])
    // One bulk text was already running.
    expect(order.indexOf('live')).to.be.at.most(1)
  })

  it('accepts 64 live texts, and refuses one more', async () => {
    const encoder = anEncoder()
    const waiting = Array.from({ length: 64 }, () => encoder.encode(text))
    const error = await errorOf(() => encoder.encode(text))
    expect(error).to.be.instanceOf(EncoderBusyError)
    expect(await Promise.all(waiting)).to.have.lengthOf(64)
  })

  it('encodes the text of one caller before the many texts of another', async () => {
    const encoder = anEncoder()
    await encoder.whenReady()
    const order: string[] = []
    const readFor = (name: string, index: number) =>
      onBehalfOf(requestOf(name), () => encoder.encode(`query: ${name} ${index}`).then(() => order.push(name)))
    const many = Array.from({ length: 20 }, (_, index) => readFor('many', index))
    await Promise.all([...many, readFor('one', 0)])
    // One text was already running, another one had its turn.
    expect(order.indexOf('one')).to.be.at.most(2)
  })

  it('encodes a text of the next request only after the answer to the one before', async () => {
    const encoder = anEncoder()
    const [first, second] = [new AbortController(), new AbortController()]
    const order: string[] = []
    const readFor = (over: AbortController, name: string) =>
      onBehalfOf(requestOf('a', { share: oneAtATime, over: over.signal }), () =>
        encoder.encode(`query: ${name}`).then(() => order.push(name)),
      )
    await readFor(first, 'first')
    const later = readFor(second, 'second')
    await onBehalfOf(requestOf('b'), () => encoder.encode(text).then(() => order.push('of another caller')))
    order.push('over')
    first.abort()
    await later
    expect(order).to.deep.equal(['first', 'of another caller', 'over', 'second'])
  })

  it('blocks a slot as long as it was used for a caller with a share of the time', async () => {
    const encoder = anEncoder()
    const first = new AbortController()
    const readFor = (over = new AbortController()) =>
      onBehalfOf(requestOf('a', { share: { atOnce: 1, rest: 1 }, over: over.signal }), () => encoder.encode(text))
    await encoder.whenReady()
    const begun = performance.now()
    await readFor(first)
    await setTimeout(200)
    first.abort()
    const used = performance.now() - begun
    await readFor()
    // Timers may be a little early.
    expect(performance.now() - begun).to.be.above(2 * used - 20)
  })

  it('encodes all texts of a request, whatever the limit of requests', async () => {
    const encoder = anEncoder()
    const request = requestOf('a', { share: oneAtATime })
    const texts = Array.from({ length: 3 }, (_, index) => `query: ${index}`)
    const read = texts.map((one) => onBehalfOf(request, () => encoder.encode(one)))
    expect(await Promise.all(read)).to.have.lengthOf(3)
  })

  it('refuses the newest text of the caller with the most when another caller comes', async () => {
    const encoder = anEncoder({ maximumWaiting: 2 })
    const readFor = (name: string) => onBehalfOf(requestOf(name), () => encoder.encode(text))
    const outcomes = await Promise.allSettled(['many', 'many', 'one'].map(readFor))
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled'])
    expect((outcomes[1] as PromiseRejectedResult).reason).to.be.instanceOf(EncoderBusyError)
  })

  it('refuses a text that waits too long', async () => {
    const encoder = anEncoder({ maximumWait: 50 })
    await encoder.whenReady()
    // A stopped process reads nothing.
    process.kill(encoder.pid!, 'SIGSTOP')
    const underWay = errorOf(() => encoder.encode(text))
    expect(await errorOf(() => encoder.encode(text))).to.be.instanceOf(EncoderBusyError)
    await encoder.close()
    await underWay
  })

  it('does not encode texts of a disconnected caller', async () => {
    const encoder = anEncoder()
    const leaving = new AbortController()
    const waiting = onBehalfOf(requestOf('a', { over: leaving.signal }), () => errorOf(() => encoder.encode(text)))
    leaving.abort()
    expect(await waiting).to.be.instanceOf(CallerGoneError)
  })

  it('accepts any number of bulk texts', async () => {
    const encoder = anEncoder({ maximumWaiting: 2 })
    const waiting = Array.from({ length: 10 }, () => encoder.encode('passage: x', 'bulk'))
    expect(await Promise.all(waiting)).to.have.lengthOf(10)
  })

  it('accepts new texts when the queue has space again', async () => {
    const encoder = anEncoder({ maximumWaiting: 1 })
    await encoder.encode(text)
    await encoder.encode(text)
  })
})

describe('an encoder whose process is killed', function () {
  this.timeout(120_000)

  it('answers all waiting texts after its restart', async () => {
    const encoder = anEncoder()
    await encoder.whenReady()
    const waiting = Array.from({ length: 20 }, (_, index) => encoder.encode(`query: text ${index}`))
    process.kill(encoder.pid!, 'SIGKILL')
    expect(await Promise.all(waiting)).to.have.lengthOf(20)
  })

  it('returns the same vectors afterwards', async () => {
    const encoder = anEncoder()
    const before = await encoder.encode(text)
    process.kill(encoder.pid!, 'SIGKILL')
    const after = await encoder.encode(text)
    expect([...after.vector]).to.deep.equal([...before.vector])
  })

  it('while idle, answers later texts', async () => {
    const encoder = anEncoder()
    await encoder.whenReady()
    process.kill(encoder.pid!, 'SIGKILL')
    await setTimeout(100)
    await encoder.encode(text)
  })

  it('while it starts, still answers', async () => {
    const encoder = anEncoder()
    const waiting = encoder.encode(text)
    process.kill(encoder.pid!, 'SIGKILL')
    await waiting
  })
})

describe('an encoder that starts when it is needed', function () {
  this.timeout(120_000)

  it('has nothing to wait for, and no process, before the first text', async () => {
    const encoder = anEncoder({ startWhenNeeded: true })
    await encoder.whenReady()
    expect(encoder.pid).to.equal(undefined)
    const { vector } = await encoder.encode(text)
    expect([...vector]).to.deep.equal([...(await shared.encoder!.encode(text)).vector])
    expect(encoder.pid).to.be.a('number')
  })
})

describe('an encoder that does not answer in time', function () {
  this.timeout(120_000)

  it('is killed and restarted, and then answers', async () => {
    const encoder = anEncoder({ timeout: 2_000 })
    await encoder.whenReady()
    const { pid } = encoder
    // A stopped process is alive but does not answer.
    process.kill(pid!, 'SIGSTOP')
    await encoder.encode(text)
    expect(encoder.pid).to.not.equal(pid)
  })

  it('refuses a text that crashed it twice', async () => {
    const encoder = anEncoder({ timeout: 1 })
    const error = await errorOf(() => encoder.encode(`query: ${'containers '.repeat(500)}`))
    expect(error).to.be.instanceOf(EncoderUnavailableError)
  })
})

describe('an encoder that is closed', function () {
  this.timeout(120_000)

  it('rejects waiting texts', async () => {
    const encoder = anEncoder()
    const waiting = Array.from({ length: 5 }, () => errorOf(() => encoder.encode(text)))
    await encoder.close()
    for (const error of await Promise.all(waiting)) expect(error).to.be.instanceOf(EncoderUnavailableError)
  })

  it('rejects the running text', async () => {
    const encoder = anEncoder()
    await encoder.whenReady()
    const waiting = errorOf(() => encoder.encode(text))
    await encoder.close()
    expect(await waiting).to.be.instanceOf(EncoderUnavailableError)
  })

  it('accepts no more texts', async () => {
    const encoder = anEncoder()
    await encoder.close()
    expect(await errorOf(() => encoder.encode(text))).to.be.instanceOf(EncoderUnavailableError)
  })

  it('leaves no process behind', async () => {
    const encoder = anEncoder()
    await encoder.whenReady()
    const pid = encoder.pid!
    await encoder.close()
    expect(() => process.kill(pid, 0)).to.throw(/ESRCH/)
  })

  it('can be closed again', async () => {
    const encoder = anEncoder()
    await encoder.close()
    await encoder.close()
  })
})

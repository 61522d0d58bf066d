import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { PasserelleError } from '../domain/index.js'
import type { EncodeRequest, EncoderMessage, Encoding, TextPart } from './encoder-protocol.js'
import { ModelDamagedError, type ModelManifest } from './model-manifest.js'

/** An error to be thrown when no vector can be had now: the encoder is starting again, too slow, or has too long a queue. */
export class EncoderUnavailableError extends PasserelleError {
  readonly code = 'ENCODER_UNAVAILABLE'
  readonly status = 503
}

/** `live`: somebody waits for the answer. `bulk`: can wait until nobody does. */
export type Urgency = 'live' | 'bulk'

export interface EncoderOptions {
  /** Live texts that may wait at the same time; one more is refused. */
  readonly maximumWaiting?: number
  /** Milliseconds one text may take before the process is taken for dead. */
  readonly timeout?: number
  /** Longer texts are cut before they are sent: 512 tokens never need more characters. */
  readonly maximumCharacters?: number
}

interface Job {
  readonly text: string
  readonly parts: readonly TextPart[]
  readonly urgency: Urgency
  readonly resolve: (encoding: Encoding) => void
  readonly reject: (error: Error) => void
  attempts: number
}

const processFile = path.join(import.meta.dirname, 'encoder-process.js')
const startTimeout = 60_000
/** A process that dies this often in a row, without a text between, will not live the next time either. */
const maximumRestarts = 5

/**
 * The model in a process of its own, behind a queue. One text at a time: dynamic int8 takes its scale from the whole
 * batch, so a text's vector would depend on its neighbours, and batches are no faster.
 */
export class Encoder {
  readonly manifest: ModelManifest
  readonly #modelDir: string
  readonly #options: Required<EncoderOptions>
  readonly #waiting: Record<Urgency, Job[]> = { live: [], bulk: [] }
  #process: ChildProcess | undefined
  #ready = false
  #current: Job | undefined
  #timer: NodeJS.Timeout | undefined
  #restarts = 0
  #failure: Error | undefined
  #closed = false
  #nextId = 0

  /** The process starts at once; texts sent before it is ready wait. */
  constructor(modelDir: string, manifest: ModelManifest, options: EncoderOptions = {}) {
    this.#modelDir = modelDir
    this.manifest = manifest
    this.#options = { maximumWaiting: 64, timeout: 30_000, maximumCharacters: 20_000, ...options }
    this.#start()
  }

  /** Why no text can be encoded any more until the service is started again; `undefined` while all is well. */
  get failure(): string | undefined {
    return this.#failure?.message
  }

  /** The process id of the encoder, for whoever watches over it. */
  get pid(): number | undefined {
    return this.#process?.pid
  }

  /** Resolves when a text can be encoded without waiting for the model to load. @throws ModelDamagedError */
  async whenReady(): Promise<void> {
    await this.encode('.', 'bulk')
  }

  /** @throws EncoderUnavailableError, ModelDamagedError */
  encode(text: string, urgency: Urgency = 'live', parts: readonly TextPart[] = []): Promise<Encoding> {
    if (this.#closed) return Promise.reject(new EncoderUnavailableError('The encoder is closed'))
    if (this.#failure) return Promise.reject(this.#failure)
    if (urgency === 'live' && this.#waiting.live.length >= this.#options.maximumWaiting) {
      return Promise.reject(new EncoderUnavailableError('Too many texts wait for the encoder'))
    }
    return new Promise((resolve, reject) => {
      const cut = text.slice(0, this.#options.maximumCharacters)
      this.#waiting[urgency].push({ text: cut, parts, urgency, resolve, reject, attempts: 0 })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#giveUp(new EncoderUnavailableError('The encoder is closed'))
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    await new Promise((resolve) => {
      child.once('exit', resolve)
      child.kill('SIGKILL')
    })
  }

  #start(): void {
    const child = fork(processFile, [this.#modelDir, JSON.stringify(this.manifest)], { serialization: 'advanced' })
    this.#process = child
    const starting = setTimeout(() => child.kill('SIGKILL'), startTimeout)
    child.on('message', (message: EncoderMessage) => {
      if (message.type === 'ready') {
        this.#ready = true
        clearTimeout(starting)
        this.#next()
      } else if (message.type === 'failed') {
        // The files are as the manifest says, so trying again would end the same way.
        this.#failure = new ModelDamagedError(message.message)
      } else {
        this.#answer(message)
      }
    })
    child.once('exit', () => {
      clearTimeout(starting)
      clearTimeout(this.#timer)
      this.#process = undefined
      this.#ready = false
      if (!this.#closed) this.#recover()
    })
    child.once('error', () => child.kill('SIGKILL'))
  }

  #next(): void {
    const child = this.#process
    if (this.#current || !child || !this.#ready) return
    const job = this.#waiting.live.shift() ?? this.#waiting.bulk.shift()
    if (!job) return
    this.#current = job
    job.attempts += 1
    this.#nextId += 1
    this.#timer = setTimeout(() => child.kill('SIGKILL'), this.#options.timeout)
    child.send({ id: this.#nextId, text: job.text, parts: job.parts } satisfies EncodeRequest, (error) => {
      if (error) child.kill('SIGKILL')
    })
  }

  #answer(message: Extract<EncoderMessage, { id: number }>): void {
    if (message.id !== this.#nextId || !this.#current) return
    const job = this.#current
    this.#current = undefined
    clearTimeout(this.#timer)
    this.#restarts = 0
    if (message.type === 'encoded') job.resolve(message)
    else job.reject(new EncoderUnavailableError(`The text cannot be encoded: ${message.message}`))
    this.#next()
  }

  /** Starts anew after a crash. The text under way gets one more try: it may have been the cause. */
  #recover(): void {
    const job = this.#current
    this.#current = undefined
    this.#restarts += 1
    if (this.#restarts > maximumRestarts) {
      this.#failure ??= new EncoderUnavailableError('The encoder stops as soon as it starts')
    }
    if (this.#failure) {
      job?.reject(this.#failure)
      this.#giveUp(this.#failure)
      return
    }
    if (job && job.attempts < 2) this.#waiting[job.urgency].unshift(job)
    else job?.reject(new EncoderUnavailableError('The encoder stopped twice on this text'))
    this.#start()
  }

  #giveUp(reason: Error): void {
    for (const queue of Object.values(this.#waiting)) {
      for (const job of queue.splice(0)) job.reject(reason)
    }
    if (this.#closed) {
      this.#current?.reject(reason)
      this.#current = undefined
    }
  }
}

import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { encoderStarts } from '../metrics/index.js'
import { currentCaller } from './caller.js'
import { EncoderBusyError, EncoderUnavailableError } from './encoder-errors.js'
import type { EncodeRequest, EncoderMessage, Encoding, TextPart } from './encoder-protocol.js'
import { ModelDamagedError, type ModelManifest } from './model-manifest.js'
import { type Job, type Urgency, WaitingTexts } from './waiting-texts.js'

export interface EncoderOptions {
  /** Maximum number of waiting live texts; beyond it, the caller with the most of them is refused. */
  readonly maximumWaiting?: number
  /** Milliseconds for which a text may be expected to wait; what would wait longer is refused at once. */
  readonly acceptableWait?: number
  /** Maximum milliseconds that a live text waits, also while the process restarts. */
  readonly maximumWait?: number
  /** Milliseconds for one text after which the process counts as dead. */
  readonly timeout?: number
  /** Longer texts are cut before they are sent: 512 tokens never need more characters. */
  readonly maximumCharacters?: number
  /** Threads that read one text; by default one. */
  readonly threads?: number
  /** Called with the reason each time the encoder becomes unavailable. */
  readonly warn?: (failure: Error) => void
  /** Whether the process starts with the first text instead of at once: for work that may encode nothing. */
  readonly startWhenNeeded?: boolean
}

const processFile = path.join(import.meta.dirname, 'encoder-process.js')
const startTimeout = 60_000
/** After this many crashes in a row without an encoded text, texts are refused until one can be encoded again. */
const toleratedDeaths = 5
/** Milliseconds before the encoder is restarted: none after the first crash, then doubled up to the maximum. */
const firstPause = 100
const longestPause = 30_000

/**
 * The model in its own process, behind a queue. Texts are encoded one at a time: dynamic int8 takes its scale from the
 * whole batch, so in a batch the vector of a text would depend on the other texts, and batches are no faster. A crashed
 * process is restarted, without limit, with growing pauses.
 */
export class Encoder {
  readonly manifest: ModelManifest
  readonly #modelDir: string
  readonly #options: Required<EncoderOptions>
  readonly #waiting: WaitingTexts
  #process: ChildProcess | undefined
  #ended: Promise<void> = Promise.resolve()
  #isStarted = false
  #ready = false
  #current: Job | undefined
  #timer: NodeJS.Timeout | undefined
  #pause: NodeJS.Timeout | undefined
  #deaths = 0
  #failure: Error | undefined
  #closed = false
  #nextId = 0
  #memory = 0

  /** Texts that are sent before the process is ready wait. */
  constructor(modelDir: string, manifest: ModelManifest, options: EncoderOptions = {}) {
    this.#modelDir = modelDir
    this.manifest = manifest
    this.#options = {
      maximumWaiting: 64,
      acceptableWait: 1_200,
      maximumWait: 10_000,
      timeout: 30_000,
      maximumCharacters: 20_000,
      threads: 1,
      warn: () => undefined,
      startWhenNeeded: false,
      ...options,
    }
    this.#waiting = new WaitingTexts({
      ...this.#options,
      lateError: () =>
        this.#ready
          ? new EncoderBusyError('The language model is busy: the text waited too long')
          : new EncoderUnavailableError('The encoder is restarting'),
      onFree: () => this.#next(),
    })
    if (!this.#options.startWhenNeeded) this.#start()
  }

  /** Why no text can be encoded now; `undefined` when the encoder works. */
  get failure(): string | undefined {
    return this.#failure?.message
  }

  /** The number of texts that wait. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** The process id of the encoder, for monitoring. */
  get pid(): number | undefined {
    return this.#process?.pid
  }

  /** Bytes of resident memory of its process after it last read a text; 0 while it does not run. */
  get memory(): number {
    return this.#process ? this.#memory : 0
  }

  /** Resolves when the model is loaded; at once while it is not needed. @throws ModelDamagedError */
  async whenReady(): Promise<void> {
    if (this.#isStarted) await this.encode('.', 'bulk')
  }

  /**
   * Encodes a text for the current caller (`onBehalfOf`); callers take turns.
   * @throws EncoderUnavailableError, ModelDamagedError; EncoderBusyError and CallerGoneError for live texts
   */
  encode(text: string, urgency: Urgency = 'live', parts: readonly TextPart[] = []): Promise<Encoding> {
    if (this.#closed) return Promise.reject(new EncoderUnavailableError('The encoder is closed'))
    if (this.#failure) return Promise.reject(this.#failure)
    if (!this.#isStarted) this.#start()
    return new Promise<Encoding>((resolve, reject) => {
      this.#waiting.add({
        text: text.slice(0, this.#options.maximumCharacters),
        parts,
        urgency,
        caller: urgency === 'live' ? currentCaller() : undefined,
        resolve,
        reject,
        attempts: 0,
      })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#pause)
    const reason = new EncoderUnavailableError('The encoder is closed')
    this.#waiting.rejectAll(reason)
    this.#current?.reject(reason)
    this.#current = undefined
    this.#process?.kill('SIGKILL')
    await this.#ended
  }

  #start(): void {
    this.#isStarted = true
    this.#pause = undefined
    let ended = (): void => undefined
    this.#ended = new Promise((resolve) => {
      ended = resolve
    })
    let over = false
    const onEnd = (error?: Error) => {
      if (over) return
      over = true
      clearTimeout(starting)
      clearTimeout(this.#timer)
      this.#process = undefined
      this.#ready = false
      this.#memory = 0
      ended()
      if (!this.#closed) this.#recover(error)
    }
    const starting = setTimeout(() => this.#process?.kill('SIGKILL'), startTimeout)
    let child: ChildProcess
    try {
      const given = [this.#modelDir, JSON.stringify(this.manifest), String(this.#options.threads)]
      child = fork(processFile, given, { serialization: 'advanced', env: environmentWithoutSecrets() })
    } catch (error) {
      onEnd(error as Error)
      return
    }
    this.#process = child
    encoderStarts.inc()
    child.on('message', (message: EncoderMessage) => {
      if (message.type === 'ready') {
        clearTimeout(starting)
        this.#ready = true
        this.#memory = message.memory
        if (this.#failure) this.#probe()
        this.#next()
      } else if (message.type === 'failed') {
        this.#fail(new ModelDamagedError(message.message))
      } else {
        this.#answer(message)
      }
    })
    child.once('exit', () => onEnd())
    child.on('error', (error) => {
      // If the process could not start (no file descriptor, no memory, no program), there will be no exit event.
      if (child.pid === undefined) onEnd(error)
      else child.kill('SIGKILL')
    })
  }

  #next(): void {
    const child = this.#process
    if (this.#current || !child || !this.#ready) return
    const job = this.#waiting.take()
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
    this.#deaths = 0
    this.#failure = undefined
    if (message.type === 'encoded') {
      this.#memory = message.memory
      job.resolve(message)
    } else job.reject(new EncoderUnavailableError(`The text cannot be encoded: ${message.message}`))
    this.#next()
  }

  /** Restarts the process after it ended. The current text gets one more try: it may have caused the crash. */
  #recover(error: Error | undefined): void {
    const job = this.#current
    this.#current = undefined
    this.#deaths += 1
    if (error && this.#deaths === 1) this.#options.warn(error)
    if (this.#deaths > toleratedDeaths) {
      this.#fail(new EncoderUnavailableError('The encoder crashes at every start', { cause: error }))
    }
    if (this.#failure) job?.reject(this.#failure)
    else if (job && job.attempts < 2) this.#waiting.putBack(job)
    else job?.reject(new EncoderUnavailableError('The encoder crashed twice on this text'))
    const pause = this.#deaths === 1 ? 0 : Math.min(longestPause, firstPause * 2 ** this.#deaths)
    this.#pause = setTimeout(() => this.#start(), pause)
  }

  /** Refuses texts immediately, until one could be encoded again. */
  #fail(failure: Error): void {
    if (!this.#failure) this.#options.warn(failure)
    this.#failure ??= failure
    this.#waiting.rejectAll(this.#failure)
  }

  /** Encodes a test text to find out whether a failed encoder works again. */
  #probe(): void {
    const ignore = () => undefined
    this.#waiting.add({
      text: '.',
      parts: [],
      urgency: 'bulk',
      caller: undefined,
      resolve: ignore,
      reject: ignore,
      attempts: 0,
    })
  }
}

/** The model needs no secret of the service. */
function environmentWithoutSecrets(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/SECRET|PASSWORD|TOKEN|_URL$|_HEADERS$/.test(name)),
  )
}

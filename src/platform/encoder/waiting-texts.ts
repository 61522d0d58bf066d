import { textsRefused } from '../metrics/index.js'
import type { Caller } from './caller.js'
import { CallerGoneError, EncoderBusyError } from './encoder-errors.js'
import type { Encoding, TextPart } from './encoder-protocol.js'
import { FairQueue } from './fair-queue.js'
import { Pace } from './pace.js'

/** `live`: a person waits for the answer. `bulk`: runs only when no live text waits. */
export type Urgency = 'live' | 'bulk'

/** A text to encode. */
export interface Job {
  readonly text: string
  readonly parts: readonly TextPart[]
  readonly urgency: Urgency
  /** `undefined` for work of the service itself. */
  readonly caller: Caller | undefined
  readonly resolve: (encoding: Encoding) => void
  readonly reject: (error: Error) => void
  attempts: number
}

export interface WaitingOptions {
  /** Maximum number of waiting live texts; beyond it, the caller with the most of them is refused. */
  readonly maximumWaiting: number
  /** Milliseconds for which a text may be expected to wait; what would wait longer is refused at once. */
  readonly acceptableWait: number
  /** Maximum milliseconds that a live text waits. */
  readonly maximumWait: number
  /** The error for a text that waited too long. */
  readonly lateError: () => Error
  /** Called when a text that waited for an earlier request of its caller may run. */
  readonly onFree: () => void
}

/**
 * The texts that wait to be encoded. Callers take turns, and each has a limit on requests that run at the same time:
 * the ranking after the encoding takes as long as the encoding, and would otherwise run for one caller alone.
 */
export class WaitingTexts {
  readonly #queues: Record<Urgency, FairQueue<Job>> = { live: new FairQueue(), bulk: new FairQueue() }
  /** The running requests, by name of their caller. */
  readonly #workedOn = new Map<string, Set<Caller>>()
  readonly #options: WaitingOptions
  readonly #pace = new Pace()

  constructor(options: WaitingOptions) {
    this.#options = options
  }

  /** Adds a text, or refuses it. */
  add(job: Job): void {
    if (job.urgency === 'bulk') {
      this.#queues.bulk.add(nameOf(job), job)
      return
    }
    if (job.caller?.over.aborted) {
      job.reject(callerGone())
      return
    }
    if (!this.#makeRoomFor(nameOf(job))) {
      job.reject(this.#busy())
      return
    }
    this.#queues.live.add(nameOf(job), this.#withinLimits(job))
  }

  /** Puts back a text that was taken and could not be encoded. */
  putBack(job: Job): void {
    this.#queues[job.urgency].add(nameOf(job), job)
  }

  /** Takes the next text. */
  take(): Job | undefined {
    const job = this.#queues.live.take(({ caller }) => this.#mayBegin(caller))
    if (job) this.#pace.note(performance.now(), this.#queues.live.length > 0)
    if (job?.caller) this.#beginWork(job.caller)
    return job ?? this.#queues.bulk.take()
  }

  get length(): number {
    return this.#queues.live.length + this.#queues.bulk.length
  }

  rejectAll(reason: Error): void {
    for (const queue of Object.values(this.#queues)) for (const job of queue.drain()) job.reject(reason)
  }

  /** Whether a live text of a caller can be added; removes a text of another caller if necessary. */
  #makeRoomFor(caller: string): boolean {
    const { live } = this.#queues
    if (live.length < this.#mostWaiting()) return true
    const removed = live.removeFor(caller)
    removed?.reject(this.#busy())
    return removed !== undefined
  }

  /** As many as can be read in the acceptable time, at the present pace. */
  #mostWaiting(): number {
    const { maximumWaiting, acceptableWait } = this.#options
    return Math.max(1, Math.min(maximumWaiting, Math.floor(acceptableWait / this.#pace.milliseconds)))
  }

  /** The error for a text for which there is no time, with the time after which those that wait are read. */
  #busy(): Error {
    textsRefused.inc()
    const seconds = Math.ceil((this.#queues.live.length * this.#pace.milliseconds) / 1_000)
    return new EncoderBusyError('The language model is busy: too many texts are waiting', Math.max(1, seconds))
  }

  /** Makes a text leave the queue when it has waited too long or its request has ended. */
  #withinLimits(job: Job): Job {
    const { maximumWait, lateError } = this.#options
    const leave = (reason: Error) => {
      if (this.#queues.live.remove(nameOf(job), limited)) limited.reject(reason)
    }
    const whenOver = () => leave(callerGone())
    const timer = setTimeout(() => leave(lateError()), maximumWait)
    job.caller?.over.addEventListener('abort', whenOver)
    const settle =
      <T>(how: (outcome: T) => void) =>
      (outcome: T) => {
        clearTimeout(timer)
        job.caller?.over.removeEventListener('abort', whenOver)
        how(outcome)
      }
    const limited: Job = { ...job, resolve: settle(job.resolve), reject: settle(job.reject) }
    return limited
  }

  #mayBegin(caller: Caller | undefined): boolean {
    if (!caller) return true
    const workedOn = this.#workedOn.get(caller.name)
    return !workedOn || workedOn.has(caller) || workedOn.size < caller.share.atOnce
  }

  #beginWork(caller: Caller): void {
    const { name, over, share } = caller
    const workedOn = this.#workedOn.get(name) ?? new Set()
    if (workedOn.has(caller)) return
    this.#workedOn.set(name, workedOn.add(caller))
    const end = () => {
      workedOn.delete(caller)
      if (workedOn.size === 0) this.#workedOn.delete(name)
      this.#options.onFree()
    }
    const begun = performance.now()
    over.addEventListener('abort', () => setTimeout(end, share.rest * (performance.now() - begun)), { once: true })
  }
}

const nameOf = ({ caller }: Job): string => caller?.name ?? ''

const callerGone = (): Error => new CallerGoneError('The caller has disconnected')

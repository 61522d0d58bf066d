import type { Caller } from './caller.js'
import { CallerGoneError, EncoderBusyError } from './encoder-errors.js'
import type { Encoding, TextPart } from './encoder-protocol.js'
import { FairQueue } from './fair-queue.js'

/** `live`: somebody waits for the answer. `bulk`: can wait until nobody does. */
export type Urgency = 'live' | 'bulk'

/** A text to be read. */
export interface Job {
  readonly text: string
  readonly parts: readonly TextPart[]
  readonly urgency: Urgency
  /** `undefined` where nobody in particular asks. */
  readonly caller: Caller | undefined
  readonly resolve: (encoding: Encoding) => void
  readonly reject: (error: Error) => void
  attempts: number
}

export interface WaitingOptions {
  /** Live texts that may wait at the same time; beyond, the caller with the most of them is refused. */
  readonly maximumWaiting: number
  /** Milliseconds a live text may wait for its turn. */
  readonly maximumWait: number
  /** What to tell whoever waited too long. */
  readonly lateError: () => Error
  /** Hears that a text may go now that had to wait for an earlier request of its caller. */
  readonly onFree: () => void
}

/**
 * Texts that wait to be read. Callers take turns, and each has its share of requests worked on at the same time: what
 * follows the reading, ranking above all, takes as long as the reading and would otherwise be done for one caller alone.
 */
export class WaitingTexts {
  readonly #queues: Record<Urgency, FairQueue<Job>> = { live: new FairQueue(), bulk: new FairQueue() }
  /** The requests worked on, by the name of their caller. */
  readonly #workedOn = new Map<string, Set<Caller>>()
  readonly #options: WaitingOptions

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
      job.reject(gone())
      return
    }
    if (!this.#makeRoomFor(nameOf(job))) {
      job.reject(new EncoderBusyError('Too many texts wait to be read'))
      return
    }
    this.#queues.live.add(nameOf(job), this.#withinLimits(job))
  }

  /** Puts back a text that was taken and could not be read. */
  putBack(job: Job): void {
    this.#queues[job.urgency].add(nameOf(job), job)
  }

  /** Takes the text whose turn it is. */
  take(): Job | undefined {
    const job = this.#queues.live.take(({ caller }) => this.#mayBegin(caller))
    if (job?.caller) this.#beginWork(job.caller)
    return job ?? this.#queues.bulk.take()
  }

  rejectAll(reason: Error): void {
    for (const queue of Object.values(this.#queues)) for (const job of queue.drain()) job.reject(reason)
  }

  /** Whether there is room for a live text of a caller, after another caller's was displaced if need be. */
  #makeRoomFor(caller: string): boolean {
    const { live } = this.#queues
    if (live.length < this.#options.maximumWaiting) return true
    const displaced = live.displaceFor(caller)
    displaced?.reject(new EncoderBusyError('Too many texts wait to be read'))
    return displaced !== undefined
  }

  /** The text as one that leaves the queue when it has waited too long or when its request is over. */
  #withinLimits(job: Job): Job {
    const { maximumWait, lateError } = this.#options
    const leave = (reason: Error) => {
      if (this.#queues.live.remove(nameOf(job), limited)) limited.reject(reason)
    }
    const whenOver = () => leave(gone())
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

const gone = (): Error => new CallerGoneError('The caller has gone')

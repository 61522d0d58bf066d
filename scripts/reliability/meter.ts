import { RefusedError } from './client.js'

/** What the answers to one kind of request were like. */
export interface Kind {
  /** Milliseconds of each request that was answered as it should be. */
  readonly times: number[]
  /** Refusals that the caller brought about: somebody was faster, or it named a version that is no more. */
  provoked: number
  errors: number
}

/** Counts and times requests by kind. */
export class Meter {
  readonly kinds = new Map<string, Kind>()
  readonly errors: string[] = []

  /**
   * Does one request. Answers `undefined` when it was refused, which is an error unless it is for a reason in `provoked`.
   * @param provoked statuses by which the service is right to refuse
   */
  async time<T>(name: string, request: () => Promise<T>, provoked: readonly number[] = []): Promise<T | undefined> {
    const kind = this.#kind(name)
    const begin = performance.now()
    try {
      const answer = await request()
      kind.times.push(performance.now() - begin)
      return answer
    } catch (error) {
      if (error instanceof RefusedError && provoked.includes(error.status)) kind.provoked += 1
      else this.#note(kind, `${name}: ${(error as Error).message}`)
      return undefined
    }
  }

  /** Notes an answer that should not have been given. */
  wrong(name: string, what: string): void {
    this.#note(this.#kind(name), `${name}: ${what}`)
  }

  #kind(name: string): Kind {
    const kind = this.kinds.get(name) ?? { times: [], provoked: 0, errors: 0 }
    this.kinds.set(name, kind)
    return kind
  }

  #note(kind: Kind, error: string): void {
    kind.errors += 1
    this.errors.push(error)
  }
}

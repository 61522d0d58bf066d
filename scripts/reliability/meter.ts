import { RefusedError } from './client.js'

/** Results of one kind of request. */
export interface Kind {
  /** Milliseconds of each successful request. */
  readonly times: number[]
  /** Expected refusals: another caller was faster, or the version is out of date. */
  provoked: number
  errors: number
}

/** Counts and times requests by kind. */
export class Meter {
  readonly kinds = new Map<string, Kind>()
  readonly errors: string[] = []

  /**
   * Runs one request.
   * @returns `undefined` when it was refused, which counts as an error unless its status is in `provoked`
   * @param provoked statuses with which the service may refuse
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

  /** Records a wrong answer. */
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

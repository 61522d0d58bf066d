/**
 * A queue in which callers take turns: one with many jobs waits behind itself, not others behind it. Each caller's own
 * jobs keep their order.
 */
export class FairQueue<Job> {
  /** The jobs of each caller; the first caller is the next to be served. A caller without jobs is not in it. */
  readonly #waiting = new Map<string, Job[]>()
  #length = 0

  get length(): number {
    return this.#length
  }

  add(caller: string, job: Job): void {
    this.#waiting.set(caller, [...(this.#waiting.get(caller) ?? []), job])
    this.#length += 1
  }

  /**
   * Takes the job whose turn it is; its caller then comes after all others.
   * @param mayGo jobs that may not go yet keep their places, and others go before them
   */
  take(mayGo: (job: Job) => boolean = () => true): Job | undefined {
    for (const [caller, jobs] of this.#waiting) {
      const job = jobs.find(mayGo)
      if (job === undefined) continue
      this.remove(caller, job)
      const left = this.#waiting.get(caller)
      if (left) {
        this.#waiting.delete(caller)
        this.#waiting.set(caller, left)
      }
      return job
    }
    return undefined
  }

  /** Takes out a job that need not be done any more. Answers whether it was there. */
  remove(caller: string, job: Job): boolean {
    const jobs = this.#waiting.get(caller) ?? []
    const left = jobs.filter((one) => one !== job)
    if (left.length === jobs.length) return false
    if (left.length > 0) this.#waiting.set(caller, left)
    else this.#waiting.delete(caller)
    this.#length -= 1
    return true
  }

  /**
   * Takes out the newest job of the caller with the most jobs, to make room for one of the given caller. Takes nothing
   * where that caller would then be the one with the most.
   */
  displaceFor(caller: string): Job | undefined {
    const [[longest, jobs] = [caller, []]] = [...this.#waiting].sort(([, one], [, other]) => other.length - one.length)
    const own = this.#waiting.get(caller)?.length ?? 0
    const newest = jobs.at(-1)
    if (newest === undefined || jobs.length <= own + 1) return undefined
    this.remove(longest, newest)
    return newest
  }

  /** Takes out everything. */
  drain(): Job[] {
    const all = [...this.#waiting.values()].flat()
    this.#waiting.clear()
    this.#length = 0
    return all
  }
}

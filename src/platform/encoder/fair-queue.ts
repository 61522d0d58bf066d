/**
 * A queue that serves callers in turn: many jobs of one caller do not delay the others. Jobs of one caller stay in
 * order.
 */
export class FairQueue<Job> {
  /** The jobs by caller; the first caller is served next. Callers without jobs are removed. */
  readonly #waiting = new Map<string, Job[]>()
  #length = 0
  /** Who was served last; comes after all others, also with a job that was added before theirs. */
  #last: string | undefined

  get length(): number {
    return this.#length
  }

  add(caller: string, job: Job): void {
    this.#waiting.set(caller, [...(this.#waiting.get(caller) ?? []), job])
    this.#length += 1
  }

  /**
   * Takes the next job; its caller then comes after all others.
   * @param mayGo whether a job may run now; jobs that may not stay in the queue and others go first
   */
  take(mayGo: (job: Job) => boolean = () => true): Job | undefined {
    this.#moveLastToEnd()
    for (const [caller, jobs] of this.#waiting) {
      const job = jobs.find(mayGo)
      if (job === undefined) continue
      this.remove(caller, job)
      this.#last = caller
      return job
    }
    return undefined
  }

  /** Removes a job that is no longer needed. @returns whether it was in the queue */
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
   * Removes the newest job of the caller with the most jobs, to make space for a job of the given caller. Removes
   * nothing if that caller would then have the most jobs.
   */
  removeFor(caller: string): Job | undefined {
    const [[longest, jobs] = [caller, []]] = [...this.#waiting].sort(([, one], [, other]) => other.length - one.length)
    const own = this.#waiting.get(caller)?.length ?? 0
    const newest = jobs.at(-1)
    if (newest === undefined || jobs.length <= own + 1) return undefined
    this.remove(longest, newest)
    return newest
  }

  #moveLastToEnd(): void {
    if (this.#last === undefined) return
    const jobs = this.#waiting.get(this.#last)
    if (!jobs) return
    this.#waiting.delete(this.#last)
    this.#waiting.set(this.#last, jobs)
  }

  /** Removes and returns all jobs. */
  drain(): Job[] {
    const all = [...this.#waiting.values()].flat()
    this.#waiting.clear()
    this.#length = 0
    return all
  }
}

/** The weight of the latest interval in the moving average. */
const weightOfLatest = 0.1

/**
 * How fast work that waits is taken on: a moving average of the time between two takings. It includes all that comes between,
 * such as the ranking after the reading.
 */
export class Pace {
  #average = 0
  /** When the last was taken, if others were then waiting. */
  #since: number | undefined

  /** Milliseconds; 0 until it is known. */
  get milliseconds(): number {
    return this.#average
  }

  /** @param now milliseconds of any clock @param moreWait whether others wait when one is taken */
  note(now: number, moreWait: boolean): void {
    if (this.#since !== undefined) {
      const interval = now - this.#since
      this.#average += (interval - this.#average) * (this.#average === 0 ? 1 : weightOfLatest)
    }
    this.#since = moreWait ? now : undefined
  }
}

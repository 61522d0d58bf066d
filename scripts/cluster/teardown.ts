/** Stops what was started, the last first, also when something failed on the way. */
export class Teardown {
  readonly #steps: (() => Promise<void>)[] = []

  /** @param step also called for what has not started completely */
  add(step: () => Promise<void>): void {
    this.#steps.push(step)
  }

  /** One that fails keeps none of the others from running. */
  async run(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) {
      await step().catch((error: Error) => console.error(`could not stop: ${error.message}`))
    }
  }
}

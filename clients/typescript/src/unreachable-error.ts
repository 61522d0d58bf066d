/** Thrown when no complete answer arrived: the network failed, or the time was over. `cause` is the reason. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'

  constructor(
    message: string,
    /** Whether the answer took longer than `timeoutMs`. */
    readonly timedOut: boolean,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options)
  }
}

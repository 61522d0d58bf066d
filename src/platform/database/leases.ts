/**
 * Work that one process at a time does, among all on one database. A process that dies loses its leases after some
 * seconds, and another takes them.
 */
export interface Leases {
  /**
   * Takes a lease, or keeps the one that this process has.
   * @returns a signal that aborts when another process may have it; `undefined` while another has it
   */
  hold(name: string): Promise<AbortSignal | undefined>

  /** Gives a lease back, so that another process can take it at once. */
  release(name: string): Promise<void>
}

const never = new AbortController().signal

/** Where there is one process alone. */
export const everyLease: Leases = {
  hold: async () => never,
  release: async () => undefined,
}

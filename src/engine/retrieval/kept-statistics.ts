/** What was found of all case studies together, as it was kept. */
export interface KeptStatistics {
  readonly value: unknown
  /** How many case studies were added or changed since it was found. */
  readonly changed: number
}

/** Keeps what takes long to find of all case studies together, for all nodes and for the next start. */
export interface StatisticsStore {
  /** @param name tells too from what else it was found */
  read(name: string): Promise<KeptStatistics | undefined>
  write(name: string, value: unknown): Promise<void>
}

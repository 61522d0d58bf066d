export interface RecallReport {
  /** Mean share of the ten true nearest that were found, 0..1. */
  readonly recallAt10: number
  /** The search width of the measurement, which searches then use. */
  readonly ef: number
  readonly queries: number
}

import type { Figure } from './figure.js'
import type { Watch } from './watch.js'

export interface Target {
  /** The data folder of the service. */
  readonly folder: string
  readonly url: string
  /** The key of a member. */
  readonly key: string
  /** Monitors the service; missing for an attack that starts services itself. */
  readonly watch: Watch | undefined
}

export interface Attack {
  readonly name: string
  readonly withoutService?: true
  attack(target: Target): Promise<Figure[]>
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

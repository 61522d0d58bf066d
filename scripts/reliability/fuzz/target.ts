import type { Experiment } from './experiment.js'
import type { Stage } from './http/stage.js'

interface Common {
  readonly name: string
  /** Its share of the inputs of its kind, beside the shares of the others. */
  readonly share: number
}

/** A function that is called directly. */
export interface ProcessTarget extends Common {
  readonly over: 'process'
  prepare(): Promise<Experiment> | Experiment
}

/** A part of the service, called as its callers do. */
export interface HttpTarget extends Common {
  readonly over: 'http'
  /** Requests at the same time; a usual number when missing. */
  readonly atOnce?: number
  prepare(stage: Stage): Promise<Experiment> | Experiment
}

export type Target = ProcessTarget | HttpTarget

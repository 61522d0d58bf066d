import { type SignalName, signalNames } from '../../../ranking/index.js'
import { many, one } from '../../kit/form-values.js'
import type { Sent } from '../../kit/sent.js'

export const sides = ['a', 'b'] as const
export type Side = (typeof sides)[number]

/** One way to rank. */
export interface Configuration {
  readonly without: readonly SignalName[]
  /** As it was typed. */
  readonly diversity: string
  readonly rules: boolean
}

export interface WorkbenchForm {
  readonly text: string
  readonly configurations: Readonly<Record<Side, Configuration>>
}

/** As the service ranks, and the same by score alone. */
export const firstForm: WorkbenchForm = {
  text: '',
  configurations: {
    a: { without: [], diversity: '0.3', rules: true },
    b: { without: [], diversity: '0', rules: true },
  },
}

export function readWorkbenchForm({ form: values }: Sent): WorkbenchForm {
  const configuration = (side: Side): Configuration => {
    const left = many(values, `${side}-without`)
    return {
      without: signalNames.filter((name) => left.includes(name)),
      diversity: one(values, `${side}-diversity`),
      rules: one(values, `${side}-rules`) !== '',
    }
  }
  return {
    text: one(values, 'text').replaceAll('\r\n', '\n'),
    configurations: { a: configuration('a'), b: configuration('b') },
  }
}

/** 0..1, or `NaN`. French and Spanish write a comma. */
export function diversityIn({ diversity }: Configuration): number {
  const value = diversity.trim() === '' ? Number.NaN : Number(diversity.trim().replace(',', '.'))
  return value >= 0 && value <= 1 ? value : Number.NaN
}

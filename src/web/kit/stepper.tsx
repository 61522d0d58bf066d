import type { VNode } from 'preact'
import { useReader } from './reader.js'

interface Props {
  readonly steps: readonly string[]
  /** The index of the step that is under way; past the last one when all are done. */
  readonly current: number
}

/** The steps of something that takes a while, such as a need on its way to an answer. */
export function Stepper({ steps, current }: Props): VNode {
  const { t } = useReader()
  return (
    <ol class="stepper">
      {steps.map((step, index) => (
        <li
          key={step}
          class={index < current ? 'done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {step}
          {index < current && <span class="unseen"> ({t('stepper.done')})</span>}
        </li>
      ))}
    </ol>
  )
}

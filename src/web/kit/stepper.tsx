import type { VNode } from 'preact'
import { useReader } from './reader.js'

interface Props {
  readonly steps: readonly string[]
  /** The index of the step that is under way; past the last one when all are done. */
  readonly current: number
  /** What stands below a step, such as when it was taken. */
  readonly details?: readonly (string | undefined)[]
  /** In a list of many: signs alone, in one line; the step that is under way is in words beside it. */
  readonly small?: boolean
  /** Read aloud, where a page has several. */
  readonly label?: string
}

/** The steps of something that takes a while, such as a need on its way to an answer. */
export function Stepper({ steps, current, details = [], small = false, label }: Props): VNode {
  const { t } = useReader()
  return (
    <ol class={small ? 'stepper small' : 'stepper'} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={index < current ? 'done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <span class={small ? 'unseen' : undefined}>{step}</span>
          {index < current && <span class="unseen"> ({t('stepper.done')})</span>}
          {!small && details[index] !== undefined && <span class="step-detail">{details[index]}</span>}
        </li>
      ))}
    </ol>
  )
}

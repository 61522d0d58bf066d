import type { VNode } from 'preact'
import type { Need, NeedStatus } from '../../domain/index.js'
import { useReader } from '../kit/reader.js'
import { Stepper } from '../kit/stepper.js'

const untilAnswer: readonly NeedStatus[] = ['draft', 'submitted', 'in-review', 'published']

/** The steps of a need; one that was closed before it was answered was never answered. */
function stepsOf({ status, publishedAt }: Need): readonly NeedStatus[] {
  if (status !== 'closed') return untilAnswer
  return publishedAt === null ? ['draft', 'submitted', 'closed'] : [...untilAnswer, 'closed']
}

interface Props {
  readonly need: Need
  /** When staff began to review it, where that is known. */
  readonly reviewedAt?: string | undefined
  readonly small?: boolean
}

/** How far a need has got: what is done, and what is under way. */
export function NeedSteps({ need, reviewedAt, small = false }: Props): VNode {
  const { t, date } = useReader()
  const steps = stepsOf(need)
  // An answer and the end are states that last: nothing of them is still under way.
  const isOver = need.status === 'published' || need.status === 'closed'
  const current = isOver ? steps.length : steps.indexOf(need.status)
  const at: Partial<Record<NeedStatus, string | null | undefined>> = {
    draft: need.createdAt,
    submitted: need.status === 'draft' ? null : need.submittedAt,
    'in-review': current >= steps.indexOf('in-review') ? reviewedAt : null,
    published: isOver ? need.publishedAt : null,
    closed: need.updatedAt,
  }
  return (
    <Stepper
      steps={steps.map((status) => t(`needs.status.${status}`))}
      details={steps.map((status) => {
        const when = at[status]
        return when ? date(when) : undefined
      })}
      current={current}
      small={small}
      label={t('needs.status.title')}
    />
  )
}

import type { VNode } from 'preact'
import { newDraftToken } from '../../features/needs/index.js'
import type { Recommendation } from '../../features/recommendations/index.js'
import { useReader } from '../kit/reader.js'
import type { ProblemForm } from './problem-form.js'

/** Guesses below are too often wrong to stand in somebody's need. */
const sureFrom = 0.8

/** For members: what was asked becomes a draft of theirs, with the areas it is surely about. */
export function SaveAsNeed({ form, answer }: { form: ProblemForm; answer: Recommendation }): VNode {
  const { t, to } = useReader()
  const areas = answer.understanding.processAreas.filter(({ confidence }) => confidence >= sureFrom)
  return (
    <form method="post" action={to('needs', 'from-answer')} class="save-need">
      <input type="hidden" name="text" value={form.text} />
      <input type="hidden" name="draft" value={newDraftToken()} />
      {areas.map(({ id }) => (
        <input key={id} type="hidden" name="area" value={id} />
      ))}
      <p>
        <button type="submit">{t('needs.saveAnswer')}</button>
      </p>
    </form>
  )
}

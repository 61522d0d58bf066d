import type { VNode } from 'preact'
import type { Need } from '../../../domain/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { Fact } from '../../kit/fact.js'
import type { Visit } from '../../kit/visit.js'

/** The need as its member wrote it, with what it says beside its text. */
export function NeedFacts({ need, visit }: { need: Need; visit: Visit }): VNode {
  const { reader, engine } = visit
  const { t, language, languageName, date } = reader
  const { constraints } = need
  const areas = need.processAreas.map((id) => engine.catalogue.processAreas.get(id)?.name[language] ?? id)
  return (
    <section class="the-need" aria-label={t('desk.need')}>
      <p class="quoted" {...inItsLanguage(need.language, language)}>
        {need.description}
      </p>
      <dl>
        {areas.length > 0 && <Fact name={t('facet.processArea')}>{areas.join(', ')}</Fact>}
        {constraints.budget && <Fact name={t('desk.budget')}>{t(`desk.budget.${constraints.budget}`)}</Fact>}
        {constraints.deadline && <Fact name={t('desk.deadline')}>{date(constraints.deadline)}</Fact>}
        {constraints.infrastructure && (
          <Fact name={t('desk.infrastructure')}>
            <span {...inItsLanguage(need.language, language)}>{constraints.infrastructure}</span>
          </Fact>
        )}
        <Fact name={t('desk.visibility')}>{t(`desk.visibility.${need.visibility}`)}</Fact>
        <Fact name={t('desk.language')}>{languageName(need.language)}</Fact>
        {need.submittedAt && <Fact name={t('triage.submitted')}>{date(need.submittedAt)}</Fact>}
      </dl>
    </section>
  )
}

import type { VNode } from 'preact'
import { type Need, type TransitionName, transitions, type Viewer } from '../../../domain/index.js'
import type { NeedAnswer } from '../../../features/matches/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { Fact } from '../../kit/fact.js'
import type { Visit } from '../../kit/visit.js'
import { fitInWords, memberName } from '../names.js'
import { actionOf, stepsAnchor } from './matches.js'

interface Props {
  readonly need: Need
  readonly answer: NeedAnswer | undefined
  readonly visit: Visit
}

/** The need as its member wrote it, with how far it has got and the next steps. */
export function NeedColumn({ need, answer, visit }: Props): VNode {
  const { reader, engine } = visit
  const { t, language, languageName, date, to } = reader
  const { constraints } = need
  const areas = need.processAreas.map((id) => engine.catalogue.processAreas.get(id)?.name[language] ?? id)
  return (
    <section class="the-need" aria-labelledby="the-need">
      <h2 id="the-need">{t('desk.need')}</h2>
      <p class="quoted" {...inItsLanguage(need.language, language)}>
        {need.description}
      </p>
      <Steps need={need} visit={visit} />
      <dl>
        <Fact name={t('desk.member')}>
          <a href={to('members', need.memberCode)}>{memberName(need.memberCode, engine, reader)}</a>
        </Fact>
        <Fact name={t('desk.language')}>{languageName(need.language)}</Fact>
        <Fact name={t('desk.fit')}>
          {fitInWords(answer?.fit ?? null, reader)}
          {answer && answer.bestScore !== null && ` (${answer.bestScore})`}
        </Fact>
        {areas.length > 0 && <Fact name={t('facet.processArea')}>{areas.join(', ')}</Fact>}
        {constraints.budget && <Fact name={t('desk.budget')}>{t(`desk.budget.${constraints.budget}`)}</Fact>}
        {constraints.deadline && <Fact name={t('desk.deadline')}>{date(constraints.deadline)}</Fact>}
        {constraints.infrastructure && (
          <Fact name={t('desk.infrastructure')}>
            <span {...inItsLanguage(need.language, language)}>{constraints.infrastructure}</span>
          </Fact>
        )}
        <Fact name={t('desk.visibility')}>{t(`desk.visibility.${need.visibility}`)}</Fact>
        <Fact name={t('desk.status')}>
          {t(`desk.status.${need.status}`)}
          {need.submittedAt && ` · ${t('desk.submitted', { date: date(need.submittedAt) })}`}
        </Fact>
      </dl>
    </section>
  )
}

/** The steps that a viewer may take with a need as it is. */
function stepsFor(viewer: Viewer, need: Need): TransitionName[] {
  return (Object.keys(transitions) as TransitionName[]).filter((name) => {
    const { from, by } = transitions[name]
    return from.includes(need.status) && by.some((may) => may(viewer, need))
  })
}

function Steps({ need, visit }: Pick<Props, 'need' | 'visit'>): VNode {
  const { t } = visit.reader
  const steps = stepsFor(visit.viewer, need)
  return (
    <div class="steps">
      <form method="post" action={actionOf(visit, need, 'steps')} id={stepsAnchor}>
        <input type="hidden" name="version" value={need.version} />
        {steps.map((name) => (
          <button
            key={name}
            type="submit"
            name="step"
            value={name}
            class={name === 'review' || name === 'publish' ? 'primary' : undefined}
          >
            {t(`desk.step.${name}`)}
          </button>
        ))}
      </form>
      {steps.includes('publish') && <p class="hint">{t('desk.step.publishHint')}</p>}
      <form method="post" action={actionOf(visit, need, 'suggestions')}>
        <button type="submit" class="link">
          {t('desk.askAnew')}
        </button>
      </form>
    </div>
  )
}

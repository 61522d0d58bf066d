import type { VNode } from 'preact'
import { textIn } from '../../../features/catalogue/index.js'
import { listRules, type Rule } from '../../../features/rules/index.js'
import type { Page } from '../../kit/page.js'
import type { Reader } from '../../kit/reader.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { moment } from '../names.js'

/** What holds for needs of a kind. */
export async function rulesPage(visit: Visit): Promise<Page> {
  const { engine, reader, viewer } = visit
  const { t, to } = reader
  const rules = await listRules(engine, viewer)
  const title = t('desk.rules.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('desk.rules.lead')}</p>
      <p>
        <a href={to('desk', 'rules', 'new')}>{t('desk.rule.new')}</a>
      </p>
      {rules.length === 0 && <p>{t('desk.rules.none')}</p>}
      <ul class="cases">
        {rules.map((rule) => (
          <li key={rule.id} id={`rule-${rule.id}`}>
            <a class="title" dir="auto" href={to('desk', 'rules', rule.id)}>
              {rule.name}
            </a>
            <RuleInWords rule={rule} visit={visit} />
          </li>
        ))}
      </ul>
    </>
  )
  return deskPage(visit, { title, section: 'rules', body })
}

function RuleInWords({ rule, visit }: { rule: Rule; visit: Visit }): VNode {
  const { reader, engine } = visit
  const { t, language, list } = reader
  const { processAreas, technologies, caseStudies } = engine.catalogue
  const { condition } = rule
  const conditions = [
    ...condition.processAreas.map((id) => processAreas.get(id)?.name[language] ?? id),
    ...condition.technologies.map((id) => technologies.get(id)?.name[language] ?? id),
    ...condition.words.map((words) => `“${words}”`),
  ]
  const titles = rule.caseStudies.map((id) => {
    const study = caseStudies.get(id)
    return study ? textIn(study, language).text.title : id
  })
  return (
    <>
      <p class="facts" dir="auto">
        {t('desk.rules.for', { conditions: list(conditions) })} · {validity(rule, reader)}
      </p>
      <p>
        <strong>{effectInWords(rule, reader)}</strong> {titles.join(' · ')}
      </p>
    </>
  )
}

function effectInWords({ action }: Rule, { t }: Reader): string {
  const label = t(`desk.effect.${action.type}`)
  if ('strength' in action) return `${label} (× ${action.strength}):`
  return 'position' in action ? `${label} (${action.position}):` : `${label}:`
}

function validity({ validFrom, validUntil }: Rule, { t }: Reader): string {
  const now = new Date().toISOString()
  if (validUntil !== null && validUntil <= now) return t('desk.rules.over', { time: moment(validUntil) })
  if (validFrom !== null && validFrom > now) return t('desk.rules.notYet', { time: moment(validFrom) })
  return validUntil === null ? t('desk.rules.always') : t('desk.rules.until', { time: moment(validUntil) })
}

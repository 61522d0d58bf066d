import type { VNode } from 'preact'
import { textIn } from '../../../features/catalogue/index.js'
import { listRules, type Rule } from '../../../features/rules/index.js'
import { Badge } from '../../kit/badge.js'
import { ButtonLink } from '../../kit/button.js'
import { EmptyState } from '../../kit/empty-state.js'
import { one } from '../../kit/form-values.js'
import type { Page } from '../../kit/page.js'
import type { Reader } from '../../kit/reader.js'
import type { Sent } from '../../kit/sent.js'
import { Toast } from '../../kit/toast.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { moment } from '../names.js'

const done = ['saved', 'deleted'] as const

export function readDone({ query }: Sent) {
  return { done: done.find((what) => what === one(query, 'done')) }
}

/** What holds for needs of a kind. */
export async function rulesPage(visit: Visit, { done: said }: ReturnType<typeof readDone>): Promise<Page> {
  const { engine, reader, viewer } = visit
  const { t, to } = reader
  const rules = await listRules(engine, viewer)
  const title = t('desk.rules.title')
  const body = (
    <>
      {said && <Toast text={t(`desk.rule.${said}`)} />}
      <div class="heading">
        <h1>{title}</h1>
        <ButtonLink kind="solid" icon="plus" href={to('desk', 'rules', 'new')}>
          {t('desk.rule.new')}
        </ButtonLink>
      </div>
      <p class="lead">{t('desk.rules.lead')}</p>
      {rules.length === 0 && (
        <EmptyState icon="sliders-horizontal" title={t('desk.rules.none')}>
          <p>{t('desk.rules.begin')}</p>
        </EmptyState>
      )}
      <ul class="card-grid rules">
        {rules.map((rule) => (
          <li key={rule.id} id={`rule-${rule.id}`} class="card linked">
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
      <p>
        <Badge {...(isActive(rule) && { tone: 'good' as const, icon: 'circle-check' as const })}>
          {validity(rule, reader)}
        </Badge>
      </p>
      <p class="facts" dir="auto">
        {t('desk.rules.for', { conditions: list(conditions) })}
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

function isActive({ validFrom, validUntil }: Rule): boolean {
  const now = new Date().toISOString()
  return (validUntil === null || validUntil > now) && (validFrom === null || validFrom <= now)
}

function validity({ validFrom, validUntil }: Rule, { t }: Reader): string {
  const now = new Date().toISOString()
  if (validUntil !== null && validUntil <= now) return t('desk.rules.over', { time: moment(validUntil) })
  if (validFrom !== null && validFrom > now) return t('desk.rules.notYet', { time: moment(validFrom) })
  return validUntil === null ? t('desk.rules.always') : t('desk.rules.until', { time: moment(validUntil) })
}

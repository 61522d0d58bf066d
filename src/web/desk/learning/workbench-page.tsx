import type { VNode } from 'preact'
import {
  type Recommendation,
  recommend,
  recommendationRequest,
  uncurated,
} from '../../../features/recommendations/index.js'
import { readRules } from '../../../features/rules/index.js'
import { signalNames } from '../../../ranking/index.js'
import type { Fault } from '../../kit/fault.js'
import { described, FaultOf, FaultSummary } from '../../kit/faults.js'
import type { Values } from '../../kit/form-values.js'
import type { Page } from '../../kit/page.js'
import { useReader } from '../../kit/reader.js'
import type { Visit } from '../../kit/visit.js'
import { comparedTo, sameBeginning, TwoLists } from '../compare-lists.js'
import { deskPage } from '../desk-page.js'
import {
  type Configuration,
  diversityIn,
  firstForm,
  readWorkbenchForm,
  type Side,
  sides,
  type WorkbenchForm,
} from './workbench-form.js'

/** What changes when the ranking is done in another way. */
export function workbenchPage(visit: Visit): Page {
  return pageOf(visit, firstForm)
}

export async function workbenchAnswer(visit: Visit): Promise<Page> {
  const { engine, reader, request } = visit
  const form = readWorkbenchForm(request.body as Values)
  const parsed = recommendationRequest.safeParse({
    text: form.text.trim(),
    outputLanguage: reader.language,
    limit: comparedTo,
    peers: 0,
  })
  const faults: Fault[] = [
    ...(parsed.success ? [] : [{ field: 'text', key: 'desk.rule.fault.sample' } as const]),
    ...sides
      .filter((side) => Number.isNaN(diversityIn(form.configurations[side])))
      .map((side) => ({ field: `${side}-diversity`, key: 'desk.workbench.fault' }) as const),
  ]
  if (!parsed.success || faults.length > 0) return pageOf(visit, form, faults)
  const rules = await readRules(engine.database)
  const rank = (one: Configuration) =>
    recommend(
      { ...parsed.data, diversity: diversityIn(one) },
      engine.snapshot,
      { ...uncurated, rules: one.rules ? rules : [] },
      { without: new Set(one.without) },
    )
  const { a, b } = form.configurations
  return pageOf(visit, form, [], { a: await rank(a), b: await rank(b) })
}

function pageOf(
  visit: Visit,
  form: WorkbenchForm,
  faults: readonly Fault[] = [],
  answers?: Record<Side, Recommendation>,
): Page {
  const { t, to } = visit.reader
  const title = t('desk.workbench.title')
  const body = (
    <>
      <FaultSummary faults={faults} />
      <h1>{title}</h1>
      <p class="hint">{t('desk.workbench.hint')}</p>
      <form method="post" action={to('desk', 'workbench')} id="workbench">
        <div class="field">
          <label for="text">{t('desk.workbench.text')}</label>
          <FaultOf field="text" faults={faults} />
          <textarea id="text" name="text" rows={3} dir="auto" {...described('text', faults, false)}>
            {form.text}
          </textarea>
        </div>
        <div class="two-sides">
          {sides.map((side) => (
            <ConfigurationFields key={side} side={side} configuration={form.configurations[side]} faults={faults} />
          ))}
        </div>
        <p>
          <button type="submit" class="primary">
            {t('desk.workbench.compare')}
          </button>
        </p>
      </form>
      {answers && (
        <section aria-labelledby="outcome">
          <h2 id="outcome">{t('desk.workbench.outcome')}</h2>
          {sameBeginning(answers.a.results, answers.b.results) && <p class="notice">{t('desk.workbench.same')}</p>}
          <TwoLists
            before={{ title: t('desk.workbench.side', { side: 'A' }), results: answers.a.results }}
            after={{ title: t('desk.workbench.side', { side: 'B' }), results: answers.b.results }}
          />
        </section>
      )}
    </>
  )
  return deskPage(visit, {
    title: faults.length > 0 ? t('fault.pageTitle') : title,
    section: 'workbench',
    body,
    status: faults.length > 0 ? 400 : 200,
    form: { id: 'workbench', action: '/desk/workbench' },
  })
}

interface FieldsProps {
  readonly side: Side
  readonly configuration: Configuration
  readonly faults: readonly Fault[]
}

function ConfigurationFields({ side, configuration: { without, diversity, rules }, faults }: FieldsProps): VNode {
  const { t } = useReader()
  const field = `${side}-diversity`
  return (
    <fieldset>
      <legend>{t('desk.workbench.side', { side: side.toUpperCase() })}</legend>
      <div class="field">
        <label for={field}>{t('desk.workbench.diversity')}</label>
        <FaultOf field={field} faults={faults} />
        <input
          id={field}
          name={field}
          inputMode="decimal"
          size={5}
          value={diversity}
          {...described(field, faults, false)}
        />
      </div>
      <label class="box">
        <input type="checkbox" name={`${side}-rules`} value="yes" checked={rules} /> {t('desk.workbench.rules')}
      </label>
      <details open={without.length > 0}>
        <summary>{t('desk.workbench.without', { count: without.length })}</summary>
        {signalNames.map((name) => (
          <label key={name} class="box">
            <input type="checkbox" name={`${side}-without`} value={name} checked={without.includes(name)} />{' '}
            {t(`signal.${name}`)}
          </label>
        ))}
      </details>
    </fieldset>
  )
}

import type { VNode } from 'preact'
import {
  type Recommendation,
  recommend,
  recommendationRequest,
  uncurated,
} from '../../../features/recommendations/index.js'
import { listRules } from '../../../features/rules/index.js'
import { signalNames } from '../../../ranking/index.js'
import { Checks, LineField, TextField } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { formPage } from '../../kit/form-page.js'
import type { Page } from '../../kit/page.js'
import { useReader } from '../../kit/reader.js'
import type { Visit } from '../../kit/visit.js'
import { comparedTo, sameBeginning, TwoLists } from '../compare-lists.js'
import { deskPage } from '../desk-page.js'
import { type Configuration, diversityIn, firstForm, type Side, sides, type WorkbenchForm } from './workbench-form.js'

/** What changes when the ranking is done in another way. */
export function workbenchPage(visit: Visit): Page {
  return pageOf(visit, firstForm)
}

export async function workbenchAnswer(visit: Visit, form: WorkbenchForm): Promise<Page> {
  const { engine, reader, viewer } = visit
  const parsed = recommendationRequest.safeParse({
    text: form.text.trim(),
    outputLanguage: reader.language,
    limit: comparedTo,
    peers: 0,
  })
  const errors: FormError[] = [
    ...(parsed.success ? [] : [{ field: 'text', key: 'desk.rule.error.sample' } as const]),
    ...sides
      .filter((side) => Number.isNaN(diversityIn(form.configurations[side])))
      .map((side) => ({ field: `${side}-diversity`, key: 'desk.workbench.error.diversity' }) as const),
  ]
  if (!parsed.success || errors.length > 0) return pageOf(visit, form, errors)
  const rules = await listRules(engine, viewer)
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
  errors: readonly FormError[] = [],
  answers?: Record<Side, Recommendation>,
): Page {
  const { t, to } = visit.reader
  const children = (
    <>
      <p class="hint">{t('desk.workbench.hint')}</p>
      <form method="post" action={to('desk', 'workbench')} id="workbench">
        <TextField id="text" label={t('desk.workbench.text')} errors={errors} value={form.text} rows={3} />
        <div class="two-sides">
          {sides.map((side) => (
            <ConfigurationFields key={side} side={side} configuration={form.configurations[side]} errors={errors} />
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
  const shown = { id: 'workbench', action: '/desk/workbench' }
  return deskPage(visit, {
    ...formPage(visit.reader, { title: t('desk.workbench.title'), errors, children, form: shown }),
    section: 'workbench',
  })
}

interface FieldsProps {
  readonly side: Side
  readonly configuration: Configuration
  readonly errors: readonly FormError[]
}

function ConfigurationFields({ side, configuration: { without, diversity, rules }, errors }: FieldsProps): VNode {
  const { t } = useReader()
  return (
    <fieldset>
      <legend>{t('desk.workbench.side', { side: side.toUpperCase() })}</legend>
      <LineField
        id={`${side}-diversity`}
        label={t('desk.workbench.diversity')}
        errors={errors}
        value={diversity}
        input={{ inputMode: 'decimal', size: 5 }}
      />
      <label class="box">
        <input type="checkbox" name={`${side}-rules`} value="yes" checked={rules} /> {t('desk.workbench.rules')}
      </label>
      <details open={without.length > 0}>
        <summary>{t('desk.workbench.without', { count: without.length })}</summary>
        <Checks
          name={`${side}-without`}
          options={signalNames.map((name) => ({ value: name, label: t(`signal.${name}`) }))}
          chosen={without}
        />
      </details>
    </fieldset>
  )
}

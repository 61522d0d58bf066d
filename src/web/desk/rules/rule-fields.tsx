import type { VNode } from 'preact'
import type { CaseStudy } from '../../../domain/index.js'
import { textIn } from '../../../features/catalogue/index.js'
import { ErrorOf } from '../../kit/error-summary.js'
import { Checks, LineField, type Option, SearchField, TextField } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { namedOptions } from '../../kit/options.js'
import type { Visit } from '../../kit/visit.js'
import { findTitles } from '../find-titles.js'
import { effects, type RuleForm } from './rule-form.js'

interface Props {
  readonly form: RuleForm
  readonly errors: readonly FormError[]
  readonly visit: Visit
}

/** For which needs, what happens, to which case studies, when; and a need to try it on. */
export function RuleFields(props: Props): VNode {
  const { t } = props.visit.reader
  const { form, errors } = props
  return (
    <>
      <LineField id="name" label={t('desk.rule.name')} errors={errors} value={form.name} input={{ dir: 'auto' }} wide />
      <Condition {...props} />
      <Effect {...props} />
      <CaseStudies {...props} />
      <fieldset>
        <legend>{t('desk.rule.when')}</legend>
        <p class="hint">{t('desk.rule.whenHint')}</p>
        <div class="in-a-row">
          <LineField
            id="validFrom"
            label={t('desk.rule.from')}
            errors={errors}
            value={form.validFrom}
            input={{ type: 'datetime-local' }}
          />
          <LineField
            id="validUntil"
            label={t('desk.rule.until')}
            errors={errors}
            value={form.validUntil}
            input={{ type: 'datetime-local' }}
          />
        </div>
      </fieldset>
      <TextField
        id="sample"
        label={t('desk.rule.sample')}
        hint={t('desk.rule.sampleHint')}
        errors={errors}
        value={form.sample}
        rows={3}
      >
        <button type="submit" name="do" value="try" formAction="#trial">
          {t('desk.rule.try')}
        </button>
      </TextField>
    </>
  )
}

function Condition({ form, errors, visit }: Props): VNode {
  const { t } = visit.reader
  const { processAreas, technologies } = visit.engine.catalogue
  return (
    <fieldset>
      <legend>{t('desk.rule.condition')}</legend>
      <p class="hint">{t('desk.rule.conditionHint')}</p>
      <Boxes
        id="processAreas"
        name="processArea"
        legend={t('facet.processArea')}
        options={namedOptions(processAreas.values(), visit.reader)}
        chosen={form.processArea}
        errors={errors}
      />
      <Boxes
        id="technologies"
        name="technology"
        legend={t('facet.technology')}
        options={namedOptions(technologies.values(), visit.reader)}
        chosen={form.technology}
        errors={errors}
      />
      <TextField
        id="words"
        label={t('desk.rule.words')}
        hint={t('desk.rule.wordsHint')}
        errors={errors}
        value={form.words}
        rows={3}
      />
    </fieldset>
  )
}

interface BoxesProps {
  readonly id: string
  readonly name: string
  readonly legend: string
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly errors: readonly FormError[]
}

function Boxes({ id, name, legend, options, chosen, errors }: BoxesProps): VNode {
  return (
    <details class="field" open={chosen.length > 0}>
      <summary id={id}>
        {legend} {chosen.length > 0 && `(${chosen.length})`}
      </summary>
      <ErrorOf field={id} errors={errors} />
      <div class="boxes">
        <Checks name={name} options={options} chosen={chosen} />
      </div>
    </details>
  )
}

function Effect({ form, errors, visit: { reader } }: Props): VNode {
  const { t } = reader
  return (
    <fieldset id="effect">
      <legend>{t('desk.rule.effect')}</legend>
      <ErrorOf field="effect" errors={errors} />
      <Checks
        type="radio"
        name="effect"
        options={effects.map((effect) => ({ value: effect, label: t(`desk.effect.${effect}`) }))}
        chosen={[form.effect]}
      />
      <div class="in-a-row">
        <LineField id="strength" label={t('desk.rule.strength')} errors={errors} value={form.strength} />
        <LineField id="position" label={t('desk.rule.position')} errors={errors} value={form.position} />
      </div>
    </fieldset>
  )
}

/** Those chosen are ticked; what is found by words stands beneath, to be ticked. */
function CaseStudies({ form, errors, visit }: Props): VNode {
  const { t } = visit.reader
  const { catalogue } = visit.engine
  const chosen = form.caseStudy.flatMap((id) => catalogue.caseStudies.get(id) ?? [])
  const found = findTitles(form.find, catalogue).filter(({ id }) => !form.caseStudy.includes(id))
  return (
    <fieldset>
      <legend>{t('desk.rule.caseStudies')}</legend>
      <Ticks studies={chosen} visit={visit} checked />
      <SearchField
        id="find"
        label={t('desk.rule.find')}
        errors={errors}
        value={form.find}
        maxLength={200}
        button={
          <button type="submit" name="do" value="find" formAction="#find">
            {t('browse.search')}
          </button>
        }
      />
      {form.find.trim() !== '' && found.length === 0 && <p>{t('desk.byHand.none')}</p>}
      <Ticks studies={found} visit={visit} />
    </fieldset>
  )
}

function Ticks({
  studies,
  visit,
  checked = false,
}: {
  studies: readonly CaseStudy[]
  visit: Visit
  checked?: boolean
}) {
  const { language } = visit.reader
  return (
    <>
      {studies.map((study) => (
        <label key={study.id} class="box">
          <input type="checkbox" name="caseStudy" value={study.id} checked={checked} />{' '}
          <span lang={textIn(study, language).language}>{textIn(study, language).text.title}</span>
        </label>
      ))}
    </>
  )
}

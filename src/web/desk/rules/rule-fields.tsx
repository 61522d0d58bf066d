import type { VNode } from 'preact'
import type { CaseStudy } from '../../../domain/index.js'
import { textIn } from '../../../features/catalogue/index.js'
import type { Fault } from '../../kit/fault.js'
import { described, FaultOf } from '../../kit/faults.js'
import type { Visit } from '../../kit/visit.js'
import { findTitles } from '../find-titles.js'
import { effects, type RuleForm } from './rule-form.js'

interface Props {
  readonly form: RuleForm
  readonly faults: readonly Fault[]
  readonly visit: Visit
}

/** For which needs, what happens, to which case studies, when; and a need to try it on. */
export function RuleFields(props: Props): VNode {
  const { t } = props.visit.reader
  const { form, faults } = props
  return (
    <>
      <Line name="name" value={form.name} label={t('desk.rule.name')} faults={faults} wide />
      <Condition {...props} />
      <Effect {...props} />
      <CaseStudies {...props} />
      <fieldset>
        <legend>{t('desk.rule.when')}</legend>
        <p class="hint">{t('desk.rule.whenHint')}</p>
        <div class="in-a-row">
          <Line
            name="validFrom"
            type="datetime-local"
            value={form.validFrom}
            label={t('desk.rule.from')}
            faults={faults}
          />
          <Line
            name="validUntil"
            type="datetime-local"
            value={form.validUntil}
            label={t('desk.rule.until')}
            faults={faults}
          />
        </div>
      </fieldset>
      <div class="field">
        <label for="sample">{t('desk.rule.sample')}</label>
        <p class="hint" id="sample-hint">
          {t('desk.rule.sampleHint')}
        </p>
        <FaultOf field="sample" faults={faults} />
        <textarea id="sample" name="sample" rows={3} dir="auto" {...described('sample', faults)}>
          {form.sample}
        </textarea>
        <button type="submit" name="do" value="try" formAction="#trial">
          {t('desk.rule.try')}
        </button>
      </div>
    </>
  )
}

interface LineProps {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly faults: readonly Fault[]
  readonly type?: 'datetime-local'
  readonly wide?: boolean
}

function Line({ name, value, label, faults, type, wide = false }: LineProps): VNode {
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={name}>{label}</label>
      <FaultOf field={name} faults={faults} />
      <input
        id={name}
        name={name}
        {...(type && { type })}
        dir="auto"
        value={value}
        {...described(name, faults, false)}
      />
    </div>
  )
}

function Condition({ form, faults, visit }: Props): VNode {
  const { t, language, compare } = visit.reader
  const { processAreas, technologies } = visit.engine.catalogue
  const named = (records: Iterable<{ id: string; name: Record<typeof language, string> }>) =>
    [...records]
      .map(({ id, name }) => ({ id, label: name[language] }))
      .sort((left, right) => compare(left.label, right.label))
  return (
    <fieldset>
      <legend>{t('desk.rule.condition')}</legend>
      <p class="hint">{t('desk.rule.conditionHint')}</p>
      <Boxes
        id="processAreas"
        name="processArea"
        legend={t('facet.processArea')}
        values={named(processAreas.values())}
        chosen={form.processArea}
        faults={faults}
      />
      <Boxes
        id="technologies"
        name="technology"
        legend={t('facet.technology')}
        values={named(technologies.values())}
        chosen={form.technology}
        faults={faults}
      />
      <div class="field">
        <label for="words">{t('desk.rule.words')}</label>
        <p class="hint" id="words-hint">
          {t('desk.rule.wordsHint')}
        </p>
        <FaultOf field="words" faults={faults} />
        <textarea id="words" name="words" rows={3} dir="auto" {...described('words', faults)}>
          {form.words}
        </textarea>
      </div>
    </fieldset>
  )
}

interface BoxesProps {
  readonly id: string
  readonly name: string
  readonly legend: string
  readonly values: readonly { readonly id: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly faults: readonly Fault[]
}

function Boxes({ id, name, legend, values, chosen, faults }: BoxesProps): VNode {
  return (
    <details class="field" open={chosen.length > 0}>
      <summary id={id}>
        {legend} {chosen.length > 0 && `(${chosen.length})`}
      </summary>
      <FaultOf field={id} faults={faults} />
      <div class="boxes">
        {values.map((value) => (
          <label key={value.id} class="box">
            <input type="checkbox" name={name} value={value.id} checked={chosen.includes(value.id)} /> {value.label}
          </label>
        ))}
      </div>
    </details>
  )
}

function Effect({ form, faults, visit: { reader } }: Props): VNode {
  const { t } = reader
  return (
    <fieldset id="effect">
      <legend>{t('desk.rule.effect')}</legend>
      <FaultOf field="effect" faults={faults} />
      {effects.map((effect) => (
        <label key={effect} class="box">
          <input type="radio" name="effect" value={effect} checked={form.effect === effect} />{' '}
          {t(`desk.effect.${effect}`)}
        </label>
      ))}
      <div class="in-a-row">
        <Line name="strength" value={form.strength} label={t('desk.rule.strength')} faults={faults} />
        <Line name="position" value={form.position} label={t('desk.rule.position')} faults={faults} />
      </div>
    </fieldset>
  )
}

/** Those chosen are ticked; what is found by words stands beneath, to be ticked. */
function CaseStudies({ form, faults, visit }: Props): VNode {
  const { t } = visit.reader
  const { catalogue } = visit.engine
  const chosen = form.caseStudy.flatMap((id) => catalogue.caseStudies.get(id) ?? [])
  const found = findTitles(form.find, catalogue).filter(({ id }) => !form.caseStudy.includes(id))
  return (
    <fieldset>
      <legend>{t('desk.rule.caseStudies')}</legend>
      <Ticks studies={chosen} visit={visit} checked />
      <div class="field">
        <label for="find">{t('desk.rule.find')}</label>
        <FaultOf field="find" faults={faults} />
        <div class="beside-button">
          <input
            id="find"
            name="find"
            type="search"
            dir="auto"
            maxLength={200}
            value={form.find}
            {...described('find', faults, false)}
          />
          <button type="submit" name="do" value="find" formAction="#find">
            {t('browse.search')}
          </button>
        </div>
      </div>
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

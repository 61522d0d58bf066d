import type { VNode } from 'preact'
import {
  dossierHeading,
  type InterfaceLanguage,
  interfaceLanguages,
  isStaff,
  mayProposeFacts,
  NotFoundError,
  NotSignedInError,
  type Technology,
} from '../../domain/index.js'
import { type DatedFact, findProposals, listFacts } from '../../features/dossiers/index.js'
import { FactText } from '../catalogue/fact-text.js'
import { SourceLink } from '../catalogue/sources.js'
import { Checks, ChoiceField, LineField, TextField } from '../kit/field.js'
import type { FormError } from '../kit/form-error.js'
import { formPage } from '../kit/form-page.js'
import { Notice } from '../kit/notices.js'
import type { Page } from '../kit/page.js'
import { useReader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { OwnProposals } from './own-proposals.js'
import { formFor, type SuggestForm, textField, type Wanted } from './suggest-form.js'

/** Where a fact is suggested, changed or removed. */
export async function suggestPage(visit: Visit, wanted: Wanted): Promise<Page> {
  const { facts } = await dossierOf(visit, wanted.id)
  return showSuggest(visit, formFor(wanted, factIn(facts, wanted.fact)), { done: wanted.done })
}

interface Shown {
  readonly errors?: readonly FormError[]
  readonly done?: string
}

const doneKeys = ['proposed', 'withdrawn', 'overtaken'] as const

export async function showSuggest(visit: Visit, form: SuggestForm, { errors = [], done }: Shown): Promise<Page> {
  const { reader, viewer } = visit
  const { t, to, language } = reader
  const { technology, facts } = await dossierOf(visit, form.id)
  const fact = factIn(facts, form.fact)
  const isGone = form.fact !== '' && !fact
  const how = isStaff(viewer) ? 'change' : 'suggest'
  const said = doneKeys.find((one) => one === done)
  const place = to('technologies', technology.id, 'suggest')
  const children = (
    <>
      {said && <Notice role="status">{t(`dossier.done.${said}`)}</Notice>}
      {isGone && <Notice role="alert">{t('dossier.form.gone')}</Notice>}
      <p class="lead">{t(`dossier.form.lead.${how}`)}</p>
      <form method="post" action={place} class="text">
        {fact ? <Existing fact={fact} form={form} /> : <Heading form={form} errors={errors} />}
        <Texts form={form} errors={errors} />
        <LineField
          id="sourceTitle"
          label={t('dossier.form.sourceTitle')}
          errors={errors}
          value={form.sourceTitle}
          input={{ dir: 'auto' }}
          wide
        />
        <LineField
          id="sourceUrl"
          label={t('dossier.form.sourceUrl')}
          errors={errors}
          value={form.sourceUrl}
          input={{ inputmode: 'url', maxLength: 2000 }}
          wide
        />
        <TextField
          id="note"
          label={t('dossier.form.note')}
          hint={t('dossier.form.noteHint')}
          errors={errors}
          value={form.note}
          rows={3}
        />
        <p>
          <button type="submit" class="primary">
            {t(`dossier.form.send.${how}`)}
          </button>
        </p>
      </form>
      {how === 'suggest' && <OwnProposals technology={technology} proposals={await ownOf(visit, technology)} />}
    </>
  )
  const before = (
    <p>
      <a href={to('technologies', technology.id)}>{t('dossier.form.back')}</a>
    </p>
  )
  const title = t(`dossier.form.title.${how}`, { technology: technology.name[language] })
  return { ...formPage(reader, { title, errors, before, children }), section: 'technologies' }
}

async function ownOf({ engine, viewer }: Visit, { id }: Technology) {
  return (await findProposals(engine, viewer, { technologyId: id })).toReversed()
}

/** @throws NotSignedInError, NotFoundError */
async function dossierOf({ engine, viewer, verifyFactsAfterMonths }: Visit, id: string) {
  if (viewer.role === 'anonymous') throw new NotSignedInError()
  const technology = engine.catalogue.technologies.get(id)
  if (!technology || !mayProposeFacts(viewer)) throw new NotFoundError('technology', id)
  return { technology, facts: await listFacts(engine, id, verifyFactsAfterMonths) }
}

function factIn(facts: readonly DatedFact[], id: string): DatedFact | undefined {
  return facts.find((fact) => fact.id === id)
}

function Existing({ fact, form }: { fact: DatedFact; form: SuggestForm }): VNode {
  const { t } = useReader()
  const options = (['change', 'remove'] as const).map((value) => ({ value, label: t(`dossier.form.action.${value}`) }))
  return (
    <>
      <input type="hidden" name="fact" value={fact.id} />
      <p class="hint">{t('dossier.form.now')}</p>
      <blockquote>
        <FactText fact={fact} />{' '}
        <cite>
          <SourceLink {...fact.source} />
        </cite>
      </blockquote>
      <fieldset>
        <legend>{t('dossier.form.what')}</legend>
        <Checks type="radio" name="action" options={options} chosen={[form.action]} />
      </fieldset>
    </>
  )
}

function Heading({ form, errors }: { form: SuggestForm; errors: readonly FormError[] }): VNode {
  const { t } = useReader()
  return (
    <ChoiceField
      id="heading"
      label={t('dossier.form.heading')}
      errors={errors}
      value={form.heading}
      options={dossierHeading.options.map((value) => ({ value, label: t(`dossier.${value}`) }))}
    />
  )
}

/** The reader's language first; the others wait, unless something stands in them. */
function Texts({ form, errors }: { form: SuggestForm; errors: readonly FormError[] }): VNode {
  const { t, language, languageName } = useReader()
  const others = interfaceLanguages.filter((one) => one !== language)
  const isOpen = others.some(
    (one) => form.text[one] !== '' || errors.some(({ field: wrong }) => wrong === textField(one)),
  )
  const field = (one: InterfaceLanguage) => (
    <TextField
      key={one}
      id={textField(one)}
      label={t('dossier.form.text', { language: languageName(one) })}
      {...(one === language && { hint: t('dossier.form.textHint') })}
      errors={errors}
      value={form.text[one]}
      rows={4}
      input={{ lang: one }}
    />
  )
  return (
    <>
      {field(language)}
      <details open={isOpen}>
        <summary>{t('dossier.form.others')}</summary>
        {others.map(field)}
      </details>
    </>
  )
}

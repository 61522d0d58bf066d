import { InvalidInputError, StaleVersionError } from '../../../domain/index.js'
import { previewRule, recommendationRequest } from '../../../features/recommendations/index.js'
import { createRule, deleteRule, editRule, findRule } from '../../../features/rules/index.js'
import { ButtonLink } from '../../kit/button.js'
import type { FormError } from '../../kit/form-error.js'
import { formPage } from '../../kit/form-page.js'
import { one } from '../../kit/form-values.js'
import type { Outcome, Redirect } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent, SentTarget, WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { comparedTo, sameBeginning, TwoLists } from '../compare-lists.js'
import { confirmationPage } from '../confirmation-page.js'
import { deskPage, sectionAddress } from '../desk-page.js'
import { RuleFields } from './rule-fields.js'
import { emptyRule, formErrorsOf, formOf, type RuleForm, readRuleForm, ruleIn } from './rule-form.js'

interface Shown {
  readonly id?: string | undefined
  readonly form: RuleForm
  readonly errors?: readonly FormError[]
  readonly status?: number
  readonly trial?: Awaited<ReturnType<typeof previewRule>>
}

export function newRulePage(visit: Visit): Page {
  return pageOf(visit, { form: emptyRule })
}

export async function rulePage(visit: Visit, { id }: WithId): Promise<Page> {
  return pageOf(visit, { id, form: formOf(await findRule(visit.engine, visit.viewer, id)) })
}

interface Change {
  /** Missing for a new rule. */
  readonly id: string | undefined
  /** What the button that was pressed does. */
  readonly does: string
  readonly form: RuleForm
}

export function readChange({ params, form }: Sent): Change {
  return { id: one(params, 'id') || undefined, does: one(form, 'do'), form: readRuleForm(form) }
}

/** What the form of a rule asks for: to look for case studies, to try the rule, to save it, to delete it. */
export async function changeRule(visit: Visit, change: Change): Promise<Outcome> {
  const { engine, viewer } = visit
  const { id, does, form } = change
  if (id !== undefined) await findRule(engine, viewer, id)
  try {
    switch (does) {
      case 'try':
        return await tryRule(visit, change)
      case 'save':
        return await saveRule(visit, change)
      default:
        return pageOf(visit, { id, form })
    }
  } catch (error) {
    if (error instanceof StaleVersionError && id !== undefined) {
      const { version } = await findRule(engine, viewer, id)
      const errors: FormError[] = [{ field: 'rule', key: 'desk.rule.error.stale' }]
      return pageOf(visit, { id, form: { ...form, version: String(version) }, errors, status: error.status })
    }
    if (!(error instanceof InvalidInputError)) throw error
    return pageOf(visit, { id, form, errors: formErrorsOf(error.errors), status: error.status })
  }
}

/** Asks for confirmation before a rule is deleted. */
export async function deletingPage(visit: Visit, { id }: WithId): Promise<Page> {
  const { engine, viewer, reader } = visit
  const { t, to } = reader
  const { name, version } = await findRule(engine, viewer, id)
  return confirmationPage(visit, {
    section: 'rules',
    address: to('desk', 'rules', id),
    action: 'delete',
    version,
    title: t('desk.rule.deleting', { name }),
    texts: [t('desk.rule.deletingText')],
    button: t('desk.rule.deleteNow'),
    keep: t('desk.cancel'),
    takesAway: true,
  })
}

/** @throws NotFoundError, StaleVersionError */
export async function removeRule({ engine, viewer, reader }: Visit, target: SentTarget): Promise<Redirect> {
  await deleteRule(engine, viewer, target)
  return { to: `${sectionAddress(reader, 'rules')}?done=deleted` }
}

async function saveRule(visit: Visit, { id, form }: Change): Promise<Outcome> {
  const { engine, viewer, reader } = visit
  const { rule, errors } = ruleIn(form)
  if (errors) return pageOf(visit, { id, form, errors })
  const saved =
    id === undefined
      ? await createRule(engine, viewer, rule)
      : await editRule(engine, viewer, { id, version: versionIn(form) }, rule)
  return { to: `${sectionAddress(reader, 'rules')}?done=saved#rule-${saved.id}` }
}

/** A form without a version is about none that there is. */
function versionIn({ version }: RuleForm): number {
  return /^\d{1,9}$/.test(version) ? Number(version) : 0
}

async function tryRule(visit: Visit, { id, form }: Change): Promise<Page> {
  const { rule, errors = [] } = ruleIn(form)
  const request = recommendationRequest.safeParse({
    text: form.sample.trim(),
    outputLanguage: visit.reader.language,
    limit: comparedTo,
    peers: 0,
  })
  if (!rule || !request.success) {
    const ofSample: FormError[] = request.success ? [] : [{ field: 'sample', key: 'desk.rule.error.sample' }]
    return pageOf(visit, { id, form, errors: [...errors, ...ofSample] })
  }
  const trial = await previewRule(visit.engine, visit.viewer, { id, content: rule }, request.data)
  return pageOf(visit, { id, form, trial })
}

function pageOf(visit: Visit, { id, form, errors = [], status, trial }: Shown): Page {
  const { reader } = visit
  const { t, to } = reader
  const title = id === undefined ? t('desk.rule.new') : t('desk.rule.edit')
  const place = ['rules', id ?? 'new']
  const children = (
    <form method="post" action={to('desk', ...place)} id="rule" class="rule">
      <input type="hidden" name="version" value={form.version} />
      <RuleFields form={form} errors={errors} visit={visit} />
      {trial && (
        <section aria-labelledby="trial">
          <h2 id="trial">{t('desk.rule.trial')}</h2>
          {sameBeginning(trial.before.results, trial.after.results) && <p class="notice">{t('desk.rule.noEffect')}</p>}
          <TwoLists
            before={{ title: t('desk.rule.without'), results: trial.before.results }}
            after={{ title: t('desk.rule.with'), results: trial.after.results }}
          />
        </section>
      )}
      <p class="steps-of-rule">
        <button type="submit" name="do" value="save" class="primary">
          {t('desk.rule.save')}
        </button>
        {id !== undefined && (
          <ButtonLink kind="danger" href={to('desk', ...place, 'delete')}>
            {t('desk.rule.delete')}
          </ButtonLink>
        )}
      </p>
    </form>
  )
  const before = (
    <p>
      <a href={sectionAddress(reader, 'rules')}>{t('desk.rules.title')}</a>
    </p>
  )
  const shown = { id: 'rule', action: `/desk/${place.join('/')}` }
  return deskPage(visit, {
    ...formPage(reader, { title, errors, before, children, form: shown, ...(status && { status }) }),
    section: 'rules',
  })
}

import type { ComponentChildren, VNode } from 'preact'
import type { Catalogue } from '../../domain/index.js'
import { ChoiceField, TextField } from '../kit/field.js'
import type { FormError } from '../kit/form-error.js'
import { memberOptions } from '../kit/options.js'
import { useReader } from '../kit/reader.js'
import { longestText, type ProblemForm } from './problem-form.js'

interface Props {
  readonly form: Pick<ProblemForm, 'text' | 'member' | 'ownMember'>
  readonly errors: readonly FormError[]
  readonly catalogue: Catalogue
  /** What stands beside the administration, such as the button. */
  readonly children?: ComponentChildren
}

/** The problem, and the administration that has it. */
export function ProblemFields({ form, errors, catalogue: { members }, children }: Props): VNode {
  const reader = useReader()
  const { t, language } = reader
  return (
    <>
      <TextField
        id="text"
        label={t('need.label')}
        hint={t('need.hint')}
        errors={errors}
        value={form.text}
        rows={3}
        input={{ required: true, 'data-longest': longestText, 'data-left': t('need.left', { count: '{count}' }) }}
      />
      <div class="ask-line">
        {form.ownMember ? (
          <p class="hint">{t('need.ownMember', { name: members.get(form.member)?.name[language] ?? form.member })}</p>
        ) : (
          <ChoiceField
            id="member"
            label={t('need.member')}
            hint={t('need.memberHint')}
            errors={errors}
            value={form.member}
            options={memberOptions(members.values(), t('need.noMember'), reader)}
          />
        )}
        {children}
      </div>
    </>
  )
}

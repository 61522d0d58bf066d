import type { VNode } from 'preact'
import type { Catalogue } from '../../domain/index.js'
import type { Fault } from '../kit/fault.js'
import { described, FaultOf } from '../kit/faults.js'
import { useReader } from '../kit/reader.js'
import { longestText, type NeedForm } from './problem-form.js'

interface Props {
  readonly form: Pick<NeedForm, 'text' | 'member' | 'ownMember'>
  readonly faults: readonly Fault[]
  readonly catalogue: Catalogue
}

/** The problem, and whose it is. */
export function NeedFields({ form, faults, catalogue }: Props): VNode {
  const { t, language } = useReader()
  return (
    <>
      <div class="field">
        <label for="text">{t('need.label')}</label>
        <p class="hint" id="text-hint">
          {t('need.hint')}
        </p>
        <FaultOf field="text" faults={faults} />
        <textarea
          id="text"
          name="text"
          rows={4}
          dir="auto"
          required
          data-longest={longestText}
          data-left={t('need.left', { count: '{count}' })}
          {...described('text', faults)}
        >
          {form.text}
        </textarea>
      </div>
      {form.ownMember ? (
        <p class="hint">
          {t('need.ownMember', { name: catalogue.members.get(form.member)?.name[language] ?? form.member })}
        </p>
      ) : (
        <MemberField form={form} faults={faults} catalogue={catalogue} />
      )}
    </>
  )
}

function MemberField({ form, faults, catalogue }: Props): VNode {
  const { t, language, compare } = useReader()
  const members = [...catalogue.members.values()].sort((a, b) => compare(a.name[language], b.name[language]))
  return (
    <div class="field">
      <label for="member">{t('need.member')}</label>
      <p class="hint" id="member-hint">
        {t('need.memberHint')}
      </p>
      <FaultOf field="member" faults={faults} />
      <select id="member" name="member" {...described('member', faults)}>
        <option value="">{t('need.noMember')}</option>
        {members.map(({ code, name }) => (
          <option key={code} value={code} selected={code === form.member}>
            {name[language]}
          </option>
        ))}
      </select>
    </div>
  )
}

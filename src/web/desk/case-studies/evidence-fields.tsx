import type { VNode } from 'preact'
import { type CaseContent, caseStudy } from '../../../domain/index.js'
import { ChoiceField, LineField } from '../../kit/field.js'
import { one, type Values } from '../../kit/form-values.js'
import type { Reader } from '../../kit/reader.js'

type Evidence = CaseContent['evidence']

const { sourceQuality, problemBasis, confidence, read } = caseStudy.shape.evidence.shape
const choices = {
  sourceQuality: sourceQuality.options,
  problemBasis: problemBasis.options,
  confidence: confidence.options,
  read: read.options,
} as const
const names = ['sourceQuality', 'problemBasis', 'confidence', 'read'] as const

/** How good the source of a case study is: for staff to judge. */
export function EvidenceFields({ evidence, reader: { t } }: { evidence: Evidence; reader: Reader }): VNode {
  return (
    <fieldset>
      <legend>{t('desk.evidence')}</legend>
      <div class="in-a-row">
        {names.map((name) => (
          <ChoiceField
            key={name}
            id={name}
            label={t(`desk.evidence.${name}`)}
            value={evidence?.[name] ?? ''}
            options={[
              ...(evidence === null ? [{ value: '', label: '' }] : []),
              ...choices[name].map((choice) => ({ value: choice, label: t(`desk.evidence.${choice}`) })),
            ]}
            required
          />
        ))}
        <LineField
          id="sourceType"
          label={t('desk.evidence.sourceType')}
          value={evidence?.sourceType ?? 'official'}
          input={{ required: true, maxLength: 100 }}
        />
      </div>
    </fieldset>
  )
}

/** What a form says of the source; `undefined` where it does not say all of it. */
export function evidenceIn(form: Values): NonNullable<Evidence> | undefined {
  const given = Object.fromEntries([...names, 'sourceType'].map((name) => [name, one(form, name).trim()]))
  return caseStudy.shape.evidence.safeParse(given).data
}

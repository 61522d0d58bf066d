import type { VNode } from 'preact'
import { type ExportKind, exportKinds } from '../../../features/catalogue/index.js'
import { ChoiceField, Field } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { Icon } from '../../kit/icon.js'
import type { Visit } from '../../kit/visit.js'

interface FileFormProps {
  readonly visit: Visit
  readonly kind: ExportKind
  readonly errors: readonly FormError[]
}

/** The first step with a file: what is in it, and the file; with the tables to begin with. */
export function FileForm({ visit: { reader }, kind, errors }: FileFormProps): VNode {
  const { t, to } = reader
  const label = (one: ExportKind) => t(`desk.import.kind.${one}`)
  const template = (one: ExportKind, format: string) => (
    <a
      class="button quiet"
      href={`/api/v1/catalogue/${one}/template?format=${format}`}
      aria-label={`${label(one)}, ${format.toUpperCase()}`}
    >
      <Icon name="file-down" /> {format.toUpperCase()}
    </a>
  )
  return (
    <>
      <h2>{t('desk.import.fromFile')}</h2>
      <form method="post" action={to('desk', 'import', 'files')} encType="multipart/form-data" id="upload" class="card">
        <ChoiceField
          id="kind"
          label={t('desk.import.kind')}
          value={kind}
          options={exportKinds.map((one) => ({ value: one, label: label(one) }))}
        />
        <Field id="file" label={t('desk.import.file')} hint={t('desk.import.fileHint')} errors={errors}>
          {(control) => <input {...control} type="file" name="file" accept=".csv,.xlsx,.jsonl,.json,.txt" required />}
        </Field>
        <p>
          <button type="submit" class="primary">
            {t('desk.import.next')}
          </button>
        </p>
      </form>
      <h2>{t('desk.import.templates')}</h2>
      <p class="hint">{t('desk.import.templatesHint')}</p>
      <ul class="templates">
        {exportKinds.map((one) => (
          <li key={one}>
            <span>{label(one)}</span>
            {template(one, 'xlsx')}
            {template(one, 'csv')}
          </li>
        ))}
      </ul>
    </>
  )
}

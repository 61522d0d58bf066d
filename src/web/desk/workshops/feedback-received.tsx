import type { VNode } from 'preact'
import type { Engine } from '../../../engine/index.js'
import { type FollowedFeedback, meanUsefulness } from '../../../features/workshops/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import type { Reader } from '../../kit/reader.js'
import { draftTitle } from '../case-studies/draft-title.js'
import { memberName } from '../names.js'

interface Props {
  readonly workshopId: string
  /** Answers as staff see them; see `listWorkshopFeedback` and `followFeedback`. */
  readonly records: readonly FollowedFeedback[]
  readonly reader: Reader
  readonly engine: Engine
}

/** What came back after a workshop: who answered what, what it has become, and how useful the workshop was on average. */
export function FeedbackReceived({ workshopId, records, reader, engine }: Props): VNode {
  const { t, to, date } = reader
  const mean = meanUsefulness(records.map(({ feedback }) => feedback))
  return (
    <div>
      <h2 id="feedback">{t('workshopFeedback.received')}</h2>
      {records.length === 0 && <p>{t('workshopFeedback.received.none')}</p>}
      {mean && <p>{t('workshopFeedback.received.mean', { mean: oneDecimal(mean.mean, reader), count: mean.count })}</p>}
      {records.length > 0 && (
        <Scrollable labelledBy="feedback">
          <DataTable
            rows={records}
            keyOf={({ feedback }) => feedback.id}
            columns={[
              {
                label: t('map.member'),
                isHeader: true,
                cell: ({ feedback: { memberCode } }) =>
                  memberCode === null
                    ? t('workshopFeedback.received.member.none')
                    : memberName(memberCode, engine, reader),
              },
              { label: t('workshopFeedback.received.on'), cell: ({ feedback }) => date(feedback.at) },
              {
                label: t('workshopFeedback.received.useful'),
                cell: ({ feedback: { useful } }) => useful !== null && t(`workshop.useful.${gradeOf(useful)}`),
              },
              {
                label: t('workshopFeedback.received.comment'),
                cell: ({ feedback: { comment } }) => comment !== null && <span dir="auto">{comment}</span>,
              },
              {
                label: t('workshopFeedback.thanks.became'),
                cell: (one) => <Became followed={one} reader={reader} engine={engine} />,
              },
            ]}
          />
        </Scrollable>
      )}
      <p>
        <a href={to('workshops', workshopId, 'feedback')}>{t('workshopFeedback.enter')}</a>
      </p>
    </div>
  )
}

const grades = [1, 2, 3, 4, 5] as const

function gradeOf(useful: number): (typeof grades)[number] {
  return grades.find((grade) => grade === useful) ?? 1
}

function oneDecimal(value: number, { number }: Reader): string {
  return number(Math.round(value * 10) / 10)
}

function Became({
  followed: { needs, drafts, proposals },
  reader,
  engine,
}: Pick<Props, 'reader' | 'engine'> & { followed: FollowedFeedback }): VNode {
  const { t, to, language } = reader
  const technology = (id: string) => engine.catalogue.technologies.get(id)?.name[language] ?? id
  return (
    <ul class="plain">
      {needs.map(({ id, title }) => (
        <li key={id}>
          <a href={to('desk', 'needs', id)} dir="auto">
            {t('workshopFeedback.received.need', { title })}
          </a>
        </li>
      ))}
      {drafts.map((draft) => (
        <li key={draft.id}>
          <a href={to('desk', 'cases', 'drafts', draft.id)} dir="auto">
            {t('workshopFeedback.received.draft', { title: draftTitle(draft, reader) })}
          </a>
        </li>
      ))}
      {proposals.map(({ id, technologyId }) => (
        <li key={id}>
          <a href={`${to('desk', 'dossiers')}#${id}`}>
            {t('workshopFeedback.received.proposal', { technology: technology(technologyId) })}
          </a>
        </li>
      ))}
    </ul>
  )
}

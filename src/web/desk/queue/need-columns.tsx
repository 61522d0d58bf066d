import type { Need } from '../../../domain/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import type { TableColumn } from '../../kit/data-table.js'
import type { Visit } from '../../kit/visit.js'
import { memberName } from '../names.js'

interface OfNeed {
  readonly need: Need
}

/** The title of a need, which leads to its page at the desk. */
export function needColumn({ reader: { t, to, language } }: Visit): TableColumn<OfNeed> {
  return {
    label: t('desk.need'),
    isHeader: true,
    cell: ({ need }) => (
      <a href={to('desk', 'needs', need.id)} {...inItsLanguage(need.language, language)}>
        {need.title}
      </a>
    ),
  }
}

/** The member that has the need. */
export function memberColumn({ reader, engine }: Visit): TableColumn<OfNeed> {
  return { label: reader.t('desk.member'), cell: ({ need }) => memberName(need.memberCode, engine, reader) }
}

import type { VNode } from 'preact'
import type { Need } from '../../../domain/index.js'
import { textIn } from '../../../features/catalogue/index.js'
import type { MessageKey } from '../../../messages/translate.js'
import { Toast } from '../../kit/toast.js'
import type { Visit } from '../../kit/visit.js'
import { actionOf, type Done, type Place } from './place.js'

/** What can be done with a match, and with a need; what is written in an address is one of them or nothing. */
const onMatch = ['approve', 'reject', 'hide', 'pin', 'unpin', 'place', 'note'] as const
const onList = ['up', 'down'] as const
const onNeed = ['undone', 'review', 'close', 'reopen', 'publish', 'renewed', 'assigned', 'unassigned'] as const

interface Props {
  readonly done: Done
  readonly place: Place
  readonly visit: Visit
  /** The need that is open, with its list in order. */
  readonly open?: { readonly need: Need; readonly order: readonly string[] }
}

/** Says what was just done, with a way to take it back where there is one. */
export function DoneToast({ done: { did, on = '' }, place, visit, open }: Props): VNode | null {
  const { t, language } = visit.reader
  const study = visit.engine.catalogue.caseStudies.get(on)
  const title = study ? textIn(study, language).text.title : ''
  const undo = (values: Readonly<Record<string, string>>, need: Need, ...path: readonly string[]) => ({
    action: actionOf(visit, need, place, ...path),
    label: t('desk.do.undo'),
    values,
  })
  const match = onMatch.find((one) => one === did)
  if (match && open && study) {
    const text = t(`triage.did.${match}`, { title })
    return <Toast text={text} undo={undo({ do: 'undo' }, open.need, 'matches', on)} />
  }
  const move = onList.find((one) => one === did)
  if (move && open && study) {
    const back = move === 'up' ? 'down' : 'up'
    const values = { order: open.order.join(','), [back]: on }
    return <Toast text={t(`triage.did.${move}`, { title })} undo={undo(values, open.need, 'order')} />
  }
  const step = onNeed.find((one) => one === did)
  if (!step) return null
  const text = t(`triage.did.${step}` satisfies MessageKey)
  if (!open) return <Toast text={text} />
  const { need } = open
  if (step === 'assigned' || step === 'unassigned') {
    return <Toast text={text} undo={undo({ personId: on }, need, 'assignee')} />
  }
  if (step === 'close')
    return <Toast text={text} undo={undo({ step: 'reopen', version: `${need.version}` }, need, 'steps')} />
  return <Toast text={text} />
}

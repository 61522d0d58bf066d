import type { VNode } from 'preact'
import { type Need, type TransitionName, transitions, type Viewer } from '../../../domain/index.js'
import type { Assignee } from '../../../features/assignments/index.js'
import { Button } from '../../kit/button.js'
import { Icon } from '../../kit/icon.js'
import { Menu } from '../../kit/menu.js'
import type { Visit } from '../../kit/visit.js'
import { stepsAnchor } from './matches.js'
import { actionOf, type Place } from './place.js'
import type { Neighbours } from './queue.js'
import { Key, Keys } from './shortcuts.js'

interface Props {
  readonly need: Need
  readonly place: Place
  readonly visit: Visit
}

interface BarProps extends Props {
  readonly neighbours: Neighbours
  readonly count: number
  readonly assignee: Assignee | undefined
  /** Whom it can be assigned to. */
  readonly colleagues: readonly Assignee[]
}

/** What can be done with a need as a whole; it stays in view. */
export function NeedBar({ neighbours, count, assignee, colleagues, ...props }: BarProps): VNode {
  const { need, place, visit } = props
  const { t } = visit.reader
  const steps = stepsFor(visit.viewer, need)
  const mayPublish = steps.includes('publish') || steps.includes('review')
  return (
    <div class="need-bar" id={stepsAnchor} tabIndex={-1}>
      <NeedPager neighbours={neighbours} count={count} place={place} visit={visit} />
      <div class="button-group">
        <Keys />
        <Assign assignee={assignee} colleagues={colleagues} {...props} />
        <More steps={steps} {...props} />
        {steps.includes('review') && (
          <StepForm step="review" {...props}>
            <Button name="step" value="review">
              {t('desk.step.review')}
            </Button>
          </StepForm>
        )}
        {mayPublish && (
          <a
            class="button primary"
            href={actionOf(visit, need, place, 'publish')}
            data-in-place
            data-key="P"
            aria-keyshortcuts="Shift+P"
          >
            <Icon name="send" /> {t('triage.publish')} <Key name="P" />
          </a>
        )}
      </div>
    </div>
  )
}

/** The steps that a viewer may take with a need as it is. */
export function stepsFor(viewer: Viewer, need: Need): TransitionName[] {
  return (Object.keys(transitions) as TransitionName[]).filter((name) => {
    const { from, by } = transitions[name]
    return from.includes(need.status) && by.some((may) => may(viewer, need))
  })
}

interface StepProps extends Props {
  readonly step: TransitionName
  readonly children: VNode
}

function StepForm({ need, place, visit, step, children }: StepProps): VNode {
  return (
    <form method="post" action={actionOf(visit, need, place, 'steps')} id={`step-${step}`} data-in-place>
      <input type="hidden" name="version" value={need.version} />
      {children}
    </form>
  )
}

/** What is done with a need seldom. */
function More({ steps, ...props }: Props & { steps: readonly TransitionName[] }): VNode {
  const { need, place, visit } = props
  const { t } = visit.reader
  return (
    <Menu summary={<MoreSign label={t('triage.more')} />}>
      <form method="post" action={actionOf(visit, need, place, 'suggestions')} data-in-place>
        <button type="submit" class="link">
          {t('desk.askAnew')}
        </button>
      </form>
      {(['reopen', 'close'] as const)
        .filter((step) => steps.includes(step))
        .map((step) => (
          <StepForm key={step} step={step} {...props}>
            <button type="submit" class="link" name="step" value={step}>
              {t(`desk.step.${step}`)}
            </button>
          </StepForm>
        ))}
    </Menu>
  )
}

function MoreSign({ label }: { label: string }): VNode {
  return (
    <>
      <Icon name="ellipsis" />
      <span class="unseen">{label}</span>
    </>
  )
}

interface AssignProps extends Props, Pick<BarProps, 'assignee' | 'colleagues'> {}

/** Who looks after the need, and who else could. */
function Assign({ need, place, visit, assignee, colleagues }: AssignProps): VNode {
  const { t } = visit.reader
  const me = colleagues.find(({ id }) => id === visit.viewer.id)
  const others = colleagues.filter(({ id }) => id !== me?.id)
  const choice = (id: string, label: string, key?: string) => (
    <button
      key={id}
      type="submit"
      class="link"
      name="personId"
      value={id}
      aria-current={id === (assignee?.id ?? '') ? 'true' : undefined}
      data-key={key}
    >
      {label}
      {key && <Key name={key} />}
    </button>
  )
  return (
    <Menu
      class="assign"
      summary={
        <>
          <Icon name="circle-user-round" />
          <span class="unseen">{t('triage.assignedTo')} </span>
          {assignee?.name ?? t('triage.assign')}
        </>
      }
    >
      <form method="post" action={actionOf(visit, need, place, 'assignee')} id="assign" data-in-place>
        {me && choice(me.id, t('triage.assignMe', { name: me.name }), 'i')}
        {others.map(({ id, name }) => choice(id, name))}
        {choice('', t('triage.assignNobody'))}
      </form>
    </Menu>
  )
}

interface PagerProps {
  readonly neighbours: Neighbours
  readonly count: number
  readonly place: Place
  readonly visit: Visit
}

/** Where the need stands in the list, and its neighbours there. */
function NeedPager({ neighbours: { place: at, before, after }, count, place, visit }: PagerProps): VNode {
  const { t } = visit.reader
  return (
    <nav class="need-pager" aria-label={t('triage.neighbours')}>
      {before && (
        <a
          class="button quiet"
          href={actionOf(visit, before.need, place)}
          rel="prev"
          data-in-place
          data-key="K"
          aria-keyshortcuts="Shift+K"
        >
          <Icon name="arrow-up" />
          <span class="unseen">{t('desk.queue.previous')}</span>
        </a>
      )}
      {after && (
        <a
          class="button quiet"
          href={actionOf(visit, after.need, place)}
          rel="next"
          data-in-place
          data-key="J"
          aria-keyshortcuts="Shift+J"
        >
          <Icon name="arrow-down" />
          <span class="unseen">{t('desk.queue.next')}</span>
        </a>
      )}
      <span class="hint">{at === undefined ? t('triage.notListed') : t('desk.queue.place', { place: at, count })}</span>
    </nav>
  )
}

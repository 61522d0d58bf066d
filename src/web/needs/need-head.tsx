import type { VNode } from 'preact'
import {
  contactOf,
  isOwn,
  isStaff,
  mayDelete,
  mayEdit,
  type Need,
  type TransitionName,
  transitionName,
  transitions,
  type Viewer,
} from '../../domain/index.js'
import type { MessageKey } from '../../messages/translate.js'
import { Badge } from '../kit/badge.js'
import { Breadcrumbs } from '../kit/breadcrumbs.js'
import { Button, type ButtonKind, ButtonLink } from '../kit/button.js'
import { inItsLanguage } from '../kit/case-line.js'
import { Contact } from '../kit/contact-link.js'
import { Fact } from '../kit/fact.js'
import { MemberName } from '../kit/flag.js'
import type { IconName } from '../kit/icon-names.js'
import { ErrorNotice } from '../kit/notices.js'
import { useReader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { NeedSteps } from './need-steps.js'

interface Props {
  readonly need: Need
  readonly visit: Visit
  readonly reviewedAt: string | undefined
  /** Why a step was not taken. */
  readonly error: MessageKey | undefined
}

/** What the need is, how far it has got, and what comes next. */
export function NeedHead({ need, visit, reviewedAt, error }: Props): VNode {
  const { t, to, language } = useReader()
  const { viewer, engine } = visit
  const own = isOwn(viewer, need)
  const member = engine.catalogue.members.get(need.memberCode)!
  const inside = own || isStaff(viewer)
  return (
    <header class="need-head">
      <Breadcrumbs crumbs={own ? [{ label: t('section.needs'), href: to('needs') }] : []} />
      <h1 {...inItsLanguage(need.language, language)}>{need.title}</h1>
      <p class="where">
        <MemberName code={member.code} name={member.name[language]} href={to('members', member.code)} />
        <Badge icon={visibilityIcons[need.visibility]}>{t(`needs.visibility.short.${need.visibility}`)}</Badge>
        {!inside && <Badge tone={statusTones[need.status]}>{t(`needs.status.${need.status}`)}</Badge>}
      </p>
      {!own && <Contact url={contactOf(member, engine.catalogue.domain)} name={member.name[language]} />}
      {inside && <NeedSteps need={need} reviewedAt={reviewedAt} />}
      {error && <ErrorNotice>{t(error)}</ErrorNotice>}
      {inside && (
        <section class="next-step" aria-label={t('needs.next.title')}>
          {own && <p>{t(`needs.next.${need.status}`)}</p>}
          <Steps need={need} viewer={viewer} />
        </section>
      )}
    </header>
  )
}

const visibilityIcons = {
  private: 'lock',
  members: 'users-round',
  public: 'globe',
} as const satisfies Record<string, IconName>

export const statusTones = {
  draft: 'warn',
  submitted: 'accent',
  'in-review': 'accent',
  published: 'good',
  closed: undefined,
} as const

/** What a step looks like: the one that moves the need on stands out. */
const looks: Partial<Record<TransitionName, { readonly kind: ButtonKind; readonly icon?: IconName }>> = {
  submit: { kind: 'primary', icon: 'send' },
  withdraw: { kind: 'quiet', icon: 'undo-2' },
  close: { kind: 'quiet', icon: 'check' },
  reopen: { kind: 'quiet', icon: 'rotate-cw' },
}

/** What can be done with it now; what needs the other side is not offered. */
function Steps({ need, viewer }: { need: Need; viewer: Viewer }): VNode | null {
  const { t, to } = useReader()
  const possible = transitionName.options.filter(
    (name) => transitions[name].from.includes(need.status) && transitions[name].by.some((may) => may(viewer, need)),
  )
  return (
    <ul class="actions" aria-label={t('needs.steps')}>
      {isStaff(viewer) && (
        <li>
          <ButtonLink kind="solid" href={to('desk', 'needs', need.id)}>
            {t('needs.atDesk')}
          </ButtonLink>
        </li>
      )}
      {possible.map((name) => (
        <li key={name}>
          <form method="post" action={to('needs', need.id, 'step')}>
            <input type="hidden" name="version" value={need.version} />
            <Button name="step" value={name} {...looks[name]}>
              {t(`needs.step.${name}`)}
            </Button>
          </form>
        </li>
      ))}
      {mayEdit(viewer, need) && (
        <li>
          <ButtonLink href={to('needs', need.id, 'edit')} icon="pencil">
            {t('needs.step.edit')}
          </ButtonLink>
        </li>
      )}
      {mayDelete(viewer, need) && (
        <li>
          <ButtonLink kind="quiet" icon="trash-2" href={to('needs', need.id, 'delete')}>
            {t('needs.step.delete')}
          </ButtonLink>
        </li>
      )}
    </ul>
  )
}

/** The need as its member wrote it, with where it lies and what binds it. */
export function NeedWords({ need, visit }: { need: Need; visit: Visit }): VNode {
  const { t, date, list, language } = useReader()
  const { budget, deadline, infrastructure } = need.constraints
  const areas = need.processAreas.map((id) => visit.engine.catalogue.processAreas.get(id)?.name[language] ?? id)
  return (
    <section class="card need-words" aria-labelledby="need-words">
      <h2 id="need-words">{t('needs.words')}</h2>
      <p class="typed" {...inItsLanguage(need.language, language)}>
        {need.description}
      </p>
      {(areas.length > 0 || budget || deadline || infrastructure) && (
        <dl class="need-facts">
          {areas.length > 0 && <Fact name={t('needs.field.processAreas')}>{list(areas)}</Fact>}
          {budget && <Fact name={t('needs.field.budget')}>{t(`needs.budget.${budget}`)}</Fact>}
          {deadline && <Fact name={t('needs.field.deadline')}>{date(deadline)}</Fact>}
          {infrastructure && (
            <Fact name={t('needs.field.infrastructure')}>
              <span {...inItsLanguage(need.language, language)}>{infrastructure}</span>
            </Fact>
          )}
        </dl>
      )}
    </section>
  )
}

import type { VNode } from 'preact'
import { type ApiKey, keyRole } from '../../../features/people/index.js'
import { Badge } from '../../kit/badge.js'
import { Button, ButtonLink } from '../../kit/button.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { Icon } from '../../kit/icon.js'
import type { Visit } from '../../kit/visit.js'
import { memberName, moment } from '../names.js'
import { AccessLine, type FormProps, RoleFields, rolesFor } from './access-fields.js'

function stateOf({ revokedAt, replacedBy, expiresAt }: ApiKey) {
  if (revokedAt !== null) return 'revoked'
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.now()) return 'expired'
  return replacedBy === null ? 'inUse' : 'replaced'
}

/** The keys of programs, with what can be done about each; those that nobody can use any more are folded away. */
export function ApiKeys({ keys, visit }: { keys: readonly ApiKey[]; visit: Visit }): VNode {
  const isOver = (key: ApiKey) => ['revoked', 'expired'].includes(stateOf(key))
  const over = keys.filter(isOver)
  return (
    <>
      <KeyTable keys={keys.filter((key) => !isOver(key))} visit={visit} />
      {over.length > 0 && (
        <details>
          <summary>{visit.reader.t('desk.apiKeys.over', { count: over.length })}</summary>
          <KeyTable keys={over} visit={visit} />
        </details>
      )}
    </>
  )
}

const stateTones = { revoked: 'bad', expired: undefined, inUse: 'good', replaced: 'warn' } as const

function StateOfKey({ apiKey, visit }: { apiKey: ApiKey; visit: Visit }): VNode {
  const state = stateOf(apiKey)
  const tone = stateTones[state]
  return <Badge {...(tone && { tone })}>{visit.reader.t(`desk.apiKeys.${state}`)}</Badge>
}

function KeyTable({ keys, visit }: { keys: readonly ApiKey[]; visit: Visit }): VNode | null {
  const { t } = visit.reader
  if (keys.length === 0) return null
  const time = (at: string | null) => (at ? moment(at) : '–')
  const nowrap = () => ({ class: 'nowrap' })
  return (
    <Scrollable labelledBy="keys-of-programs">
      <DataTable
        columns={[
          {
            label: t('desk.apiKeys.label'),
            cell: ({ label }) => <strong>{label}</strong>,
            isHeader: true,
            attributes: () => ({ dir: 'auto' }),
          },
          { label: t('desk.role'), cell: ({ role }) => t(`desk.role.${role}`) },
          { label: t('desk.member'), cell: (key) => <KeyMembers apiKey={key} visit={visit} /> },
          { label: t('desk.apiKeys.used'), cell: ({ lastUsedAt }) => time(lastUsedAt), attributes: nowrap },
          { label: t('desk.apiKeys.expires'), cell: ({ expiresAt }) => time(expiresAt), attributes: nowrap },
          { label: t('desk.status'), cell: (key) => <StateOfKey apiKey={key} visit={visit} /> },
          { label: t('desk.actions'), cell: (key) => <KeyActions apiKey={key} visit={visit} /> },
        ]}
        rows={keys}
        keyOf={({ id }) => id}
        rowAttributes={({ id }) => ({ id })}
      />
    </Scrollable>
  )
}

/** The member that a key belongs to, or those that a portal may act for. */
function KeyMembers({ apiKey: { memberCode, members }, visit }: { apiKey: ApiKey; visit: Visit }): VNode {
  const { reader, engine } = visit
  // It can do the most: it stands out.
  if (members === '*') return <strong>{reader.t('desk.apiKeys.everyMember')}</strong>
  const codes = members ?? (memberCode === null ? [] : [memberCode])
  return <>{reader.list(codes.map((code) => memberName(code, engine, reader))) || '–'}</>
}

function KeyActions({ apiKey, visit: { reader } }: { apiKey: ApiKey; visit: Visit }): VNode {
  const { t, to } = reader
  const place = ['desk', 'access', 'keys', apiKey.id]
  const state = stateOf(apiKey)
  return (
    <div class="row-actions">
      {state === 'inUse' && (
        <form method="post" action={to(...place, 'rotation')}>
          <select name="hours" aria-label={t('desk.apiKeys.overlap')}>
            {([24, 168, 0] as const).map((hours) => (
              <option key={hours} value={hours}>
                {t(`desk.apiKeys.overlap.${hours}`)}
              </option>
            ))}
          </select>
          <Button>
            {t('desk.apiKeys.rotate')} <span class="unseen">{apiKey.label}</span>
          </Button>
        </form>
      )}
      {(state === 'inUse' || state === 'replaced') && (
        <ButtonLink kind="danger" href={to(...place, 'revoke')}>
          {t('desk.apiKeys.revoke')} <span class="unseen">{apiKey.label}</span>
        </ButtonLink>
      )}
    </div>
  )
}

export function NewKey({ typed, errors, visit }: FormProps): VNode {
  const { t, to } = visit.reader
  const shown = { of: 'key', typed, errors } as const
  return (
    <details class="add" open={errors.some(({ field }) => field.startsWith('key-'))}>
      <summary class="button">
        <Icon name="plus" /> {t('desk.apiKeys.add')}
      </summary>
      <form method="post" action={to('desk', 'access', 'keys')}>
        <div class="in-a-row">
          <AccessLine {...shown} name="label" label={t('desk.apiKeys.label')} />
          <RoleFields {...shown} roles={rolesFor(keyRole.options, visit)} visit={visit} />
          <AccessLine
            {...shown}
            name="members"
            label={t('desk.apiKeys.members')}
            hint={t('desk.apiKeys.membersHint')}
          />
          <AccessLine {...shown} name="expiresAt" type="date" label={t('desk.apiKeys.expires')} />
          <AccessLine {...shown} name="requestsPerMinute" label={t('desk.apiKeys.limit')} />
        </div>
        <Button kind="solid">{t('desk.apiKeys.addNow')}</Button>
      </form>
    </details>
  )
}

import type { VNode } from 'preact'
import { type ApiKey, keyRole } from '../../../features/people/index.js'
import { one } from '../../kit/form-values.js'
import type { Visit } from '../../kit/visit.js'
import { memberName, moment } from '../names.js'
import { Choice, type FormProps, Line, membersOf, rolesFor } from './access-fields.js'

function stateOf({ revokedAt, replacedBy, expiresAt }: ApiKey) {
  if (revokedAt !== null) return 'revoked'
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.now()) return 'expired'
  return replacedBy === null ? 'inUse' : 'replaced'
}

/** The keys of programs, with what can be done about each. */
export function ApiKeys({ keys, visit }: { keys: readonly ApiKey[]; visit: Visit }): VNode {
  const { t } = visit.reader
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" tabIndex={0} aria-labelledby="keys-of-programs">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('desk.apiKeys.label')}</th>
            <th scope="col">{t('desk.role')}</th>
            <th scope="col">{t('desk.member')}</th>
            <th scope="col">{t('desk.apiKeys.used')}</th>
            <th scope="col">{t('desk.apiKeys.expires')}</th>
            <th scope="col">{t('desk.status')}</th>
            <th scope="col">{t('desk.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id}>
              <th scope="row" dir="auto">
                {key.label}
              </th>
              <td>{t(`desk.role.${key.role}`)}</td>
              <td>
                <KeyMembers apiKey={key} visit={visit} />
              </td>
              <td class="nowrap">{key.lastUsedAt ? moment(key.lastUsedAt) : '–'}</td>
              <td class="nowrap">{key.expiresAt ? moment(key.expiresAt) : '–'}</td>
              <td>{t(`desk.apiKeys.${stateOf(key)}`)}</td>
              <td>
                <KeyActions apiKey={key} visit={visit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
            {([0, 24, 168] as const).map((hours) => (
              <option key={hours} value={hours}>
                {t(`desk.apiKeys.overlap.${hours}`)}
              </option>
            ))}
          </select>
          <button type="submit">{t('desk.apiKeys.rotate')}</button>
        </form>
      )}
      {(state === 'inUse' || state === 'replaced') && (
        <form method="post" action={to(...place, 'revocation')}>
          <button type="submit" class="link">
            {t('desk.apiKeys.revoke')}
          </button>
        </form>
      )}
    </div>
  )
}

export function NewKey({ typed, faults, visit }: FormProps): VNode {
  const { t, to } = visit.reader
  return (
    <details open={faults.some(({ field }) => field.startsWith('key-'))}>
      <summary>{t('desk.apiKeys.add')}</summary>
      <form method="post" action={to('desk', 'access', 'keys')}>
        <div class="in-a-row">
          <Line
            id="key-label"
            name="label"
            label={t('desk.apiKeys.label')}
            value={one(typed, 'label')}
            faults={faults}
          />
          <Choice
            id="key-role"
            name="role"
            label={t('desk.role')}
            value={one(typed, 'role')}
            options={rolesFor(keyRole.options, visit)}
            faults={faults}
          />
          <Choice
            id="key-memberCode"
            name="memberCode"
            label={t('desk.member')}
            value={one(typed, 'memberCode')}
            options={membersOf(visit)}
            faults={faults}
          />
          <Line
            id="key-members"
            name="members"
            label={t('desk.apiKeys.members')}
            hint={t('desk.apiKeys.membersHint')}
            value={one(typed, 'members')}
            faults={faults}
          />
          <Line
            id="key-expiresAt"
            name="expiresAt"
            type="date"
            label={t('desk.apiKeys.expires')}
            value={one(typed, 'expiresAt')}
            faults={faults}
          />
          <Line
            id="key-requestsPerMinute"
            name="requestsPerMinute"
            label={t('desk.apiKeys.limit')}
            value={one(typed, 'requestsPerMinute')}
            faults={faults}
          />
        </div>
        <button type="submit">{t('desk.apiKeys.addNow')}</button>
      </form>
    </details>
  )
}

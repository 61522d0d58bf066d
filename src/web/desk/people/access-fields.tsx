import type { VNode } from 'preact'
import type { Role } from '../../../domain/index.js'
import { mayGrantAccess } from '../../../features/people/index.js'
import { ChoiceField, LineField, type Option } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { one, type Values } from '../../kit/form-values.js'
import { memberOptions } from '../../kit/options.js'
import type { Visit } from '../../kit/visit.js'

/** What a form of this page is made from: what was typed, and what is wrong with it. */
export interface FormProps {
  readonly typed: Values
  readonly errors: readonly FormError[]
  readonly visit: Visit
}

/** The roles that the viewer may grant. */
export function rolesFor<R extends Role>(roles: readonly R[], { viewer, reader }: Visit) {
  return roles
    .filter((role) => mayGrantAccess(viewer, { role }))
    .map((role) => ({ value: role, label: reader.t(`desk.role.${role as Exclude<R, 'anonymous'>}`) }))
}

function membersOf({ engine, reader }: Visit): Option[] {
  return memberOptions(engine.catalogue.members.values(), reader.t('need.noMember'), reader)
}

interface LineProps extends Pick<FormProps, 'typed' | 'errors'> {
  /** The form, with whose name the ids of its fields begin. */
  readonly of: 'person' | 'key'
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type?: 'date'
}

/** A line of a form on this page, with what was typed. */
export function AccessLine({ of, name, typed, type, ...field }: LineProps): VNode {
  const input = { dir: 'auto', autocomplete: 'off', ...(type && { type }) }
  return <LineField {...field} id={`${of}-${name}`} name={name} value={one(typed, name)} input={input} />
}

/** The role of somebody or of a key, and the member it belongs to. */
export function RoleFields({ of, roles, typed, errors, visit }: FormProps & { of: 'person' | 'key'; roles: Option[] }) {
  const { t } = visit.reader
  const field = (name: string) => ({ id: `${of}-${name}`, name, errors, value: one(typed, name) })
  return (
    <>
      <ChoiceField {...field('role')} label={t('desk.role')} options={roles} />
      <ChoiceField {...field('memberCode')} label={t('desk.member')} options={membersOf(visit)} />
    </>
  )
}

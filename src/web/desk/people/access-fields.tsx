import type { VNode } from 'preact'
import type { Role } from '../../../domain/index.js'
import { mayGrantAccess } from '../../../features/people/index.js'
import type { Fault } from '../../kit/fault.js'
import { described, FaultOf } from '../../kit/faults.js'
import type { Values } from '../../kit/form-values.js'
import type { Visit } from '../../kit/visit.js'

interface Field {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly faults: readonly Fault[]
}

export function Line({ id, name, label, value, faults, type, hint }: Field & { type?: 'date'; hint?: string }): VNode {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FaultOf field={id} faults={faults} />
      <input
        id={id}
        name={name}
        {...(type && { type })}
        value={value}
        dir="auto"
        autocomplete="off"
        {...described(id, faults, hint !== undefined)}
      />
    </div>
  )
}

interface ChoiceProps extends Field {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export function Choice({ id, name, label, value, options, faults }: ChoiceProps): VNode {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <FaultOf field={id} faults={faults} />
      <select id={id} name={name} {...described(id, faults, false)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What a form of this page is made from: what was typed, and what is wrong with it. */
export interface FormProps {
  readonly typed: Values
  readonly faults: readonly Fault[]
  readonly visit: Visit
}

/** The roles of those whom the viewer may let in. */
export function rolesFor<R extends Role>(roles: readonly R[], { viewer, reader }: Visit) {
  return roles
    .filter((role) => mayGrantAccess(viewer, { role }))
    .map((role) => ({ value: role, label: reader.t(`desk.role.${role as Exclude<R, 'anonymous'>}`) }))
}

export function membersOf({ engine, reader: { language, compare, t } }: Visit) {
  const members = [...engine.catalogue.members.values()].map(({ code, name }) => ({
    value: code,
    label: name[language],
  }))
  return [{ value: '', label: t('need.noMember') }, ...members.sort((a, b) => compare(a.label, b.label))]
}

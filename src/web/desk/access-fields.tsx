import type { VNode } from 'preact'
import type { Fault } from '../need-form.js'
import { described, FaultOf } from '../parts/faults.js'

interface Field {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly faults: readonly Fault[]
}

export function Line({ id, name, label, value, faults, type }: Field & { type?: 'date' }): VNode {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <FaultOf field={id} faults={faults} />
      <input
        id={id}
        name={name}
        {...(type && { type })}
        value={value}
        dir="auto"
        autocomplete="off"
        {...described(id, faults, false)}
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

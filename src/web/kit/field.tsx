import type { ComponentChildren, VNode } from 'preact'
import { described, ErrorOf } from './error-summary.js'
import type { FormError } from './form-error.js'

interface Labelled {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly errors?: readonly FormError[]
}

interface Named extends Labelled {
  /** The name under which the value is sent; that of the id when missing. */
  readonly name?: string
}

interface FieldProps extends Labelled {
  /** As wide as the page allows. */
  readonly wide?: boolean
  /** The control, which takes these attributes, and what belongs to it. */
  readonly children: (control: { id: string } & ReturnType<typeof described>) => ComponentChildren
}

/** A label with its hint, the error of the field, and the control. */
export function Field({ id, label, hint, errors = [], wide = false, children }: FieldProps): VNode {
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <ErrorOf field={id} errors={errors} />
      {children({ id, ...described(id, errors, hint !== undefined) })}
    </div>
  )
}

interface LineProps extends Named {
  readonly value: string
  readonly wide?: boolean
  /** Attributes of the input that not every line has. */
  readonly input?: Readonly<Record<string, string | number | boolean>>
}

/** One line of text. */
export function LineField({ name, value, input = {}, ...field }: LineProps): VNode {
  return (
    <Field {...field}>{(control) => <input {...control} name={name ?? field.id} value={value} {...input} />}</Field>
  )
}

interface TextProps extends Named {
  readonly value: string | undefined
  readonly rows: number
  /** Attributes of the text area that not every text has. */
  readonly input?: Readonly<Record<string, string | number | boolean>>
  /** What stands below the text, such as a button. */
  readonly children?: ComponentChildren
}

/** A text of several lines. */
export function TextField({ name, value, rows, input = {}, children, ...field }: TextProps): VNode {
  return (
    <Field {...field}>
      {(control) => (
        <>
          <textarea {...control} name={name ?? field.id} rows={rows} dir="auto" {...input}>
            {value}
          </textarea>
          {children}
        </>
      )}
    </Field>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
}

interface ChoiceProps extends Named {
  readonly value: string | undefined
  readonly options: readonly Option[]
  readonly required?: boolean
  /** The form it belongs to, where it stands outside of it. */
  readonly form?: string
}

/** One of a list. */
export function ChoiceField({ name, value, options, required, form, ...field }: ChoiceProps): VNode {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} name={name ?? field.id} form={form} {...(required && { required })}>
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface SearchProps extends Named {
  readonly value: string
  readonly maxLength: number
  readonly button: VNode
  /** What stands between the label and the input, such as hidden values. */
  readonly children?: ComponentChildren
}

/** Words to look for, with the button beside them. */
export function SearchField({ name, value, maxLength, button, children, ...field }: SearchProps): VNode {
  return (
    <Field {...field}>
      {(control) => (
        <>
          {children}
          <div class="beside-button">
            <input {...control} name={name ?? field.id} type="search" maxLength={maxLength} dir="auto" value={value} />
            {button}
          </div>
        </>
      )}
    </Field>
  )
}

interface ChecksProps {
  readonly name: string
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly type?: 'checkbox' | 'radio'
}

/** Boxes to tick, or one of them to choose. */
export function Checks({ name, options, chosen, type = 'checkbox' }: ChecksProps): VNode {
  return (
    <>
      {options.map(({ value, label }) => (
        <label key={value} class="box">
          <input type={type} name={name} value={value} checked={chosen.includes(value)} /> <span>{label}</span>
        </label>
      ))}
    </>
  )
}

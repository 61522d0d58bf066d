import type { VNode } from 'preact'
import { Icon } from './icon.js'

interface Shown {
  readonly label: string
  /** What pressing it does, read aloud. */
  readonly remove: string
}

interface ByLink extends Shown {
  readonly href: string
}

interface ByButton extends Shown {
  readonly form: string
  readonly name: string
  readonly value: string
  readonly action: string
}

/** Something chosen that can be taken away: by a link, or by a button of a form whose content stands in no address. */
export function RemovableChip(props: ByLink | ByButton): VNode {
  const inside = (
    <>
      <span>{props.label}</span>
      <Icon name="x" />
      <span class="unseen">{props.remove}</span>
    </>
  )
  if ('href' in props) {
    return (
      <a class="chip chosen" href={props.href} data-in-place>
        {inside}
      </a>
    )
  }
  const { form, name, value, action } = props
  return (
    <button type="submit" class="chip chosen" form={form} formAction={action} name={name} value={value} data-in-place>
      {inside}
    </button>
  )
}

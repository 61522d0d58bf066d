import type { VNode } from 'preact'
import { Button } from './button.js'

interface Props {
  readonly text: string
  /** The form that takes back what was done, where that is possible. */
  readonly undo?: { readonly action: string; readonly label: string; readonly values: Readonly<Record<string, string>> }
  readonly inFlow?: boolean
}

/** What was just done, and the way to take it back. Without a script it stays until the next page. */
export function Toast({ text, undo, inFlow = false }: Props): VNode {
  return (
    <div class={inFlow ? 'toast in-flow' : 'toast'} role="status" data-toast>
      <p data-announced>{text}</p>
      {undo && (
        <form method="post" action={undo.action} data-in-place>
          {Object.entries(undo.values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button icon="undo-2" attributes={{ 'data-undo': true }}>
            {undo.label}
          </Button>
        </form>
      )}
    </div>
  )
}

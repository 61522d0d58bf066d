import type { ComponentChildren, VNode } from 'preact'
import { facetNames } from '../../features/catalogue/index.js'
import { type ProblemForm, writeUnderstood } from './problem-form.js'

/** A need and all its filters, carried along unseen by a page that does not show them. */
export function HiddenProblemForm({
  form,
  action,
  children,
}: {
  form: ProblemForm
  action: string
  children: ComponentChildren
}): VNode {
  const pairs = [
    ['text', form.text],
    ['member', form.member],
    ['yearFrom', form.yearFrom],
    ['show', String(form.show)],
    ['understood', writeUnderstood(form.understood)],
    ...form.compare.map((id) => ['compare', id]),
    ...facetNames.flatMap((name) => form[name].map((id) => [name, id])),
  ] as [string, string][]
  return (
    <form method="post" action={action} id="need">
      {pairs
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
      {children}
    </form>
  )
}

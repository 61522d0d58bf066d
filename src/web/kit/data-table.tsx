import type { ComponentChildren, VNode } from 'preact'
import { Icon } from './icon.js'

export interface TableColumn<Row> {
  /** Missing over the names of the rows, where it is clear what they are. */
  readonly label: ComponentChildren
  readonly cell: (row: Row, index: number) => ComponentChildren
  /** Numbers stand at the right, one below the other. */
  readonly isNumber?: boolean
  /** Its cells name their rows. */
  readonly isHeader?: boolean
  /** The address of the table in the order of this column, and the order it stands in now. */
  readonly sort?: { readonly href: string; readonly current?: 'ascending' | 'descending' }
  /** Attributes of its cells, such as the language of a text. */
  readonly attributes?: (row: Row) => Readonly<Record<string, string | undefined>>
}

interface Props<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string | number
  readonly caption?: ComponentChildren
  readonly class?: string
  readonly rowAttributes?: (row: Row) => Readonly<Record<string, string | undefined>>
}

/** Rows of the same kind, under the names of their columns. */
export function DataTable<Row>({ columns, rows, keyOf, caption, class: kind, rowAttributes }: Props<Row>): VNode {
  return (
    <table class={kind}>
      {caption}
      <thead>
        <tr>
          {columns.map(({ label, isNumber, sort }, index) =>
            label === undefined ? (
              <td key={index} />
            ) : (
              <th key={index} scope="col" class={isNumber ? 'number' : undefined} aria-sort={sort?.current}>
                {sort ? <SortLink {...sort}>{label}</SortLink> : label}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={keyOf(row)} {...rowAttributes?.(row)}>
            {columns.map(({ cell, isNumber, isHeader, attributes }, index) => {
              const given = { ...(isNumber && { class: 'number' }), ...attributes?.(row) }
              return isHeader ? (
                <th key={index} scope="row" {...given}>
                  {cell(row, at)}
                </th>
              ) : (
                <td key={index} {...given}>
                  {cell(row, at)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SortProps {
  readonly href: string
  readonly current?: 'ascending' | 'descending'
  readonly children: ComponentChildren
}

/** A heading that sorts its column. */
function SortLink({ href, current, children }: SortProps): VNode {
  return (
    <a class={current ? `sort ${current}` : 'sort'} href={href} data-in-place>
      {children}
      <Icon name={current ? 'chevron-down' : 'arrow-down-up'} />
    </a>
  )
}

/** What may be wider than the page scrolls by itself. @param label what is in it, or the id of the heading that says so */
export function Scrollable(props: { label: string; children: ComponentChildren } | ByHeading): VNode {
  const { children } = props
  const named = 'label' in props ? { 'aria-label': props.label } : { 'aria-labelledby': props.labelledBy }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" tabIndex={0} {...named}>
      {children}
    </section>
  )
}

interface ByHeading {
  readonly labelledBy: string
  readonly children: ComponentChildren
}

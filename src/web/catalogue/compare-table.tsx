import type { ComponentChildren, VNode } from 'preact'
import { Scrollable } from '../kit/data-table.js'
import { Icon } from '../kit/icon.js'
import { useReader } from '../kit/reader.js'

/** One of those that are compared. */
export interface ComparedColumn {
  readonly id: string
  /** Its title, which leads to it. */
  readonly head: VNode
  /** Who it is, in a word or two: said again where its title is out of sight. */
  readonly short: string
  /** In the order of the headings; nothing where it does not say. */
  readonly cells: readonly (ComponentChildren | undefined)[]
  /** The address of the comparison without it, where enough remain. */
  readonly without: string | undefined
}

interface Props {
  readonly caption: string
  readonly headings: readonly string[]
  readonly columns: readonly ComparedColumn[]
  /** What stands where one does not say what others do. */
  readonly silent: string
}

/**
 * Side by side, under headings that stay in view: a heading has a line of its own, so that texts have all of the width, on
 * a phone too. What none of them says has no line.
 */
export function CompareTable({ caption, headings, columns, silent }: Props): VNode {
  const { t, list } = useReader()
  const isSaid = (row: number) => columns.some(({ cells }) => cells[row] !== undefined)
  const missing = headings.filter((_, row) => !isSaid(row))
  return (
    <>
      <div class="compare-frame">
        <Scrollable label={caption}>
          <table class={`compare of-${columns.length}`}>
            <caption class="unseen">{caption}</caption>
            <thead>
              <tr>
                {columns.map(({ id, head, without }) => (
                  <th key={id} scope="col">
                    {head}
                    {without !== undefined && (
                      <a class="compare-remove" href={without} data-in-place>
                        <Icon name="x" />
                        {t('compare.remove')}
                      </a>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            {headings.map(
              (heading, row) =>
                isSaid(row) && (
                  <tbody key={heading}>
                    <tr>
                      <th scope="rowgroup" colSpan={columns.length} class="compare-label">
                        <span>{heading}</span>
                      </th>
                    </tr>
                    <tr>
                      {columns.map(({ id, short, cells }) => (
                        <td key={id}>
                          <span class="compare-who" aria-hidden="true">
                            {short}
                          </span>
                          {cells[row] ?? <span class="hint">{silent}</span>}
                        </td>
                      ))}
                    </tr>
                  </tbody>
                ),
            )}
          </table>
        </Scrollable>
      </div>
      {missing.length > 0 && <p class="hint">{t('compare.missing', { headings: list(missing) })}</p>}
    </>
  )
}

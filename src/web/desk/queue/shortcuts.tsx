import type { VNode } from 'preact'
import { useReader } from '../../kit/reader.js'

/** What each key does. The script of the desk knows them too. */
const keys = ['j', 'k', 'a', 'r', 'p', 'u', '?'] as const
const meanings = { j: 'next', k: 'previous', a: 'approve', r: 'reject', p: 'pin', u: 'undo', '?': 'help' } as const

/** The list of keys, where a script listens to them; they can be turned off there (WCAG 2.1.4). */
export function Keys(): VNode {
  const { t } = useReader()
  return (
    <div class="needs-script">
      <button type="button" class="link" data-show-keys aria-keyshortcuts="?">
        {t('desk.keys.show')}{' '}
        <span class="key" aria-hidden="true">
          ?
        </span>
      </button>
      <dialog id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">{t('desk.keys.title')}</h2>
        <table>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">
                  <kbd class="key">{key}</kbd>
                </th>
                <td>{t(`desk.key.${meanings[key]}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <label class="box">
          <input type="checkbox" data-keys-on checked /> {t('desk.keys.on')}
        </label>
        <form method="dialog">
          <button type="submit">{t('desk.keys.close')}</button>
        </form>
      </dialog>
    </div>
  )
}

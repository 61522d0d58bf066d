import type { VNode } from 'preact'
import { useReader } from '../../kit/reader.js'

/** What each key does. The script of the desk knows them too. */
const keys = ['j', 'k', 'J', 'K', 'a', 'r', 'h', 'p', 'n', 'u', 'i', 'P', '?'] as const
const meanings = {
  j: 'next',
  k: 'previous',
  J: 'nextNeed',
  K: 'previousNeed',
  a: 'approve',
  r: 'reject',
  h: 'hide',
  p: 'pin',
  n: 'note',
  u: 'undo',
  i: 'assign',
  P: 'publish',
  '?': 'help',
} as const

/** A key, shown where a script listens to it. */
export function Key({ name }: { name: string }): VNode {
  return (
    <span class="key needs-script" aria-hidden="true">
      {keyName(name)}
    </span>
  )
}

/** Capital letters are named as they are typed: with the key that shifts. */
function keyName(key: string): string {
  return /^[A-Z]$/.test(key) ? `⇧${key}` : key
}

/** The list of keys, where a script listens to them; they can be turned off there (WCAG 2.1.4). */
export function Keys(): VNode {
  const { t } = useReader()
  return (
    <div class="needs-script">
      <button type="button" class="quiet" data-show-keys aria-keyshortcuts="?">
        {t('desk.keys.show')} <Key name="?" />
      </button>
      <dialog id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">{t('desk.keys.title')}</h2>
        <table>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">
                  <kbd class="key">{keyName(key)}</kbd>
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

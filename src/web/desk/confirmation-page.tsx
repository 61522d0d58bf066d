import type { Page } from '../kit/page.js'
import type { Visit } from '../kit/visit.js'
import { type DeskSection, deskPage } from './desk-page.js'

export interface Confirmation {
  readonly section: DeskSection
  /** Of the record, which the way back leads to. */
  readonly address: string
  /** What is done: the last part of the address that the form is sent to. */
  readonly action: string
  /** Which version somebody has before their eyes, where another one must not be changed. */
  readonly version?: number
  readonly title: string
  readonly texts: readonly string[]
  readonly button: string
  /** Of the link that goes back. */
  readonly keep: string
}

/** Asks before something is done that cannot be undone. */
export function confirmationPage(
  visit: Pick<Visit, 'reader' | 'viewer'>,
  { section, address, action, version, title, texts, button, keep }: Confirmation,
): Page {
  const body = (
    <form class="text" method="post" action={`${address}/${action}`}>
      <h1>{title}</h1>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <p>
        <button type="submit" class="primary">
          {button}
        </button>{' '}
        <a href={address}>{keep}</a>
      </p>
    </form>
  )
  return deskPage(visit, { title, section, body })
}

import { Button, ButtonLink } from '../kit/button.js'
import type { Page } from '../kit/page.js'
import type { Visit } from '../kit/visit.js'
import { type DeskSection, deskPage } from './desk-page.js'

export interface Confirmation {
  readonly section: DeskSection
  /** Of the record, which the way back leads to. */
  readonly address: string
  /** What is done: the last parts of the address that the form is sent to. */
  readonly action: string
  /** Which version somebody has before their eyes, where another one must not be changed. */
  readonly version?: number
  /** What else the form says. */
  readonly values?: Readonly<Record<string, string>>
  readonly title: string
  readonly texts: readonly string[]
  readonly button: string
  /** Of the link that goes back. */
  readonly keep: string
  /** Whether something is taken away by it. */
  readonly takesAway?: boolean
}

/** Asks before something is done that cannot be undone. */
export function confirmationPage(visit: Pick<Visit, 'reader' | 'viewer'>, asked: Confirmation): Page {
  const { section, address, action, version, values = {}, title, texts, button, keep, takesAway = false } = asked
  const body = (
    <form class="card confirmation" method="post" action={`${address}/${action}`}>
      <h1>{title}</h1>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p class="button-group">
        <Button kind={takesAway ? 'danger' : 'primary'}>{button}</Button>
        <ButtonLink href={address} kind="quiet">
          {keep}
        </ButtonLink>
      </p>
    </form>
  )
  return deskPage(visit, { title, section, body })
}

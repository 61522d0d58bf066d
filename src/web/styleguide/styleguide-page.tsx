import type { ComponentChildren, VNode } from 'preact'
import { assetAddress } from '../kit/assets.js'
import type { Page } from '../kit/page.js'
import { readers } from '../kit/reader.js'
import { samples } from './samples.js'
import { tokens } from './tokens.js'

/** Every component in every state, in both themes. For those who build pages: in English alone, and not in production. */
export function styleguidePage(): Page {
  const title = 'Styleguide'
  const body = (
    <>
      <link rel="stylesheet" href={assetAddress('styleguide.css')} />
      <h1>{title}</h1>
      {[...tokens, ...samples].map(({ name, show }) => (
        <section key={name}>
          <h2>{name}</h2>
          <div class="both">
            <Theme name="light">{show('light')}</Theme>
            <Theme name="dark">{show('dark')}</Theme>
          </div>
        </section>
      ))}
    </>
  )
  return { title, body }
}

export const styleguideReader = readers.en

function Theme({ name, children }: { name: string; children: ComponentChildren }): VNode {
  return <div class={`theme-${name}`}>{children}</div>
}

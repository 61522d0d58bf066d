import type { VNode } from 'preact'
import {
  type FactContent,
  type FactProposal,
  type InterfaceLanguage,
  interfaceLanguages,
} from '../../../domain/index.js'
import { SourceLink } from '../../catalogue/sources.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { useReader } from '../../kit/reader.js'
import { changedWords } from './changed-words.js'

interface TwoFactsProps {
  readonly change: Pick<FactProposal, 'before' | 'after'>
  readonly titles: Readonly<Record<'before' | 'after', string>>
}

/** What a fact says, or said, beside what it says after a change, with the words that differ marked. */
export function TwoFacts({ change: { before, after }, titles }: TwoFactsProps): VNode {
  return (
    <div class="two-sides">
      {before && <Side title={titles.before} content={before} other={after} mark={(words) => <del>{words}</del>} />}
      {after && <Side title={titles.after} content={after} other={before} mark={(words) => <ins>{words}</ins>} />}
    </div>
  )
}

interface SideProps {
  readonly title: string
  readonly content: FactContent
  readonly other: FactContent | null
  /** Marks the words that the other side does not have. */
  readonly mark: (words: string) => VNode
}

/** In every language that it is written in, and with the address of its source, which staff check. */
function Side({ title, content, other, mark }: SideProps): VNode {
  const { language, languageName } = useReader()
  const { text, writtenIn = interfaceLanguages, source } = content
  return (
    <div>
      <h4>{title}</h4>
      {writtenIn.map((code) => (
        <p key={code}>
          <span class="hint">{languageName(code)}</span>{' '}
          <span class="breakable" {...inItsLanguage(code, language)}>
            <Marked text={text[code]} other={other && textIn(other, code)} mark={mark} />
          </span>
        </p>
      ))}
      <p class="breakable" dir="auto">
        <SourceLink {...source} /> <code>{source.url}</code>
      </p>
    </div>
  )
}

/** Empty where it is not written in a language. */
function textIn({ text, writtenIn }: FactContent, language: InterfaceLanguage): string {
  return !writtenIn || writtenIn.includes(language) ? text[language] : ''
}

interface MarkedProps {
  readonly text: string
  /** `null` where there is no other side, and so nothing to compare with. */
  readonly other: string | null
  readonly mark: SideProps['mark']
}

function Marked({ text, other, mark }: MarkedProps): VNode {
  if (other === null) return <>{text}</>
  const { start, before, end } = changedWords(text, other)
  return (
    <>
      {start}
      {before !== '' && mark(before)}
      {end}
    </>
  )
}

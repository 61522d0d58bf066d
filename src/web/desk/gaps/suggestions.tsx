import type { ComponentChildren, VNode } from 'preact'
import type { EmergingTerm, Suggestion } from '../../../features/insights/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import type { Visit } from '../../kit/visit.js'
import { LabelOfTheme, themeAnchor } from './theme-label.js'

interface Props {
  readonly suggestions: readonly Suggestion[]
  /** Names of people, by id. */
  readonly people: ReadonlyMap<string, string>
  readonly visit: Visit
}

/** What staff could add: the open suggestions, and below them those that were decided on. */
export function Suggestions({ suggestions, people, visit }: Props): VNode {
  const { t } = visit.reader
  const open = suggestions.filter(({ state }) => state === 'open')
  const decided = suggestions.filter(({ state }) => state !== 'open')
  return (
    <section id="suggestions">
      <h2>{t('desk.gaps.suggestions')}</h2>
      {open.length === 0 ? (
        <p>{t('desk.gaps.noSuggestions')}</p>
      ) : (
        <>
          <p class="hint">{t('desk.gaps.suggestionsHint')}</p>
          <SuggestionList suggestions={open} people={people} visit={visit} />
        </>
      )}
      {decided.length > 0 && (
        <details>
          <summary>{t('desk.gaps.decided', { count: decided.length })}</summary>
          <SuggestionList suggestions={decided} people={people} visit={visit} />
        </details>
      )}
    </section>
  )
}

function SuggestionList({ suggestions, people, visit }: Props): VNode {
  return (
    <ul class="suggestions">
      {suggestions.map((suggestion) => (
        <li key={suggestion.id}>
          {suggestion.kind === 'find-case' ? (
            <FindCase suggestion={suggestion} visit={visit} />
          ) : (
            <AddTechnology suggestion={suggestion} visit={visit} />
          )}
          {suggestion.state !== 'open' && (
            <p class="hint">
              <Decided suggestion={suggestion} people={people} reader={visit.reader} />
            </p>
          )}
          <Decision suggestion={suggestion} visit={visit} />
        </li>
      ))}
    </ul>
  )
}

interface Of<Kind extends Suggestion['kind']> {
  readonly suggestion: Extract<Suggestion, { kind: Kind }>
  readonly visit: Visit
}

function FindCase({ suggestion: { id, theme }, visit: { reader } }: Of<'find-case'>): VNode {
  const { t } = reader
  return (
    <>
      <Title id={id} text={t('desk.gaps.findCase')}>
        <LabelOfTheme theme={theme} reader={reader} />
      </Title>
      <p>
        {t('desk.gaps.helps', { waiting: theme.waiting.length, likely: theme.likely.length })}{' '}
        <a href={`#${themeAnchor(theme)}`}>{t('desk.gaps.evidence', { count: theme.gaps.length })}</a>
      </p>
    </>
  )
}

function AddTechnology({ suggestion: { id, term }, visit: { reader } }: Of<'add-technology'>): VNode {
  const { t, language } = reader
  const { recent, before } = term
  return (
    <>
      <Title id={id} text={t('desk.gaps.addTechnology')}>
        <span {...inItsLanguage(term.language, language)}>{term.term}</span>
      </Title>
      <p>
        {t(`desk.gaps.rise.${term.source}`, {
          now: recent.found,
          ofNow: recent.of,
          before: before.found,
          ofBefore: before.of,
        })}
      </p>
      <details>
        <summary>{t('desk.gaps.texts')}</summary>
        <Evidence term={term} reader={reader} />
        <p class="hint">
          {t('desk.gaps.byYear')} {term.years.map(({ year, found, of }) => `${year}: ${found}/${of}`).join(' · ')}
        </p>
      </details>
    </>
  )
}

function Title({ id, text, children }: { id: string; text: string; children: ComponentChildren }): VNode {
  return (
    <p id={id} class="suggestion-title">
      {text} <strong>{children}</strong>
    </p>
  )
}

function Evidence({ term, reader }: { term: EmergingTerm; reader: Visit['reader'] }): VNode {
  const { to, language } = reader
  return (
    <ul>
      {term.needs.map(({ id, title, language: spoken }) => (
        <li key={id}>
          <a href={to('desk', 'needs', id)} {...inItsLanguage(spoken, language)}>
            {title}
          </a>
        </li>
      ))}
      {term.caseStudies.map(({ id, texts }) => (
        <li key={id}>
          <a href={to('case-studies', id)}>{texts[language]?.title ?? id}</a>
        </li>
      ))}
    </ul>
  )
}

interface DecidedProps {
  readonly suggestion: Suggestion
  readonly people: ReadonlyMap<string, string>
  readonly reader: Visit['reader']
}

/** What was decided, when, and by whom, where the person is still known. */
function Decided({ suggestion: { state, decidedAt, decidedBy }, people, reader: { t, date } }: DecidedProps): VNode {
  const name = people.get(decidedBy ?? '')
  const when = decidedAt === null ? '' : date(decidedAt)
  return (
    <>
      {t(state === 'done' ? 'desk.gaps.was.done' : 'desk.gaps.was.dismissed', { date: when })}
      {name !== undefined && ` (${name})`}
    </>
  )
}

/** The buttons for what can be decided; each is described by what it belongs to. */
function Decision({ suggestion: { id, version, state }, visit: { reader } }: Of<Suggestion['kind']>): VNode {
  const { t, to } = reader
  const steps = state === 'open' ? (['done', 'dismissed'] as const) : (['open'] as const)
  return (
    <form method="post" action={to('desk', 'gaps', 'suggestions', id)} class="row-actions">
      <input type="hidden" name="version" value={version} />
      {steps.map((step) => (
        <button key={step} type="submit" name="state" value={step} aria-describedby={id}>
          {t(`desk.gaps.do.${step}`)}
        </button>
      ))}
    </form>
  )
}

import type { Catalogue } from '../../../domain/index.js'
import type { Recommendation } from '../../../features/recommendations/index.js'
import type { Block } from '../../../platform/text/index.js'
import type { Reader } from '../../kit/reader.js'
import type { ProblemForm } from '../problem-form.js'

/** More than ten are no brief. */
const mostSolutions = 10

interface Matter {
  readonly form: ProblemForm
  readonly answer: Recommendation
  readonly catalogue: Catalogue
  /** Where the reader of the brief reaches the service, without a slash at the end. */
  readonly base: string
}

/** The need, what fits it, and the peers to contact. What may only be related is left out, unless there is nothing else. */
export function briefOf({ form, answer, catalogue, base }: Matter, reader: Reader): Block[] {
  const { t } = reader
  const fitting = answer.results.filter(({ fit }) => fit !== 'weak')
  const chosen = (fitting.length > 0 ? fitting : answer.results).slice(0, mostSolutions)
  return [
    { kind: 'title', text: t('brief.title') },
    { kind: 'note', text: t('brief.made', { date: reader.date(new Date().toISOString()) }) },
    { kind: 'heading', text: t('brief.need') },
    { kind: 'quote', text: form.text.trim() },
    { kind: 'heading', text: t(headingOf(answer, fitting.length)) },
    ...(answer.fit === 'unknown' ? [{ kind: 'text', text: t('notice.wordsOnly') } as const] : []),
    ...(fitting.length === 0 ? [{ kind: 'text', text: t('answer.nothingFits') } as const] : []),
    ...chosen.flatMap((result) => solution(result, catalogue, base, reader)),
    { kind: 'heading', text: t('peers.title') },
    ...answer.peers.flatMap((peer) => peerBlocks(peer, base, reader)),
    ...(answer.fit === 'unknown' ? [] : [{ kind: 'note', text: t('about.score.text') } as const]),
  ]
}

function headingOf({ fit }: Recommendation, fitting: number) {
  if (fit === 'unknown') return 'answer.byWords'
  return fitting > 0 ? 'answer.solutions' : 'answer.related'
}

function solution(
  { rank, caseStudy: study, score, fit, why }: Recommendation['results'][number],
  { caseStudies }: Catalogue,
  base: string,
  { t, to }: Reader,
): Block[] {
  const facts = [
    score === null ? t(`fit.${fit}`) : `${score} (${t(`fit.${fit}`)})`,
    study.implementers.map(({ name }) => name).join(', ') || study.administration,
    study.maturity && t(`maturity.${study.maturity}`),
    study.year && String(study.year),
    study.technologies.map(({ name }) => name).join(', '),
  ].filter(Boolean)
  return [
    { kind: 'subheading', text: `${rank}. ${study.title}` },
    { kind: 'text', text: facts.join(' · ') },
    { kind: 'text', text: study.summary },
    ...(why.passage ? [{ kind: 'quote', text: why.passage.text } as const] : []),
    { kind: 'item', text: t('brief.record'), url: base + to('case-studies', study.id) },
    ...(caseStudies.get(study.id)?.sources ?? []).map(({ title, url }) => {
      return { kind: 'item', text: title ?? url, url } as const
    }),
  ]
}

function peerBlocks(
  { member, evidence, context, contact }: Recommendation['peers'][number],
  base: string,
  { t, to }: Reader,
): Block[] {
  return [
    { kind: 'subheading', text: member.name },
    ...(member.administration ? [{ kind: 'text', text: member.administration } as const] : []),
    ...evidence.map(({ text, caseStudyId }) => {
      return { kind: 'item', text, ...(caseStudyId && { url: base + to('case-studies', caseStudyId) }) } as const
    }),
    ...(context.length > 0 ? [{ kind: 'text', text: context.map(({ text }) => text).join(' · ') } as const] : []),
    ...(contact ? [{ kind: 'item', text: t('peers.contact'), url: contact.url } as const] : []),
  ]
}

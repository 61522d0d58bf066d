import { Command, Option } from 'commander'
import { anonymous, fieldErrors, InvalidInputError, interfaceLanguages, meantMember } from '../domain/index.js'
import { filters } from '../features/catalogue/index.js'
import { advise, type Recommendation, recommendationRequest } from '../features/recommendations/index.js'
import { numberOption } from './number-option.js'
import { withServices } from './open-services.js'
import { printResult } from './output.js'
import { colours, newTable } from './table.js'

interface Options {
  member?: string
  language?: string
  output?: string
  limit: number
  peers: number
  technology?: string[]
  area?: string[]
  region?: string[]
  yearFrom?: number
  diversity?: number
}

const { shape } = recommendationRequest

export const recommendCommand = new Command('recommend')
  .description('find case studies and peers for a problem')
  .argument('<text...>', 'the problem, in your own words and language')
  .option('--member <code>', 'the member that has the need, for example BF')
  .option('--language <code>', 'language of the text; detected when not given')
  .addOption(new Option('--output <code>', 'language of the answer').choices(interfaceLanguages))
  .addOption(numberOption('--limit <number>', 'case studies', shape.limit.unwrap()).default(5))
  .addOption(numberOption('--peers <number>', 'peers', shape.peers.unwrap()).default(5))
  .option('--technology <id...>', 'only these technologies')
  .option('--area <id...>', 'only these process areas')
  .option('--region <id...>', 'only members of these regions')
  .addOption(numberOption('--year-from <year>', 'only this year or later', filters.shape.yearFrom.unwrap()))
  .addOption(numberOption('--diversity <number>', '0 to 1', shape.diversity.unwrap()))
  .action(async (words: string[], options: Options) => {
    const parsed = recommendationRequest.safeParse({
      text: words.join(' '),
      memberCode: options.member,
      language: options.language,
      outputLanguage: options.output,
      filters: {
        technologies: options.technology,
        processAreas: options.area,
        regions: options.region,
        yearFrom: options.yearFrom,
      },
      limit: options.limit,
      peers: options.peers,
      diversity: options.diversity,
    })
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error)
      throw new InvalidInputError('Some arguments are not valid', errors)
    }
    const answer = await withServices((services) => {
      const { memberCode, ...request } = parsed.data
      const code = memberCode && meantMember(memberCode, services.engine.catalogue.members)
      // The output may be passed on, so it contains only what everybody may see.
      return advise(services, anonymous, { ...request, memberCode: code })
    })
    printResult(answer, pretty(answer).trimEnd())
  })

const fitWords = { strong: 'strong fit', partial: 'partial fit', weak: 'weak fit', unknown: 'not known' } as const

const headings = {
  strong: '',
  partial: '',
  none: 'Nothing fits well; these case studies may be related.',
  unknown: 'The language model is not available: these were found by words only, so how well they fit is not known.',
} as const

/** The answer as text for a terminal. */
function pretty(answer: Recommendation): string {
  const table = newTable({
    head: ['', 'Case study', 'Who', 'Fit'],
    colWidths: [4, 68, 26, 12],
    wordWrap: true,
  })
  for (const { rank, caseStudy, score, fit, why } of answer.results) {
    const facts = [caseStudy.maturity, caseStudy.year].filter(Boolean).join(', ')
    table.push([
      rank,
      [colours.bold(caseStudy.title), marked(why.passage), colours.dim(caseStudy.id)].filter(Boolean).join('\n'),
      [caseStudy.administration, colours.dim(facts)].join('\n'),
      [score !== null && colour(fit)(String(score)), fitWords[fit]].filter(Boolean).join('\n'),
    ])
  }
  const peers = answer.peers.map(({ member, evidence }) => {
    const cases = evidence.map(({ text }) => `    ${text}`).join('\n')
    return `  ${colours.bold(member.name)}${member.administration ? ` · ${member.administration}` : ''}\n${cases}`
  })
  const heading = headings[answer.fit]
  const contacts = peers.length > 0 ? `Who to contact\n${peers.join('\n')}\n` : ''
  return [heading, table.toString(), contacts].filter(Boolean).join('\n').concat('\n')
}

function colour(fit: keyof typeof fitWords): (text: string) => string {
  return { strong: colours.green, partial: colours.yellow, weak: colours.dim, unknown: colours.dim }[fit]
}

/** The passage, with the words that it shares with the need underlined. */
function marked(passage: Recommendation['results'][number]['why']['passage']): string {
  if (!passage) return ''
  let text = ''
  let position = 0
  for (const [start, end] of passage.highlights) {
    text += passage.text.slice(position, start) + colours.underline(passage.text.slice(start, end))
    position = end
  }
  return text + passage.text.slice(position)
}

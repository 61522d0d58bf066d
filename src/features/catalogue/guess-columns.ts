import { type InterfaceLanguage, interfaceLanguages } from '../../domain/index.js'
import { plainColumn } from '../../platform/tables/index.js'
import { caseStudyColumns } from './case-study-table.js'
import type { ExportKind } from './export-catalogue.js'
import { kindOf } from './record-kinds.js'

/** Words that people write over columns, in the languages of the pages, by the field that they mean. */
const words: readonly (readonly [field: string, words: Readonly<Record<InterfaceLanguage, string>>])[] = [
  ['title', { en: 'title', fr: 'titre', es: 'titulo' }],
  ['problem', { en: 'problem', fr: 'probleme', es: 'problema' }],
  ['solution', { en: 'solution', fr: 'solution', es: 'solucion' }],
  ['results', { en: 'results', fr: 'resultats', es: 'resultados' }],
  ['lessons', { en: 'lessons', fr: 'lecons', es: 'lecciones' }],
  ['name', { en: 'name', fr: 'nom', es: 'nombre' }],
  ['summary', { en: 'summary', fr: 'resume', es: 'resumen' }],
  ['fact', { en: 'fact', fr: 'fait', es: 'hecho' }],
  ['year', { en: 'year', fr: 'annee', es: 'ano' }],
  ['maturity', { en: 'maturity', fr: 'maturite', es: 'madurez' }],
  ['technologies', { en: 'technology', fr: 'technologie', es: 'tecnologia' }],
  ['technologies', { en: 'technologies', fr: 'technologies', es: 'tecnologias' }],
  ['implementers', { en: 'country', fr: 'pays', es: 'pais' }],
  ['implementers', { en: 'member', fr: 'membre', es: 'miembro' }],
  ['partners', { en: 'partners', fr: 'partenaires', es: 'socios' }],
  ['tags', { en: 'keywords', fr: 'motscles', es: 'palabrasclave' }],
  ['sources', { en: 'source', fr: 'source', es: 'fuente' }],
  ['sources', { en: 'link', fr: 'lien', es: 'enlace' }],
  ['region', { en: 'region', fr: 'region', es: 'region' }],
  ['code', { en: 'code', fr: 'code', es: 'codigo' }],
  ['id', { en: 'identifier', fr: 'identifiant', es: 'identificador' }],
  ['id', { en: 'code', fr: 'code', es: 'codigo' }],
]

/** The columns of a kind of record, and those that a file must have. */
export function columnsOf(kind: ExportKind): { readonly known: readonly string[]; readonly needed: readonly string[] } {
  if (kind === 'case-studies') return { known: caseStudyColumns, needed: ['id', 'sources'] }
  const { columns, needed } = kindOf(kind).table
  return { known: columns, needed }
}

/**
 * Our column for each column of a file, by its name; none twice. A column that means nothing known is left out.
 * @param language that of words that are the same in several languages
 */
export function guessColumns(
  inFile: readonly string[],
  kind: ExportKind,
  language: InterfaceLanguage,
): ReadonlyMap<string, string> {
  const { known } = columnsOf(kind)
  const guesses = new Map<string, string>()
  const use = (name: string, column: string | undefined) => {
    if (column === undefined || guesses.has(name) || [...guesses.values()].includes(column)) return
    guesses.set(name, column)
  }
  // What has the name of a column is that column, whatever comes before it.
  for (const name of inFile)
    use(
      name,
      known.find((column) => plainColumn(column) === plainColumn(name)),
    )
  for (const name of inFile) {
    for (const column of meant(name, language)) if (known.includes(column)) use(name, column)
  }
  return guesses
}

/** The columns that a name may mean, the likeliest first. */
function meant(name: string, language: InterfaceLanguage): string[] {
  const plain = plainColumn(name.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
  return words.flatMap(([field, inEach]) => {
    const languages = interfaceLanguages.filter((one) => inEach[one] === plain)
    const likeliest = languages.includes(language) ? language : languages[0]
    return likeliest === undefined ? [] : [field, `${field}_${likeliest}`]
  })
}

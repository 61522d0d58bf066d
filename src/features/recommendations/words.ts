import type { ContextName, InterfaceLanguage, Maturity } from '../../domain/index.js'

/** The sentences in which Passerelle gives its reasons. Each is filled with facts only. */
export interface Words {
  readonly needAnswered: (need: string) => string
  readonly covers: (aspects: readonly string[], of: number) => string
  readonly matchedWords: (pairs: readonly (readonly [need: string, passage: string])[]) => string
  readonly sharedWords: (words: readonly string[]) => string
  readonly technology: (names: readonly string[]) => string
  readonly processArea: (names: readonly string[]) => string
  readonly maturity: Readonly<Record<Maturity, (year: number | null) => string>>
  readonly ownCase: string
  readonly implemented: (title: string, role: 'lead' | 'partner') => string
  readonly context: Readonly<Record<ContextName, string>>
}

const list = (language: InterfaceLanguage) => {
  const format = new Intl.ListFormat(language, { type: 'conjunction' })
  return (items: readonly string[]) => format.format(items)
}
const [en, fr, es] = [list('en'), list('fr'), list('es')]
/** Aspects are quoted as a reminder; the reader wrote them. */
const mostQuoted = 60
const quotes = (texts: readonly string[], open: string, close: string) =>
  texts
    .map((text) => (text.length > mostQuoted ? `${text.slice(0, mostQuoted).trimEnd()}…` : text))
    .map((text) => `${open}${text.replace(/[.,;،؛。；、]+$/u, '')}${close}`)
    .join(', ')
const metWords = (pairs: readonly (readonly [string, string])[], open: string, close: string) =>
  pairs.map(([need, passage]) => `${open}${need}${close} ↔ ${open}${passage}${close}`).join(', ')
const dated = (words: string, year: number | null, joiner: string) =>
  year === null ? words : `${words}${joiner}${year}`

export const wordsIn: Readonly<Record<InterfaceLanguage, Words>> = {
  en: {
    needAnswered: (need) => `Answers a need like yours: “${need}”`,
    covers: (aspects, of) => `Covers ${aspects.length} of ${of}: ${quotes(aspects, '“', '”')}`,
    matchedWords: (pairs) => `Related words: ${metWords(pairs, '“', '”')}`,
    sharedWords: (words) => `Your words in the text: ${en(words.map((word) => `“${word}”`))}`,
    technology: (names) => `Technology you name: ${en(names)}`,
    processArea: (names) => `Process area you name: ${en(names)}`,
    maturity: {
      production: (year) => dated('In service', year, ', reported '),
      pilot: (year) => dated('Pilot', year, ', reported '),
      study: (year) => dated('Study', year, ', reported '),
    },
    ownCase: 'A case study of your own administration',
    implemented: (title, role) => (role === 'lead' ? `Has done it: ${title}` : `Took part in it: ${title}`),
    context: {
      neighbour: 'Has a land border with you',
      sameRegion: 'Same WCO region',
      sameLanguage: 'Shares a language with you',
      sameCustomsUnion: 'Same customs union',
      bothLandlocked: 'Both landlocked',
      bothIslands: 'Both islands',
      bothSmallIslandDevelopingStates: 'Both small island developing states',
      bothLeastDeveloped: 'Both least developed countries',
      sameIncomeGroup: 'Same income group',
    },
  },
  fr: {
    needAnswered: (need) => `Répond à un besoin proche du vôtre : « ${need} »`,
    covers: (aspects, of) => `Couvre ${aspects.length} points sur ${of} : ${quotes(aspects, '« ', ' »')}`,
    matchedWords: (pairs) => `Mots apparentés : ${metWords(pairs, '« ', ' »')}`,
    sharedWords: (words) => `Vos mots dans le texte : ${fr(words.map((word) => `« ${word} »`))}`,
    technology: (names) => `Technologie que vous nommez : ${fr(names)}`,
    processArea: (names) => `Domaine que vous nommez : ${fr(names)}`,
    maturity: {
      production: (year) => dated('En service', year, ', information de '),
      pilot: (year) => dated('Projet pilote', year, ', information de '),
      study: (year) => dated('Étude', year, ', information de '),
    },
    ownCase: 'Un cas de votre propre administration',
    implemented: (title, role) => (role === 'lead' ? `L’a mis en œuvre : ${title}` : `Y a pris part : ${title}`),
    context: {
      neighbour: 'A une frontière terrestre avec vous',
      sameRegion: 'Même région de l’OMD',
      sameLanguage: 'Partage une langue avec vous',
      sameCustomsUnion: 'Même union douanière',
      bothLandlocked: 'Pays sans littoral comme le vôtre',
      bothIslands: 'Territoire insulaire comme le vôtre',
      bothSmallIslandDevelopingStates: 'Petit État insulaire en développement comme le vôtre',
      bothLeastDeveloped: 'Pays moins avancé comme le vôtre',
      sameIncomeGroup: 'Même groupe de revenu',
    },
  },
  es: {
    needAnswered: (need) => `Responde a una necesidad parecida: «${need}»`,
    covers: (aspects, of) => `Cubre ${aspects.length} de ${of}: ${quotes(aspects, '«', '»')}`,
    matchedWords: (pairs) => `Palabras afines: ${metWords(pairs, '«', '»')}`,
    sharedWords: (words) => `Sus palabras en el texto: ${es(words.map((word) => `«${word}»`))}`,
    technology: (names) => `Tecnología que usted nombra: ${es(names)}`,
    processArea: (names) => `Ámbito que usted nombra: ${es(names)}`,
    maturity: {
      production: (year) => dated('En servicio', year, ', información de '),
      pilot: (year) => dated('Proyecto piloto', year, ', información de '),
      study: (year) => dated('Estudio', year, ', información de '),
    },
    ownCase: 'Un caso de su propia administración',
    implemented: (title, role) => (role === 'lead' ? `Lo ha hecho: ${title}` : `Participó: ${title}`),
    context: {
      neighbour: 'Tiene frontera terrestre con ustedes',
      sameRegion: 'Misma región de la OMA',
      sameLanguage: 'Comparte un idioma con ustedes',
      sameCustomsUnion: 'Misma unión aduanera',
      bothLandlocked: 'Ambos sin litoral',
      bothIslands: 'Ambos territorios insulares',
      bothSmallIslandDevelopingStates: 'Ambos pequeños Estados insulares en desarrollo',
      bothLeastDeveloped: 'Ambos países menos adelantados',
      sameIncomeGroup: 'Mismo grupo de ingresos',
    },
  },
}

import type { CaseContent } from '../../src/domain/index.js'

type Given = Partial<Omit<CaseContent, 'texts'>> & { readonly en?: Partial<CaseContent['texts']['en']> }

/** The complete content of a case study as a member sends it. */
export function aCaseContent({ en = {}, ...rest }: Given = {}): object {
  return {
    administration: 'Customs of Burkina Faso',
    texts: {
      en: {
        title: 'Camel caravans counted by thermal balloons',
        problem: 'Caravans crossed the dunes at night and nobody could count the camels.',
        solution: 'Tethered balloons with thermal cameras count camels along the dunes.',
        ...en,
      },
    },
    technologies: ['drones-robots'],
    processAreas: ['border-surveillance'],
    implementers: [{ member: 'BF', role: 'lead' }],
    maturity: 'pilot',
    year: 2025,
    sources: [{ url: 'https://example.org/balloons' }],
    evidence: {
      sourceQuality: 'fair',
      sourceType: 'official',
      problemBasis: 'stated',
      confidence: 'high',
      read: 'whole',
    },
    ...rest,
  }
}

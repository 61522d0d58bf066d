/** Who sees a page; everybody when missing. */
export type PageViewer = 'member' | 'staff' | 'admin'

/** Records that pages are about. */
export interface PageRecords {
  /** A need of the member with a published answer. */
  readonly answered: string
  /** A need of the member that waits for one. */
  readonly waiting: string
  /** A case study in review. */
  readonly draft: string
  readonly round: string
  readonly section: string
  /** Ids of two editions of the report; the last one is published. */
  readonly edition: string
  readonly workshop: string
}

export interface EveryPage {
  readonly name: string
  /** After the language; names of records stand in braces. */
  readonly path: string
  readonly as?: PageViewer
}

const study = 'id-postal-advance-data'
const technology = 'non-intrusive-inspection'

const ofEverybody: Readonly<Record<string, string>> = {
  home: '',
  'case-studies': '/case-studies',
  'case-study': `/case-studies/${study}`,
  technologies: '/technologies',
  dossier: `/technologies/${technology}`,
  comparison: `/compare?technology=blockchain&technology=biometrics`,
  members: '/members',
  member: '/members/BF',
  insights: '/insights',
  world: '/insights/world',
  'technologies-areas': '/insights/technologies-areas',
  meaning: '/insights/meaning',
  years: '/insights/years',
  divide: '/insights/divide',
  report: '/report',
  'report-overview': '/report/overview',
  'report-chapter': `/report/technology-${technology}`,
  'report-needs': '/report/open-needs',
  'report-survey': '/report/survey',
  'report-references': '/report/references',
  'report-compare': '/report/compare?edition=2&with=1',
  about: '/about',
  'sign-in': '/sign-in',
}

const ofMember: Readonly<Record<string, string>> = {
  'my-needs': '/needs',
  'new-need': '/needs/new',
  'my-need': '/needs/{answered}',
  'edit-need': '/needs/{waiting}/edit',
  surveys: '/survey',
  survey: '/survey/{round}',
  'survey-section': '/survey/{round}/sections/{section}',
  profile: '/survey/{round}/profile',
  workshops: '/workshops',
  workshop: '/workshops/{workshop}',
  'workshop-topics': '/workshops/{workshop}/topics',
  'workshop-groups': '/workshops/{workshop}/groups',
  'workshop-handouts': '/workshops/{workshop}/handouts',
  'workshop-feedback': '/workshops/{workshop}/feedback',
  'suggest-fact': `/technologies/${technology}/suggest`,
  notifications: '/notifications',
  mail: '/notifications/mail',
}

const ofStaff: Readonly<Record<string, string>> = {
  'desk-queue': '/desk',
  'desk-need': '/desk/needs/{waiting}',
  'desk-cases': '/desk/cases',
  'desk-case': `/desk/cases/${study}`,
  'desk-draft': '/desk/cases/drafts/{draft}',
  'desk-dossiers': '/desk/dossiers',
  'desk-gaps': '/desk/gaps',
  'desk-rules': '/desk/rules',
  'desk-rule': '/desk/rules/new',
  'desk-surveys': '/desk/surveys',
  'desk-survey': '/desk/surveys/{round}',
  'desk-report': '/desk/report',
  'desk-edition': '/desk/report/{edition}',
  'desk-prose': '/desk/report/{edition}/overview/en',
  'desk-workshops': '/desk/workshops',
  'desk-workshop': '/desk/workshops/{workshop}',
  'desk-plan': '/desk/workshops/{workshop}/plan',
  'desk-import': '/desk/import',
  'desk-workbench': '/desk/workbench',
  'desk-learning': '/desk/learning',
  'desk-usage': '/desk/learning/usage',
  'desk-access': '/desk/access',
}

const ofAdministrator: Readonly<Record<string, string>> = {
  'desk-webhooks': '/desk/webhooks',
  'desk-audit': '/desk/audit',
}

/** Every page that can be opened by its address. */
export function everyPage(records: PageRecords): EveryPage[] {
  const filled = (path: string) => path.replaceAll(/\{(\w+)\}/g, (_, name: keyof PageRecords) => records[name])
  const pages = (paths: Readonly<Record<string, string>>, as?: PageViewer): EveryPage[] =>
    Object.entries(paths).map(([name, path]) => ({ name, path: filled(path), ...(as && { as }) }))
  return [
    ...pages(ofEverybody),
    ...pages(ofMember, 'member'),
    ...pages(ofStaff, 'staff'),
    ...pages(ofAdministrator, 'admin'),
  ]
}

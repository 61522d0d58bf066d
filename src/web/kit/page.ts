import type { ComponentChildren } from 'preact'

/** The parts of the site in its navigation, each with the segments of its address. */
export const sections = {
  home: [],
  'case-studies': ['case-studies'],
  technologies: ['technologies'],
  members: ['members'],
  insights: ['insights'],
  report: ['report'],
  about: ['about'],
} as const
export type Section = keyof typeof sections | 'needs' | 'workshops' | 'desk'

export type ScriptName = 'needs.js' | 'survey.js' | 'desk.js' | 'charts.js'

/** A page as its module makes it; the frame around it is the same for all. */
export interface Page {
  /** One sentence for lists of search engines. */
  readonly description?: string
  /** The same page as Markdown, for programs: the segments of its address. */
  readonly twin?: readonly string[]
  /** What the page is about, in the terms of schema.org. */
  readonly structured?: object
  readonly title: string
  readonly body: ComponentChildren
  readonly section?: Section
  /** A script that makes this page quicker; it works without. */
  readonly script?: ScriptName
  readonly status?: number
  /** Something stands in it that is shown once: no browser shall keep it. */
  readonly secret?: true
  /**
   * The form whose content is the page: what was typed is in no address, so another language is asked for by sending
   * the form again.
   */
  readonly form?: { readonly id: string; readonly action: string }
}

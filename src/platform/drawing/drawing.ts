import type { ComponentChildren } from 'preact'

/**
 * What is inside an SVG element, and its size in units of the drawing. Shapes carry the colours of paper; where a style
 * sheet knows their classes, as on pages, it replaces them.
 */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly drawing: ComponentChildren
}

/** Colours of paper, the same as the light theme of the pages. */
export const paperColours = {
  ink: '#1c2326',
  soft: '#465056',
  paper: '#fdfdfb',
  rule: '#d3d6d1',
  land: '#dcdfd9',
  accent: '#14566a',
  strong: '#2f7488',
  medium: '#8fb9c4',
} as const

/** One decimal is enough for any screen, and keeps drawings small. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

import type { VNode } from 'preact'

/** The mark of Passerelle: a footbridge. */
export function Mark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 34 34" width="34" height="34" aria-hidden="true">
      <rect width="34" height="34" rx="8" class="mark-ground" />
      <path
        d="M5 23C9.500 8.500 24.500 8.500 29 23M11.500 22.500V15.500M17 22.500V12.500M22.500 22.500V15.500"
        class="mark-line"
      />
      <path d="M4.500 24.500h25" class="mark-line mark-deck" />
    </svg>
  )
}

/** A document as a list of blocks, which each kind of file writes in its own way. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'text' | 'quote' | 'note'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string; readonly url?: string }

/**
 * On which page each place of a PDF is that a link within it leads to, by the id of its element; pages are counted from
 * 1. Reads what Chromium writes (Skia, PDF 1.4: objects are not packed, pages come in their order); of anything else
 * nothing is known.
 */
export function anchorPages(pdf: Buffer): ReadonlyMap<string, number> {
  const text = pdf.toString('latin1')
  const pages = [...text.matchAll(/(\d+) 0 obj\s*<<[^>]{0,200}?\/Type \/Page\b(?!s)/g)].map(([, object]) => object!)
  return new Map(
    [...text.matchAll(/\/(?!Dest )([\w-]{1,200}) \[(\d+) 0 R \/XYZ /g)].flatMap(([, anchor, object]) => {
      const page = pages.indexOf(object!)
      return page < 0 ? [] : [[anchor!, page + 1] as const]
    }),
  )
}

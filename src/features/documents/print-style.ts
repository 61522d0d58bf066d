/** For paper of the size A4. Numbers of pages stand in the margin; chapters begin on a page of their own. */
export const printStyle = `
@page {
  size: A4;
  margin: 22mm 20mm 24mm;
  @bottom-center { content: counter(page); font: 9pt "Liberation Sans", Arial, sans-serif; color: #465056; }
}
@page :first { margin: 0; @bottom-center { content: none; } }
* { box-sizing: border-box; }
body { margin: 0; font: 10.5pt/1.5 "Noto Sans", "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #1c2326; overflow-wrap: break-word; }
h1, h2, h3, .front-title { font-family: "Source Serif Pro", Charter, Georgia, "Liberation Serif", serif; line-height: 1.25; break-after: avoid; }
h1 { font-size: 20pt; margin: 0 0 8mm; color: #14566a; }
h2 { font-size: 14pt; margin: 8mm 0 2mm; }
h3 { font-size: 11.5pt; margin: 5mm 0 1.5mm; }
p, ul, ol { margin: 0 0 2.5mm; }
ul, ol { padding-inline-start: 5mm; }
li { margin-block-end: 1.2mm; }
a { color: inherit; text-decoration: none; }
.refs a, .toc a, .references a, a.title { color: #14566a; }
.facts, .hint { color: #465056; font-size: 9pt; }
article, nav { break-before: page; }
.front { block-size: 297mm; padding: 60mm 25mm 20mm; border-inline-start: 8mm solid #14566a; }
.front .brand { font-weight: 600; letter-spacing: .06em; color: #14566a; margin-block-end: 24mm; }
.front-title { font-size: 34pt; font-weight: 600; margin-block-end: 3mm; }
.front-domain { font-size: 18pt; color: #465056; margin-block-end: 18mm; }
.front-edition { font-size: 14pt; font-weight: 600; margin-block-end: 1mm; }
.front .lead { max-inline-size: 110mm; margin-block-start: 24mm; color: #465056; }
.preview { font-weight: 600; color: #a3231c; }
.toc { padding-inline-start: 9mm; font-size: 11.5pt; }
.toc li { padding-block: .8mm; }
.toc a { display: flex; justify-content: space-between; gap: 6mm; }
.toc .page { color: #465056; font-variant-numeric: tabular-nums; }
.by-editors { border-inline-start: 1mm solid #14566a; padding-inline-start: 4mm; margin-block: 3mm 5mm; }
.report-cases { list-style: none; padding: 0; }
.report-cases > li { margin-block-end: 4mm; break-inside: avoid; }
.report-cases p { margin-block-end: .8mm; }
a.title { font-weight: 600; }
table { border-collapse: collapse; inline-size: 100%; font-size: 9.5pt; margin-block: 3mm 6mm; break-inside: avoid; }
caption { text-align: start; font-weight: 600; padding-block-end: 1.5mm; break-after: avoid; }
thead th { border-block-end: .4mm solid #1c2326; vertical-align: bottom; }
th, td { padding: .9mm 2mm .9mm 0; text-align: start; vertical-align: top; font-weight: 400; border-block-end: .2mm solid #d3d6d1; }
thead th { font-weight: 600; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
figure { margin: 4mm 0 6mm; break-inside: avoid; }
figure svg { display: block; inline-size: 100%; max-block-size: 80mm; font-family: "Noto Sans", "Liberation Sans", Arial, sans-serif; }
figcaption { font-weight: 600; margin-block: 2mm 1mm; }
.references { padding-inline-start: 11mm; font-size: 9pt; }
.references a { overflow-wrap: anywhere; }
.handout { break-before: page; font-size: 11.5pt; }
.handout h2 { margin-block-start: 0; color: #14566a; }
.handout p { margin-block-end: 1.5mm; }
.handout-facts { list-style: none; padding: 0; font-size: 9.5pt; color: #465056; }
.rows tr { break-inside: avoid; }
.rows thead { display: table-header-group; }
.questions { padding-inline-start: 6mm; }
.questions li { break-inside: avoid; margin-block-end: 5mm; }
.question { font-weight: 600; margin-block-end: .5mm; }
.choices { word-spacing: .1em; }
.line { block-size: 9mm; border-block-end: .2mm solid #9aa3a7; }
`

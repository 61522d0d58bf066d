/**
 * Which module may import which, type imports included. Imports point downward only: each layer may import those that stand
 * after it in this list. `ARCHITECTURE.md` says what each is for.
 */
const layers = [
  'main',
  'cli',
  'app',
  'web',
  'server',
  'features',
  'engine',
  'ranking',
  'messages',
  'platform',
  'domain',
]

/** A folder, or a file of that name. */
const inLayer = (name) => `^src/${name}(/|\\.ts$)`

/** What has an index.ts that says what others may use of it. */
const modules = '(domain|ranking|engine|platform/[^/]+|features/[^/]+)'

const upward = layers.map((name, index) => ({
  name: `${name}-imports-downward`,
  comment: `A file of ${name} imports a layer above it.`,
  severity: 'error',
  from: { path: inLayer(name) },
  to: { path: `^src/(${layers.slice(0, index).join('|') || '-'})(/|\\.ts$)` },
}))

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-feature-cycles',
      comment: 'Two features use each other, if in different files.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/(features|platform)/[^/]+$' },
      to: { circular: true },
    },
    ...upward,
    {
      name: 'modules-by-their-index',
      comment: 'A module is imported by its index.ts.',
      severity: 'error',
      from: { path: `^src/${modules}/` },
      to: { path: `^src/${modules}/`, pathNot: ['^src/$1/', `^src/${modules}/index\\.ts$`] },
    },
    {
      name: 'modules-by-their-index-from-above',
      comment: 'A module is imported by its index.ts; only the server imports routes, to mount them.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${modules}/` },
      to: { path: `^src/${modules}/`, pathNot: [`^src/${modules}/index\\.ts$`, 'routes\\.ts$'] },
    },
    {
      name: 'express-at-the-edge',
      comment: 'Express is known to routes, pages and platform/http only.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['routes\\.tsx?$', '^src/(web|server|platform/http)/'] },
      to: { path: '(^|/)express$|@types/express' },
    },
    {
      name: 'kit-below-pages',
      comment: 'What every page uses imports no page.',
      severity: 'error',
      from: { path: '^src/web/kit/' },
      to: { path: '^src/web/', pathNot: '^src/web/kit/' },
    },
    {
      name: 'sqlite-in-the-database',
      comment: 'The driver is known to platform/database only.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/database/' },
      to: { path: '^node_modules/sqlite3/' },
    },
    {
      name: 'open-telemetry-in-one-file',
      comment: 'A service without traces loads nothing of it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/tracing/open-telemetry\\.ts$' },
      to: { path: '^node_modules/@opentelemetry/' },
    },
    {
      name: 'open-telemetry-when-configured',
      comment: 'A service without traces loads nothing of it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/platform/tracing/open-telemetry\\.ts$', dynamic: false },
    },
    {
      name: 'product-without-tests-and-scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
}

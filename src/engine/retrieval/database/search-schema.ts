import { createHash } from 'node:crypto'
import type { DerivedData } from '../../../platform/database/index.js'

/** Increase it when the tables change, or what is in them: another version then makes its own. */
const version = 2

/** Where a search is in the database. */
export interface SearchSchema {
  readonly derived: DerivedData
  readonly schema: string
}

/** Names of all schemas of searches begin so. */
const schemaPrefix = 'search_'

/**
 * The name of the schema for a way of reading and comparing texts. Nodes with other models or versions have a schema of
 * their own in the same database, so that one can take the place of another without a pause.
 */
export function schemaNameOf(readBy: readonly string[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([version, ...readBy]))
    .digest('hex')
  return schemaPrefix + hash.slice(0, 12)
}

/** Makes the tables of a search where they are missing. @param dimension of the vectors */
export async function makeSchema(derived: DerivedData, schema: string, dimension: number): Promise<void> {
  await derived.run(`
CREATE SCHEMA IF NOT EXISTS ${schema};

CREATE TABLE IF NOT EXISTS ${schema}.state (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  -- The generation of the catalogue that is indexed; -1 before the first is complete.
  generation int NOT NULL DEFAULT -1,
  -- Of the names of technologies, areas and members, which are words of case studies.
  names text NOT NULL DEFAULT '',
  -- When a node last said that it uses this schema.
  used_at timestamptz NOT NULL DEFAULT now(),
  -- The measured recall; null without an index of vectors.
  ef int,
  recall real,
  queries int
);
INSERT INTO ${schema}.state DEFAULT VALUES ON CONFLICT DO NOTHING;

CREATE TABLE IF NOT EXISTS ${schema}.cases (
  number int PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  -- From what the row was made.
  fingerprint text NOT NULL,
  -- The generation of the catalogue for which it was made.
  generation int NOT NULL,
  -- The number of passages: of all, of needs answered, and of facts.
  texts int NOT NULL,
  needs int NOT NULL,
  facts int NOT NULL,
  -- The languages of whole texts, in the order of their rows.
  languages text NOT NULL,
  -- Needs answered and facts in the order of their rows, without their texts.
  passages text NOT NULL,
  -- For a graph, and as nodes have it in memory.
  centre halfvec(${dimension}) NOT NULL,
  centre_row bytea NOT NULL,
  -- Bytes of the rows in problem space, of whole texts, and the codes of tokens.
  problems bytea NOT NULL,
  wholes bytea NOT NULL,
  tokens bytea NOT NULL
);
ALTER TABLE ${schema}.cases
  ALTER problems SET STORAGE EXTERNAL, ALTER wholes SET STORAGE EXTERNAL, ALTER tokens SET STORAGE EXTERNAL;
CREATE INDEX IF NOT EXISTS cases_by_generation ON ${schema}.cases (generation);

-- What was found of all case studies together.
CREATE TABLE IF NOT EXISTS ${schema}.statistics (
  name text PRIMARY KEY,
  generation int NOT NULL,
  value text NOT NULL
);

-- One row for each language of a case study.
CREATE TABLE IF NOT EXISTS ${schema}.texts (
  number int NOT NULL,
  language text COLLATE "C" NOT NULL,
  -- The number of stems, and the different ones.
  length int NOT NULL,
  stems text[] NOT NULL,
  -- The vector of the whole text through the head.
  head halfvec(${dimension}),
  PRIMARY KEY (number, language)
);

-- Which texts have a stem: one row for a block of numbers of case studies.
CREATE TABLE IF NOT EXISTS ${schema}.words (
  stem text COLLATE "C" NOT NULL,
  language text COLLATE "C" NOT NULL,
  block int NOT NULL,
  texts int NOT NULL,
  postings bytea STORAGE EXTERNAL NOT NULL,
  PRIMARY KEY (stem, language, block)
);
`)
}

/** Says that a schema is used, and drops those that no node has used for a week. @returns the names of these */
export async function dropUnusedSchemas({ derived, schema }: SearchSchema): Promise<string[]> {
  await derived.run(`UPDATE ${schema}.state SET used_at = now()`)
  const others = await derived.rows<{ name: string }>(
    'SELECT nspname AS name FROM pg_namespace WHERE starts_with(nspname, $1) AND nspname <> $2',
    [schemaPrefix, schema],
  )
  const dropped: string[] = []
  for (const { name } of others) {
    const [state] = await derived.rows(`SELECT 1 FROM ${name}.state WHERE used_at < now() - interval '7 days'`)
    if (!state) continue
    await derived.run(`DROP SCHEMA ${name} CASCADE`)
    dropped.push(name)
  }
  return dropped
}

/** How many links a vector has in the graph, and how many candidates are looked at when it is added. */
const graph = 'm = 32, ef_construction = 256'

const graphs = {
  cases_by_centre: 'cases USING hnsw (centre halfvec_ip_ops)',
  texts_by_head: 'texts USING hnsw (head halfvec_ip_ops)',
}

/** Makes an index of vectors, which takes minutes for many. */
export async function makeGraph({ derived, schema }: SearchSchema, name: keyof typeof graphs): Promise<void> {
  // It is built in memory where it fits.
  await derived.transaction(async (queries) => {
    await queries.run("SET LOCAL maintenance_work_mem = '1GB'")
    await queries.run(`CREATE INDEX IF NOT EXISTS ${name} ON ${schema}.${graphs[name]} WITH (${graph})`)
  })
}

/** The width that the extension has by itself. */
const usualWidth = 40
/** Texts of case studies are more like each other than needs are like them: this finds nearly all. */
const widthOfTexts = 200

/**
 * Makes the functions that find the nearest. They set how the planner searches, for themselves alone: without a graph all
 * vectors are compared.
 * @param ef how many candidates a search of the graph of centres looks at
 */
export async function makeFunctions(derived: DerivedData, schema: string, ef = usualWidth): Promise<void> {
  const byGraph = (width: number) =>
    `SET hnsw.ef_search = ${width} SET hnsw.iterative_scan = strict_order SET enable_sort = off`
  // A new connection does not know the settings of the extension before it has used it.
  await derived.transaction(async (queries) => {
    await queries.run("SELECT '[1]'::halfvec")
    await queries.run(`
CREATE OR REPLACE FUNCTION ${schema}.nearest(query halfvec, wanted int) RETURNS SETOF int LANGUAGE sql STABLE ${byGraph(ef)}
AS $$ SELECT number FROM ${schema}.cases ORDER BY centre <#> query LIMIT wanted $$;

CREATE OR REPLACE FUNCTION ${schema}.nearest_among(query halfvec, wanted int, allowed int[])
RETURNS SETOF int LANGUAGE sql STABLE ${byGraph(ef)}
AS $$ SELECT number FROM ${schema}.cases WHERE number + 0 = ANY (allowed) ORDER BY centre <#> query LIMIT wanted $$;

CREATE OR REPLACE FUNCTION ${schema}.nearest_exactly(query halfvec, wanted int, allowed int[])
RETURNS SETOF int LANGUAGE sql STABLE
AS $$
  WITH compared AS MATERIALIZED (
    SELECT number, centre FROM ${schema}.cases WHERE allowed IS NULL OR number = ANY (allowed)
  )
  SELECT number FROM compared ORDER BY centre <#> query, number LIMIT wanted
$$;

CREATE OR REPLACE FUNCTION ${schema}.nearest_texts(query halfvec, wanted int) RETURNS SETOF int LANGUAGE sql STABLE
${byGraph(widthOfTexts)}
AS $$ SELECT number FROM ${schema}.texts ORDER BY head <#> query LIMIT wanted $$;
`)
  })
}

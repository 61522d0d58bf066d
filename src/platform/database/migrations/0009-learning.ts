/**
 * Weights learned from decisions, and whether a need allows others to learn from it; for older needs, nobody was asked.
 */
export const learning = `
UPDATE needs SET body = json_set(body, '$.anonymousLearning', json('false'));
UPDATE need_history SET body = json_set(body, '$.anonymousLearning', json('false'));
UPDATE needs_state SET revision = revision + 1;

-- Most matches are only suggested; what is learned from is looked for with every question.
CREATE INDEX matches_decided ON matches (need_id) WHERE decision IS NOT NULL;

CREATE TABLE learned_models (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  -- of the encoder; weights mean nothing for another one
  encoder TEXT NOT NULL,
  -- JSON: the ranking model, the models by fold that judged it, what it was learned from, figures before and after
  body TEXT NOT NULL,
  accepted INTEGER NOT NULL
);
-- One row: the model in use, null for the one that comes with the program; and how often that changed.
CREATE TABLE learned_model_in_use (
  number INTEGER REFERENCES learned_models,
  revision INTEGER NOT NULL
);
INSERT INTO learned_model_in_use VALUES (NULL, 0);
`

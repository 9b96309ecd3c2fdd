CREATE TABLE events (
  gathering BYTEA NOT NULL,
  seq BIGINT NOT NULL,
  command BYTEA NOT NULL,
  station BYTEA,
  kind TEXT NOT NULL,
  version BIGINT NOT NULL,
  at BIGINT NOT NULL,
  payload BYTEA NOT NULL,
  PRIMARY KEY (gathering, seq)
);

-- Contributions whose keys must go. Kept for ever, so that a backup from before cannot bring them back.
CREATE TABLE taken_back (
  gathering BYTEA NOT NULL,
  id BYTEA NOT NULL,
  done BIGINT NOT NULL,
  PRIMARY KEY (gathering, id)
);

CREATE INDEX taken_back_undone ON taken_back (gathering, id) WHERE done = 0;

CREATE TABLE gatherings (
  gathering BYTEA NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  ticket TEXT NOT NULL UNIQUE,
  host BYTEA NOT NULL,
  made BIGINT NOT NULL
);

-- Hashes of the keys that hold a badge, and of the three words that bring one back.
CREATE TABLE badge_keys (
  gathering BYTEA NOT NULL,
  key BYTEA NOT NULL,
  badge BYTEA NOT NULL,
  PRIMARY KEY (gathering, key)
);

CREATE INDEX badge_keys_by_key ON badge_keys (key);

CREATE TABLE badge_words (
  gathering BYTEA NOT NULL,
  words BYTEA NOT NULL,
  badge BYTEA NOT NULL,
  PRIMARY KEY (gathering, words)
);

CREATE TABLE host_links (
  code BYTEA NOT NULL PRIMARY KEY,
  expires BIGINT NOT NULL
);

CREATE TABLE host_sessions (
  key BYTEA NOT NULL PRIMARY KEY,
  host BYTEA NOT NULL,
  expires BIGINT NOT NULL
);

CREATE TABLE screens (
  token BYTEA NOT NULL PRIMARY KEY,
  gathering BYTEA NOT NULL
);

-- The last sequence of each gathering. Whoever appends locks this row, and so the order: a
-- PostgreSQL sequence would let a reader overtake a writer that has not committed yet.
CREATE TABLE heads (
  gathering BYTEA NOT NULL PRIMARY KEY,
  seq BIGINT NOT NULL
);

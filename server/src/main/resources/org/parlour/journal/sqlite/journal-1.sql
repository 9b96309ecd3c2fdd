-- Rows lie in the order in which they were written, so that a group commit of many gatherings writes
-- a few full pages. Clustered by gathering, each event would dirty a page of its own: four times the
-- work, measured with 256 gatherings.
CREATE TABLE events (
  gathering BLOB NOT NULL,
  seq INTEGER NOT NULL,
  command BLOB NOT NULL,
  station BLOB,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (gathering, seq)
) STRICT;

-- Contributions whose keys must go. Kept for ever, so that a backup from before cannot bring them back.
CREATE TABLE taken_back (
  gathering BLOB NOT NULL,
  id BLOB NOT NULL,
  done INTEGER NOT NULL,
  PRIMARY KEY (gathering, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX taken_back_undone ON taken_back (gathering, id) WHERE done = 0;

CREATE TABLE gatherings (
  gathering BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  ticket TEXT NOT NULL UNIQUE,
  host BLOB NOT NULL,
  made INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Hashes of the keys that hold a badge, and of the three words that bring one back.
CREATE TABLE badge_keys (
  gathering BLOB NOT NULL,
  key BLOB NOT NULL,
  badge BLOB NOT NULL,
  PRIMARY KEY (gathering, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX badge_keys_by_key ON badge_keys (key);

CREATE TABLE badge_words (
  gathering BLOB NOT NULL,
  words BLOB NOT NULL,
  badge BLOB NOT NULL,
  PRIMARY KEY (gathering, words)
) STRICT, WITHOUT ROWID;

CREATE TABLE host_links (
  code BLOB NOT NULL PRIMARY KEY,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE host_sessions (
  key BLOB NOT NULL PRIMARY KEY,
  host BLOB NOT NULL,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE screens (
  token BLOB NOT NULL PRIMARY KEY,
  gathering BLOB NOT NULL
) STRICT, WITHOUT ROWID;

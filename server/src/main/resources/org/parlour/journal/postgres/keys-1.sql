-- A contribution's key, or the gathering's own under the empty id.
CREATE TABLE keys (
  gathering BYTEA NOT NULL,
  id BYTEA NOT NULL,
  key BYTEA NOT NULL,
  PRIMARY KEY (gathering, id)
);

-- Keys that were destroyed. Kept for ever: none of them is ever given again.
CREATE TABLE shredded (
  gathering BYTEA NOT NULL,
  id BYTEA NOT NULL,
  PRIMARY KEY (gathering, id)
);

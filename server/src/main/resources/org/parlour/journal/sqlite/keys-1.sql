-- A contribution's key, or the gathering's own under the empty id.
CREATE TABLE keys (
  gathering BLOB NOT NULL,
  id BLOB NOT NULL,
  key BLOB NOT NULL,
  PRIMARY KEY (gathering, id)
) STRICT;

-- Keys that were destroyed. Kept for ever: none of them is ever given again.
CREATE TABLE shredded (
  gathering BLOB NOT NULL,
  id BLOB NOT NULL,
  PRIMARY KEY (gathering, id)
) STRICT, WITHOUT ROWID;

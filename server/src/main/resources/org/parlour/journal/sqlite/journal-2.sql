-- Which blob belongs to what: a contribution, or under the empty id the gathering. The event that names the
-- blob says it too, but sealed, and what is taken back nobody can read.
CREATE TABLE blobs (
  gathering BLOB NOT NULL,
  id BLOB NOT NULL,
  blob BLOB NOT NULL,
  PRIMARY KEY (gathering, id, blob)
) STRICT, WITHOUT ROWID;

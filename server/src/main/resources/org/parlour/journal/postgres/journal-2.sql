-- Which blob belongs to what: a contribution, or under the empty id the gathering. The event that names the
-- blob says it too, but sealed, and what is taken back nobody can read.
CREATE TABLE blobs (
  gathering BYTEA NOT NULL,
  id BYTEA NOT NULL,
  blob BYTEA NOT NULL,
  PRIMARY KEY (gathering, id, blob)
);

-- Pictures and voices, encrypted in chunks. Of the time only the day: to the second, it would tell who made
-- a nameless thing.
CREATE TABLE blob_chunks (
  gathering BYTEA NOT NULL,
  blob BYTEA NOT NULL,
  chunk BIGINT NOT NULL,
  day BIGINT NOT NULL,
  sealed BYTEA NOT NULL,
  PRIMARY KEY (gathering, blob, chunk)
);

-- What is on its way from a phone, and at the place -1 what became of it.
CREATE TABLE upload_parts (
  gathering BYTEA NOT NULL,
  upload BYTEA NOT NULL,
  place BIGINT NOT NULL,
  bytes BIGINT NOT NULL,
  at BIGINT NOT NULL,
  sealed BYTEA NOT NULL,
  PRIMARY KEY (gathering, upload, place)
);

CREATE INDEX upload_parts_by_age ON upload_parts (at);

-- Tours: which code opens one, and whose it is. What it is called stands in a journal of its own, sealed.
CREATE TABLE tours (
  tour BYTEA NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  host BYTEA NOT NULL,
  made BIGINT NOT NULL
);

-- A gathering is a stop of one tour at most, for ever. They stand in the order in which they were made.
CREATE TABLE stops (
  gathering BYTEA NOT NULL PRIMARY KEY,
  tour BYTEA NOT NULL,
  place BIGINT NOT NULL
);

CREATE INDEX stops_by_tour ON stops (tour);

-- The years of a host: under which address each is read. What became of the page stands in a journal of its own.
CREATE TABLE years (
  book BYTEA NOT NULL PRIMARY KEY,
  ticket TEXT NOT NULL UNIQUE,
  host BYTEA NOT NULL,
  year BIGINT NOT NULL,
  UNIQUE (host, year)
);

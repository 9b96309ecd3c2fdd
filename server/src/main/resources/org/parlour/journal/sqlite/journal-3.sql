-- Tours: which code opens one, and whose it is. What it is called stands in a journal of its own, sealed.
CREATE TABLE tours (
  tour BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  host BLOB NOT NULL,
  made INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A gathering is a stop of one tour at most, for ever. They stand in the order in which they were made.
CREATE TABLE stops (
  gathering BLOB NOT NULL PRIMARY KEY,
  tour BLOB NOT NULL,
  place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX stops_by_tour ON stops (tour);

-- The years of a host: under which address each is read. What became of the page stands in a journal of its own.
CREATE TABLE years (
  book BLOB NOT NULL PRIMARY KEY,
  ticket TEXT NOT NULL UNIQUE,
  host BLOB NOT NULL,
  year INTEGER NOT NULL,
  UNIQUE (host, year)
) STRICT, WITHOUT ROWID;

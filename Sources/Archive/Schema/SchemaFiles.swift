extension Schema {
  /// Runs, files as they came, and their pages with what was read on them.
  static let filesAndPages = """
    CREATE TABLE run(
      id INTEGER PRIMARY KEY,
      pipeline TEXT NOT NULL,
      command TEXT NOT NULL,
      started_at TEXT NOT NULL,
      ended_at TEXT                          -- NULL: going on, or killed
    ) STRICT;

    CREATE TABLE original(
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE CHECK(length(sha256) = 64),
      bytes INTEGER NOT NULL CHECK(bytes >= 0),
      received_at TEXT NOT NULL,
      page_count INTEGER CHECK(page_count >= 1),   -- NULL: not counted yet, or it could not be
      problem_kind TEXT, problem_reason TEXT, problem_advice TEXT,
      CHECK((problem_kind IS NULL) = (problem_reason IS NULL)
        AND (problem_kind IS NULL) = (problem_advice IS NULL))
    ) STRICT;

    -- One row for each place and name under which a file came.
    CREATE TABLE receipt(
      id INTEGER PRIMARY KEY,
      original INTEGER REFERENCES original(id),    -- NULL: it could not be read at all
      name TEXT NOT NULL,
      path TEXT NOT NULL,
      received_at TEXT NOT NULL,
      problem_kind TEXT, problem_reason TEXT, problem_advice TEXT,
      CHECK((original IS NULL) = (problem_kind IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX receipt_place ON receipt(path, coalesce(original, 0));
    CREATE INDEX receipt_original ON receipt(original);
    CREATE INDEX receipt_name ON receipt(name);

    -- Which files each run saw.
    CREATE TABLE run_receipt(
      run INTEGER NOT NULL REFERENCES run(id),
      receipt INTEGER NOT NULL REFERENCES receipt(id),
      PRIMARY KEY(run, receipt)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE engine(
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL, model TEXT NOT NULL, settings TEXT NOT NULL,
      UNIQUE(name, model, settings)
    ) STRICT;

    CREATE TABLE page(
      id INTEGER PRIMARY KEY,
      original INTEGER NOT NULL REFERENCES original(id),
      number INTEGER NOT NULL CHECK(number >= 1),
      state TEXT NOT NULL CHECK(state IN ('waiting', 'done', 'blank', 'failed')),
      reading INTEGER REFERENCES reading(id),      -- the one in force
      problem_kind TEXT, problem_reason TEXT, problem_advice TEXT,
      UNIQUE(original, number),
      CHECK((state IN ('done', 'blank')) = (reading IS NOT NULL) OR state = 'waiting'),
      CHECK((state = 'failed') = (problem_kind IS NOT NULL))
    ) STRICT;
    CREATE INDEX page_unfinished ON page(state) WHERE state IN ('waiting', 'failed');

    -- Every recognition of a page; those no longer in force are its history.
    CREATE TABLE reading(
      id INTEGER PRIMARY KEY,
      page INTEGER NOT NULL REFERENCES page(id),
      engine INTEGER NOT NULL REFERENCES engine(id),
      run INTEGER REFERENCES run(id),
      read_at TEXT NOT NULL,
      seconds REAL NOT NULL,
      width INTEGER NOT NULL, height INTEGER NOT NULL,
      dpi INTEGER NOT NULL, dpi_is_assumed INTEGER NOT NULL CHECK(dpi_is_assumed IN (0, 1)),
      rotation INTEGER NOT NULL, skew REAL NOT NULL,
      source TEXT NOT NULL,
      is_blank INTEGER NOT NULL CHECK(is_blank IN (0, 1)),
      confidence INTEGER,                          -- in thousandths; NULL: no words
      notes TEXT NOT NULL,                         -- a JSON array
      text TEXT NOT NULL,                          -- a line feed after each line
      layout BLOB NOT NULL                         -- boxes and scores of the words: PageLayout
    ) STRICT;
    CREATE INDEX reading_page ON reading(page);
    """

  /// Since version 16.
  static let nights = """
    -- Scans of which a batch began to read documents, and how often without coming to an end: BegunExtractions.
    CREATE TABLE begun_extraction(
      original INTEGER PRIMARY KEY REFERENCES original(id),
      times INTEGER NOT NULL CHECK(times >= 1)
    ) STRICT;
    -- Every night adds a row for each file: what is asked of one receipt must not read them all.
    CREATE INDEX run_receipt_receipt ON run_receipt(receipt, run);
    """
}

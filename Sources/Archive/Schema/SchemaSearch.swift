extension Schema {
  /// What is searched. Full-text rows are written with the rows they index, in one transaction, without
  /// triggers; their text is read back through a view, so it is stored once.
  ///
  ///     SELECT snippet(page_search, 0, '[', ']', '…', 12) FROM page_search
  ///     WHERE page_search MATCH 'candidate' ORDER BY rowid DESC LIMIT 20;
  static let search = """
    -- One row for each page that can be found. The id grows with the date of the page's meeting: SearchID.
    CREATE TABLE searched_page(
      id INTEGER PRIMARY KEY,
      page INTEGER NOT NULL UNIQUE REFERENCES page(id),
      reading INTEGER NOT NULL REFERENCES reading(id),
      document INTEGER REFERENCES document(id),      -- NULL: no document takes it up
      body INTEGER REFERENCES body(id),
      kind TEXT NOT NULL,
      level INTEGER NOT NULL,
      joined TEXT NOT NULL,                          -- words parted by a line's end, whole, with neighbours
      tags TEXT NOT NULL                             -- words that filters look for: PageTags
    ) STRICT;
    CREATE INDEX searched_page_document ON searched_page(document);
    CREATE VIEW page_content AS
      SELECT s.id AS id, r.text AS text, s.joined AS joined, s.tags AS tags
      FROM searched_page s JOIN reading r ON r.id = s.reading;
    CREATE VIRTUAL TABLE page_search USING fts5(
      text, joined, tags, content='page_content', content_rowid='id',
      tokenize='\(tokenizer)');

    -- The last words of a page and the first of the next, for phrases that run over the break. The id is
    -- that of the page where they begin.
    CREATE TABLE page_break(
      id INTEGER PRIMARY KEY REFERENCES searched_page(id) ON DELETE CASCADE,
      next INTEGER NOT NULL,                         -- the next page's searched_page.id
      text TEXT NOT NULL, tags TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE break_search USING fts5(
      text, tags, content='page_break', content_rowid='id', tokenize='\(tokenizer)');

    CREATE VIEW motion_content AS
      SELECT id, text, coalesce(identifier, '') AS identifier,
        coalesce(result_as_written, '') AS result FROM motion;
    CREATE VIRTUAL TABLE motion_search USING fts5(
      text, identifier, result, content='motion_content', content_rowid='id',
      tokenize='\(tokenizer)');

    -- Every word of the searched pages, with the number of pages that hold it, by access level.
    CREATE TABLE word(
      text TEXT PRIMARY KEY,
      level0 INTEGER NOT NULL DEFAULT 0, level1 INTEGER NOT NULL DEFAULT 0,
      level2 INTEGER NOT NULL DEFAULT 0, level3 INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    """

  /// Agenda items by their words.
  static let agenda = """
    CREATE VIEW agenda_content AS SELECT id, item, coalesce(description, '') AS description FROM agenda_item;
    CREATE VIRTUAL TABLE agenda_search USING fts5(
      item, description, content='agenda_content', content_rowid='id', tokenize='\(tokenizer)');
    INSERT INTO agenda_search(agenda_search) VALUES ('rebuild');
    """

  /// What people did, and what must outlive every re-run.
  static let history = """
    -- A person's correction. It names the value by its place in the document's JSON, so that it holds for
    -- any later extraction of the same document.
    CREATE TABLE correction(
      id INTEGER PRIMARY KEY,
      document TEXT NOT NULL REFERENCES document(public_id),
      place TEXT NOT NULL,                           -- "meetings[0].motions[3].mover"
      was TEXT, becomes TEXT,                        -- JSON values; NULL: absent
      who TEXT NOT NULL, why TEXT NOT NULL, made_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX correction_document ON correction(document);

    -- What was done, each entry sealed with the SHA-256 of itself and the one before: AuditTrail.
    CREATE TABLE audit(
      id INTEGER PRIMARY KEY,
      made_at TEXT NOT NULL,
      run INTEGER REFERENCES run(id),
      action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL,
      seal TEXT NOT NULL CHECK(length(seal) = 64)
    ) STRICT;
    CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
      BEGIN SELECT raise(ABORT, 'an audit entry is never changed'); END;
    CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
      BEGIN SELECT raise(ABORT, 'an audit entry is never removed'); END;
    CREATE TRIGGER correction_is_not_changed BEFORE UPDATE ON correction
      BEGIN SELECT raise(ABORT, 'a correction is never changed, only followed by another'); END;
    CREATE TRIGGER correction_is_not_removed BEFORE DELETE ON correction
      BEGIN SELECT raise(ABORT, 'a correction is never removed'); END;
    """
}

import GRDB

/// The tables, built by migrations that are only ever added to. Plain SQL, so that what is here is what
/// `.schema` shows in the stock shell.
enum Schema {
  /// Tokenizer of every full-text table: the stock one, so that any SQLite can search them.
  static let tokenizer = "unicode61 remove_diacritics 2"

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 files and pages") { try $0.execute(sql: Self.filesAndPages) }
    migrator.registerMigration("2 documents") { try $0.execute(sql: Self.documents) }
    migrator.registerMigration("3 search") { try $0.execute(sql: Self.search) }
    migrator.registerMigration("4 history") { try $0.execute(sql: Self.history) }
    migrator.registerMigration("5 near words") { try $0.execute(sql: Self.nearWords) }
    migrator.registerMigration("6 twins") { try Self.addTwins($0) }
    migrator.registerMigration("7 unfinished work") { try $0.execute(sql: Self.unfinished) }
    migrator.registerMigration("8 agenda items") { try $0.execute(sql: Self.agenda) }
    migrator.registerMigration("9 blocks of pages") { try $0.execute(sql: Self.blocks) }
    migrator.registerMigration("10 breaks by their words") { try Self.addBreakPairs($0) }
    migrator.registerMigration("11 uncounted pages") { try $0.execute(sql: Self.uncounted) }
    migrator.registerMigration("12 words as codes") { try WordCodes.addTable($0) }
    migrator.registerMigration("13 near words in blocks") {
      try $0.execute(sql: "DROP TABLE near_word")
      try NearBlocks.addTable($0)
      try $0.execute(sql: LearnedErrors.table)
    }
    // Rows that hang on others go with them only while foreign keys are watched.
    migrator.registerMigration("14 levels by page, motions by result and vote", foreignKeyChecks: .immediate) {
      try Self.addIndexes($0)
    }
    migrator.registerMigration("15 days and words of pages beside minutes", foreignKeyChecks: .immediate) {
      try Self.placeAnew($0)
    }
    // Nothing hangs on what it adds; to look through all keys of a large archive would take minutes.
    migrator.registerMigration("16 begun extractions, receipts by run", foreignKeyChecks: .immediate) {
      try $0.execute(sql: Self.nights)
    }
    return migrator
  }

  /// Pages bound beside minutes are no longer of their day, and words cut at a page's end no longer completed from a page that
  /// is more hidden: PagePlacement, PageIndex.
  private static func placeAnew(_ db: Database) throws {
    let originals = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT d.original FROM meeting m JOIN document d ON d.id = m.document
        WHERE EXISTS (
          SELECT 1 FROM searched_page s JOIN page p ON p.id = s.page WHERE p.original = d.original AND s.document = d.id
            AND NOT EXISTS (
              SELECT 1 FROM meeting n WHERE n.document = d.id AND p.number BETWEEN n.first_page AND n.last_page))
        UNION SELECT original FROM document GROUP BY original HAVING count(*) > 1 AND max(level) > 0
        """)
    for original in originals { try PageIndex.update(original, db) }
  }

  /// Indexes for questions without a person; and the pages of scans with several documents, some of them hidden, by their own
  /// levels: PagePlacement.
  private static func addIndexes(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE INDEX meeting_body ON meeting(body);
        CREATE INDEX motion_result ON motion(result);
        CREATE INDEX vote_option ON vote(option, motion);
        """)
    let originals = try Int64.fetchAll(
      db, sql: "SELECT original FROM document GROUP BY original HAVING count(*) > 1 AND max(level) > 0")
    for original in originals { try PageIndex.update(original, db) }
  }

  /// What is not done yet: see Unfinished.
  private static let unfinished = "CREATE TABLE unfinished(work TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;"

  /// Searchable pages whose words are not in `word` yet: see UncountedPages.
  private static let uncounted =
    "CREATE TABLE uncounted_page(id INTEGER PRIMARY KEY REFERENCES searched_page(id) ON DELETE CASCADE) STRICT;"

  static let fullTextTables = ["page_search", "break_search", "motion_search", "agenda_search", "fresh_search"]

  /// FTS5's own settings, which a bulk import changes for its time.
  static func setFullTextDefaults(_ db: Database) throws {
    for table in fullTextTables {
      for (setting, value) in [("automerge", 4), ("crisismerge", 16), ("hashsize", 1 << 20)] {
        try db.execute(sql: "INSERT INTO \(table)(\(table), rank) VALUES ('\(setting)', \(value))")
      }
    }
  }

  /// Gone since version 13, which has blocks instead.
  private static let nearWords =
    "CREATE TABLE near_word(key TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY(key, text)) STRICT, WITHOUT ROWID;"

  /// The words around each page's end: BreakPairs. Breaks that are there already get theirs.
  private static func addBreakPairs(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE break_pair(
          last TEXT NOT NULL, first TEXT NOT NULL,    -- the words on both sides of the break
          before TEXT NOT NULL, after TEXT NOT NULL,  -- their neighbours; empty where there is none
          id INTEGER NOT NULL REFERENCES page_break(id) ON DELETE CASCADE,
          PRIMARY KEY(last, first, before, after, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX break_pair_break ON break_pair(id);
        """)
    let rows = try Row.fetchCursor(db, sql: "SELECT id, text FROM page_break ORDER BY id")
    while let row = try rows.next() { try BreakPairs.insert(row[0], row[1], db) }
  }

  /// Marks by which pages that were scanned twice find each other: PageMarks. Pages that are there already get theirs.
  private static func addTwins(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE page_mark(
          mark INTEGER NOT NULL, page INTEGER NOT NULL REFERENCES page(id), PRIMARY KEY(mark, page)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE page_twin(
          page INTEGER NOT NULL REFERENCES page(id), twin INTEGER NOT NULL REFERENCES page(id),
          likeness INTEGER NOT NULL CHECK(likeness BETWEEN 0 AND 1000),  -- in thousandths
          PRIMARY KEY(page, twin), CHECK(twin < page)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX page_twin_other ON page_twin(twin);
        """)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT s.page, r.text FROM searched_page s JOIN reading r ON r.id = s.reading ORDER BY s.page")
    while let row = try rows.next() {
      try TwinIndex(db: db, hasCodes: false).insert(row["page"], row["text"])
    }
  }
}

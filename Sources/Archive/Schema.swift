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
    return migrator
  }
}

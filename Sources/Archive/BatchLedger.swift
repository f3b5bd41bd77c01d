import GRDB
import Records

extension Archive {
  /// Writes down something in the input that could not even be copied in: a folder that may not be read, a link
  /// that leads nowhere.
  package func refuse(_ problem: ScanProblem, at path: String, run: RunID) throws(ArchiveError) {
    try refuse(path, name: problem.scan, problem, run: run)
  }

  /// Gives the archive's lock back without ending the run: it was stopped, and what waits is still waiting.
  package func abandonRun() { lock.release() }

  /// How many pages an original holds; `nil` while nobody has counted them.
  package func pageCount(of sha256: String) throws(ArchiveError) -> Int? {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT page_count FROM original WHERE sha256 = ?", arguments: [sha256])
    }
  }

  /// The name under which a document's scan first came.
  package func scanName(of id: String, viewer: AccessLevel = .everyone) throws(ArchiveError) -> String {
    try read { db in
      let original = try document(id, viewer: viewer, db).original
      let name = try String.fetchOne(
        db, sql: "SELECT name FROM receipt WHERE original = ? ORDER BY id LIMIT 1", arguments: [original])
      return name ?? id
    }
  }
}

extension RecognizedPage {
  /// Where what a query asks for stands on this page: one box a line and match, in reading order.
  package func places(of query: String) -> [PixelBox] {
    let words = PageWords([self])
    let matches = MatchFinder(QueryParser.parse(query).wanted?.leaves ?? []).find(in: words)
    return SnippetMaker(page: words, matches: matches).groups().flatMap { $0.places.map(\.box) }
  }
}

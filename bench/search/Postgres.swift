import Foundation

/// The pages' text as PostgreSQL's COPY takes it, where PostgreSQL is there, for archives of up to a hundred thousand
/// pages: its index of a million takes longer to build than all the rest.
struct PostgresRows {
  private let file: String
  private let isWanted: Bool
  private var rows = Data()

  static let mostPages = 100_000

  init(folder: String, pages: Int) {
    file = folder + "/pages.copy"
    isWanted = Postgres.programs != nil && pages <= Self.mostPages
  }

  mutating func add(_ page: [[String]]) {
    guard isWanted else { return }
    let text = page.map { $0.joined(separator: " ") }.joined(separator: "\\n")
    rows.append(contentsOf: (text.replacing("\\", with: "\\\\").replacing("\\\\n", with: "\\n") + "\n").utf8)
  }

  mutating func write() throws {
    guard !rows.isEmpty else { return }
    if !FileManager.default.fileExists(atPath: file) { try Data().write(to: URL(fileURLWithPath: file)) }
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    try handle.seekToEnd()
    try handle.write(contentsOf: rows)
    try handle.close()
    rows = Data()
  }
}

/// The same words put to PostgreSQL's full-text search: a server of its own on a socket in the archive's folder, started
/// for this and stopped again. It refuses to run as root, so root runs it as the user `postgres`.
struct Postgres {
  let folder: String

  private static let asked = 100

  /// The folder of `initdb` and `pg_ctl`, the newest version's.
  static var programs: String? {
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    return versions.compactMap(Int.init).max().map { "/usr/lib/postgresql/\($0)/bin" }
      .flatMap { access($0 + "/initdb", X_OK) == 0 ? $0 : nil }
  }

  func run(_ classes: [QuestionClass]) throws {
    let rows = folder + "/pages.copy"
    guard let programs = Self.programs, FileManager.default.fileExists(atPath: rows) else {
      return say("PostgreSQL: skipped, it is not installed, or the archive is too large for it")
    }
    let home = NSTemporaryDirectory() + "minutebook-postgres"
    try? FileManager.default.removeItem(atPath: home)  // of a run that was broken off, if any
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    if getuid() == 0 { try shell("chown postgres '\(home)'") }
    defer { try? FileManager.default.removeItem(atPath: home) }  // what is left is the system's to clear
    try asServer("'\(programs)/initdb' -D '\(home)/data' --no-sync --auth=trust >/dev/null")
    let options = "-c listen_addresses= -c unix_socket_directories=\(home) -c fsync=off -c shared_buffers=1GB -c jit=off"
    let server = try start("exec '\(programs)/postgres' -D '\(home)/data' \(options) 2>'\(home)/log'")
    defer {
      // SIGINT: away at once, but in order.
      server.interrupt()
      server.waitUntilExit()
    }
    try asServer("for i in $(seq 100); do '\(programs)/pg_isready' -q -h '\(home)' && exit 0; sleep 0.2; done; exit 1")
    var built = Timing(byClock: true)
    let psql = "psql -q -X -h '\(home)' -d postgres"
    _ = try built.measure {
      try asServer(
        "\(psql) -c \"CREATE TABLE page(id serial, text text)\" -c \"\\copy page(text) FROM STDIN\" "
          + "-c \"ALTER TABLE page ADD words tsvector GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED\" "
          + "-c \"CREATE INDEX ON page USING gin(words)\" -c \"VACUUM ANALYZE page\" < '\(rows)'")
    }
    say("PostgreSQL: table and index built in \(Int(built.times[0] / 1000)) s by the clock")
    for asked in classes where !asked.phrases.isEmpty { try ask(asked, psql) }
  }

  /// Twenty pages by its own ranking, with its own snippets; every question twice, the second time counts.
  private func ask(_ asked: QuestionClass, _ psql: String) throws {
    let questions = asked.phrases.prefix(Self.asked).map { phrase in
      let quoted = phrase.filter { $0.isLetter || $0.isNumber || $0 == " " }
      return """
        SELECT f.id, ts_headline('simple', f.text, q) FROM phraseto_tsquery('simple', '\(quoted)') q, LATERAL (
          SELECT id, text FROM page WHERE words @@ q ORDER BY ts_rank_cd(words, q) DESC LIMIT 20) f;
        """
    }
    let script = "\\o /dev/null\n" + questions.joined(separator: "\n") + "\n\\timing on\n" + questions.joined(separator: "\n") + "\n"
    let output = try asServer(psql, input: script)
    var timing = Timing(byClock: true)
    for line in output.split(separator: "\n") where line.hasPrefix("Time: ") {
      timing.add(Double(line.dropFirst(6).prefix { $0 != " " }) ?? 0)
    }
    say("PostgreSQL \(asked.name.padding(toLength: 21, withPad: " ", startingAt: 0))\(timing.summary)")
  }

  /// The same process becomes the server, so that it can be stopped by its id.
  private func start(_ command: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = Self.asPostgres + ["sh", "-c", command]
    try process.run()
    return process
  }

  private static let asPostgres =
    getuid() == 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : []

  @discardableResult
  private func asServer(_ command: String, input: String? = nil) throws -> String {
    try shell((Self.asPostgres + ["sh", "-c", "\"$COMMAND\""]).joined(separator: " "), input: input, command: command)
  }

  @discardableResult
  private func shell(_ line: String, input: String? = nil, command: String = "") throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment = ProcessInfo.processInfo.environment.merging(["COMMAND": command]) { $1 }
    let (output, given) = (Pipe(), Pipe())
    process.standardOutput = output
    if input != nil { process.standardInput = given }
    try process.run()
    if let input {
      given.fileHandleForWriting.write(Data(input.utf8))
      try given.fileHandleForWriting.close()
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchError("PostgreSQL: \(line) \(command) failed") }
    return String(decoding: data, as: UTF8.self)
  }
}

import Foundation
import Testing

/// The nightly batch, by the program itself, on fixtures and on what is no scan.
@Suite("The nightly batch")
struct NightTests {
  @Test("reads scans, accounts for them, and answers questions about them")
  func wholeWay() throws {
    let box = try TemporaryFolder()
    try box.put(Program.fixtures + "/minutes/millrace-1953.tif")
    try box.put(Program.fixtures + "/minutes/ferndown-2024.pdf")
    let archive = box.path + "/../" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: archive) }  // a leftover harms nobody

    let night = try Program.run("run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", archive)
    #expect(night.status == 0, "\(night.err)")
    #expect(night.out.contains("files   2: 2 read, 0 failed, 0 waiting"))

    let again = try Program.run("run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", archive)
    #expect(again.status == 0)
    #expect(again.err.contains("nothing new to read"))

    let found = try Program.run("search", "police automobile", "--archive", archive)
    #expect(found.status == 0)
    #expect(found.out.contains("millrace-1953.tif") && found.out.contains("\n  page 1"), "\(found.out)")

    let failed = try Program.run("search", "--motions", "--seconder", "Lindqvist", "--result", "fail", "--archive", archive)
    #expect(failed.out.contains("1 motion for"), "\(failed.out)")
    #expect(failed.out.contains("Motion lost 1 to 3"))

    let id = try #require(found.out.split(separator: "\n").first { $0.contains("millrace-1953.tif") }?.prefix(12))
    let picture = box.path + "/page.png"
    let shown = try Program.run(
      "show", String(id), "--page", "1", "--overlay", picture, "--archive", archive)
    #expect(shown.status == 0, "\(shown.err)")
    #expect(FileManager.default.contents(atPath: picture)?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)

    let table = try Program.run("export", String(id), "--format", "csv", "--archive", archive)
    #expect(table.out.contains("Motion lost 1 to 3"), "\(table.out)")
    let alto = try Program.run("export", String(id), "--format", "alto", "--archive", archive)
    #expect(alto.out.contains("CONTENT=\"Lindqvist"))

    let questions = box.path + "/questions.csv"
    try "\u{FEFF}Query,asked by\r\n\"\"\"police automobile\"\"\",a clerk\r\nxylophone,\r\n".write(
      toFile: questions, atomically: true, encoding: .utf8)
    let rows = try Program.run("search", "--batch", questions, "--archive", archive).out.split(whereSeparator: \.isNewline)
    #expect(rows.count == 3 && rows[1].contains("millrace-1953.tif") && rows[2].hasPrefix("xylophone,0"), "\(rows)")
    let missing = try Program.run("search", "--batch", "/no/such.csv", "--archive", archive)
    #expect(missing.status == 2 && missing.err.contains("/no/such.csv does not exist"), "\(missing.err)")

    #expect(try Program.run("access", String(id), "closed", "--archive", archive).status == 0)
    #expect(try Program.run("export", String(id), "--format", "txt", "--archive", archive).status == 2)
    #expect(try !Program.run("search", "police automobile", "--archive", archive).out.contains("millrace"))
    let staff = try Program.run("export", String(id), "--format", "txt", "--viewer", "closed", "--archive", archive)
    #expect(staff.out.contains("Lindqvist"))

    #expect(try Program.run("check", "--archive", archive).status == 0)
  }

  @Test("costs only the bad file, and says what is wrong with it")
  func badFiles() throws {
    let box = try TemporaryFolder()
    try box.put(Program.fixtures + "/minutes/millrace-1953.tif")
    for name in try FileManager.default.contentsOfDirectory(atPath: Program.fixtures + "/bad") {
      try box.put(Program.fixtures + "/bad/" + name)
    }
    let archive = try TemporaryFolder()
    let night = try Program.run(
      "run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", archive.path, "--json")
    #expect(night.status == 3, "\(night.err)")
    let ledger = try #require(
      try JSONSerialization.jsonObject(with: Data(night.out.utf8)) as? [String: Any])
    let failures = try #require(ledger["failures"] as? [[String: Any]])
    let complaints = Dictionary(grouping: failures) { $0["scan"] as? String ?? "" }
      .compactMapValues { $0.first?["kind"] as? String }
    #expect(complaints["empty.tif"] == "empty")
    #expect(complaints["text-named-as.tif"] == "not-a-scan")
    #expect(complaints["password-protected.pdf"] == "encrypted")
    #expect(complaints["no-pages.pdf"] == "no-pages")
    #expect(complaints["huge-header.tif"] == "too-large")
    #expect(complaints["millrace-1953.tif"] == nil)
    #expect(ledger["done"] as? Int ?? 0 >= 2)
    for failure in failures { #expect((failure["advice"] as? String)?.isEmpty == false) }

    let status = try Program.run("status", "password-protected.pdf", "--archive", archive.path)
    #expect(status.status == 3)
    #expect(status.out.contains("password"))
  }

  @Test("killed at ten random moments, ends with the archive of an undisturbed night")
  func killed() throws {
    let box = try TemporaryFolder()
    for name in ["millrace-1953.tif", "thistleton-2011.tif", "quillby-2019.pdf"] {
      try box.put(Program.fixtures + "/minutes/" + name)
    }
    let undisturbed = try TemporaryFolder()
    let disturbed = try TemporaryFolder()
    let arguments = ["run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive"]
    let begun = ContinuousClock.now
    #expect(try Program.run(arguments + [undisturbed.path]).status == 0)
    let whole = (ContinuousClock.now - begun) / .seconds(1)
    for _ in 0..<10 {
      let running = try Program.start(arguments + [disturbed.path])
      Thread.sleep(forTimeInterval: Double.random(in: 0...(whole / 2)))
      kill(running.process.processIdentifier, SIGKILL)
      _ = running.finish()
    }
    let last = try Program.run(arguments + [disturbed.path])
    #expect(last.status == 0, "\(last.err)")
    #expect(try Program.run("check", "--archive", disturbed.path).status == 0)
    #expect(try digest(disturbed.path) == digest(undisturbed.path))
  }

  /// What is in an archive, leaving out times and the numbers of runs.
  private func digest(_ archive: String) throws -> String {
    let check = try Program.run("check", "--json", "--archive", archive)
    let report = try JSONSerialization.jsonObject(with: Data(check.out.utf8)) as? [String: Any]
    return try #require(report?["content"] as? String)
  }
}

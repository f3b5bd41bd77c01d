import Foundation
import Testing

/// What people type after `search`, and what they read.
@Suite("Search on the command line")
struct SearchCommandTests {
  @Test(
    "takes a word with one dash for part of the query, quoted or not",
    arguments: [
      (["-lindqvist"], "-lindqvist"),
      (["-lindqvist farrowby"], "farrowby -lindqvist"),
      (["farrowby", "-fish"], "farrowby -fish"),
      (["--limit", "1", "farrowby", "-automobile", "--sort", "newest"], "farrowby -automobile"),
      (["farrowby", "--limit", "1", "--", "-fish", "--json"], "farrowby -fish json"),
    ] as [([String], String)])
  func dashes(query: [String], understood: String) throws {
    let outcome = try Program.run(["search"] + AskedArchive.option + query)
    #expect(outcome.status == 0, "\(outcome.err)")
    let head = try #require(outcome.out.split(separator: "\n").first)
    let words = { (text: Substring) in Set(text.split { " ,".contains($0) }) }
    #expect(words(head).isSuperset(of: words(understood[...])), "\(head)")
  }

  @Test(
    "still explains itself, and says which option is wrong",
    arguments: [
      (["-h"], "USAGE: minutebook search", 0),
      (["zoning", "--help"], "USAGE: minutebook search", 0),
      (["zoning", "--lmit", "5"], "--lmit", 64),
      (["zoning", "--limit", "-3"], "--limit takes 1 to 10,000", 64),
      (["zoning", "--limit", "9223372036854775807", "--offset", "1"], "--limit takes 1 to 10,000", 64),
      (["zoning", "--offset", "1000001"], "--offset takes 0 to 1,000,000", 64),
      (["zoning", "--viewer", "1"], "'everyone', 'staff', 'restricted' or 'closed'", 64),
      ([], "Say what to look for.", 64),
    ] as [([String], String, Int32)])
  func usage(words: [String], message: String, status: Int32) throws {
    let outcome = try Program.run(["search"] + words)
    #expect(outcome.status == status)
    #expect((outcome.out + outcome.err).contains(message), "\(outcome)")
  }

  @Test("names every option without a value to those who rearrange them", arguments: ["motions", "items", "facets", "match", "csv", "json"])
  func flags(name: String) throws {
    let lines = try Program.run("search", "--help").out.split(separator: "\n").filter { $0.hasPrefix("  --") && !$0.contains("<") }
    #expect(lines.count == 6, "an option was added: name it in SearchArguments and here")
    #expect(lines.contains { $0.hasPrefix("  --\(name)") })
  }

  @Test("answers fields of motions with motions", arguments: ["seconder:Lindqvist result:fail", "member:Okafor option:no"])
  func motionFields(query: String) throws {
    let found = try AskedArchive.ask("search", query)
    #expect(found.out.contains(" motion") && !found.out.contains(" page for") && !found.out.contains(" pages for"), "\(found.out)")
    #expect(try AskedArchive.ask("search", query, "--csv").out.contains("seconder,result"))
    #expect(try AskedArchive.ask("search", query, "--kind", "minutes").status == 64)
  }

  @Test(
    "takes the same words for votes and results in an option and in the query",
    arguments: [("option", "nay"), ("option", "aye"), ("option", "in favour"), ("result", "lost"), ("result", "carried"), ("result", "tabled")])
  func words(field: String, word: String) throws {
    let option = try AskedArchive.ask("search", "--motions", "--\(field)", word)
    let query = try AskedArchive.ask("search", "\(field):\"\(word)\"")
    #expect(option.status == 0, "\(option.err)")
    #expect(option.out.split(separator: "\n").first?.split(separator: " ").first == query.out.split(separator: " ").first)
    #expect(try AskedArchive.ask("search", "--motions", "--\(field)", "purple").status == 64)
  }

  @Test("says how many pages match nearly, and that nothing was asked")
  func heads() throws {
    #expect(try AskedArchive.ask("search", "Lindqvjst").out.hasPrefix("0 pages for: lindqvjst, and 1 that matches nearly\n"))
    #expect(try AskedArchive.ask("search", "farrowbv").out.hasPrefix("0 pages for: farrowbv, and 2 that match nearly\n"))
    for nothing in ["OR", "\"\"", "..."] {
      let outcome = try AskedArchive.ask("search", nothing)
      #expect(outcome.out.hasPrefix("note: nothing to look for") && !outcome.out.contains("0 pages"), "\(outcome.out)")
    }
  }

  @Test(
    "repeats the filters of the options behind those of the query",
    arguments: [
      (["farrowby", "--from", "2025", "--to", "2020"], "farrowby from:2025 to:2020"),
      (["farrowby", "--body", "City Council", "--kind", "minutes"], "farrowby body:\"City Council\" kind:minutes"),
      (["farrowby year:1953", "--kind", "minutes"], "farrowby year:1953 kind:minutes"),
      (["--kind", "other"], "kind:other"),
    ] as [([String], String)])
  func echo(words: [String], understood: String) throws {
    let head = try Program.run(["search"] + words + AskedArchive.option).out.split(separator: "\n").first
    #expect(head?.hasSuffix(" for: " + understood) == true, "\(head ?? "")")
  }

  @Test("leaves out what nothing is counted by, and calls pages without a date undated")
  func facets() throws {
    let letter = try AskedArchive.ask("search", "cellar", "--facets").out
    #expect(letter.contains("by year: (undated) 1") && !letter.contains("by body"), "\(letter)")
    #expect(try !AskedArchive.ask("search", "xylophone", "--facets").out.contains("by "))
    let near = try AskedArchive.ask("search", "farrowbv", "--facets").out
    #expect(near.hasSuffix("--facets counts exact matches, and there are none\n"), "\(near)")
  }

  @Test("lists the pages of a document under one heading, in the order of pages where nothing is better than another")
  func documents() throws {
    for words in [["farrowby"], ["farrowby", "--sort", "newest"], ["--to", "1953"]] {
      let lines = try Program.run(["search"] + words + AskedArchive.option).out.split(separator: "\n")
      let heads = lines.filter { $0.contains("millrace-1953.tif") }
      #expect(heads.count == 1 && heads[0].hasSuffix("millrace-1953.tif  1953-04-14  City Council"), "\(heads)")
      #expect(lines.filter { $0.hasPrefix("  page ") } == ["  page 1", "  page 2"], "\(lines)")
    }
    let answer: [String: Any]? = try AskedArchive.json("search", "farrowby")
    #expect((answer?["hits"] as? [Any])?.count == 2, "JSON stays one hit a page")
  }

  @Test("counts the agenda items and forms that there are, not those that are shown")
  func totals() throws {
    #expect(try AskedArchive.ask("search", "--items", "--limit", "2").out.hasPrefix("10 agenda items\n"))
    let items: [String: Any]? = try AskedArchive.json("search", "--items", "motions mover:Reyes", "--limit", "1")
    #expect((items?["total"] as? [String: Any])?["value"] as? Int == 2 && (items?["hits"] as? [Any])?.count == 1)
    #expect((items?["notes"] as? [String])?.first?.hasPrefix("mover: is asked of motions") == true)
    #expect(try AskedArchive.ask("search", "--field", "town=", "--limit", "1").out.hasPrefix("2 forms for: town="))
    let unknown = try AskedArchive.ask("search", "--kind", "dog-licence", "--field", "ownr=x").out
    #expect(unknown.contains("note: no form of kind dog-licence has a field “ownr”") && unknown.contains("owner_name"), "\(unknown)")
  }

  @Test(
    "says at the end how to see the rest of a list, and nothing where there is none",
    arguments: [
      (["farrowby", "--limit", "1"], "1 of 2 pages shown; --offset 1 shows the next"),
      (["farrowbv", "--limit", "1"], "1 of 2 pages shown; --offset 1 shows the next"),
      (["--items", "--limit", "2"], "2 of 10 agenda items shown; --offset 2 shows the next"),
      (["farrowby", "--offset", "7"], "there are 2 pages, and none after 7"),
      (["--items", "--limit", "2", "--offset", "3"], "4 to 5 of 10 agenda items shown; --offset 5 shows the next"),
      (["--field", "town=", "--limit", "1"], "1 of 2 forms shown; --offset 1 shows the next"),
      (["farrowby", "--limit", "1", "--offset", "1"], nil), (["--items"], nil), (["farrowby", "--offset", "9"], nil),
    ] as [([String], String?)])
  func rest(words: [String], line: String?) throws {
    let lines = try Program.run(["search"] + words + AskedArchive.option).out.split(separator: "\n")
    #expect(lines.last.map(String.init) == line || line == nil && lines.last?.contains(" shown; ") != true, "\(lines)")
    let json = try Program.run(["search", "--json"] + words + AskedArchive.option).out
    #expect(!json.contains(" shown; "))
  }

  @Test("marks what a raw expression found, and keeps notes out of tables")
  func matchAndTables() throws {
    #expect(try AskedArchive.ask("search", "--match", "farrowby NOT xylophone").out.contains("[Farrowby]"))
    let table = try AskedArchive.ask("search", "--csv", "OR")
    #expect(table.out.hasPrefix("\u{FEFF}document,scan,page,") && table.err.contains("nothing to look for"))
  }
}

/// Many questions at once.
@Suite("Search by a file of questions")
struct BatchSearchTests {
  private let folder = try? TemporaryFolder()

  private func ask(_ table: String, _ options: String...) throws -> Program.Outcome {
    let file = try #require(folder).path + "/questions.csv"
    try table.write(toFile: file, atomically: true, encoding: .utf8)
    return try Program.run(["search", "--batch", file, "--limit", "1"] + options + AskedArchive.option)
  }

  @Test(
    "reads what spreadsheets write, with or without a head",
    arguments: [
      "Query;From\r\nLindqvist;1950\r\ncellar;\r\n", "question\nLindqvist\ncellar\n", "\u{FEFF}search,by\nLindqvist,x\ncellar",
      "Lindqvist\n cellar \n", "\"Lindqvist\";\"a; b\"\n\"cellar\";\n",
    ])
  func dialects(table: String) throws {
    let outcome = try ask(table)
    #expect(outcome.status == 0, "\(outcome.err)")
    let rows = outcome.out.split(whereSeparator: \.isNewline)
    #expect(rows.count == 3 && rows[1].hasPrefix("Lindqvist,1,") && rows[2].hasPrefix("cellar,1,"), "\(rows)")
  }

  @Test("keeps every row's place, and asks pages for the words of a question about motions")
  func rows() throws {
    let table = "query\nLindqvjst\n\nresult:fail\nmover:Lindqvist\ncellar\n"
    let outcome = try ask(table)
    #expect(outcome.status == 0, "\(outcome.err)")
    let rows = outcome.out.dropFirst().split(whereSeparator: \.isNewline)
    #expect(rows[0] == "query,pages,document,scan,page,date,body,kind,match,snippet,near_words,notes,row")
    #expect(rows[1].contains(",minutes,near,") && rows[1].hasSuffix(",lindqvist,,2"), "\(rows[1])")
    #expect(rows[2].hasPrefix(",0,") && rows[2].hasSuffix(",3"), "\(rows[2])")
    #expect(rows[3].contains("asks for motions") && rows[4].contains("asks for motions"), "\(rows)")
    #expect(rows[4].hasPrefix("mover:Lindqvist,1,"), "\(rows[4])")
    #expect(rows[5].hasPrefix("cellar,1,") && rows[5].hasSuffix(",6"))

    let json = try ask(table, "--json").out
    let answers = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(answers.compactMap { $0["row"] as? Int } == [2, 3, 4, 5, 6])
    #expect(answers.compactMap { $0["query"] as? String } == ["Lindqvjst", "", "result:fail", "mover:Lindqvist", "cellar"])
    #expect(answers.allSatisfy { $0["error"] == nil })
    #expect((answers[4]["hits"] as? [Any])?.count == 1)
  }

  @Test("says at once what is wrong with the file or the options")
  func refusals() throws {
    let open = try ask("cellar\n\"Lindqvist\ncellar\n")
    #expect(open.status == 2 && open.err.contains("a quotation mark in row 2 is never closed") && open.out.isEmpty)
    let none = try Program.run(["search", "--batch", "/nowhere/questions.csv"] + AskedArchive.option)
    #expect(none.status == 2 && none.err.contains("/nowhere/questions.csv does not exist"), "\(none.err)")
    let filter = try ask("cellar\n", "--from", "1974-13")
    #expect(filter.status == 2 && filter.err.contains("“1974-13” is not") && filter.out.isEmpty)
    let raw = try ask("cellar AND\ncellar\n", "--match")
    #expect(raw.status == 2 && raw.out.contains("FTS5 does not accept") && raw.out.contains("\r\ncellar,1,"), "\(raw)")
  }
}

/// What else is said of documents and files.
@Suite("The commands around search")
struct DocumentCommandTests {
  @Test("show names the pages that are the same, and how many pages there are")
  func show() throws {
    let id = try #require(try AskedArchive.document("Rathbourne"))
    let shown = try AskedArchive.ask("show", id, "--page", "1")
    let page = shown.err
    #expect(!shown.out.contains("scanned again"))
    #expect(page.contains("perhaps the same page, scanned again: ") && page.contains(", page 1 (") && page.contains(", 100 % alike)"), "\(page)")
    let json: [String: Any]? = try AskedArchive.json("show", id, "--page", "1")
    let twin = (json?["twins"] as? [[String: Any]])?.first
    #expect(json?["blocks"] != nil && twin?["page"] as? Int == 1 && twin?["document"] as? String != id)

    let none = try AskedArchive.ask("show", id, "--page", "99")
    #expect(none.status == 2 && none.err.contains("\(id) has 2 pages, and no page 99"), "\(none.err)")
    let unknown = try AskedArchive.ask("show", "fffffffffffff")
    #expect(unknown.status == 2 && unknown.err.contains("minutebook search --kind minutes"))
  }

  @Test("status finds a file by its name alone, in whichever folder of the box it came")
  func status() throws {
    let file = try AskedArchive.ask("status", "dunmallow-copied.pdf")
    #expect(file.status == 0 && file.out.hasPrefix("again/dunmallow-copied.pdf"), "\(file)")
    #expect(try AskedArchive.ask("status", "copied.pdf").status == 2)
  }

  @Test("access names the document by its whole id, and the levels by their names")
  func access() throws {
    let copy = try AskedArchive.copy()
    let id = try #require(try AskedArchive.document("Rathbourne"))
    let outcome = try Program.run("access", String(id.prefix(6)), "staff", "--archive", copy.path + "/archive")
    #expect(outcome.status == 0 && outcome.err.contains("\(id) may be seen by: staff"), "\(outcome)")
    for command in ["access", "search"] {
      let help = try Program.run(command, "--help").out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(help.contains("(values: everyone, staff, restricted, closed)") && !help.contains("everyone -"), "\(help)")
    }
  }
}

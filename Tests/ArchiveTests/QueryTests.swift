import Foundation
import Records
import Testing

@testable import Archive

/// What people type, and what is made of it.
struct QueryTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
    try archive.add("a.tif", ["Zoning of Elm Street. From John Smith to the mayor."], on: "1974-03-12", in: folder)
    try archive.add(
      "b.tif", ["Zoning of Oak Street, heard on the 22nd day of October 2024."], on: "1975-06-02", body: "Planning Commission",
      in: folder)
    try archive.add(
      "c.tif", ["Amended zoning by-laws, adopted as R2024-200 on October 22nd, 2024."], on: "1976-01-20", body: "Parks Board",
      in: folder)
    try archive.add("d.tif", ["Resolution No. 2024-200 of fish. Order 26/10/2022."], on: "2024-10-22", in: folder)
    try archive.add("e.tif", ["Habitat. By-law 2020-20, Ordinance No. 79-14, Bylaw 05/113."], on: "2020-01-01", in: folder)
  }

  private func answer(_ query: String, _ change: (inout SearchFilters) -> Void = { _ in }) throws -> SearchAnswer {
    var filters = SearchFilters()
    filters.near = false
    change(&filters)
    return try archive.search(query, filters)
  }

  private func scans(_ query: String, _ change: (inout SearchFilters) -> Void = { _ in }) throws -> String {
    try answer(query, change).hits.map { String($0.scan.prefix(1)) }.sorted().joined()
  }

  private func understood(_ query: String) -> String { QueryParser.parse(query).understood }

  @Test(
    "A day is one however it is typed",
    arguments: [
      "2024-10-22", "Oct 22nd, 2024", "22nd of October 2024", "the 22nd of October, 2024", "22/10/2024", "22.10.2024",
      "2024/10/22", "10-22-2024", "October 22, 2024", "22-Oct-2024", "(22 october 2024)", "on:2024-10-22,",
    ])
  func days(query: String) throws {
    let query = query.replacing("on:", with: "")
    #expect(understood(query) == "2024-10-22")
    #expect(try scans(query) == "bcd")
  }

  @Test(
    "What is no day stays words",
    arguments: [
      ("1974", "1974"), ("March 1974", "march 1974"), ("31/31/2024", "\"31 31 2024\""), ("2024-3-1", "2024-03-01"),
      ("26.10.2022", "2022-10-26"), ("3/12/1974", "1974-03-12"), ("05/113", "\"05 113\""), ("the fish", "the fish"),
    ])
  func numbers(query: String, expected: String) throws {
    #expect(understood(query) == expected)
  }

  @Test("A day is looked for as it was typed, too, and in six ways at most")
  func typed() throws {
    #expect(try scans("26/10/2022") == "d")
    for text in ["26/10/2022", "03/01/2024", "2024-10-22"] {
      guard case .date(_, let phrases)? = QueryParser.parse(text).wanted else { Issue.record("\(text)"); continue }
      #expect(phrases.count == 6 && Set(phrases).count == 6)
      #expect(phrases.contains(Tokens.of(text)))
    }
  }

  @Test(
    "Numbers of resolutions, ordinances and by-laws are found as people type them",
    arguments: [
      ("resolution 2024-200", "cd"), ("resolution R2024-200", "cd"), ("R2024-200", "cd"), ("2024-200", "cd"),
      ("Res. No. 2024-200", "cd"), ("by-law 2020-20", "e"), ("bylaw no. 2020-20", "e"), ("ordinance no. 79-14", "e"),
      ("ord. no.79-14", "e"), ("bylaw 05/113", "e"), ("ordinance 2024-200", ""), ("-2024-200 fish", ""),
    ])
  func resolutions(query: String, expected: String) throws {
    #expect(try scans(query) == expected, "\(understood(query))")
  }
}

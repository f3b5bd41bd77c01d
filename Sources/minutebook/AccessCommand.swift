import ArgumentParser
import Archive

struct AccessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: "Say who may see a document.",
    discussion: """
      A document above the level of whoever searches appears in no hit, count, facet or suggestion. search, show and export take \
      --viewer for people of a higher level. The files themselves are guarded by the system's permissions alone.

      Exit codes: 0 done, 2 no such document.
      """)

  @Argument(help: "The document's id, or as much of its beginning as tells it from others.")
  var id: String

  @Argument(help: ArgumentHelp("Who may see it.", valueName: AccessLevel.choices))
  var level: AccessLevel

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let document = try archive.open().setAccess(level, of: id)
    tell("\(document) may be seen by: \(level.name)")
  }
}

/// For whom a question is asked.
struct ViewerOption: ParsableArguments {
  @Option(
    name: .customLong("viewer"),
    help: ArgumentHelp("Ask for people of this access level; without it, for everyone.", valueName: AccessLevel.choices))
  var level: AccessLevel?

  var viewer: AccessLevel { level ?? .everyone }
}

extension AccessLevel: ExpressibleByArgument {
  static let choices = allValueStrings.joined(separator: "|")

  // By their names: the parser would offer the numbers by which levels are stored.
  public static var allValueStrings: [String] { allCases.map(\.name) }
  public static var allValueDescriptions: [String: String] { [:] }
  public var defaultValueDescription: String { name }

  public init?(argument: String) {
    guard let level = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = level
  }
}

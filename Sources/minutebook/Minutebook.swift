import ArgumentParser

@main
struct Minutebook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutebook",
    abstract: "Turn a council's paper into a searchable, self-checking archive.")
}

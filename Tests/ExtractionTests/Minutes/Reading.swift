import Records

@testable import Extraction

/// Reads a text as minutes, as `extract` does with a text file.
func minutes(_ text: String, roster: Roster? = nil) -> DocumentRecord {
  MinutesReader.read(PlainText.pages(from: text), of: Scan(sha256: "", name: "test.txt"), roster: roster)
}

/// The motions of a text that is set within a meeting of five members.
func motions(_ text: String) -> [Motion] {
  minutes(
    """
    MINUTES OF THE REGULAR MEETING OF THE CITY COUNCIL
    Tuesday, March 12, 1974

    Present: Mayor Dorothy Holt, Aldermen Luis Reyes, Adam Burt, Nora Levine and Karl Fenn. Absent: None.

    \(text)
    """
  ).meetings.first?.motions ?? []
}

/// The transcript of a text.
func transcript(_ text: String) -> Transcript { TranscriptBuilder.transcript(of: PlainText.pages(from: text)) }

import LessonMarkup
import LessonReader
import Terminal
import Testing

/// What linear reading says between sections.
struct LinearPromptTests {
    @Test func sectionIsNotReadAgainBehindALink() {
        var written = ""
        var lines = ["1", "1", "q"][...]
        var reader = LinearReader(
            Document(parsing: "# Title\n\nSee [there](https://example.org).\n"), capabilities: Capabilities())
        func run() -> Pager.Outcome { reader.run(write: { written += $0 }, readLine: { lines.popFirst() }) }
        for _ in 0..<2 {
            guard case .follow("https://example.org", _) = run() else {
                Issue.record("no link")
                return
            }
        }
        guard case .left = run() else {
            Issue.record("did not end")
            return
        }
        #expect(written.ranges(of: "See there").count == 1)
        #expect(written.ranges(of: "stop?").count == 3)
    }

    @Test(arguments: [20, 40, 80])
    func promptIsBrokenAtBlanks(_ width: Int) {
        var written = ""
        var reader = LinearReader(
            Document(parsing: "# Title\n\nSee [there](a.md).\n"),
            capabilities: Capabilities(size: TerminalSize(columns: width, rows: 24)))
        _ = reader.run(write: { written += $0 }, readLine: { nil })
        #expect(written.split(separator: "\n").allSatisfy { $0.count < width || !$0.contains(" ") })
        #expect(
            written.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
                "o: outline, q: stop?"))
    }
}

import Foundation
import LessonMarkup
import LessonReader
import Terminal
import Testing

struct LinearReaderTests {
    private static let lesson = """
        # Title

        Before.

        ## One

        See [the task](exercises/x.md) and [the task](exercises/x.md) again.

        ### Below

        ## Two

        The end.
        """

    private func read(_ typed: [String]) -> (text: String, outcome: Pager.Outcome) {
        var text = ""
        var lines = typed[...]
        var reader = LinearReader(
            Document(parsing: Self.lesson), capabilities: Capabilities(), endAction: "to the quiz",
            linkLabels: ["exercises/x.md": LinkLabel("open", isDone: false)])
        let outcome = reader.run(write: { text += $0 }, readLine: { lines.popFirst() })
        return (text, outcome)
    }

    @Test func enterLeadsThroughTheSectionsToTheEnd() {
        let (text, outcome) = read(["", "", ""])
        guard case .finished = outcome else {
            Issue.record("ended with \(outcome)")
            return
        }
        let places = ["Before.", "One", "Below", "Two", "The end.", "Enter: to the quiz"]
            .compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == 6 && places == places.sorted())
        #expect(!text.contains("\u{1B}"))
    }

    @Test func linksHaveNumbersAndSayHowThingsStand() {
        let (text, outcome) = read(["", "1"])
        #expect(text.contains("1. exercises/x.md (open)\n"))
        #expect(!text.contains("2. exercises"))
        guard case .follow("exercises/x.md", _) = outcome else {
            Issue.record("ended with \(outcome)")
            return
        }
    }

    @Test func outlineSaysWhereOneIsAndLeadsElsewhere() {
        let (text, _) = read(["o", "3", "q"])
        #expect(text.contains("1. Title, you are here\n2. One\n3. Two\n"))
        #expect(text.contains("The end."))
    }

    @Test func whatIsNotUnderstoodIsSaidAndNothingIsRepeated() {
        let (text, outcome) = read(["9", "\u{1B}[2J"])
        #expect(text.contains("Not understood: 9"))
        #expect(!text.contains("\u{1B}"))
        #expect(text.split(separator: "Before.").count == 2)
        guard case .left = outcome else {
            Issue.record("ended with \(outcome)")
            return
        }
    }

    @Test func emptyDocumentIsFinishedAtOnce() {
        var reader = LinearReader(Document(blocks: []), capabilities: Capabilities())
        guard case .finished = reader.run(write: { _ in }, readLine: { nil }) else {
            Issue.record("did not end")
            return
        }
    }
}

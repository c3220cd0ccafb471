import Foundation
import ProgressStore
import Testing

struct NoteTests {
    private func note(_ text: String, block: Int, lesson: String = "02-rnn-cell") -> Note {
        Note(
            lesson: lesson, place: SavedPosition(block: block, word: 3, fingerprint: "afewletters"),
            heading: "Shapes", quote: "The state has H numbers", text: text)
    }

    @Test func notesComeBackInTheOrderOfTheText() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        let hostile = "quote ' and \"\0\u{1B}[2J ü"
        try store.record(note("second", block: 9))
        try store.record(note(hostile, block: 2))
        try store.record(note("elsewhere", block: 1, lesson: "03-bptt"))
        #expect(try store.notes(lesson: "02-rnn-cell").map(\.text) == [hostile, "second"])
        #expect(try store.notes().map(\.text) == [hostile, "second", "elsewhere"])
        let again = try ProgressStore(at: course.path).notes(lesson: "03-bptt")
        #expect(again.map(\.place) == [SavedPosition(block: 1, word: 3, fingerprint: "afewletters")])
        #expect(again.map(\.heading) == ["Shapes"])
    }

    @Test func noteIsTakenBackOnceAndItsNumberNeverGivenAgain() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        let first = try store.record(note("a", block: 1))
        #expect(try store.removeNote(first))
        #expect(try !store.removeNote(first))
        #expect(try store.record(note("b", block: 1)) > first)
        #expect(try store.notes().map(\.text) == ["b"])
    }
}

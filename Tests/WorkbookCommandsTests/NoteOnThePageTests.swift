import Foundation
import LessonReader
import ProgressStore
import Testing

/// Notes written on the page of a lesson: in the editor, and up to their limit.
struct NoteOnThePageTests {
    @Test func enterAloneOpensTheEditorAndALongNoteStopsWithAWord() throws {
        let course = try ScratchFolder.smallCourse()
        let editor = "sh -c 'printf \"in the editor\\n\\non two lines\\n\" > \"$1\"' sh"
        let terminal = try LearnersTerminal(
            Launch(["read", "2"], in: course.path, environment: ["VISUAL": nil, "EDITOR": editor]))
        try terminal.wait(for: "A cell in short")
        terminal.type("a\r")
        try terminal.wait(for: "noted")
        terminal.type("a" + String(repeating: "y", count: 8001))
        try terminal.wait(for: "8,000 characters are the most")
        terminal.type("\r")
        try terminal.wait(until: "both are kept") { try course.store.notes().count == 2 }
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
        let texts = try course.store.notes().map(\.text)
        #expect(texts == ["in the editor\n\non two lines", String(repeating: "y", count: 8000)])
    }

    @Test func pageAndStoreHaveOneLimit() {
        #expect(PagerNote.longest == Note.longest)
    }
}

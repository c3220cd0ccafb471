import Testing

@testable import Terminal

/// A line typed with the keys that people expect.
struct LineEditorTests {
    private func line(_ keys: [Key]) -> String {
        var editor = LineEditor(prompt: "> ")
        for key in keys {
            if case .line(let line) = editor.handle(key) { return line }
        }
        return editor.line
    }

    private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

    @Test func arrowsMoveAndLeaveNothingInTheText() {
        #expect(
            line(typed("36") + [.left, .left, .left] + typed("1") + [.right, .up, .down, .enter]) == "136")
        #expect(line(typed("36") + [.home] + typed("-") + [.end] + typed("0") + [.enter]) == "-360")
    }

    @Test func lettersAreTakenOutOnBothSides() {
        #expect(line(typed("abc") + [.left, .backspace]) == "ac")
        #expect(line(typed("abc") + [.home, .delete, .backspace]) == "bc")
        #expect(line(typed("one two") + [.control("w")]) == "one ")
        #expect(line(typed("one two") + [.left, .control("u")]) == "o")
        #expect(line(typed("one two") + [.home, .right, .control("k")]) == "o")
    }

    @Test func aLetterIsALineWhereItIsAnAnswerAndNothingStandsBeforeIt() {
        var editor = LineEditor(prompt: "> ")
        editor.answers = ["a", "b"]
        #expect(editor.handle(.character("x")) == nil)
        #expect(editor.handle(.character("a")) == nil)
        _ = editor.handle(.control("u"))
        #expect(editor.handle(.character("b")) == .line("b"))
    }

    @Test func anEndOfInputOnAnEmptyLineEndsIt() {
        var editor = LineEditor(prompt: "> ")
        #expect(editor.handle(.control("d")) == .ended)
        _ = editor.handle(.character("a"))
        #expect(editor.handle(.control("d")) == nil)
    }

    @Test func whatIsDrawnFitsTheWindowAndShowsTheCursor() {
        var editor = LineEditor(prompt: "Type a number: ")
        for key in typed(String(repeating: "1234567890", count: 9)) { _ = editor.handle(key) }
        for columns in [20, 40, 80] {
            let drawn = editor.drawing(columns: columns)
            #expect(drawn.hasPrefix("\r\u{1B}[K"))
            #expect(DisplayWidth.of(String(drawn.dropFirst(4))) < columns)
        }
        _ = editor.handle(.home)
        #expect(editor.drawing(columns: 40).hasSuffix("D"))
    }
}

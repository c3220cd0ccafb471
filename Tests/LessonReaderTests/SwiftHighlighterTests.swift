import LessonMarkup
import LessonReader
import Terminal
import Testing

struct SwiftHighlighterTests {
    /// The pieces of code that have a role, as role and text.
    private func roles(_ code: String) -> [String] {
        let document = Document(blocks: [Block(.code(info: "swift", text: code), lines: 1...1)])
        return LessonLayout(document, width: 80).lines.filter(\.isPannable).flatMap(\.content.spans)
            .compactMap {
                $0.style.role == .body ? nil : "\($0.style.role) \($0.text)"
            }
    }

    @Test func tellsThePartsOfSwiftApart() {
        #expect(
            roles("let x: Tensor = f(\"a\\\"b\", 1.5e-3) // done") == [
                "keyword let", "typeName Tensor", "string \"a\\\"b\"", "number 1.5e-3", "comment // done",
            ])
        #expect(
            roles("for i in 0..<10 { a.init }") == ["keyword for", "keyword in", "number 0", "number 10"])
        #expect(roles("@main #if DEBUG") == ["keyword @main", "keyword #if", "typeName DEBUG"])
        #expect(roles("#\"a\"b\"#") == ["string #\"a\"b\"#"])
    }

    @Test func stringsAndCommentsSpanLines() {
        #expect(
            roles("/* a\n/* b */ */ x\n\"\"\"\nc \"\n\"\"\" y") == [
                "comment /* a", "comment /* b */ */", "string \"\"\"", "string c \"", "string \"\"\"",
            ])
    }

    @Test func unfinishedTextIsSurvived() {
        for code in ["\"", "\"\"\"", "/*", "#", "@", "\"\\", "0x", "1.", "##\"", "/", "\u{301}", ""] {
            _ = roles(code)
        }
    }
}

import Diagnostics
import LessonMarkup
import MathTypesetting
import Terminal
import TextTools
import Testing

@testable import Grader

/// One list of characters that a terminal, an editor or a log might obey: no room lets one of them through.
struct UnsafeTextTests {
    private static let unsafe = (UInt32(0)...0x2100).compactMap(Unicode.Scalar.init).filter(\.isUnsafe)

    @Test func theListHoldsControlsOverridesSeparatorsAndMarks() {
        #expect(Self.unsafe.count == 65 + 2 + 7 + 4)
        for letter in "aé日\u{301}\u{A0}…".unicodeScalars { #expect(!letter.isUnsafe) }
    }

    @Test func noRoomLetsOneThrough() {
        for scalar in Self.unsafe where scalar != "\n" && scalar != "\t" {
            let text = "a\(scalar)b"
            let shown = [
                Printable.text(text), SafeText.defused(text, ascii: false),
                Document(parsing: "a&#\(scalar.value);b").blocks.plainText,
                Diagnostic(.error, file: text, message: text, fix: text).description,
                MathExpression(parsing: text).oneLine(ascii: false),
            ]
            for (room, said) in shown.enumerated() {
                #expect(
                    !said.unicodeScalars.contains(scalar),
                    "room \(room): U+\(String(scalar.value, radix: 16))")
            }
        }
    }
}

import Foundation
import LessonMarkup
import Testing

/// A lesson-like text, damaged at random in the same way at every run.
@Suite struct FuzzTests {
    static let lesson: [UInt8] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../Fixtures/LessonMarkup/lesson.md")
        return (try? Data(contentsOf: file)).map(Array.init) ?? []
    }()

    private struct Random {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(max(bound, 1)))
        }
    }

    private static let pieces: [String] = [
        "$", "$$", "`", "```", "$`", "`$", "|", "\n", "\n\n", "> ", "- ", "1. ", "    ", "~~", "[", "](", ")",
        "<!--",
        "-->", "&#27;", noncharacter(0), noncharacter(0) + "0" + noncharacter(3),
        noncharacter(2) + "0" + noncharacter(3), noncharacter(4), "\\", "|---|",
        "---", "===",
        "\u{1B}[2J", "\u{202E}", "[!NOTE]", "[x] ", "\t", "\r", "\0", "*", "_", "#", "é", "🧮", "<b>", "&amp;",
    ]

    @Test func theLessonIsThere() {
        #expect(Self.lesson.count > 1_000)
        let document = Document(parsing: String(decoding: Self.lesson, as: UTF8.self))
        #expect(document.headings.map(\.text) == ["The cell that remembers", "Shapes", "Steps", "Forms"])
        #expect(document.frontMatter != nil)
    }

    @Test(arguments: 0..<60)
    func damageIsSurvived(seed: Int) {
        var random = Random(state: UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15)
        for _ in 0..<8 {
            var bytes = Self.lesson
            for _ in 0..<(1 + random.next(30)) {
                let position = random.next(bytes.count)
                switch random.next(4) {
                case 0: bytes.remove(at: position)
                case 1:
                    bytes.insert(contentsOf: Self.pieces[random.next(Self.pieces.count)].utf8, at: position)
                case 2:
                    let end = min(bytes.count, position + random.next(200))
                    bytes.insert(contentsOf: Array(bytes[position..<end]), at: random.next(bytes.count))
                default: bytes.removeSubrange(position..<min(bytes.count, position + random.next(100)))
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let document = Document(parsing: text)
            #expect(nodeCount(document.blocks) <= bytes.count * 3 + 100)
            let lineCount = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
            for block in document.blocks.flattened {
                #expect(block.lines.lowerBound >= 1 && block.lines.upperBound <= lineCount)
            }
            let shown = document.blocks.plainText
            #expect(!shown.unicodeScalars.contains { $0 == "\u{1B}" || (0xFDD0...0xFDEF).contains($0.value) })
            _ = (document.headings, document.links, document.wordCount)
        }
    }

    @Test func treesGrowWithTheText() {
        let once = String(decoding: Self.lesson, as: UTF8.self)
        let small = nodeCount(Document(parsing: once).blocks)
        let large = nodeCount(Document(parsing: String(repeating: once + "\n\n", count: 20)).blocks)
        #expect(large <= 21 * small + 200)
        #expect(large >= 19 * small)
    }
}

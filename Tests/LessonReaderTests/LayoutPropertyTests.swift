import LessonMarkup
import LessonReader
import Terminal
import Testing

/// What holds for any document at any width.
struct LayoutPropertyTests {
    @Test(arguments: [1, 2, 3, 5, 8, 13, 21, 40, 55, 80, 89, 144])
    func noLineIsWiderThanTheWindowButCode(_ width: Int) {
        for document in documents() {
            for options in [LayoutOptions(hasMargin: true), LayoutOptions(isASCII: true, showsMarks: true)] {
                let lines = LessonLayout(document, width: width, options: options).lines
                let wrong = lines.first {
                    !$0.isPannable && $0.content.width > width
                        || $0.content.width != DisplayWidth.of($0.content.plain)
                }
                #expect(wrong == nil)
            }
        }
    }

    @Test(arguments: [2, 3, 5, 8, 13, 21, 34, 55, 89])
    func noLetterIsLostAtAnyWidth(_ width: Int) {
        for var document in documents() {
            // A figure shows less on a narrow page; what it must show has tests of its own.
            document.blocks.removeAll { if case .figure = $0.kind { true } else { false } }
            let expected = letters(LessonLayout(document, width: 500).lines)
            let found = letters(LessonLayout(document, width: width).lines)
            #expect(expected.filter { found[$0.key, default: 0] < $0.value }.isEmpty)
        }
    }

    @Test func resizeKeepsTheWordOnTop() {
        let others = [25, 40, 61, 80, 100].map { LessonLayout(Fixture.lesson, width: $0) }
        for from in [20, 33, 80, 120] {
            let layout = LessonLayout(Fixture.lesson, width: from)
            for number in layout.lines.indices where !layout.lines[number].content.isEmpty {
                let position = layout.position(ofLine: number)
                let places = ([layout] + others).map { $0.lines[$0.line(of: position)] }
                #expect(
                    places.allSatisfy { $0.block == position.blockIndex && $0.word <= position.wordOffset })
            }
        }
    }

    @Test func everyLineWithWordsIsFoundAgainAtItsOwnWidth() {
        for width in [30, 80] {
            let layout = LessonLayout(Fixture.lesson, width: width, options: LayoutOptions(hasMargin: true))
            for number in layout.lines.indices.dropLast()
            where !layout.lines[number].content.isEmpty
                && layout.lines[number + 1].word > layout.lines[number].word
            {
                #expect(layout.line(of: layout.position(ofLine: number)) == number)
            }
        }
    }

    @Test func editedTextIsFoundByItsFirstLetters() {
        let before = LessonLayout(Document(parsing: "one one\n\ntwo two\n\nthree three"), width: 40)
        let after = LessonLayout(
            Document(parsing: "new\n\nzero\n\none one\n\ntwo two\n\nthree three"), width: 40)
        let position = before.position(ofLine: 4)
        #expect(after.lines[after.line(of: position)].content.plain == "three three")
    }

    @Test func deepNestingIsReadable() {
        let depth = 2_000
        let quotes = Document(parsing: String(repeating: "> ", count: depth) + "bottom\n")
        let nested = Document(
            blocks: [
                (0..<depth).reduce(Block(.paragraph([.text("bottom")]), lines: 1...1)) { inner, _ in
                    Block(.quote([inner]), lines: 1...1)
                }
            ])
        for document in [quotes, nested] {
            for width in [10, 80] {
                let lines = LessonLayout(document, width: width).lines
                #expect(lines.contains { $0.content.plain.contains("bottom") })
                // What the parser leaves as text counts; indentation never eats the page.
                #expect(lines.count < 1_000)
            }
        }
    }

    @Test func wideTableOfThousandsOfColumnsIsKept() {
        let cells = (0..<5_000).map { [Inline.text("c\($0)")] }
        let table = Table(
            alignments: Array(repeating: .unspecified, count: 5_000), header: cells, rows: [cells])
        let layout = LessonLayout(Document(blocks: [Block(.table(table), lines: 1...3)]), width: 80)
        #expect(layout.lines.count == 5_000)
        #expect(layout.lines.last?.content.plain == "c4999: c4999")
    }

    @Test func lineOfAMegabyteIsBroken() {
        let text = String(repeating: "x", count: 1_000_000)
        let layout = LessonLayout(
            Document(blocks: [Block(.paragraph([.text(text)]), lines: 1...1)]), width: 80)
        #expect(layout.lines.count == 12_500)
    }

    // MARK: Documents

    private func documents() -> [Document] {
        var generator = SmallRandom(state: 7)
        return [Fixture.lesson]
            + (0..<12).map { _ in
                Document(blocks: (0..<6).map { _ in block(&generator, depth: 0) })
            }
    }

    private func block(_ random: inout SmallRandom, depth: Int) -> Block {
        let deep = depth > 3
        let kind: Block.Kind =
            switch Int.random(in: 0..<(deep ? 4 : 8), using: &random) {
            case 0: .heading(level: Int.random(in: 1...6, using: &random), content: inlines(&random, 0))
            case 1: .paragraph(inlines(&random, 0))
            case 2: .code(info: "swift", text: "let x = \"\(word(&random))\"\n\t// \(word(&random))\n")
            case 3: .math("a = \\sum_{i=1}^{n} W_f x_{i} + \(word(&random))")
            case 4:
                .list(
                    List(
                        start: Bool.random(using: &random) ? 98 : nil, isTight: Bool.random(using: &random),
                        items: (0..<3).map { index in
                            List.Item(
                                isChecked: index == 0 ? true : nil,
                                blocks: [block(&random, depth: depth + 1)],
                                lines: 1...1)
                        }))
            case 5: .quote([block(&random, depth: depth + 1), block(&random, depth: depth + 1)])
            case 6: .callout(.tip, title: inlines(&random, 2), body: [block(&random, depth: depth + 1)])
            default:
                .table(
                    Table(
                        alignments: [.leading, .center, .trailing],
                        header: (0..<3).map { _ in inlines(&random, 2) },
                        rows: (0..<3).map { _ in (0..<3).map { _ in inlines(&random, 1) } }))
            }
        return Block(kind, lines: 1...1)
    }

    private func inlines(_ random: inout SmallRandom, _ depth: Int) -> [Inline] {
        (0..<Int.random(in: 1...8, using: &random)).flatMap { _ -> [Inline] in
            let inline: Inline =
                switch Int.random(in: 0..<(depth > 1 ? 3 : 7), using: &random) {
                case 0, 1: .text(word(&random) + " " + word(&random))
                case 2: .code(word(&random))
                case 3: .strong(inlines(&random, depth + 1))
                case 4: .emphasis(inlines(&random, depth + 1))
                case 5: .link(destination: "x", title: "", content: inlines(&random, depth + 1))
                default: .math("\(word(&random)) + h_{t-1}")
                }
            return Bool.random(using: &random) ? [inline, .text(" ")] : [inline, .softBreak]
        }
    }

    private func word(_ random: inout SmallRandom) -> String {
        let words = [
            "state", "a", "recurrent", "日本語の文", "naïve", "e\u{301}te", "x", "incomprehensibilities", "👍🏽",
            "gate,",
        ]
        return words.randomElement(using: &random)!
    }

    private func letters(_ lines: [LaidOutLine]) -> [Character: Int] {
        var counts: [Character: Int] = [:]
        for line in lines {
            for character in line.content.plain where character.isLetter {
                counts[character, default: 0] += 1
            }
        }
        return counts
    }
}

/// A generator that repeats itself, so that a failure can be looked at again.
struct SmallRandom: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

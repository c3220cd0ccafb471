import LessonMarkup
import LessonReader
import Terminal
import Testing

/// Where pages end, in every lesson and at the sizes people have.
struct PageBreakTests {
    static let sizes = [(80, 24), (40, 10), (60, 16), (100, 40), (30, 6)]

    private static let texts: [Document] =
        [Fixture.lesson] + Fixture.someLessonsOfTheCourse.map { Document(parsing: $0.text) }

    private func layout(_ document: Document, _ columns: Int) -> LessonLayout {
        LessonLayout(
            document, width: columns,
            options: .pager(Capabilities(isOutputTerminal: true, colours: .truecolor))
        )
    }

    /// The pages that Space leads through, each the lines it shows.
    private func pages(_ layout: LessonLayout, height: Int) -> [Range<Int>] {
        let breaks = PageBreaks(lines: layout.lines, height: height)
        var result: [Range<Int>] = []
        var top = 0
        while top < layout.lines.count {
            let page = breaks.page(from: top)
            result.append(top..<page.end)
            guard page.next > top else { break }
            top = page.next
        }
        return result
    }

    private func isBlank(_ line: LaidOutLine) -> Bool { line.content.width <= line.prefix }

    private func isHeading(_ line: LaidOutLine, _ document: Document) -> Bool {
        guard !isBlank(line) else { return false }
        if case .heading = document.blocks[line.block].kind { return true }
        return false
    }

    @Test(arguments: sizes)
    func pagesLeaveNothingOutAndAlwaysGoOn(_ columns: Int, _ rows: Int) {
        for document in Self.texts {
            let layout = layout(document, columns)
            let pages = pages(layout, height: rows - 1)
            #expect(pages.first?.lowerBound == 0 && pages.last?.upperBound == layout.lines.count)
            for (page, next) in zip(pages, pages.dropFirst()) {
                #expect(page.count <= rows - 1)
                #expect(page.lowerBound < next.lowerBound)
                // Only blanks may fall between two pages.
                #expect(
                    (page.upperBound..<max(page.upperBound, next.lowerBound)).allSatisfy {
                        isBlank(layout.lines[$0])
                    })
            }
        }
    }

    @Test(arguments: sizes)
    func noPageEndsWithAHeadingNorBeginsOrEndsWithABlank(_ columns: Int, _ rows: Int) {
        for document in Self.texts {
            let layout = layout(document, columns)
            for page in pages(layout, height: rows - 1).dropLast() {
                let last = layout.lines[page.upperBound - 1]
                #expect(!isHeading(last, document), "“\(last.content.plain)” at \(columns)×\(rows)")
                #expect(!isBlank(last) && !isBlank(layout.lines[page.lowerBound]))
            }
        }
    }

    @Test(arguments: sizes)
    func whatIsOnePictureIsWholeOnSomePage(_ columns: Int, _ rows: Int) {
        for document in Self.texts {
            let layout = layout(document, columns)
            let pages = pages(layout, height: rows - 1)
            var start = 0
            for line in layout.lines.indices.dropFirst() {
                if layout.lines[line].tie != .whole { start = line }
                let isEnd = line + 1 == layout.lines.count || layout.lines[line + 1].tie != .whole
                guard isEnd, line > start, line + 1 - start <= rows - 1 else { continue }
                #expect(pages.contains { $0.contains(start) && $0.contains(line) }, "\(start)…\(line)")
            }
        }
    }

    @Test func figureOfTheLessonFitsAWindowOf24Lines() throws {
        for text in Fixture.lessonsOfTheCourse {
            let layout = layout(Document(parsing: text.text), 80)
            for figure in layout.figures { #expect(figure.lines.count <= 23) }
        }
    }

    @Test func noLineOfAParagraphIsLeftAlone() {
        let text = (0..<9).map { _ in String(repeating: "word ", count: 60) }.joined(separator: "\n\n")
        let layout = layout(Document(parsing: text), 40)
        for height in 8...30 {
            for (page, next) in zip(
                pages(layout, height: height), pages(layout, height: height).dropFirst())
            {
                let block = layout.lines[page.upperBound - 1].block
                guard layout.lines[page.upperBound].block == block,
                    !isBlank(layout.lines[page.upperBound])
                else { continue }
                #expect(page.suffix(2).allSatisfy { layout.lines[$0].block == block })
                #expect(!isBlank(layout.lines[page.upperBound - 2]))
                // The page after it begins with the line that this one ended with.
                #expect(next.lowerBound == page.upperBound - 1)
                #expect(layout.lines[page.upperBound + 1].block == block)
                #expect(!isBlank(layout.lines[page.upperBound + 1]))
            }
        }
    }

    @Test func smallTableIsNotCutAndALargeOneOnlyBetweenItsRows() {
        let head = "words\n\nmore\n\nand\n\n| a | b |\n|---|---|\n"
        let small = head + (0..<5).map { "| \($0) | x |\n" }.joined()
        let first = layout(Document(parsing: small), 80)
        #expect(pages(first, height: 10).map(\.upperBound) == [5, 13])

        let cell = "a cell that takes three lines of its narrow column"
        let large = head + (0..<12).map { "| \($0) | \(cell) |\n" }.joined()
        let second = layout(Document(parsing: large), 24)
        for page in pages(second, height: 12).dropLast() where page.upperBound > 6 {
            #expect(second.lines[page.upperBound - 1].content.plain.contains("┼"))
        }
    }

    @Test(arguments: sizes)
    func pageBackMissesNothing(_ columns: Int, _ rows: Int) {
        for document in Self.texts {
            let layout = layout(document, columns)
            let breaks = PageBreaks(lines: layout.lines, height: rows - 1)
            for page in pages(layout, height: rows - 1).dropFirst() {
                let before = breaks.pageBefore(page.lowerBound)
                #expect(before < page.lowerBound)
                #expect(breaks.page(from: before).next >= page.lowerBound || page.lowerBound - before < rows)
            }
        }
    }

    /// The pager itself: the first frame, pages on and back, and lines.
    @Test(arguments: [(80, 24), (40, 10)])
    func noFrameOfThePagerEndsWithAHeadingOrCutsALineUnseen(_ columns: Int, _ rows: Int) throws {
        let keys =
            Array(repeating: Key.character(" "), count: 30) + Array(repeating: .character("b"), count: 30)
            + Array(repeating: .character("j"), count: 120)
        for document in Self.texts {
            let terminal = ScriptedTerminal(columns: columns, rows: rows, keys: keys)
            let capabilities = Capabilities(
                isInputTerminal: true, isOutputTerminal: true, colours: .truecolor)
            var pager = Pager(document, title: "", capabilities: capabilities)
            _ = try pager.run(on: terminal)
            let layout = layout(document, columns)
            let headings = Set(
                layout.lines.filter { isHeading($0, document) }.map { $0.content.trimmed().plain })
            let long = layout.lines.filter { $0.isPannable && $0.content.width > columns }
                .map { $0.content.columns(0..<(columns - 1)).plain }
            #expect(terminal.frames.count > 150)
            for frame in terminal.frames {
                let body = frame.dropLast()
                let last = body.last { !$0.isEmpty } ?? ""
                #expect(!headings.contains(last))
                for cut in long where body.contains(where: { $0.hasPrefix(cut) }) {
                    #expect(body.contains(cut + "→"))
                }
            }
        }
    }

    @Test func movingByLinesShowsThePageToItsEdge() throws {
        let text = "one\n\ntwo\n\nthree\n\n" + "```\n" + String(repeating: "x\n", count: 5) + "```\n\nend\n"
        let document = Document(parsing: text + String(repeating: "\nmore\n", count: 20))
        let capabilities = Capabilities(isInputTerminal: true, isOutputTerminal: true)
        func frame(_ keys: [Key]) throws -> [String] {
            let terminal = ScriptedTerminal(columns: 40, rows: 12, keys: keys)
            var pager = Pager(document, title: "t", capabilities: capabilities)
            _ = try pager.run(on: terminal)
            return Array(terminal.screen.text.dropLast())
        }
        #expect(try frame([]).last == "")
        #expect(try frame([.character("j")]).last != "")
    }
}

import LessonMarkup
import QuizBank
import Testing

@testable import QuizExchange

/// Texts as HTML and as Markdown, compared as trees.
struct MarkupTests {
    /// A tree without its lines, neighbouring texts joined.
    private struct Bare: MarkupRewriter {
        mutating func rewrite(_ block: Block) -> Block {
            var block = rewriteWithin(block)
            block.lines = 1...1
            if case .list(var list) = block.kind {
                for index in list.items.indices { list.items[index].lines = 1...1 }
                block.kind = .list(list)
            }
            return block
        }

        mutating func rewrite(_ content: [Inline]) -> [Inline] {
            rewriteEach(content).reduce(into: []) { result, inline in
                if case .text(let text) = inline, case .text(let before)? = result.last {
                    result[result.count - 1] = .text(before + text)
                } else {
                    result.append(inline)
                }
            }
        }

        mutating func rewrite(_ formula: Formula) -> Formula { Formula(formula.latex) }
    }

    private func bare(_ blocks: [Block]) -> [Block] {
        var pass = Bare()
        return pass.rewrite(blocks)
    }

    private func throughHTML(_ blocks: [Block], isQTI: Bool = false) -> [Block] {
        var html = HTMLSource()
        html.isQTI = isQTI
        var reader = MarkupBlocks()
        let result = reader.blocks(HTMLReader.read(html.text(blocks)))
        #expect(reader.losses.isEmpty)
        return result
    }

    @Test func everyTextOfTheCourseIsTheSameTreeBehindHTMLAndMarkdown() {
        var count = 0
        for (lesson, quiz) in Fixture.quizzes {
            for question in quiz.questions {
                var texts = [question.body, question.explanation] + question.mistakes.map(\.feedback)
                if case .choices(let choices, _) = question.answer {
                    texts += choices.map(\.content) + choices.map(\.feedback)
                }
                for blocks in texts {
                    count += 1
                    let name = "\(lesson) \(question.id)"
                    #expect(bare(throughHTML(blocks)) == bare(blocks), "\(name)")
                    #expect(
                        bare(Document(parsing: MarkdownSource.text(blocks)).blocks) == bare(blocks), "\(name)"
                    )
                }
            }
        }
        #expect(count > 1000)
    }

    private static let rich = """
        ### A heading with `code` and $`x_1`$

        A paragraph with *emphasis*, **strong words**, ~~struck~~, a [link](https://example.org/a_b "its title")
        and a second line,\\
        then a hard break. Signs: \\* \\_ \\# \\[x] \\$5 < > & &amp; \\`tick\\` a_b \\~\\~ \\| \\\\(no maths\\\\) C:\\\\dir

        1\\. no list

        - one
        - two
          - nested
          - **bold** $`\\frac{a}{b} < c`$

        3. three
        4. four

           with a paragraph

        * another list

        > a quote
        >
        > of two

        > [!NOTE] A title
        > and what it says

        | left | `a|b` | $`x`$ |
        |:--|:-:|--:|
        | 1 | 2  3 | \\| |

        ```swift run
        let x = "<p>\\n"

        print(x) // ``
        ```

        ```math
        y = \\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}
        ```

        ---

        ```figure
        kind: gate-curves
        ```
        """

    @Test func everyKindOfBlockComesBack() {
        let blocks = Document(parsing: Self.rich).blocks
        #expect(bare(throughHTML(blocks)) == bare(blocks))
        #expect(bare(throughHTML(blocks, isQTI: true)) == bare(blocks))
        let markdown = MarkdownSource.text(blocks)
        #expect(bare(Document(parsing: markdown).blocks) == bare(blocks), "\(markdown)")
    }

    @Test(
        arguments: [
            "# no heading", "- no list", "+ none", "* none", "1. none", "12) none", "> no quote", "=====",
            "---", "```swift",
            "~~~", "<b>no tag</b>", "<!-- none -->", "[a](b)", "![a](b)", "*a* _b_ **c**", "a_b_c", "`a`",
            "$a$ and $$b$$",
            "$`a`$", "&amp; &#42;", "a | b", "|---|", "[x] no box", "[!NOTE] none", "[^1]: none", "~~a~~",
            "\\", "a\\", "{D} and {answer}",
            "trailing two  ", "## id", "http://a_b_c*d*", "-", "#", "1.", "=",
        ])
    func plainTextStaysPlain(text: String) {
        let blocks = [
            Block.paragraph("first"), .paragraph([.text("line"), .softBreak, .text(text)]), .paragraph(text),
        ]
        let back = Document(parsing: MarkdownSource.text(blocks)).blocks
        let trimmed = text.trimmedEnd
        #expect(
            back.map(\.plainText) == ["first", "line \(trimmed)", trimmed], "\(MarkdownSource.text(blocks))")
        #expect(back.allSatisfy { if case .paragraph = $0.kind { true } else { false } })
    }
}

import LessonMarkup
import Testing

/// Whatever a file holds, reading it ends, and with a tree that can be shown.
@Suite struct HostileTextTests {
    struct Pattern: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var make: @Sendable (Int) -> String

        init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
            testDescription = name
            self.make = make
        }
    }

    /// Texts made to cost a parser more than their length.
    static let patterns: [Pattern] = [
        Pattern("nested quotes", { String(repeating: ">", count: $0) + " a" }),
        Pattern("nested lists", { String(repeating: "- ", count: $0) + "a" }),
        Pattern(
            "nested lists, then blank lines",
            { String(repeating: "- ", count: $0) + "a" + String(repeating: "\n", count: $0) }
        ),
        Pattern("ordered lists", { String(repeating: "1. ", count: $0) + "a" }),
        Pattern(
            "mixed containers",
            { String(repeating: "> - 1) ", count: $0) + "a\n" + String(repeating: "x\n", count: $0) }
        ),
        Pattern("brackets", { String(repeating: "[", count: $0) }),
        Pattern("links", { String(repeating: "[a](", count: $0) }),
        Pattern("links in open images", { String(repeating: "![[]()", count: $0) }),
        Pattern("images", { String(repeating: "![", count: $0) + String(repeating: "]", count: $0) }),
        Pattern("emphasis", { String(repeating: "*a ", count: $0) + String(repeating: " a*", count: $0) }),
        Pattern("strong", { String(repeating: "**a ", count: $0) + String(repeating: " a**", count: $0) }),
        Pattern("mixed emphasis", { String(repeating: "*a _", count: $0) }),
        Pattern(
            "backticks",
            { (1...max(1, $0 / 100)).map { String(repeating: "`", count: $0 % 300) + "a" }.joined() }
        ),
        Pattern("dollars", { String(repeating: "$", count: $0) }),
        Pattern("unclosed maths", { String(repeating: "$a ", count: $0) }),
        Pattern("unclosed display maths", { String(repeating: "$$a\n\n", count: $0) }),
        Pattern("maths in ticks", { String(repeating: "$`a ", count: $0) }),
        Pattern("tildes", { String(repeating: "~~a ", count: $0) + String(repeating: " a~~", count: $0) }),
        Pattern("tags", { String(repeating: "<a", count: $0) }),
        Pattern("comments", { String(repeating: "<!-- ", count: $0) }),
        Pattern("pipes", { String(repeating: "|", count: $0) + "\n" + String(repeating: "|-", count: $0) }),
        Pattern("many tables", { String(repeating: "|a|\n|-|\n\n", count: $0) }),
        Pattern("delimiter rows", { String(repeating: "|-|\n", count: $0) }),
        Pattern(
            "short rows under a wide header",
            {
                let header =
                    String(repeating: "|a", count: 128) + "\n" + String(repeating: "|-", count: 128) + "\n"
                return header + String(repeating: "|\n", count: $0)
            }
        ),
        Pattern(
            "references", { String(repeating: "[a]: /u\n", count: $0) + String(repeating: "[a] ", count: $0) }
        ),
        Pattern("entities", { String(repeating: "&#xFDD0;0&#xFDD3;", count: $0) }),
        Pattern("backslashes", { String(repeating: "\\", count: $0) }),
        Pattern("rules", { String(repeating: "- ", count: $0) }),
        Pattern("front matter", { "---\n" + String(repeating: "a: b\n", count: $0) }),
        Pattern("headings", { String(repeating: "# a\n", count: $0) }),
        Pattern("controls", { String(repeating: "\u{1B}[31m\u{202E}\u{85}", count: $0) }),
    ]

    @Test(arguments: patterns)
    func readingEndsWithATreeInProportion(pattern: Pattern) {
        let counts = [2_000, 20_000].map { size in
            let document = Document(parsing: pattern.make(size))
            #expect(depth(document.blocks) <= 220)
            _ = (document.wordCount, document.links, document.headings, document.blocks.plainText)
            return nodeCount(document.blocks)
        }
        // A table may pad its rows with some cells of its own.
        #expect(counts[1] <= 12 * counts[0] + 100_000, "\(counts)")
    }
}

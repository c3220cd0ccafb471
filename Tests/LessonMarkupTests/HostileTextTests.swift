import LessonMarkup
import Testing

/// Whatever a file holds, reading it ends, and with a tree that can be shown.
@Suite struct HostileTextTests {
    /// Texts made to cost a parser more than their length.
    static let patterns: [(name: String, make: @Sendable (Int) -> String)] = [
        ("nested quotes", { String(repeating: ">", count: $0) + " a" }),
        ("nested lists", { String(repeating: "- ", count: $0) + "a" }),
        (
            "nested lists, then blank lines",
            { String(repeating: "- ", count: $0) + "a" + String(repeating: "\n", count: $0) }
        ),
        ("ordered lists", { String(repeating: "1. ", count: $0) + "a" }),
        (
            "mixed containers",
            { String(repeating: "> - 1) ", count: $0) + "a\n" + String(repeating: "x\n", count: $0) }
        ),
        ("brackets", { String(repeating: "[", count: $0) }),
        ("links", { String(repeating: "[a](", count: $0) }),
        ("images", { String(repeating: "![", count: $0) + String(repeating: "]", count: $0) }),
        ("emphasis", { String(repeating: "*a ", count: $0) + String(repeating: " a*", count: $0) }),
        ("strong", { String(repeating: "**a ", count: $0) + String(repeating: " a**", count: $0) }),
        ("mixed emphasis", { String(repeating: "*a _", count: $0) }),
        (
            "backticks",
            { (1...max(1, $0 / 100)).map { String(repeating: "`", count: $0 % 300) + "a" }.joined() }
        ),
        ("dollars", { String(repeating: "$", count: $0) }),
        ("unclosed maths", { String(repeating: "$a ", count: $0) }),
        ("unclosed display maths", { String(repeating: "$$a\n\n", count: $0) }),
        ("maths in ticks", { String(repeating: "$`a ", count: $0) }),
        ("tildes", { String(repeating: "~~a ", count: $0) + String(repeating: " a~~", count: $0) }),
        ("tags", { String(repeating: "<a", count: $0) }),
        ("comments", { String(repeating: "<!-- ", count: $0) }),
        ("pipes", { String(repeating: "|", count: $0) + "\n" + String(repeating: "|-", count: $0) }),
        ("many tables", { String(repeating: "|a|\n|-|\n\n", count: $0) }),
        ("delimiter rows", { String(repeating: "|-|\n", count: $0) }),
        (
            "short rows under a wide header",
            {
                let header =
                    String(repeating: "|a", count: 128) + "\n" + String(repeating: "|-", count: 128) + "\n"
                return header + String(repeating: "|\n", count: $0)
            }
        ),
        ("references", { String(repeating: "[a]: /u\n", count: $0) + String(repeating: "[a] ", count: $0) }),
        ("entities", { String(repeating: "&#xFDD0;0&#xFDD3;", count: $0) }),
        ("backslashes", { String(repeating: "\\", count: $0) }),
        ("rules", { String(repeating: "- ", count: $0) }),
        ("front matter", { "---\n" + String(repeating: "a: b\n", count: $0) }),
        ("headings", { String(repeating: "# a\n", count: $0) }),
        ("controls", { String(repeating: "\u{1B}[31m\u{202E}\u{85}", count: $0) }),
    ]

    @Test(arguments: patterns.indices)
    func ends(index: Int) {
        let pattern = Self.patterns[index]
        let clock = ContinuousClock()
        var counts: [Int] = []
        var times: [Duration] = []
        for size in [2_000, 20_000] {
            let text = pattern.make(size)
            times.append(
                clock.measure {
                    let document = Document(parsing: text)
                    counts.append(nodeCount(document.blocks))
                    #expect(depth(document.blocks) <= 220)
                    _ = document.wordCount + document.links.count + document.headings.count
                })
        }
        print(pattern.name, counts, times)
        #expect(counts[1] <= 12 * max(counts[0], 50) + 200_000, "\(pattern.name): \(counts)")
    }
}

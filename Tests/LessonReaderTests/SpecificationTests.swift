import Foundation
import LessonMarkup
import LessonReader
import Terminal
import Testing

/// The examples of the CommonMark specification as a reader sees them. They are not part of this
/// repository: set WORKBOOK_COMMONMARK to the path of https://spec.commonmark.org/0.30/spec.json.
struct SpecificationTests {
    static let specification = ProcessInfo.processInfo.environment["WORKBOOK_COMMONMARK"]

    private struct Example: Decodable {
        var markdown: String
        var html: String
        var example: Int
        var section: String
    }

    @Test(
        .enabled(
            if: specification != nil,
            "set WORKBOOK_COMMONMARK to the path of CommonMark 0.30's spec.json to read its examples"),
        arguments: [ColourDepth.none, .ansi16, .truecolor])
    func noWordOfTheSpecificationIsLostOnThePage(_ depth: ColourDepth) throws {
        let path = try #require(Self.specification)
        let examples = try JSONDecoder().decode(
            [Example].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(examples.count == 652)
        var kept = 0
        for example in examples {
            // An empty first line keeps a thematic break from being read as front matter.
            let document = Document(parsing: "\n" + example.markdown)
            let printed = document.rendered(width: 100, capabilities: Capabilities(colours: depth))
            let paged = LessonLayout(
                document, width: 100, options: .pager(Capabilities(isOutputTerminal: true, colours: depth)))
            let expected = PageText.words(ofHTML: example.html)
            let pagedText = paged.lines.map(\.content.plain).joined(separator: "\n")
            let pages = [PageText.withoutEscapes(printed), pagedText]
            let missing = pages.flatMap { PageText.missing(expected, from: $0) }
            #expect(
                missing.isEmpty,
                "\(example.section) \(example.example): \(missing) of \(example.markdown) not in \(printed)")
            #expect(depth != .none || !printed.contains("\u{1B}"))
            if missing.isEmpty { kept += 1 }
        }
        #expect(kept == 652)
    }

    /// One page for each construct of CommonMark, so that these are covered where the examples are not at hand.
    @Test(arguments: [
        ("\ta\n\n- b\n\n\tc\n", "a b c"),
        ("\\*a\\* &amp; &copy; &#35; &#x22;\n", "*a* & © # \""),
        ("***\n---\n_ _ _\n", ""),
        ("# a\n## b ##\n#c\nd\n===\ne\nf\n---\n", "a b #c d e f"),
        ("    code\n\n```sw a\nb\n```\n~~~\nc\n~~~\n", "code b c"),
        ("<div>\n*a*\n</div>\n\n<!-- no -->\nb <i>c</i>\n", "*a* b c"),
        ("[a]: /u 'title'\n\n[a] [b][a] [c][]\n\n[c]: </x y>\n", "a b c"),
        ("a\nb\n\nc  \nd\\\ne\n", "a b c d e"),
        ("> a\nb\n>> c\n> - d\n>   > e\n", "a b c d e"),
        ("- a\n  - b\n\n    c\n1) d\n2) e\n", "a b c d e"),
        ("`a` ``b`c``\n", "a b`c"),
        ("*a* **b** ***c*** _d_ a*e*f __g__\n", "a b c d a e f g"),
        ("[a](u \"t\") [b](<v w>) ![c *d*](w) <http://x.y> <z@w.v>\n", "a b c d http://x.y z@w.v"),
        ("a<br>b <b c=\"d\">e</b> <?php?> f\n", "a b e f"),
        ("~~a~~ - [ ]\n\n- [x] b\n- [ ] c\n", "a b c"),
        ("| a | b |\n|:-:|--:|\n| c\\|d | `e` |\n", "a b c|d e"),
        ("> [!TIP] a\n> b\n\nc[^1]\n\n[^1]: d\n", "TIP a b c d"),
    ])
    func everyConstructKeepsItsWords(_ markdown: String, _ words: String) {
        let document = Document(parsing: "\n" + markdown)
        for depth in [ColourDepth.none, .ansi16, .indexed256, .truecolor] {
            for width in [12, 40, 100] {
                let page = document.rendered(width: width, capabilities: Capabilities(colours: depth))
                let letters = PageText.withoutEscapes(page).filter { !$0.isWhitespace }
                for word in words.split(separator: " ") {
                    #expect(letters.contains(word), "\(word) at \(width): \(page)")
                }
            }
        }
    }

    /// Tables of the GFM specification's section 4.10, by what each is there to show.
    @Test(arguments: [
        ("| foo | bar |\n| --- | --- |\n| baz | bim |", "foo│bar baz│bim"),
        ("| abc | defghi |\n:-: | -----------:\nbar | baz", "abc│defghi bar│baz"),
        ("| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |", "f|oo b`|`az b**|**im"),
        ("| abc | def |\n| --- | --- |\n| bar | baz |\n> bar", "abc│def bar│baz │bar"),
        (
            "| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar",
            "abc│def bar│baz bar│ bar"
        ),
        ("| abc | def |\n| --- |\n| bar |", "|abc|def||---||bar|"),
        (
            "| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |",
            "abc│def bar│ bar│baz"
        ),
        ("| abc | def |\n| --- | --- |", "abc│def"),
    ])
    func tablesAreThoseOfTheSpecification(_ markdown: String, _ expected: String) {
        let page = Document(parsing: markdown).rendered(width: 60, capabilities: Capabilities())
        let lines = page.split(separator: "\n").map { $0.filter { $0 != " " } }
            .filter { !$0.hasPrefix("──") }
        #expect(lines.joined(separator: " ") == expected)
    }

    /// A lesson damaged at random, in the same way at every run: no crash, no line too wide, no escape.
    @Test(arguments: 0..<24)
    func damagedLessonsAreStillPages(seed: Int) {
        var random = SmallRandom(state: UInt64(seed))
        let pieces = [
            "$", "$$", "```", "|", "|-|", "> ", "- ", "1. ", "\t", "~~", "[", "](", "[^1]", "\n[^1]: ",
            "<!--",
            "&#27;[2J", "\u{1B}]8;;x\u{7}", "\u{202E}", "> [!NOTE]\n", "日本", "e\u{301}", "\\frac{", "\0", "#",
        ]
        var bytes = Fixture.lessonBytes
        for _ in 0..<40 {
            let position = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random)!.utf8, at: position)
            case 1: bytes.remove(at: position)
            default:
                let end = min(bytes.count, position + Int.random(in: 0..<300, using: &random))
                bytes.insert(contentsOf: Array(bytes[position..<end]), at: position)
            }
        }
        let document = Document(parsing: String(decoding: bytes, as: UTF8.self))
        for width in [1, 17, 40, 80] {
            for depth in [ColourDepth.none, .ansi16, .truecolor] {
                let capabilities = Capabilities(isOutputTerminal: true, colours: depth)
                let layout = LessonLayout(document, width: width, options: .pager(capabilities))
                #expect(layout.lines.allSatisfy { $0.isPannable || $0.content.width <= width })
                let page = document.rendered(width: width, capabilities: capabilities)
                let text = PageText.withoutEscapes(page)
                #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
            }
        }
    }
}

/// What a page says, as words to compare.
enum PageText {
    /// Without the sequences that set colours.
    static func withoutEscapes(_ text: String) -> String {
        text.replacing(#/\x1B\[[0-9;]*m/#, with: "")
    }

    /// The words between the tags of HTML, and those of images' alternative texts.
    static func words(ofHTML html: String) -> [String] {
        var text = html.replacing(#/<img [^>]*?alt="([^"]*)"[^>]*>/#) { " \($0.output.1) " }
        text.replace(#/(?s)<!--.*?-->/#, with: " ")
        text.replace(#/(?s)<(script|style)[^>]*>.*?</(script|style)>/#, with: " ")
        text.replace(#/<[\/!?a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/#, with: "")
        for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            text = text.replacingOccurrences(of: reference, with: character)
        }
        return words(of: text)
    }

    /// Words, those marked in the middle (`foo*bar*`) as one: without colour the marks are shown.
    static func words(of text: String) -> [String] {
        text.filter { $0 != "*" && $0 != "`" && $0 != "~" }.split { !($0.isLetter || $0.isNumber) }.map(
            String.init)
    }

    /// The words that are not on a page as often as they should be.
    static func missing(_ expected: [String], from page: String) -> [String] {
        var left: [String: Int] = [:]
        for word in words(of: page) { left[word, default: 0] += 1 }
        return expected.filter { word in
            left[word, default: 0] -= 1
            return left[word]! < 0
        }
    }
}

import LessonMarkup
import Testing

/// What lessons use beyond CommonMark, apart from maths and tables.
@Suite struct ExtensionTests {
    @Test func frontMatterIsSetAside() {
        let document = Document(parsing: "---\ntitle: A\nb: [1]\n---\n# C\n")
        #expect(document.frontMatter == .init(yaml: "title: A\nb: [1]", firstLine: 2))
        #expect(document.blocks == [Block(.heading(level: 1, content: [.text("C")]), lines: 5...5)])
    }

    @Test func frontMatterMustCloseAndComeFirst() {
        #expect(Document(parsing: "---\na: b\n").frontMatter == nil)
        #expect(Document(parsing: "\n---\na: b\n---\n").frontMatter == nil)
        #expect(Document(parsing: "---\n---\n").frontMatter == .init(yaml: "", firstLine: 2))
        #expect(Document(parsing: "\u{FEFF}---\r\na: b\r\n---\r\n").frontMatter?.yaml == "a: b")
    }

    @Test func taskItems() {
        guard
            case .list(let list)? = kinds("- [ ] a\n- [x] b *c*\n- [X] d\n- [y] e\n- \\[x] f\n- [x]g\n- h")
                .first
        else {
            Issue.record("no list")
            return
        }
        #expect(list.items.map(\.isChecked) == [false, true, true, nil, nil, nil, nil])
        #expect(list.items.map { $0.blocks.plainText } == ["a", "b c", "d", "[y] e", "[x] f", "[x]g", "h"])
    }

    @Test func anOptionWithItsFeedback() {
        guard case .list(let list)? = kinds("- [ ] The cell\n  > That is **1**.\n- [x] $a$ b").first else {
            Issue.record("no list")
            return
        }
        #expect(list.items[0].blocks.count == 2)
        #expect(list.items[1].blocks[0].kind == .paragraph([.math("a"), .text(" b")]))
    }

    @Test(arguments: Callout.allCases)
    func callouts(callout: Callout) {
        let name = callout.rawValue.uppercased()
        #expect(
            kinds("> [!\(name)]\n> a") == [
                .callout(callout, title: [], body: [Block(.paragraph([.text("a")]), lines: 2...2)])
            ])
    }

    @Test func calloutTitlesAndBodies() {
        #expect(
            kinds("> [!tip] Read *this*\n> a\n>\n> - b").first.map { kind -> [String] in
                guard case .callout(.tip, let title, let body) = kind else { return [] }
                return [title.plainText, body.plainText]
            } == ["Read this", "a\nb"])
        #expect(kinds("> [!NOTE] Only") == [.callout(.note, title: [.text("Only")], body: [])])
        #expect(kinds("> [!NOTE]\n>\n> a").count == 1)
    }

    @Test(arguments: ["> [!HELP]\n> a", "> \\[!NOTE]\n> a", "> a [!NOTE]", "[!NOTE]"])
    func notACallout(text: String) {
        if case .callout? = kinds(text).first { Issue.record("\(text) became a callout") }
        #expect(Document(parsing: text).blocks.plainText.contains("[!"))
    }

    @Test func figures() {
        #expect(kinds("```figure\nkind: a\n```") == [.figure("kind: a")])
        #expect(kinds("``` figure wide\na\n```") == [.figure("a")])
        #expect(kinds("```figures\na\n```") == [.code(info: "figures", text: "a")])
    }

    @Test func strikethrough() {
        #expect(
            kinds("a ~~b *c*~~ d") == [
                .paragraph([
                    .text("a "), .strikethrough([.text("b "), .emphasis([.text("c")])]), .text(" d"),
                ])
            ])
        for text in ["~a~", "~~ a ~~", "~~a", "a ~5 b ~6"] {
            #expect(kinds(text) == [.paragraph([.text(text)])])
        }
        #expect(Document(parsing: #"\~~a~~ b"#).blocks.plainText == "~~a~~ b")
        #expect(Document(parsing: #"\~\~a\~\~"#).blocks[0].kind == .paragraph([.text("~~a~~")]))
        #expect(kinds("`~~a~~`") == [.paragraph([.code("~~a~~")])])
    }

    @Test func controlCharactersAreReplaced() {
        let text = "a&#27;[31m\u{1B}b `c\u{7}` [d](e\u{9B}f \"g&#8238;\") \u{202E}h&#x9b; i&#0;"
        let document = Document(parsing: text + "\n\n    \u{8}code\tx\n\n<b \u{1B}>\n")
        let shown = "\(document)"
        for scalar in shown.unicodeScalars {
            let isHarmful =
                (0...0x1F).contains(scalar.value) && scalar != "\n" && scalar != "\t"
                || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
            #expect(!isHarmful, "U+\(String(scalar.value, radix: 16))")
        }
        #expect(
            document.blocks[0].plainText == "a\u{FFFD}[31m\u{FFFD}b c\u{FFFD} d \u{FFFD}h\u{FFFD} i\u{FFFD}")
        #expect(document.blocks[1].kind == .code(info: "", text: "\u{FFFD}code\tx"))
    }

    @Test func tabsAndLineBreaksInTextAreBlanks() {
        #expect(kinds("a&#10;b&#9;c\td") == [.paragraph([.text("a b c d")])])
    }

    @Test func deepContainersBecomeText() {
        let document = Document(parsing: String(repeating: "> ", count: 10_000) + "*end*")
        #expect(depth(document.blocks) <= 60)
        #expect(document.blocks.plainText.hasSuffix("> end"))
        #expect(document.blocks.plainText.count { $0 == ">" } > 9_900)
    }

    @Test func longRulesAndDeepCodeAreNotNesting() {
        #expect(kinds(String(repeating: "- ", count: 500)) == [.thematicBreak])
        let code = "```\n" + String(repeating: " ", count: 500) + "x\n```"
        #expect(kinds(code) == [.code(info: "", text: String(repeating: " ", count: 500) + "x")])
        #expect(kinds("a\n" + String(repeating: " ", count: 500) + "\nb").count == 2)
    }
}

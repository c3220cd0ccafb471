import LessonMarkup
import Testing

/// Formulas reach the tree as the author wrote them, and nothing else is taken for one.
@Suite struct MathsTests {
    private func inlines(_ text: String) -> [Inline] {
        guard case .paragraph(let content)? = kinds(text).first else { return [] }
        return content
    }

    @Test(arguments: [
        (#"$`a_1 \\ b_2`$"#, #"a_1 \\ b_2"#), (#"$\{a\}\,b$"#, #"\{a\}\,b"#), ("$x$", "x"),
        (#"$a\$b$"#, #"a\$b"#),
        ("$a*b*c$", "a*b*c"), ("$a_b_c$", "a_b_c"), ("$<a>$", "<a>"), ("$`a | b`$", "a | b"),
        ("$``a`b``$", "a`b"),
        ("$[a](b)$", "[a](b)"), ("$&amp;$", "&amp;"), ("$n$th", "n"), ("$`x`$5", "x"),
    ])
    func inlineMathsIsUntouched(text: String, latex: String) {
        #expect(inlines(text).first == .math(Formula(latex)))
    }

    @Test(arguments: [
        "$HOME and $PATH", "$5 and $6", "costs $5", "$ a$", "$a $", "$a$5", #"\$a\$"#, #"\$a$"#, "$$", "$",
        "$$$",
        "a $`b` c", "$$$$", "$a\n\n$", "$` `$",
    ])
    func dollarsThatAreNotMaths(text: String) {
        for kind in kinds(text) {
            if case .math = kind { Issue.record("\(text) became a formula") }
            guard case .paragraph(let content) = kind else { continue }
            for inline in content {
                if case .math = inline { Issue.record("\(text) became a formula") }
            }
        }
    }

    @Test func dollarsThatAreTextStayAsWritten() {
        #expect(inlines("$HOME costs $5 and $6") == [.text("$HOME costs $5 and $6")])
        #expect(inlines(#"\$a\$ and $b$"#) == [.text("$a$ and "), .math("b")])
        #expect(inlines("$5, but $x$") == [.text("$5, but "), .math("x")])
    }

    @Test func codeIsNotMaths() {
        #expect(inlines("`$a$` and $b$") == [.code("$a$"), .text(" and "), .math("b")])
        #expect(inlines("Set $x to `$y`") == [.text("Set $x to "), .code("$y")])
        #expect(kinds("```sh\necho $A$\n```") == [.code(info: "sh", text: "echo $A$")])
        #expect(kinds("    $a$") == [.code(info: "", text: "$a$")])
        #expect(kinds("<div>\n$a$\n</div>") == [.html("<div>\n$a$\n</div>")])
        #expect(inlines(#"\`$a$\`"#) == [.text("`"), .math("a"), .text("`")])
    }

    @Test func indentedTextInAListIsNotCode() {
        guard case .list(let list)? = kinds("1.  a\n\n    so $x$\n").first else {
            Issue.record("no list")
            return
        }
        #expect(list.items[0].blocks.last?.kind == .paragraph([.text("so "), .math("x")]))
    }

    @Test func displayMathsIsABlock() {
        #expect(kinds("```math\na \\\\ b\n```") == [.math("a \\\\ b")])
        #expect(kinds("$$\na\n- z\n= b\n# c\n$$") == [.math("a\n- z\n= b\n# c")])
        #expect(kinds("$$ a $$") == [.math("a")])
        #expect(kinds("> $$\n> a > b\n> $$") == [.quote([Block(.math("a > b"), lines: 1...3)])])
    }

    @Test func displayMathsSplitsAParagraph() {
        let document = Document(parsing: "The state is\n$$\nh\n- z\n$$\nwhere *h*\nis it.")
        #expect(
            document.blocks == [
                Block(.paragraph([.text("The state is")]), lines: 1...1),
                Block(.math("h\n- z"), lines: 2...5),
                Block(
                    .paragraph([.text("where "), .emphasis([.text("h")]), .softBreak, .text("is it.")]),
                    lines: 6...7),
            ])
        #expect(
            kinds("so $$a$$, where") == [
                .paragraph([.text("so")]), .math("a,"), .paragraph([.text("where")]),
            ])
        #expect(kinds("$$a$$.") == [.math("a.")])
    }

    @Test func displayMathsInAHeadingOrEmphasisStaysInline() {
        #expect(kinds("# $$a$$") == [.heading(level: 1, content: [.math("a")])])
        #expect(kinds("*$$a$$*") == [.paragraph([.emphasis([.math("a")])])])
    }

    @Test func displayMathsBeforeARuleIsNoHeading() {
        #expect(kinds("$$\na\n$$\n---\nb") == [.math("a"), .thematicBreak, .paragraph([.text("b")])])
    }

    @Test func displayMathsInAList() {
        guard case .list(let list)? = kinds("- a\n\n  $$\n  - b\n  $$\n- c").first else {
            Issue.record("no list")
            return
        }
        #expect(list.items.count == 2)
        #expect(list.items[0].blocks.map(\.kind) == [.paragraph([.text("a")]), .math("- b")])
    }

    @Test func unclosedMathsIsText() {
        #expect(kinds("$$\na") == [.paragraph([.text("$$"), .softBreak, .text("a")])])
        #expect(kinds("$$\na\n\nb\n$$").count == 2)
        #expect(kinds("> $$\n> a\n\nb $$").count == 2)
        #expect(inlines("$`a") == [.text("$`a")])
    }

    @Test func mathsMayRunOverALineButNotAParagraph() {
        #expect(
            kinds("a $b +\nc$ d\ne") == [
                .paragraph([.text("a "), .math("b +\nc"), .text(" d"), .softBreak, .text("e")])
            ])
        #expect(
            kinds("> a $b\n> c$ d") == [
                .quote([Block(.paragraph([.text("a "), .math("b\nc"), .text(" d")]), lines: 1...2)])
            ])
        #expect(kinds("$a\n\nb$").count == 2)
        #expect(kinds("- $a\n- b$").count == 1)
    }

    @Test func mathsInsideOtherInlines() {
        #expect(inlines("**a $x_1$ b**") == [.strong([.text("a "), .math("x_1"), .text(" b")])])
        #expect(
            inlines("[see $x$](a.md)") == [
                .link(destination: "a.md", title: "", content: [.text("see "), .math("x")])
            ])
        #expect(inlines("~~$x$~~") == [.strikethrough([.math("x")])])
    }

    @Test func mathsWhereNoneCanBeIsPutBack() {
        #expect(inlines("[a](b$c$d)") == [.link(destination: "b$c$d", title: "", content: [.text("a")])])
        #expect(inlines(#"[a](b "$c$")"#) == [.link(destination: "b", title: "$c$", content: [.text("a")])])
        #expect(inlines(#"x <a b="$c$">"#) == [.text("x "), .html(#"<a b="$c$">"#)])
        #expect(
            inlines("<http://a.b/$c$>") == [
                .link(destination: "http://a.b/$c$", title: "", content: [.text("http://a.b/$c$")])
            ])
    }

    @Test func placeholdersCannotBeForged() {
        let forged =
            "$x$ &#xFDD0;0&#xFDD3; &#64976;0&#64979; &#x0FDD1;0&#xfdd3; "
            + noncharacter(0) + "0" + noncharacter(3)
        let content = inlines(forged)
        #expect(content.filter { $0 == .math("x") }.count == 1)
        #expect(!content.plainText.unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) })
        #expect(kinds("`&#xFDD0;`") == [.paragraph([.code("&#xFFFD;")])])
    }
}

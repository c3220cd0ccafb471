import LessonMarkup
import Testing

/// Formulas, where they stand, and the definitions that hold there.
struct FormulaTests {
    private func scopes(_ text: String, macros: MacroScope? = nil) -> [[String]] {
        Document(parsing: text, macros: macros).formulas.map { $0.formula.macros?.sources ?? [] }
    }

    @Test func aDefinitionHoldsFromItsPlaceToTheEndOfTheText() {
        let text = """
            $a$

            ```math
            \\newcommand{\\x}{y}
            ```

            > **$b$** and $\\def\\z{1}$

            - | $c$ |
              |---|
              | $d$ |
            """
        let first = "\\newcommand{\\x}{y}"
        #expect(
            scopes(text) == [[], [], [first], [first], [first, "\\def\\z{1}"], [first, "\\def\\z{1}"]])
    }

    @Test func whatHoldsAtTheEndHoldsForTheTextsBesideIt() {
        let course = Document(parsing: "# Macros\n\n$\\newcommand{\\x}{y}$ and $\\x$")
        #expect(course.macros?.sources == ["\\newcommand{\\x}{y}"])
        #expect(scopes("$a$", macros: course.macros) == [["\\newcommand{\\x}{y}"]])
    }

    @Test func aTextWithoutDefinitionsCarriesNone() {
        let document = Document(parsing: "$\\default$ and $\\letter$ \\newcommand in a sentence")
        #expect(document.macros == nil)
        #expect(document.formulas.allSatisfy { $0.formula.macros == nil })
    }

    @Test func formulasAreFoundWithTheirLines() {
        let text =
            "---\ntitle: T\n---\n# $a$\n\ntext\n$b$ and\n**$c$**\n\n```math\nd\n```\n\n| $e$ |\n|---|\n| $f$ |\n"
        let found = Document(parsing: text).formulas
        #expect(found.map(\.formula.latex) == ["a", "b", "c", "d", "e", "f"])
        #expect(found.map(\.line) == [4, 7, 8, 10, 14, 16])
        #expect(found.map(\.isDisplay) == [false, false, false, true, false, false])
    }

    @Test func moreDefinitionsThanAnyoneWritesAreNotKept() {
        let text = String(repeating: "$\\def\\a{b}$\n\n", count: 3_000)
        #expect(Document(parsing: text).macros?.sources.count == MacroScope.limit)
    }
}

import LessonMarkup
import LessonReader
import Testing

/// Macros on the page.
struct MacroLayoutTests {
    private let text = """
        # On $\\vect{x}$

        ```math
        \\newcommand{\\vect}[1]{\\mathbf{#1}}
        ```

        Then $\\vect{x}$, and

        ```math
        \\vect{y} = \\frac{\\vect{a}}{b + c}
        ```

        $\\newcommand{\\q}{z}$

        - $\\q + \\vect{q}$
        """

    @Test func formulasAreSetByTheDefinitionsBeforeThem() {
        let lines = LessonLayout(Document(parsing: text), width: 60).lines.map(\.content.plain)
        #expect(lines[0] == "On \\vect{x}")
        #expect(
            Array(lines.dropFirst(2)) == [
                "", "Then 𝐱, and", "", "          𝐚", "    𝐲 = ─────", "        b + c", "", "  • z + 𝐪",
            ])
    }

    @Test func macrosOfTheCourseHoldInATextOfItsOwn() {
        let macros = Document(parsing: "$\\newcommand{\\gate}{f_t}$").macros
        let page = Document(parsing: "Then $\\gate \\odot c$.", macros: macros)
        #expect(LessonLayout(page, width: 60).lines.map(\.content.plain) == ["Then fₜ ⊙ c."])
        // A page made of parts of others.
        let parts = Document(blocks: page.blocks + Document(parsing: "$\\gate$").blocks)
        #expect(LessonLayout(parts, width: 60).lines.map(\.content.plain).last == "\\gate")
    }

    @Test func textIsReadWithItsFormulasSet() {
        var reading = ReadableText()
        let blocks = Document(parsing: text).blocks
        #expect(
            blocks.map { reading.text(of: $0) } == [
                "On \\vect{x}", "", "Then 𝐱, and", "𝐲 = 𝐚/(b + c)", "", "z + 𝐪",
            ])
    }
}

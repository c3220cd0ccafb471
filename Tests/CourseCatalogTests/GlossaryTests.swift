import CourseCatalog
import LessonMarkup
import Testing

/// The terms of a course, read and found in texts.
struct GlossaryTests {
    private let glossary = Glossary(
        parsing: """
            # Terms

            Words of this course.

            ## hidden state
            The numbers that are handed on.

            They have a fixed count.

            ## Perplexity
            The exponential of the mean loss.

            ## gate
            A number between 0 and 1 for each unit.
            """)

    @Test func aHeadingBeginsATerm() {
        #expect(glossary.diagnostics == [])
        #expect(glossary.terms.map(\.name) == ["hidden state", "Perplexity", "gate"])
        #expect(glossary.terms.map(\.line) == [5, 10, 13])
        #expect(glossary.terms[0].meaning.plainText.contains("fixed count"))
    }

    @Test(arguments: ["hidden state", "hidden-state", "Hidden States", "hidden_states", " hidden  state "])
    func aTermIsFoundHoweverItIsWritten(_ name: String) {
        #expect(glossary.term(name)?.name == "hidden state")
    }

    @Test func whatIsNoTermHasItsNearest() {
        #expect(glossary.term("state") == nil && glossary.term("") == nil)
        #expect(glossary.nearest(to: "hiden state") == "hidden-state")
        #expect(glossary.nearest(to: "zzz") == nil)
    }

    @Test func termsAreFoundInTextsAsWholeWords() {
        let found = glossary.terms(in: "Two gates, low perplexities, and the Hidden\nstate.")
        #expect(found.map(\.name) == ["gate", "Perplexity", "hidden state"])
        #expect(glossary.terms(in: "an investigated hidden estate; aggregate").isEmpty)
        #expect(glossary.terms(in: "").isEmpty)
    }

    @Test func faultsAreNamedAtTheirLines() {
        let spoilt = Glossary(parsing: "## gate\nA.\n\n## Gate\nB.\n\n## state\n\n## \u{7}\nC.\n")
        #expect(spoilt.terms.map(\.name) == ["gate"])
        let said = spoilt.diagnostics.map { "\($0.line ?? 0) \($0.message)" }
        #expect(said.contains("4 `Gate` stands here a second time, after line 1"), "\(said)")
        #expect(said.contains("7 `state` has no meaning"), "\(said)")
        #expect(said.contains { $0.hasPrefix("9 ") && $0.contains("has no name") }, "\(said)")
    }
}

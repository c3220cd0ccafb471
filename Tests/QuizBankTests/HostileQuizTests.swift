import QuizBank
import Testing

/// Files made to keep the program busy or to break it.
struct HostileQuizTests {
    @Test func ofAHundredThousandQuestionsTheFirstFewThousandAreReadAndTheRestIsSaid() {
        let many = (0..<100_000).map { "## q\($0)\n" }.joined()
        let quiz = Quiz(parsing: many, file: "q.md")
        #expect(quiz.questions.isEmpty)
        #expect(quiz.diagnostics.count == 5_001)
        #expect(
            quiz.diagnostics[0].description
                == "q.md:5001: error: there are 100000 questions, and those from here on are not read. Keep 5000 at most; ten are plenty for a lesson"
        )
    }

    @Test(arguments: [
        ("draw: {D: [.nan, 5]}\nnumber: D", "`.nan` in the range of `D` is no number"),
        ("draw: {D: [1, .inf]}\nnumber: D", "`.inf` in the range of `D` is no number"),
        ("number: .nan", "in the formula `.nan`"),
        ("number: 9^9^9^9", "the answer to `q` is no finite number"),
        ("draw: {D: [0, 0]}\nnumber: 3 / D", "the answer to `q` is no finite number for D = 0"),
        (
            "number: {generator: attention-weights, query: [1/0], keys: [[1]], result: weight_1}",
            "the generator of `q`"
        ),
        (
            "open:\n  - In a sum: it adds.\n  - b",
            "a point of `open` has a colon, which makes a key of `In a sum`"
        ),
    ])
    func aBoundOrAFormulaThatIsNoNumberIsSaid(_ yaml: String, _ message: String) {
        let quiz = Fixture.fence(yaml)
        #expect(quiz.questions.isEmpty)
        #expect(
            quiz.diagnostics.contains { $0.message.hasPrefix(message) && $0.line != nil && !$0.fix.isEmpty },
            "\(quiz.diagnostics)")
    }

    @Test func aColonInAPointIsSaidAtThePointsLine() {
        let quiz = Fixture.fence("open:\n  - a\n  - In a sum: it adds.")
        #expect(quiz.diagnostics.map(\.line) == [7])
        #expect(quiz.diagnostics[0].fix == "Put the whole line in quotes: \"In a sum: …\"")
    }

    @Test func longListsAndDeepOnesAreRefused() {
        let long = Array(repeating: "1", count: 500).joined(separator: ", ")
        for yaml in [
            "number: {generator: clipped-gradient, gradient: [\(long)], limit: 1, result: norm}",
            "number: {generator: clipped-gradient, gradient: [[[1]]], limit: 1, result: norm}",
            "order: [\(Array(0..<40).map(String.init).joined(separator: ", "))]",
            "match: {\((0..<40).map { "l\($0): r\($0)" }.joined(separator: ", "))}",
            "match: {a: b, c: d}\nextra: [\((0..<40).map { "e\($0)" }.joined(separator: ", "))]",
            "number: 3\ntolerance: 1e999", "number: 3\ntolerance: 1e999%",
        ] {
            let quiz = Fixture.fence(yaml)
            #expect(quiz.questions.isEmpty && !quiz.diagnostics.isEmpty, "\(yaml.prefix(80))")
        }
    }
}

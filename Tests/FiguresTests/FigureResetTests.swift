import Figures
import Terminal
import Testing

/// Bringing a figure back to where its author left it, and the example that attention starts with.
struct FigureResetTests {
    @Test(arguments: FigureKind.allCases)
    func resetUndoesEveryMove(_ kind: FigureKind) {
        let start = FigureExamples.figure(kind)
        var figure = start
        let hadMoved = figure.reset()
        #expect(!hadMoved)
        for index in 0..<figure.parameterCount {
            figure.choose(index)
            _ = figure.move(by: 1) || figure.move(by: -1)
        }
        guard start.isMovable else { return }
        #expect(FigureExamples.text(figure, width: 76) != FigureExamples.text(start, width: 76))
        let isBack = figure.reset()
        #expect(isBack)
        figure.choose(nil)
        #expect(FigureExamples.text(figure, width: 76) == FigureExamples.text(start, width: 76))
    }

    @Test func attentionBeginsWithAWordReadBackwards() {
        let figure = Figure(yaml: "kind: attention-heat-map")
        #expect(figure.problems.isEmpty)
        for width in [76, 34] {
            Golden.expect(
                FigureExamples.text(figure, width: width), golden: "attention-reversal.\(width).txt")
        }
        #expect(figure.sentence.hasPrefix("“r” (1) gives 0.7"))
        #expect(figure.sentence.contains("to “r” (6)"))
        // Whatever the number of places, each row is highest at the mirrored one.
        for count in 2...16 {
            let tokens = (0..<count).map { "w\($0)" }
            let table = Figure(yaml: "kind: attention-heat-map\ntokens: [\(tokens.joined(separator: ", "))]")
                .table
            for row in table.dropFirst() { #expect(row[0] == row[1]) }
        }
    }

    @Test func statedQueriesAndKeysAreWhatIsComputed() {
        // Scores are 4 · 1 / √1 and 0: e⁴ to 1.
        let figure = Figure(
            yaml: "kind: attention-heat-map\ntokens: [a, b]\nqueries: [[4], [0]]\nkeys: [[1], [0]]")
        #expect(figure.sentence == "“a” (1) gives 0.98 of its attention to “a” and 0.02 to “b”.")
        #expect(figure.table[2] == ["b", "a", "0.50"])
    }

    @Test(arguments: [
        ("tokens: [a, b]\nqueries: [[1], [1]]", "go together"),
        ("tokens: [a, b]\nqueries: [[1], [1]]\nkeys: [[1, 2], [1, 2]]", "has 1 numbers and a key 2"),
        ("tokens: [a, b]\nqueries: [[1]]\nkeys: [[1], [1]]", "needs 2 rows"),
        ("tokens: [a, b]\nsources: [c]", "say what the tokens look for"),
        ("tokens: [a, b]\ncausal: true", "say what the tokens look for"),
        ("tokens: [a, b]\nqueries: [[1e9], [1]]\nkeys: [[1], [1]]", "between -100 and 100"),
    ])
    func attentionSaysWhatItIsMissing(_ fence: String, _ problem: String) {
        #expect(Figure(yaml: "kind: attention-heat-map\n" + fence).problems.first?.contains(problem) == true)
    }
}

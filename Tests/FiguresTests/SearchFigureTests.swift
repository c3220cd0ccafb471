import Figures
import Glibc
import Testing

/// Figures about gates, beams and positions, computed here once more by other means.
struct SearchFigureTests {
    // MARK: beam-tree

    /// The usual table, with what the beginning of each step gives.
    private static let first = [0.05, 0.55, 0.4]
    private static let second = [[0.31, 0.4, 0.29], [0.46, 0.1, 0.44]]
    private static let third = [[0.5, 0.25, 0.25], [0.9, 0.06, 0.04]]

    private static func found(width: Int, alpha: Double) -> String {
        let text = Figure(yaml: "kind: beam-tree\nwidth: \(width)\nalpha: \(alpha)").sentence
        return String(text.split(separator: "“")[1].prefix { $0 != "”" })
    }

    @Test func widthDecidesWhatIsFound() {
        #expect(Self.found(width: 1, alpha: 0) == "a a .")
        #expect(Self.found(width: 2, alpha: 0) == "b .")
        // ln(0.4 · 0.44 · 0.9) / (8/6)^α is over ln(0.4 · 0.46) / (7/6)^α from some α on.
        let long = log(0.4 * 0.44 * 0.9)
        let short = log(0.4 * 0.46)
        for alpha in [0, 0.2, 0.4, 0.6, 0.8, 1.0] {
            let isLong = long / pow(8.0 / 6, alpha) > short / pow(7.0 / 6, alpha)
            #expect(Self.found(width: 3, alpha: alpha) == (isLong ? "b b ." : "b ."), "\(alpha)")
        }
    }

    @Test func lengthPenaltyIsSeenToMatter() {
        #expect(Self.found(width: 3, alpha: 0.6) == "b .")
        #expect(Self.found(width: 3, alpha: 0.8) == "b b .")
        #expect(Self.found(width: 2, alpha: 0.8) == "b .")
    }

    @Test func widestBeamFindsTheBestOfAll() {
        var best = (probability: Self.first[0], tokens: ".")
        for (a, name) in [(1, "a"), (2, "b")] {
            let one = Self.first[a]
            if one * Self.second[a - 1][0] > best.probability {
                best = (one * Self.second[a - 1][0], "\(name) .")
            }
            for (b, other) in [(1, "a"), (2, "b")] {
                for (token, last) in [".", "a", "b"].enumerated() {
                    let probability = one * Self.second[a - 1][b] * Self.third[b - 1][token]
                    if probability > best.probability { best = (probability, "\(name) \(other) \(last)") }
                }
            }
        }
        let figure = Figure(yaml: "kind: beam-tree\nwidth: 4")
        #expect(Self.found(width: 4, alpha: 0) == best.tokens)
        #expect(figure.sentence.contains("no better one among all 15 sequences"))
    }

    @Test func searchThatMissesSaysWhereItWentWrong() {
        let text = Figure(yaml: "kind: beam-tree\nwidth: 1").sentence
        #expect(
            text.contains("Of all 15 sequences “b .” scores best")
                && text.contains("“b” was dropped at step 1"))
    }

    @Test func treeShowsWhatTheReferenceFinds() {
        // The star stands for the reference's answer, in every tree that has one.
        for width in 1...4 {
            for alpha in ["0", "0.6", "1", "2"] {
                let figure = Figure(yaml: "kind: beam-tree\nwidth: \(width)\nalpha: \(alpha)")
                let text = FigureExamples.text(figure, width: 76)
                #expect(text.count { $0 == "★" } == 2, "\(text)")
            }
        }
    }

    // MARK: gate-histogram

    @Test(arguments: [-4, 0, 1, 3, 6])
    func gatesOfAnUntrainedCellLieAroundTheirBias(_ bias: Int) {
        let figure = Figure(yaml: "kind: gate-histogram\nforget-bias: \(bias)")
        let expected = 1 / (1 + exp(-Double(bias)))
        for row in figure.table.dropFirst() { #expect(abs(Double(row[1])! - expected) < 0.06) }
        #expect(figure.sentence.contains("untrained"))
        #expect(figure.sentence.contains("Most are saturated") == (abs(bias) >= 3))
    }

    @Test func sharesOfEveryStepSumToOne() {
        let figure = FigureExamples.figure(.gateHistogram)
        let rows = FigureExamples.text(figure, width: 76).split(separator: "\n")[2..<12]
        var sums = [Double](repeating: 0, count: 6)
        for row in rows {
            let cells = row.dropFirst(10).split(separator: " ").map {
                $0.filter { $0.isNumber || $0 == "." || $0 == "·" }
            }
            for (column, cell) in cells.filter({ !$0.isEmpty }).enumerated() {
                sums[column] += Double(cell) ?? 0
            }
        }
        #expect(sums.allSatisfy { abs($0 - 1) < 0.03 }, "\(sums)")
    }

    @Test func trainingMovesTheGatesAndRunsByItself() {
        var figure = Figure(yaml: "kind: gate-histogram\nvary: {training: [0, 20, 10]}")
        #expect(figure.canRun)
        let untrained = figure.sentence
        figure.choose(0)
        figure.toggleRunning()
        for _ in 0..<4 { figure.tick() }
        #expect(!figure.isRunning && figure.sentence.contains("after 20 steps (loss"))
        let isBack = figure.reset()
        #expect(isBack && figure.sentence == untrained)
    }

    // MARK: position-heat-map

    @Test(arguments: [4, 16, 64])
    func productsAreSumsOfCosines(_ size: Int) {
        let figure = Figure(yaml: "kind: position-heat-map\nshow: products\nsize: \(size)")
        for row in figure.table.dropFirst() {
            let distance = Double(row[0])!
            let sum = (0..<(size / 2)).reduce(0.0) {
                $0 + cos(distance / pow(10_000, Double(2 * $1) / Double(size)))
            }
            #expect(abs(Double(row[1])! - sum / Double(size / 2)) < 6e-3)
        }
        #expect(figure.sentence.contains("distance alone counts"))
    }

    // MARK: attention-heat-map

    @Test func headsReadTheirOwnColumns() {
        let fields =
            "kind: attention-heat-map\ntokens: [a, b]\nqueries: [[4, 0], [0, 4]]\nkeys: [[1, 0], [0, 1]]\n"
        let first = Figure(yaml: fields + "heads: 2\nhead: 1")
        #expect(first.sentence.hasPrefix("In head 1 of 2 “a” (1) gives 0.98 of its attention to “a”"))
        #expect(first.sentence.contains("Head 2 gives most to “a”, 0.50"))
        let second = Figure(yaml: fields + "heads: 2\nhead: 2\nquery: 2")
        #expect(second.sentence.hasPrefix("In head 2 of 2 “b” (2) gives 0.98 of its attention to “b”"))
    }

    @Test func maskCanBeTakenAway() {
        var figure = Figure(
            yaml:
                "kind: attention-heat-map\ntokens: [a, b]\nscores: [[0, 0], [0, 0]]\nvary: {causal: [false, true]}"
        )
        #expect(figure.sentence == "“a” (1) gives 0.50 of its attention to “a” and 0.50 to “b”.")
        figure.choose(0)
        let hasMoved = figure.move(by: 1)
        #expect(hasMoved && figure.sentence.contains("gives 1.00 of its attention to “a”. No token looks"))
    }

    // MARK: loss-curve

    @Test func attentionRecallsWhatOneStateForgets() {
        func last(_ attention: Bool) -> Double {
            let table = Figure(
                yaml: "kind: loss-curve\nlength: 12\nsteps: 120\nattention: \(attention)"
            ).table
            return Double(table[table.count - 1][1])!
        }
        #expect(last(false) > 1.3 && last(true) < 0.05)
    }
}

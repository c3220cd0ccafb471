import Glibc
import NumericCore
import SequenceModels
import TextTools

extension FigureDefinition {
    /// What a beam search looks at, keeps and drops, in a model small enough to be a table.
    static let beamTree = FigureDefinition(
        knobs: [
            FigureKnob(name: "width", usual: 2, limits: 1...4, isWhole: true),
            FigureKnob(name: "alpha", usual: 0, limits: 0...2),
        ],
        fields: ["tokens", "table"],
        usualVary: [
            FigureParameter(name: "width", value: 2, range: 1...4, step: 1),
            FigureParameter(name: "alpha", value: 0, range: 0...1, step: 0.2),
        ],
        compute: { input, _ throws(FigureProblem) in
            let tokens = try input.words("tokens", most: 4) ?? [".", "a", "b"]
            guard tokens.count > 1 else {
                throw FigureProblem("`tokens` needs two at least, the end token first")
            }
            let table = try table(input, tokens.count) ?? usualTable
            if input.fields["table"] == nil, tokens.count != 3 {
                throw FigureProblem(
                    "`tokens` has \(tokens.count) words, the usual table 3: give a `table` too")
            }
            let search = BeamTrace(table: table, width: input.whole("width"), alpha: input["alpha"])
            return FigureContent(
                parts: [.tree(search.tree(tokens))], sentence: search.sentence(tokens),
                table: [["found", "log p", "score"]]
                    + search.found.map {
                        [
                            BeamTrace.text($0.tokens, tokens), DecimalText.fixed($0.logProbability, 2),
                            DecimalText.fixed(search.score($0), 2),
                        ]
                    })
        })

    /// Greedy search goes wrong at the first step, a beam of two finds the likeliest sequence, and α decides
    /// between it and a longer one. Of each step: after the end, after a, after b, at the beginning.
    private static let usualTable: [[[Double]]] = [
        [[1, 0, 0], [1, 0, 0], [1, 0, 0], [0.05, 0.55, 0.4]],
        [[1, 0, 0], [0.31, 0.4, 0.29], [0.46, 0.1, 0.44], [1, 0, 0]],
        [[1, 0, 0], [0.5, 0.25, 0.25], [0.9, 0.06, 0.04], [1, 0, 0]],
    ]

    /// The fence's own p(next | step, last) [T, V + 1, V].
    private static func table(_ input: FigureInput, _ size: Int) throws(FigureProblem) -> [[[Double]]]? {
        guard let given = input.fields["table"] else { return nil }
        guard case .list(let steps) = given, (1...4).contains(steps.count) else {
            throw FigureProblem("`table` must have a list of rows for each of 1 to 4 steps")
        }
        return try steps.enumerated().map { step, rows throws(FigureProblem) in
            let rows = try FigureInput.matrix(rows, "table", most: size + 1, within: 1)
            guard rows.count == size + 1, rows[0].count == size else {
                throw FigureProblem(
                    "`table` has \(rows.count) × \(rows[0].count) numbers at step \(step + 1); \(size) tokens "
                        + "need \(size + 1) × \(size): a row for each last token and one for the beginning")
            }
            for (last, row) in rows.enumerated() {
                guard row.allSatisfy({ $0 >= 0 }), abs(row.reduce(0, +) - 1) < 0.01 else {
                    throw FigureProblem(
                        "`table` has probabilities at step \(step + 1), row \(last + 1), that do not sum to 1"
                    )
                }
            }
            return rows
        }
    }
}

extension BeamTrace {
    /// The tree of all that was looked at. Where its leaves need more rows than a window has, what one node
    /// dropped is counted, not listed.
    func tree(_ names: [String]) -> TreeDiagram {
        let kept = Set(levels.flatMap { $0 }.filter(\.isKept).map(\.tokens))
        let children = Dictionary(grouping: levels.flatMap { $0 }) { Array($0.tokens.dropLast()) }
        let leaves = levels.flatMap { $0 }.count { children[$0.tokens] == nil }
        func nodes(after prefix: [Int]) -> [TreeDiagram.Node] {
            let all = children[prefix] ?? []
            let shown = leaves > 11 ? all.filter { kept.contains($0.tokens) } : all
            var result = shown.map { candidate in
                let isFound = candidate.isKept && isComplete(candidate.tokens)
                return TreeDiagram.Node(
                    text: "\(names[candidate.tokens[candidate.tokens.count - 1]]) "
                        + DecimalText.fixed(candidate.logProbability, 2),
                    mark: !candidate.isKept
                        ? .dropped : candidate.tokens == best.tokens ? .best : isFound ? .finished : .open,
                    children: nodes(after: candidate.tokens),
                    remark: isFound ? DecimalText.fixed(score(candidate), 2) : "")
            }
            if shown.count < all.count {
                result.append(.init(text: "\(all.count - shown.count) more", mark: .dropped))
            }
            return result
        }
        return TreeDiagram(
            roots: nodes(after: []),
            legend: [
                (.open, "kept"), (.finished, "finished"), (.best, "best"), (.dropped, "dropped"),
            ], remarkTitle: "score")
    }

    static func text(_ tokens: [Int], _ names: [String]) -> String {
        tokens.map { names[$0] }.joined(separator: " ")
    }

    func sentence(_ names: [String]) -> String {
        func told(_ tokens: [Int]) -> String { "“\(Self.text(tokens, names))”" }
        let opening =
            "Width \(width) and alpha \(DecimalText.short(alpha)) end with \(told(best.tokens)), score "
            + "\(DecimalText.fixed(score(best), 2)), log p \(DecimalText.fixed(best.logProbability, 2))"
        let likeliest = allSequences.max { score($0) < score($1) } ?? best
        guard score(likeliest) > score(best) + 1e-6 else {
            return opening + ": no better one among all \(allSequences.count) sequences."
        }
        let kept = Set(levels.flatMap { $0 }.filter(\.isKept).map(\.tokens))
        let lost =
            (1...likeliest.tokens.count).first { !kept.contains(Array(likeliest.tokens.prefix($0))) } ?? 1
        return opening
            + ". Of all \(allSequences.count) sequences \(told(likeliest.tokens)) scores best, "
            + "\(DecimalText.fixed(score(likeliest), 2)); \(told(Array(likeliest.tokens.prefix(lost)))) was dropped "
            + "at step \(lost)."
    }
}

import CheckKit
import NumericCore

/// What a run may do otherwise than it should.
private enum Slip: CaseIterable {
    case none, rowZero, exchanged, firstTable, beginningAlways, stepLate, tokenBeforeLast
}

/// A token for every step, whatever the end token says, and the least distance between the best two of a row.
private func run(_ table: Tensor, _ slip: Slip = .none) -> (tokens: [Int], margin: Float) {
    let (steps, size) = (table.shape[0], table.shape[2])
    var (tokens, margin): ([Int], Float) = ([], .infinity)
    for step in 0..<steps {
        var last = tokens.last ?? size
        switch slip {
        case .rowZero where tokens.isEmpty: last = 0
        case .beginningAlways: last = size
        case .tokenBeforeLast: last = tokens.count < 2 ? size : tokens[tokens.count - 2]
        default: break
        }
        let used = slip == .firstTable ? 0 : slip == .stepLate ? min(step + 1, steps - 1) : step
        let row = (0..<size).map { next in
            slip == .exchanged && last < size ? table[used, next, last] : table[used, last, next]
        }
        let order = row.indices.sorted { (row[$1], $0) < (row[$0], $1) }
        margin = min(margin, row[order[0]] - row[order[1]])
        tokens.append(order[0])
    }
    return (tokens, margin)
}

/// The tokens up to the first end.
private func cut(_ tokens: [Int]) -> [Int] {
    tokens.firstIndex(of: 0).map { Array(tokens[...$0]) } ?? tokens
}

/// Log-probabilities, drawn anew until they will do.
private func table(
    _ name: String, tie: Bool = false, _ accepts: @escaping @Sendable (_ tokens: [Int]) -> Bool
) -> ExtraCase {
    ExtraCase(name) { inputs, random in
        let (steps, size) = (inputs.tensor("table").shape[0], inputs.tensor("table").shape[2])
        for _ in 0..<20_000 {
            let logits = Tensor(normal: [steps, size + 1, size], standardDeviation: 1.5, using: &random)
            var drawn = log(softmax(logits, axis: 2))
            if tie {
                // The two best of the first row, and of the row that follows them, are equally likely.
                for step in 0..<min(2, steps) {
                    let last = step == 0 ? size : run(drawn).tokens[0]
                    let row = drawn.slice(axis: 0, at: step).slice(axis: 0, at: last).scalars
                    let order = row.indices.sorted { row[$0] > row[$1] }
                    drawn[step, last, order[1]] = row[order[0]]
                }
            }
            let found = run(drawn)
            guard accepts(found.tokens), tie || found.margin > leastMargin else { continue }
            let all = Slip.allCases.map { cut(run(drawn, $0).tokens) }
            guard found.tokens[0] == 0 || tie || steps < 4 || Set(all).count == all.count else { continue }
            inputs["table"] = .tensor(drawn)
            return
        }
    }
}

private let leastMargin: Float = 0.02

let check = Check(
    cases: [
        table("the end token comes in the middle") { tokens in
            let end = tokens.firstIndex(of: 0) ?? tokens.count
            return tokens.count < 4 || (2..<(tokens.count - 2)).contains(end) && tokens.last != 0
        },
        table("the end token comes at the last step") { tokens in
            tokens.firstIndex(of: 0) == tokens.count - 1
        },
        table("the end token never comes") { tokens in !tokens.contains(0) },
        table("the end token comes first") { tokens in tokens[0] == 0 },
        table("two tokens tie", tie: true) { tokens in
            !tokens.prefix(2).contains(0) && !tokens.contains(0)
        },
        table("the end token ties with another", tie: true) { tokens in tokens[0] == 0 },
    ],
    accepts: { inputs, _ in run(inputs.tensor("table")).margin > leastMargin },
    laws: [
        CheckLaw(
            "fewer-steps-give-a-prefix", "With fewer steps the beginning of the same tokens comes out.",
            probes: { inputs, _ in
                let table = inputs.tensor("table")
                let steps = table.shape[0]
                return Set([1, 2, steps / 2, steps - 1, steps]).filter { (1...steps).contains($0) }.sorted()
                    .map {
                        var fewer = inputs
                        fewer["table"] = .tensor(table.slice(axis: 0, from: 0, to: $0))
                        return fewer
                    }
            },
            holds: { inputs, answers in
                zip(inputs, answers).allSatisfy { inputs, answer in
                    answer.ints().count <= inputs.tensor("table").shape[0]
                        && answers[answers.count - 1].ints().starts(with: answer.ints())
                }
            }),
        CheckLaw("end-is-last", "Token 0 stands at the end or nowhere.") { _, answer in
            !answer.ints().dropLast().contains(0)
        },
    ])

import CheckKit
import NumericCore

/// What a search may do otherwise than it should.
private enum Slip: CaseIterable {
    case none, onlyBest, eachParent, finishedForgotten, finishedExtended, finishedCompete, lastFound,
        choiceUnpenalised
    case endUncounted, endsTakeNoPlace, multiplied, shrinks, openForgotten, rowZero, stopsAtFirst,
        stopsAtWidth, unpenalised, longest
}

private typealias Hypothesis = (tokens: [Int], logProbability: Float)

private struct Outcome: Equatable {
    var tokens: [Int]
    var logProbability: Float
    var score: Float
    /// The least distance between what was kept and what was not, and between the best two scores.
    var margin: Float = .infinity

    func differs(from other: Outcome) -> Bool {
        tokens != other.tokens || abs(logProbability - other.logProbability) > 0.02
            || abs(score - other.score) > 0.02
    }
}

/// The penalty of a sequence of n tokens.
private func penalty(_ n: Int, _ alpha: Float) -> Float { exp(alpha * log((5 + Float(n)) / 6)) }

private func search(_ table: Tensor, _ width: Int, _ alpha: Float, _ slip: Slip = .none) -> Outcome {
    let (steps, size, entries) = (table.shape[0], table.shape[2], table.scalars)
    var (open, finished): ([Hypothesis], [Hypothesis]) = ([([], 0)], [])
    var margin = Float.infinity
    for step in 0..<steps {
        var kept: [Hypothesis] = []
        var all: [Hypothesis] = []
        for one in slip == .onlyBest ? Array(open.prefix(1)) : open {
            let last = one.tokens.last ?? (slip == .rowZero ? 0 : size)
            let row = (step * (size + 1) + last) * size
            let own = (0..<size).map { next -> Hypothesis in
                (one.tokens + [next], one.logProbability + entries[row + next])
            }
            if slip == .eachParent {
                kept += own.sorted { $0.logProbability > $1.logProbability }.prefix(width)
            }
            all += own
        }
        if slip == .finishedCompete {
            all += finished
            finished = []
        }
        if slip == .endsTakeNoPlace {
            finished += all.filter { $0.tokens.last == 0 }
            all = all.filter { $0.tokens.last != 0 }
        }
        let places = slip == .shrinks ? max(0, width - finished.count) : width
        let ranked = all.sorted { $0.logProbability > $1.logProbability }
        if slip != .eachParent { kept = Array(ranked.prefix(places)) }
        if ranked.count > places, places > 0 {
            margin = min(margin, ranked[places - 1].logProbability - ranked[places].logProbability)
        }
        if slip == .finishedExtended {
            open = kept
            continue
        }
        if slip != .finishedForgotten || step == steps - 1 { finished += kept.filter { $0.tokens.last == 0 } }
        open = kept.filter { $0.tokens.last != 0 }
        if slip == .stopsAtFirst, !finished.isEmpty { break }
        if slip == .stopsAtWidth, finished.count >= width {
            open = []
            break
        }
    }
    let found = slip == .openForgotten && !finished.isEmpty ? finished : finished + open
    let scored = found.map { one in
        let n = slip == .endUncounted && one.tokens.last == 0 ? one.tokens.count - 1 : one.tokens.count
        let divisor = slip == .unpenalised ? 1 : penalty(n, alpha)
        return Outcome(
            tokens: one.tokens, logProbability: one.logProbability,
            score: slip == .multiplied ? one.logProbability * divisor : one.logProbability / divisor)
    }
    guard var best = scored.first else {
        return Outcome(tokens: [], logProbability: 0, score: 0, margin: margin)
    }
    func value(_ one: Outcome) -> Float {
        slip == .choiceUnpenalised
            ? one.logProbability : slip == .longest ? Float(one.tokens.count) : one.score
    }
    for one in scored where value(one) > value(best) { best = one }
    if slip == .lastFound { best = scored[scored.count - 1] }
    for one in scored where one.tokens != best.tokens { margin = min(margin, abs(best.score - one.score)) }
    best.margin = margin
    return best
}

/// Log-probabilities, drawn until these slips give answers that nothing else gives, besides what is often the same.
private func telling(
    _ name: String, alpha: Float? = nil, besides alike: [Slip] = [], _ slips: Slip...
) -> ExtraCase {
    ExtraCase(name) { inputs, random in
        let (steps, size) = (inputs.tensor("table").shape[0], inputs.tensor("table").shape[2])
        let (width, alpha) = (inputs.int("width"), alpha ?? inputs.float("alpha"))
        for _ in 0..<4000 {
            let logits = Tensor(normal: [steps, size + 1, size], standardDeviation: 1.3, using: &random)
            let table = log(softmax(logits, axis: 2))
            let right = search(table, width, alpha)
            guard right.margin > leastMargin else { continue }
            let tells = slips.allSatisfy { slip in
                let own = search(table, width, alpha, slip)
                return own.differs(from: right)
                    && Slip.allCases.allSatisfy {
                        $0 == slip || $0 == .none || alike.contains($0)
                            || own.differs(from: search(table, width, alpha, $0))
                    }
            }
            guard tells else { continue }
            inputs["table"] = .tensor(table)
            inputs["alpha"] = .float(alpha)
            return
        }
    }
}

private let leastMargin: Float = 0.01

private func halves(_ powers: [[[Float]]]) -> CheckValue {
    .tensor(stack(powers.map { Tensor($0) * -log(2) }, axis: 0))
}

/// The log-probability of a sequence, added up along it.
private func sum(_ tokens: [Int], _ table: Tensor) -> Float {
    var (total, last): (Float, Int) = (0, table.shape[2])
    for (step, token) in tokens.enumerated() {
        guard step < table.shape[0], (0..<table.shape[2]).contains(token) else { return .nan }
        total += table[step, last, token]
        last = token
    }
    return total
}

/// The best score of all sequences that the table can give.
private func bestOfAll(_ table: Tensor, _ alpha: Float) -> Float {
    var best = -Float.infinity
    func visit(_ tokens: [Int], _ total: Float) {
        if tokens.last == 0 || tokens.count == table.shape[0] {
            best = max(best, total / penalty(tokens.count, alpha))
            return
        }
        for next in 0..<table.shape[2] {
            visit(tokens + [next], total + table[tokens.count, tokens.last ?? table.shape[2], next])
        }
    }
    visit([], 0)
    return best
}

let check = Check(
    cases: [
        telling("the best beginning ends badly", .onlyBest, .rowZero),
        telling("two good ones share a parent", .eachParent),
        telling("a finished one wins", .finishedForgotten, .lastFound, .longest),
        telling("an early end", .finishedExtended),
        telling(
            "a finished one is overtaken", besides: [.shrinks, .stopsAtFirst, .choiceUnpenalised],
            .finishedCompete),
        telling("the open ones need their places", .shrinks),
        telling("many ends", .endsTakeNoPlace),
        telling("the penalty decides", .choiceUnpenalised, .endUncounted),
        telling("a strong penalty", alpha: 1.5, .multiplied, .unpenalised),
        telling("an open one wins", .openForgotten),
        telling("the first to end is not the best", .stopsAtFirst),
        telling(
            "one that ends late is the best", besides: [.shrinks, .finishedCompete, .choiceUnpenalised],
            .stopsAtWidth),
    ],
    calls: [
        // [0] and [1, 0] both have a quarter, and no cut is close.
        [
            "table": halves([
                [[2, 2, 2, 2], [2, 2, 2, 2], [2, 2, 2, 2], [2, 2, 2, 2], [2, 1, 3, 3]],
                [[2, 2, 2, 2], [1, 2, 3, 3], [2, 2, 2, 2], [2, 2, 2, 2], [2, 2, 2, 2]],
            ]), "width": .int(2), "alpha": .float(0),
        ]
    ],
    accepts: { inputs, _ in
        search(inputs.tensor("table"), inputs.int("width"), inputs.float("alpha")).margin > leastMargin
    },
    laws: [
        CheckLaw("a-sum", "The log-probability is the sum along the tokens.") { inputs, answer in
            abs(sum(answer.ints("tokens"), inputs.tensor("table")) - answer.float("logProbability")) < 1e-3
        },
        CheckLaw("over-the-penalty", "The score is the log-probability over the penalty of its length.") {
            inputs, answer in
            let n = answer.ints("tokens").count
            return abs(
                answer.float("logProbability") / penalty(n, inputs.float("alpha")) - answer.float("score"))
                < 1e-3
        },
        CheckLaw(
            "a-beam-of-one-is-greedy", "A beam of one without a penalty finds what greedy decoding finds.",
            probes: { inputs, _ in
                var one = inputs
                one["width"] = .int(1)
                one["alpha"] = .float(0)
                return [one]
            },
            holds: { inputs, answers in
                answers[0].ints("tokens") == greedyDecode(table: inputs[0].tensor("table"))
            }),
        CheckLaw(
            "a-beam-of-all-is-exact", "A beam that holds everything finds the best of all sequences.",
            probes: { inputs, _ in
                let table = inputs.tensor("table")
                guard table.shape[2] < 7 else { return [] }
                var all = inputs
                all["table"] = .tensor(table.slice(axis: 0, from: 0, to: min(4, table.shape[0])))
                all["width"] = .int(2000)
                return [all]
            },
            holds: { inputs, answers in
                zip(inputs, answers).allSatisfy {
                    abs(bestOfAll($0.tensor("table"), $0.float("alpha")) - $1.float("score")) < 1e-3
                }
            }),
    ])

import CheckKit
import NumericCore

/// What a run may do otherwise than it should.
private enum Slip: CaseIterable {
    case none, stateNotCarried, promptAgain, lastOnly, lastTwice, lastUnread
    case noBias, noCellBias, notTransposed, fromTheFirst, neverRead
}

/// So many tokens after the prompt, whatever the end token is, and the least distance between the best two logits.
private func run(_ inputs: CheckValues, _ count: Int, _ slip: Slip = .none) -> (ids: [Int], margin: Float) {
    let (table, wx, wh) = (inputs.tensor("table"), inputs.tensor("wx"), inputs.tensor("wh"))
    let (b, w, by) = (inputs.tensor("b"), inputs.tensor("w"), inputs.tensor("by"))
    var prompt = inputs.ints("prompt")
    let last = prompt[prompt.count - 1]
    var h = Tensor(zeros: b.shape)
    let bias = slip == .noCellBias ? Tensor(zeros: b.shape) : b
    let hidden = slip == .notTransposed ? wh.transposed() : wh
    func read(_ id: Int) { h = tanh(matmul(wx, table.slice(axis: 0, at: id)) + matmul(hidden, h) + bias) }
    if slip == .lastOnly { prompt = [last] }
    if slip == .lastTwice { prompt.append(last) }
    if slip == .lastUnread { prompt.removeLast() }
    var early: [Int] = []
    for id in prompt {
        read(id)
        let logits = (matmul(w, h) + by).scalars
        if slip == .fromTheFirst { early.append(logits.firstIndex(of: logits.max()!)!) }
    }
    if slip == .fromTheFirst { return (early.dropLast() + run(inputs, count - early.count + 1).ids, 0) }
    var (ids, margin): ([Int], Float) = ([], .infinity)
    for _ in 0..<count {
        let logits = (slip == .noBias ? matmul(w, h) : matmul(w, h) + by).scalars
        let order = logits.indices.sorted { logits[$0] > logits[$1] }
        margin = min(margin, logits[order[0]] - logits[order[1]])
        ids.append(order[0])
        if slip == .stateNotCarried { h = Tensor(zeros: b.shape) }
        if slip != .neverRead { read(slip == .promptAgain ? last : order[0]) }
    }
    return (ids, margin)
}

/// So far apart have the best two logits to be, at every step that a right answer or one step more takes.
private let leastMargin: Float = 0.02

/// Where in a run an id comes that has not come before, but for its beginning and its end.
private func newcomers(_ ids: [Int]) -> [Int] {
    ids.indices.dropFirst(2).dropLast(3).filter { !ids[..<$0].contains(ids[$0]) }
}

private func changing(
    _ name: String, _ change: @escaping @Sendable (inout CheckValues, _ ids: [Int]) -> Void
) -> ExtraCase {
    ExtraCase(name) { inputs, _ in change(&inputs, run(inputs, inputs.int("limit") + 1).ids) }
}

let check = Check(
    cases: [
        changing("the end token comes") { inputs, ids in
            let places = newcomers(ids)
            inputs["end"] = .int(ids[places[places.count / 2]])
        },
        changing("the end token comes at the limit") { inputs, ids in
            let place = newcomers(ids)[0]
            inputs["end"] = .int(ids[place])
            inputs["limit"] = .int(place + 1)
        },
        changing("the end token never comes") { inputs, ids in
            inputs["end"] = .int((0..<inputs.tensor("by").count).first { !ids.contains($0) }!)
        },
        changing("the end token comes first") { inputs, ids in inputs["end"] = .int(ids[0]) },
        changing("the end token stands in the prompt") { inputs, _ in
            inputs["end"] = .int(inputs.ints("prompt")[0])
        },
    ],
    // No verdict hangs on a close call, and in the last case, of which those above are made, every slip shows.
    accepts: { inputs, _ in
        let limit = inputs.int("limit")
        let (ids, margin) = run(inputs, limit + 1)
        guard margin > leastMargin else { return false }
        let isLast = inputs.tensor("by").count >= 10 && limit >= 13 && inputs.ints("prompt").count >= 3
        guard isLast else { return true }
        let runs = Slip.allCases.map { run(inputs, limit, $0).ids }
        return !newcomers(ids).isEmpty && Set(ids).count < inputs.tensor("by").count
            && Set(runs).count == runs.count
    },
    laws: [
        CheckLaw(
            "limit-is-a-prefix", "A smaller limit gives the beginning of the same tokens.",
            probes: { inputs, _ in
                [1, 2, inputs.int("limit") - 1].map { limit in
                    var shorter = inputs
                    shorter["limit"] = .int(max(1, limit))
                    return shorter
                } + [inputs]
            },
            holds: { inputs, answers in
                zip(inputs, answers).allSatisfy { inputs, answer in
                    answer.ints().count <= inputs.int("limit")
                        && answers[answers.count - 1].ints().starts(with: answer.ints())
                }
            }),
        CheckLaw("end-is-last", "The end token stands at the end or nowhere.") { inputs, answer in
            !answer.ints().dropLast().contains(inputs.int("end"))
        },
    ])

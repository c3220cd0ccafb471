import CheckKit
import NumericCore

/// Six logits 0.7 apart, a little out of step, in any order.
private func spread(_ random: inout SeededRandom) -> [Float] {
    (0..<6).map { 0.7 * Float($0) - 1.5 + 0.2 * random.uniform() }.shuffled(using: &random)
}

/// The probabilities at a temperature.
private func shares(_ logits: [Float], _ temperature: Float) -> [Float] {
    softmax(Tensor(logits.map { $0 / temperature }), axis: 0).scalars
}

/// The number in the middle of an id's share, so that no rounding can give it to a neighbour.
private func middle(of id: Int, _ shares: [Float]) -> Float {
    shares[..<id].reduce(0, +) + shares[id] / 2
}

/// The middle of some id's share at a temperature from a range, of an id that has a share to speak of.
private func inside(_ temperatures: ClosedRange<Float>, _ name: String) -> ExtraCase {
    ExtraCase(name) { inputs, random in
        let logits = spread(&random)
        let temperature =
            temperatures.lowerBound + (temperatures.upperBound - temperatures.lowerBound) * random.uniform()
        let p = shares(logits, temperature)
        let ids = p.indices.filter { p[$0] > 0.02 }
        let id = ids[Int(random.next() % UInt64(ids.count))]
        inputs["logits"] = .tensor(Tensor(logits))
        inputs["temperature"] = .float(temperature)
        inputs["u"] = .float(middle(of: id, p))
    }
}

/// Temperature 0, or one so low that it is nearly the same; the largest logit and the id that u would give at
/// temperature 1 are two, and neither is the last.
private func cold(_ temperature: Float, _ name: String) -> ExtraCase {
    ExtraCase(name) { inputs, random in
        var logits = spread(&random)
        let best = logits.firstIndex(of: logits.max()!)!
        if best == 5 { logits.swapAt(5, Int(random.next() % 5)) }
        let p = shares(logits, 1)
        let others = (0..<5).sorted { p[$0] > p[$1] }.dropFirst().prefix(2)
        inputs["logits"] = .tensor(Tensor(logits))
        inputs["temperature"] = .float(temperature)
        inputs["u"] = .float(middle(of: others.randomElement(using: &random)!, p))
    }
}

/// The best two logits so close together that u gives the second at the temperature of the middle: temperature 0 has no such
/// luck, and one that is merely low does.
private func close(_ temperature: Float, gap: Float, _ name: String) -> ExtraCase {
    ExtraCase(name) { inputs, random in
        var logits = spread(&random)
        let order = logits.indices.sorted { logits[$0] > logits[$1] }
        logits[order[1]] = logits[order[0]] - gap
        inputs["logits"] = .tensor(Tensor(logits))
        inputs["temperature"] = .float(temperature)
        inputs["u"] = .float(middle(of: order[1], shares(logits, temperature == 0 ? 0.001 : temperature)))
    }
}

let check = Check(
    cases: (0..<8).map { _ in inside(0.35...0.65, "a low temperature") }
        + (0..<8).map { _ in inside(1.8...3.2, "a high temperature") }
        + [cold(0, "temperature 0"), cold(0, "temperature 0"), cold(0.01, "temperature 0.01")]
        + [
            close(0, gap: 1e-5, "temperature 0, the best two close together"),
            close(0.01, gap: 0.005, "temperature 0.01, the best two close together"),
            close(0.05, gap: 0.025, "temperature 0.05, the best two close together"),
        ],
    // Added up in a Float, 31 times 1/31 stays below this u.
    calls: [["logits": .tensor(Tensor(zeros: [31])), "temperature": .float(1), "u": .float(0.99999994)]],
    accepts: { inputs, _ in
        let (temperature, u) = (inputs.float("temperature"), inputs.float("u"))
        var total: Float = 0
        return shares(inputs.tensor("logits").scalars, temperature).dropLast().allSatisfy {
            total += $0
            return abs(total - u) > 1e-4
        }
    },
    laws: [
        CheckLaw(
            "rises-with-u", "With the same logits and temperature, a larger u never gives a smaller id.",
            probes: { inputs, random in
                let offset = random.uniform()
                return (0..<12).map { step in
                    var probe = inputs
                    probe["u"] = .float((Float(step) + offset) / 12.01)
                    return probe
                }
            },
            holds: { _, answers in
                zip(answers, answers.dropFirst()).allSatisfy { $0.int() <= $1.int() }
            }),
        CheckLaw(
            "zero-ignores-u", "At temperature 0 nothing is drawn: every u gives the id of the largest logit.",
            probes: { inputs, _ in
                ([0.05, 0.5, 0.95] as [Float]).map { u in
                    var probe = inputs
                    probe["temperature"] = .float(0)
                    probe["u"] = .float(u)
                    return probe
                }
            },
            holds: { inputs, answers in
                let logits = inputs[0].tensor("logits").scalars
                return answers.allSatisfy {
                    logits.indices.contains($0.int()) && logits[$0.int()] == logits.max()!
                }
            }),
    ])

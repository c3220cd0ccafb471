import CheckKit
import NumericCore

private func squares(_ t: Tensor) -> Float { (t * t).sum() }

private func norm(_ inputs: CheckValues) -> Float {
    sqrt(squares(inputs.tensor("a")) + squares(inputs.tensor("b")))
}

/// A limit that is so many times the length of the two together, or of the longer.
private func limit(_ times: ClosedRange<Float>, _ name: String) -> ExtraCase {
    ExtraCase(name) { inputs, random in
        let factor = times.lowerBound + (times.upperBound - times.lowerBound) * random.uniform()
        inputs["limit"] = .float(norm(inputs) * factor)
    }
}

let check = Check(
    cases: [
        limit(1.5...3, "below the limit"),
        limit(0.92...0.96, "a little above the limit"),
        ExtraCase("only together above the limit") { inputs, random in
            // Equally long, so that the two together are 1.41 times as long as each.
            let (a, b) = (inputs.tensor("a"), inputs.tensor("b"))
            let scaled = b * sqrt(squares(a) / squares(b))
            inputs["b"] = .tensor(scaled)
            inputs["limit"] = .float(sqrt(squares(a)) * (1.1 + 0.2 * random.uniform()))
        },
        ExtraCase("one of the two above the limit") { inputs, _ in
            let (a, b) = (inputs.tensor("a"), inputs.tensor("b"))
            inputs["b"] = .tensor(b * (0.3 * sqrt(squares(a) / squares(b))))
            inputs["limit"] = .float(0.5 * sqrt(squares(a)))
        },
        ExtraCase("very large") { inputs, _ in
            inputs["a"] = .tensor(inputs.tensor("a") * 1e6)
            inputs["b"] = .tensor(inputs.tensor("b") * 1e6)
        },
        ExtraCase("all zeros") { inputs, _ in
            inputs["a"] = .tensor(inputs.tensor("a") * 0)
            inputs["b"] = .tensor(inputs.tensor("b") * 0)
        },
    ],
    laws: [
        CheckLaw(
            "keeps-the-direction",
            "All numbers of both gradients are multiplied by the same positive number: what points somewhere still points there."
        ) { inputs, answer in
            let before = inputs.tensor("a").scalars + inputs.tensor("b").scalars
            let after = answer.tensor("a").scalars + answer.tensor("b").scalars
            let largest = before.indices.max { abs(before[$0]) < abs(before[$1]) }!
            guard before[largest] != 0 else { return after.allSatisfy { $0 == 0 } }
            let factor = after[largest] / before[largest]
            return factor > 0
                && zip(before, after).allSatisfy { abs($0 * factor - $1) <= 1e-4 * abs(after[largest]) }
        },
        CheckLaw("never-longer-than-the-limit", "What comes out is no longer than the limit.") {
            inputs, answer in
            sqrt(squares(answer.tensor("a")) + squares(answer.tensor("b"))) <= inputs.float("limit") * 1.0001
        },
    ])

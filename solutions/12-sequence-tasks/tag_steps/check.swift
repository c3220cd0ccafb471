import CheckKit
import NumericCore

/// How far the best two logits of a place are apart, where they are closest.
private func margin(_ logits: Tensor) -> Float {
    let tags = logits.shape[2]
    guard tags > 1 else { return .infinity }
    let places = logits.reshaped([logits.count / tags, tags])
    return (0..<places.shape[0]).map { place in
        let sorted = places.slice(axis: 0, at: place).scalars.sorted(by: >)
        return sorted[0] - sorted[1]
    }.min()!
}

/// To whole quarters: sums of products of such numbers are exact, in any order.
private func quarters(_ x: Tensor) -> Tensor { x.map { ($0 * 4).rounded() / 4 } }

let check = Check(
    cases: [
        // Two tags with the same weights, ahead of the others at most places.
        ExtraCase("two tags that always tie") { inputs, _ in
            var (w, by) = (quarters(inputs.tensor("w")), quarters(inputs.tensor("by")))
            let (low, high) = (by.count / 3, by.count - 1)
            by[low] = 2
            by[high] = 2
            for unit in 0..<w.shape[1] { w[high, unit] = w[low, unit] }
            inputs["states"] = .tensor(quarters(inputs.tensor("states")))
            inputs["w"] = .tensor(w)
            inputs["by"] = .tensor(by)
        }
    ],
    // No tag hangs on rounding.
    accepts: { _, answer in margin(answer.tensor("logits")) > 1e-3 },
    laws: [
        CheckLaw(
            "one-step-is-a-verdict", "With T = 1 the logits are those of a verdict from the last state.",
            probes: { inputs, _ in
                var probe = inputs
                probe["states"] = .tensor(inputs.tensor("states").slice(axis: 1, from: 0, to: 1))
                return [probe]
            },
            holds: { inputs, answers in
                let verdict = classifyLast(
                    states: inputs[0].tensor("states"), w: inputs[0].tensor("w"), by: inputs[0].tensor("by"))
                return answers[0].tensor("logits").reshaped(verdict.shape).isClose(to: verdict)
            }),
        CheckLaw(
            "steps-by-themselves", "The scores of a step hang on the state of that step alone.",
            probes: { inputs, random in
                let states = inputs.tensor("states")
                let kept = states.shape[1] / 2
                var others = inputs
                others["states"] = .tensor(
                    stack(
                        (0..<states.shape[1]).map { t in
                            let h = states.slice(axis: 1, at: t)
                            return t == kept ? h : Tensor(normal: h.shape, using: &random)
                        }, axis: 1))
                return [inputs, others]
            },
            holds: { inputs, answers in
                let kept = inputs[0].tensor("states").shape[1] / 2
                let scores = answers.map { $0.tensor("logits").slice(axis: 1, at: kept) }
                return scores[0].isClose(to: scores[1])
            }),
        CheckLaw(
            "tags-have-the-largest-logit", "At every place the tag has the largest of your own logits there."
        ) {
            inputs, answer in
            let count = inputs.tensor("by").count
            let scores = answer.tensor("logits").scalars
            return answer.ints("tags").enumerated().allSatisfy { place, tag in
                (0..<count).contains(tag)
                    && scores[place * count + tag] >= scores[place * count..<(place + 1) * count].max()!
            }
        },
    ])

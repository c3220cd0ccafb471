import CheckKit
import NumericCore

/// The drawn matrix times a number, and so many multiplications.
private func scaled(_ factor: Float, _ k: Int, _ name: String) -> ExtraCase {
    ExtraCase(name) { inputs, random in
        inputs["w"] = .tensor(Tensor(normal: [4, 4], using: &random) * factor)
        inputs["v"] = .tensor(Tensor(normal: [4], using: &random))
        inputs["k"] = .int(k)
    }
}

/// 0 on and below one side of the diagonal: after H multiplications nothing is left.
private func strictlyTriangular(_ size: Int, _ random: inout SeededRandom) -> Tensor {
    var w = Tensor(uniform: [size, size], in: 0.5...2, using: &random)
    for row in 0..<size {
        for column in 0...row { w[row, column] = 0 }
    }
    return w
}

let check = Check(
    cases: [
        scaled(20, 60, "longer than any Float after 60 multiplications"),
        scaled(0.01, 60, "shorter than any Float after 60 multiplications"),
        scaled(0.5, 40, "40 multiplications"),
        scaled(0.5, 1, "one multiplication"),
        ExtraCase("a matrix of which nothing is left") { inputs, random in
            inputs["w"] = .tensor(strictlyTriangular(3, &random))
            inputs["v"] = .tensor(Tensor(uniform: [3], in: 0.5...1, using: &random))
            inputs["k"] = .int(5)
        },
    ],
    laws: [
        CheckLaw(
            "scales-with-the-matrix",
            "The matrix times −1.7 gives 1.7 times as much: a sign does not change a length.",
            probes: { inputs, _ in
                var probe = inputs
                probe["w"] = .tensor(inputs.tensor("w") * -1.7)
                return [inputs, probe]
            },
            holds: { _, answers in
                abs(answers[1].float() - 1.7 * answers[0].float()) <= 1e-3 * abs(answers[1].float())
            }),
        CheckLaw(
            "length-of-v-does-not-count",
            "Only the direction of v counts: five times as long gives the same.",
            probes: { inputs, _ in
                var probe = inputs
                probe["v"] = .tensor(inputs.tensor("v") * 5)
                return [inputs, probe]
            },
            holds: { _, answers in
                abs(answers[1].float() - answers[0].float()) <= 1e-3 * abs(answers[0].float())
            }),
        CheckLaw(
            "a-rotation-turns", "A rotation times 0.9 gives 0.9, after any number of multiplications.",
            probes: { inputs, random in
                let angle = 0.3 + random.uniform()
                let (sine, cosine) = (
                    (1 - exp(-angle)) / 2, sqrt(1 - (1 - exp(-angle)) * (1 - exp(-angle)) / 4)
                )
                return [1, 7, 50].map { k in
                    var probe = inputs
                    probe["w"] = .tensor(Tensor([[cosine, -sine], [sine, cosine]]) * 0.9)
                    probe["v"] = .tensor(Tensor(normal: [2], using: &random))
                    probe["k"] = .int(k)
                    return probe
                }
            },
            holds: { _, answers in answers.allSatisfy { abs($0.float() - 0.9) < 1e-3 } }),
        CheckLaw(
            "comes-to-the-largest-eigenvalue",
            "The eigenvalues of a triangular matrix stand on its diagonal: after many multiplications the result is near the largest in size.",
            probes: { inputs, random in
                var w = strictlyTriangular(3, &random)
                for (unit, value) in ([0.4, -1.2, 0.7] as [Float]).enumerated() { w[unit, unit] = value }
                var probe = inputs
                probe["w"] = .tensor(w)
                probe["v"] = .tensor(Tensor(uniform: [3], in: 0.5...1, using: &random))
                probe["k"] = .int(600)
                return [probe]
            },
            holds: { _, answers in abs(answers[0].float() - 1.2) < 0.02 }),
    ])

import CheckKit
import NumericCore

private func block(_ gate: Int, of bias: Tensor) -> Tensor {
    let size = bias.shape[0] / 4
    return bias.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}

let check = Check(
    calls: [
        [
            "bih": .tensor(Tensor([0.1, -0.2, 0.3, -0.1, 0.2, 0.1, -0.3, 0.2])),
            "bhh": .tensor(Tensor([-0.2, 0.1, 0.2, 0.3, -0.1, -0.2, 0.1, 0.3])), "value": .float(-1.5),
        ]
    ],
    laws: [
        CheckLaw("sum-is-the-value", "In the forget block the two biases add up to the value.") {
            inputs, answer in
            let sum = block(1, of: answer.tensor("bih")) + block(1, of: answer.tensor("bhh"))
            return sum.isClose(to: Tensor(repeating: inputs.float("value"), shape: sum.shape))
        },
        CheckLaw("others-as-they-were", "The blocks of i, g and o come out as they went in, in both biases.")
        {
            inputs, answer in
            [0, 2, 3].allSatisfy { gate in
                ["bih", "bhh"].allSatisfy {
                    block(gate, of: answer.tensor($0)).isClose(to: block(gate, of: inputs.tensor($0)))
                }
            }
        },
    ])

import CheckKit
import NumericCore

let check = Check(
    accepts: { inputs, answer in
        // Of every row at least a fifth is left. The row's share along its own result is what was left of it.
        let (a, gain) = (inputs.tensor("a"), inputs.float("gain"))
        let left = (a * answer.tensor()).sum(axis: 1) / gain
        let lengths = (a * a).sum(axis: 1).map { $0.squareRoot() }
        return zip(left.scalars, lengths.scalars).allSatisfy { $0 > 0.2 * $1 }
    },
    laws: [
        CheckLaw("orthogonal", "Each row times each other row is 0, and times itself the gain squared.") {
            inputs, answer in
            let gain = inputs.float("gain")
            let products = matmul(answer.tensor(), answer.tensor().transposed())
            let count = products.shape[0]
            return (0..<count).allSatisfy { row in
                (0..<count).allSatisfy { column in
                    abs(products[row, column] - (row == column ? gain * gain : 0)) < 2e-3
                }
            }
        },
        CheckLaw("first-direction", "The first row keeps its direction, and has the gain for its length.") {
            inputs, answer in
            let first = inputs.tensor("a").slice(axis: 0, at: 0)
            let wanted = first * (inputs.float("gain") / (first * first).sum().squareRoot())
            return answer.tensor().slice(axis: 0, at: 0).isClose(to: wanted, relative: 5e-4, absolute: 5e-5)
        },
    ])

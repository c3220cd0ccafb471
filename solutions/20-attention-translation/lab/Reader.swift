import LabKit
import NumericCore

@testable import func gru_forward.gruForward
@testable import func gru_step_backward.gruStepBackward

/// A GRU that reads a source, forward and back.
enum Reader {
    /// Parameters to begin with, for D inputs and H units.
    static func start(_ inputs: Int, _ units: Int, using random: inout SeededRandom) -> [NamedTensor] {
        let bound = 1 / sqrt(Float(units))
        return [
            NamedTensor("wih", Tensor(uniform: [3 * units, inputs], in: -bound...bound, using: &random)),
            NamedTensor("whh", Tensor(uniform: [3 * units, units], in: -bound...bound, using: &random)),
            NamedTensor("b", Tensor(zeros: [3 * units])),
        ]
    }

    /// The states after all steps [B, S, H].
    static func states(of x: Tensor, wih: Tensor, whh: Tensor, b: Tensor) -> Tensor {
        gruForward(x: x, h0: Tensor(zeros: [x.shape[0], b.count / 3]), wih: wih, whh: whh, b: b)
    }

    /// The gradients in the parameters, in their order; `dstates` reaches the states from outside [B, S, H].
    static func gradients(
        of x: Tensor, states: Tensor, dstates: Tensor, wih: Tensor, whh: Tensor, b: Tensor
    ) -> [NamedTensor] {
        let (batch, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
        let before = concatenate(
            [Tensor(zeros: [batch, 1, units]), states.slice(axis: 1, from: 0, to: steps - 1)], axis: 1)
        func rows(_ tensor: Tensor, _ from: Int, _ to: Int) -> Tensor {
            tensor.slice(axis: 0, from: from * units, to: to * units)
        }
        func sums(_ h: Tensor, _ from: Int, _ to: Int) -> Tensor {
            matmul(x, rows(wih, from, to).transposed()) + matmul(h, rows(whh, from, to).transposed())
                + rows(b, from, to)
        }
        // gru_forward returns no gates. With all states known, those of all steps are two products.
        let gates = sigmoid(sums(before, 0, 2))
        let r = gates.slice(axis: 2, from: 0, to: units)
        let z = gates.slice(axis: 2, from: units, to: 2 * units)
        let n = tanh(sums(r * before, 2, 3))
        var (dwih, dwhh, db) = (Tensor(zeros: wih.shape), Tensor(zeros: whh.shape), Tensor(zeros: b.shape))
        var dh = Tensor(zeros: [batch, units])
        for step in (0..<steps).reversed() {
            func at(_ tensor: Tensor) -> Tensor { tensor.slice(axis: 1, at: step) }
            let found = gruStepBackward(
                x: at(x), h: at(before), r: at(r), z: at(z), n: at(n), wih: wih, whh: whh,
                dh: dh + at(dstates))
            dwih += found.dwih
            dwhh += found.dwhh
            db += found.db
            dh = found.dhPrevious
        }
        return [NamedTensor("wih", dwih), NamedTensor("whh", dwhh), NamedTensor("b", db)]
    }
}

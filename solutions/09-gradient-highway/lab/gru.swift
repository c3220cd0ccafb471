import LabKit
import NumericCore

@testable import func gru_forward.gruForward
@testable import func gru_step_backward.gruStepBackward

/// The GRU in which z writes, its gates in the order r, z, n.
enum Memory: RecurrentMemory {
    /// The update gate begins nearly shut: σ(-4) = 0.02 of a state is replaced at a step.
    private static let updateBias: Float = -4

    static func start(inputs: Int, units: Int, using random: inout SeededRandom) -> [NamedTensor] {
        let bias = (0..<(3 * units)).map { $0 / units == 1 ? updateBias : 0 }
        return [
            NamedTensor("wih", uniform([3 * units, inputs], units: units, using: &random)),
            NamedTensor("whh", uniform([3 * units, units], units: units, using: &random)),
            NamedTensor("b", Tensor(bias)),
        ]
    }

    static func states(of x: Tensor, _ parameters: Parameters) -> Tensor {
        gruForward(
            x: x, h0: Tensor(zeros: [x.shape[0], parameters["b"].count / 3]), wih: parameters["wih"],
            whh: parameters["whh"], b: parameters["b"])
    }

    static func gradients(
        of x: Tensor, states: Tensor, dstates: Tensor, _ parameters: Parameters
    ) -> (parameters: [NamedTensor], inputs: Tensor) {
        let units = states.shape[2]
        let (wih, whh, b) = (parameters["wih"], parameters["whh"], parameters["b"])
        let before = previous(states)
        func rows(_ tensor: Tensor, _ from: Int, _ to: Int) -> Tensor {
            tensor.slice(axis: 0, from: from * units, to: to * units)
        }
        // gru_forward returns no gates. With all states known, those of all steps are two products.
        let gates = sigmoid(sums(x, rows(wih, 0, 2), before, rows(whh, 0, 2), rows(b, 0, 2)))
        let r = gates.slice(axis: 2, from: 0, to: units)
        let z = gates.slice(axis: 2, from: units, to: 2 * units)
        let n = tanh(sums(x, rows(wih, 2, 3), r * before, rows(whh, 2, 3), rows(b, 2, 3)))
        var (dwih, dwhh, db) = (Tensor(zeros: wih.shape), Tensor(zeros: whh.shape), Tensor(zeros: b.shape))
        var dh = Tensor(zeros: [states.shape[0], units])
        var dx: [Tensor] = []
        for step in (0..<states.shape[1]).reversed() {
            func at(_ tensor: Tensor) -> Tensor { tensor.slice(axis: 1, at: step) }
            let found = gruStepBackward(
                x: at(x), h: at(before), r: at(r), z: at(z), n: at(n), wih: wih, whh: whh,
                dh: dh + at(dstates))
            dwih += found.dwih
            dwhh += found.dwhh
            db += found.db
            dx.append(found.dx)
            dh = found.dhPrevious
        }
        return (
            [NamedTensor("wih", dwih), NamedTensor("whh", dwhh), NamedTensor("b", db)],
            stack(dx.reversed(), axis: 1)
        )
    }
}

import LabKit
import NumericCore

@testable import func lstm_backward.lstmBackward
@testable import func lstm_forward.lstmForward

/// The LSTM, its gates in the order i, f, g, o.
enum Memory: RecurrentMemory {
    /// The forget gate begins nearly open: σ(4) = 0.98, of which 0.4 is left after 50 steps.
    private static let forgetBias: Float = 4

    static func start(inputs: Int, units: Int, using random: inout SeededRandom) -> [NamedTensor] {
        let bias = (0..<(4 * units)).map { $0 / units == 1 ? forgetBias : 0 }
        return [
            NamedTensor("wih", uniform([4 * units, inputs], units: units, using: &random)),
            NamedTensor("whh", uniform([4 * units, units], units: units, using: &random)),
            NamedTensor("b", Tensor(bias)),
        ]
    }

    static func states(of x: Tensor, _ parameters: Parameters) -> Tensor {
        let zeros = Tensor(zeros: [x.shape[0], parameters["b"].count / 4])
        return lstmForward(
            x: x, h0: zeros, c0: zeros, wih: parameters["wih"], whh: parameters["whh"], b: parameters["b"]
        ).states
    }

    static func gradients(
        of x: Tensor, states: Tensor, dstates: Tensor, _ parameters: Parameters
    ) -> (parameters: [NamedTensor], inputs: Tensor) {
        let (batch, time, units) = (states.shape[0], states.shape[1], states.shape[2])
        // lstm_forward returns no gates. With all states known, those of all steps are one product.
        let sums = sums(x, parameters["wih"], previous(states), parameters["whh"], parameters["b"])
        func part(_ number: Int) -> Tensor {
            sums.slice(axis: 2, from: number * units, to: (number + 1) * units)
        }
        let (i, f, g, o) = (sigmoid(part(0)), sigmoid(part(1)), tanh(part(2)), sigmoid(part(3)))
        var cell = Tensor(zeros: [batch, units])
        var cells = [cell]
        let written = i * g
        for step in 0..<time {
            cell = f.slice(axis: 1, at: step) * cell + written.slice(axis: 1, at: step)
            cells.append(cell)
        }
        let found = lstmBackward(
            x: x, h0: cells[0], i: i, f: f, g: g, o: o, cells: stack(cells, axis: 1), wih: parameters["wih"],
            whh: parameters["whh"], dstates: dstates)
        return (
            [NamedTensor("wih", found.dwih), NamedTensor("whh", found.dwhh), NamedTensor("b", found.db)],
            found.dx
        )
    }
}

import LabKit
import NumericCore

@testable import func rnn_backward.rnnBackward
@testable import func rnn_forward.rnnForward

/// The plain recurrent cell.
enum Memory: RecurrentMemory {
    static func start(inputs: Int, units: Int, using random: inout SeededRandom) -> [NamedTensor] {
        [
            NamedTensor("wx", uniform([units, inputs], units: units, using: &random)),
            NamedTensor("wh", uniform([units, units], units: units, using: &random)),
            NamedTensor("b", Tensor(zeros: [units])),
        ]
    }

    static func states(of x: Tensor, _ parameters: Parameters) -> Tensor {
        let h0 = Tensor(zeros: [x.shape[0], parameters["b"].count])
        return rnnForward(x: x, h0: h0, wx: parameters["wx"], wh: parameters["wh"], b: parameters["b"]).states
    }

    static func gradients(
        of x: Tensor, states: Tensor, dstates: Tensor, _ parameters: Parameters
    ) -> (parameters: [NamedTensor], inputs: Tensor) {
        let found = rnnBackward(
            x: x, h0: Tensor(zeros: [x.shape[0], states.shape[2]]), states: states, wx: parameters["wx"],
            wh: parameters["wh"], dstates: dstates)
        return (
            [NamedTensor("wx", found.dwx), NamedTensor("wh", found.dwh), NamedTensor("b", found.db)], found.dx
        )
    }
}

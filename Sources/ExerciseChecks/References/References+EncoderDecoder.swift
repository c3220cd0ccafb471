import NumericCore
import SequenceModels

extension References {
    /// An encoder-decoder without attention: how the context reaches the decoder, and what a target scores.
    static let encoderDecoder: [ReferenceFunction] = [
        ReferenceFunction("shift-right", ["N", "", ""]) {
            (targets: [Int], width: Int, start: Int) throws -> [Int] in
            let rows = try ReferenceFunction.rows(of: targets, width: width)
            return Array(TeacherForcing.inputs(for: rows, start: start).joined())
        },
        ReferenceFunction("decoder-states", ["BTD", "BC", "BH", "HJ", "HH", "H"]) {
            (y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor) throws -> Tensor in
            guard wx.shape[1] == y.shape[2] + c.shape[1] else { throw ReferenceFunction.Misfit() }
            let decoder = ContextDecoder(RNNCell(inputWeights: wx, hiddenWeights: wh, bias: b))
            return decoder.forward(y, context: c, from: s0).states.all
        },
        ReferenceFunction("output-with-context", ["BTH", "BC", "VJ", "V"]) {
            (states: Tensor, c: Tensor, w: Tensor, b: Tensor) throws -> Tensor in
            guard w.shape[1] == states.shape[2] + c.shape[1] else { throw ReferenceFunction.Misfit() }
            return ContextOutput(Linear(weight: w, bias: b)).forward(states, context: c)
        },
        ReferenceFunction("seq2seq-log-prob", ["BTV", "N", "B"]) {
            (logits: Tensor, targets: [Int], lengths: [Int]) throws -> Tensor in
            let rows = try ReferenceFunction.rows(of: targets, width: logits.shape[1])
            try ReferenceFunction.check(lengths, upTo: logits.shape[1])
            guard rows.count == lengths.count else { throw ReferenceFunction.Misfit() }
            for (row, length) in zip(rows, lengths) {
                try ReferenceFunction.check(row.prefix(length), below: logits.shape[2])
            }
            return SequenceLogProbability.forward(logits: logits, targets: rows, lengths: lengths)
        },
        ReferenceFunction("bridge-state", ["BE", "BE", "H2E", "H"]) {
            (forward: Tensor, backward: Tensor, w: Tensor, b: Tensor) -> Tensor in
            StateBridge(Linear(weight: w, bias: b)).forward(concatenate([forward, backward], axis: 1))
        },
    ]
}

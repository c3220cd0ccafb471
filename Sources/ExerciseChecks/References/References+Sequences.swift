import NumericCore
import SequenceModels

extension References {
    /// From the states of a sequence to one verdict or to one at each step.
    static let sequenceTasks: [ReferenceFunction] = [
        ReferenceFunction("classify-last", ["BTH", "YH", "Y"]) {
            (states: Tensor, w: Tensor, by: Tensor) -> Tensor in
            Linear(weight: w, bias: by).forward(Pooling.last(states))
        },
        ReferenceFunction("pool-states", ["BTH"]) { (states: Tensor) -> (Tensor, Tensor) in
            (Pooling.mean(states), Pooling.max(states))
        },
        ReferenceFunction("tag-steps", ["BTH", "YH", "Y"]) {
            (states: Tensor, w: Tensor, by: Tensor) -> (Tensor, [Int]) in
            let logits = Linear(weight: w, bias: by).forward(states)
            return (logits, argmax(logits))
        },
        ReferenceFunction("join-directions", ["BTH", "BTH"]) {
            (forward: Tensor, backward: Tensor) -> (Tensor, Tensor) in
            let joined = BidirectionalStates.join(forward: forward, backward: backward)
            return (joined.all, joined.summary)
        },
        ReferenceFunction("pooling-backward", ["BH", "BH", "BTH"]) {
            (dmean: Tensor, dmax: Tensor, states: Tensor) -> Tensor in
            Pooling.meanBackward(upstream: dmean, states: states)
                + Pooling.maxBackward(upstream: dmax, states: states)
        },
    ]

    /// Sequences of different lengths in one box. Every length is at least 1.
    static let padding: [ReferenceFunction] = [
        ReferenceFunction("length-mask", ["B", ""]) { (lengths: [Int], steps: Int) throws -> Tensor in
            // A mask of more steps than that is no exercise's.
            guard (1...1 << 16).contains(steps) else { throw ReferenceFunction.Misfit() }
            try ReferenceFunction.check(lengths, from: 0, upTo: steps)
            return Padding.mask(lengths: lengths, time: steps)
        },
        ReferenceFunction("masked-loss", ["BT", "BT"]) { (losses: Tensor, mask: Tensor) -> (Float, Tensor) in
            let mean = maskedMean(losses, mask: mask)
            return (mean.loss, mean.gradient)
        },
        ReferenceFunction("masked-rnn", ["BTD", "B", "HD", "HH", "H", "BH"]) {
            (
                x: Tensor, lengths: [Int], wx: Tensor, wh: Tensor, b: Tensor, h0: Tensor
            )
                throws -> (Tensor, Tensor) in
            let states = RNNLayer(RNNCell(inputWeights: wx, hiddenWeights: wh, bias: b)).record(
                x, from: h0, layout: try PackedLayout(lengths: lengths, time: x.shape[1])
            ).states
            return (states.all, states.last)
        },
        ReferenceFunction("pack-rows", ["BTD", "B"]) {
            (x: Tensor, lengths: [Int]) throws -> (Tensor, [Int], [Int]) in
            let layout = try PackedLayout(lengths: lengths, time: x.shape[1])
            return (layout.pack(x), layout.counts.filter { $0 > 0 }, layout.order)
        },
        ReferenceFunction("reverse-within-length", ["BTD", "B"]) {
            (x: Tensor, lengths: [Int]) throws -> Tensor in
            try ReferenceFunction.check(lengths, from: 0, upTo: x.shape[1])
            return Padding.reversed(x, lengths: lengths)
        },
        ReferenceFunction("unpack-rows", ["ND", "T", "B"]) {
            (rows: Tensor, counts: [Int], order: [Int]) throws -> Tensor in
            try ReferenceFunction.check(counts, upTo: order.count)
            let layout = try PackedLayout(counts: counts, order: order)
            guard layout.rowCount == rows.shape[0] else { throw ReferenceFunction.Misfit() }
            return layout.unpack(rows)
        },
    ]

    /// A state that goes on, starts anew, or is hidden in part.
    static let stateAndDropout: [ReferenceFunction] = [
        ReferenceFunction("stream-states", ["BTD", "", "BT", "HD", "HH", "H", "BH"]) {
            (
                x: Tensor, chunk: Int, starts: Tensor, wx: Tensor, wh: Tensor, b: Tensor, h0: Tensor
            )
                throws -> Tensor in
            guard chunk > 0 else { throw ReferenceFunction.Misfit() }
            return RNNLayer(RNNCell(inputWeights: wx, hiddenWeights: wh, bias: b))
                .stream(x, chunk: chunk, starts: starts, from: h0).states
        },
        ReferenceFunction("forget-bias-start", ["4H", "4H", ""]) {
            (bih: Tensor, bhh: Tensor, value: Float) -> (Tensor, Tensor) in
            let biases = LSTMCell.biases(bih, bhh, withForgetBias: value)
            return (biases.inputBias, biases.hiddenBias)
        },
        // The draws are [B, T, D], or [B, D] or [B, 1, D] where all steps share them.
        ReferenceFunction("dropout-sequence", ["BTD", "*", ""]) {
            (x: Tensor, uniforms: Tensor, rate: Float) throws -> Tensor in
            let (batch, size) = (x.shape[0], x.shape[2])
            guard (0..<1).contains(rate),
                uniforms.shape == x.shape || uniforms.shape == [batch, size]
                    || uniforms.shape == [batch, 1, size]
            else { throw ReferenceFunction.Misfit() }
            let draws = uniforms.rank == 2 ? uniforms.reshaped([batch, 1, size]) : uniforms
            let dropout = Dropout(rate: rate)
            return dropout.forward(x, mask: dropout.mask(uniforms: draws))
        },
        ReferenceFunction("orthogonal-rows", ["NM", ""]) { (a: Tensor, gain: Float) throws -> Tensor in
            guard let rows = a.orthogonalisingRows(gain: gain) else { throw ReferenceFunction.Misfit() }
            return rows
        },
    ]
}

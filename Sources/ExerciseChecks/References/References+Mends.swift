import NumericCore
import SequenceModels

extension References {
    /// Programs that were faulty and are mended. The first result of each is the fault's number in the list of lesson 16.
    static let mends: [ReferenceFunction] = [
        ReferenceFunction("mend-state", ["BTD", "BTD", "HD", "HH", "H"]) {
            (first: Tensor, second: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> (Int, Tensor) in
            let layer = RNNLayer(RNNCell(inputWeights: wx, hiddenWeights: wh, bias: b))
            let both = concatenate([first, second], axis: 0)
            return (2, layer.forward(both, from: Tensor(zeros: [both.shape[0], wh.shape[0]])).all)
        },
        ReferenceFunction("mend-softmax", ["NV", "N"]) {
            (logits: Tensor, targets: [Int]) throws -> (Int, Float, Tensor) in
            try ReferenceFunction.check(targets, below: logits.shape[1])
            let value = crossEntropy(logits: logits.reshaped([1] + logits.shape), targets: [targets])
            return (3, value.loss, value.gradient.reshaped(logits.shape))
        },
        ReferenceFunction("mend-targets", ["N", ""]) {
            (tokens: [Int], width: Int) throws -> (Int, [Int], [Int]) in
            guard width > 1 else { throw ReferenceFunction.Misfit() }
            let pairs = Batching.nextTokenPairs(try ReferenceFunction.rows(of: tokens, width: width))
            return (5, Array(pairs.inputs.joined()), Array(pairs.targets.joined()))
        },
        ReferenceFunction("mend-padding", ["BT", "B"]) {
            (losses: Tensor, lengths: [Int]) throws -> (Int, Float) in
            try ReferenceFunction.check(lengths, from: 0, upTo: losses.shape[1])
            guard lengths.contains(where: { $0 > 0 }) else { throw ReferenceFunction.Misfit() }
            let mask = Padding.mask(lengths: lengths, time: losses.shape[1])
            return (7, maskedMean(losses, mask: mask).loss)
        },
        ReferenceFunction("mend-update", ["RC", "RC", "RC", "", ""]) {
            (w: Tensor, first: Tensor, second: Tensor, limit: Float, rate: Float) throws -> (Int, Tensor) in
            guard limit > 0 else { throw ReferenceFunction.Misfit() }
            var gradient = MicroBatches.mean([first, second].map { Linear(weight: $0) })
            gradient.clipGlobalNorm(to: limit)
            return (9, w - gradient.weight * rate)
        },
    ]
}

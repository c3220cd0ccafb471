import NumericCore

/// A recurrent pass there and back as a learner would write it, with at most one slip.
struct RecurrentPass {
    /// A mistake in either pass. The first ones are made going back, and the forward pass is right.
    enum Slip: String, CaseIterable, Sendable {
        case slopeOfTheSum, slopeForgotten, upstreamForgotten, hiddenWeightsTransposed, biasNotSummed
        case newStateForOld, overwritten, futureDropped, loopForwards
        /// Made in the forward pass, and followed faithfully going back.
        case biasForgotten, readsTransposed, reluForTanh

        var isForward: Bool { [.biasForgotten, .readsTransposed, .reluForTanh].contains(self) }
    }

    /// x [B, T, D], h_0 [B, H], W_x [H, D], W_h [H, H], b [H], and ∂L/∂h of every step [B, T, H].
    var x, h0, wx, wh, b, upstream: Tensor

    /// The states [B, T, H], and the gradients of W_x, W_h, b, x and h_0.
    func callAsFunction(_ slips: Set<Slip> = []) -> [Tensor] {
        let count = x.shape[1]
        var (sums, states): ([Tensor], [Tensor]) = ([], [h0])
        for t in 0..<count {
            let recurrent = matmul(states[t], wh, transposingRight: !slips.contains(.readsTransposed))
            let sum = matmul(x.slice(axis: 1, at: t), wx, transposingRight: true) + recurrent
            sums.append(slips.contains(.biasForgotten) ? sum : sum + b)
            states.append(slips.contains(.reluForTanh) ? relu(sums[t]) : tanh(sums[t]))
        }
        var (dwx, dwh) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape))
        var db = Tensor(zeros: slips.contains(.biasNotSummed) ? h0.shape : b.shape)
        var inputs = [Tensor](repeating: Tensor(0), count: count)
        var carried = Tensor(zeros: h0.shape)
        for t in slips.contains(.loopForwards) ? Array(0..<count) : (0..<count).reversed() {
            let above = upstream.slice(axis: 1, at: t)
            let arriving = slips.contains(.futureDropped) ? above : above + carried
            let slope = slope(sums[t], states[t + 1], slips)
            let delta = slips.contains(.upstreamForgotten) ? slope : arriving * slope
            if slips.contains(.overwritten) { (dwx, dwh, db) = (dwx * 0, dwh * 0, db * 0) }
            dwx += matmul(delta, x.slice(axis: 1, at: t), transposingLeft: true)
            let before = states[slips.contains(.newStateForOld) ? t + 1 : t]
            dwh +=
                slips.contains(.readsTransposed)
                ? matmul(before, delta, transposingLeft: true) : matmul(delta, before, transposingLeft: true)
            if !slips.contains(.biasForgotten) {
                db += slips.contains(.biasNotSummed) ? delta : delta.sum(axis: 0)
            }
            inputs[t] = matmul(delta, wx)
            let isTransposed =
                slips.contains(.hiddenWeightsTransposed) != slips.contains(.readsTransposed)
            carried = matmul(delta, wh, transposingRight: isTransposed)
        }
        return [stack(Array(states.dropFirst()), axis: 1), dwx, dwh, db, stack(inputs, axis: 1), carried]
    }

    private func slope(_ sum: Tensor, _ state: Tensor, _ slips: Set<Slip>) -> Tensor {
        if slips.contains(.slopeForgotten) { return Tensor(ones: sum.shape) }
        if slips.contains(.slopeOfTheSum) { return 1 - sum * sum }
        if slips.contains(.reluForTanh) { return state.mapped { $0 > 0 ? 1 : 0 } }
        return 1 - state * state
    }
}

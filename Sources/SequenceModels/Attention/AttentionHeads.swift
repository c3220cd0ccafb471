import NumericCore

/// A vector of E numbers as K heads of d = E / K, and back.
///
/// Head k is columns k·d up to (k + 1)·d. Each way is the other's inverse and the other's gradient.
package enum AttentionHeads {
    /// x [B, T, E] to [B, K, T, d]; K must divide E.
    package static func split(_ input: Tensor, count: Int) -> Tensor {
        require(
            input.rank == 3 && count > 0 && input.shape[2] % count == 0,
            "\(count) heads do not divide a shape of \(input.shape)")
        let (batch, time) = (input.shape[0], input.shape[1])
        return exchanged(input.reshaped([batch, time, count, input.shape[2] / count]))
    }

    /// [B, K, T, d] to [B, T, K·d].
    package static func join(_ heads: Tensor) -> Tensor {
        let (batch, count, time, size) = (heads.shape[0], heads.shape[1], heads.shape[2], heads.shape[3])
        return exchanged(heads).reshaped([batch, time, count * size])
    }

    /// [B, M, N, d] to [B, N, M, d].
    private static func exchanged(_ input: Tensor) -> Tensor {
        let (outer, first, second, size) = (input.shape[0], input.shape[1], input.shape[2], input.shape[3])
        var scalars: [Float] = []
        scalars.reserveCapacity(input.count)
        for batch in 0..<outer {
            for j in 0..<second {
                for i in 0..<first {
                    let from = ((batch * first + i) * second + j) * size
                    scalars += input.scalars[from..<(from + size)]
                }
            }
        }
        return Tensor(shape: [outer, second, first, size], scalars)
    }
}

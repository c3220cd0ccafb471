import NumericCore

/// What a cell hands from step to step: one or more tensors [B, H], the visible h first.
package protocol RecurrentState: Sendable, Equatable {
    /// How many tensors there are.
    static var partCount: Int { get }
    /// The tensors, h first.
    var parts: [Tensor] { get }
    /// The state made of these tensors, in the order of `parts`.
    init(parts: [Tensor])
}

/// The state of an RNN or a GRU is h itself.
extension Tensor: RecurrentState {
    package static var partCount: Int { 1 }
    package var parts: [Tensor] { [self] }
    package init(parts: [Tensor]) { self = parts[0] }
}

extension RecurrentState {
    /// h [B, H], the part that others see.
    package var visible: Tensor { parts[0] }

    /// A state of zeros for B sequences.
    package static func zeros(batch: Int, hidden: Int) -> Self {
        Self(parts: (0..<partCount).map { _ in Tensor(zeros: [batch, hidden]) })
    }

    /// Only h is `visible`, every other part is 0: the gradient of a loss that sees only h.
    package static func gradient(ofVisible visible: Tensor) -> Self {
        let rest = (1..<max(partCount, 1)).map { _ in Tensor(zeros: visible.shape) }
        return Self(parts: [visible] + rest)
    }

    /// The sum, part by part.
    package static func + (left: Self, right: Self) -> Self {
        Self(parts: zip(left.parts, right.parts).map { $0 + $1 })
    }

    /// Part by part through a function.
    package func mapParts(_ transform: (Tensor) -> Tensor) -> Self {
        Self(parts: parts.map(transform))
    }

    /// The sequences `range` of the batch.
    package func rows(_ range: Range<Int>) -> Self {
        mapParts { $0.slice(axis: 0, from: range.lowerBound, to: range.upperBound) }
    }

    /// The first sequences replaced by those of `head`, the others as they were.
    package func replacingFirstRows(with head: Self) -> Self {
        let count = head.visible.shape[0]
        return Self(
            parts: zip(head.parts, parts).map { new, old in
                count == old.shape[0]
                    ? new : concatenate([new, old.slice(axis: 0, from: count, to: old.shape[0])], axis: 0)
            })
    }
}

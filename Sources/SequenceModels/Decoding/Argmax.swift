import NumericCore

/// The place of the largest number along the last axis, the lowest of several.
///
/// - Parameter logits: [..., V].
/// - Returns: a place from 0 up to, not including, V for each of the other axes' entries, row-major.
package func argmax(_ logits: Tensor) -> [Int] {
    let width = logits.shape.last ?? 1
    return (0..<(logits.count / max(width, 1))).map { row in
        let own = logits.scalars[(row * width)..<((row + 1) * width)]
        return own.indices.reduce(own.startIndex) { own[$1] > own[$0] ? $1 : $0 } - own.startIndex
    }
}

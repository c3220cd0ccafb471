extension Tensor {
    /// The part at one index of an axis, which disappears: `x.slice(axis: 1, at: t)` of [B, T, D] is the
    /// [B, D] of step t.
    public func slice(
        axis: Int, at index: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let view = AxisView(self, axis, "slice", file, line)
        guard index >= 0, index < view.size else {
            stop("slice: index \(index) is outside shape \(shape) on axis \(view.axis)", file, line)
        }
        let part = slice(axis: axis, from: index, to: index + 1, file: file, line: line)
        var shape = shape
        shape.remove(at: view.axis)
        return Tensor(unchecked: shape, part.scalars)
    }

    /// The part from index `start` up to, not including, `end` of an axis.
    public func slice(
        axis: Int, from start: Int, to end: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let view = AxisView(self, axis, "slice", file, line)
        guard start >= 0, start <= end, end <= view.size else {
            stop("slice: \(start)..<\(end) is outside shape \(shape) on axis \(view.axis)", file, line)
        }
        var shape = shape
        shape[view.axis] = end - start
        var result: [Float] = []
        result.reserveCapacity(view.outer * (end - start) * view.inner)
        for outer in 0..<view.outer {
            let base = outer * view.size
            result += scalars[((base + start) * view.inner)..<((base + end) * view.inner)]
        }
        return Tensor(unchecked: shape, result)
    }

    /// The last two axes exchanged: [M, N] becomes [N, M].
    public func transposed(file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        guard rank >= 2 else { stop("transposed: shape \(shape) has no two axes", file, line) }
        let rows = shape[rank - 2]
        let columns = shape[rank - 1]
        let result = [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
            for start in stride(from: 0, to: count, by: Swift.max(rows * columns, 1)) {
                for row in 0..<rows {
                    for column in 0..<columns {
                        buffer[start + column * rows + row] = scalars[start + row * columns + column]
                    }
                }
            }
            initialized = count
        }
        return Tensor(unchecked: shape.dropLast(2) + [columns, rows], result)
    }

    /// The same elements in the same order under another shape.
    public func reshaped(
        _ newShape: [Int], file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        guard elementCount(of: newShape, operation: "reshaped", file: file, line: line) == count else {
            stop("reshaped: \(shape) and \(newShape) hold different counts", file, line)
        }
        return Tensor(unchecked: newShape, scalars)
    }
}

/// Tensors side by side along an axis; all other sizes must agree.
public func concatenate(
    _ tensors: [Tensor], axis: Int, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    guard let first = tensors.first else { stop("concatenate: no tensors were given", file, line) }
    let view = AxisView(first, axis, "concatenate", file, line)
    var total = 0
    for tensor in tensors {
        var expected = first.shape
        if tensor.rank == first.rank { expected[view.axis] = tensor.shape[view.axis] }
        guard tensor.shape == expected else {
            stop(
                "concatenate: \(first.shape) and \(tensor.shape) differ beside axis \(view.axis)", file, line)
        }
        total += tensor.shape[view.axis]
    }
    var shape = first.shape
    shape[view.axis] = total
    var result: [Float] = []
    result.reserveCapacity(view.outer * total * view.inner)
    for outer in 0..<view.outer {
        for tensor in tensors {
            let run = tensor.shape[view.axis] * view.inner
            result += tensor.scalars[(outer * run)..<((outer + 1) * run)]
        }
    }
    return Tensor(unchecked: shape, result)
}

/// Tensors of one shape along a new axis: T tensors of [B, H] stacked at axis 1 are [B, T, H].
public func stack(
    _ tensors: [Tensor], axis: Int, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    guard let first = tensors.first else { stop("stack: no tensors were given", file, line) }
    let place = axis < 0 ? axis + first.rank + 1 : axis
    guard place >= 0, place <= first.rank else {
        stop("stack: shape \(first.shape) has no place for a new axis \(axis)", file, line)
    }
    let widened = tensors.map { tensor in
        guard tensor.shape == first.shape else {
            stop("stack: \(first.shape) and \(tensor.shape) differ", file, line)
        }
        return Tensor(unchecked: tensor.shape[..<place] + [1] + tensor.shape[place...], tensor.scalars)
    }
    return concatenate(widened, axis: place, file: file, line: line)
}

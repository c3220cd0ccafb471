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
        var shape = shape
        shape.remove(at: view.axis)
        return Tensor(unchecked: shape, part(view, index, index + 1))
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
        return Tensor(unchecked: shape, part(view, start, end))
    }

    /// The elements from `start` up to, not including, `end` of an axis.
    private func part(_ view: AxisView, _ start: Int, _ end: Int) -> [Float] {
        let numbers = scalars
        let run = (end - start) * view.inner
        return filled(view.outer * run) { result in
            withMemory(numbers) { x in
                for outer in 0..<view.outer {
                    let from = x + (outer * view.size + start) * view.inner
                    (result + outer * run).update(from: from, count: run)
                }
            }
        }
    }

    /// The last two axes exchanged: [M, N] becomes [N, M].
    ///
    /// Nothing is copied for it until somebody needs the elements in their new order; `matmul` does not.
    public func transposed(file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        guard rank >= 2 else { stop("transposed: shape \(shape) has no two axes", file, line) }
        let (rows, columns) = (shape[rank - 2], shape[rank - 1])
        var shape = shape
        shape.swapAt(rank - 2, rank - 1)
        // Back again; and a single row lies as a single column does.
        if elements.turned != nil || rows <= 1 || columns <= 1 {
            return Tensor(unchecked: shape, elements.stored)
        }
        return Tensor(unchecked: shape, Elements(elements.stored, turnedRows: columns, columns: rows))
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
        guard tensor.rank == first.rank,
            tensor.shape.indices.allSatisfy({ $0 == view.axis || tensor.shape[$0] == first.shape[$0] })
        else {
            stop(
                "concatenate: \(first.shape) and \(tensor.shape) differ beside axis \(view.axis)", file, line)
        }
        total += tensor.shape[view.axis]
    }
    var shape = first.shape
    shape[view.axis] = total
    return Tensor(unchecked: shape, joined(tensors, total * view.inner, times: view.outer))
}

/// Takes an equal part of each tensor in turn, `times` times; the parts of a turn have `width` numbers together.
private func joined(_ tensors: [Tensor], _ width: Int, times: Int) -> [Float] {
    filled(times * width) { result in
        var start = result
        for tensor in tensors {
            let numbers = tensor.scalars
            let run = numbers.count / times
            withMemory(numbers) { x in
                for time in 0..<times { (start + time * width).update(from: x + time * run, count: run) }
            }
            start += run
        }
    }
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
    for tensor in tensors where tensor.shape != first.shape {
        stop("stack: \(first.shape) and \(tensor.shape) differ", file, line)
    }
    var shape = first.shape
    shape.insert(tensors.count, at: place)
    let times = first.shape[..<place].reduce(1, *)
    // Without elements there is nothing to take in turns, however many turns there would be.
    let width = first.count == 0 ? 0 : tensors.count * first.count / times
    return Tensor(unchecked: shape, joined(tensors, width, times: times))
}

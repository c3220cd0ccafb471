extension Tensor {
    /// The sum of all elements, added up in `Double`.
    public func sum() -> Float {
        let numbers = scalars
        // Eight sums that do not wait for one another.
        var sums = SIMD8<Double>()
        withMemory(numbers) { x in
            let whole = numbers.count / 8 * 8
            for index in stride(from: 0, to: whole, by: 8) {
                for lane in 0..<8 { sums[lane] += Double(x[index + lane]) }
            }
            for index in whole..<numbers.count { sums[0] += Double(x[index]) }
        }
        return Float(sums.sum())
    }

    /// The mean of all elements; NaN when there are none.
    public func mean() -> Float { sum() / Float(count) }

    /// The sum along one axis, which disappears: [B, T] summed over axis 1 is [B].
    ///
    /// A negative axis counts from the end.
    public func sum(axis: Int, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        reduced(axis, 0, "sum", file, line, +)
    }

    /// The mean along one axis, which disappears.
    public func mean(axis: Int, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        let view = AxisView(self, axis, "mean", file, line)
        return sum(axis: axis, file: file, line: line) / Float(view.size)
    }

    /// The largest element along one axis, which disappears; -infinity when the axis is empty.
    public func max(axis: Int, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        reduced(axis, -.infinity, "max", file, line, larger)
    }

    @inline(__always)
    private func reduced(
        _ axis: Int, _ start: Float, _ name: String, _ file: StaticString, _ line: UInt,
        _ combine: (Float, Float) -> Float
    ) -> Tensor {
        let view = AxisView(self, axis, name, file, line)
        var shape = shape
        shape.remove(at: view.axis)
        let (size, inner) = (view.size, view.inner)
        if size == 0 { return Tensor(repeating: start, shape: shape) }
        let numbers = scalars
        let scalars = filled(view.outer * inner) { result in
            withMemory(numbers) { x in
                if inner == 1 {
                    withScratch(laneCount) { lanes in
                        for outer in 0..<view.outer {
                            result[outer] = combine(
                                start, folded(x + outer * size, size, lanes: lanes, combine))
                        }
                    }
                    return
                }
                for outer in 0..<view.outer {
                    let (to, from) = (result + outer * inner, x + outer * size * inner)
                    for index in 0..<inner { to[index] = combine(start, from[index]) }
                    for step in 1..<size {
                        let row = from + step * inner
                        for index in 0..<inner { to[index] = combine(to[index], row[index]) }
                    }
                }
            }
        }
        return Tensor(unchecked: shape, scalars)
    }
}

/// The softmax along one axis: positive numbers that sum to 1 along it.
///
/// The maximum is subtracted first, so that large inputs do not overflow.
public func softmax(
    _ x: Tensor, axis: Int, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    let view = AxisView(x, axis, "softmax", file, line)
    let numbers = x.scalars
    let scalars = filled(numbers.count) { result in
        withMemory(numbers) { x in
            withScratch(view.inner == 1 ? laneCount : 2 * view.inner) { scratch in
                for outer in 0..<view.outer {
                    let start = outer * view.size * view.inner
                    if view.inner == 1 {
                        softmaxOfARow(x + start, view.size, into: result + start, lanes: scratch)
                    } else {
                        softmaxOfColumns(
                            x + start, view.size, view.inner, into: result + start, scratch: scratch)
                    }
                }
            }
        }
    }
    return Tensor(unchecked: x.shape, scalars)
}

private func softmaxOfARow(
    _ x: UnsafePointer<Float>, _ size: Int, into result: UnsafeMutablePointer<Float>,
    lanes: UnsafeMutablePointer<Float>
) {
    let largest = folded(x, size, lanes: lanes, larger)
    for index in 0..<size { result[index] = power(x[index] - largest) }
    let total = folded(result, size, lanes: lanes, +)
    for index in 0..<size { result[index] /= total }
}

/// Down the columns of a matrix of `size` rows: `scratch` holds the largest of each, then the total of each.
private func softmaxOfColumns(
    _ x: UnsafePointer<Float>, _ size: Int, _ inner: Int, into result: UnsafeMutablePointer<Float>,
    scratch largest: UnsafeMutablePointer<Float>
) {
    let total = largest + inner
    largest.update(from: x, count: inner)
    total.update(repeating: 0, count: inner)
    for step in 0..<size {
        let row = x + step * inner
        for index in 0..<inner { largest[index] = largest[index] > row[index] ? largest[index] : row[index] }
    }
    for step in 0..<size {
        let (row, to) = (x + step * inner, result + step * inner)
        for index in 0..<inner { to[index] = power(row[index] - largest[index]) }
        for index in 0..<inner { total[index] += to[index] }
    }
    for step in 0..<size {
        let to = result + step * inner
        for index in 0..<inner { to[index] /= total[index] }
    }
}

/// A tensor seen as [outer, size, inner] around one axis.
struct AxisView {
    let axis: Int
    let outer: Int
    let size: Int
    let inner: Int

    /// Stops when the axis does not exist; a negative axis counts from the end.
    init(_ tensor: Tensor, _ axis: Int, _ operation: String, _ file: StaticString, _ line: UInt) {
        let resolved = axis < 0 ? axis + tensor.rank : axis
        guard tensor.shape.indices.contains(resolved) else {
            stop("\(operation): shape \(tensor.shape) has no axis \(axis)", file, line)
        }
        self.axis = resolved
        var (outer, inner) = (1, 1)
        for before in 0..<resolved { outer *= tensor.shape[before] }
        for behind in (resolved + 1)..<max(tensor.rank, resolved + 1) { inner *= tensor.shape[behind] }
        self.outer = outer
        size = tensor.shape[resolved]
        self.inner = inner
    }
}

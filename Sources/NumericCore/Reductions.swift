extension Tensor {
    /// The sum of all elements, added up in `Double`.
    public func sum() -> Float { Float(scalars.reduce(0.0 as Double) { $0 + Double($1) }) }

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
        reduced(axis, -.infinity, "max", file, line) { $0 > $1 || $0.isNaN ? $0 : $1 }
    }

    private func reduced(
        _ axis: Int, _ start: Float, _ name: String, _ file: StaticString, _ line: UInt,
        _ combine: (Float, Float) -> Float
    ) -> Tensor {
        let view = AxisView(self, axis, name, file, line)
        var shape = shape
        shape.remove(at: view.axis)
        var result = [Float](repeating: start, count: view.outer * view.inner)
        for outer in 0..<view.outer {
            for step in 0..<view.size {
                for inner in 0..<view.inner {
                    let value = scalars[(outer * view.size + step) * view.inner + inner]
                    result[outer * view.inner + inner] = combine(result[outer * view.inner + inner], value)
                }
            }
        }
        return Tensor(unchecked: shape, result)
    }
}

/// The softmax along one axis: positive numbers that sum to 1 along it.
///
/// The maximum is subtracted first, so that large inputs do not overflow.
public func softmax(
    _ x: Tensor, axis: Int, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    let view = AxisView(x, axis, "softmax", file, line)
    var result = x.scalars
    for outer in 0..<view.outer {
        for inner in 0..<view.inner {
            let first = outer * view.size * view.inner + inner
            let places = stride(from: first, to: first + view.size * view.inner, by: view.inner)
            var largest = -Float.infinity
            for place in places where result[place] > largest { largest = result[place] }
            var total: Float = 0
            for place in places {
                result[place] = exp(result[place] - largest)
                total += result[place]
            }
            for place in places { result[place] /= total }
        }
    }
    return Tensor(unchecked: x.shape, result)
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
        outer = tensor.shape[..<resolved].reduce(1, *)
        size = tensor.shape[resolved]
        inner = tensor.shape[(resolved + 1)...].reduce(1, *)
    }
}

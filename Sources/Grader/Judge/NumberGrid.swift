import ExerciseChecks
import NumericCore
import SubmissionRuntime

/// Any answer as a shape and numbers, row-major: what a near miss is looked for in.
struct NumberGrid {
    var shape: [Int]
    var numbers: [Double]

    init(shape: [Int], numbers: [Double]) {
        self.shape = shape
        self.numbers = numbers
    }

    init(_ value: WireValue) {
        switch value {
        case .tensor(let tensor): self.init(shape: tensor.shape, numbers: tensor.scalars.map(Double.init))
        case .floats(let floats): self.init(shape: [floats.count], numbers: floats.map(Double.init))
        case .ints(let ints): self.init(shape: [ints.count], numbers: ints.map(Double.init))
        case .float(let float): self.init(shape: [], numbers: [Double(float)])
        case .bool(let bool): self.init(shape: [], numbers: [bool ? 1 : 0])
        // No numbers: nothing is looked for in them.
        case .text, .texts: self.init(shape: [0], numbers: [])
        case .int(let int): self.init(shape: [], numbers: [Double(int)])
        }
    }

    func equals(_ right: NumberGrid, _ tolerance: Tolerance) -> Bool {
        shape == right.shape && numbers.count == right.numbers.count
            && zip(numbers, right.numbers).allSatisfy { tolerance.accepts(Float($0), Float($1)) }
    }

    func mapped(_ change: (Double) -> Double) -> NumberGrid {
        NumberGrid(shape: shape, numbers: numbers.map(change))
    }

    /// The same with two axes in each other's place; nil where it has not as many.
    func exchanging(_ one: Int, _ other: Int) -> NumberGrid? {
        guard shape.count > max(one, other) else { return nil }
        var order = Array(shape.indices)
        order.swapAt(one, other)
        let strides = strides
        let newShape = order.map { shape[$0] }
        var offsets = [0]
        for axis in order.indices {
            let stride = strides[order[axis]]
            offsets = offsets.flatMap { offset in (0..<newShape[axis]).map { offset + $0 * stride } }
        }
        return NumberGrid(shape: newShape, numbers: offsets.map { numbers[$0] })
    }

    /// The same with the indices of one axis in reverse.
    func reversed(_ axis: Int) -> NumberGrid? {
        guard shape.indices.contains(axis) else { return nil }
        return picking((0..<shape[axis]).reversed(), axis)
    }

    /// The same summed over one axis; nil where there is no such axis.
    func summed(_ axis: Int) -> NumberGrid? {
        // Without a number in it, a shape may declare any sizes at all.
        guard shape.indices.contains(axis), !numbers.isEmpty else { return nil }
        let inner = shape[(axis + 1)...].reduce(1, *)
        var rest = shape
        rest.remove(at: axis)
        var sums = [Double](repeating: 0, count: rest.reduce(1, *))
        for (offset, number) in numbers.enumerated() {
            sums[offset / (inner * shape[axis]) * inner + offset % inner] += number
        }
        return NumberGrid(shape: rest, numbers: sums)
    }

    func slice(_ axis: Int, from start: Int, count: Int) -> NumberGrid {
        picking(start..<(start + count), axis)
    }

    /// The chosen indices of one axis, in the order given.
    private func picking(_ indices: some Collection<Int>, _ axis: Int) -> NumberGrid {
        let inner = shape[(axis + 1)...].reduce(1, *)
        let outer = shape[..<axis].reduce(1, *)
        var picked: [Double] = []
        picked.reserveCapacity(outer * indices.count * inner)
        for block in 0..<outer {
            for index in indices {
                let start = (block * shape[axis] + index) * inner
                picked += numbers[start..<(start + inner)]
            }
        }
        var newShape = shape
        newShape[axis] = indices.count
        return NumberGrid(shape: newShape, numbers: picked)
    }

    /// Whether its slices along an axis are those of `right`, each once, in any order.
    func isPermutation(of right: NumberGrid, _ axis: Int, _ tolerance: Tolerance) -> Bool {
        guard shape == right.shape, shape.indices.contains(axis), shape[axis] <= 64 else { return false }
        var left = (0..<shape[axis]).map { right.slice(axis, from: $0, count: 1) }
        for index in 0..<shape[axis] {
            let mine = slice(axis, from: index, count: 1)
            guard let place = left.firstIndex(where: { mine.equals($0, tolerance) }) else { return false }
            left.remove(at: place)
        }
        return true
    }

    private var strides: [Int] {
        shape.indices.map { shape[($0 + 1)...].reduce(1, *) }
    }
}

import Expressions
import NumericCore
import SubmissionRuntime

/// An input changed by a formula, elementwise.
struct LawChange: Sendable {
    var input: Int
    var formula: Expression
    /// The parameters' labels, in order.
    var labels: [String]
    /// For a report: "x is x * 3".
    var text: String

    /// The inputs with this one changed. A name stands for the element at the same place, or for a lone number.
    func apply(to inputs: [WireValue]) -> [WireValue] {
        var changed = inputs
        let columns = Dictionary(zip(labels, inputs.map(\.numbers))) { first, _ in first }
        changed[input] = inputs[input].mapNumbers { place, _ in
            var names: [String: Double] = [:]
            for name in formula.names {
                guard let column = columns[name] else { continue }
                if column.count == 1 { names[name] = column[0] }
                if column.count == inputs[input].numbers.count { names[name] = column[place] }
            }
            return formula.value(names)
        }
        return changed
    }
}

extension WireValue {
    /// Its numbers, row by row; none for texts.
    var numbers: [Double] {
        switch self {
        case .tensor(let tensor): tensor.scalars.map(Double.init)
        case .floats(let floats): floats.map(Double.init)
        case .ints(let ints): ints.map(Double.init)
        case .float(let float): [Double(float)]
        case .int(let int): [Double(int)]
        case .bool(let bool): [bool ? 1 : 0]
        case .text, .texts: []
        }
    }

    /// The sizes of its axes; none for a lone value.
    var sizes: [Int] {
        switch self {
        case .tensor(let tensor): tensor.shape
        case .floats(let floats): [floats.count]
        case .ints(let ints): [ints.count]
        case .texts(let texts): [texts.count]
        case .float, .int, .bool, .text: []
        }
    }

    /// The same kind and shape with other numbers; those without a value, or too large for a whole number, stay.
    func mapNumbers(_ change: (Int, Double) -> Double) -> WireValue {
        func float(_ place: Int, _ old: Float) -> Float {
            let new = change(place, Double(old))
            return new.isFinite ? Float(new) : old
        }
        func int(_ place: Int, _ old: Int) -> Int {
            let new = change(place, Double(old)).rounded()
            return new.magnitude < 1e15 ? Int(new) : old
        }
        switch self {
        case .tensor(let tensor):
            return .tensor(
                Tensor(shape: tensor.shape, tensor.scalars.enumerated().map { float($0.offset, $0.element) }))
        case .floats(let floats): return .floats(floats.enumerated().map { float($0.offset, $0.element) })
        case .ints(let ints): return .ints(ints.enumerated().map { int($0.offset, $0.element) })
        case .float(let number): return .float(float(0, number))
        case .int(let number): return .int(int(0, number))
        case .bool(let bool): return .bool(change(0, bool ? 1 : 0) != 0)
        case .text, .texts: return self
        }
    }

    /// The chosen indices of one axis, in the order given; nil where there is no such axis.
    func picking(_ indices: [Int], axis: Int) -> WireValue? {
        guard sizes.indices.contains(axis), indices.allSatisfy({ (0..<sizes[axis]).contains($0) }) else {
            return nil
        }
        switch self {
        case .tensor(let tensor):
            let inner = tensor.shape[(axis + 1)...].reduce(1, *)
            let outer = tensor.shape[..<axis].reduce(1, *)
            var picked: [Float] = []
            for block in 0..<outer {
                for index in indices {
                    let start = (block * tensor.shape[axis] + index) * inner
                    picked += tensor.scalars[start..<(start + inner)]
                }
            }
            var shape = tensor.shape
            shape[axis] = indices.count
            return .tensor(Tensor(shape: shape, picked))
        case .floats(let list): return .floats(indices.map { list[$0] })
        case .ints(let list): return .ints(indices.map { list[$0] })
        case .texts(let list): return .texts(indices.map { list[$0] })
        case .float, .int, .bool, .text: return nil
        }
    }

    /// Whether two values agree to within float32 rounding of the same computation.
    func agrees(with other: WireValue, _ tolerance: Tolerance = Tolerance()) -> Bool {
        switch (self, other) {
        case (.tensor, .tensor), (.floats, .floats), (.float, .float):
            return sizes == other.sizes
                && zip(numbers, other.numbers).allSatisfy { tolerance.accepts(Float($0), Float($1)) }
        default: return self == other
        }
    }

    /// The same with some places from `other`, which has the same kind and shape.
    func replacing(_ other: WireValue, where isChosen: (Int) -> Bool) -> WireValue {
        switch (self, other) {
        case (.texts(let mine), .texts(let theirs)) where mine.count == theirs.count:
            return .texts(mine.indices.map { isChosen($0) ? theirs[$0] : mine[$0] })
        case (.text, .text): return isChosen(0) ? other : self
        default:
            let numbers = other.numbers
            guard numbers.count == self.numbers.count else { return self }
            return mapNumbers { isChosen($0) ? numbers[$0] : $1 }
        }
    }

    /// Along an axis, the index of each number.
    func index(of place: Int, axis: Int) -> Int {
        let inner = sizes[(axis + 1)...].reduce(1, *)
        return place / max(1, inner) % max(1, sizes[axis])
    }

    /// Other numbers of the same kind and about the same size: for floats normal ones around the same mean, otherwise
    /// the same values in other places, none at its own where there is another.
    func redrawn(_ random: inout SeededRandom) -> WireValue {
        switch self {
        case .tensor, .floats, .float:
            let numbers = numbers
            let mean = numbers.reduce(0, +) / Double(max(1, numbers.count))
            let size = numbers.map { ($0 - mean).magnitude }.max() ?? 0
            var fresh: [Double] = []
            for _ in numbers { fresh.append(mean + max(size, 0.5) * Double(random.normal())) }
            return mapNumbers { place, _ in fresh[place] }
        case .bool(let flag): return .bool(!flag)
        case .ints(let list):
            let values = Array(Set(list)).sorted()
            guard values.count > 1 else { return self }
            var fresh: [Int] = []
            for old in list {
                let others = values.filter { $0 != old }
                fresh.append(others[random.size(0...(others.count - 1))])
            }
            return .ints(fresh)
        case .texts(let list):
            let values = Array(Set(list)).sorted()
            guard values.count > 1 else { return self }
            var fresh: [String] = []
            for old in list {
                let others = values.filter { $0 != old }
                fresh.append(others[random.size(0...(others.count - 1))])
            }
            return .texts(fresh)
        case .int, .text: return self
        }
    }
}

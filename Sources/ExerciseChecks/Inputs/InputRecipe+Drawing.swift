import Expressions
import NumericCore
import SubmissionRuntime

extension InputRecipe {
    /// A value of the parameter's type.
    func draw(
        in environment: InputEnvironment, _ random: inout SeededRandom
    ) throws(InputFailure) -> WireValue {
        let shape = try environment.shape(shape ?? [])
        let count = shape.reduce(1, *)
        switch kind {
        case .boolean: return .bool(random.next() >> 63 == 1)
        case .oneOf: return .text(choices[random.size(0...(choices.count - 1))])
        case .someOf:
            return .texts((0..<count).map { _ in choices[random.size(0...(choices.count - 1))] })
        case .integer:
            let range = try range(environment)
            return .int(random.size(range))
        case .number: return .float(try uniform(1, environment, &random)[0])
        case .constant: return try constant(shape, count, environment)
        case .integers:
            let range = try range(environment)
            return numbers(shape, (0..<count).map { _ in random.size(range) })
        case .tokens: return .ints(try tokens(count, environment, &random))
        case .permutation: return .ints(random.permutation(count))
        case .lengths, .sortedLengths: return .ints(try lengths(count, environment, &random))
        case .mask: return numbers(shape, try mask(shape, environment, &random))
        case .normal: return numbers(shape, try normal(count, environment, &random))
        case .uniform: return numbers(shape, try uniform(count, environment, &random))
        case .probabilities: return numbers(shape, rows(shape).flatMap { Self.probabilities($0, &random) })
        case .oneHot:
            return numbers(
                shape,
                rows(shape).flatMap { width -> [Float] in
                    let hot = width == 0 ? 0 : random.size(0...(width - 1))
                    return (0..<width).map { $0 == hot ? 1 : 0 }
                })
        case .like:
            // Reading check.yml has put the other's recipe in its place.
            throw InputFailure("it is like an input that is not there", "Name an input before it")
        }
    }

    private func numbers(_ shape: [Int], _ numbers: [Float]) -> WireValue {
        switch type {
        case "[Float]": .floats(numbers)
        default: .tensor(Tensor(shape: shape, numbers))
        }
    }

    private func numbers(_ shape: [Int], _ numbers: [Int]) -> WireValue {
        type == "[Int]" ? .ints(numbers) : self.numbers(shape, numbers.map(Float.init))
    }

    /// The width of each row, rows along the last axis.
    private func rows(_ shape: [Int]) -> [Int] {
        guard let width = shape.last else { return [1] }
        return [Int](repeating: width, count: shape.dropLast().reduce(1, *))
    }

    private func range(_ environment: InputEnvironment) throws(InputFailure) -> ClosedRange<Int> {
        let (low, high) = (try environment.whole(arguments[0]), try environment.whole(arguments[1]))
        guard low <= high else {
            throw InputFailure("there is no whole number from \(low) to \(high)", "Put the smaller end first")
        }
        return low...high
    }

    private func uniform(
        _ count: Int, _ environment: InputEnvironment, _ random: inout SeededRandom
    ) throws(InputFailure) -> [Float] {
        let (low, high) = (try environment.value(arguments[0]), try environment.value(arguments[1]))
        guard low <= high, low.magnitude <= 1e30, high.magnitude <= 1e30 else {
            throw InputFailure("there is no number from \(low) to \(high)", "Put the smaller end first")
        }
        return (0..<count).map { _ in Float(low + (high - low) * Double(random.uniform())) }
    }

    private func normal(
        _ count: Int, _ environment: InputEnvironment, _ random: inout SeededRandom
    ) throws(InputFailure) -> [Float] {
        let deviation = arguments.isEmpty ? 1 : try environment.value(arguments[arguments.count - 1])
        let mean = arguments.count == 2 ? try environment.value(arguments[0]) : 0
        guard deviation >= 0, deviation <= 1e30, mean.magnitude <= 1e30 else {
            throw InputFailure("the deviation is \(deviation)", "A deviation is 0 or more")
        }
        return (0..<count).map { _ in Float(mean + deviation * Double(random.normal())) }
    }

    private func constant(
        _ shape: [Int], _ count: Int, _ environment: InputEnvironment
    ) throws(InputFailure) -> WireValue {
        switch type {
        case "Int": return .int(try environment.whole(arguments[0]))
        case "[Int]":
            let number = try environment.whole(arguments[0])
            return .ints([Int](repeating: number, count: count))
        case "Float": return .float(Float(try environment.value(arguments[0])))
        default:
            return numbers(
                shape, [Float](repeating: Float(try environment.value(arguments[0])), count: count))
        }
    }

    /// At least two different ones where there is room: one token alone hides an order.
    private func tokens(
        _ count: Int, _ environment: InputEnvironment, _ random: inout SeededRandom
    ) throws(InputFailure) -> [Int] {
        let vocabulary = try environment.whole(arguments[0])
        guard vocabulary >= 1 else {
            throw InputFailure(
                "there are \(vocabulary) tokens to choose from", "Write tokens(V) with V of 1 or more")
        }
        var tokens = (0..<count).map { _ in random.size(0...(vocabulary - 1)) }
        if count > 1, vocabulary > 1, Set(tokens).count == 1 {
            let place = random.size(0...(count - 1))
            tokens[place] = (tokens[place] + random.size(1...(vocabulary - 1))) % vocabulary
        }
        return tokens
    }

    /// At least one as long as can be, and one shorter where there is room.
    private func lengths(
        _ count: Int, _ environment: InputEnvironment, _ random: inout SeededRandom
    ) throws(InputFailure) -> [Int] {
        let longest = try environment.whole(arguments[0])
        guard longest >= 1 else {
            throw InputFailure("the longest length would be \(longest)", "Lengths are 1 or more")
        }
        var lengths = (0..<count).map { _ in random.size(1...longest) }
        if count > 0 {
            let full = random.size(0...(count - 1))
            lengths[full] = longest
            if count > 1, longest > 1, !lengths.contains(where: { $0 < longest }) {
                let short = (full + random.size(1...(count - 1))) % count
                lengths[short] = random.size(1...(longest - 1))
            }
        }
        return kind == .sortedLengths ? lengths.sorted(by: >) : lengths
    }

    private func mask(
        _ shape: [Int], _ environment: InputEnvironment, _ random: inout SeededRandom
    ) throws(InputFailure) -> [Int] {
        let rows = rows(shape)
        if case .name(let name) = arguments[0], let lengths = environment.lists[name] {
            guard lengths.count == rows.count else {
                throw InputFailure(
                    "`\(name)` has \(lengths.count) lengths for \(rows.count) rows",
                    "Give each row one length")
            }
            return zip(rows, lengths).flatMap { width, length in
                (0..<width).map { Double($0) < length ? 1 : 0 }
            }
        }
        let chance = try environment.value(arguments[0])
        guard chance > 0, chance < 1 else {
            throw InputFailure(
                "the chance of a 1 is \(chance)", "Write a chance between 0 and 1, as in mask(0.7)")
        }
        return rows.flatMap { width -> [Int] in
            var row = (0..<width).map { _ in Double(random.uniform()) < chance ? 1 : 0 }
            if width > 0, !row.contains(1) { row[random.size(0...(width - 1))] = 1 }
            if width > 1, !row.contains(0) { row[random.size(0...(width - 1))] = 0 }
            return row
        }
    }

    /// Positive numbers whose sum is 1, none of them vanishing.
    private static func probabilities(_ width: Int, _ random: inout SeededRandom) -> [Float] {
        let weights = (0..<width).map { _ in 0.1 + 1.9 * random.uniform() * random.uniform() }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }
}

extension SeededRandom {
    /// 0 to `count` - 1 in some order; not in their own where there is another.
    mutating func permutation(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        for place in order.indices.reversed().dropLast() { order.swapAt(place, size(0...place)) }
        if count > 1, order == Array(0..<count) { order.swapAt(0, count - 1) }
        return order
    }
}

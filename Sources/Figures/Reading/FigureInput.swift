import TextTools

/// What a figure is computed from: every knob's value and the fence's other fields, checked on reading.
struct FigureInput: Sendable {
    var values: [String: Double]
    var fields: FigureFields
    /// The highest that each movable knob can go, for axes that hold still while it does.
    var highest: [String: Double] = [:]

    subscript(knob: String) -> Double { values[knob] ?? 0 }

    func whole(_ knob: String) -> Int { Int(self[knob].rounded()) }

    /// A list of words; a single word is a list of one.
    func words(_ name: String, most: Int) throws(FigureProblem) -> [String]? {
        guard let value = fields[name] else { return nil }
        let items: [FigureValue] = if case .list(let list) = value { list } else { [value] }
        guard !items.isEmpty else { throw FigureProblem("`\(name)` is empty") }
        guard items.count <= most else {
            throw FigureProblem("`\(name)` has \(items.count) items; \(most) at most can be drawn")
        }
        return try items.map { item throws(FigureProblem) in
            guard case .text(let text) = item else {
                throw FigureProblem("`\(name)` must be a list of words")
            }
            return text
        }
    }

    /// A list of words, each one of `allowed`, none twice.
    func choices(_ name: String, among allowed: [String]) throws(FigureProblem) -> [String]? {
        guard let words = try words(name, most: allowed.count) else { return nil }
        for (index, word) in words.enumerated() {
            guard allowed.contains(word) else {
                throw FigureProblem("`\(name)` has “\(word)”; it may have \(allowed.joined(separator: ", "))")
            }
            guard !words[..<index].contains(word) else {
                throw FigureProblem("`\(name)` has “\(word)” twice")
            }
        }
        return words
    }

    func numbers(_ name: String, most: Int, within limit: Double) throws(FigureProblem) -> [Double]? {
        guard let value = fields[name] else { return nil }
        return try Self.numbers(value, name, most: most, within: limit)
    }

    /// A list of whole numbers, each within `limits`.
    func wholeNumbers(
        _ name: String, most: Int, within limits: ClosedRange<Int>
    ) throws(FigureProblem) -> [Int]? {
        let bound = Double(max(abs(limits.lowerBound), abs(limits.upperBound)))
        guard let numbers = try numbers(name, most: most, within: bound) else { return nil }
        return try numbers.map { number throws(FigureProblem) in
            guard number == number.rounded(), limits.contains(Int(number)) else {
                throw FigureProblem(
                    "`\(name)` must be whole numbers from \(limits.lowerBound) to \(limits.upperBound)")
            }
            return Int(number)
        }
    }

    /// A matrix as a list of equally long lists.
    func matrix(_ name: String, most: Int, within limit: Double) throws(FigureProblem) -> [[Double]]? {
        guard let value = fields[name] else { return nil }
        return try Self.matrix(value, name, most: most, within: limit)
    }

    /// The same of a value that stands somewhere in the field `name`.
    static func matrix(
        _ value: FigureValue, _ name: String, most: Int, within limit: Double
    ) throws(FigureProblem) -> [[Double]] {
        guard case .list(let rows) = value, !rows.isEmpty, rows.count <= most else {
            throw FigureProblem("`\(name)` must be a list of 1 to \(most) lists of numbers")
        }
        let result = try rows.map { row throws(FigureProblem) in
            try numbers(row, name, most: most, within: limit)
        }
        guard result.allSatisfy({ $0.count == result[0].count }) else {
            throw FigureProblem("the rows of `\(name)` are not equally long")
        }
        return result
    }

    private static func numbers(
        _ value: FigureValue, _ name: String, most: Int, within limit: Double
    ) throws(FigureProblem) -> [Double] {
        let items: [FigureValue] = if case .list(let list) = value { list } else { [value] }
        guard !items.isEmpty, items.count <= most else {
            throw FigureProblem("`\(name)` must have 1 to \(most) numbers")
        }
        return try items.map { item throws(FigureProblem) in
            guard let number = item.number, abs(number) <= limit else {
                throw FigureProblem(
                    "`\(name)` must be numbers between -\(DecimalText.short(limit)) and \(DecimalText.short(limit))"
                )
            }
            return number
        }
    }
}

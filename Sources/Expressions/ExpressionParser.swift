extension Expression {
    /// Reads a formula: numbers, names, `+ - * / ^`, parentheses and the functions of ``Function``. `^` binds to the
    /// right and more tightly than a sign before it: -2^2 is -4.
    ///
    /// - Throws: ``ExpressionError`` with the place of the mistake; a formula longer than 500 characters or nested more
    ///   than 50 deep is one.
    package init(parsing text: String) throws(ExpressionError) {
        var parser = ExpressionParser(text)
        self = try parser.parse()
    }
}

private struct ExpressionParser {
    private let characters: [Character]
    private var position = 0
    private var depth = 0

    init(_ text: String) {
        characters = Array(text.prefix(501))
    }

    mutating func parse() throws(ExpressionError) -> Expression {
        guard characters.count <= 500 else {
            throw ExpressionError("a formula is at most 500 characters long", fix: "Shorten it", column: 501)
        }
        let result = try sum()
        skipBlanks()
        guard position == characters.count else { throw unexpected() }
        return result
    }

    private func unexpected() -> ExpressionError {
        guard position < characters.count else {
            return ExpressionError("the formula ends too early", fix: "Complete it", column: position + 1)
        }
        return ExpressionError(
            "unexpected `\(characters[position])`",
            fix: "Use numbers, drawn names, + - * / ^, parentheses and functions", column: position + 1)
    }

    private static func tooDeep(_ position: Int) -> ExpressionError {
        ExpressionError("a formula is nested at most 50 deep", fix: "Simplify it", column: position + 1)
    }

    private mutating func skipBlanks() {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
    }

    private mutating func take(_ wanted: String) -> Character? {
        skipBlanks()
        guard position < characters.count, wanted.contains(characters[position]) else { return nil }
        position += 1
        return characters[position - 1]
    }

    private mutating func sum() throws(ExpressionError) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 50 else {
            throw Self.tooDeep(position)
        }
        var result = try product()
        while let sign = take("+-−") {
            result = .binary(sign == "+" ? .plus : .minus, result, try product())
        }
        return result
    }

    private mutating func product() throws(ExpressionError) -> Expression {
        var result = try signed()
        while let sign = take("*/·×") {
            result = .binary(sign == "/" ? .divided : .times, result, try signed())
        }
        return result
    }

    private mutating func signed() throws(ExpressionError) -> Expression {
        var isNegative = false
        while let sign = take("+-−") { if sign != "+" { isNegative.toggle() } }
        let operand = try power()
        return isNegative ? .negated(operand) : operand
    }

    private mutating func power() throws(ExpressionError) -> Expression {
        let base = try primary()
        guard take("^") != nil else { return base }
        depth += 1
        defer { depth -= 1 }
        guard depth <= 50 else {
            throw Self.tooDeep(position)
        }
        return .binary(.power, base, try signed())
    }

    private mutating func primary() throws(ExpressionError) -> Expression {
        if take("(") != nil {
            let inner = try sum()
            guard take(")") != nil else { throw unexpected() }
            return inner
        }
        skipBlanks()
        guard position < characters.count else { throw unexpected() }
        let first = characters[position]
        if first.isDigit || first == "." { return try number() }
        guard first.isNameStart else { throw unexpected() }
        let start = position
        while position < characters.count, characters[position].isNameStart || characters[position].isDigit {
            position += 1
        }
        let name = String(characters[start..<position])
        guard take("(") != nil else { return .name(name) }
        return try call(name, at: start)
    }

    private mutating func call(_ name: String, at start: Int) throws(ExpressionError) -> Expression {
        guard let function = Expression.Function(rawValue: name) else {
            let known = Expression.Function.allCases.map(\.rawValue).joined(separator: ", ")
            throw ExpressionError(
                "unknown function `\(name)`", fix: "The functions are \(known)", column: start + 1)
        }
        var arguments = [try sum()]
        while take(",") != nil { arguments.append(try sum()) }
        guard take(")") != nil else { throw unexpected() }
        guard function.accepts(arguments) else {
            throw ExpressionError(
                "`\(name)` takes \(function.wants)", fix: "Check its parentheses", column: start + 1)
        }
        return .call(function, arguments)
    }

    private mutating func number() throws(ExpressionError) -> Expression {
        let start = position
        func digits(_ position: inout Int) {
            while position < characters.count, characters[position].isDigit { position += 1 }
        }
        digits(&position)
        if position < characters.count, characters[position] == "." {
            position += 1
            digits(&position)
        }
        if position < characters.count, "eE".contains(characters[position]) {
            var end = position + 1
            if end < characters.count, "+-".contains(characters[end]) { end += 1 }
            if end < characters.count, characters[end].isDigit {
                digits(&end)
                position = end
            }
        }
        var text = String(characters[start..<position])
        if text.hasPrefix(".") { text = "0" + text }
        if text.hasSuffix(".") { text += "0" }
        guard let value = Double(text.replacingPointBeforeExponent), value.isFinite else {
            throw ExpressionError("`\(text)` is no number", fix: "Check its digits", column: start + 1)
        }
        return .number(value)
    }
}

extension Character {
    /// One of 0…9, in ASCII.
    package var isDigit: Bool { ("0"..."9").contains(self) }
    /// What a name in a formula may begin with.
    package var isNameStart: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_" }
}

extension String {
    /// `5.e3` as `5.0e3`, which is what Swift reads.
    fileprivate var replacingPointBeforeExponent: String {
        guard let point = firstIndex(of: "."), index(after: point) < endIndex,
            "eE".contains(self[index(after: point)])
        else { return self }
        return self[...point] + "0" + self[index(after: point)...]
    }
}

/// A value as a task's comment shows it, compared with what the solution gives.
///
/// Both are read as brackets, commas, words and numbers, so white space and line ends are free. A number agrees when it is
/// the value to four decimals, as a `Tensor` prints it, or to as many more as are written. `…` stands for all further
/// elements of a list. After the value, an explanation may follow.
struct ShownValue {
    /// What is read at a time.
    private enum Token: Equatable {
        /// A bracket or a comma.
        case sign(Character)
        /// A number, as it is written.
        case number(Substring)
        /// A text in quotes, quotes included, or a word.
        case word(Substring)
        case ellipsis
    }

    /// One result of a call.
    struct Result: Sendable, Equatable {
        /// What the comment may call it; empty for a lone one.
        var labels: [String] = []
        /// All its digits.
        var exact: String
        /// As a person reads it.
        var readable: String
    }

    private let text: String

    /// - Parameter text: the comment, without its slashes.
    init(_ text: String) {
        self.text = text
    }

    /// Whether a comment begins as a value does, and is not a remark.
    ///
    /// - Parameter labels: what a result may be called.
    func isValue(labels: [String]) -> Bool {
        switch Self.next(in: text[...])?.token {
        case .sign(let sign): return "[(".contains(sign)
        case .number: return true
        case .word(let word):
            if word.hasPrefix("\"") || ["true", "false", "nan", "inf", "nil"].contains(word) { return true }
            let after = text.drop(while: \.isWhitespace).dropFirst(word.count).drop(while: \.isWhitespace)
            return labels.contains(String(word)) && after.first == ":"
        case .ellipsis, nil: return false
        }
    }

    /// Whether the comment shows these results: all in their order, or some of them by their labels.
    func agrees(with results: [Result]) -> Bool {
        var rest = text[...]
        func skip(_ sign: Character) {
            if let (token, after) = Self.next(in: rest), token == .sign(sign) { rest = after }
        }
        if results.count > 1 { skip("(") }
        if let label = Self.label(in: rest), results.contains(where: { $0.labels.contains(label.name) }) {
            while let label = Self.label(in: rest),
                let result = results.first(where: { $0.labels.contains(label.name) })
            {
                guard let after = Self.rest(of: label.rest, behind: result.exact) else { return false }
                rest = after
                skip(",")
            }
        } else {
            for result in results {
                guard let after = Self.rest(of: rest, behind: result.exact) else { return false }
                rest = after
                skip(",")
            }
        }
        if results.count > 1 { skip(")") }
        return !results.isEmpty && Self.isExplanation(rest)
    }

    /// Whether what follows a value does not go on with it.
    private static func isExplanation(_ text: Substring) -> Bool {
        switch next(in: text)?.token {
        case nil, .word, .ellipsis, .sign("("): true
        case .sign, .number: false
        }
    }

    /// A word and a colon.
    private static func label(in text: Substring) -> (name: String, rest: Substring)? {
        guard let (token, after) = next(in: text), case .word(let word) = token,
            let colon = after.firstIndex(where: { !$0.isWhitespace }), after[colon] == ":"
        else { return nil }
        return (String(word), after[after.index(after: colon)...])
    }

    /// What is left of a text behind a value; nil where it does not show that value.
    private static func rest(of text: Substring, behind value: String) -> Substring? {
        var rest = text
        var actual = value[...]
        while let (wanted, afterWanted) = next(in: actual) {
            guard let (shown, afterShown) = next(in: rest) else { return nil }
            if shown == .ellipsis {
                actual = elementsSkipped(actual)
                rest = afterShown
                continue
            }
            guard agrees(shown, wanted) else {
                // "[1.0, …]" may stand for a list of one.
                if shown == .sign(","), wanted == .sign("]"), next(in: afterShown)?.token == .ellipsis {
                    rest = afterShown
                    continue
                }
                return nil
            }
            (actual, rest) = (afterWanted, afterShown)
        }
        return rest
    }

    /// From an element of a list to the bracket that closes it.
    private static func elementsSkipped(_ text: Substring) -> Substring {
        var depth = 0
        var rest = text
        while let (token, after) = next(in: rest) {
            if token == .sign("]"), depth == 0 { return rest }
            if token == .sign("[") { depth += 1 }
            if token == .sign("]") { depth -= 1 }
            rest = after
        }
        return rest
    }

    private static func agrees(_ shown: Token, _ value: Token) -> Bool {
        guard case .number(let digits) = shown, case .number(let exact) = value else { return shown == value }
        guard let one = Double(digits), let other = Double(exact) else { return digits == exact }
        return abs(one - other) <= halfUnit(of: digits) * 1.001
    }

    /// Half of what the last digit counts; of a plain number, at most that of the fourth decimal.
    private static func halfUnit(of digits: Substring) -> Double {
        let parts = digits.lowercased().split(separator: "e")
        let mantissa = parts.first ?? ""
        let decimals = mantissa.firstIndex(of: ".").map { mantissa[$0...].count - 1 } ?? 0
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        var unit = 0.5
        for _ in 0..<min(40, parts.count > 1 ? decimals : max(4, decimals)) { unit /= 10 }
        for _ in 0..<min(60, abs(exponent)) { unit = exponent < 0 ? unit / 10 : unit * 10 }
        return unit
    }

    /// The next token, and what stands behind it; nil at the end. A sign that no value holds is a word.
    private static func next(in text: Substring) -> (token: Token, rest: Substring)? {
        let text = text.drop { $0.isWhitespace }
        guard let first = text.first else { return nil }
        func token(_ make: (Substring) -> Token, _ length: Int) -> (token: Token, rest: Substring) {
            (make(text.prefix(length)), text.dropFirst(length))
        }
        if "[](),".contains(first) { return (.sign(first), text.dropFirst()) }
        if text.hasPrefix("...") { return (.ellipsis, text.dropFirst(3)) }
        if first == "…" { return (.ellipsis, text.dropFirst()) }
        if first == "\"" {
            var length = 1
            var isEscaped = false
            for character in text.dropFirst() {
                length += 1
                if character == "\"", !isEscaped { break }
                isEscaped = character == "\\" && !isEscaped
            }
            return token(Token.word, length)
        }
        if let number = text.prefixMatch(of: /[-−]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?/) {
            let digits = number.output.0.first == "−" ? "-" + number.output.0.dropFirst() : number.output.0
            return (.number(Substring(digits)), text[number.range.upperBound...])
        }
        let length = text.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.count + 1
        return token(Token.word, length)
    }
}

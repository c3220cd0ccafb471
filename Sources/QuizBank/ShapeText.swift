import Expressions

/// Shapes as people type them.
enum ShapeText {
    /// The extents in `B,T,H`, `[B, T, H]`, `(B, T, H)`, `B×T×H`, `2x3`. Nil when it is no shape.
    static func extents(_ typed: String) -> [String]? {
        var text = typed.trimmed.replacing("−", with: "-")
        for (open, close) in [("[", "]"), ("(", ")"), ("{", "}")] where text.hasPrefix(open) {
            guard text.hasSuffix(close) else {
                // (T - 1), H begins with a bracket that is an extent's own.
                if open == "(", text.contains(")") { break }
                return nil
            }
            if open == "(", !isOnePair(text) { break }
            text = String(text.dropFirst().dropLast())
            if text.allSatisfy(\.isWhitespace) { return [] }
        }
        if text.lowercased() == "scalar" { return [] }
        // x between sizes: 2x3, B x T, BxT.
        text = text.replacing(/([0-9])\s*[xX]\s*(?=[0-9])/) { match in "\(match.1)," }
            .replacing(/([A-Z0-9])x(?=[A-Z0-9])/) { match in "\(match.1)," }
            .replacing(/(\S)\s+(?:[xX]|by)\s+(?=\S)/) { match in "\(match.1)," }.replacing("×", with: ",")
        text = text.replacing(/\s*([*·⋅+\-\/])\s*/) { match in String(match.1) }
        var parts: [String]
        if text.contains(where: { $0 == "," || $0 == ";" }) {
            parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == ";" }
                .map(\.trimmed)
            // (B,) has one extent.
            if parts.count > 1, parts.last == "" { parts.removeLast() }
        } else {
            parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        guard !parts.isEmpty, parts.count <= 16, parts.allSatisfy(isExtent) else { return nil }
        return parts
    }

    /// Whether the first bracket is closed by the last one.
    private static func isOnePair(_ text: String) -> Bool {
        var depth = 0
        for (index, character) in zip(text.indices, text) {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth == 0 { return text.index(after: index) == text.endIndex }
        }
        return false
    }

    private static func isExtent(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-Za-z0-9_'()*·⋅+\-\/]{1,60}/) != nil
            && text.contains { $0.isLetter || $0.isNumber } && !text.contains("()")
    }

    /// Whether two shapes are the same, `2H` and `H * 2` among their extents. One typed wholly in lower case may stand for
    /// capitals.
    static func isSame(_ typed: [String], _ expected: [String]) -> Bool {
        guard typed.count == expected.count else { return false }
        if zip(typed, expected).allSatisfy(isSameExtent) { return true }
        let small = expected.map { $0.lowercased() }
        guard small != expected, typed == typed.map({ $0.lowercased() }) else { return false }
        return zip(typed, small).allSatisfy(isSameExtent)
    }

    private static func isSameExtent(_ typed: String, _ expected: String) -> Bool {
        // `4*H` and `4H` are one.
        func bare(_ text: String) -> String { text.filter { !$0.isWhitespace && !"*·⋅".contains($0) } }
        if bare(typed) == bare(expected) { return true }
        // Most are a digit or a letter, which needs no formula to be told from another.
        if typed.utf8.count == 1, expected.utf8.count == 1 { return false }
        if typed.utf8.allSatisfy(isDigit), expected.utf8.allSatisfy(isDigit) {
            return Int(typed) == Int(expected)
        }
        guard let right = formula(expected), let left = formula(typed, knowing: right.names),
            left.names.isSubset(of: right.names)
        else { return false }
        // Equal at three places with nothing in common is equal everywhere, for formulas of this size.
        return [1.0, 2.3, 5.7].allSatisfy { spread in
            var values: [String: Double] = [:]
            for (index, name) in right.names.sorted().enumerated() {
                values[name] = 7.13 + spread * Double(index * index + 1)
            }
            let (left, right) = (left.value(values), right.value(values))
            return left.isFinite && abs(left - right) <= 1e-9 * max(1, abs(right))
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// An extent as a formula, `2H` and `2(T-1)` among them; `BT` is a product where both letters are known as names.
    private static func formula(_ extent: String, knowing names: Set<String> = []) -> Expression? {
        var text = ""
        var word = ""
        func ended() -> String {
            let isProduct = !names.contains(word) && word.allSatisfy { names.contains(String($0)) }
            return isProduct && word.count > 1
                ? "(" + word.map(String.init).joined(separator: "*") + ")" : word
        }
        for character in extent {
            if character.isNameStart || (!word.isEmpty && character.isDigit) {
                if word.isEmpty, let last = text.last, last.isDigit || last == ")" { text += "*" }
                word.append(character)
                continue
            }
            text += ended()
            word = ""
            if character == "(", let last = text.last, last.isDigit || last == ")" { text += "*" }
            text.append(character)
        }
        return try? Expression(parsing: text + ended())
    }
}

import Foundation

/// Brings answers that are text into a form in which equal means equal.
enum TextAnswer {
    /// What a program prints, all white space the same and none beside brackets and commas: `[1, 2]` is `[1,2]`,
    /// and an answer may be typed on one line.
    static func trace(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.replacing(/\ ?([\[\](),])\ ?/) { match in String(match.1) }
    }

    /// A spelling without case, blanks, and the quotes or full stop that people put around it.
    static func spelling(_ text: String) -> String {
        let marks = CharacterSet(charactersIn: "\"'`“”‘’.").union(.whitespacesAndNewlines)
        return text.trimmingCharacters(in: marks).lowercased().filter { !$0.isWhitespace }
    }

    /// The extents in a shape as people type it: `B,T,H`, `[B, T, H]`, `(B, T, H)`, `B×T×H`, `2x3`. Nil when it is
    /// no shape.
    static func dimensions(_ typed: String) -> [String]? {
        var text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
        for (open, close) in [("[", "]"), ("(", ")"), ("{", "}")] where text.hasPrefix(open) {
            guard text.hasSuffix(close) else { return nil }
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
                .map { $0.trimmingCharacters(in: .whitespaces) }
            // (B,) has one extent.
            if parts.count > 1, parts.last == "" { parts.removeLast() }
        } else {
            parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        guard !parts.isEmpty, parts.count <= 16, parts.allSatisfy(isExtent) else { return nil }
        return parts
    }

    private static func isExtent(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-Za-z0-9_'()*·⋅+\-\/]{1,60}/) != nil
            && text.contains { $0.isLetter || $0.isNumber }
    }

    /// One extent without what makes no difference: `4*H` and `4H` are one.
    static func extent(_ text: String) -> String {
        text.filter { !$0.isWhitespace && !"*·⋅".contains($0) }
    }

    /// Whether two shapes are the same. One typed wholly in lower case may stand for capitals.
    static func isSame(_ typed: [String], _ expected: [String]) -> Bool {
        let (typed, expected) = (typed.map(extent), expected.map(extent))
        if typed == expected { return true }
        return typed == typed.map { $0.lowercased() } && typed == expected.map { $0.lowercased() }
    }
}

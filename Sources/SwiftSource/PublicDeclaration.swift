/// A public declaration of a Swift file with its comment, as a reference shows it.
package struct PublicDeclaration: Sendable, Equatable {
    /// "func sum(axis: Int) -> Tensor": without its body, its access, and the parameters that name the caller's place.
    package var signature: String
    /// The text of its documentation comment, Markdown; empty where it has none.
    package var comment: String

    /// Those of a file that is laid out as swift-format does it, in order. What is unavailable is left out.
    package static func all(in source: String) -> [PublicDeclaration] {
        var found: [PublicDeclaration] = []
        var comment: [Substring] = []
        var isUnavailable = false
        var lines = source.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = lines.popFirst() {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("///") {
                comment.append(text.dropFirst(3).hasPrefix(" ") ? text.dropFirst(4) : text.dropFirst(3))
            } else if text.hasPrefix("@") {
                var attribute = String(text)
                while !isWhole(attribute), let next = lines.popFirst() { attribute += next }
                isUnavailable = isUnavailable || attribute.contains("unavailable")
            } else {
                if text.hasPrefix("public "), !isUnavailable {
                    var declaration = String(text)
                    while !isWhole(declaration), let next = lines.popFirst() {
                        declaration += " " + next.drop { $0 == " " }
                    }
                    found.append(
                        PublicDeclaration(
                            signature: shown(declaration), comment: comment.joined(separator: "\n")))
                }
                comment = []
                isUnavailable = false
            }
        }
        return found
    }

    /// Whether every parenthesis that a line opens is closed.
    private static func isWhole(_ text: String) -> Bool {
        text.count { $0 == "(" } <= text.count { $0 == ")" }
    }

    private static func shown(_ declaration: String) -> String {
        var depth = 0
        var text = ""
        for character in declaration {
            if character == "{", depth == 0 { break }
            depth += character == "(" ? 1 : character == ")" ? -1 : 0
            text.append(character)
        }
        // The caller's place, which nobody writes.
        text = text.replacing(/(?:, )?\w+(?: \w+)?: (?:StaticString|UInt) = #\w+/, with: "")
        for word in ["public ", "internal(set) ", "static ", "mutating "] {
            text = text.replacing(word, with: "")
        }
        text = text.replacing("( ", with: "(").replacing(" )", with: ")")
        // What a type conforms to says nothing here.
        if text.hasPrefix("struct "), let colon = text.firstIndex(of: ":") { text = String(text[..<colon]) }
        return String(text.reversed().drop { $0 == " " }.reversed())
    }
}

import Terminal

/// Reads one YAML value on a line: a scalar, a `[list]` or a `{map}`, and nothing after it.
struct FlowReader {
    struct Failure: Error, Equatable {
        var message: String
        init(_ message: String) { self.message = message }
    }

    private let characters: [Character]
    private var place = 0

    private init(_ text: String) {
        characters = Array(text)
    }

    static func value(_ text: String) throws(Failure) -> FigureValue {
        var reader = FlowReader(text)
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        if let extra = reader.next, extra != "#" {
            throw Failure("“\(extra)” after the end of the value")
        }
        return value
    }

    /// A scalar without the quotes around it, or without the comment after it.
    static func unquoted(_ text: String) -> String {
        if let quote = text.first, quote == "\"" || quote == "'" {
            var reader = FlowReader(text)
            if let inner = try? reader.quoted(quote) { return inner }
            return text
        }
        var reader = FlowReader(text)
        return reader.plain(endingAt: [])
    }

    private var next: Character? { place < characters.count ? characters[place] : nil }

    private mutating func skipBlanks() {
        while let next, next.isWhitespace { place += 1 }
    }

    private mutating func value(depth: Int) throws(Failure) -> FigureValue {
        skipBlanks()
        guard depth <= FigureFields.deepest else {
            throw Failure("lists are nested deeper than \(FigureFields.deepest)")
        }
        switch next {
        case "[":
            return .list(
                try items(depth, close: "]") { reader throws(Failure) in
                    try reader.value(depth: depth + 1)
                })
        case "{":
            return .map(
                try items(depth, close: "}") { reader throws(Failure) in
                    try reader.entry(depth: depth + 1)
                })
        case "\"", "'": return .text(try quoted(characters[place]))
        default: return .text(plain(endingAt: depth == 0 ? [] : [",", "]", "}"]))
        }
    }

    private mutating func items<Item>(
        _ depth: Int, close: Character, _ read: (inout FlowReader) throws(Failure) -> Item
    ) throws(Failure) -> [Item] {
        let open = characters[place]
        place += 1
        var result: [Item] = []
        while true {
            skipBlanks()
            if next == close {
                place += 1
                return result
            }
            guard next != nil else { throw Failure("“\(open)” is never closed by “\(close)”") }
            guard result.count < FigureFields.mostItems else {
                throw Failure("more than \(FigureFields.mostItems) items")
            }
            result.append(try read(&self))
            skipBlanks()
            if next == "," {
                place += 1
            } else if next != close {
                throw Failure(
                    next.map { "“\($0)” where “,” or “\(close)” was expected" }
                        ?? "“\(open)” is never closed by “\(close)”")
            }
        }
    }

    private mutating func entry(depth: Int) throws(Failure) -> FigureValue.Entry {
        let key =
            if let quote = next, quote == "\"" || quote == "'" { try quoted(quote) } else {
                plain(endingAt: [":", ",", "}"])
            }
        skipBlanks()
        guard next == ":" else { throw Failure("“\(key.prefix(40))” has no value: write `name: value`") }
        place += 1
        return FigureValue.Entry(key: key, value: try value(depth: depth))
    }

    private mutating func quoted(_ quote: Character) throws(Failure) -> String {
        place += 1
        var result = ""
        while let character = next {
            place += 1
            if character == quote {
                // A quote within single quotes is doubled.
                guard quote == "'", next == "'" else { return result }
                place += 1
            } else if character == "\\", quote == "\"", let escaped = next {
                place += 1
                result.append(escaped == "n" || escaped == "t" ? " " : escaped)
                continue
            }
            result.append(character)
        }
        throw Failure("the text after \(quote) has no closing \(quote)")
    }

    /// A plain scalar up to one of these characters, a comment, or the end.
    private mutating func plain(endingAt ends: Set<Character>) -> String {
        var result = ""
        while let character = next, !ends.contains(character) {
            if character == "#", result.last?.isWhitespace ?? true { break }
            result.append(character)
            place += 1
        }
        return result.trimmingBlanks()
    }
}

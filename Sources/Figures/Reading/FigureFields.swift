import Terminal

/// A value in a figure's fence.
package enum FigureValue: Sendable, Equatable {
    case text(String)
    case list([FigureValue])
    case map([Entry])

    /// A name and what stands behind its colon.
    package struct Entry: Sendable, Equatable {
        package var key: String
        package var value: FigureValue

        package init(key: String, value: FigureValue) {
            self.key = key
            self.value = value
        }
    }

    /// The number it spells; nil for words, infinities and NaN.
    package var number: Double? {
        guard case .text(let text) = self, !text.isEmpty, text.utf8.count <= 32 else { return nil }
        // Double reads "nan", "inf" and hexadecimal too, which no author means.
        let isPlain = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0)
        }
        guard isPlain, let value = Double(text), value.isFinite else { return nil }
        return value
    }
}

/// The fields of a figure's fence: YAML of a few lines, read without trust.
///
/// Understood are plain and quoted scalars, folded text, `[lists]` and `{maps}` that may go on over
/// indented lines, block lists (`- item`) and block maps one level deep, and comments. What is not
/// understood becomes a problem, never a guess.
package struct FigureFields: Sendable, Equatable {
    /// The fields in their order; a caption is always text.
    package private(set) var entries: [FigureValue.Entry] = []
    /// What could not be read, each with its line inside the fence.
    package private(set) var problems: [String] = []

    /// Longer fences are not read.
    package static let longestFence = 8_192
    /// Items in one list or map.
    static let mostItems = 128
    /// Lists within lists.
    static let deepest = 4

    var kind: String? { text("kind") }
    var caption: String? { text("caption") }

    /// The value of a field; nil when the fence does not have it.
    package subscript(key: String) -> FigureValue? {
        entries.first { $0.key == key }?.value
    }

    func text(_ key: String) -> String? {
        guard case .text(let text)? = self[key] else { return nil }
        return text
    }

    /// Reads a fence; whatever it holds, this returns.
    package init(_ yaml: String) {
        guard yaml.utf8.count <= Self.longestFence else {
            problems = ["the fence is longer than \(Self.longestFence) bytes"]
            return
        }
        var lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        var number = 0
        while let line = lines.popFirst() {
            number += 1
            let start = number
            guard !Self.isBlank(line) else { continue }
            var continuation: [Substring] = []
            while let next = lines.first, next.first == " " || next.first == "-" || Self.isBlank(next) {
                continuation.append(next)
                lines.removeFirst()
                number += 1
            }
            guard line.first != " ", let (key, rest) = Self.keyAndRest(line) else {
                problems.append("line \(start): “\(line.prefix(40))” is not `name: value`")
                continue
            }
            if self[key] != nil {
                problems.append("line \(start): `\(key)` is given twice")
                continue
            }
            do {
                let value = try Self.value(
                    rest, continuation.filter { !Self.isBlank($0) }, isText: key == "caption")
                entries.append(.init(key: key, value: value))
            } catch {
                problems.append("line \(start): \(error.message)")
            }
        }
    }

    private static func isBlank(_ line: Substring) -> Bool {
        let first = line.first { $0 != " " && $0 != "\t" }
        return first == nil || first == "#"
    }

    /// `name: value` taken apart at the first colon that a blank or nothing follows.
    private static func keyAndRest(_ line: Substring) -> (key: String, rest: Substring)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let key = line[..<colon].trimmingBlanks()
        let rest = line[line.index(after: colon)...]
        guard !key.isEmpty, key.utf8.count <= 40, rest.isEmpty || rest.first == " " else { return nil }
        return (key, rest)
    }

    private static func value(
        _ rest: Substring, _ continuation: [Substring], isText: Bool
    ) throws(FlowReader.Failure) -> FigureValue {
        let head = rest.trimmingBlanks()
        if [">", "|", ">-", "|-"].contains(head) || isText {
            let isFolded = [">", "|", ">-", "|-"].contains(head)
            let parts = (isFolded ? [] : [head]) + continuation.map { $0.trimmingBlanks() }
            let joined = parts.joined(separator: " ").trimmingBlanks()
            if isFolded { return .text(joined) }
            return .text(FlowReader.unquoted(joined))
        }
        if head.isEmpty || head.hasPrefix("#") {
            let items = continuation.map { $0.trimmingBlanks() }
            guard items.count <= mostItems else { throw .init("more than \(mostItems) items") }
            if let first = items.first, first.hasPrefix("- ") {
                return .list(
                    try items.map { item throws(FlowReader.Failure) in
                        guard item.hasPrefix("- ") else { throw .init("“\(item.prefix(40))” is not an item") }
                        return try FlowReader.value(String(item.dropFirst(2)))
                    })
            }
            if let first = items.first, !first.hasPrefix("["), !first.hasPrefix("{"),
                keyAndRest(first[...]) != nil
            {
                return .map(
                    try items.map { item throws(FlowReader.Failure) in
                        guard let (key, rest) = keyAndRest(item[...]) else {
                            throw .init("“\(item.prefix(40))” is not `name: value`")
                        }
                        return .init(key: key, value: try FlowReader.value(String(rest)))
                    })
            }
        }
        let whole = ([head] + continuation.map { $0.trimmingBlanks() }).joined(separator: " ")
        return try FlowReader.value(whole)
    }
}

/// Footnotes, which cmark would read as links or as text: `[^name]` in a sentence, and `[^name]: what it says`
/// at the start of a line, going on over lines indented by four.
///
/// A definition's first line is made an item of a list, so that cmark finds the end of it; the tree builder
/// takes it out again and sets all notes at the end of the document, numbered in the order they are named.
final class Footnotes {
    private let labels: [String]
    private let known: Set<String>
    private var numbers: [String: Int] = [:]
    private var contents: [String: (blocks: [Block], lines: ClosedRange<Int>)] = [:]

    init(labels: [String]) {
        self.labels = labels
        known = Set(labels)
    }

    var isEmpty: Bool { labels.isEmpty }

    /// What every destination of a reference begins with; the number follows.
    static let anchor = "#footnote-"

    /// Keeps what a note says. Of two notes of one name the first counts, as with links.
    func define(_ label: String, blocks: [Block], lines: ClosedRange<Int>) {
        if contents[label] == nil { contents[label] = (blocks, lines) }
    }

    /// The number of a note, given at its first mention; nil when there is no note of that name.
    func number(of label: String) -> Int? {
        guard known.contains(label) else { return nil }
        if let number = numbers[label] { return number }
        numbers[label] = numbers.count + 1
        return numbers.count
    }

    /// A rule and the notes as a numbered list; nothing when there are none.
    func blocks() -> [Block] {
        // A note that nothing names is still shown, after the others: its words must not vanish.
        for label in labels where contents[label] != nil { _ = number(of: label) }
        let notes = numbers.sorted { $0.value < $1.value }.compactMap { contents[$0.key] }
        guard let first = notes.first, let last = notes.last else { return [] }
        let items = notes.map { List.Item(isChecked: nil, blocks: $0.blocks, lines: $0.lines) }
        let line = first.lines.lowerBound
        let end = max(line, last.lines.upperBound)
        return [
            Block(.thematicBreak, lines: line...line),
            Block(.list(List(start: 1, isTight: true, items: items)), lines: line...end),
        ]
    }

    /// The name in a line that begins with `[^name]:`, and what follows; nil for any other line.
    static func definition(in line: ArraySlice<UInt8>) -> (label: String, rest: ArraySlice<UInt8>)? {
        guard line.first == UInt8(ascii: "["), line.dropFirst().first == UInt8(ascii: "^") else { return nil }
        let name = line.dropFirst(2).prefix { isNameByte($0) }
        let rest = line.dropFirst(2 + name.count)
        guard !name.isEmpty, name.count <= 60, rest.starts(with: Array("]:".utf8)) else { return nil }
        return (String(decoding: name, as: UTF8.self), rest.dropFirst(2))
    }

    /// Text split at its references to notes that exist.
    func split(_ text: String) -> [Inline] {
        let bytes = Array(text.utf8)
        var result: [Inline] = []
        var start = 0
        var index = 0
        while index + 3 < bytes.count {
            guard bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "^") else {
                index += 1
                continue
            }
            let name = bytes[(index + 2)...].prefix { Self.isNameByte($0) }
            let end = index + 2 + name.count
            guard name.count <= 60, end < bytes.count, bytes[end] == UInt8(ascii: "]"),
                let number = number(of: String(decoding: name, as: UTF8.self))
            else {
                index += 2
                continue
            }
            if start < index { result.append(.text(String(decoding: bytes[start..<index], as: UTF8.self))) }
            result.append(
                .link(destination: "\(Self.anchor)\(number)", title: "", content: [.text("[\(number)]")]))
            index = end + 1
            start = index
        }
        if start < bytes.count { result.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
        return result
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != UInt8(ascii: "]") && byte != UInt8(ascii: "[") && byte != 0x7F
    }
}

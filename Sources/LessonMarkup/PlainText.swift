extension Inline {
    /// The text a reader sees, without markup: LaTeX for maths, a blank for a soft break, the
    /// alternative text of an image, nothing for an HTML tag or comment.
    package var plainText: String {
        switch self {
        case .text(let text), .code(let text): text
        case .math(let formula): formula.latex
        case .softBreak: " "
        case .lineBreak: "\n"
        case .emphasis(let content), .strong(let content), .strikethrough(let content): content.plainText
        case .link(_, _, let content): content.plainText
        case .image(_, _, let alternative): alternative.plainText
        case .html: ""
        }
    }
}

extension [Inline] {
    /// The text a reader sees, without markup.
    package var plainText: String { reduce(into: "") { $0 += $1.plainText } }
}

extension Block {
    /// The text a reader sees, without markup; nested blocks on lines of their own, table cells separated
    /// by tabs, HTML without its tags and comments. A figure's text is its YAML.
    package var plainText: String {
        switch kind {
        case .heading(_, let content), .paragraph(let content): content.plainText
        case .list(let list): list.items.flatMap(\.blocks).plainText
        case .quote(let blocks): blocks.plainText
        case .callout(_, let title, let body):
            title.isEmpty ? body.plainText : title.plainText + (body.isEmpty ? "" : "\n" + body.plainText)
        case .code(_, let text), .figure(let text): text
        case .math(let formula): formula.latex
        case .table(let table):
            ([table.header] + table.rows)
                .map { $0.map(\.plainText).joined(separator: "\t") }.joined(separator: "\n")
        case .thematicBreak: ""
        case .html(let html): HTMLText.visible(in: html)
        }
    }
}

extension [Block] {
    /// The plain texts of all blocks that have one, on lines of their own.
    package var plainText: String {
        map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// What is left of HTML when its tags are taken away.
enum HTMLText {
    static func visible(in html: String) -> String {
        let bytes = Array(html.utf8)
        var result: [UInt8] = []
        var index = 0
        // Once a search for an end has failed, every later one would.
        var commentsEnd = true
        var tagsEnd = true
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count {
                let next = bytes[index + 1]
                if commentsEnd, bytes[index...].starts(with: Array("<!--".utf8)) {
                    if let end = commentEnd(from: index + 4, in: bytes) {
                        index = end
                        continue
                    }
                    commentsEnd = false
                }
                if tagsEnd,
                    next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
                        || next == UInt8(ascii: "?")
                {
                    if let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
                        index = end + 1
                        continue
                    }
                    tagsEnd = false
                }
            }
            result.append(bytes[index])
            index += 1
        }
        return decoded(String(decoding: MathScanner.trimmed(result[...]), as: UTF8.self))
    }

    private static func commentEnd(from start: Int, in bytes: [UInt8]) -> Int? {
        var index = start
        while index + 2 < bytes.count {
            if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
                bytes[index + 2] == UInt8(ascii: ">")
            {
                return index + 3
            }
            index += 1
        }
        return nil
    }

    /// With the references that HTML written by hand cannot do without.
    private static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let references = ["lt": "<", "gt": ">", "quot": "\"", "#39": "'", "nbsp": "\u{A0}", "amp": "&"]
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            let name = rest[start...].dropFirst().prefix(5).prefix { $0 != ";" }
            let end = rest.index(start, offsetBy: name.count + 1)
            if let replacement = references[String(name)], end < rest.endIndex, rest[end] == ";" {
                result += replacement
                rest = rest[rest.index(after: end)...]
            } else {
                result += "&"
                rest = rest[rest.index(after: start)...]
            }
        }
        return result + rest
    }
}

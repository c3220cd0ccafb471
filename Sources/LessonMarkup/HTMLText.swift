/// The words of raw HTML: tags and comments away, entities resolved.
package enum HTMLText {
    /// Running text; `<br>` and the end of a paragraph break the line.
    package static func inlines(_ source: String) -> [Inline] {
        var result: [Inline] = []
        var text = ""
        var rest = source[...]
        var mayHide = true
        func flush() {
            if !text.isEmpty { result.append(.text(text)) }
            text = ""
        }
        while let first = rest.first {
            guard first == "<" else {
                let end = rest.dropFirst().firstIndex(of: "<") ?? rest.endIndex
                text += decoded(rest[..<end])
                rest = rest[end...]
                continue
            }
            if rest.hasPrefix("<!--") {
                rest = after("-->", in: rest)
            } else if let second = rest.dropFirst().first, second.isLetter || "/!?".contains(second) {
                let tag = rest.prefix(8).lowercased()
                let next = after(">", in: rest)
                // A tag that never ends is no tag: its words are shown.
                if next.isEmpty, rest.utf8.last(where: { $0 > 0x20 }) != UInt8(ascii: ">") {
                    text += decoded(rest)
                    break
                }
                rest = next
                if tag.hasPrefix("<br") || tag.hasPrefix("</p>") || tag.hasPrefix("</li>") {
                    flush()
                    result.append(.lineBreak)
                } else if mayHide, tag.hasPrefix("<script") || tag.hasPrefix("<style") {
                    let name = tag.hasPrefix("<script") ? "</script>" : "</style>"
                    let next = after(name, in: rest)
                    // One that never ends hides nothing: its words are shown, as are those of the next.
                    mayHide = !next.isEmpty || rest.suffix(name.count + 8).lowercased().contains(name)
                    if mayHide { rest = next }
                }
            } else {
                text += "<"
                rest = rest.dropFirst()
            }
        }
        flush()
        if result.last == .lineBreak { result.removeLast() }
        return result
    }

    /// The same as plain text, without blanks at its ends.
    static func visible(in html: String) -> String {
        let text = Array(inlines(html).plainText.utf8)
        return String(decoding: MathScanner.trimmed(text[...]), as: UTF8.self)
    }

    private static func after(_ mark: String, in text: Substring) -> Substring {
        let wanted = Array(mark.utf8)
        var matched = 0
        for index in text.utf8.indices {
            let byte = text.utf8[index] | (text.utf8[index] >= 0x41 && text.utf8[index] <= 0x5A ? 0x20 : 0)
            if byte == wanted[matched] {
                matched += 1
                if matched == wanted.count { return text[text.utf8.index(after: index)...] }
            } else if byte != wanted[0] {
                matched = 0
            } else {
                // "--->" still closes a comment: a repeated first byte keeps the match alive.
                matched = matched > 1 && wanted[1] == wanted[0] ? 2 : 1
            }
        }
        return text[text.endIndex...]
    }

    private static func decoded(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        var result = ""
        var rest = text
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            rest = rest[mark...]
            if let end = rest.prefix(10).firstIndex(of: ";"),
                let known = character(named: rest[rest.index(after: mark)..<end])
            {
                result += known
                rest = rest[rest.index(after: end)...]
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private static func character(named name: Substring) -> String? {
        if name.first == "#" {
            let digits = name.dropFirst()
            let value =
                digits.first == "x" || digits.first == "X"
                ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap(Unicode.Scalar.init).map(String.init)
        }
        let names = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "mdash": "—",
            "ndash": "–", "hellip": "…", "copy": "©", "times": "×", "rarr": "→", "larr": "←",
        ]
        return names[String(name)]
    }
}

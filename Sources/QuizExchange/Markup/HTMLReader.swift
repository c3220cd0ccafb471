import TextTools

/// Reads HTML as people and editors write it: tags left open, entities, upper case. Never fails; what makes no sense is
/// text. The result is the tree that XML gives too.
struct HTMLReader {
    /// Elements within elements; deeper ones are taken for their content.
    static let mostDepth = 60

    private let bytes: [UInt8]
    private var index = 0
    private var stack: [XMLElement] = [XMLElement(name: "")]

    static func read(_ text: String) -> [XMLNode] {
        var reader = HTMLReader(bytes: Array(text.utf8))
        reader.run()
        return reader.stack[0].children
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private static let empty: Set = [
        "br", "hr", "img", "input", "meta", "link", "wbr", "col", "source", "area", "base",
    ]
    /// What ends an open paragraph.
    static let blocks: Set = [
        "address", "article", "aside", "blockquote", "div", "dl", "dt", "dd", "fieldset", "figure", "footer",
        "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section",
        "table", "ul",
    ]

    private mutating func run() {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), takeTag() { continue }
            let start = index
            index += 1
            while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
            append(.text(HTMLEntities.decoded(String(decoding: bytes[start..<index], as: UTF8.self))))
        }
        while stack.count > 1 { close() }
    }

    private mutating func append(_ node: XMLNode) {
        // Neighbouring texts are one, grown in place: a million pieces must not cost their number squared.
        let top = stack.count - 1
        if case .text(let text) = node, case .text(var before)? = stack[top].children.last {
            stack[top].children.removeLast()
            before += text
            stack[top].children.append(.text(before))
            return
        }
        stack[stack.count - 1].children.append(node)
    }

    private mutating func close() {
        let element = stack.removeLast()
        append(.element(element))
    }

    /// Reads a tag or a comment; false where the `<` is only a sign.
    private mutating func takeTag() -> Bool {
        let rest = bytes[(index + 1)...]
        guard let first = rest.first else { return false }
        if rest.starts(with: "!--".utf8) {
            index = end(of: "-->", from: index + 4) ?? bytes.count
            return true
        }
        if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
            // Looked for from here only, lest many such signs cost their number squared.
            guard let end = bytes[index...].prefix(4096).firstIndex(of: UInt8(ascii: ">")) else {
                return false
            }
            index = end + 1
            return true
        }
        let isEnd = first == UInt8(ascii: "/")
        guard let letter = isEnd ? rest.dropFirst().first : first, Self.isLetter(letter) else { return false }
        var cursor = index + (isEnd ? 2 : 1)
        let name = word(&cursor).lowercased()
        var attributes: [String: String] = [:]
        var isClosed = false
        while cursor < bytes.count {
            let byte = bytes[cursor]
            if byte == UInt8(ascii: ">") { break }
            // The next tag begins: this was none.
            if byte == UInt8(ascii: "<") { return false }
            isClosed = byte == UInt8(ascii: "/")
            if isClosed || byte <= 0x20 {
                cursor += 1
                continue
            }
            let key = word(&cursor).lowercased()
            skipBlanks(&cursor)
            if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "=") {
                cursor += 1
                skipBlanks(&cursor)
                let value = value(&cursor)
                if !key.isEmpty, attributes.count < XMLReader.mostAttributes { attributes[key] = value }
            } else if key.isEmpty {
                cursor += 1
            }
        }
        guard cursor < bytes.count else { return false }
        index = cursor + 1
        let plain = name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
        isEnd ? endTag(plain) : startTag(plain, attributes, isClosed: isClosed)
        return true
    }

    private mutating func startTag(_ name: String, _ attributes: [String: String], isClosed: Bool) {
        if Self.blocks.contains(name), stack.last?.name == "p" { close() }
        switch name {
        case "li": closeOpen("li", within: ["ul", "ol"])
        case "td", "th": closeOpen("td", "th", within: ["tr"])
        case "tr": closeOpen("tr", within: ["table", "tbody", "thead", "tfoot"])
        case "dt", "dd": closeOpen("dt", "dd", within: ["dl"])
        default: break
        }
        let element = XMLElement(name: name, attributes: attributes)
        if Self.empty.contains(name) || isClosed {
            append(.element(element))
            return
        }
        if name == "script" || name == "style" {
            append(.element(element))
            index = end(of: "</\(name)", from: index).flatMap { end(of: ">", from: $0) } ?? bytes.count
            return
        }
        if stack.count < Self.mostDepth { stack.append(element) }
    }

    private mutating func closeOpen(_ names: String..., within containers: Set<String>) {
        guard let place = stack.lastIndex(where: { names.contains($0.name) }),
            !stack[place...].contains(where: { containers.contains($0.name) })
        else { return }
        while stack.count > place { close() }
    }

    private mutating func endTag(_ name: String) {
        guard let place = stack.lastIndex(where: { $0.name == name }), place > 0 else { return }
        while stack.count > place { close() }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private func word(_ cursor: inout Int) -> String {
        let start = cursor
        while cursor < bytes.count, bytes[cursor] > 0x20, !"/>=\"'<".utf8.contains(bytes[cursor]) {
            cursor += 1
        }
        return String(decoding: bytes[start..<cursor], as: UTF8.self)
    }

    private func skipBlanks(_ cursor: inout Int) {
        while cursor < bytes.count, bytes[cursor] <= 0x20 { cursor += 1 }
    }

    private func value(_ cursor: inout Int) -> String {
        guard cursor < bytes.count else { return "" }
        let quote = bytes[cursor]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { cursor += 1 }
        let start = cursor
        while cursor < bytes.count,
            isQuoted ? bytes[cursor] != quote : bytes[cursor] > 0x20 && bytes[cursor] != UInt8(ascii: ">")
        {
            cursor += 1
        }
        let value = String(decoding: bytes[start..<cursor], as: UTF8.self)
        if isQuoted, cursor < bytes.count { cursor += 1 }
        return HTMLEntities.decoded(value)
    }

    /// The index behind the next occurrence of an ASCII mark, in either case.
    private func end(of mark: String, from start: Int) -> Int? {
        let mark = Array(mark.utf8)
        var cursor = start
        while cursor + mark.count <= bytes.count {
            if zip(bytes[cursor..<(cursor + mark.count)], mark).allSatisfy({
                $0 == $1 || Self.isLetter($0) && $0 | 0x20 == $1
            }) {
                return cursor + mark.count
            }
            cursor += 1
        }
        return nil
    }
}

/// Character references of HTML that texts about mathematics and programs use.
enum HTMLEntities {
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            rest = rest[mark...]
            if let end = rest.prefix(12).firstIndex(of: ";"),
                let known = character(rest[rest.index(after: mark)..<end])
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

    private static func character(_ name: Substring) -> String? {
        guard name.first == "#" else { return names[String(name)] }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
            let scalar = Unicode.Scalar(value), value != 0
        else { return nil }
        return Printable.text(String(scalar))
    }

    private static let names = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "mdash": "—",
        "ndash": "–",
        "hellip": "…", "copy": "©", "times": "×", "rarr": "→", "larr": "←", "harr": "↔", "rArr": "⇒",
        "minus": "−",
        "plusmn": "±", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞", "middot": "·",
        "sdot": "⋅",
        "deg": "°", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»",
        "bull": "•",
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "theta": "θ", "lambda": "λ",
        "mu": "μ", "pi": "π", "sigma": "σ", "tau": "τ", "phi": "φ", "omega": "ω", "Delta": "Δ", "Sigma": "Σ",
        "Omega": "Ω", "sum": "∑", "prod": "∏", "part": "∂", "nabla": "∇", "radic": "√", "isin": "∈",
        "sub": "⊂",
        "eacute": "é", "egrave": "è", "agrave": "à", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß",
    ]
}

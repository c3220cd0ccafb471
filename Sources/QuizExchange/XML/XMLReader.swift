import Diagnostics
import TextTools

/// Reads XML 1.0 strictly and with bounds. There are no document types and so no entities but the five that every
/// document has: nothing is ever fetched, and nothing grows.
struct XMLReader {
    /// Elements within elements.
    static let mostDepth = 100
    static let mostElements = 200_000
    static let mostAttributes = 64
    static let longestName = 200

    private let file: String
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var count = 0

    private init(_ text: String, file: String) {
        bytes = Array(text.utf8)
        self.file = file
    }

    /// The root element of a document.
    ///
    /// - Throws: a `Diagnostic` with the line when the text is not well-formed, has a document type, or is past a bound.
    static func read(_ text: String, file: String) throws(Diagnostic) -> XMLElement {
        var reader = XMLReader(text, file: file)
        return try reader.document()
    }

    private func problem(_ message: String, _ fix: String, line: Int? = nil) -> Diagnostic {
        Diagnostic(.error, file: file, line: line ?? self.line, message: message, fix: fix)
    }

    private mutating func document() throws(Diagnostic) -> XMLElement {
        try skipMisc()
        guard peek() == UInt8(ascii: "<") else {
            throw problem(
                "is no XML: text stands before the first element", "Check that it is the right file")
        }
        let root = try element()
        try skipMisc()
        guard index == bytes.count else {
            throw problem(
                "something follows the end of `\(root.name)`", "Remove it: XML has one element at the top")
        }
        return root
    }

    // MARK: Elements

    /// What is open: an element whose end has not been seen.
    private struct Open {
        var element: XMLElement
        var text = ""
    }

    /// Not recursive: depth costs no stack.
    private mutating func element() throws(Diagnostic) -> XMLElement {
        var stack: [Open] = []
        while true {
            if starts("<![CDATA[") {
                guard !stack.isEmpty else {
                    throw problem("CDATA stands outside of any element", "Move it into one")
                }
                advance(9)
                stack[stack.count - 1].text += try text(until: "]]>", "a CDATA section")
            } else if starts("<!--") {
                advance(4)
                _ = try text(until: "-->", "a comment")
            } else if starts("<?") {
                advance(2)
                _ = try text(until: "?>", "a processing instruction")
            } else if starts("<!") {
                throw documentType()
            } else if starts("</") {
                guard var open = stack.popLast() else {
                    throw problem("an end tag closes nothing", "Remove it")
                }
                advance(2)
                let name = try name()
                skipBlanks()
                guard peek() == UInt8(ascii: ">") else { throw problem("`</\(name)` has no `>`", "Add it") }
                advance(1)
                guard name == open.element.name else {
                    throw problem(
                        "`</\(name)>` ends `<\(open.element.name)>` of line \(open.element.line)",
                        "Close `<\(open.element.name)>` first")
                }
                flush(&open)
                guard !stack.isEmpty else { return open.element }
                stack[stack.count - 1].element.children.append(.element(open.element))
            } else if peek() == UInt8(ascii: "<") {
                let (element, isEmpty) = try startTag()
                if !stack.isEmpty { flush(&stack[stack.count - 1]) }
                if isEmpty {
                    guard !stack.isEmpty else { return element }
                    stack[stack.count - 1].element.children.append(.element(element))
                } else {
                    guard stack.count < Self.mostDepth else {
                        throw problem(
                            "elements are nested more than \(Self.mostDepth) deep",
                            "Export the questions again; no quiz needs so many levels")
                    }
                    stack.append(Open(element: element))
                }
            } else if index < bytes.count {
                let text = try characters()
                if !stack.isEmpty { stack[stack.count - 1].text += text }
            } else {
                let open = stack.last.map { "`<\($0.element.name)>` of line \($0.element.line) has no end" }
                throw problem(open ?? "there is no element", "The file may be cut off; export it again")
            }
        }
    }

    private func flush(_ open: inout Open) {
        guard !open.text.isEmpty else { return }
        open.element.children.append(.text(open.text))
        open.text = ""
    }

    private mutating func startTag() throws(Diagnostic) -> (XMLElement, isEmpty: Bool) {
        count += 1
        guard count <= Self.mostElements else {
            throw problem("has more than \(Self.mostElements) elements", "Split it into several files")
        }
        var element = XMLElement(name: "", line: line)
        advance(1)
        element.name = try name()
        while true {
            let before = index
            skipBlanks()
            if starts("/>") {
                advance(2)
                return (element, true)
            }
            if peek() == UInt8(ascii: ">") {
                advance(1)
                return (element, false)
            }
            guard index > before, index < bytes.count else {
                throw problem("the tag `<\(element.name)` is not closed", "End it with `>`")
            }
            let name = try name()
            skipBlanks()
            guard peek() == UInt8(ascii: "=") else {
                throw problem("the attribute `\(name)` has no value", "Write `\(name)=\"…\"`")
            }
            advance(1)
            skipBlanks()
            guard let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                throw problem("the value of `\(name)` has no quotes", "Write `\(name)=\"…\"`")
            }
            advance(1)
            var value = ""
            while let byte = peek(), byte != quote {
                guard byte != UInt8(ascii: "<") else {
                    throw problem("the value of `\(name)` holds a `<`", "Write `&lt;`, or close the quotes")
                }
                value += try characters(stoppingAt: quote)
            }
            guard peek() == quote else {
                throw problem("the value of `\(name)` has no end", "Close its quotes")
            }
            advance(1)
            guard element.attributes.updateValue(value, forKey: name) == nil else {
                throw problem(
                    "the attribute `\(name)` stands twice in `<\(element.name)>`", "Keep one of them")
            }
            guard element.attributes.count <= Self.mostAttributes else {
                throw problem(
                    "`<\(element.name)>` has more than \(Self.mostAttributes) attributes", "Remove some")
            }
        }
    }

    private func documentType() -> Diagnostic {
        problem(
            "a document type (`<!DOCTYPE …>`) is not read, since it can define entities that fetch files or grow without end",
            "Delete it, and write the characters themselves in place of entities")
    }

    /// A name without its prefix.
    private mutating func name() throws(Diagnostic) -> String {
        let start = index
        while let byte = peek(), Self.isName(byte) { index += 1 }
        guard index > start, index - start <= Self.longestName else {
            throw problem(
                index > start ? "a name is longer than \(Self.longestName) characters" : "a name is missing",
                "Check the tag; a `<` in a text is written `&lt;`")
        }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        if name.hasPrefix("xmlns:") { return name }
        return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: ":"), 0x80...:
            true
        default: false
        }
    }

    // MARK: Text

    /// Character data up to the next `<` or the given byte.
    private mutating func characters(stoppingAt stop: UInt8 = UInt8(ascii: "<")) throws(Diagnostic) -> String
    {
        let start = index
        while let byte = peek(), byte != UInt8(ascii: "<"), byte != stop, byte != UInt8(ascii: "&") {
            advance(1)
        }
        if index > start { return String(decoding: bytes[start..<index], as: UTF8.self) }
        return try reference()
    }

    private mutating func reference() throws(Diagnostic) -> String {
        let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
        guard let end else {
            throw problem("a `&` begins no entity", "Write `&amp;` for the character itself")
        }
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        index = end + 1
        if let known = Self.entities[name] { return known }
        if name.first == "#" {
            let digits = name.dropFirst()
            let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard let value, let scalar = Unicode.Scalar(value), value != 0 else {
                throw problem("`&\(name);` is no character", "Write the character itself")
            }
            return Printable.text(String(scalar))
        }
        throw problem(
            "the entity `&\(name);` is not one that XML has by itself", "Write the character itself")
    }

    private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

    private mutating func text(until mark: String, _ what: String) throws(Diagnostic) -> String {
        let start = index
        let opened = line
        while index < bytes.count {
            if starts(mark) {
                let text = String(decoding: bytes[start..<index], as: UTF8.self)
                advance(mark.utf8.count)
                return text
            }
            advance(1)
        }
        throw problem("\(what) has no end", "Close it with `\(mark)`", line: opened)
    }

    private mutating func skipMisc() throws(Diagnostic) {
        while true {
            skipBlanks()
            if starts("<?") {
                advance(2)
                let text = try text(until: "?>", "a processing instruction")
                try checkEncoding(text)
            } else if starts("<!--") {
                advance(4)
                _ = try text(until: "-->", "a comment")
            } else if starts("<!") {
                throw documentType()
            } else {
                return
            }
        }
    }

    private func checkEncoding(_ declaration: String) throws(Diagnostic) {
        guard declaration.hasPrefix("xml "),
            let match = declaration.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/),
            !["utf-8", "utf8", "us-ascii", "ascii"].contains(match.1.lowercased())
        else { return }
        throw problem(
            "says that it is \(match.1), and only UTF-8 is read",
            "Convert it: `iconv -f \(match.1) -t utf-8`, and change the first line")
    }

    private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private func starts(_ text: String) -> Bool {
        bytes[index...].starts(with: text.utf8)
    }

    private mutating func advance(_ count: Int) {
        for byte in bytes[index..<min(index + count, bytes.count)] where byte == UInt8(ascii: "\n") {
            line += 1
        }
        index = min(index + count, bytes.count)
    }

    private mutating func skipBlanks() {
        while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { advance(1) }
    }
}

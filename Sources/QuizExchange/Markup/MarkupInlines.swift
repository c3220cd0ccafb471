import LessonMarkup

/// Makes running text of nodes: white space runs together, formulas are found, elements become what Markdown has.
struct MarkupInlines {
    enum Piece {
        case inline(Inline)
        /// A formula on lines of its own.
        case display(Formula)
    }

    private(set) var losses: [String] = []
    private static let mostDepth = 40

    mutating func pieces(of nodes: [XMLNode]) -> [Piece] { pieces(of: nodes, depth: 0) }

    /// The same where nothing can stand on lines of its own.
    mutating func inlines(of nodes: [XMLNode]) -> [Inline] { Self.trimmed(inlines(of: nodes, depth: 0)) }

    private mutating func inlines(of nodes: [XMLNode], depth: Int) -> [Inline] {
        pieces(of: nodes, depth: depth).map { piece in
            switch piece {
            case .inline(let inline): inline
            case .display(let formula): .math(formula)
            }
        }
    }

    private mutating func lose(_ what: String) {
        if !losses.contains(what) { losses.append(what) }
    }

    private mutating func pieces(of nodes: [XMLNode], depth: Int) -> [Piece] {
        var result: [Piece] = []
        for node in nodes {
            switch node {
            case .text(let text):
                for piece in MathMarks.pieces(of: text) {
                    switch piece {
                    case .text(let text): result += Self.collapsed(text).map { .inline($0) }
                    case .inline(let latex): result.append(.inline(.math(Formula(latex))))
                    case .display(let latex): result.append(.display(Formula(latex)))
                    }
                }
            case .element(let element): result += pieces(of: element, depth: depth + 1)
            }
        }
        return result
    }

    private mutating func pieces(of element: XMLElement, depth: Int) -> [Piece] {
        guard depth <= Self.mostDepth else {
            lose("elements nested more than \(Self.mostDepth) deep")
            return [.inline(.text(element.text))]
        }
        switch element.name {
        case "br": return [.inline(.lineBreak)]
        case "em", "i", "cite", "dfn", "var": return wrapped(element, depth) { .emphasis($0) }
        case "strong", "b": return wrapped(element, depth) { .strong($0) }
        case "del", "s", "strike": return wrapped(element, depth) { .strikethrough($0) }
        case "span" where element.classes.contains("strikethrough"):
            return wrapped(element, depth) { .strikethrough($0) }
        case "code", "tt", "kbd", "samp":
            let text = element.text.replacing("\n", with: " ")
            return text.trimmed.isEmpty ? [] : [.inline(.code(text))]
        case "a":
            let content = inlines(of: element.children, depth: depth)
            guard let destination = element.attributes["href"] else { return content.map { .inline($0) } }
            let title = element.attributes["title"] ?? ""
            return [.inline(.link(destination: destination, title: title, content: content))]
        case "img": return image(element)
        case "math": return mathML(element)
        case "sub", "sup":
            lose("text set higher or lower (now after `_` or `^`)")
            let text = inlines(of: element.children, depth: depth).map { Piece.inline($0) }
            return [.inline(.text(element.name == "sub" ? "_" : "^"))] + text
        case "script", "style", "iframe", "object", "video", "audio", "embed", "svg", "canvas", "form",
            "input",
            "textarea", "button", "select", "applet":
            lose("`\(element.name)`, which a text cannot show")
            return []
        default:
            if !Self.harmless.contains(element.name) {
                lose("the element `\(element.name.prefix(40))`; its text is kept")
            }
            return pieces(of: element.children, depth: depth)
        }
    }

    private static let harmless: Set = [
        "span", "font", "u", "small", "big", "abbr", "acronym", "q", "mark", "ins", "label", "wbr", "p", "li",
        "ul",
        "ol", "div", "tbody", "thead", "tr", "td", "th", "center", "bdi", "time", "prompt", "nolink",
    ]

    private mutating func wrapped(
        _ element: XMLElement, _ depth: Int, _ wrap: ([Inline]) -> Inline
    ) -> [Piece] {
        let content = inlines(of: element.children, depth: depth)
        return content.isEmpty ? [] : [.inline(wrap(content))]
    }

    private mutating func image(_ element: XMLElement) -> [Piece] {
        let source = element.attributes["src"] ?? ""
        let alternative = element.attributes["alt"] ?? ""
        // Moodle's equation editor makes pictures whose other text is the formula.
        if element.classes.contains("Wirisformula") || element.classes.contains("texrender"),
            !alternative.isEmpty
        {
            return [.inline(.math(Formula(alternative)))]
        }
        if source.hasPrefix("data:") || source.contains("@@PLUGINFILE@@") || source.isEmpty {
            lose("a picture inside of the file; what it says in words is kept")
            return alternative.isEmpty ? [] : [.inline(.text(alternative))]
        }
        let title = element.attributes["title"] ?? ""
        return [
            .inline(
                .image(
                    source: source, title: title, alternative: alternative.isEmpty ? [] : [.text(alternative)]
                ))
        ]
    }

    private mutating func mathML(_ element: XMLElement) -> [Piece] {
        let source = element.all("annotation").first {
            ["application/x-tex", "tex", "latex"].contains(($0.attributes["encoding"] ?? "").lowercased())
        }
        if let source, !source.trimmedText.isEmpty {
            let formula = Formula(source.trimmedText)
            return [element.attributes["display"] == "block" ? .display(formula) : .inline(.math(formula))]
        }
        lose("MathML without its TeX; the characters are kept")
        let text = element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return [.inline(.text(text))]
    }

    /// Text with each run of blanks as one, and as a line's end where it holds one. Where hard spaces stand among blanks,
    /// the run is as long as somebody wanted it.
    private static func collapsed(_ text: String) -> [Inline] {
        var result: [Inline] = []
        var line = ""
        var blanks = ""
        func end() {
            guard !blanks.isEmpty else { return }
            if blanks.contains(where: \.isNewline) {
                if !line.isEmpty { result.append(.text(line)) }
                line = ""
                result.append(.softBreak)
            } else if blanks.contains("\u{A0}") {
                line += blanks.count == 1 ? "\u{A0}" : String(repeating: " ", count: blanks.count)
            } else {
                line += " "
            }
            blanks = ""
        }
        for character in text {
            if character == " " || character == "\u{A0}" || character == "\t" || character.isNewline {
                blanks.append(character)
            } else {
                end()
                line.append(character)
            }
        }
        end()
        if !line.isEmpty { result.append(.text(line)) }
        return result
    }

    /// Neighbouring texts as one, no blanks at line ends, no breaks at either end.
    static func trimmed(_ content: [Inline]) -> [Inline] {
        var result: [Inline] = []
        for inline in content {
            switch (result.last, inline) {
            case (.text(let before)?, .text(let text)):
                let text = before.hasSuffix(" ") ? String(text.drop { $0 == " " }) : text
                result[result.count - 1] = .text(before + text)
            case (nil, .text(let text)), (.softBreak?, .text(let text)), (.lineBreak?, .text(let text)):
                let text = String(text.drop { $0 == " " })
                if !text.isEmpty { result.append(.text(text)) }
            case (nil, .softBreak), (nil, .lineBreak), (.softBreak?, .softBreak), (.lineBreak?, .softBreak):
                break
            case (.text(let before)?, .softBreak), (.text(let before)?, .lineBreak):
                result[result.count - 1] = .text(withoutBlankEnd(before))
                result.append(inline)
            default: result.append(inline)
            }
        }
        while let last = result.last {
            if last == .softBreak || last == .lineBreak {
                result.removeLast()
            } else if case .text(let text) = last, text.hasSuffix(" ") {
                result.removeLast()
                let rest = withoutBlankEnd(text)
                if !rest.isEmpty { result.append(.text(rest)) }
            } else {
                break
            }
        }
        return result
    }

    private static func withoutBlankEnd(_ text: String) -> String {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

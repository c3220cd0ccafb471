import LessonMarkup

/// Blocks as XHTML of the few elements that Moodle and QTI both take. Formulas stand as `\(…\)` and `\[…\]`, which
/// MathJax sets; what HTML has no element for is told apart by a class.
struct HTMLSource {
    /// Whether a line break in the source becomes a blank.
    var breaksAreBlanks = false
    /// Whether attributes and elements outside of QTI's part of XHTML are avoided.
    var isQTI = false
    /// Whether a text of one paragraph stands without its `<p>`.
    var mayBeBare = false

    func text(_ blocks: [Block]) -> String {
        if mayBeBare, let content = blocks.soleParagraph, !content.contains(where: \.isHTML) {
            return inline(content)
        }
        return blocks.map(block).joined()
    }

    private func block(_ block: Block) -> String {
        switch block.kind {
        case .heading(let level, let content): "<h\(level)>\(inline(content))</h\(level)>"
        case .paragraph(let content): "<p>\(inline(content))</p>"
        case .list(let list): self.list(list)
        case .quote(let blocks): "<blockquote>\(blocks.map(self.block).joined())</blockquote>"
        case .callout(let callout, let title, let body):
            "<div class=\"callout \(callout.rawValue)\">"
                + (title.isEmpty ? "" : "<p class=\"callout-title\">\(inline(title))</p>")
                + body.map(self.block).joined() + "</div>"
        case .code(let info, let text): code(text, info: info)
        case .math(let formula): "<p>\\[\(Self.escaped(formula.latex))\\]</p>"
        case .figure(let yaml): code(yaml, info: "figure")
        case .table(let table): self.table(table)
        case .thematicBreak: "<hr/>"
        case .html(let source): "<p>\(inline(HTMLText.inlines(source)))</p>"
        }
    }

    private func code(_ text: String, info: String) -> String {
        let name = info.isEmpty ? "" : " class=\"language-\(Self.escaped(info))\""
        // Readers of HTML drop a line break right behind the tag.
        return "<pre><code\(name)>\(text.hasPrefix("\n") ? "\n" : "")\(Self.escaped(text))</code></pre>"
    }

    private func list(_ list: List) -> String {
        let items = list.items.map { item in
            var text = ""
            if let isChecked = item.isChecked { text = isChecked ? "☑ " : "☐ " }
            if list.isTight {
                for (index, block) in item.blocks.enumerated() {
                    if case .paragraph(let content) = block.kind {
                        text += (index > 0 ? "<br/>" : "") + inline(content)
                    } else {
                        text += self.block(block)
                    }
                }
            } else {
                text += item.blocks.map(self.block).joined()
            }
            return "<li>\(text)</li>"
        }
        guard let start = list.start else { return "<ul>\(items.joined())</ul>" }
        let attribute = start == 1 ? "" : isQTI ? " class=\"start-\(start)\"" : " start=\"\(start)\""
        return "<ol\(attribute)>\(items.joined())</ol>"
    }

    private func table(_ table: Table) -> String {
        func row(_ cells: [[Inline]], _ name: String) -> String {
            let cells = cells.enumerated().map { index, cell in
                let alignment = index < table.alignments.count ? table.alignments[index] : .unspecified
                let mark: String
                switch alignment {
                case .leading: mark = " class=\"align-left\""
                case .center: mark = " class=\"align-center\""
                case .trailing: mark = " class=\"align-right\""
                case .unspecified: mark = ""
                }
                return "<\(name)\(mark)>\(inline(cell))</\(name)>"
            }
            return "<tr>\(cells.joined())</tr>"
        }
        return "<table><thead>\(row(table.header, "th"))</thead><tbody>"
            + table.rows.map { row($0, "td") }.joined() + "</tbody></table>"
    }

    func inline(_ content: [Inline]) -> String {
        // Neighbouring texts are one: what looks like a formula's mark may be cut in two.
        var result = ""
        var text = ""
        for inline in content {
            if case .text(let piece) = inline {
                text += piece
                continue
            }
            result += Self.shielded(text)
            text = ""
            result += self.inline(inline)
        }
        return result + Self.shielded(text)
    }

    private func inline(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): return Self.shielded(text)
        case .softBreak: return breaksAreBlanks ? " " : "\n"
        case .lineBreak: return "<br/>"
        case .code(let text): return "<code>\(Self.escaped(text))</code>"
        case .math(let formula):
            let latex = breaksAreBlanks ? formula.latex.replacing("\n", with: " ") : formula.latex
            return "\\(\(Self.escaped(latex))\\)"
        case .emphasis(let content): return "<em>\(self.inline(content))</em>"
        case .strong(let content): return "<strong>\(self.inline(content))</strong>"
        case .strikethrough(let content):
            let text = self.inline(content)
            return isQTI ? "<span class=\"strikethrough\">\(text)</span>" : "<del>\(text)</del>"
        case .link(let destination, let title, let content):
            return "<a href=\"\(Self.escaped(destination))\"\(Self.title(title))>\(self.inline(content))</a>"
        case .image(let source, let title, let alternative):
            let text = Self.escaped(alternative.plainText)
            return "<img src=\"\(Self.escaped(source))\" alt=\"\(text)\"\(Self.title(title))/>"
        case .html(let source): return self.inline(HTMLText.inlines(source).filter { !$0.isHTML })
        }
    }

    private static func title(_ title: String) -> String {
        title.isEmpty ? "" : " title=\"\(escaped(title))\""
    }

    /// Text in which nothing looks like a formula: an empty element parts the two signs.
    private static func shielded(_ text: String) -> String {
        // Where a browser would make one blank of several, hard spaces keep them.
        var result = escaped(text).replacing("  ", with: " \u{A0}")
        for mark in ["\\(", "\\[", "$$"] {
            while result.contains(mark) {
                result = result.replacing(mark, with: "\(mark.prefix(1))<span></span>\(mark.dropFirst())")
            }
        }
        return result
    }

    /// Text as character data or an attribute's value.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}

extension Inline {
    var isHTML: Bool {
        if case .html = self { true } else { false }
    }
}

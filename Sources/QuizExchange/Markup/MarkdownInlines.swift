import LessonMarkup

/// Running text as Markdown.
enum MarkdownInlines {
    /// The lines of a paragraph.
    static func lines(_ content: [Inline]) -> [String] {
        text(content).split(separator: "\n", omittingEmptySubsequences: false).map {
            atLineStart(String($0).trimmedBlanks)
        }
    }

    /// The same on one line, for headings, titles and cells.
    static func line(_ content: [Inline]) -> String {
        text(content.map { $0 == .softBreak || $0 == .lineBreak ? .text(" ") : $0 })
            .replacing("\n", with: " ").trimmedBlanks
    }

    private static func text(_ content: [Inline], inLink: Bool = false) -> String {
        var result = ""
        for inline in joined(content) { result += text(inline, after: result, inLink: inLink) }
        return result
    }

    private static func text(_ inline: Inline, after before: String, inLink: Bool) -> String {
        switch inline {
        case .text(let text): return escaped(text, inLink: inLink)
        case .softBreak: return "\n"
        case .lineBreak: return "\\\n"
        case .code(let text): return code(text)
        case .math(let formula): return math(formula.latex)
        case .emphasis(let content):
            // Beside another star an underscore keeps the two apart.
            return wrapped(content, before.hasSuffix("*") ? "_" : "*", inLink)
        case .strong(let content): return wrapped(content, "**", inLink)
        case .strikethrough(let content): return wrapped(content, "~~", inLink)
        case .link(let destination, let title, let content):
            return "[\(text(content, inLink: true))](\(place(destination))\(self.title(title)))"
        case .image(let source, let title, let alternative):
            return "![\(text(alternative, inLink: true))](\(place(source))\(self.title(title)))"
        case .html(let source): return source
        }
    }

    /// Marks around a content, blanks at its ends outside of them.
    private static func wrapped(_ content: [Inline], _ mark: String, _ inLink: Bool) -> String {
        let inner = text(content, inLink: inLink)
        let text = inner.trimmed
        guard !text.isEmpty else { return inner }
        let before = inner.prefix { $0.isWhitespace }
        let after = inner.reversed().prefix { $0.isWhitespace }.reversed()
        // `***` in front would close and open in one: the inner marks become underscores.
        if mark == "**", text.hasPrefix("*"), !text.hasPrefix("**"), text.hasSuffix("*"), text.count > 2 {
            let middle = text.dropFirst().dropLast()
            if !middle.contains("*") { return "\(before)**_\(middle)_**\(String(after))" }
        }
        return "\(before)\(mark)\(text)\(mark)\(String(after))"
    }

    private static func code(_ text: String) -> String {
        let ticks = String(repeating: "`", count: longestRun(in: text) + 1)
        let needsRoom =
            text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ") && text.hasSuffix(" ")
        return needsRoom ? "\(ticks) \(text) \(ticks)" : ticks + text + ticks
    }

    private static func math(_ latex: String) -> String {
        // A line of it could begin like a list or a quote.
        let latex = latex.replacing("\n", with: " ")
        let ticks = String(repeating: "`", count: longestRun(in: latex) + 1)
        return "$\(ticks)\(latex)\(ticks)$"
    }

    private static func longestRun(in text: String) -> Int {
        let runs = text.split { $0 != "`" }.map(\.count)
        // One tick suffices around a longer run, unless that run is one as well.
        return runs.max() ?? 0
    }

    private static func place(_ destination: String) -> String {
        let text = destination.replacing("\\", with: "\\\\").replacing("<", with: "\\<").replacing(
            ">", with: "\\>")
        let isPlain = !text.isEmpty && text.allSatisfy { !$0.isWhitespace && !"()<>".contains($0) }
        return isPlain ? text : "<\(text.replacing("\n", with: " "))>"
    }

    private static func title(_ title: String) -> String {
        guard !title.isEmpty else { return "" }
        return
            " \"\(title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " "))\""
    }

    /// Neighbouring texts as one.
    private static func joined(_ content: [Inline]) -> [Inline] {
        var result: [Inline] = []
        for inline in content {
            if case .text(let text) = inline, case .text(let before)? = result.last {
                result[result.count - 1] = .text(before + text)
            } else {
                result.append(inline)
            }
        }
        return result
    }

    /// Text with a backslash before every sign that would mean something in the middle of a line.
    static func escaped(_ text: String, inLink: Bool = false) -> String {
        let characters = Array(text)
        var result = ""
        for (index, character) in characters.enumerated() {
            let before = index > 0 ? characters[index - 1] : " "
            let after = index + 1 < characters.count ? characters[index + 1] : " "
            switch character {
            case "\\", "`", "$", "|": result += "\\\(character)"
            case "*":
                let isAlone = index > 0 && index + 1 < characters.count && before == " " && after == " "
                result += isAlone ? "*" : "\\*"
            case "[":
                // A box, a callout or a footnote; links are undone at their closing bracket.
                result += index == 0 || inLink || after == "^" ? "\\[" : "["
            case "]":
                let mayLink = index + 1 == characters.count || "([:".contains(after)
                result += mayLink || inLink ? "\\]" : "]"
            case "<": result += after.isLetter || "/!?".contains(after) ? "\\<" : "<"
            case "_":
                let isInside = (before.isLetter || before.isNumber) && (after.isLetter || after.isNumber)
                result += isInside ? "_" : "\\_"
            case "&": result += after.isLetter || after == "#" ? "\\&" : "&"
            case "~": result += before == "~" || after == "~" ? "\\~" : "~"
            case "\n", "\r", "\t": result += " "
            default: result.append(character)
            }
        }
        return result
    }

    /// A line of a paragraph that begins nothing else: no heading, list, quote, rule or underline.
    private static func atLineStart(_ line: String) -> String {
        guard let first = line.first else { return line }
        switch first {
        case "#", ">", "=": return "\\" + line
        case "-", "+":
            let rest = line.dropFirst().first
            return rest == nil || rest == " " || rest == "-" ? "\\" + line : line
        default: break
        }
        if let match = line.prefixMatch(of: /([0-9]{1,9})([.)])(?=\s|$)/) {
            return "\(match.1)\\\(match.2)\(line[match.range.upperBound...])"
        }
        return line
    }
}

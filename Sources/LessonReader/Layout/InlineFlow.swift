import LessonMarkup
import MathTypesetting
import Terminal

/// Flattens inline trees to tokens; collects the links it meets.
struct InlineFlow {
    let options: LayoutOptions
    /// Destinations of links, in the order of ``Style/link`` indices.
    var destinations: [String] = []
    private var tokens: [FlowToken] = []
    private var formulas: [String: String] = [:]
    /// What the formulas set so far may use.
    var macros = MacroResolver()
    private var scope: MacroScope?

    init(options: LayoutOptions) {
        self.options = options
    }

    private enum Step {
        case open(Inline, Style)
        case close(String, Style)
        /// Words that stay together on a line, a blank before them.
        case state(String, Style)
    }

    /// The tokens of a run of inlines. Nesting costs no stack, however deep.
    mutating func flatten(_ inlines: [Inline], _ style: Style = .body) -> [FlowToken] {
        tokens = []
        var steps: [Step] = inlines.reversed().map { .open($0, style) }
        while let step = steps.popLast() {
            switch step {
            case .close(let text, let style): literal(text, style)
            case .state(let text, let style):
                tokens.append(.space(.body))
                tokens.append(.text(text, style, width: DisplayWidth.of(text)))
            case .open(let inline, let style): open(inline, style, &steps)
            }
        }
        return tokens
    }

    private mutating func open(_ inline: Inline, _ style: Style, _ steps: inout [Step]) {
        var style = style
        func nest(_ content: [Inline], _ style: Style) {
            for child in content.reversed() { steps.append(.open(child, style)) }
        }
        func marked(_ mark: String, _ content: [Inline], _ style: Style) {
            guard options.showsMarks else { return nest(content, style) }
            steps.append(.close(mark, style))
            nest(content, style)
            steps.append(.close(mark, style))
        }
        switch inline {
        case .text(let text): words(SafeText.defused(text, ascii: options.isASCII), style)
        case .softBreak: tokens.append(.space(style))
        case .lineBreak: tokens.append(.lineBreak)
        case .code(let text): code(text, style)
        case .math(let formula): math(formula, style)
        case .emphasis(let content):
            style.traits.insert(.emphasis)
            marked("*", content, style)
        case .strong(let content):
            style.traits.insert(.strong)
            marked("**", content, style)
        case .strikethrough(let content):
            // Not every terminal can strike text out: the marks always stay.
            style.traits.insert(.strikethrough)
            steps.append(.close("~~", style))
            nest(content, style)
            steps.append(.close("~~", style))
        case .link(let destination, _, let content):
            let target = SafeText.defused(destination, ascii: options.isASCII)
            if let label = options.linkLabels[destination] {
                let glyphs = Glyphs(isASCII: options.isASCII)
                let text = "(\(label.isDone ? glyphs.done : glyphs.open) \(label.text))"
                steps.append(.state(text, Style(label.isDone ? .success : .quiet)))
            }
            if options.showsDestinations {
                if Self.isWorthShowing(target, beside: InlineText.plain(content)) {
                    steps.append(.close(" (\(target))", style))
                }
            } else {
                style.link = destinations.count
                destinations.append(destination)
            }
            nest(content.isEmpty ? [.text(destination)] : content, style)
        case .image(let source, _, let alternative):
            let words = alternative.isEmpty ? [Inline.text(source)] : alternative
            steps.append(.close("]", style))
            nest(words, style)
            steps.append(.close("[image: ", style))
        case .html(let tag):
            if tag.lowercased().hasPrefix("<br") { tokens.append(.lineBreak) }
        }
    }

    /// A reader of paper can use an address, not a path inside the course.
    private static func isWorthShowing(_ destination: String, beside text: String) -> Bool {
        guard let colon = destination.firstIndex(of: ":"),
            destination[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" })
        else { return false }
        return destination != text && destination != "mailto:" + text
            && destination != "http://" + text && destination != "https://" + text
    }

    private mutating func literal(_ text: String, _ style: Style) {
        words(text, style)
    }

    /// Splits text at blanks; around wide characters a line may break without one.
    private mutating func words(_ text: String, _ style: Style) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            var isPlain = true
            for index in 0...bytes.count {
                let byte = index < bytes.count ? bytes[index] : 0x20
                guard byte == 0x20 else {
                    // Of these each byte is one column, and the width need not be looked up.
                    isPlain = isPlain && byte > 0x20 && byte < 0x7F
                    continue
                }
                if start < index {
                    let part = String(
                        decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
                    if isPlain {
                        tokens.append(.text(part, style, width: index - start))
                    } else {
                        word(part[...], style)
                    }
                }
                if index < bytes.count { tokens.append(.space(style)) }
                start = index + 1
                isPlain = true
            }
        }
    }

    private mutating func word(_ text: Substring, _ style: Style) {
        let width = DisplayWidth.of(text)
        guard width > text.utf8.count / 2, text.utf8.contains(where: { $0 >= 0xE1 }) else {
            return tokens.append(.text(String(text), style, width: width))
        }
        var piece = ""
        var pieceWidth = 0
        for character in text {
            let columns = DisplayWidth.of(character)
            if columns == 2, !Self.mayNotStart.contains(character) {
                if !piece.isEmpty { tokens.append(.text(piece, style, width: pieceWidth)) }
                tokens.append(.opportunity)
                (piece, pieceWidth) = ("", 0)
            }
            piece.append(character)
            pieceWidth += columns
            if columns == 2 {
                tokens.append(.text(piece, style, width: pieceWidth))
                (piece, pieceWidth) = ("", 0)
            }
        }
        if !piece.isEmpty { tokens.append(.text(piece, style, width: pieceWidth)) }
    }

    /// Closing marks that East Asian typesetting keeps off the start of a line.
    private static let mayNotStart: Set<Character> = ["、", "。", "，", "．", "」", "』", "）", "！", "？", "：", "；"]

    private mutating func code(_ text: String, _ outer: Style) {
        var style = outer
        style.role = .code
        let mark = options.showsCodeMarks ? "`" : ""
        kept(mark + SafeText.defused(text, ascii: options.isASCII) + mark, style, atomicUpTo: 30)
    }

    private mutating func math(_ formula: Formula, _ outer: Style) {
        var style = outer
        if style.role == .body { style.role = .maths }
        let text = oneLine(formula)
        guard !text.isEmpty else { return }
        kept(SafeText.defused(text, ascii: options.isASCII), style, atomicUpTo: 24)
    }

    /// A formula on one line. A text names the same few symbols again and again: each is set once.
    private mutating func oneLine(_ formula: Formula) -> String {
        if formula.macros !== scope {
            scope = formula.macros
            formulas = [:]
        }
        if let known = formulas[formula.latex] { return known }
        let expression = macros.expression(formula)
        var text = expression.oneLine(ascii: options.isASCII)
        if text.isEmpty, !expression.isDefinitionsOnly { text = formula.latex }
        if formulas.count < 1000 { formulas[formula.latex] = text }
        return text
    }

    /// Text whose blanks all count: on one line when short, else broken at them.
    private mutating func kept(_ text: String, _ style: Style, atomicUpTo limit: Int) {
        let width = DisplayWidth.of(text)
        guard width > limit else {
            return tokens.append(.text(text, style, width: width))
        }
        words(text, style)
    }
}

/// Inline trees as bare text, for titles and comparisons.
enum InlineText {
    static func plain(_ inlines: [Inline]) -> String {
        var result = ""
        var waiting = Array(inlines.reversed())
        while let inline = waiting.popLast() {
            switch inline {
            case .text(let text), .code(let text): result += text
            case .math(let formula): result += formula.latex
            case .softBreak, .lineBreak: result += " "
            case .emphasis(let content), .strong(let content), .strikethrough(let content),
                .link(_, _, let content), .image(_, _, let content):
                waiting += content.reversed()
            case .html: break
            }
        }
        return result
    }
}

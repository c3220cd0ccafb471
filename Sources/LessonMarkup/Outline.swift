/// A heading with the anchor that links to it.
package struct Heading: Sendable, Equatable {
    /// 1 to 6.
    package var level: Int
    package var text: String
    /// Unique in its document, made in GitHub's manner: `#its-text`, `#its-text-1` for the next of that name.
    package var anchor: String
    /// Source line, counted from 1.
    package var line: Int

    package init(level: Int, text: String, anchor: String, line: Int) {
        self.level = level
        self.text = text
        self.anchor = anchor
        self.line = line
    }

    /// `text` as an anchor: lower case, letters, digits, marks, `_` and `-` kept, blanks as `-`.
    package static func slug(of text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar == " " {
                result.append("-")
            } else if isKept(scalar) {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark, .enclosingMark,
            .connectorPunctuation:
            true
        default: scalar == "-"
        }
    }
}

/// Where a document points to.
package struct LinkReference: Sendable, Equatable {
    package var destination: String
    /// Source line, counted from 1.
    package var line: Int
    package var isImage: Bool

    package init(destination: String, line: Int, isImage: Bool = false) {
        self.destination = destination
        self.line = line
        self.isImage = isImage
    }
}

/// A formula and where it stands.
package struct FormulaReference: Sendable, Equatable {
    package var formula: Formula
    /// Source line of its beginning, counted from 1: the fence's own for a display.
    package var line: Int
    /// Whether it stands as a block.
    package var isDisplay: Bool

    package init(formula: Formula, line: Int, isDisplay: Bool) {
        self.formula = formula
        self.line = line
        self.isDisplay = isDisplay
    }
}

extension Document {
    /// All formulas in order. Lines are as those of ``links``.
    package var formulas: [FormulaReference] {
        var result: [FormulaReference] = []
        for block in blocks.flattened {
            if case .math(let formula) = block.kind {
                result.append(
                    FormulaReference(formula: formula, line: block.lines.lowerBound, isDisplay: true))
            }
            for (start, content) in block.ownInlines {
                var line = start
                content.collectFormulas(line: &line, last: block.lines.upperBound, into: &result)
            }
        }
        return result
    }

    /// All headings in order, those inside quotes and lists included.
    package var headings: [Heading] {
        var result: [Heading] = []
        var repeats: [String: Int] = [:]
        for block in blocks.flattened {
            guard case .heading(let level, let content) = block.kind else { continue }
            let text = content.plainText
            let slug = Heading.slug(of: text)
            var anchor = slug
            while repeats[anchor] != nil {
                repeats[slug, default: 0] += 1
                anchor = "\(slug)-\(repeats[slug, default: 0])"
            }
            repeats[anchor] = 0
            result.append(Heading(level: level, text: text, anchor: anchor, line: block.lines.lowerBound))
        }
        return result
    }

    /// All links and images in order. The line is that of the link's start; in a paragraph whose code
    /// spans run over a line's end it may be a line or so early.
    package var links: [LinkReference] {
        var result: [LinkReference] = []
        for block in blocks.flattened {
            for (start, content) in block.ownInlines {
                var line = start
                content.collectLinks(line: &line, last: block.lines.upperBound, into: &result)
            }
        }
        return result
    }

    /// Words of prose, for the time a reader takes: a formula and a code span count as one word each;
    /// code blocks, figures and HTML do not count.
    package var wordCount: Int {
        blocks.flattened.reduce(0) { count, block in
            if case .math = block.kind { return count + 1 }
            return count + block.ownInlines.reduce(0) { $0 + $1.content.wordCount }
        }
    }
}

extension [Block] {
    /// These blocks and all within them, in the order of the text.
    package var flattened: [Block] {
        var result: [Block] = []
        collect(into: &result)
        return result
    }

    private func collect(into result: inout [Block]) {
        for block in self {
            result.append(block)
            switch block.kind {
            case .quote(let blocks), .callout(_, _, let blocks): blocks.collect(into: &result)
            case .list(let list): for item in list.items { item.blocks.collect(into: &result) }
            default: break
            }
        }
    }
}

extension Block {
    /// The running text of this block itself, one element for each paragraph, title or cell, and the line
    /// it starts on.
    fileprivate var ownInlines: [(line: Int, content: [Inline])] {
        let first = lines.lowerBound
        switch kind {
        case .heading(_, let content), .paragraph(let content): return [(first, content)]
        case .callout(_, let title, _): return [(first, title)]
        case .table(let table):
            // The line below the header is the delimiter row.
            let rows = table.rows.enumerated().flatMap { index, row in row.map { (first + 2 + index, $0) } }
            return table.header.map { (first, $0) } + rows
        default: return []
        }
    }
}

extension [Inline] {
    fileprivate func collectLinks(line: inout Int, last: Int, into result: inout [LinkReference]) {
        for inline in self {
            switch inline {
            case .softBreak, .lineBreak: line += 1
            case .math(let formula): line += formula.latex.utf8.count { $0 == UInt8(ascii: "\n") }
            case .html(let text): line += text.utf8.count { $0 == UInt8(ascii: "\n") }
            case .emphasis(let content), .strong(let content), .strikethrough(let content):
                content.collectLinks(line: &line, last: last, into: &result)
            case .link(let destination, _, let content) where destination.hasPrefix(Footnotes.anchor):
                content.collectLinks(line: &line, last: last, into: &result)
            case .link(let destination, _, let content):
                result.append(LinkReference(destination: destination, line: Swift.min(line, last)))
                content.collectLinks(line: &line, last: last, into: &result)
            case .image(let source, _, let alternative):
                result.append(LinkReference(destination: source, line: Swift.min(line, last), isImage: true))
                alternative.collectLinks(line: &line, last: last, into: &result)
            case .text, .code: break
            }
        }
    }

    fileprivate func collectFormulas(line: inout Int, last: Int, into result: inout [FormulaReference]) {
        for inline in self {
            switch inline {
            case .softBreak, .lineBreak: line += 1
            case .html(let text): line += text.utf8.count { $0 == UInt8(ascii: "\n") }
            case .math(let formula):
                result.append(
                    FormulaReference(formula: formula, line: Swift.min(line, last), isDisplay: false))
                line += formula.latex.utf8.count { $0 == UInt8(ascii: "\n") }
            case .emphasis(let content), .strong(let content), .strikethrough(let content),
                .link(_, _, let content), .image(_, _, let content):
                content.collectFormulas(line: &line, last: last, into: &result)
            case .text, .code: break
            }
        }
    }

    fileprivate var wordCount: Int {
        var count = 0
        // A word may run through several inlines: un*believ*able is one.
        var isInWord = false
        countWords(&count, &isInWord)
        return count
    }

    private func countWords(_ count: inout Int, _ isInWord: inout Bool) {
        for inline in self {
            switch inline {
            case .text(let text):
                for scalar in text.unicodeScalars {
                    if scalar.properties.isWhitespace {
                        isInWord = false
                    } else if !isInWord,
                        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    {
                        isInWord = true
                        count += 1
                    }
                }
            case .softBreak, .lineBreak: isInWord = false
            case .code, .math:
                if !isInWord { count += 1 }
                isInWord = true
            case .emphasis(let content), .strong(let content), .strikethrough(let content),
                .link(_, _, let content), .image(_, _, let content):
                content.countWords(&count, &isInWord)
            case .html: break
            }
        }
    }
}

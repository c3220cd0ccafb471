extension Document {
    /// Words of prose, for the time a reader takes: a formula and a code span count as one word each;
    /// code blocks, figures and HTML do not count.
    package var wordCount: Int {
        var counter = WordCounter()
        counter.walk(blocks)
        return counter.count
    }
}

private struct WordCounter: MarkupWalker {
    var count = 0
    /// A word may run through several inlines: un*believ*able is one.
    private var isInWord = false

    mutating func visit(_ block: Block) {
        if case .math = block.kind { count += 1 } else { descend(into: block) }
    }

    mutating func visit(_ content: [Inline], line: Int) {
        isInWord = false
        walk(content)
    }

    mutating func visit(_ inline: Inline) {
        switch inline {
        case .text(let text): read(text)
        case .softBreak, .lineBreak: isInWord = false
        case .code, .math:
            if !isInWord { count += 1 }
            isInWord = true
        case .emphasis, .strong, .strikethrough, .link, .image: descend(into: inline)
        case .html: break
        }
    }

    private mutating func read(_ text: String) {
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                isInWord = false
            } else if !isInWord, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                isInWord = true
                count += 1
            }
        }
    }
}

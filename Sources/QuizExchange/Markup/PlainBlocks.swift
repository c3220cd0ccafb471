import LessonMarkup

/// Blocks made by hand, and looked at without their lines.
extension Block {
    /// A paragraph of one text.
    static func paragraph(_ text: String) -> Block { paragraph([.text(text)]) }

    /// A block that comes from no line in particular.
    static func paragraph(_ content: [Inline]) -> Block { Block(.paragraph(content), lines: 1...1) }
}

extension [Block] {
    /// The inline content when this is one paragraph; nil otherwise.
    var soleParagraph: [Inline]? {
        guard count == 1, case .paragraph(let content) = self[0].kind else { return nil }
        return content
    }

    /// A form in which equal means: reads the same, is set the same. Where lines break in the source makes no difference.
    var normalForm: String {
        var writer = HTMLSource()
        writer.breaksAreBlanks = true
        return writer.text(self)
    }
}

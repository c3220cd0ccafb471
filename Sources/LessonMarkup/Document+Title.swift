extension Document {
    /// The document under a level-1 heading, as lessons are shown whose title stands in their front
    /// matter; unchanged when it begins with such a heading already.
    package func titled(_ title: String) -> Document {
        if case .heading(level: 1, _) = blocks.first?.kind { return self }
        var result = self
        let line = blocks.first?.lines.lowerBound ?? 1
        result.blocks.insert(Block(.heading(level: 1, content: [.text(title)]), lines: line...line), at: 0)
        return result
    }
}

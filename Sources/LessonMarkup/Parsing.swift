extension Document {
    /// Parses `text` as CommonMark 0.30 with GFM's tables, task lists and strikethrough, forges' callouts,
    /// `figure` fences and maths in the forms `` $`…`$ ``, `$…$`, `$$…$$` and a `math` fence.
    ///
    /// Never fails: what makes no sense as markup is text. Takes time and memory in proportion to the
    /// text. Containers nested beyond 50 become text; control characters and bidirectional overrides
    /// become U+FFFD, also when they come from character references.
    ///
    /// - Parameter macros: what holds for the formulas beside what they define themselves. A definition holds
    ///   from its place to the end of the text.
    package init(parsing text: String, macros: MacroScope? = nil) {
        let source = SourceText(text)
        let masked = MaskedText(source)
        let tree = SyntaxTree(parsing: masked.bytes)
        self = withExtendedLifetime(tree) {
            let builder = TreeBuilder(root: tree.root, masked: masked, offset: source.offset)
            return Document(frontMatter: source.frontMatter, blocks: builder.document())
        }
        if macros != nil || MacroScope.defines(text.utf8) { defineMacros(macros) }
    }
}

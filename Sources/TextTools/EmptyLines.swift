extension String {
    /// The text without the empty lines at its ends.
    package var withoutEmptyEnds: String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
        let end = lines.lastIndex { !$0.isEmpty } ?? start
        return start < lines.endIndex ? lines[start...end].joined(separator: "\n") : ""
    }
}

extension StringProtocol {
    /// Without the blanks, tabs and line ends at both ends.
    package func trimmingBlanks() -> String {
        var part = self[...]
        while let first = part.first, first.isWhitespace { part.removeFirst() }
        while let last = part.last, last.isWhitespace { part.removeLast() }
        return String(part)
    }
}

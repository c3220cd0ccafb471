import Terminal

/// The help page: keys and what they do where the reader is.
enum PagerHelp {
    private static let reading: [(String, String)] = [
        ("Space f PgDn", "a page on"),
        ("b PgUp", "a page back"),
        ("Enter Space", "at the end: go on"),
        ("j k Up Down", "a line down, up"),
        ("d u", "half a page down, up"),
        ("g G Home End", "to the start, to the end"),
        ("Left Right", "move wide code and tables"),
        ("/", "search (capitals count)"),
        ("n N", "next match, the one before"),
        ("Tab Shift-Tab", "next link or figure, the one before"),
        ("in a figure", "Left Right move, Up Down choose"),
        ("r", "in a figure: back to its start values"),
        ("Enter", "follow link, or line down"),
        ("Backspace H L", "back from a jump, forward"),
        ("m '", "mark a place, go to a mark"),
        ("o", "outline: jump to a heading"),
        ("v $", "formulas in view as LaTeX"),
        ("y", "copy the link or code"),
        ("T", "wide tables as lists"),
    ]

    private static let offered: [(PagerOffers, String, String)] = [
        (.grading, "x", "grade the exercise linked here"),
        (.editing, "e", "open it in $EDITOR"),
        (.quiz, "t", "the questions of this lesson"),
        (.notes, "a A", "write a note, read the notes"),
        (.courseSearch, "S", "search the whole course"),
    ]

    private static let always: [(String, String)] = [
        ("] [", "next lesson, previous one"),
        ("Esc", "let go of link and search"),
        ("Ctrl-L", "draw the screen again"),
        ("Ctrl-Z", "suspend; fg comes back"),
        ("? h", "this help"),
        ("q Ctrl-C", "leave; your place is kept"),
    ]

    /// One line for each key; those of what is not offered are left out.
    static func lines(width: Int, offers: PagerOffers) -> [StyledText] {
        let isNarrow = width < 52
        let gap = isNarrow ? 14 : 16
        let chosen = offered.filter { offers.contains($0.0) }.map { ($0.1, $0.2) }
        return (reading + chosen + always).map { key, what in
            var row = StyledText(isNarrow ? "" : "  ")
            row.append(key, Style(.code, .strong))
            row.pad(to: gap + (isNarrow ? 0 : 2))
            row.append(what)
            return row.columns(0..<width)
        }
    }
}

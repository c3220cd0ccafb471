import Terminal

/// The help page: keys and what they do where the reader is.
enum PagerHelp {
    /// What the keys go to first.
    enum Place {
        case page
        case figure(canRun: Bool, isOnly: Bool)
        case link(isExercise: Bool)
    }

    private static func first(at place: Place, _ offers: PagerOffers) -> [(String, String)] {
        switch place {
        case .page: []
        case .figure(let canRun, let isOnly):
            [("", "In this figure:"), ("Left Right", "move the chosen number")]
                + (isOnly ? [] : [("Up Down", "choose another number")])
                + [
                    ("r", "back to the start values"),
                    ("Enter", canRun ? "train on, and stop" : "let go of it"),
                    ("Esc", "let go of it"), ("", ""), ("", "On the page:"),
                ]
        case .link(let isExercise):
            [("", "On this link:"), ("Enter", isExercise ? "show the task" : "follow it")]
                + (isExercise && offers.contains(.grading) ? [("x", "grade this exercise")] : [])
                + (isExercise && offers.contains(.editing) ? [("e", "open it in $EDITOR")] : [])
                + [
                    ("y", "copy its address"), ("Esc", "let go of it"), ("", ""), ("", "On the page:"),
                ]
        }
    }

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
        (.running, "M", "run the program in view with your code"),
        (.terms, "w", "what the terms in view mean"),
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
    static func lines(at place: Place, width: Int, offers: PagerOffers) -> [StyledText] {
        let isNarrow = width < 52
        let gap = isNarrow ? 14 : 16
        let chosen = offered.filter { offers.contains($0.0) }.map { ($0.1, $0.2) }
        return (first(at: place, offers) + reading + chosen + always).map { key, what in
            if key.isEmpty { return StyledText((isNarrow ? "" : "  ") + what, Style(.body, .strong)) }
            var row = StyledText(isNarrow ? "" : "  ")
            row.append(key, Style(.code, .strong))
            row.pad(to: gap + (isNarrow ? 0 : 2))
            row.append(what)
            return row.columns(0..<width)
        }
    }
}

import Terminal

/// The help page: keys and what they do where the reader is.
enum PagerHelp {
    /// What the keys go to first.
    enum Place {
        case page
        case figure(canRun: Bool, isOnly: Bool)
        case link(isExercise: Bool)
    }

    /// Keys as they are listed, and what they do; a title has no keys.
    typealias Line = (keys: String, words: String)

    private static func first(at place: Place, _ offers: PagerOffers) -> [Line] {
        func line(_ actions: FigureAction..., words: String) -> Line {
            (actions.flatMap { $0.keys.prefix(1) }.map(\.name).joined(separator: " "), words)
        }
        func line(_ action: PagerAction, _ words: String) -> Line { (action.keys[0].name, words) }
        switch place {
        case .page: return []
        case .figure(let canRun, let isOnly):
            return [("", "In this figure:"), line(.moveLeft, .moveRight, words: "move the chosen number")]
                + (isOnly ? [] : [line(.chooseAbove, .chooseBelow, words: "choose another number")])
                + [
                    line(.reset, words: "back to the start values"),
                    line(.enter, words: canRun ? "train on, and stop" : "let go of it"),
                    line(.letGo, words: "let go of it"), ("", ""), ("", "On the page:"),
                ]
        case .link(let isExercise):
            return [("", "On this link:"), line(.enter, isExercise ? "show the task" : "follow it")]
                + (isExercise && offers.contains(.grading) ? [line(.grade, "grade this exercise")] : [])
                + (isExercise && offers.contains(.editing) ? [line(.edit, "open it in $EDITOR")] : [])
                + [
                    line(.copy, "copy its address"), line(.letGo, "let go of it"), ("", ""),
                    ("", "On the page:"),
                ]
        }
    }

    /// The lines of the page's own keys; those of what is not offered are left out.
    static func lines(offers: PagerOffers) -> [Line] {
        PagerAction.lines.filter { $0.offer.map(offers.contains) ?? true }.flatMap { line -> [Line] in
            let shown: Line = (line.label, line.words)
            return line.actions.contains(.selectNext) ? [shown, inAFigure] : [shown]
        }
    }

    /// What is found once one has been chosen.
    private static var inAFigure: Line {
        func names(_ actions: FigureAction...) -> String {
            actions.map { $0.keys[0].name }.joined(separator: " ")
        }
        return (
            "in a figure", "\(names(.moveLeft, .moveRight)) move, \(names(.chooseAbove, .chooseBelow)) choose"
        )
    }

    /// One line for each key where the reader is.
    static func page(at place: Place, width: Int, offers: PagerOffers) -> [StyledText] {
        let isNarrow = width < 52
        let gap = isNarrow ? 14 : 16
        return (first(at: place, offers) + lines(offers: offers)).map { keys, words in
            if keys.isEmpty { return StyledText((isNarrow ? "" : "  ") + words, Style(.body, .strong)) }
            var row = StyledText(isNarrow ? "" : "  ")
            row.append(keys, Style(.code, .strong))
            row.pad(to: gap + (isNarrow ? 0 : 2))
            row.append(words)
            return row.columns(0..<width)
        }
    }
}

import Terminal

/// What a key does to a page of text: the one table from which keys are obeyed, and from which the help, the status line
/// and the README's list take their words.
enum PagerAction: KeyedAction {
    case pageOn, pageBack, lineOn, lineBack, halfPageOn, halfPageBack, toStart, toEnd, panLeft, panRight
    case search, nextMatch, previousMatch
    case selectNext, selectPrevious, enter, goBack, goForward, letGo
    case setMark, goToMark, outline, formulas, copy, toggleTables
    case grade, edit, quiz, writeNote, readNotes, runProgram, explainTerms, searchCourse
    case nextLesson, previousLesson, redraw, suspend, help, leave

    /// The keys that do it, the one that is shown first. Those behind the first ``shownCount`` are for hands that know
    /// other programs, and are not listed.
    var keys: [Key] {
        switch self {
        case .pageOn: [.character(" "), .character("f"), .pageDown, .control("f")]
        case .pageBack: [.character("b"), .pageUp, .control("b")]
        case .lineOn: [.character("j"), .down, .control("n"), .control("e")]
        case .lineBack: [.character("k"), .up, .control("p"), .control("y")]
        case .halfPageOn: [.character("d"), .control("d")]
        case .halfPageBack: [.character("u"), .control("u")]
        case .toStart: [.character("g"), .home, .character("<")]
        case .toEnd: [.character("G"), .end, .character(">")]
        case .panLeft: [.left]
        case .panRight: [.right]
        case .search: [.character("/")]
        case .nextMatch: [.character("n")]
        case .previousMatch: [.character("N")]
        case .selectNext: [.tab]
        case .selectPrevious: [.backTab]
        case .enter: [.enter]
        case .goBack: [.backspace, .character("H")]
        case .goForward: [.character("L")]
        case .letGo: [.escape]
        case .setMark: [.character("m")]
        case .goToMark: [.character("'"), .character("`")]
        case .outline: [.character("o")]
        case .formulas: [.character("v"), .character("$")]
        case .copy: [.character("y")]
        case .toggleTables: [.character("T")]
        case .grade: [.character("x")]
        case .edit: [.character("e")]
        case .quiz: [.character("t")]
        case .writeNote: [.character("a")]
        case .readNotes: [.character("A")]
        case .runProgram: [.character("M")]
        case .explainTerms: [.character("w")]
        case .searchCourse: [.character("S")]
        case .nextLesson: [.character("]")]
        case .previousLesson: [.character("[")]
        case .redraw: [.control("l")]
        case .suspend: [.control("z")]
        case .help: [.character("?"), .character("h")]
        case .leave: [.character("q"), .control("c"), .character("Q")]
        }
    }

    /// How many of its keys are listed.
    var shownCount: Int {
        switch self {
        case .pageOn: 3
        case .pageBack, .lineOn, .lineBack, .toStart, .toEnd, .goBack, .formulas, .help, .leave: 2
        default: 1
        }
    }

    /// What whoever shows the page has to carry out for it; nil for what the page does itself.
    var offer: PagerOffers? {
        switch self {
        case .grade: .grading
        case .edit: .editing
        case .quiz: .quiz
        case .writeNote, .readNotes: .notes
        case .runProgram: .running
        case .explainTerms: .terms
        case .searchCourse: .courseSearch
        case .pageOn, .pageBack, .lineOn, .lineBack, .halfPageOn, .halfPageBack, .toStart, .toEnd, .panLeft,
            .panRight, .search, .nextMatch, .previousMatch, .selectNext, .selectPrevious, .enter, .goBack,
            .goForward, .letGo, .setMark, .goToMark, .outline, .formulas, .copy, .toggleTables, .nextLesson,
            .previousLesson, .redraw, .suspend, .help, .leave:
            nil
        }
    }

    /// What the status line says where nobody carries it out; nil where the page answers itself.
    var refusal: String? {
        switch self {
        case .grade: "no exercise can be graded from here"
        case .edit: "no exercise to edit here"
        case .quiz: "no questions here"
        case .writeNote: "notes are kept for lessons only"
        case .runProgram: "no program of yours on this page"
        case .explainTerms: "no glossary here"
        case .searchCourse: "no course to search from here"
        default: nil
        }
    }
}

extension PagerAction {
    /// A line of the help: actions that belong together, and their words.
    struct Line {
        var actions: [PagerAction]
        var words: String
        /// The keys as listed, where they are not those of the actions.
        var keys: [Key]?

        init(_ actions: PagerAction..., words: String, keys: [Key]? = nil) {
            self.actions = actions
            self.words = words
            self.keys = keys
        }

        /// "j k Up Down": the first key of each, then the second of each.
        var label: String {
            if let keys { return keys.map(\.name).joined(separator: " ") }
            let shown = actions.map { $0.keys.prefix($0.shownCount).map(\.name) }
            return (0..<(shown.map(\.count).max() ?? 0)).flatMap { place in
                shown.compactMap { $0.indices.contains(place) ? $0[place] : nil }
            }.joined(separator: " ")
        }

        /// What has to be offered for the line to hold.
        var offer: PagerOffers? { actions.first?.offer }
    }

    /// Every action, in the order in which a reader comes to need it.
    static let lines: [Line] = [
        Line(.pageOn, words: "a page on"),
        Line(.pageBack, words: "a page back"),
        Line(.enter, words: "at the end: go on"),
        Line(.lineOn, .lineBack, words: "a line down, up"),
        Line(.halfPageOn, .halfPageBack, words: "half a page down, up"),
        Line(.toStart, .toEnd, words: "to the start, to the end"),
        Line(.panLeft, .panRight, words: "move wide code and tables"),
        Line(.search, words: "search (capitals count)"),
        Line(.nextMatch, .previousMatch, words: "next match, the one before"),
        Line(.selectNext, .selectPrevious, words: "next link or figure, the one before"),
        Line(.enter, words: "follow link, or line down"),
        Line(.goBack, .goForward, words: "back from a jump, forward"),
        Line(.setMark, .goToMark, words: "mark a place, go to a mark"),
        Line(.outline, words: "outline: jump to a heading"),
        Line(.formulas, words: "formulas in view as LaTeX"),
        Line(.copy, words: "copy the link or code"),
        Line(.toggleTables, words: "wide tables as lists"),
        Line(.grade, words: "grade the exercise linked here"),
        Line(.edit, words: "open it in $EDITOR"),
        Line(.quiz, words: "the questions of this lesson"),
        Line(.writeNote, .readNotes, words: "write a note, read the notes"),
        Line(.runProgram, words: "run the program in view with your code"),
        Line(.explainTerms, words: "what the terms in view mean"),
        Line(.searchCourse, words: "search the whole course"),
        Line(.nextLesson, .previousLesson, words: "next lesson, previous one"),
        Line(.letGo, words: "let go of link and search"),
        Line(.redraw, words: "draw the screen again"),
        Line(.suspend, words: "suspend; fg comes back"),
        Line(.help, words: "this help"),
        Line(.leave, words: "leave; your place is kept"),
    ]
}

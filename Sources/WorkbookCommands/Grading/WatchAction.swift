import LessonReader
import Terminal

/// What a key does while `watch` waits for the next save.
enum WatchAction: KeyedAction {
    case hint, goOn, solution, list, quit, judge, showAll

    var keys: [Key] {
        switch self {
        case .hint: [.character("h")]
        case .goOn: [.character("n")]
        case .solution: [.character("s")]
        case .list: [.character("l")]
        case .quit: [.character("q"), .control("d")]
        case .judge: [.character("r"), .enter]
        case .showAll: [.character("a")]
        }
    }

    /// What it does, in the words of the line below a report.
    var words: String {
        switch self {
        case .hint: "hint"
        case .goOn: "next"
        case .solution: "solution"
        case .list: "list"
        case .quit: "quit"
        case .judge: "judge again"
        case .showAll: "shows all"
        }
    }

    /// The line below a report, short enough for a window of 40 columns.
    static func line(hasPassed: Bool) -> String {
        let offered: [WatchAction] = [hasPassed ? .goOn : .hint, .solution, .list, .quit]
        return offered.map(\.shown).joined(separator: "  ")
    }

    /// The first key and the words: "h hint".
    var shown: String { "\(keys[0].name) \(words)" }
}

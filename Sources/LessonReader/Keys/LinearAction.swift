/// What a line does that is typed between two sections, where a text is read a section at a time. A number follows a link.
enum LinearAction: CaseIterable {
    case goOn, changeFigure, sectionBefore, outline, stop

    /// What is typed; empty for Enter alone.
    var typed: String {
        switch self {
        case .goOn: ""
        case .changeFigure: "f"
        case .sectionBefore: "b"
        case .outline: "o"
        case .stop: "q"
        }
    }

    /// What it does, as the prompt says.
    var words: String {
        switch self {
        case .goOn: "next section"
        case .changeFigure: "change a figure"
        case .sectionBefore: "section before"
        case .outline: "outline"
        case .stop: "stop"
        }
    }

    /// The action of a typed line, in lower case and without blanks around it.
    init?(_ line: String) {
        guard let action = Self.allCases.first(where: { $0.typed == line }) else { return nil }
        self = action
    }

    /// The prompt: every action that is offered, and the links between the first and the others.
    ///
    /// - Parameter ending: what Enter does behind the last section; nil before it.
    static func prompt(ending: String?, hasLinks: Bool, canChangeFigure: Bool) -> String {
        var parts = ["Enter: \(ending ?? LinearAction.goOn.words)"]
        if hasLinks { parts.append("a number: follow that link") }
        for action in allCases.dropFirst() where action != .changeFigure || canChangeFigure {
            parts.append("\(action.typed): \(action.words)")
        }
        return parts.joined(separator: ", ") + "?"
    }
}

/// The kinds of question there are. A raw value is the kind's key in an `answer` fence; choices alone have boxes in its place.
package enum QuestionKind: String, CaseIterable, Sendable {
    case number, shape, trace, text, order, match, open, choices

    /// The kind's file.
    var type: any AnswerKind.Type {
        switch self {
        case .number: NumberRule.self
        case .shape: ShapeRule.self
        case .trace: TraceRule.self
        case .text: TextRule.self
        case .order: OrderRule.self
        case .match: MatchRule.self
        case .open: OpenRule.self
        case .choices: ChoicesRule.self
        }
    }

    /// The type that reads it from an `answer` fence; nil for choices.
    var fenceType: (any FenceKind.Type)? { type as? any FenceKind.Type }

    /// Those that an `answer` fence may hold.
    static let ofFences = allCases.filter { $0.fenceType != nil }
}

extension Question {
    /// The kind it is of.
    package var kind: QuestionKind { Swift.type(of: answer.kind).kind }
}

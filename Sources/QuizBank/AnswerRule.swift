import LessonMarkup

/// What counts as the right answer to a question.
///
/// A new kind is a file in Kinds, a case here and in ``QuestionKind``, and a line in the switch of each, without which it does
/// not compile.
package enum AnswerRule: Sendable, Equatable {
    /// One choice is right, or several when `isMultiple`.
    case choices([Choice], isMultiple: Bool)
    case number(NumberRule)
    /// The extents of a tensor: names, numbers, or formulas of drawn names.
    case shape([String])
    /// What a program prints.
    case trace(String)
    /// Any of these spellings.
    case text([String])
    /// Things to be put in order.
    case order(OrderRule)
    /// Things to be put beside others.
    case match(MatchRule)
    /// Sentences of the learner's own, who then says which of these points were in them.
    case open([[Block]])

    /// The rule as its kind, which knows how to ask and to judge.
    var kind: any AnswerKind {
        switch self {
        case .choices(let choices, let isMultiple): ChoicesRule(choices: choices, isMultiple: isMultiple)
        case .number(let rule): rule
        case .shape(let extents): ShapeRule(extents: extents)
        case .trace(let printed): TraceRule(printed: printed)
        case .text(let spellings): TextRule(spellings: spellings)
        case .order(let rule): rule
        case .match(let rule): rule
        case .open(let points): OpenRule(points: points)
        }
    }
}

import LessonMarkup

extension ExchangedQuestion {
    /// In what parts two questions differ that should be one. Where a source breaks its lines makes no difference, and
    /// neither does it whether a wrong answer's spellings stand together or one by one.
    package func differences(from other: ExchangedQuestion) -> Set<ExchangeLoss.Aspect> {
        var result: Set<ExchangeLoss.Aspect> = []
        func check(_ aspect: ExchangeLoss.Aspect, _ isSame: Bool) { if !isSame { result.insert(aspect) } }
        check(.id, id == other.id)
        check(.tags, tags == other.tags)
        check(.markup, body.normalForm == other.body.normalForm)
        check(.explanation, explanation.normalForm == other.explanation.normalForm)
        check(.mistakes, Self.forms(of: mistakes) == Self.forms(of: other.mistakes))
        switch (answer, other.answer) {
        case (.choices(let left, let isMultiple), .choices(let right, let isOtherMultiple)):
            check(.answer, isMultiple == isOtherMultiple && left.map(\.isRight) == right.map(\.isRight))
            check(.markup, left.map(\.content.normalForm) == right.map(\.content.normalForm))
            check(.feedback, left.map(\.feedback.normalForm) == right.map(\.feedback.normalForm))
        case (.number(let left), .number(let right)):
            check(.answer, left.value == right.value)
            check(.tolerance, abs(left.tolerance - right.tolerance) <= 1e-12 * max(1, left.tolerance))
            check(.unit, left.unit == right.unit)
        case (.words(let left, let kind), .words(let right, let otherKind)):
            check(.answer, kind == otherKind && left.map(Self.form) == right.map(Self.form))
        case (.match(let left), .match(let right)):
            check(.answer, left.count == right.count)
            check(.markup, left.map(\.left.normalForm) == right.map(\.left.normalForm))
            check(.markup, left.map(\.right.normalForm) == right.map(\.right.normalForm))
        case (.order(let left), .order(let right)):
            check(.answer, left.count == right.count)
            check(.markup, left.map(\.normalForm) == right.map(\.normalForm))
        case (.open(let left), .open(let right)):
            check(.points, left.map(\.normalForm) == right.map(\.normalForm))
        default: check(.answer, false)
        }
        return result
    }

    /// White space counts as one blank, since what a program prints may be typed on one line.
    private static func form(_ spelling: String) -> String {
        spelling.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func forms(of mistakes: [ExchangedMistake]) -> [String] {
        mistakes.flatMap { mistake -> [String] in
            let said = " # " + mistake.feedback.normalForm
            switch mistake.answer {
            case .number(let number): return ["\(number.value)" + said]
            case .words(let spellings, _): return spellings.map { form($0) + said }
            default: return [said]
            }
        }
    }
}

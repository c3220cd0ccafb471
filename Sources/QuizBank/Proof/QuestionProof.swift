import Diagnostics

/// Tries a question out on many draws and answers, and says what would go wrong for some learner. Takes milliseconds, so that it
/// is for authors and not for reading a quiz.
package struct QuestionProof {
    private let question: Question
    private let file: String
    private let drawCount: Int
    private var diagnostics: [Diagnostic] = []
    /// How many draws are also answered, in every form in which the answer may be typed.
    private static let answered = 8

    /// What is wrong with a question.
    ///
    /// - Parameters:
    ///   - file: how messages name the quiz.
    ///   - draws: how many seeds a drawn question is tried with.
    package static func problems(of question: Question, file: String, draws: Int = 1_000) -> [Diagnostic] {
        var proof = QuestionProof(question: question, file: file, drawCount: draws)
        proof.run()
        return proof.diagnostics
    }

    private init(question: Question, file: String, drawCount: Int) {
        self.question = question
        self.file = file
        self.drawCount = drawCount
    }

    private var name: String { "`\(question.id)`" }

    private mutating func report(_ severity: Diagnostic.Severity, _ message: String, _ fix: String) {
        diagnostics.append(
            Diagnostic(severity, file: file, line: question.answerLine, message: message, fix: fix))
    }

    private mutating func run() {
        let count = question.draws.isEmpty ? 1 : max(1, drawCount)
        let drawn = (0..<UInt64(count)).map { Presentation.draw(question, seed: $0).values }
        checkValues(drawn)
        guard diagnostics.isEmpty else { return }
        checkTolerance(drawn)
        checkMistakes(drawn)
        checkTypedForms()
        checkChoices()
    }

    /// `D = 2, H = 3`
    private func words(_ values: [String: Double]) -> String {
        question.draws.map { "\($0.name) = \(NumberText.text(values[$0.name] ?? .nan, significant: 10))" }
            .joined(separator: ", ")
    }

    /// ` for D = 2, in 14 of 1000 draws`, or nothing where nothing is drawn.
    private func place(_ cases: [[String: Double]]) -> String {
        guard let first = cases.first, !question.draws.isEmpty else { return "" }
        return " for \(words(first)), in \(cases.count) of \(drawCount) draws"
    }

    /// A draw that has no answer cannot be asked.
    private mutating func checkValues(_ drawn: [[String: Double]]) {
        let undefined = drawn.filter { !question.answer.kind.isDefined($0) }
        guard !undefined.isEmpty else { return }
        report(
            .error, "the answer to \(name) is no finite number\(place(undefined))",
            "Narrow the ranges, or mend the formula")
    }

    /// Where 0 or the opposite number is near enough, nobody has to know the answer.
    private mutating func checkTolerance(_ drawn: [[String: Double]]) {
        guard case .number(let rule) = question.answer else { return }
        let vague = drawn.filter { values in
            let value = rule.formula.value(values)
            return value != 0 && rule.tolerance(at: value) > 0 && rule.accepts(0, value: value)
        }
        guard !vague.isEmpty else { return }
        let value = rule.formula.value(vague[0])
        report(
            .warning,
            "the answer to \(name) is \(NumberText.text(value)) with a tolerance of "
                + "\(NumberText.text(rule.tolerance(at: value))), so that 0 is right\(place(vague))",
            question.draws.isEmpty ? "Narrow the tolerance" : "Narrow the tolerance, or what is drawn")
    }

    private mutating func checkMistakes(_ drawn: [[String: Double]]) {
        for (index, mistake) in question.mistakes.enumerated() {
            let rule = mistake.answer.kind
            let right = drawn.filter { rule.coincides(with: question.answer, $0) }
            if !right.isEmpty {
                report(
                    .error, "wrong answer \(index + 1) of \(name) is right\(place(right))",
                    "Narrow the tolerance or what is drawn, or remove it")
            }
            if drawn.allSatisfy({ !rule.isDefined($0) }) {
                report(
                    .warning, "wrong answer \(index + 1) of \(name) is never a finite number",
                    "Mend its formula")
            }
            guard question.kind != .match else { continue }
            for (earlier, other) in question.mistakes[..<index].enumerated()
            where drawn.allSatisfy({ rule.coincides(with: other.answer, $0) }) {
                report(
                    .warning,
                    "wrong answers \(earlier + 1) and \(index + 1) of \(name) are always the same",
                    "Keep one: only the first is ever answered")
            }
        }
    }

    /// What is shown as the answer has to be right when somebody types it.
    private mutating func checkTypedForms() {
        let seeds = UInt64(question.draws.isEmpty && question.answer.kind.offered.isEmpty ? 1 : Self.answered)
        for seed in 0..<seeds {
            let shown = Presentation(of: question, seed: seed)
            for typed in question.answer.kind.typedForms(on: shown) {
                let response = try? shown.response(to: typed)
                if let response, shown.verdict(on: response).isCorrect { continue }
                report(
                    .error,
                    "the answer to \(name), typed as `\(typed.prefix(60))`, is \(response == nil ? "not understood" : "judged wrong")",
                    question.kind == .number
                        ? "Widen the tolerance to the digits that are shown" : "Word it otherwise")
                return
            }
        }
    }

    /// Exactly the marked choices are right: with one more or one less the answer is wrong.
    private mutating func checkChoices() {
        guard case .choices(let choices, let isMultiple) = question.answer else { return }
        let shown = Presentation(of: question, seed: 0)
        let right = Set(shown.choices.indices.filter { shown.choices[$0].isRight })
        let others =
            isMultiple
            ? shown.choices.indices.map { right.symmetricDifference([$0]) }
            : shown.choices.indices.filter { !right.contains($0) }.map { [$0] }
        if others.contains(where: { shown.verdict(on: .choices($0)).isCorrect }) {
            report(.error, "\(name) takes an answer that is not marked", "Look at its boxes")
        }
        let marked = Set(choices.filter(\.isRight).map(\.content.plainText))
        for choice in choices where !choice.isRight && marked.contains(choice.content.plainText) {
            diagnostics.append(
                Diagnostic(
                    .error, file: file, line: choice.line,
                    message: "a wrong choice of \(name) says the same as a right one", fix: "Reword it"))
        }
    }
}

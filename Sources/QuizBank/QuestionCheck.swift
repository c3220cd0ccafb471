import Diagnostics
import Expressions
import LessonMarkup

/// Tries a question out, as a learner would meet it, and notes what would go wrong.
struct QuestionCheck {
    let question: Question
    let file: String
    let answerLine: Int
    private(set) var diagnostics: [Diagnostic] = []

    init(question: Question, file: String, answerLine: Int) {
        self.question = question
        self.file = file
        self.answerLine = answerLine
    }

    /// How many seeds a drawn question is tried with.
    private static let trials: UInt64 = 48

    mutating func run() {
        checkNames()
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
        let seeds = question.draws.isEmpty ? 0..<1 : 0..<Self.trials
        let drawn = seeds.map { Presentation.draw(question, seed: $0).values }
        checkValues(drawn)
        checkMistakes(drawn)
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ message: String, _ fix: String, line: Int? = nil
    ) {
        diagnostics.append(
            Diagnostic(severity, file: file, line: line ?? answerLine, message: message, fix: fix))
    }

    private var name: String { "`\(question.id)`" }

    private var formulas: [Expression] {
        ([question.answer] + question.mistakes.map(\.answer)).compactMap { rule in
            if case .number(let number) = rule { number.formula } else { nil }
        }
    }

    private mutating func checkNames() {
        let drawn = Set(question.draws.map(\.name))
        let list = drawn.isEmpty ? "nothing is drawn" : "drawn are \(drawn.sorted().joined(separator: ", "))"
        for missing in formulas.reduce(into: Set<String>(), { $0.formUnion($1.names) }).subtracting(drawn)
            .sorted()
        {
            let likely = Diagnostic.nearest(to: missing, among: drawn.sorted())
            report(
                .error, "a formula of \(name) uses `\(missing)`, but \(list)",
                likely.map { "Did you mean `\($0)`?" } ?? "Add it to `draw:`, or mend the formula")
        }
        let asked = Placeholders.names(in: question.body)
        let told = Placeholders.names(in: question.explanation + question.mistakes.flatMap(\.feedback))
        let inText = asked.inText.union(told.inText.subtracting([Placeholders.answerName]))
        for missing in inText.subtracting(drawn).sorted() {
            report(
                drawn.isEmpty ? .warning : .error, "{\(missing)} in the text of \(name) is never drawn",
                "Add `\(missing)` to `draw:`, or write it without braces", line: question.line)
        }
        if !drawn.isEmpty {
            let inCode = asked.inCode.union(told.inCode.subtracting([Placeholders.answerName]))
            for missing in inCode.subtracting(drawn).sorted() {
                report(
                    .warning, "{\(missing)} in the code of \(name) is never drawn",
                    "Add `\(missing)` to `draw:` if it is meant to be replaced", line: question.line)
            }
        }
        for hidden in drawn.subtracting(asked.all).sorted() {
            report(
                .warning, "`\(hidden)` of \(name) is drawn, but the question does not show it",
                "Write {\(hidden)} in the question, or remove the draw")
        }
    }

    /// Every seed must give a number: a question that cannot be answered is not asked.
    private mutating func checkValues(_ drawn: [[String: Double]]) {
        guard case .number(let rule) = question.answer,
            let values = drawn.first(where: { !rule.formula.value($0).isFinite })
        else { return }
        let example = values.sorted { $0.key < $1.key }.map { "\($0.key) = \(NumberText.text($0.value))" }
        report(
            .error,
            "the answer to \(name) is no finite number"
                + (example.isEmpty ? "" : " for \(example.joined(separator: ", "))"),
            example.isEmpty ? "Mend the formula" : "Narrow the ranges, or mend the formula")
    }

    private mutating func checkMistakes(_ drawn: [[String: Double]]) {
        for (index, mistake) in question.mistakes.enumerated() {
            if drawn.allSatisfy({ Presentation.coincide(mistake.answer, question.answer, $0) }) {
                report(
                    .error, "wrong answer \(index + 1) of \(name) is the right one", "Mend it, or remove it")
            }
        }
    }
}

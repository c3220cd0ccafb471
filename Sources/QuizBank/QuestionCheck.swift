import Diagnostics
import Expressions
import LessonMarkup

/// Draws a question once, as a learner would meet it, and notes what keeps it from being asked. ``QuestionProof`` looks closer.
struct QuestionCheck {
    let question: Question
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(question: Question, file: String) {
        self.question = question
        self.file = file
    }

    mutating func run() {
        checkNames()
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
        // Where the answer is no number, or a mistake is right, thirty draws have found nothing better.
        let values = Presentation.draw(question, seed: 0).values
        checkValue(values)
        checkMistakes(values)
    }

    /// What generators compute, by name, for one draw of no importance; says why where they cannot.
    private mutating func computedNames() -> Set<String> {
        let drawn = Presentation.draw(question, seed: 0).values
        var names: Set<String> = []
        for call in question.calls {
            do {
                names.formUnion(try call.computed(drawn).keys)
            } catch {
                report(.error, "the generator of \(name): \(error.message)", error.fix)
            }
        }
        for clash in question.draws.map(\.name) where names.contains(clash) {
            report(
                .error, "`\(clash)` of \(name) is drawn, and its generator computes one too",
                "Rename the draw")
        }
        return names
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ message: String, _ fix: String, line: Int? = nil
    ) {
        diagnostics.append(
            Diagnostic(severity, file: file, line: line ?? question.answerLine, message: message, fix: fix))
    }

    private var name: String { "`\(question.id)`" }

    private mutating func checkNames() {
        let drawn = Set(question.draws.map(\.name))
        let arguments = question.calls.flatMap { $0.arguments.values.flatMap(\.formulas) }
        checkNames(in: arguments, among: drawn, isComputed: false)
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
        let computed = computedNames()
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
        let answers = ([question.answer] + question.mistakes.map(\.answer)).flatMap(\.kind.formulas)
        checkNames(in: answers, among: drawn.union(computed), isComputed: !computed.isEmpty)
        checkPlaceholders(drawn, computed)
    }

    private mutating func checkNames(in formulas: [Expression], among known: Set<String>, isComputed: Bool) {
        func shown(_ name: String) -> String { name.split(separator: ".").last.map(String.init) ?? name }
        let names = formulas.reduce(into: Set<String>()) { $0.formUnion($1.names) }
        let list = Set(known.map(shown)).sorted()
        for missing in names.subtracting(known).sorted() {
            let likely = Diagnostic.nearest(to: shown(missing), among: list)
            let there =
                list.isEmpty
                ? "nothing is drawn" : "\(isComputed ? "known" : "drawn") are \(list.joined(separator: ", "))"
            report(
                .error, "a formula of \(name) uses `\(shown(missing))`, but \(there)",
                likely.map { "Did you mean `\($0)`?" } ?? "Add it to `draw:`, or mend the formula")
        }
    }

    private mutating func checkPlaceholders(_ drawn: Set<String>, _ computed: Set<String>) {
        let known = computed.union([Placeholders.answerName])
        let asked = Placeholders.names(in: question.body)
        let told = Placeholders.names(in: question.explanation + question.mistakes.flatMap(\.feedback))
        let inText = asked.inText.union(told.inText.subtracting(known))
        for missing in inText.subtracting(drawn).sorted() {
            report(
                drawn.isEmpty ? .warning : .error, "{\(missing)} in the text of \(name) is never drawn",
                "Add `\(missing)` to `draw:`, or write it without braces", line: question.line)
        }
        if !drawn.isEmpty {
            let inCode = asked.inCode.union(told.inCode.subtracting(known))
            for missing in inCode.subtracting(drawn).sorted() {
                report(
                    .warning, "{\(missing)} in the code of \(name) is never drawn",
                    "Add `\(missing)` to `draw:` if it is meant to be replaced", line: question.line)
            }
        }
        for told in asked.all.intersection(computed).sorted() {
            report(
                .error, "{\(told)} in the text of \(name) is computed for the answer and would be told",
                "Show what is drawn; computed values stand in feedback and explanation", line: question.line)
        }
        for hidden in drawn.subtracting(asked.all).sorted() {
            report(
                .warning, "`\(hidden)` of \(name) is drawn, but the question does not show it",
                "Write {\(hidden)} in the question, or remove the draw")
        }
    }

    /// A question that cannot be answered is not asked.
    private mutating func checkValue(_ values: [String: Double]) {
        guard !question.answer.kind.isDefined(values) else { return }
        let drawn = question.draws.map { "\($0.name) = \(NumberText.text(values[$0.name] ?? .nan))" }.sorted()
        report(
            .error,
            "the answer to \(name) is no finite number"
                + (drawn.isEmpty ? "" : " for \(drawn.joined(separator: ", "))"),
            drawn.isEmpty ? "Mend the formula" : "Narrow the ranges, or mend the formula")
    }

    private mutating func checkMistakes(_ values: [String: Double]) {
        for (index, mistake) in question.mistakes.enumerated()
        where mistake.answer.kind.coincides(with: question.answer, values) {
            report(.error, "wrong answer \(index + 1) of \(name) is the right one", "Mend it, or remove it")
        }
    }
}

import Diagnostics
import LessonMarkup
import LessonReader
import MathTypesetting
import QuizBank

/// Formulas are whole and use commands that are known.
enum FormulaRule: TextRule {
    static func problems(in text: CourseText) -> [Diagnostic] {
        formulaProblems(in: text) + (text.quiz.map(problems(ofFeedbackIn:)) ?? [])
    }

    /// Feedback, points and items in an answer fence are texts of their own; they are reported at their question.
    private static func problems(ofFeedbackIn quiz: Quiz) -> [Diagnostic] {
        quiz.questions.flatMap { question in
            question.answerTexts.flatMap { text -> [Diagnostic] in
                var book = MacroResolver()
                return Document(blocks: text).formulas.flatMap { reference in
                    MathExpression.problems(
                        in: reference.formula.latex, macros: book.macros(for: reference.formula)
                    ).map { diagnostic($0, file: quiz.file, line: question.line) }
                }
            }
        }
    }

    private static func formulaProblems(
        in text: CourseText
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var book = MacroResolver()
        var said: Set<String> = []
        for reference in text.document.formulas {
            let problems = MathExpression.problems(
                in: reference.formula.latex, macros: book.macros(for: reference.formula))
            if problems.isEmpty { continue }
            let first = firstLine(of: reference, in: text.lines)
            for problem in problems {
                // A command is named where it is first used.
                if let name = problem.unknownCommand, !said.insert(name).inserted { continue }
                found.append(diagnostic(problem, file: text.file, line: first + problem.line))
            }
        }
        return found
    }

    private static func diagnostic(_ problem: MathProblem, file: String, line: Int) -> Diagnostic {
        var fix = problem.fix
        if let name = problem.unknownCommand,
            let likely = Diagnostic.nearest(to: name, among: MathExpression.knownCommands.sorted())
        {
            fix = "Did you mean `\\\(likely)`? If not, define it with \\newcommand"
        }
        return Diagnostic(
            problem.severity == .error ? .error : .warning, file: file, line: line,
            message: "formula: \(problem.message)", fix: fix)
    }

    /// The line of a formula's first line: looked for in the text, since a fence and its formula begin on
    /// different ones.
    private static func firstLine(of reference: FormulaReference, in lines: [Substring]) -> Int {
        let start = reference.formula.latex.prefix { !$0.isNewline }
        guard !start.isEmpty else { return reference.line + (reference.isDisplay ? 1 : 0) }
        for line in reference.line..<reference.line + 4 where lines.indices.contains(line - 1) {
            if lines[line - 1].contains(start) { return line }
        }
        return reference.line
    }
}

import CourseCatalog
import Diagnostics
import Grader
import LessonMarkup
import QuizBank
import TextTools

/// A `swift run` or `swift mine` block of a lesson or a quiz, and what the text says it prints.
struct CourseProgram: Sendable {
    let file: String
    /// The line of the block's opening fence.
    let line: Int
    let source: String
    /// The `output` fence after it, or the `trace` of the question it belongs to; nil when there is neither.
    let expected: String?
    /// The question whose answer it prints, with the numbers that stand in the program.
    var answer: Presentation?
    /// The exercises whose model solutions stand in for the reader's functions; nil for a program that needs none.
    var uses: [String]?

    /// The programs of a lesson's text and of its quiz.
    static func all(in lesson: Lesson) -> [CourseProgram] {
        var programs = programs(in: lesson.content.document.blocks, file: lesson.file)
        guard let quiz = try? lesson.quiz() else { return programs }
        for question in quiz.questions { programs += Self.programs(of: question, file: lesson.quizFile) }
        return programs
    }

    /// The programs of a question. The last of them proves the key, where no `output` fence says what it prints.
    private static func programs(of question: Question, file: String) -> [CourseProgram] {
        var found = programs(in: question.body, file: file)
        guard let last = found.last, last.expected == nil else { return found }
        switch question.kind {
        case .trace:
            guard case .trace(let printed) = question.answer else { return found }
            found[found.count - 1] = CourseProgram(
                file: last.file, line: last.line, source: last.source, expected: printed, uses: last.uses)
        case .number, .shape, .text:
            found.removeLast()
            // What is drawn stands in the program too.
            for seed in question.draws.isEmpty ? [1] : [1, 2, 3] as [UInt64] {
                let shown = Presentation(of: question, seed: seed)
                guard var program = programs(in: shown.text.blocks, file: file).last else { continue }
                program.answer = shown
                found.append(program)
            }
        case .choices, .order, .match, .open: break
        }
        return found
    }

    /// The programs in a text.
    static func programs(in blocks: [Block], file: String) -> [CourseProgram] {
        var found: [CourseProgram] = []
        let blocks = blocks.flattened
        for (index, block) in blocks.enumerated() {
            guard case .code(let info, let source) = block.kind else { continue }
            let own = OwnCodeBlock(info: info)
            guard info == "swift run" || own != nil else { continue }
            var expected: String?
            if index + 1 < blocks.count, case .code("output", let text) = blocks[index + 1].kind {
                expected = text
            }
            found.append(
                CourseProgram(
                    file: file, line: block.lines.lowerBound, source: source + "\n", expected: expected,
                    uses: own?.uses))
        }
        return found
    }

    /// Runs the program and compares; throws `GraderError`.
    func problems(in course: Course, with grader: Grader) throws -> [Diagnostic] {
        guard expected != nil || answer != nil else {
            return [
                Diagnostic(
                    .error, file: file, line: line,
                    message:
                        "the `swift \(uses == nil ? "run" : "mine")` block has no `output` block after it",
                    fix: "Put what it prints in an `output` fence below it")
            ]
        }
        var files: [CheckProgram.File] = []
        for name in uses ?? [] {
            guard let exercise = course.exercise(ofStem: name),
                let text = try? TextFile.read(exercise.solutionPath, within: course.root),
                let solution = try? SolutionText(parsing: text, file: exercise.solutionPath).solution
            else {
                let likely = course.exerciseLike(name)?.replacing("-", with: "_")
                return [
                    Diagnostic(
                        .error, file: file, line: line,
                        message: "uses `\(name)`, and no exercise with a solution is called so",
                        fix: likely.map { "Did you mean `\($0)`?" } ?? "Name exercises by their files")
                ]
            }
            files.append(.init(path: course.relative(exercise.solutionPath), text: solution))
        }
        if uses?.isEmpty == true {
            return [
                Diagnostic(
                    .error, file: file, line: line, message: "the `swift mine` block names no exercise",
                    fix: "Write ```swift mine uses: rnn_step, or make it a `swift run` block")
            ]
        }
        switch try grader.run(LessonProgram(source, beside: files)) {
        case .failed(let failure):
            return [
                Diagnostic(
                    .error, file: file, line: line, message: "the program does not run: \(failure.first)",
                    fix: "Mend it")
            ]
        case .printed(let printed):
            if let answer { return problems(of: printed, as: answer) }
            let expected = expected ?? ""
            guard printed.withoutEmptyEnds != expected.withoutEmptyEnds else { return [] }
            let difference = LineDifference(from: expected.withoutEmptyEnds, to: printed.withoutEmptyEnds)
            let actual = difference.lines.first { $0.change == .added }?.text ?? "nothing more"
            let said = difference.lines.first { $0.change == .removed }?.text ?? "nothing more"
            return [
                Diagnostic(
                    .error, file: file, line: line,
                    message: "the program prints `\(actual)` where the text says `\(said)`",
                    fix: "Put what it prints in the text")
            ]
        }
    }

    /// What the program of a question prints has to be its answer.
    private func problems(of printed: String, as answer: Presentation) -> [Diagnostic] {
        let response = try? answer.response(to: printed)
        if let response, answer.verdict(on: response).isCorrect { return [] }
        let values = answer.question.draws.map { "\($0.name) = \(answer.values[$0.name] ?? .nan)" }
        let place = values.isEmpty ? "" : ", for \(values.joined(separator: ", "))"
        return [
            Diagnostic(
                .error, file: file, line: line,
                message: "the program prints `\(printed.withoutEmptyEnds)`, and the answer of "
                    + "`\(answer.question.id)` is \(answer.correctAnswerText)\(place)",
                fix: "Mend the one or the other")
        ]
    }
}

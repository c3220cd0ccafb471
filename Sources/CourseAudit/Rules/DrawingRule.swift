import CourseCatalog
import Diagnostics
import ExerciseChecks
import Grader

/// Cases can be drawn, and the solution answers them where it is the reference.
enum DrawingRule: ExerciseRule {
    static func problems(in exercise: AuditedExercise) throws -> [Diagnostic] {
        let check = try exercise.knownCheck()
        guard let undrawable = problemOfDrawing(exercise, check) else { return [] }
        let isOfSolution =
            undrawable.file == exercise.course.relative(exercise.exercise.solutionPath)
        let reason = isOfSolution ? try reasonForStopping(exercise, check) : nil
        return [reason ?? undrawable]
    }

    private static func problemOfDrawing(_ audited: AuditedExercise, _ check: ExerciseCheck) -> Diagnostic? {
        check.draw(audited.seeds[0]).problem.map { text in
            Diagnostic(spelledOut: text, in: audited.course)
                ?? audited.problem(
                    "\(audited.folder.path)/check.yml",
                    "its cases cannot be drawn: \(text)", "Mend it")
        }
    }

    /// Why the model solution does not answer what check.yml draws, at its line; nil where it answers, or the cases cannot
    /// be drawn.
    ///
    /// Where the solution is the reference, nothing can be judged without its answers. So it is run on the cases alone,
    /// with nothing to compare.
    private static func reasonForStopping(
        _ audited: AuditedExercise, _ check: ExerciseCheck
    ) throws -> Diagnostic? {
        let file = audited.course.relative(audited.exercise.solutionPath)
        let yaml = "\(audited.folder.path)/check.yml"
        guard let text = try? Submission(path: yaml).source,
            let solution = try? Submission(path: audited.exercise.solutionPath, shownAs: file),
            let drawn = try? CheckFile.read(text, file: yaml, entryPoint: check.entryPoint, trials: 0)
                .check?.draw(seed: audited.seeds[0])
        else { return nil }
        let cases = (drawn.equal + drawn.cases).map {
            Examination.Case(sizes: $0.name, isProbe: false, inputs: $0.inputs, expected: [])
        }
        let bare = ExerciseCheck(
            id: check.id, entryPoint: check.entryPoint, tolerance: check.tolerance, misconceptions: [],
            laws: [],
            draw: { seed in
                Examination(
                    seed: seed, cases: cases, answerOfMisconception: { _, _ in nil },
                    lawHolds: { _, _ in true }, gradientsFit: { _ in [:] })
            })
        let report = try audited.grader.grade(solution, with: bare, seed: audited.seeds[0])
        guard case .stopped(let sentence, let line) = report.finding else { return nil }
        let place = report.stoppedAt.map { " in \($0)" } ?? ""
        return Diagnostic(
            .error, file: file, line: line,
            message: "the solution stops\(place) (\(report.verdict.rawValue)): "
                + (sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence),
            fix: "Mend the solution, or the sizes and inputs in check.yml")
    }
}

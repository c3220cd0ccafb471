import Diagnostics
import ExerciseChecks
import Grader
import LessonMarkup

extension ExerciseProof {
    /// Why the model solution does not answer what check.yml draws, at its line; nil where it answers, or the cases cannot
    /// be drawn.
    ///
    /// Where the solution is the reference, nothing can be judged without its answers. So it is run on the cases alone,
    /// with nothing to compare.
    func reasonForStopping(_ check: ExerciseCheck) throws -> Diagnostic? {
        let file = course.relative(exercise.solutionPath)
        let yaml = "\(ExerciseFolder(exercise).path)/check.yml"
        guard let text = try? Submission(path: yaml).source,
            let solution = try? Submission(path: exercise.solutionPath, shownAs: file),
            let drawn = try? CheckFile.read(text, file: yaml, entryPoint: check.entryPoint, trials: 0)
                .check?.draw(seed: seeds[0])
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
        let report = try grader.grade(solution, with: bare, seed: seeds[0])
        guard case .stopped(let sentence, let line) = report.finding else { return nil }
        let place = report.stoppedAt.map { " in \($0)" } ?? ""
        return Diagnostic(
            .error, file: file, line: line,
            message: "the solution stops\(place) (\(report.verdict.rawValue)): "
                + (sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence),
            fix: "Mend the solution, or the sizes and inputs in check.yml")
    }
}

import CheckBank
import CourseCatalog
import Diagnostics
import Grader

/// The solution and every file in right/ pass, and the latter say why one would write them so.
enum RightAnswerRule: ExerciseRule {
    static func problems(in audited: AuditedExercise) throws -> [Diagnostic] {
        var (rights, found) = try answers(of: audited)
        for batch in audited.batches {
            for right in rights {
                if let report = try firstFailure(of: right.submission, batch, audited) {
                    found += problems(of: report, right.file, audited)
                }
            }
            // What fails on some seeds need not be tried on others.
            if !found.isEmpty { break }
        }
        return found
    }

    private typealias Answer = (file: String, submission: Submission)

    /// The files as they are judged, and what is wrong with those that cannot be.
    private static func answers(of audited: AuditedExercise) throws -> ([Answer], [Diagnostic]) {
        let (course, exercise) = (audited.course, audited.exercise)
        let files = try audited.checkFolder()
        var rights: [Answer] = []
        var found: [Diagnostic] = []
        for path in [exercise.solutionPath] + audited.folder.rightFiles {
            let file = course.relative(path)
            let submission: Submission
            do {
                submission = try Submission(path: path, shownAs: file)
            } catch {
                found.append(Diagnostic(unreadable: error, file: file))
                continue
            }
            guard path != exercise.solutionPath else {
                rights.append((file, submission))
                continue
            }
            if let silent = silence(submission, file) { found.append(silent) }
            do throws(GraderError) {
                let whole = try files.program(ofFile: path)
                guard let right = try? Submission(path: file, bytes: Array(whole.utf8)) else { continue }
                rights.append((file, right))
            } catch {
                if let problem = error.problem(in: course) { found.append(problem) }
            }
        }
        return (rights, found)
    }

    /// The report on what does not pass; nil also where a later seed cannot be drawn, which the audit tells.
    private static func firstFailure(
        of submission: Submission, _ batch: AuditedExercise.Batch, _ audited: AuditedExercise
    ) throws -> GradeReport? {
        do throws(GraderError) {
            return try audited.grader.firstFailure(
                of: submission, with: batch.check, seeds: batch.seeds)
        } catch {
            guard error.problem(in: audited.course) != nil else { throw error }
            return nil
        }
    }

    private static func problems(
        of report: GradeReport, _ file: String, _ audited: AuditedExercise
    ) -> [Diagnostic] {
        let isSolution = file == audited.course.relative(audited.exercise.solutionPath)
        let what = isSolution ? "the solution" : "this other right answer"
        if case .refused(let messages) = report.finding {
            return messages.problems(in: file, fix: isSolution ? "Mend the solution" : "Mend it")
        }
        let entry = ReportEntry(report)
        let summary = entry.summary.hasSuffix(".") ? String(entry.summary.dropLast()) : entry.summary
        return [
            Diagnostic(
                .error, file: file, line: entry.line,
                message: "\(what) does not pass (\(report.verdict.rawValue), seed \(report.seed)): "
                    + summary,
                fix: isSolution ? "Mend the solution or its check" : "Mend it, or the check")
        ]
    }

    /// A right file has to say why one would write it so.
    private static func silence(_ submission: Submission, _ file: String) -> Diagnostic? {
        let lines = Submission.lines(of: submission.source).map { $0.drop { $0 == " " } }
        let comment = lines.drop { !$0.hasPrefix("///") && !$0.hasPrefix("func ") }
        if let first = comment.first, first.hasPrefix("///"), first.dropFirst(3).contains(where: \.isLetter) {
            return nil
        }
        return Diagnostic(
            .error, file: file, line: 1, message: "it does not say what it trades for what",
            fix: "Begin it with `/// ` and a sentence: shorter, faster, with less memory, easier to read")
    }
}

import CheckBank
import CourseCatalog
import Diagnostics
import ExerciseChecks
import Grader

/// Every mistake compiles, is judged wrong and is named, and no two answer alike.
enum MistakeRule: ExerciseRule {
    static func problems(in audited: AuditedExercise) throws -> [Diagnostic] {
        let fewest = fewestMistakes(audited.task)
        for batch in audited.batches {
            let broken = try problemsOfCompiling(audited, batch)
            let audit = CheckAudit(of: batch.check, seeds: batch.seeds, fewest: fewest)
            let found =
                broken.values
                + audit.findings.filter { finding in finding.mistake.map { broken[$0] == nil } ?? true }
                .map { problem(of: $0, batch.check, audited) }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// An exercise of a few minutes has room for few mistakes.
    private static func fewestMistakes(_ task: ExerciseTask?) -> Int {
        task?.minutes.map { $0 <= 5 ? 3 : CheckAudit.fewestMisconceptions } ?? CheckAudit.fewestMisconceptions
    }

    /// By their places, the mistakes that do not compile. Only those are compiled alone that give no answer at all.
    private static func problemsOfCompiling(
        _ audited: AuditedExercise, _ batch: AuditedExercise.Batch
    ) throws -> [Int: Diagnostic] {
        let files = try audited.checkFolder()
        let check = batch.check
        let examination = check.draw(batch.seeds[0])
        var found: [Int: Diagnostic] = [:]
        for (index, mistake) in check.misconceptions.enumerated()
        where examination.answerOfMisconception(index, 0) == nil
            && examination.answerOfMisconceptionToEqual(index, 0) == nil
        {
            let path = audited.folder.mistake(mistake.id)
            guard (try? Submission(path: path)) != nil else { continue }
            do throws(GraderError) {
                let whole = try files.program(ofFile: path)
                _ = try audited.grader.answers(of: whole, in: path, calling: check.entryPoint, to: [])
            } catch {
                guard let problem = error.problem(in: audited.course) else { throw error }
                found[index] = problem
            }
        }
        return found
    }

    private static func problem(
        of finding: CheckAudit.Finding, _ check: ExerciseCheck, _ audited: AuditedExercise
    ) -> Diagnostic {
        let seed = finding.seed.map { " (seed \($0))" } ?? ""
        guard let index = finding.mistake else {
            if let spelledOut = Diagnostic(spelledOut: finding.sentence, in: audited.course),
                finding.sentence.hasPrefix("it cannot be drawn: ")
            {
                var problem = spelledOut
                problem.file = audited.course.relative(
                    String(problem.file.dropFirst("it cannot be drawn: ".count)))
                return problem
            }
            return audited.problem(
                audited.exercise.taskPath, "the check of \(audited.exercise.id): \(finding.sentence)\(seed)",
                "Mend its check.yml, or add to its mistakes")
        }
        let id = check.misconceptions[index].id
        let path = audited.folder.mistake(id)
        guard let submission = try? Submission(path: path) else {
            return audited.problem(
                audited.exercise.taskPath,
                "the check of \(audited.exercise.id): the mistake \(id) \(finding.sentence)\(seed)",
                "Mend that mistake, or what is drawn")
        }
        let line = Submission.lines(of: submission.source).firstIndex {
            $0.contains("func \(check.entryPoint.name)")
        }
        return Diagnostic(
            .error, file: audited.course.relative(path), line: line.map { $0 + 1 },
            message: "the mistake \(id) \(finding.sentence)\(seed)",
            fix: finding.sentence == "passes"
                ? "Make it a mistake, or let check.yml draw inputs that show it"
                : "Take one of them out, or let check.yml draw inputs that tell them apart")
    }
}

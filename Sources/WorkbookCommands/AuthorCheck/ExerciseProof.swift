import Diagnostics
import CheckBank
import CourseCatalog
import ExerciseChecks
import Foundation
import Grader
import LessonMarkup
import Synchronization

/// The proof of one exercise: what its files say of each other, and what comes of running them.
struct ExerciseProof: Sendable {
    let course: Course
    let grader: Grader
    let exercise: Exercise
    /// Each is judged on inputs drawn from these.
    let seeds: [UInt64]

    /// Seeds at a time: their inputs are asked of one process, and kept while files are judged on them.
    private static let batch = 20

    /// What is wrong; throws what kept it from looking, which is no fault of the course's.
    func problems() throws -> [Diagnostic] {
        let check: ExerciseCheck
        do throws(GraderError) {
            guard let found = try ExerciseChecking.check(for: exercise, with: grader) else {
                return [hasNoCheck]
            }
            check = found
        } catch {
            return try problemsOfCheck(after: error)
        }
        let task = try? course.task(of: exercise)
        let taskFile = course.relative(exercise.taskPath)
        let signature =
            task.map { TaskSignature(task: $0, file: taskFile, entryPoint: check.entryPoint).problems } ?? []
        let stub = StubProof(course: course, grader: grader, exercise: exercise)
        // Where nothing can be drawn, everything else would say so once more, and a solution without an end would be
        // waited for each time.
        if let undrawable = problemOfDrawing(check) {
            let isOfSolution = undrawable.file == course.relative(exercise.solutionPath)
            let reason = isOfSolution ? try reasonForStopping(check) : nil
            return signature + stub.problemsOfText() + [reason ?? undrawable]
        }
        let ofStub = try stub.problems(check)
        let ofRuns = try problemsOfRuns(check, fewest: fewestMistakes(task))
        let found = signature + ofStub + problemsOfNames() + ofRuns
        guard ofRuns.isEmpty, let task, let solution = try? Submission(path: exercise.solutionPath) else {
            return found
        }
        let examples = TaskExamples(of: task, file: taskFile, entryPoint: check.entryPoint)
        return found + (try examples.problems(solution: solution.source, with: grader))
    }

    private var folder: ExerciseFolder { ExerciseFolder(exercise) }

    private var hasNoCheck: Diagnostic {
        let folder = course.relative(folder.path)
        return problem(
            exercise.taskPath, "the exercise \(exercise.id) has no check and cannot be graded",
            "Write \(folder)/check.yml and its mistakes in \(folder)/mistakes/")
    }

    /// An exercise of a few minutes has room for few mistakes.
    private func fewestMistakes(_ task: ExerciseTask?) -> Int {
        task?.minutes.map { $0 <= 5 ? 3 : CheckAudit.fewestMisconceptions } ?? CheckAudit.fewestMisconceptions
    }

    // MARK: The check

    /// All that is wrong with check.yml, where it is what is wrong.
    private func problemsOfCheck(after error: GraderError) throws -> [Diagnostic] {
        guard let first = error.problem(in: course) else { throw error }
        let file = "\(folder.path)/check.yml"
        guard first.file == course.relative(file), let text = try? Submission(path: file).source,
            let solution = try? Submission(path: exercise.solutionPath).source,
            let entryPoint = try? EntryPoint(
                solution: solution, stem: exercise.name, file: exercise.solutionPath)
        else { return [first] }
        let all = CheckFile.read(text, file: course.relative(file), entryPoint: entryPoint).problems
        return all.isEmpty ? [first] : all
    }

    private func problemOfDrawing(_ check: ExerciseCheck) -> Diagnostic? {
        check.draw(seeds[0]).problem.map { text in
            Diagnostic(spelledOut: text, in: course)
                ?? problem(
                    "\(folder.path)/check.yml",
                    "its cases cannot be drawn: \(text)", "Mend it")
        }
    }

    /// Files that nobody reads: a folder named `rights` holds no right file.
    private func problemsOfNames() -> [Diagnostic] {
        let fixed = try? CheckFolder(id: exercise.id, besideSolution: exercise.solutionPath).fixedFile
        return folder.strangers(fixed: fixed).map { path, likely in
            Diagnostic(
                .warning, file: course.relative(path), message: "nothing reads this",
                fix: likely.map { "Did you mean `\($0)`?" }
                    ?? "Take it out; the folder holds check.yml, check.swift, mistakes/*.swift and right/*.swift"
            )
        }
    }

    // MARK: Solution, other right files, mistakes

    private func problemsOfRuns(_ check: ExerciseCheck, fewest: Int) throws -> [Diagnostic] {
        let files = try CheckFolder(id: exercise.id, besideSolution: exercise.solutionPath)
        var rights: [(file: String, submission: Submission)] = []
        var found: [Diagnostic] = []
        for path in [exercise.solutionPath] + folder.rightFiles {
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
        for start in stride(from: 0, to: seeds.count, by: Self.batch) {
            let some = Array(seeds[start..<min(start + Self.batch, seeds.count)])
            let check = check.remembering(some)
            let broken = try problemsOfCompilingMistakes(check, files, seed: some[0])
            found += broken.values
            for right in rights {
                if let report = try firstFailure(of: right.submission, check, some) {
                    found += problems(of: report, right.file)
                }
            }
            found += CheckAudit(of: check, seeds: some, fewest: fewest).findings
                .filter { finding in finding.mistake.map { broken[$0] == nil } ?? true }
                .map { problem(of: $0, check) }
            if !found.isEmpty { break }
        }
        return found
    }

    /// The report on what does not pass; nil also where a later seed cannot be drawn, which the audit tells.
    private func firstFailure(
        of submission: Submission, _ check: ExerciseCheck, _ seeds: [UInt64]
    ) throws -> GradeReport? {
        do throws(GraderError) {
            return try grader.firstFailure(of: submission, with: check, seeds: seeds)
        } catch {
            guard error.problem(in: course) != nil else { throw error }
            return nil
        }
    }

    private func problems(of report: GradeReport, _ file: String) -> [Diagnostic] {
        let isSolution = file == course.relative(exercise.solutionPath)
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
    private func silence(_ submission: Submission, _ file: String) -> Diagnostic? {
        let lines = Submission.lines(of: submission.source).map { $0.drop { $0 == " " } }
        let comment = lines.drop { !$0.hasPrefix("///") && !$0.hasPrefix("func ") }
        if let first = comment.first, first.hasPrefix("///"), first.dropFirst(3).contains(where: \.isLetter) {
            return nil
        }
        return Diagnostic(
            .error, file: file, line: 1, message: "it does not say what it trades for what",
            fix: "Begin it with `/// ` and a sentence: shorter, faster, with less memory, easier to read")
    }

    /// By their places, the mistakes that do not compile. Only those are compiled alone that give no answer at all.
    private func problemsOfCompilingMistakes(
        _ check: ExerciseCheck, _ files: CheckFolder, seed: UInt64
    ) throws -> [Int: Diagnostic] {
        let examination = check.draw(seed)
        var found: [Int: Diagnostic] = [:]
        for (index, mistake) in check.misconceptions.enumerated()
        where examination.answerOfMisconception(index, 0) == nil
            && examination.answerOfMisconceptionToEqual(index, 0) == nil
        {
            let path = folder.mistake(mistake.id)
            guard (try? Submission(path: path)) != nil else { continue }
            do throws(GraderError) {
                let whole = try files.program(ofFile: path)
                _ = try grader.answers(of: whole, in: path, calling: check.entryPoint, to: [])
            } catch {
                guard let problem = error.problem(in: course) else { throw error }
                found[index] = problem
            }
        }
        return found
    }

    private func problem(of finding: CheckAudit.Finding, _ check: ExerciseCheck) -> Diagnostic {
        let seed = finding.seed.map { " (seed \($0))" } ?? ""
        guard let index = finding.mistake else {
            if let spelledOut = Diagnostic(spelledOut: finding.sentence, in: course),
                finding.sentence.hasPrefix("it cannot be drawn: ")
            {
                var problem = spelledOut
                problem.file = course.relative(String(problem.file.dropFirst("it cannot be drawn: ".count)))
                return problem
            }
            return problem(
                exercise.taskPath, "the check of \(exercise.id): \(finding.sentence)\(seed)",
                "Mend its check.yml, or add to its mistakes")
        }
        let id = check.misconceptions[index].id
        let path = folder.mistake(id)
        guard let submission = try? Submission(path: path) else {
            return problem(
                exercise.taskPath,
                "the check of \(exercise.id): the mistake \(id) \(finding.sentence)\(seed)",
                "Mend that mistake, or what is drawn")
        }
        let line = Submission.lines(of: submission.source).firstIndex {
            $0.contains("func \(check.entryPoint.name)")
        }
        return Diagnostic(
            .error, file: course.relative(path), line: line.map { $0 + 1 },
            message: "the mistake \(id) \(finding.sentence)\(seed)",
            fix: finding.sentence == "passes"
                ? "Make it a mistake, or let check.yml draw inputs that show it"
                : "Take one of them out, or let check.yml draw inputs that tell them apart")
    }

    private func problem(_ path: String, _ message: String, _ fix: String) -> Diagnostic {
        Diagnostic(.error, file: course.relative(path), message: message, fix: fix)
    }
}

extension ExerciseCheck {
    /// The same check, which draws each of a few seeds once.
    fileprivate func remembering(_ seeds: [UInt64]) -> ExerciseCheck {
        let together = Once { drawMany(seeds) }
        let drawn = Dictionary(
            uniqueKeysWithValues: seeds.enumerated().map { place, seed in
                (seed, Once { together.value?[place] ?? draw(seed) })
            })
        var check = self
        check.draw = { drawn[$0]?.value ?? draw($0) }
        return check
    }
}

import CourseCatalog
import ExerciseChecks
import Foundation
import Grader
import LessonMarkup
import QuizBank

/// Everything there is to check about a course, as steps that can run side by side.
struct CourseCheck: Sendable {
    let course: Course
    let grader: Grader

    var allSteps: [CheckStep] {
        [
            CheckStep(name: "files") { course.check() },
            CheckStep(name: CourseMacros.file) { TextCheck(course: course).problemsOfMacros() },
            CheckStep(name: "exercises/Package.swift") { try packageProblems() },
            CheckStep(name: "format of the solutions") {
                SwiftFormat.problems(of: course.exercises, in: course)
            },
        ] + course.lessons.flatMap(steps(for:)) + course.exercises.flatMap(compiledSteps)
    }

    /// What concerns one exercise alone.
    func steps(for exercise: Exercise) -> [CheckStep] {
        [
            CheckStep(name: "\(exercise.id), files") { course.problems(of: exercise) },
            CheckStep(name: "\(exercise.id), format") { SwiftFormat.problems(of: [exercise], in: course) },
            CheckStep(name: "\(exercise.id), links") { LinkCheck(course: course).problems(ofTask: exercise) },
            CheckStep(name: "\(exercise.id), text") { TextCheck(course: course).problems(ofTask: exercise) },
        ] + compiledSteps(exercise)
    }

    private func steps(for lesson: Lesson) -> [CheckStep] {
        let links = LinkCheck(course: course)
        let quiz = CheckStep(name: "\(lesson.id), quiz") {
            (try? Itinerary.quiz(of: lesson))?.diagnostics ?? []
        }
        let linked = CheckStep(name: "\(lesson.id), links") {
            links.problems(of: lesson) + lesson.exercises.flatMap(links.problems(ofTask:))
        }
        let texts = TextCheck(course: course)
        let text = CheckStep(name: "\(lesson.id), text") {
            texts.problems(of: lesson) + lesson.exercises.flatMap(texts.problems(ofTask:))
        }
        let programs = CourseProgram.all(in: lesson).map { program in
            CheckStep(name: "\(program.file):\(program.line)") { try program.problems(with: grader) }
        }
        return [quiz, linked, text] + programs
    }

    /// What compiles or runs something.
    private func compiledSteps(_ exercise: Exercise) -> [CheckStep] {
        let found: ExerciseCheck?
        do throws(GraderError) {
            found = try ExerciseChecking.check(for: exercise, with: grader)
        } catch {
            let text = course.relative(error.description)
            return [
                CheckStep(name: "\(exercise.id), check") {
                    [problem(exercise.solutionPath, "the check of \(exercise.id): \(text)", "Mend that file")]
                }
            ]
        }
        guard let check = found else {
            let folder = "solutions/\(exercise.lesson)/\(exercise.name)"
            return [
                CheckStep(name: "\(exercise.id), check") {
                    [
                        problem(
                            exercise.taskPath,
                            "the exercise \(exercise.id) has no check and cannot be graded",
                            "Write \(folder)/check.yml and its mistakes in \(folder)/mistakes/")
                    ]
                }
            ]
        }
        return [
            CheckStep(name: "\(exercise.id), stub") { try stubProblems(exercise, check) },
            CheckStep(name: "\(exercise.id), solution") { try solutionProblems(exercise, check) },
            CheckStep(name: "\(exercise.id), check") {
                CheckAudit(of: check, seeds: Array(1...20), fewest: fewestMistakes(exercise)).problems.map {
                    problem(
                        exercise.taskPath, "the check of \(exercise.id): \($0)",
                        "Mend its check.yml, or the file named")
                }
            },
        ]
    }

    /// An exercise of a few minutes has room for few mistakes.
    private func fewestMistakes(_ exercise: Exercise) -> Int {
        (try? course.task(of: exercise).minutes).flatMap { $0 }.map {
            $0 <= 5 ? 3 : CheckAudit.fewestMisconceptions
        }
            ?? CheckAudit.fewestMisconceptions
    }

    private func packageProblems() throws(Diagnostic) -> [Diagnostic] {
        guard try !StubWriter(course: course).isPackageCurrent() else { return [] }
        return [
            Diagnostic(
                .error, file: "exercises/Package.swift", message: "does not name every exercise",
                fix: "Run `workbook author stubs`")
        ]
    }

    /// The stub must be its solution's, compile, and stop at `unwritten()`.
    private func stubProblems(_ exercise: Exercise, _ check: ExerciseCheck) throws -> [Diagnostic] {
        let writer = StubWriter(course: course)
        let stub: String
        do {
            stub = try writer.stub(of: exercise)
        } catch {
            // Missing solutions are the files step's to report; markers out of order are nobody else's.
            return FileManager.default.fileExists(atPath: exercise.solutionPath) ? [error] : []
        }
        var problems: [Diagnostic] = []
        if FileManager.default.fileExists(atPath: exercise.stubPath), try !writer.isCurrent(exercise) {
            problems.append(
                problem(
                    exercise.stubPath, "differs from what its solution gives",
                    "Run `workbook author stubs`; a copy of the present one is kept"))
        }
        let path = course.relative(exercise.stubPath)
        let report = try grader.grade(
            Submission(path: path, bytes: Array(stub.utf8)), with: check, seed: .random(in: 1...9_999_999))
        switch (report.verdict, report.finding) {
        case (.fail, .stopped) where check.faultyStub == nil: break
        case (.fail, _) where report.isUntouched, (.crash, _) where report.isUntouched: break
        case (.compileError, .diagnostics(let said)):
            problems += compilerProblems(said, path, "The stub must compile: mend its part of the solution")
        default:
            problems.append(
                problem(
                    exercise.stubPath,
                    "the stub ends in \(report.verdict.rawValue) where it should stop as unwritten",
                    check.faultyStub == nil
                        ? "Let what the learner writes be `unwritten()` in the solution's stub part"
                        : "check.yml says `stub: faulty`: let the stub run and answer wrongly"))
        }
        return problems
    }

    private func solutionProblems(_ exercise: Exercise, _ check: ExerciseCheck) throws -> [Diagnostic] {
        let path = course.relative(exercise.solutionPath)
        let submission: Submission
        do {
            submission = try Submission(path: exercise.solutionPath, shownAs: path)
        } catch {
            return []
        }
        let report = try grader.grade(submission, with: check, seed: .random(in: 1...9_999_999))
        guard report.verdict != .pass else { return [] }
        if case .diagnostics(let said) = report.finding {
            return compilerProblems(said, path, "Mend the solution")
        }
        let entry = ReportEntry(report)
        return [
            Diagnostic(
                .error, file: path, line: entry.line,
                message:
                    "the solution does not pass (\(report.verdict.rawValue), seed \(report.seed)): \(entry.summary)",
                fix: "Mend the solution or its check")
        ]
    }

    /// The compiler's errors as problems, at the lines it names.
    private func compilerProblems(_ said: String, _ path: String, _ fix: String) -> [Diagnostic] {
        let errors = said.split(separator: "\n").compactMap { text -> Diagnostic? in
            guard text.hasPrefix(path + ":"), let range = text.range(of: "error: ") else { return nil }
            let line = Int(text.dropFirst(path.count + 1).prefix { $0.isNumber })
            return Diagnostic(
                .error, file: path, line: line, message: String(text[range.upperBound...]), fix: fix)
        }
        return errors.isEmpty
            ? [Diagnostic(.error, file: path, message: "does not compile: \(said.prefix(300))", fix: fix)]
            : errors
    }

    private func problem(_ path: String, _ message: String, _ fix: String) -> Diagnostic {
        Diagnostic(.error, file: course.relative(path), message: message, fix: fix)
    }
}

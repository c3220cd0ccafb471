import BackgroundWork
import CheckBank
import ConsoleOutput
import CourseCatalog
import ExerciseChecks
import Foundation
import Grader
import ProgressStore
import Sandbox
import Terminal

/// A file to be judged as an answer to an exercise.
struct GradingJob: Sendable {
    let exercise: Exercise
    let path: String
    /// How reports name the file.
    let shownPath: String
    /// Whether it is the learner's own file of the course: then the attempt is recorded.
    let isOwn: Bool
    /// Why it cannot be judged at all; nil where it can.
    let refusal: String?

    /// The course's own file of an exercise.
    init(own exercise: Exercise, in course: Course) {
        self.init(
            exercise: exercise, path: exercise.stubPath, shownPath: course.relative(exercise.stubPath),
            isOwn: true)
    }

    /// Another file, as if it were the exercise's.
    init(file: String, as exercise: Exercise) {
        self.init(exercise: exercise, path: file, shownPath: file, isOwn: false)
    }

    /// A file that cannot be judged.
    init(refusing file: String, as exercise: Exercise, because reason: String) {
        self.init(exercise: exercise, path: file, shownPath: file, isOwn: false, refusal: reason)
    }

    /// A file whose name is no exercise's: what it answers is not known.
    init(refusing file: String, in course: Course, because reason: String) {
        let name = WorkList.name(of: file)
        self.init(
            refusing: file, as: Exercise(name: name, lesson: "", places: course.places), because: reason)
    }

    private init(exercise: Exercise, path: String, shownPath: String, isOwn: Bool, refusal: String? = nil) {
        self.exercise = exercise
        self.path = path
        self.shownPath = shownPath
        self.isOwn = isOwn
        self.refusal = refusal
    }
}

/// Judges files. A report comes out whatever happens: a fault of the grader becomes a report that says so.
struct BatchGrader: Sendable {
    private let grader: Result<Grader, GraderError>

    /// Finds the compiler and the sandbox, once for any number of files.
    ///
    /// - Parameter announce: told when something slow is about to happen, in a sentence for the learner.
    ///
    /// - Parameter hiding: folders that no submission may see: the course's, and those of submissions.
    init(
        _ demand: IsolationDemand = .any, hiding: [String], announce: (String) -> Void = { Console.aside($0) }
    ) {
        grader = Result { () throws(GraderError) -> Grader in
            try Grader(isolation: demand.probe(), hiding: hiding, announce: announce)
        }
    }

    /// Judges one file on inputs drawn from `seed`, by default from one of its own.
    func report(on work: GradingJob, seed: UInt64? = nil) -> GradeReport {
        let seed = seed ?? UInt64.random(in: 1...9_999_999)
        let id = work.exercise.id
        if let refusal = work.refusal {
            return .ungradable(
                id, file: work.shownPath, seed: seed, problem: "\(work.shownPath): \(refusal).")
        }
        let submission: Submission
        do {
            submission = try Submission(path: work.path, shownAs: work.shownPath)
        } catch {
            let reset = work.isOwn ? " `workbook reset \(id)` brings the stub back." : ""
            return .ungradable(
                id, file: work.shownPath, seed: seed, problem: "\(work.shownPath): \(error.problem).\(reset)")
        }
        do {
            let grader = try grader.get()
            guard let check = try work.exercise.check(with: grader) else {
                throw GraderError.noCheck(exercise: id)
            }
            return try grader.grade(submission, with: check, seed: seed)
        } catch {
            return .graderFault(id, submission, seed: seed, problem: "\(error)")
        }
    }

    /// Judges many files over the machine's cores and hands each report on, in the order of the files.
    func reports(
        on works: [GradingJob], seed: UInt64? = nil, jobs: Int, _ receive: (Int, GradeReport) throws -> Void
    ) rethrows {
        // Where nothing can be judged there may be no thread to be had either.
        let jobs = (try? grader.get()) == nil ? 1 : jobs
        try WorkPool(jobs: jobs).forEach(count: works.count) {
            report(on: works[$0], seed: seed)
        } receive: { index, report in
            try receive(index, report)
        }
    }
}

extension Attempt {
    /// The record of a graded submission, with the source as it was judged.
    init(_ report: GradeReport) {
        self.init(
            exercise: report.exercise, verdict: report.verdict.rawValue,
            misconception: report.misconception?.id, seed: report.seed,
            isolation: report.isolation?.rawValue ?? "none",
            sha256: report.sha256, source: report.source, report: report.json,
            compileMilliseconds: Int((report.compileSeconds * 1000).rounded()),
            runMilliseconds: Int((report.runSeconds * 1000).rounded()),
            compiled: report.checks.contains { $0.name == .compiles && $0.status == .pass },
            isUnwritten: report.isUnwritten || report.isUntouched)
    }
}

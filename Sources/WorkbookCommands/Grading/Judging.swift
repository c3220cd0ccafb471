import CourseCatalog
import ExerciseChecks
import Foundation
import Grader
import ProgressStore
import Terminal

/// A file to be judged as an answer to an exercise.
struct Judgement: Sendable {
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

/// How strong the sandbox must be.
enum IsolationDemand: String, CaseIterable, Sendable {
    /// Only in namespaces of their own; a fault of the grader where the machine has none.
    case namespaces
    /// Limits on time, memory and output only, whatever the machine has.
    case limits
    /// The strongest there is.
    case any

    /// The isolation to judge with; throws `GraderError.isolationUnavailable`.
    func probe() throws(GraderError) -> IsolationProbe {
        try MachineTrouble.rejectHopeless()
        if self == .limits {
            return .limitsOnly(because: "asked for by --isolation")
        }
        let found = IsolationProbe.run()
        if self == .namespaces, found.level != .namespaces {
            throw .isolationUnavailable(
                reason: (found.reason ?? "bubblewrap does not work here")
                    + ". `--isolation any` judges with limits only, which a hostile file can get around")
        }
        return found
    }
}

/// Judges files. A report comes out whatever happens: a fault of the grader becomes a report that says so.
struct Judging: Sendable {
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
    func report(on work: Judgement, seed: UInt64? = nil) -> GradeReport {
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
            guard let check = try ExerciseChecking.check(for: work.exercise, with: grader) else {
                throw GraderError.noCheck(exercise: id)
            }
            return try grader.grade(submission, with: check, seed: seed)
        } catch {
            return .graderFault(id, submission, seed: seed, problem: "\(error)")
        }
    }

    /// Judges many files over the machine's cores and hands each report on, in the order of the files.
    ///
    /// No more reports wait for their turn than there are cores, so that memory does not grow with the files.
    func reports(
        on works: [Judgement], seed: UInt64? = nil, jobs: Int, _ receive: (Int, GradeReport) throws -> Void
    ) rethrows {
        // One at a time needs no thread, and where nothing can be judged there may be none to be had.
        if min(jobs, works.count) <= 1 || (try? grader.get()) == nil {
            for (index, work) in works.enumerated() { try receive(index, report(on: work, seed: seed)) }
            return
        }
        let line = OrderedLine(count: works.count, width: max(1, min(jobs, works.count)))
        let threads = (0..<line.width).map { _ in
            let thread = Thread {
                while let index = line.take() { line.put(report(on: works[index], seed: seed), at: index) }
            }
            thread.start()
            return thread
        }
        defer { withExtendedLifetime(threads) { line.close() } }
        while let (index, report) = line.next() { try receive(index, report) }
    }
}

/// Numbers handed out to workers, and their results handed on in order; `width` of them at most under way or waiting.
private final class OrderedLine: Sendable {
    let width: Int
    private let condition = NSCondition()
    // Guarded by the condition.
    nonisolated(unsafe) private var waiting: [Int: GradeReport] = [:]
    nonisolated(unsafe) private var nextToStart = 0
    nonisolated(unsafe) private var nextToEmit = 0
    nonisolated(unsafe) private var count: Int

    init(count: Int, width: Int) {
        self.count = count
        self.width = width
    }

    /// The next number to work on; nil when there is none left.
    func take() -> Int? {
        condition.withLock {
            // Twice the width, so that one slow submission does not idle the other cores at once.
            while nextToStart < count, nextToStart >= nextToEmit + 2 * width { condition.wait() }
            guard nextToStart < count else { return nil }
            nextToStart += 1
            return nextToStart - 1
        }
    }

    func put(_ report: GradeReport, at index: Int) {
        condition.withLock {
            waiting[index] = report
            condition.broadcast()
        }
    }

    /// Waits for the next result in order; nil after the last.
    func next() -> (Int, GradeReport)? {
        condition.withLock {
            guard nextToEmit < count else { return nil }
            while waiting[nextToEmit] == nil { condition.wait() }
            let report = waiting.removeValue(forKey: nextToEmit)!
            nextToEmit += 1
            condition.broadcast()
            return (nextToEmit - 1, report)
        }
    }

    /// Hands out no further numbers.
    func close() {
        condition.withLock {
            count = 0
            condition.broadcast()
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

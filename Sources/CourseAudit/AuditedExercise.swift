import BackgroundWork
import CheckBank
import CourseCatalog
import Diagnostics
import ExerciseChecks
import Grader

/// An exercise under audit: what its rules share, each worked out once.
struct AuditedExercise: Sendable {
    let course: Course
    let grader: Grader
    let exercise: Exercise
    /// Each file is judged on inputs drawn from these.
    let seeds: [UInt64]
    /// What swift-format says of the solutions of this and other exercises.
    let format: Once<[Diagnostic]>
    private let foundCheck: Once<Result<ExerciseCheck?, GraderError>>
    private let drawn: Once<[Batch]>

    /// Some of the seeds, and the check that draws each of them once.
    struct Batch: Sendable {
        let seeds: [UInt64]
        let check: ExerciseCheck
    }

    /// Seeds at a time: their inputs are asked of one process.
    private static let batchSize = 20

    init(
        course: Course, grader: Grader, exercise: Exercise, seeds: [UInt64], format: Once<[Diagnostic]>
    ) {
        self.course = course
        self.grader = grader
        self.exercise = exercise
        self.seeds = seeds
        self.format = format
        let found = Once {
            Result { () throws(GraderError) -> ExerciseCheck? in try exercise.check(with: grader) }
        }
        foundCheck = found
        drawn = Once {
            guard let check = try? found.value.get() else { return [] }
            return stride(from: 0, to: seeds.count, by: Self.batchSize).map { start in
                let some = Array(seeds[start..<min(start + Self.batchSize, seeds.count)])
                return Batch(seeds: some, check: check.remembering(some))
            }
        }
    }

    /// The exercise's check, nil where it has none; throws `GraderError` where the course's files are at fault.
    func check() throws(GraderError) -> ExerciseCheck? { try foundCheck.value.get() }

    /// The check, in stages that are not reached without one.
    func knownCheck() throws(GraderError) -> ExerciseCheck {
        guard let check = try check() else { throw .noCheck(exercise: exercise.id) }
        return check
    }

    /// The seeds in batches, each drawn when it is first asked for.
    var batches: [Batch] { drawn.value }

    /// The folder beside the solution.
    var folder: ExerciseFolder { ExerciseFolder(exercise) }

    /// The same folder as the judge reads it; throws `GraderError.course`.
    func checkFolder() throws(GraderError) -> CheckFolder {
        try CheckFolder(id: exercise.id, besideSolution: exercise.solutionPath)
    }

    /// The task, nil where it cannot be read.
    var task: ExerciseTask? { try? course.task(of: exercise) }

    /// How messages name the task.
    var taskFile: String { course.relative(exercise.taskPath) }

    /// A problem with a file of the exercise, by its path.
    func problem(_ path: String, _ message: String, _ fix: String) -> Diagnostic {
        Diagnostic(.error, file: course.relative(path), message: message, fix: fix)
    }

    /// What is wrong, stage by stage; throws what kept it from looking, which is no fault of the course's.
    func problems() throws -> [Diagnostic] {
        var found: [Diagnostic] = []
        for stage in ExerciseStage.allCases {
            let new = try AuditRule.allCases.flatMap { rule -> [Diagnostic] in
                guard case .exercise(let type, stage) = rule.subject else { return [] }
                return rule.named(try type.problems(in: self))
            }
            found += new
            if stage.isGate, !new.isEmpty { break }
        }
        return found
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

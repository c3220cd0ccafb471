import Foundation
import ProgressStore
import ReviewSchedule

/// How well an exercise was known, each time it was written: at first, and from an empty stub in a review.
struct ExerciseRecalls {
    let recalls: [DatedRecall]

    /// One thing in an exercise's history.
    private enum Happening {
        case attempt(passed: Bool)
        case hint
        /// The model solution was shown on the learner's wish, not after a pass.
        case wishedForSolution
        /// The stub was emptied for a review.
        case recodeBegan
    }

    /// More attempts than these at one writing are trouble.
    private static let attemptsWithoutTrouble = 5

    /// Reads the history of an exercise.
    init(of exercise: String, store: ProgressStore) throws {
        var happenings = try store.attempts(for: exercise).map {
            ($0.at, Happening.attempt(passed: $0.passed))
        }
        happenings += try store.events(.hintShown, subject: exercise).map { ($0.at, .hint) }
        happenings += try store.events(.recodeBegan, subject: exercise).map { ($0.at, .recodeBegan) }
        happenings += try store.events(.solutionShown, subject: exercise).compactMap { event in
            guard case .solutionShown(_, .asked) = event.deed else { return nil }
            return (event.at, .wishedForSolution)
        }
        recalls = Self.recalls(happenings.sorted { $0.0 < $1.0 })
    }

    private static func recalls(_ happenings: [(at: Date, what: Happening)]) -> [DatedRecall] {
        var recalls: [DatedRecall] = []
        var isBeingWritten = true
        var (attempts, hints, sawSolution) = (0, 0, false)
        for (at, what) in happenings {
            switch what {
            case .hint: hints += 1
            case .wishedForSolution:
                sawSolution = true
                // It is asked for soon, whether it was passed before or not.
                if !isBeingWritten { recalls.append(DatedRecall(.again, at: at)) }
            case .recodeBegan: (isBeingWritten, attempts, hints, sawSolution) = (true, 0, 0, false)
            case .attempt(let passed):
                guard isBeingWritten else { break }
                attempts += 1
                guard passed else { break }
                let isHard = hints > 1 || attempts > attemptsWithoutTrouble
                recalls.append(DatedRecall(sawSolution ? .again : isHard ? .hard : .good, at: at))
                isBeingWritten = false
            }
        }
        return recalls
    }
}

import CourseCatalog
import Foundation
import LessonMarkup
import ProgressStore

/// Whether a learner may see an exercise's solution, and what it takes otherwise.
struct SolutionAccess {
    enum State: Equatable {
        /// Earned; or once asked for on purpose, which stays marked.
        case open
        /// So many more honest attempts open it.
        case closed(attemptsLeft: Int)
    }

    /// How many different attempts that compiled open a solution.
    static let attemptsNeeded = 3

    let course: Course
    let store: ProgressStore
    let exercise: Exercise

    func state() throws -> State {
        if try store.hasPassed(exercise.id) { return .open }
        if try Self.wished(store).contains(exercise.id) { return .open }
        let left = Self.attemptsNeeded - (try honestAttempts())
        return left > 0 ? .closed(attemptsLeft: left) : .open
    }

    /// The exercises whose solution was asked for before it was earned.
    static func wished(_ store: ProgressStore) throws -> Set<String> {
        Set(try store.events(.solutionShown).filter { $0.detail == wish }.map(\.subject))
    }

    /// The detail of the event that marks a solution as asked for.
    private static let wish = "asked"

    /// Different sources that compiled and are not the stub; spaces make no difference.
    private func honestAttempts() throws -> Int {
        let attempts = try store.attempts(for: exercise.id)
        let honest = attempts.filter {
            Self.didCompile($0) && !$0.source.contains("unwritten()") && !$0.isUnwritten
        }
        return Set(honest.map { $0.source.filter { !$0.isWhitespace } }).count
    }

    /// Whether the recorded report says that the compiler took the source.
    private static func didCompile(_ attempt: Attempt) -> Bool {
        struct Report: Decodable {
            struct Check: Decodable {
                var name: String
                var status: String
            }
            var checks: [Check]
        }
        let report = try? JSONDecoder().decode(Report.self, from: Data(attempt.report.utf8))
        return report?.checks.contains { $0.name == "compiles" && $0.status == "pass" } == true
    }

    /// The model solution, as a learner reads it; throws `Diagnostic`.
    func solution() throws -> String {
        let file = course.relative(exercise.solutionPath)
        let text = try TextFile.read(exercise.solutionPath, within: course.root, as: file)
        return try SolutionText(parsing: text, file: file).solution
    }

    /// Remembers that the solution was shown, once for each way to it.
    func recordShown(isWish: Bool) throws {
        let detail = isWish ? Self.wish : "earned"
        let earlier = try store.events(.solutionShown, subject: exercise.id)
        guard !earlier.contains(where: { $0.detail == detail }) else { return }
        try store.record(Event(.solutionShown, subject: exercise.id, detail: detail))
    }

    /// What keeps the solution closed, in a sentence.
    static func reason(_ attemptsLeft: Int) -> String {
        let attempts = attemptsLeft == 1 ? "one more attempt" : "\(attemptsLeft) more attempts"
        return "The solution opens after a pass, or after \(attempts) that compile and differ."
    }
}

extension Itinerary {
    /// The exercise of a name; without one, the last one even when it is passed: whoever looks back means what is
    /// behind them.
    func exerciseLookedBackAt(named name: String?) throws -> Exercise {
        if let name { return try course.exercise(named: name) }
        return try lastExercise() ?? currentExercise()
    }
}

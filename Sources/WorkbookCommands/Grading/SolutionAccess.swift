import CourseCatalog
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
        try store.events(.solutionShown).reduce(into: []) { wished, event in
            if case .solutionShown(let exercise, .asked) = event.deed { wished.insert(exercise) }
        }
    }

    /// Different sources that compiled and are not the stub; spaces make no difference.
    private func honestAttempts() throws -> Int {
        let attempts = try store.attempts(for: exercise.id)
        let honest = attempts.filter {
            $0.compiled && !$0.source.contains("unwritten()") && !$0.isUnwritten
        }
        return Set(honest.map { $0.source.filter { !$0.isWhitespace } }).count
    }

    /// The model solution, as a learner reads it; throws `Diagnostic`.
    func solution() throws -> String {
        let file = course.relative(exercise.solutionPath)
        let text = try TextFile.read(exercise.solutionPath, within: course.root, as: file)
        return try SolutionText(parsing: text, file: file).solution
    }

    /// Remembers that the solution was shown, once for each way to it.
    func recordShown(isWish: Bool) throws {
        let event = Event(.solutionShown(exercise.id, isWish ? .asked : .earned))
        let earlier = try store.events(.solutionShown, subject: exercise.id)
        if !earlier.contains(where: { $0.deed == event.deed }) { try store.record(event) }
    }

    /// What keeps the solution closed, in a sentence.
    static func reason(_ attemptsLeft: Int) -> String {
        let attempts = attemptsLeft == 1 ? "one more attempt" : "\(attemptsLeft) more attempts"
        return "The solution opens after a pass, or after \(attempts) that compile and differ."
    }
}

extension CourseProgress {
    /// The exercise of a name; without one, the last one even when it is passed: whoever looks back means what is
    /// behind them.
    func exerciseLookedBackAt(named name: String?) throws -> Exercise {
        if let name { return try course.exercise(named: name) }
        return try lastExercise() ?? currentExercise()
    }
}

import CourseCatalog
import QuizBank

/// What can be asked again: a question, or an exercise to be written once more from its empty stub.
enum ReviewItem: Sendable, Hashable {
    /// A question and those that ask the same idea are one thing to remember, named by the first of them.
    case question(lesson: String, id: String)
    case exercise(String)
}

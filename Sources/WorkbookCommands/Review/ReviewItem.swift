import CourseCatalog
import QuizBank

/// What can be asked again: a question, or an exercise to be written once more from its empty stub.
enum ReviewItem: Sendable, Hashable {
    case question(lesson: String, id: String)
    case exercise(String)
}

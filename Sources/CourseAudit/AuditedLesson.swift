import CourseCatalog
import Grader

/// A lesson under audit.
struct AuditedLesson: Sendable {
    let course: Course
    let grader: Grader
    let lesson: Lesson
}

import CourseCatalog
import Diagnostics

/// Lessons, tasks, stubs and solutions lie where they belong, can be read, and belong together.
enum FilesRule: CourseRule {
    static func problems(in audit: CourseAudit) -> [Diagnostic] { audit.course.check() }

    /// The same for one exercise alone.
    static func problems(of exercise: Exercise, in course: Course) -> [Diagnostic] {
        course.problems(of: exercise)
    }
}

import Diagnostics

/// Each program in a lesson or its quiz runs and prints what stands below it.
enum ProgramRule: LessonRule {
    static func problems(in lesson: AuditedLesson) throws -> [Diagnostic] {
        try CourseProgram.all(in: lesson.lesson).flatMap {
            try $0.problems(in: lesson.course, with: lesson.grader)
        }
    }
}

import CourseCatalog
import Diagnostics

/// The course's file of macros defines some.
enum MacroRule: CourseRule {
    static func problems(in audit: CourseAudit) -> [Diagnostic] {
        guard audit.course.macros.document != nil, audit.course.macros.scope == nil else { return [] }
        return [
            Diagnostic(
                .warning, file: CourseMacros.file, message: "defines no macro",
                fix: "Put `\\newcommand{\\name}{…}` in a `math` fence of it")
        ]
    }
}

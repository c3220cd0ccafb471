import CheckBank
import Diagnostics

/// Every file beside a solution is one that is read: a folder named `rights` holds no right file.
enum UnreadFileRule: ExerciseRule {
    static func problems(in exercise: AuditedExercise) -> [Diagnostic] {
        let fixed = try? exercise.checkFolder().fixedFile
        return exercise.folder.strangers(fixed: fixed).map { path, likely in
            Diagnostic(
                .warning, file: exercise.course.relative(path), message: "nothing reads this",
                fix: likely.map { "Did you mean `\($0)`?" }
                    ?? "Take it out; the folder holds check.yml, check.swift, mistakes/*.swift and right/*.swift"
            )
        }
    }
}

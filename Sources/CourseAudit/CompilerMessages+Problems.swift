import Diagnostics
import Grader
import LessonMarkup

extension CompilerMessages {
    /// Its errors as problems of a course's file, at the lines they name.
    func problems(in path: String, fix: String) -> [Diagnostic] {
        let errors = messages.filter { $0.severity == .error && $0.file == path }
        return errors.isEmpty
            ? [
                Diagnostic(
                    .error, file: path, message: "does not compile: \(plainText.prefix(300))", fix: fix)
            ]
            : errors.map { Diagnostic(.error, file: path, line: $0.line, message: $0.text, fix: fix) }
    }
}

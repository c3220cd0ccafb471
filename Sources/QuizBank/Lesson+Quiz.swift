import CourseCatalog
import Diagnostics

extension Lesson {
    /// The lesson's quiz, nil when it has none; throws `Diagnostic` where its file cannot be read.
    package func quiz() throws(Diagnostic) -> Quiz? {
        guard let text = try quizText() else { return nil }
        return Quiz(parsing: text, file: quizFile, macros: macros.scope)
    }
}

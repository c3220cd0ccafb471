import Diagnostics
import LessonMarkup
import Synchronization

/// A lesson's folder. Finding one opens no file: the text is read when it is first asked for.
package struct Lesson: Sendable {
    /// The folder's name: `02-rnn-cell`.
    package let id: String
    /// The number the folder's name begins with.
    package let number: Int
    /// The lesson's text: `lessons/02-rnn-cell/lesson.md` in the course's folder, whether it exists or not.
    package let path: String
    /// The quiz beside it; nil when the lesson has none.
    package let quizPath: String?
    /// The exercises whose files were found, by name. ``exercises`` has them in the lesson's order.
    package let exerciseFiles: [Exercise]

    let root: String
    /// The course's, which hold in the lesson's text and in its quiz.
    package let macros: CourseMacros
    private let cache = Cache()

    init(id: String, number: Int, root: String, exerciseFiles: [Exercise], macros: CourseMacros) {
        self.id = id
        self.number = number
        self.root = root
        self.exerciseFiles = exerciseFiles
        self.macros = macros
        let folder = "\(root)/lessons/\(id)"
        path = folder + "/lesson.md"
        quizPath = FileKind(of: folder + "/quiz.md") == .missing ? nil : folder + "/quiz.md"
    }

    /// The lesson's text, parsed at the first call and remembered. A text that cannot be read has no blocks, a title
    /// made from the folder's name, and diagnostics that say why.
    package var content: LessonContent {
        cache.content.withLock { content in
            if let content { return content }
            let loaded = LessonContent(of: self)
            content = loaded
            return loaded
        }
    }

    /// The lesson's title; made from the folder's name when the text has none.
    package var title: String { content.title }

    /// The exercises in the order in which the lesson links to them, then those it does not link to, by name.
    package var exercises: [Exercise] { content.exercises }

    /// The text of the quiz, or nil when the lesson has none.
    ///
    /// - Throws: a ``Diagnostic`` when it cannot be read.
    package func quizText() throws(Diagnostic) -> String? {
        guard let quizPath else { return nil }
        return try TextFile.read(quizPath, within: root, as: quizFile)
    }

    /// How messages name the lesson's text.
    package var file: String { "lessons/\(id)/lesson.md" }
    /// How messages name the quiz.
    package var quizFile: String { "lessons/\(id)/quiz.md" }

    /// `02-rnn-cell` → 2; nil when the name is not a lesson's.
    static func number(ofFolder name: String) -> Int? {
        guard let match = name.wholeMatch(of: /([0-9]{1,4})-[a-z0-9]+(?:-[a-z0-9]+)*/) else { return nil }
        return Int(match.1)
    }

    /// Shared by every copy of a lesson, so that the text is parsed once.
    private final class Cache: Sendable {
        let content = Mutex<LessonContent?>(nil)
    }
}

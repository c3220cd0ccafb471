import Diagnostics
import LessonMarkup
import Synchronization

/// The maths macros of a course: what `lessons/macros.md` defines in its formulas, for every lesson, quiz and task.
package final class CourseMacros: Sendable {
    /// How messages name the file.
    package static let file = "lessons/macros.md"

    private let root: String
    private let cache = Mutex<Loaded?>(nil)

    private struct Loaded {
        var document: Document?
        var problem: Diagnostic?
    }

    /// The macros of the course in a folder, read when first asked for.
    package init(root: String) {
        self.root = root
    }

    /// What the file defines; nil when there is no such file, when it cannot be read, and when it defines nothing.
    package var scope: MacroScope? { loaded.document?.macros }

    /// The file, parsed; nil when there is none, or when it cannot be read.
    package var document: Document? { loaded.document }

    /// Why the file cannot be read; nil when it can, or when there is none.
    package var problem: Diagnostic? { loaded.problem }

    private var loaded: Loaded {
        cache.withLock { cache in
            if let cache { return cache }
            let loaded = load()
            cache = loaded
            return loaded
        }
    }

    private func load() -> Loaded {
        let path = "\(root)/\(Self.file)"
        guard FileKind(of: path) != .missing else { return Loaded() }
        do {
            return Loaded(document: Document(parsing: try TextFile.read(path, within: root, as: Self.file)))
        } catch {
            return Loaded(problem: error)
        }
    }

    /// The macros of the course that a file lies in, wherever in it: the nearest of its folders that has
    /// `lessons/macros.md`.
    ///
    /// - Parameter path: an absolute path.
    package static func scope(around path: String) -> MacroScope? {
        var folder = path[...]
        // A path has few folders; one made to be long is not followed for ever.
        for _ in 0..<64 {
            guard let slash = folder.lastIndex(of: "/") else { return nil }
            folder = folder[..<slash]
            if FileKind(of: "\(folder)/\(file)") == .file {
                return CourseMacros(root: String(folder)).scope
            }
        }
        return nil
    }
}

import Foundation

/// Why a state file was not taken in, or not written. The description says what happened, where, and what to do.
package struct StateFileError: Error, Sendable, Equatable, CustomStringConvertible, LocalizedError {
    /// The file concerned.
    package let path: String
    /// The line in it, from 1; nil where the whole file is meant.
    package let line: Int?
    /// Whether the file is in order, and of another course than this.
    package let isOfAnotherCourse: Bool
    /// What happened, in words.
    package let what: String
    /// What to do about it.
    package let fix: String

    init(_ path: String, line: Int? = nil, _ what: String, fix: String, isOfAnotherCourse: Bool = false) {
        self.isOfAnotherCourse = isOfAnotherCourse
        self.path = path
        self.line = line
        self.what = what
        self.fix = fix
    }

    /// The path, the line, what happened, and what to do.
    package var description: String {
        "\(path)\(line.map { ":\($0)" } ?? ""): \(what). \(fix)."
    }
    /// The same, for those who ask Foundation.
    package var errorDescription: String? { description }
}

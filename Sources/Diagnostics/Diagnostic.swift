import TextTools

/// A problem with a course's files, as a value: where it is, what it is, and how to mend it.
///
/// Loading collects these instead of stopping or printing, so that one command can show them all.
package struct Diagnostic: Error, Sendable, Equatable, CustomStringConvertible {
    /// How bad it is; a warning is less than an error.
    package enum Severity: String, Sendable, Equatable, Comparable {
        /// Something still works, but not as its author meant it.
        case warning
        /// Something cannot be used.
        case error

        /// Whether `left` is the lesser trouble.
        package static func < (left: Severity, right: Severity) -> Bool {
            left == .warning && right == .error
        }
    }

    /// How bad it is.
    package var severity: Severity
    /// The file's path, as the reader of the message would type it.
    package var file: String
    /// The line, counted from 1; nil when the problem is the file itself.
    package var line: Int?
    /// What is wrong, without a full stop.
    package var message: String
    /// What to do about it, without a full stop.
    package var fix: String
    /// The name of the rule that is broken, where it has one.
    package var rule: String?

    /// A problem with a file, or with one line of it.
    package init(_ severity: Severity, file: String, line: Int? = nil, message: String, fix: String) {
        self.severity = severity
        self.file = file
        self.line = line
        self.message = message
        self.fix = fix
    }

    /// `file:line: error: what. fix [rule]`, on one line and without control characters, whatever the files hold.
    package var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return Self.printable(
            "\(place): \(severity.rawValue): \(message). \(fix)" + (rule.map { " [\($0)]" } ?? ""))
    }

    /// `text` with every control character and every direction override spelled out, so that it can be printed.
    package static func printable(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar.isUnsafe {
                result += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The candidate most like a word, when one is near enough to be a likely slip of the keyboard.
    ///
    /// Near is an edit distance of at most a third of the word's length, and one at least; case does not count, and
    /// two letters swapped count as one edit.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased().unicodeScalars.prefix(64))
        let limit = max(1, letters.count / 3)
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let distance = editDistance(letters, Array(candidate.lowercased().unicodeScalars.prefix(64)))
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.candidate
    }
}

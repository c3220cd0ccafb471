import LessonMarkup

/// The compiler's words about a course's file.
enum CompilerMessages {
    /// Its errors as problems, at the lines it names.
    ///
    /// - Parameters:
    ///   - said: what the compiler printed.
    ///   - path: how it names the file.
    static func problems(_ said: String, _ path: String, _ fix: String) -> [Diagnostic] {
        let errors = said.split(separator: "\n").compactMap { text -> Diagnostic? in
            guard text.hasPrefix(path + ":"), let range = text.firstRange(of: "error: ") else { return nil }
            let line = Int(text.dropFirst(path.count + 1).prefix { $0.isNumber })
            return Diagnostic(
                .error, file: path, line: line, message: String(text[range.upperBound...]), fix: fix)
        }
        return errors.isEmpty
            ? [Diagnostic(.error, file: path, message: "does not compile: \(said.prefix(300))", fix: fix)]
            : errors
    }
}

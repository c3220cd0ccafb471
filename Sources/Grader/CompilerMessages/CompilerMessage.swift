/// One message of the Swift compiler, or one of the grader's own in its manner.
package struct CompilerMessage: Sendable, Equatable {
    package enum Severity: String, Sendable {
        case error, warning, note
    }

    /// A line of source that a message shows, with what is marked in it.
    package struct CodeLine: Sendable, Equatable {
        package struct Mark: Sendable, Equatable {
            /// Counted from 0; a tab is one column, as it is to the compiler.
            package var column: Int
            /// "note: change 'let' to 'var'".
            package var text: String
        }

        package var number: Int
        package var code: String
        package var marks: [Mark] = []
    }

    package var severity: Severity
    /// The file as the compiler or the learner knows it; nil for words that are about none.
    package var file: String?
    package var line: Int?
    package var column: Int?
    /// What is wrong, without place and severity.
    package var text: String
    /// Further lines that belong to the text, as they are indented.
    package var details: [String] = []
    package var excerpt: [CodeLine] = []
    /// The notes that follow it.
    package var notes: [CompilerMessage] = []

    /// "rnn_step.swift:4:34: error:"; nil for words that are about no file.
    package var head: String? {
        guard let file else { return nil }
        return ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
            + ": \(severity.rawValue):"
    }

    /// Place and text on one line: "rnn_step.swift:4:34: error: cannot find 'y' in scope".
    package var firstLine: String { head.map { "\($0) \(text)" } ?? text }

    /// The message in the compiler's own manner, with its excerpt and its notes, without a line end behind it.
    package var plainText: String { plainLines.joined(separator: "\n") }

    private var plainLines: [String] {
        let gutter = excerpt.map { "\($0.number)".count }.max() ?? 0
        let code = excerpt.flatMap { row -> [String] in
            let number = "\(row.number)"
            let lead = String(repeating: " ", count: gutter - number.count) + number
            let blank = String(repeating: " ", count: gutter)
            return ["\(lead) | \(row.code)"]
                + row.marks.map { "\(blank) | \(String(repeating: " ", count: $0.column))`- \($0.text)" }
        }
        return [firstLine] + details + code + notes.flatMap(\.plainLines)
    }
}

extension [CompilerMessage] {
    /// The first error about a file.
    package var firstError: CompilerMessage? { first { $0.severity == .error && $0.file != nil } }
}

/// Why a program of the course's did not run to its end: what to show of it, and what there is to mend first.
package struct ProgramFailure: Sendable, Equatable {
    /// All that was said, made safe for a terminal.
    package var text: String
    /// What to mend first, on one line.
    package var first: String
    /// The file that `first` is about, as the program names it; nil where it names none.
    package var file: String?
    /// The line of `file`.
    package var line: Int?

    /// A failure known by its words alone.
    package init(_ text: String) {
        self.text = text
        first = String(text.prefix { !$0.isNewline })
    }

    /// What a compiler or linker refused.
    init(_ output: CompilerOutput) {
        self.init(output.text)
        guard let message = output.firstError else { return }
        (first, file, line) = (message.text, message.file, message.line)
    }

    /// A program that ended otherwise than well.
    ///
    /// - Parameters:
    ///   - ending: how it ended, in words.
    ///   - printed: what it had printed until then.
    ///   - errors: its standard error.
    init(ending: String, printed: String, errors: String) {
        self.init("it \(ending)\n\(printed)\(errors)")
        for line in errors.split(separator: "\n") {
            guard let mark = line.firstRange(of: "Fatal error: ") else { continue }
            first = String(line[mark.upperBound...].prefix(Self.mostCharacters))
            // "Submission/task.md:12: Fatal error: …"
            let place = line[..<mark.lowerBound].split(separator: ":")
            if place.count > 1, let number = Int(place[1].drop { $0 == " " }) {
                file = place[0].split(separator: "/").last.map(String.init)
                self.line = number
            }
            return
        }
    }

    /// More than any message of this project's own code has.
    private static let mostCharacters = 400
}

import Diagnostics
import LessonMarkup

/// A model solution, from which the stub is made.
///
/// The lines from `// solution` to `// stub` are the learner's to write. In the stub they give way to the
/// comment lines from `// stub` to `// end`, one comment mark taken off each:
///
///     // solution
///     return tanh(sum)
///     // stub
///     // unwritten()
///     // end
///
/// A solution may hold several such parts. Everything outside them is the same in both.
package struct SolutionText: Sendable, Equatable {
    /// What the learner starts from.
    package let stub: String
    /// The solution without its markers, as it is shown to a learner who asks for it.
    package let solution: String
    /// The lines before and after the marked part; nil where there are several parts.
    private let around: (before: [Substring], after: [Substring])?

    /// The solution with other lines in place of the marked part; nil where there are several parts.
    package func solution(withMarkedLines lines: String) -> String? {
        around.map { before, after in
            (before.joined(separator: "\n") + "\n" + lines + (lines.hasSuffix("\n") ? "" : "\n")
                + after.joined(separator: "\n"))
        }
    }

    /// Whether two solutions give the same.
    package static func == (one: SolutionText, other: SolutionText) -> Bool {
        one.stub == other.stub && one.solution == other.solution
    }

    /// Takes a solution apart.
    ///
    /// - Parameter file: how messages name it.
    /// - Throws: a ``Diagnostic`` when the markers are missing or out of order.
    package init(parsing text: String, file: String) throws(Diagnostic) {
        var stub: [Substring] = []
        var solution: [Substring] = []
        var place = Place.outside
        var parts = 0
        var before: [Substring] = []
        var after: [Substring] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let word = line.drop { $0 == " " }
            let marker = Marker(rawValue: String(word))
            func misplaced(_ expected: String) -> Diagnostic {
                Diagnostic(
                    .error, file: file, line: index + 1, message: "`\(word)` is out of order",
                    fix:
                        "Here \(expected) is expected: `// solution`, `// stub` and `// end` come in this order"
                )
            }
            switch (marker, place) {
            case (.solution, .outside):
                place = .solution
                parts += 1
            case (.stub, .solution): place = .stub
            case (.end, .stub): place = .outside
            case (.some, .outside): throw misplaced("`// solution`")
            case (.some, .solution): throw misplaced("`// stub`")
            case (.some, .stub): throw misplaced("`// end`")
            case (nil, .outside):
                stub.append(line)
                solution.append(line)
                if parts == 0 { before.append(line) } else { after.append(line) }
            case (nil, .solution): solution.append(line)
            case (nil, .stub) where word.isEmpty: stub.append("")
            case (nil, .stub):
                guard word.hasPrefix("//") else {
                    throw Diagnostic(
                        .error, file: file, line: index + 1, message: "a line of the stub is not a comment",
                        fix: "Put `// ` before it: the solution must compile with its markers in place")
                }
                let body = word.dropFirst(word.hasPrefix("// ") ? 3 : 2)
                stub.append(body.isEmpty ? "" : line.prefix { $0 == " " } + body)
            }
        }
        guard place == .outside, parts > 0 else {
            throw Diagnostic(
                .error, file: file,
                message: parts == 0 ? "has no `// solution` line" : "its last part has no `// end`",
                fix: "Mark what the learner writes with `// solution`, `// stub` and `// end`")
        }
        self.stub = stub.joined(separator: "\n")
        self.solution = solution.joined(separator: "\n")
        around = parts == 1 ? (before, after) : nil
    }

    private enum Place { case outside, solution, stub }

    private enum Marker: String {
        case solution = "// solution"
        case stub = "// stub"
        case end = "// end"
    }
}

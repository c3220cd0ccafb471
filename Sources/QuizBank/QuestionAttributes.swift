import Diagnostics

/// What the comment under a question's heading says of it; a reader of the file as a page does not see it.
///
///     ## one-unit-step
///     <!-- concept: hidden state, tanh; like: trace-the-loop; formerly: step-by-hand -->
package struct QuestionAttributes: Sendable, Equatable {
    /// Terms of the glossary that it asks about.
    package var concepts: [String] = []
    /// Questions that ask the same idea.
    package var likes: [QuestionReference] = []
    /// What it was called before.
    package var formerly: [QuestionReference] = []
    /// The comment's line; nil without one.
    package var line: Int?

    private enum Key: String, CaseIterable { case concept, like, formerly }

    private static let most = 8
    private static let form = "Write `<!-- concept: hidden state; like: other-question -->` under the heading"

    package init() {}

    /// Whether an HTML block is such a comment, or was meant as one.
    static func isComment(_ html: String) -> Bool {
        guard let match = html.firstMatch(of: /^\s*<!--\s*([A-Za-z]+)\s*:/) else { return false }
        return Diagnostic.nearest(to: String(match.1), among: Key.allCases.map(\.rawValue)) != nil
    }

    /// Reads a comment; what makes no sense in it is left out and said.
    init(comment html: String, line: Int, file: String, diagnostics: inout [Diagnostic]) {
        self.line = line
        func say(_ message: String, _ fix: String) {
            diagnostics.append(Diagnostic(.warning, file: file, line: line, message: message, fix: fix))
        }
        guard html.utf8.count <= 2_000, let match = html.wholeMatch(of: /\s*<!--([\s\S]*?)-->\s*/) else {
            say("text stands beside the line of attributes, or the line is too long", Self.form)
            return
        }
        for entry in match.1.split(separator: ";") {
            let parts = entry.split(separator: ":", maxSplits: 1).map(Self.oneLine)
            guard let name = parts.first, !name.isEmpty || parts.count > 1 else { continue }
            guard let key = Key(rawValue: name) else {
                let likely = Diagnostic.nearest(to: name, among: Key.allCases.map(\.rawValue))
                say(
                    "a question has no attribute `\(name.prefix(40))`",
                    likely.map { "Did you mean `\($0)`?" } ?? "There are concept, like and formerly")
                continue
            }
            let values = parts.count < 2 ? [] : parts[1].split(separator: ",").map(Self.oneLine)
            guard (1...Self.most).contains(values.count), values.allSatisfy({ !$0.isEmpty }) else {
                say("`\(name)` has no value, or more than \(Self.most)", Self.form)
                continue
            }
            if key == .concept {
                concepts += values.map { Diagnostic.printable($0) }
                continue
            }
            for value in values {
                guard let reference = QuestionReference(value, line: line) else {
                    say(
                        "`\(value.prefix(80))` names no question",
                        "Write `question-id` or `lesson/question-id`")
                    continue
                }
                if key == .like { likes.append(reference) } else { formerly.append(reference) }
            }
        }
    }

    private static func oneLine(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

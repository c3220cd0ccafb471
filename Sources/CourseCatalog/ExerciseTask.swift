import Diagnostics
import LessonMarkup

/// What an exercise asks, with its three hints kept apart.
package struct ExerciseTask: Sendable, Equatable {
    /// The title from the front matter; the exercise's name when there is none.
    package var title: String
    /// How long it should take; nil when the author did not say.
    package var minutes: Int?
    /// The task without its hints.
    package var body: Document
    /// The text below each `## Hint N`, in order. Three, unless `diagnostics` says otherwise.
    package var hints: [Document]
    /// What is wrong with the task's file.
    package var diagnostics: [Diagnostic]

    /// How many hints a task must have.
    package static let hintCount = 3

    /// Takes a task apart.
    ///
    /// - Parameters:
    ///   - text: the whole file.
    ///   - file: how messages name the file.
    ///   - name: the exercise's name, in place of a missing title.
    ///   - macros: what holds for its formulas.
    package init(parsing text: String, file: String, name: String, macros: MacroScope? = nil) {
        let document = Document(parsing: text, macros: macros)
        let front = FrontMatter(
            of: document, file: file, keys: ["title", "minutes"], nodes: ["formerly"], required: ["title"])
        diagnostics = front.diagnostics
        title = front.values["title"]?.text ?? name
        if let (text, line) = front.values["minutes"] {
            minutes = Int(text).flatMap { (5...30).contains($0) ? $0 : nil }
            if minutes == nil {
                diagnostics.append(
                    Diagnostic(
                        .error, file: file, line: line,
                        message: "`minutes` is \(text), not a whole number from 5 to 30",
                        fix: "Write how many minutes the exercise takes; split it if it takes more than 30"))
            }
        }
        body = Document(frontMatter: document.frontMatter, blocks: [])
        hints = []
        split(document.blocks, file: file)
        if body.blocks.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .error, file: file, message: "has no task before its hints",
                    fix: "Say the signature, the shapes and an example"))
        }
    }

    private mutating func split(_ blocks: [Block], file: String) {
        var inHint = false
        var headings: [(number: Int, line: Int)] = []
        for block in blocks {
            if case .heading(let level, let content) = block.kind, level <= 2 {
                let words = content.plainText.lowercased().split(whereSeparator: {
                    $0.isWhitespace || $0 == ":"
                })
                if level == 2, words.first == "hint", words.count >= 2, let number = Int(words[1]) {
                    inHint = true
                    headings.append((number, block.lines.lowerBound))
                    hints.append(Document(blocks: []))
                    continue
                }
                inHint = false
            }
            if inHint { hints[hints.count - 1].blocks.append(block) } else { body.blocks.append(block) }
        }
        if headings.map(\.number) != Array(1...Self.hintCount) {
            let found = headings.isEmpty ? "none" : headings.map { "\($0.number)" }.joined(separator: ", ")
            diagnostics.append(
                Diagnostic(
                    .error, file: file, line: headings.first?.line,
                    message: "hints found: \(found); expected 1, 2, 3",
                    fix: "Write `## Hint 1`, `## Hint 2` and `## Hint 3`, from a nudge to nearly the code"))
        }
        for (hint, heading) in zip(hints, headings) where hint.blocks.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .error, file: file, line: heading.line, message: "hint \(heading.number) is empty",
                    fix: "Write the hint below its heading"))
        }
    }
}

import Diagnostics
import LessonMarkup
import SmallYAML
import Yams

/// The front matter of a quiz: which older questions it asks again.
///
///     ---
///     again: [02-rnn-cell/why-share-weights]
///     ---
struct QuizFrontMatter {
    private(set) var again: [QuestionReference] = []
    private(set) var diagnostics: [Diagnostic] = []

    private static let most = 12
    private static let form = "Write `again: [02-rnn-cell/one-unit-step]`, with a lesson and a question's id"

    init(_ source: Document.FrontMatter?, file: String) {
        guard let source else { return }
        func line(_ yamlLine: Int?) -> Int { source.firstLine + max(0, (yamlLine ?? 1) - 1) }
        func say(_ severity: Diagnostic.Severity, _ yamlLine: Int?, _ message: String, _ fix: String) {
            diagnostics.append(
                Diagnostic(severity, file: file, line: line(yamlLine), message: message, fix: fix))
        }
        let root: Node?
        do {
            root = try SmallYAML.parse(source.yaml)
        } catch {
            say(.error, error.line, "front matter: \(error.message)", error.fix)
            return
        }
        guard let root, root.null == nil else { return }
        guard let map = root.mapping else {
            say(.error, root.mark?.line, "front matter is not a list of `key: value` lines", Self.form)
            return
        }
        for (key, value) in map {
            let name = key.scalar?.string ?? "?"
            guard name == "again" else {
                let likely = Diagnostic.nearest(to: name, among: ["again"])
                say(
                    .warning, key.mark?.line, "unknown key `\(name)`",
                    likely.map { "Did you mean `\($0)`?" } ?? "Remove it; a quiz has `again` alone")
                continue
            }
            guard let items = value.sequence, items.count <= Self.most else {
                say(
                    .error, value.mark?.line, "`again` is no list of at most \(Self.most) questions",
                    Self.form)
                continue
            }
            for item in items {
                let text = item.scalar?.string ?? ""
                guard let reference = QuestionReference(text, line: line(item.mark?.line)),
                    reference.lesson != nil
                else {
                    say(
                        .error, item.mark?.line, "`\(text.prefix(80))` names no question of a lesson",
                        Self.form)
                    continue
                }
                again.append(reference)
            }
        }
    }
}

import Diagnostics
import Foundation
import LessonMarkup
import SmallYAML
import Yams

/// The YAML map that opens a text, checked against the keys it may have.
struct FrontMatter {
    /// The text of each known key that has one, and its line in the file.
    private(set) var values: [String: (text: String, line: Int)] = [:]
    /// The value of each key that may be a list or a map, and the key's line in the file.
    private(set) var nodes: [String: (node: PlacedNode, line: Int)] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads the front matter of a document.
    ///
    /// - Parameters:
    ///   - file: how messages name the file.
    ///   - keys: the keys it may have, each with text; every other is warned about.
    ///   - nodes: further keys it may have, whose values are lists or maps.
    ///   - required: the keys it must have.
    init(of document: Document, file: String, keys: [String], nodes: [String] = [], required: [String]) {
        if let source = document.frontMatter {
            read(source, file: file, keys: keys, nodes: nodes)
            if diagnostics.contains(where: { $0.severity == .error }) { return }
        }
        for key in required where values[key] == nil {
            diagnostics.append(
                Diagnostic(
                    .error, file: file, line: document.frontMatter?.firstLine ?? 1,
                    message: "\(key) is missing",
                    fix: document.frontMatter == nil
                        ? "Begin the file with three lines: ---, \(key): …, ---" : "Add a line `\(key): …`"))
        }
    }

    private mutating func read(_ source: Document.FrontMatter, file: String, keys: [String], nodes: [String])
    {
        func line(_ yamlLine: Int?) -> Int { source.firstLine + max(0, (yamlLine ?? 1) - 1) }
        func error(_ yamlLine: Int?, _ message: String, _ fix: String) -> Diagnostic {
            Diagnostic(.error, file: file, line: line(yamlLine), message: message, fix: fix)
        }
        let root: Node?
        do {
            root = try SmallYAML.parse(source.yaml)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, file: file, line: line(error.line), message: "front matter: \(error.message)",
                    fix: error.fix))
            return
        }
        guard let root else { return }
        guard let mapping = root.mapping else {
            diagnostics.append(
                error(root.mark?.line, "front matter is not a list of `key: value` lines", "Write `title: …`")
            )
            return
        }
        for (key, value) in mapping {
            let at = key.mark?.line
            let name = key.scalar?.string ?? "?"
            if nodes.contains(name) {
                self.nodes[name] = (PlacedNode(node: value, offset: source.firstLine - 1), line(at))
                continue
            }
            guard keys.contains(name) else {
                let likely = Diagnostic.nearest(to: name, among: keys + nodes)
                diagnostics.append(
                    Diagnostic(
                        .warning, file: file, line: line(at), message: "unknown key `\(name)`",
                        fix: likely.map { "Did you mean `\($0)`?" }
                            ?? "Remove it; the keys are \((keys + nodes).joined(separator: ", "))"))
                continue
            }
            // On one line, and printable: an escape in a quoted scalar may stand for any character.
            let text = value.scalar.map {
                Diagnostic.printable($0.string.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            }
            guard let text, value.null == nil, !text.isEmpty else {
                diagnostics.append(
                    error(
                        at, "`\(name)` must be text" + (value.scalar == nil ? ", not a list or a map" : ""),
                        "Write `\(name): …` on one line, in quotes if it holds a colon"))
                continue
            }
            values[name] = (text, line(at))
        }
    }
}

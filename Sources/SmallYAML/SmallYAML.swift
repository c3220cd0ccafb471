import Foundation
import Yams

/// YAML of a few lines, from a file that may be hostile.
package enum SmallYAML {
    /// Why a text is not usable YAML: the line in it, counted from 1, what is wrong, and what to do.
    package struct Problem: Error {
        package var line: Int?
        package var message: String
        package var fix: String
    }

    /// The root node, nil for an empty text.
    ///
    /// Texts over 16 KB are refused, and so are more than three anchors: with aliases, a few lines can stand for
    /// billions of nodes.
    package static func parse(_ yaml: String) throws(Problem) -> Node? {
        guard yaml.utf8.count <= 16_384 else {
            throw Problem(message: "is longer than 16 KB", fix: "Shorten it")
        }
        guard yaml.count(where: { $0 == "&" }) <= 3 || yaml.matches(of: /(^|[\s\[{,:])&\w/).count <= 3 else {
            throw Problem(message: "has more than three anchors (&name)", fix: "Write the values out")
        }
        do {
            return try Parser(yaml: yaml).singleRoot()
        } catch {
            throw problem(error, in: yaml)
        }
    }

    private static func problem(_ error: any Error, in yaml: String) -> Problem {
        let quote =
            "Check the line and the one above; text that holds `: ` or starts with a sign needs quotes"
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            if let opened = unclosed(context, problem, mark) { return opened }
            return Problem(line: mark.line, message: problem, fix: quote)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.sorted().map { "`\($0)`" }.joined(separator: ", ")
            return Problem(
                line: context.mark.line, message: "\(names) is there twice", fix: "Keep one of them")
        case .reader:
            let line = firstControlCharacter(in: yaml)
            return Problem(
                line: line, message: "a control character is not allowed here",
                fix: "Delete it, or retype the line")
        case let error?:
            return Problem(message: "\(error)", fix: quote)
        case nil:
            return Problem(message: "\(error)", fix: quote)
        }
    }

    /// A bracket or quote that is missed only lines later: where it opens is where to look.
    private static func unclosed(_ context: YamlError.Context?, _ problem: String, _ mark: Mark) -> Problem? {
        guard let context, context.mark.line < mark.line || problem.contains("end of stream") else {
            return nil
        }
        let opening =
            switch context.text {
            case let text where text.contains("flow sequence"): "["
            case let text where text.contains("flow mapping"): "{"
            case let text where text.contains("quoted scalar"): "a quote"
            default: ""
            }
        guard !opening.isEmpty else { return nil }
        return Problem(
            line: context.mark.line, message: "\(opening) opens here and is not closed",
            fix: "Close it; text that only begins with such a sign needs quotes around it")
    }

    private static func firstControlCharacter(in yaml: String) -> Int? {
        var line = 1
        for scalar in yaml.unicodeScalars {
            if scalar == "\n" { line += 1 }
            let value = scalar.value
            if value < 32 && ![9, 10, 13].contains(value) || (127..<160).contains(value) && value != 133 {
                return line
            }
        }
        return nil
    }
}

import LessonMarkup

/// A question as its section of quiz.md.
package enum QuizSource {
    /// The section, from its heading to a line end.
    package static func text(of question: ExchangedQuestion) -> String {
        var lines =
            ["## \(question.id)"] + attributes(question.tags) + MarkdownSource.lines(question.body) + [""]
        if case .choices(let choices, _) = question.answer {
            lines += choices.flatMap(self.lines)
        } else {
            lines += ["```answer"] + answer(question.answer, mark: "") + mistakes(question.mistakes) + ["```"]
        }
        if !question.explanation.isEmpty {
            lines += [""] + MarkdownSource.quoted(MarkdownSource.lines(question.explanation))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The comment under the heading that says what a question is about.
    private static func attributes(_ tags: [String]) -> [String] {
        let entries = ["concept", "like", "formerly"].compactMap { key -> String? in
            let values = tags.filter { $0.hasPrefix("\(key):") }.map { $0.dropFirst(key.count + 1).trimmed }
                .map { String($0.filter { !",;<>".contains($0) }.replacing("--", with: "-")) }
            return values.isEmpty ? nil : "\(key): \(values.joined(separator: ", "))"
        }
        return entries.isEmpty ? [] : ["<!-- \(entries.joined(separator: "; ")) -->"]
    }

    private static func lines(_ choice: ExchangedChoice) -> [String] {
        let content = MarkdownSource.lines(choice.content)
        let feedback = MarkdownSource.quoted(MarkdownSource.lines(choice.feedback))
        return MarkdownSource.indented(
            content + feedback, first: choice.isRight ? "- [x] " : "- [ ] ", width: 2)
    }

    /// The lines of the answer's YAML; `mark` stands before the first.
    private static func answer(_ answer: ExchangedAnswer, mark: String) -> [String] {
        switch answer {
        case .choices: return []
        case .number(let number):
            guard mark.isEmpty else { return ["\(mark)number: \(number.digits)"] }
            let isUsual = abs(number.tolerance - usualTolerance(of: number.digits)) < 1e-12
            return ["number: \(number.digits)"]
                + (isUsual ? [] : ["tolerance: \(PlainNumber.text(number.tolerance))"])
                + (number.unit.map { ["unit: \(quoted($0))"] } ?? [])
        case .words(let spellings, let kind):
            switch kind {
            case .text: return ["\(mark)text: [\(spellings.map(quoted).joined(separator: ", "))]"]
            case .trace: return ["\(mark)trace: \(quoted(spellings.first ?? ""))"]
            case .shape: return ["\(mark)shape: \(shape(spellings.first ?? ""))"]
            }
        case .match(let pairs):
            func side(_ blocks: [Block]) -> String { quoted(line(blocks)) }
            let extra = pairs.filter(\.left.isEmpty).map { side($0.right) }
            return ["\(mark)match:"]
                + pairs.filter { !$0.left.isEmpty }.map { "  \(side($0.left)): \(side($0.right))" }
                + (extra.isEmpty ? [] : ["extra: [\(extra.joined(separator: ", "))]"])
        case .order(let items): return ["\(mark)order:"] + items.map { "  - \(quoted(line($0)))" }
        case .open(let points): return ["\(mark)open:"] + points.flatMap { item("  - ", $0) }
        }
    }

    /// The tolerance a number has when none is stated: half a unit of its last digit behind the point.
    private static func usualTolerance(of digits: String) -> Double {
        guard let match = digits.wholeMatch(of: /-?[0-9]+\.([0-9]+)/) else {
            return digits.contains("e") ? -1 : 0
        }
        return 0.5 / (0..<match.1.count).reduce(1) { power, _ in power * 10 }
    }

    private static func shape(_ text: String) -> String {
        var text = text.trimmed
        if let first = text.first, "[(".contains(first) { text = String(text.dropFirst().dropLast()) }
        let extents = text.split(separator: ",").map { $0.trimmed }
        return "["
            + extents.map { $0.allSatisfy { $0.isLetter || $0.isNumber } ? $0 : quoted($0) }.joined(
                separator: ", ") + "]"
    }

    /// A text on one line, as what is put in order or beside another has to be.
    private static func line(_ blocks: [Block]) -> String {
        blocks.soleParagraph.map(MarkdownInlines.line) ?? MarkdownSource.lines(blocks).joined(separator: " ")
    }

    private static func mistakes(_ mistakes: [ExchangedMistake]) -> [String] {
        guard !mistakes.isEmpty else { return [] }
        return ["wrong:"]
            + mistakes.flatMap { mistake in
                answer(mistake.answer, mark: "  - ") + item("    feedback: ", mistake.feedback)
            }
    }

    /// A text as a value in YAML: in quotes on one line, or as a block of lines.
    private static func item(_ mark: String, _ blocks: [Block]) -> [String] {
        let lines = MarkdownSource.lines(blocks)
        guard lines.count > 1 else { return [mark + quoted(lines.first ?? "")] }
        let space = String(repeating: " ", count: mark.prefix { $0 == " " }.count + 4)
        return ["\(mark)|-"] + lines.map { $0.isEmpty ? "" : space + $0 }
    }

    /// A text in double quotes as YAML reads it back.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

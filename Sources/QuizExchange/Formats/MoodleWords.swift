/// How Moodle compares typed texts, and what of ours it cannot.
enum MoodleWords {
    /// The spellings to accept: what a shape or a trace may look like, since there only texts are compared.
    static func spellings(of question: ExchangedQuestion, _ spellings: [String]) -> [String] {
        guard case .words(_, let kind) = question.answer else { return spellings }
        var result: [String] = []
        func add(_ text: String) { if !result.contains(text) { result.append(text) } }
        for spelling in spellings { add(oneLine(spelling)) }
        guard kind == .shape, let first = spellings.first, first.hasPrefix("["), first.hasSuffix("]") else {
            return result
        }
        let extents = first.dropFirst().dropLast().split(separator: ",").map { $0.trimmed }
        let (tight, wide) = (extents.joined(separator: ","), extents.joined(separator: ", "))
        for text in ["[\(tight)]", tight, wide, "(\(tight))", "(\(wide))", extents.joined(separator: "×")]
        where !text.isEmpty {
            add(text)
        }
        return result
    }

    /// What is judged otherwise there.
    static func losses(of question: ExchangedQuestion) -> [ExchangeLoss] {
        guard case .words(let spellings, let kind) = question.answer, kind != .text else { return [] }
        let what = kind == .shape ? "a shape" : "what a program prints"
        let lines = spellings.first.map { $0.contains { $0.isNewline } } == true ? ", its lines as one" : ""
        return [
            ExchangeLoss(
                .elsewhere, of: question.id, line: question.line,
                "\(what) is compared as a text there\(lines): a spelling that is not listed counts as wrong",
                fix: "Say in the question how to type it")
        ]
    }

    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// A spelling as Moodle writes it, where a bare `*` stands for anything.
    static func pattern(_ text: String) -> String { oneLine(text).replacing("*", with: "\\*") }

    /// The spelling a pattern stands for; nil when it stands for several.
    static func spelling(_ pattern: String) -> String? {
        var result = ""
        var isEscaped = false
        for character in pattern {
            if character == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            if isEscaped, character != "*" { result.append("\\") }
            if !isEscaped, character == "*" { return nil }
            result.append(character)
            isEscaped = false
        }
        return isEscaped ? result + "\\" : result
    }
}

/// Weights in per cent, of which Moodle knows a few.
enum MoodleWeights {
    private static let shares: [Int: String] = [
        1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667", 7: "14.28571", 8: "12.5",
        9: "11.11111",
        10: "10", 20: "5",
    ]

    /// The share of each of so many right choices; for a number that Moodle has no share for, the next smaller.
    static func share(of count: Int) -> String { shares[count] ?? (count < 20 ? "10" : "5") }
}

/// Numbers as programs write and read them.
enum PlainNumber {
    /// The shortest digits that give the number back.
    static func text(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }

    /// The digits of a number in a text, a decimal comma made a point; nil when it is none.
    static func digits(_ text: String) -> String? {
        var text = text.trimmed.replacing("−", with: "-")
        if text.contains(","), !text.contains(".") { text = text.replacing(",", with: ".") }
        if text.hasPrefix("+") { text.removeFirst() }
        guard text.utf8.count <= 40,
            text.wholeMatch(of: /-?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?/) != nil,
            let value = Double(text), value.isFinite
        else { return nil }
        if text.hasPrefix(".") { text = "0" + text }
        if text.hasPrefix("-.") { text = "-0" + text.dropFirst() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}

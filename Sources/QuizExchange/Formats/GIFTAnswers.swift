import LessonMarkup

/// Reads what stands between a question's braces.
struct GIFTAnswers {
    /// Something lost, and why a question makes no sense.
    struct Note {
        var aspect: ExchangeLoss.Aspect
        var message: String
        var fix: String
    }

    private var text: String
    private let format: QuestionText
    private let tags: [String]
    private(set) var losses: [Note] = []
    private(set) var problem: (message: String, fix: String)?
    /// Whether the question is one that a quiz has no kind for; a loss says so.
    private(set) var isLeftOut = false

    init(_ text: String, format: QuestionText, tags: [String]) {
        self.text = text
        self.format = format
        self.tags = tags
    }

    // MARK: Texts

    /// The format named before a text, and the rest.
    static func format(
        of text: some StringProtocol, or format: QuestionText
    ) -> (format: QuestionText, text: String) {
        let text = text.trimmed
        guard text.hasPrefix("["), let end = text.firstIndex(of: "]"),
            let named = QuestionText(rawValue: text[..<end].dropFirst().lowercased())
        else { return (format, text) }
        return (named, text[text.index(after: end)...].trimmed)
    }

    /// The blocks of a text with private signs.
    static func blocks(
        _ text: some StringProtocol, _ format: QuestionText
    ) -> (blocks: [Block], losses: [String]) {
        let (format, text) = self.format(of: text, or: format)
        return format.blocks(GIFTEscapes.shown(text))
    }

    private mutating func blocks(_ text: some StringProtocol) -> [Block] {
        let (blocks, losses) = Self.blocks(text, format)
        for loss in losses { lose(.markup, "has no place for \(loss)", "Look the text over") }
        return blocks
    }

    private mutating func lose(_ aspect: ExchangeLoss.Aspect, _ message: String, _ fix: String) {
        losses.append(Note(aspect: aspect, message: message, fix: fix))
    }

    private mutating func leaveOut(_ message: String, _ fix: String) {
        isLeftOut = true
        lose(.question, message, fix)
    }

    // MARK: Kinds

    mutating func read(into question: inout ExchangedQuestion) {
        var explanation = ""
        if let mark = text.ranges(of: "####").last {
            explanation = text[mark.upperBound...].trimmed
            text = text[..<mark.lowerBound].trimmed
        }
        if text.isEmpty {
            readOpen(explanation, into: &question)
            return
        }
        if !explanation.isEmpty { question.explanation = blocks(explanation) }
        let word = text.prefix { $0 != "#" }.trimmed
        if text.hasPrefix("#") {
            readNumber(into: &question)
        } else if text.hasPrefix(">") {
            readOrder(into: &question)
        } else if text.contains("~") {
            readChoices(into: &question)
        } else if text.contains("="), text.contains("->") {
            readPairs(into: &question)
        } else if ["T", "TRUE", "F", "FALSE"].contains(word.uppercased()) {
            readTruth(word.uppercased().hasPrefix("T"), into: &question)
        } else {
            readWords(into: &question)
        }
    }

    private mutating func readOpen(_ explanation: String, into question: inout ExchangedQuestion) {
        let (format, text) = Self.format(of: explanation, or: self.format)
        if format == .html {
            var reader = MarkupBlocks()
            if let (points, rest) = PointsList.take(from: HTMLReader.read(GIFTEscapes.shown(text)), &reader) {
                question.answer = .open(points)
                question.explanation = reader.blocks(rest)
                return
            }
        }
        let answer = blocks(explanation)
        guard !answer.isEmpty else {
            leaveOut(
                "an essay without an answer to compare with is left out",
                "Write it with a `open:` list of the points of a full answer")
            return
        }
        question.answer = .open(answer.map { [$0] })
        lose(.points, "its general feedback is now the points of a full answer", "Split it into points")
    }

    private mutating func readTruth(_ isTrue: Bool, into question: inout ExchangedQuestion) {
        let parts = text.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let wrong = parts.count > 1 ? blocks(parts[1]) : []
        let right = parts.count > 2 ? blocks(parts[2]) : []
        question.answer = .choices(
            [true, false].map { value in
                ExchangedChoice(
                    content: [.paragraph(value ? "True" : "False")], isRight: value == isTrue,
                    feedback: value == isTrue ? right : wrong)
            }, isMultiple: false)
    }

    /// One answer: its sign, weight in per cent where one is given, text, and what is said to it.
    private struct Entry {
        var sign: Character
        var weight: Double?
        var text: String
        var feedback: String?
    }

    /// The answers, each begun by one of some signs.
    private func entries(_ signs: Set<Character>, in text: some StringProtocol) -> [Entry] {
        var result: [Entry] = []
        var sign: Character = "="
        var current = ""
        func add() {
            var text = current.trimmed
            guard !text.isEmpty else { return }
            var entry = Entry(sign: sign, text: "")
            if let match = text.prefixMatch(of: /%(-?[0-9]{1,3}(?:\.[0-9]*)?)%/) {
                entry.weight = Double(match.1)
                text = String(text[match.range.upperBound...])
            }
            let mark = text.firstIndex(of: "#")
            entry.text = text[..<(mark ?? text.endIndex)].trimmed
            entry.feedback = mark.map { text[text.index(after: $0)...].trimmed }.flatMap {
                $0.isEmpty ? nil : $0
            }
            result.append(entry)
        }
        for character in text {
            guard signs.contains(character) else {
                current.append(character)
                continue
            }
            add()
            sign = character
            current = ""
        }
        add()
        return result
    }

    private mutating func readChoices(into question: inout ExchangedQuestion) {
        let entries = entries(["~", "="], in: text)
        let isMultiple = !entries.contains { $0.sign == "=" }
        let right = entries.map { $0.sign == "=" || isMultiple && $0.weight ?? 0 > 0 }
        let choices = zip(entries, right).map { entry, isRight in
            ExchangedChoice(
                content: blocks(entry.text), isRight: isRight,
                feedback: entry.feedback.map { blocks($0) } ?? [])
        }
        if choices.count < 2 || !right.contains(true) {
            problem =
                choices.count < 2
                ? ("has only one choice", "Add another, beginning with `~`")
                : ("has no right choice", "Begin the right one with `=`")
            return
        }
        noteWeights(entries, right, isMultiple)
        question.answer = .choices(choices, isMultiple: right.count(where: { $0 }) > 1)
    }

    private mutating func noteWeights(_ entries: [Entry], _ right: [Bool], _ isMultiple: Bool) {
        let weights = zip(entries, right).filter(\.1).compactMap(\.0.weight)
        let isUneven = isMultiple && Set(weights.map { ($0 * 100).rounded() }).count > 1
        let isPartial = !isMultiple && entries.contains { $0.sign == "~" && $0.weight ?? 0 > 0 }
        if isUneven || isPartial {
            lose(
                .settings, "its weights are left out: a choice is right or it is not",
                "Check which are marked")
        }
    }

    private mutating func readNumber(into question: inout ExchangedQuestion) {
        var body = text.dropFirst()[...]
        if let mark = body.firstIndex(of: "~") {
            let other =
                body[body.index(after: mark)...].split(separator: "#", maxSplits: 1).last.map(String.init)
                ?? ""
            body = body[..<mark]
            if !blocks(other).isEmpty {
                lose(
                    .feedback, "what is said to any other number is left out: \(other.prefix(60))",
                    "Put it into the explanation")
            }
        }
        var numbers: [(entry: Entry, number: ExchangedNumber)] = []
        for entry in entries(["="], in: body) {
            guard let number = number(entry.text) else {
                problem = ("`\(entry.text.prefix(40))` is no number", "Write `#1.5:0.1` or `#1..2`")
                return
            }
            numbers.append((entry, number))
        }
        guard let right = numbers.firstIndex(where: { $0.entry.weight ?? 100 >= 100 }) else {
            problem = ("has no right number", "Write it behind the `#`")
            return
        }
        question.answer = .number(numbers[right].number)
        for (index, other) in numbers.enumerated() where index != right {
            addMistake(.number(other.number), other.entry, to: &question)
            if other.number.tolerance != numbers[right].number.tolerance, other.entry.feedback != nil {
                lose(
                    .tolerance, "a wrong number is recognised as exactly as the right one",
                    "Check the tolerance")
            }
        }
        if numbers[right].entry.feedback != nil {
            lose(.feedback, "what is said to the right answer is left out", "Put it into the explanation")
        }
    }

    private func number(_ text: String) -> ExchangedNumber? {
        let text = GIFTEscapes.shown(text)
        if let dots = text.firstRange(of: "..") {
            guard let low = PlainNumber.digits(String(text[..<dots.lowerBound])).flatMap(Double.init),
                let high = PlainNumber.digits(String(text[dots.upperBound...])).flatMap(Double.init),
                low <= high
            else { return nil }
            return ExchangedNumber(
                digits: PlainNumber.text((low + high) / 2), tolerance: (high - low) / 2, unit: nil)
        }
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard let first = parts.first, let digits = PlainNumber.digits(first) else { return nil }
        guard parts.count == 2 else { return ExchangedNumber(digits: digits, tolerance: 0, unit: nil) }
        guard let tolerance = PlainNumber.digits(parts[1]).flatMap(Double.init), tolerance >= 0 else {
            return nil
        }
        return ExchangedNumber(digits: digits, tolerance: tolerance, unit: nil)
    }

    /// An answer that is not wholly right: one with feedback is a mistake to be recognised.
    private mutating func addMistake(
        _ answer: ExchangedAnswer, _ entry: Entry, to question: inout ExchangedQuestion
    ) {
        if entry.weight ?? 0 > 0 {
            lose(
                .settings, "the answer `\(entry.text.prefix(40))` is half right there, and wrong here",
                "Check it")
        }
        if let feedback = entry.feedback {
            question.mistakes.append(ExchangedMistake(answer: answer, feedback: blocks(feedback)))
        } else if entry.weight ?? 0 <= 0 {
            lose(.mistakes, "a wrong answer with nothing to say to it is left out", "Nothing to do")
        }
    }

    private mutating func readWords(into question: inout ExchangedQuestion) {
        let kind = ExchangedQuestion.wordKind(in: tags)
        var spellings: [String] = []
        for entry in entries(["="], in: text) {
            guard let spelling = MoodleWords.spelling(GIFTEscapes.shown(entry.text)) else {
                lose(
                    .answer, "`\(entry.text.prefix(40))` stands for many spellings, and is left out",
                    "Write the likeliest ones")
                continue
            }
            guard entry.weight ?? 100 < 100 else {
                spellings.append(spelling)
                if entry.feedback != nil {
                    lose(
                        .feedback, "what is said to the right answer is left out",
                        "Put it into the explanation")
                }
                continue
            }
            addMistake(.words([spelling], kind: kind), entry, to: &question)
        }
        guard !spellings.isEmpty else {
            problem = ("has no right answer", "Begin it with `=`")
            return
        }
        question.answer = .words(kind == .text ? spellings : [spellings[0]], kind: kind)
    }

    private mutating func readPairs(into question: inout ExchangedQuestion) {
        var pairs: [ExchangedPair] = []
        for entry in text.split(separator: "=") where !entry.allSatisfy(\.isWhitespace) {
            guard let arrow = entry.firstRange(of: "->") else {
                problem = ("`\(entry.prefix(40).trimmed)` is no pair", "Write `=left -> right`")
                return
            }
            let right = GIFTEscapes.shown(entry[arrow.upperBound...].trimmed)
            pairs.append(
                ExchangedPair(
                    left: blocks(entry[..<arrow.lowerBound]), right: QuestionText.plain(right, hasCode: true))
            )
        }
        question.answer = .match(pairs)
    }

    private mutating func readOrder(into question: inout ExchangedQuestion) {
        // The first line says how many are shown, and how they are marked.
        let items = text.split(separator: "\n").dropFirst().map { blocks($0) }.filter { !$0.isEmpty }
        guard items.count > 1 else {
            problem = ("has nothing to put in order", "Write each item on a line of its own")
            return
        }
        question.answer = .order(items)
    }
}

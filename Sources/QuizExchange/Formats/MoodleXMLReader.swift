import Diagnostics
import LessonMarkup

/// Reads the questions of a Moodle XML file.
struct MoodleXMLReader {
    let file: String
    private(set) var result = ImportedQuiz()
    private var ids = QuestionID()
    private var id = ""
    private var line = 1

    init(file: String) { self.file = file }

    mutating func read(_ root: XMLElement) throws(Diagnostic) {
        for element in root.elements {
            line = element.line
            id = ""
            guard element.name == "question" else {
                lose(.settings, "the element `\(element.name.prefix(40))` has no place", "Nothing to do")
                continue
            }
            // A picture within the file is read over, however large it is.
            guard Self.length(of: element) <= ImportedQuiz.longestQuestion else {
                result.diagnostics.append(ImportedQuiz.tooLong(file: file, line: element.line))
                continue
            }
            read(question: element)
            guard result.questions.count <= ImportedQuiz.mostQuestions else {
                throw Diagnostic(
                    .error, file: file, line: element.line,
                    message: "has more than \(ImportedQuiz.mostQuestions) questions",
                    fix: "Split it into several files")
            }
        }
    }

    /// The bytes of its texts, files left away.
    private static func length(of element: XMLElement) -> Int {
        element.children.reduce(0) { sum, node in
            switch node {
            case .text(let text): sum + text.utf8.count
            case .element(let element): sum + (element.name == "file" ? 0 : length(of: element))
            }
        }
    }

    private mutating func lose(_ aspect: ExchangeLoss.Aspect, _ message: String, _ fix: String) {
        result.losses.append(ExchangeLoss(aspect, of: id.isEmpty ? nil : id, line: line, message, fix: fix))
    }

    private mutating func fail(_ message: String, _ fix: String, line: Int? = nil) {
        result.diagnostics.append(
            Diagnostic(.error, file: file, line: line ?? self.line, message: "`\(id)`: \(message)", fix: fix))
    }

    /// The blocks of an element's `text`, in the format it names.
    private mutating func blocks(_ element: XMLElement?, format: String? = nil) -> [Block] {
        guard let element else { return [] }
        if element.first("file") != nil {
            lose(
                .markup, "a file inside of the questions is left out",
                "Save the picture beside the lesson, and link to it")
        }
        let text = element.first("text")?.text ?? ""
        guard !text.trimmed.isEmpty else { return [] }
        let (blocks, losses) = QuestionText(xmlName: element.attributes["format"] ?? format).blocks(text)
        for loss in losses { lose(.markup, "has no place for \(loss)", "Look the text over") }
        return blocks
    }

    // MARK: A question

    private mutating func read(question element: XMLElement) {
        let type = element.attributes["type"] ?? ""
        if type == "category" {
            let name = element.first("category")?.trimmedText ?? ""
            lose(
                .settings, "the category `\(name.prefix(60))` has no place in a quiz",
                "Give --lesson to choose where the questions go")
            return
        }
        let title = element.first("name")?.trimmedText ?? ""
        let body = blocks(element.first("questiontext"))
        id = ids.name(title: title, text: body.plainText)
        var question = ExchangedQuestion(id: id, body: body, answer: .open([]))
        question.line = element.line
        if body.isEmpty { question.body = [.paragraph(title.isEmpty ? "_____" : title)] }
        question.explanation = blocks(element.first("generalfeedback"))
        guard let answer = answer(type, element, &question) else { return }
        question.answer = answer
        question.tags = ExchangedQuestion.known(Self.tags(element))
        noteSettings(element)
        result.questions.append(question)
    }

    private static func tags(_ element: XMLElement) -> [String] {
        element.first("tags")?.elements("tag").map(\.trimmedText) ?? []
    }

    private mutating func noteSettings(_ element: XMLElement) {
        if let loss = ExchangedQuestion.loss(of: Self.tags(element)) {
            lose(.settings, loss, "Nothing to do")
        }
        if let grade = element.first("defaultgrade").flatMap({ Double($0.trimmedText) }), grade != 1 {
            lose(
                .settings, "it counts \(PlainNumber.text(grade)) there; here every question counts one",
                "Nothing to do")
        }
        if !element.elements("hint").filter({ !$0.trimmedText.isEmpty }).isEmpty {
            lose(.feedback, "its hints are left out", "Put them into the feedback of the wrong answers")
        }
        if ["false", "0"].contains(element.first("shuffleanswers")?.trimmedText ?? "") {
            lose(
                .settings, "its choices keep their order there, and are shuffled here",
                "Reword those that name their place")
        }
        let usual = ["correct", "partially correct", "incorrect"].map { "Your answer is \($0)." }
        for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
            let said = blocks(element.first(name)).plainText
            if !said.isEmpty, !usual.contains(said) {
                lose(
                    .feedback, "what is said to any answer of a kind (`\(name)`) is left out",
                    "Put it into the explanation")
            }
        }
    }

    /// One `answer` element.
    private struct Entry {
        var fraction: Double
        var element: XMLElement
        var feedback: [Block]

        var text: String { element.first("text")?.text.trimmed ?? "" }
    }

    private mutating func entries(_ element: XMLElement) -> [Entry] {
        element.elements("answer").map { answer in
            Entry(
                fraction: answer.attributes["fraction"].flatMap { Double($0) } ?? 0, element: answer,
                feedback: blocks(answer.first("feedback")))
        }
    }

    /// The answer; nil when there is none to be had, and then a loss or a diagnostic says why.
    private mutating func answer(
        _ type: String, _ element: XMLElement, _ question: inout ExchangedQuestion
    ) -> ExchangedAnswer? {
        switch type {
        case "multichoice": return choices(element)
        case "truefalse": return truth(element)
        case "numerical": return number(element, &question)
        case "shortanswer": return words(element, &question)
        case "matching": return pairs(element)
        case "ordering": return order(element)
        case "essay": return open(element, &question)
        case "description":
            lose(.question, "a text without a question is left out", "Put it at the start of quiz.md by hand")
        case "":
            fail("has no type", "Write `<question type=\"multichoice\">`")
        default:
            lose(
                .question, "a question of the type `\(type.prefix(40))` is left out",
                "Make it one of choices, a number or a text, in Moodle or here")
        }
        return nil
    }

    private mutating func choices(_ element: XMLElement) -> ExchangedAnswer? {
        let entries = entries(element)
        let isSingle = !["false", "0"].contains(element.first("single")?.trimmedText ?? "true")
        let most = entries.map(\.fraction).max() ?? 0
        let right = entries.map { isSingle ? $0.fraction == most && most > 0 : $0.fraction > 0 }
        guard entries.count > 1 else {
            fail("has only one choice", "Add another `<answer>`")
            return nil
        }
        guard right.contains(true) else {
            fail("no choice is right", "Give the right one `fraction=\"100\"`")
            return nil
        }
        let weights = Set(zip(entries, right).filter(\.1).map { $0.0.fraction.rounded() })
        if weights.count > 1 || isSingle && entries.contains(where: { $0.fraction > 0 && $0.fraction < most })
        {
            lose(
                .settings, "its weights are left out: a choice is right or it is not",
                "Check which are marked")
        }
        let choices = zip(entries, right).map { entry, isRight in
            ExchangedChoice(
                content: blocks(entry.element, format: "html"), isRight: isRight, feedback: entry.feedback)
        }
        return .choices(choices, isMultiple: right.count(where: { $0 }) > 1)
    }

    private mutating func truth(_ element: XMLElement) -> ExchangedAnswer? {
        let entries = entries(element)
        let choices = [true, false].map { value -> ExchangedChoice in
            let entry = entries.first { $0.text.lowercased() == "\(value)" }
            return ExchangedChoice(
                content: [.paragraph(value ? "True" : "False")], isRight: entry?.fraction ?? 0 > 0,
                feedback: entry?.feedback ?? [])
        }
        guard choices.count(where: \.isRight) == 1 else {
            fail("neither true nor false is right, or both are", "Give the right one `fraction=\"100\"`")
            return nil
        }
        return .choices(choices, isMultiple: false)
    }

    private mutating func number(
        _ element: XMLElement, _ question: inout ExchangedQuestion
    ) -> ExchangedAnswer? {
        let unit = element.first("units")?.first("unit")?.first("unit_name")?.trimmedText
        if element.first("units")?.elements("unit").count ?? 0 > 1 {
            lose(.unit, "only the first of its units is kept", "Say in the question which one to use")
        }
        var right: ExchangedNumber?
        for entry in entries(element) {
            if entry.text == "*" {
                if !entry.feedback.isEmpty { loseAnyOther() }
                continue
            }
            guard let digits = PlainNumber.digits(entry.text) else {
                fail("`\(entry.text.prefix(40))` is no number", "Write digits", line: entry.element.line)
                return nil
            }
            let stated = entry.element.first("tolerance").flatMap { PlainNumber.digits($0.trimmedText) }
            var number = ExchangedNumber(
                digits: digits, tolerance: abs(stated.flatMap(Double.init) ?? 0), unit: nil)
            if right == nil, entry.fraction >= 100 {
                number.unit = unit.flatMap { $0.isEmpty ? nil : $0 }
                right = number
                if !entry.feedback.isEmpty { loseRightFeedback() }
            } else {
                addMistake(.number(number), entry, &question)
            }
        }
        guard let right else {
            fail("no number is right", "Give the right one `fraction=\"100\"`")
            return nil
        }
        let tolerances = question.mistakes.compactMap {
            if case .number(let number) = $0.answer { number.tolerance } else { nil }
        }
        if tolerances.contains(where: { $0 != right.tolerance }) {
            lose(
                .tolerance, "a wrong number is recognised as exactly as the right one", "Check the tolerance")
        }
        return .number(right)
    }

    private mutating func loseAnyOther() {
        lose(.feedback, "what is said to any other answer is left out", "Put it into the explanation")
    }

    private mutating func loseRightFeedback() {
        lose(.feedback, "what is said to the right answer is left out", "Put it into the explanation")
    }

    private mutating func addMistake(
        _ answer: ExchangedAnswer, _ entry: Entry, _ question: inout ExchangedQuestion
    ) {
        if entry.fraction > 0 {
            lose(
                .settings, "the answer `\(entry.text.prefix(40))` is half right there, and wrong here",
                "Check it")
        }
        if entry.feedback.isEmpty {
            if entry.fraction <= 0 {
                lose(.mistakes, "a wrong answer with nothing to say to it is left out", "Nothing to do")
            }
        } else {
            question.mistakes.append(ExchangedMistake(answer: answer, feedback: entry.feedback))
        }
    }

    private mutating func words(
        _ element: XMLElement, _ question: inout ExchangedQuestion
    ) -> ExchangedAnswer? {
        let kind = ExchangedQuestion.wordKind(in: Self.tags(element))
        if element.first("usecase")?.trimmedText == "1" {
            lose(
                .settings, "capitals count there, and not here",
                "Check that no wrong spelling differs in capitals alone")
        }
        var spellings: [String] = []
        for entry in entries(element) {
            if entry.text == "*" {
                if !entry.feedback.isEmpty { loseAnyOther() }
                continue
            }
            guard let spelling = MoodleWords.spelling(entry.text) else {
                lose(
                    .answer, "`\(entry.text.prefix(40))` stands for many spellings, and is left out",
                    "Write the likeliest ones")
                continue
            }
            if entry.fraction >= 100 {
                spellings.append(spelling)
                if !entry.feedback.isEmpty { loseRightFeedback() }
            } else {
                addMistake(.words([spelling], kind: kind), entry, &question)
            }
        }
        guard let first = spellings.first else {
            fail("no spelling is right", "Give the right one `fraction=\"100\"`")
            return nil
        }
        return .words(kind == .text ? spellings : [first], kind: kind)
    }

    private mutating func pairs(_ element: XMLElement) -> ExchangedAnswer? {
        let pairs = element.elements("subquestion").map { pair in
            ExchangedPair(
                left: blocks(pair, format: "html"),
                right: QuestionText.plain(pair.first("answer")?.first("text")?.text ?? "", hasCode: true))
        }.filter { !$0.right.isEmpty }
        guard pairs.count(where: { !$0.left.isEmpty }) > 1 else {
            fail("has no two pairs", "Add a `<subquestion>` for each")
            return nil
        }
        return .match(pairs)
    }

    private mutating func order(_ element: XMLElement) -> ExchangedAnswer? {
        // Its fraction is an item's place, in Moodle's own files too.
        let entries = entries(element)
        let isNumbered = Set(entries.map(\.fraction)).count == entries.count
        let sorted = isNumbered ? entries.sorted { $0.fraction < $1.fraction } : entries
        let items = sorted.map { blocks($0.element, format: "html") }.filter { !$0.isEmpty }
        guard items.count > 1 else {
            fail("has nothing to put in order", "Add an `<answer>` for each item")
            return nil
        }
        return .order(items)
    }

    private mutating func open(_ element: XMLElement, _ question: inout ExchangedQuestion) -> ExchangedAnswer?
    {
        let source = element.first("graderinfo")?.first("text")?.text ?? ""
        var reader = MarkupBlocks()
        if let (points, _) = PointsList.take(from: HTMLReader.read(source), &reader), !points.isEmpty {
            return .open(points)
        }
        let told = blocks(element.first("graderinfo"))
        if told.count == 1, case .list(let list) = told[0].kind { return .open(list.items.map(\.blocks)) }
        if !told.isEmpty { return .open(told.map { [$0] }) }
        guard !question.explanation.isEmpty else {
            lose(
                .question, "an essay without an answer to compare with is left out",
                "Write it with an `open:` list of the points of a full answer")
            return nil
        }
        let points = question.explanation.map { [$0] }
        question.explanation = []
        lose(.points, "its general feedback is now the points of a full answer", "Split it into points")
        return .open(points)
    }
}

import Diagnostics
import LessonMarkup

/// Reads one `assessmentItem`.
struct QTIReader {
    let file: String
    private(set) var ids: QuestionID
    private(set) var result = ImportedQuiz()
    private var id = ""
    private var line = 1
    /// The feedback that has found its place.
    private var used: Set<String> = []

    init(file: String, ids: QuestionID) {
        self.file = file
        self.ids = ids
    }

    private mutating func lose(
        _ aspect: ExchangeLoss.Aspect, _ message: String, _ fix: String, line: Int? = nil
    ) {
        result.losses.append(
            ExchangeLoss(aspect, of: id.isEmpty ? nil : id, line: line ?? self.line, message, fix: fix))
    }

    private mutating func fail(_ message: String, _ fix: String, line: Int? = nil) {
        result.diagnostics.append(
            Diagnostic(.error, file: file, line: line ?? self.line, message: "`\(id)`: \(message)", fix: fix))
    }

    private mutating func blocks(_ nodes: [XMLNode]) -> [Block] {
        var reader = MarkupBlocks()
        let blocks = reader.blocks(nodes)
        for loss in reader.losses { lose(.markup, "has no place for \(loss)", "Look the text over") }
        return blocks
    }

    // MARK: An item

    /// Interactions that become an answer; all others are left out.
    private static let known: Set = [
        "choiceInteraction", "textEntryInteraction", "extendedTextInteraction", "orderInteraction",
        "matchInteraction",
    ]

    mutating func read(_ item: XMLElement) {
        line = item.line
        guard item.text.utf8.count <= ImportedQuiz.longestQuestion else {
            result.diagnostics.append(ImportedQuiz.tooLong(file: file, line: line))
            return
        }
        let title = item.attributes["title"] ?? item.attributes["identifier"] ?? ""
        guard let body = item.first("itemBody") else {
            id = QuestionID.slug(title)
            fail("has no `itemBody`", "Export the question again")
            return
        }
        id = ids.name(title: title, text: body.text)
        let interactions = Self.interactions(in: body)
        guard interactions.count == 1, Self.known.contains(interactions[0].name) else {
            let what =
                switch interactions.count {
                case 0: "a text without a question"
                case 1: "a question with `\(interactions[0].name.prefix(40))`"
                default: "a question with \(interactions.count) places to answer"
                }
            lose(.question, "\(what) is left out", "Make one question of choices, a number or a text of each")
            return
        }
        let interaction = interactions[0]
        var question = ExchangedQuestion(id: id, body: [], answer: .open([]))
        question.line = item.line
        let prompt = interaction.first("prompt")?.children ?? []
        let unit = Self.unit(in: body)
        question.body = blocks(Self.without(interaction, in: body.children)) + blocks(prompt)
        if question.body.isEmpty { question.body = [.paragraph(title)] }
        guard let answer = answer(interaction, item, unit: unit, body: body, &question) else { return }
        question.answer = answer
        question.tags = ExchangedQuestion.known(Self.tags(item))
        readFeedback(item, into: &question)
        noteSettings(item, interaction)
        result.questions.append(question)
    }

    private static func interactions(in element: XMLElement) -> [XMLElement] {
        element.elements.flatMap { $0.name.hasSuffix("Interaction") ? [$0] : interactions(in: $0) }
    }

    private static func unit(in body: XMLElement) -> String? {
        body.all("span").first { $0.classes == ["unit"] }.map(\.trimmedText).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The nodes without the interaction, the unit behind it, and what is for those who mark; a gap in the middle of a
    /// sentence is shown as one.
    private static func without(_ interaction: XMLElement, in nodes: [XMLNode]) -> [XMLNode] {
        nodes.compactMap { node in
            guard case .element(var element) = node else { return node }
            if element.name == "rubricBlock" || element.classes == ["unit"] { return nil }
            if element == interaction {
                return interaction.name == "textEntryInteraction" ? .text("_____") : nil
            }
            let had = element.name == "p" && element.elements.contains(interaction)
            element.children = without(interaction, in: element.children)
            // A paragraph that only held the gap is none.
            if had, element.trimmedText == "_____" { return nil }
            return .element(element)
        }
    }

    /// Our own labels; another program's says nothing that its title does not.
    private static func tags(_ item: XMLElement) -> [String] {
        (item.attributes["label"] ?? "").split(separator: ";").map { $0.trimmed }
    }

    private mutating func noteSettings(_ item: XMLElement, _ interaction: XMLElement) {
        if item.attributes["adaptive"] == "true" {
            lose(.settings, "it is adaptive there: asked in several steps", "Look the question over")
        }
        if item.first("templateDeclaration") != nil {
            lose(
                .draws, "its numbers are drawn there by a template, which is not read",
                "Write a `draw:` into its answer")
        }
        if interaction.attributes["shuffle"] == "false", interaction.name == "choiceInteraction" {
            lose(
                .settings, "its choices keep their order there, and are shuffled here",
                "Reword those that name their place")
        }
        if item.first("stylesheet") != nil { lose(.settings, "its style sheet is left out", "Nothing to do") }
    }

    // MARK: The answer

    private func declaration(_ interaction: XMLElement, _ item: XMLElement) -> XMLElement? {
        let declarations = item.elements("responseDeclaration")
        return declarations.first {
            $0.attributes["identifier"] == interaction.attributes["responseIdentifier"]
        }
    }

    private mutating func answer(
        _ interaction: XMLElement, _ item: XMLElement, unit: String?, body: XMLElement,
        _ question: inout ExchangedQuestion
    ) -> ExchangedAnswer? {
        guard let declaration = declaration(interaction, item) else {
            fail(
                "nothing declares its response", "Add a `responseDeclaration` with its `identifier`",
                line: interaction.line)
            return nil
        }
        let right = declaration.first("correctResponse")?.elements("value").map(\.trimmedText) ?? []
        switch interaction.name {
        case "choiceInteraction": return choices(interaction, declaration, right)
        case "orderInteraction": return order(interaction, right)
        case "matchInteraction": return pairs(interaction, right)
        case "extendedTextInteraction": return open(body, item, &question)
        default:
            let isNumber = ["float", "integer"].contains(declaration.attributes["baseType"] ?? "")
            return isNumber
                ? number(right, item, unit, &question) : words(declaration, right, item, &question)
        }
    }

    private mutating func choices(
        _ interaction: XMLElement, _ declaration: XMLElement, _ right: [String]
    ) -> ExchangedAnswer? {
        var right = Set(right)
        let mapped = declaration.first("mapping")?.elements("mapEntry") ?? []
        let weights = mapped.compactMap { entry in
            entry.attributes["mappedValue"].flatMap { Double($0) }.map {
                (entry.attributes["mapKey"] ?? "", $0)
            }
        }
        if right.isEmpty { right = Set(weights.filter { $0.1 > 0 }.map(\.0)) }
        if Set(weights.filter { $0.1 > 0 }.map(\.1)).count > 1 {
            lose(
                .settings, "its weights are left out: a choice is right or it is not",
                "Check which are marked")
        }
        let choices = interaction.all("simpleChoice").map { choice in
            let said = choice.elements("feedbackInline").flatMap(\.children)
            let content = choice.children.filter {
                if case .element(let element) = $0 { element.name != "feedbackInline" } else { true }
            }
            return ExchangedChoice(
                content: blocks(content), isRight: right.contains(choice.attributes["identifier"] ?? ""),
                feedback: blocks(said))
        }
        guard choices.count > 1 else {
            fail("has only one choice", "Add another `simpleChoice`", line: interaction.line)
            return nil
        }
        let count = choices.count(where: \.isRight)
        guard count > 0, count == right.count else {
            fail(
                count == 0 ? "no choice is right" : "a right choice is not among its choices",
                "Name the identifiers of its choices in `correctResponse`", line: declaration.line)
            return nil
        }
        return .choices(choices, isMultiple: count > 1)
    }

    private mutating func order(_ interaction: XMLElement, _ right: [String]) -> ExchangedAnswer? {
        let choices = interaction.all("simpleChoice")
        let items = right.compactMap { id in choices.first { $0.attributes["identifier"] == id } }
        guard items.count > 1, items.count == right.count, items.count == choices.count else {
            fail("its right order does not name each item once", "List all identifiers in `correctResponse`")
            return nil
        }
        return .order(items.map { blocks($0.children) })
    }

    private mutating func pairs(_ interaction: XMLElement, _ right: [String]) -> ExchangedAnswer? {
        let sets = interaction.elements("simpleMatchSet").map { $0.elements("simpleAssociableChoice") }
        guard sets.count == 2 else {
            fail("has \(sets.count) sets to match", "A `matchInteraction` has two", line: interaction.line)
            return nil
        }
        var used: Set<String> = []
        var pairs: [ExchangedPair] = []
        for value in right {
            let names = value.split(separator: " ").map(String.init)
            guard names.count == 2,
                let left = sets[0].first(where: { $0.attributes["identifier"] == names[0] }),
                let other = sets[1].first(where: { $0.attributes["identifier"] == names[1] })
            else {
                fail(
                    "the pair `\(value.prefix(60))` names what is not there", "Name one of each set",
                    line: interaction.line)
                return nil
            }
            used.insert(names[1])
            pairs.append(ExchangedPair(left: blocks(left.children), right: blocks(other.children)))
        }
        guard pairs.count > 1 else {
            fail("has no two pairs", "List them in `correctResponse`", line: interaction.line)
            return nil
        }
        for extra in sets[1] where !used.contains(extra.attributes["identifier"] ?? "") {
            pairs.append(ExchangedPair(left: [], right: blocks(extra.children)))
        }
        return .match(pairs)
    }

    private mutating func open(
        _ body: XMLElement, _ item: XMLElement, _ question: inout ExchangedQuestion
    ) -> ExchangedAnswer? {
        var reader = MarkupBlocks()
        for rubric in body.all("rubricBlock") {
            if let (points, _) = PointsList.take(from: rubric.children, &reader), !points.isEmpty {
                return .open(points)
            }
        }
        let told = body.all("rubricBlock").flatMap { blocks($0.children) }
        if told.count == 1, case .list(let list) = told[0].kind { return .open(list.items.map(\.blocks)) }
        if !told.isEmpty { return .open(told.map { [$0] }) }
        let said = item.elements("modalFeedback").flatMap { blocks($0.children) }
        guard !said.isEmpty else {
            lose(
                .question, "an essay without an answer to compare with is left out",
                "Write it with an `open:` list of the points of a full answer")
            return nil
        }
        lose(.points, "its feedback is also the points of a full answer now", "Split it into points")
        return .open(said.map { [$0] })
    }

    // MARK: Numbers and words

    /// A rule of the response processing: what is compared, and which feedback it sets.
    private struct Rule {
        var values: [String] = []
        var tolerance: Double?
        var feedback: (outcome: String, id: String)?
    }

    private func rules(_ item: XMLElement) -> [Rule] {
        let processing = item.first("responseProcessing")
        let branches = (processing?.all("responseIf") ?? []) + (processing?.all("responseElseIf") ?? [])
        return branches.map { branch in
            var rule = Rule()
            for test in ["equal", "stringMatch", "match", "member"].flatMap(branch.all) {
                rule.values += test.elements("baseValue").map(\.trimmedText)
                if test.name == "equal", test.attributes["toleranceMode"] == "absolute" {
                    let bounds = (test.attributes["tolerance"] ?? "").split(separator: " ").compactMap {
                        Double($0)
                    }
                    rule.tolerance = bounds.max()
                }
                if !test.elements("correct").isEmpty { rule.values.append("") }
            }
            for outcome in branch.elements("setOutcomeValue") {
                guard let name = outcome.attributes["identifier"], name != "SCORE",
                    let value = outcome.first("baseValue")?.trimmedText
                else { continue }
                rule.feedback = (name, value)
            }
            return rule
        }
    }

    private mutating func said(_ feedback: (outcome: String, id: String), in item: XMLElement) -> [Block] {
        used.insert(feedback.id)
        let found = item.elements("modalFeedback").first {
            $0.attributes["outcomeIdentifier"] == feedback.outcome
                && $0.attributes["identifier"] == feedback.id
        }
        return blocks(found?.children ?? [])
    }

    private mutating func number(
        _ right: [String], _ item: XMLElement, _ unit: String?, _ question: inout ExchangedQuestion
    ) -> ExchangedAnswer? {
        guard let first = right.first, let digits = PlainNumber.digits(first) else {
            fail("has no right number", "Write it into `correctResponse`")
            return nil
        }
        var number = ExchangedNumber(digits: digits, tolerance: 0, unit: unit)
        for rule in rules(item) {
            let isRight = rule.values.contains { $0.isEmpty || Double($0) == number.value }
            if isRight, let tolerance = rule.tolerance { number.tolerance = tolerance }
            guard !isRight, let feedback = rule.feedback else { continue }
            for value in rule.values {
                guard let digits = PlainNumber.digits(value) else { continue }
                let wrong = ExchangedNumber(digits: digits, tolerance: rule.tolerance ?? 0, unit: nil)
                question.mistakes.append(
                    ExchangedMistake(answer: .number(wrong), feedback: said(feedback, in: item)))
            }
        }
        return .number(number)
    }

    private mutating func words(
        _ declaration: XMLElement, _ right: [String], _ item: XMLElement, _ question: inout ExchangedQuestion
    ) -> ExchangedAnswer? {
        let kind = ExchangedQuestion.wordKind(in: Self.tags(item))
        var spellings = right
        for entry in declaration.first("mapping")?.elements("mapEntry") ?? [] {
            guard let key = entry.attributes["mapKey"]?.trimmed, !key.isEmpty,
                entry.attributes["mappedValue"].flatMap({ Double($0) }) ?? 0 > 0, !spellings.contains(key)
            else { continue }
            spellings.append(key)
        }
        guard let first = spellings.first, !first.isEmpty else {
            fail("has no right answer", "Write it into `correctResponse`")
            return nil
        }
        for rule in rules(item) {
            guard let feedback = rule.feedback,
                !rule.values.contains(where: { $0.isEmpty || spellings.contains($0) }),
                !rule.values.isEmpty
            else { continue }
            question.mistakes.append(
                ExchangedMistake(answer: .words(rule.values, kind: kind), feedback: said(feedback, in: item)))
        }
        return .words(kind == .text ? spellings : [first], kind: kind)
    }

    // MARK: Feedback

    private mutating func readFeedback(_ item: XMLElement, into question: inout ExchangedQuestion) {
        if case .choices(var choices, let isMultiple) = question.answer {
            let names = item.all("simpleChoice").map { $0.attributes["identifier"] ?? "" }
            for (index, name) in names.enumerated() where choices[index].feedback.isEmpty {
                // Found by the response itself, or by a rule about this choice alone.
                let rule = rules(item).first { $0.values == [name] }?.feedback
                let named = item.elements("modalFeedback").first {
                    $0.attributes["identifier"] == name && $0.attributes["showHide"] != "hide"
                }.map { (outcome: $0.attributes["outcomeIdentifier"] ?? "", id: name) }
                guard let found = named ?? rule else { continue }
                choices[index].feedback = said(found, in: item)
            }
            question.answer = .choices(choices, isMultiple: isMultiple)
        }
        if case .open = question.answer, item.first("itemBody")?.all("rubricBlock").isEmpty == true { return }
        for said in item.elements("modalFeedback") {
            let name = said.attributes["identifier"] ?? ""
            guard !used.contains(name) else { continue }
            let isExplanation = said.attributes["outcomeIdentifier"] == "EXPLANATION"
            if !isExplanation, !question.explanation.isEmpty {
                lose(
                    .feedback, "the feedback `\(name.prefix(40))` now stands with the explanation",
                    "Look it over", line: said.line)
            }
            question.explanation += blocks(said.children)
        }
    }
}

import LessonMarkup

/// Writes one question as an `assessmentItem`.
struct QTIWriter {
    private(set) var xml = XMLWriter()
    private let html: HTMLSource = {
        var html = HTMLSource()
        html.isQTI = true
        return html
    }()
    /// The same for choices and feedback, where a text may stand alone.
    private var bare: HTMLSource {
        var bare = html
        bare.mayBeBare = true
        return bare
    }

    mutating func write(_ question: ExchangedQuestion) {
        // The one attribute of an item that holds words of the author's.
        let words = question.writtenTags.joined(separator: "; ")
        let label = words.isEmpty ? [] : [("label", words)]
        let attributes: [(String, String)] =
            [
                ("xmlns", "http://www.imsglobal.org/xsd/imsqti_v2p1"),
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                (
                    "xsi:schemaLocation",
                    "http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
                ),
                ("identifier", "q-\(question.id)"), ("title", question.id),
            ] + label + [("adaptive", "false"), ("timeDependent", "false"), ("toolName", "workbook")]
        let (html, bare) = (html, bare)
        xml.element("assessmentItem", attributes) { xml in
            Self.declare(question, in: &xml)
            xml.element("itemBody") { xml in
                xml.line(html.text(question.body))
                Self.interaction(question, bare, in: &xml)
            }
            Self.process(question, in: &xml)
            Self.feedback(question, bare, in: &xml)
        }
    }

    /// The declared form of a response: one or several, of what.
    private static func form(_ answer: ExchangedAnswer) -> (cardinality: String, type: String) {
        switch answer {
        case .choices(_, let isMultiple): (isMultiple ? "multiple" : "single", "identifier")
        case .number: ("single", "float")
        case .words, .open: ("single", "string")
        case .match: ("multiple", "directedPair")
        case .order: ("ordered", "identifier")
        }
    }

    private static func declare(_ question: ExchangedQuestion, in xml: inout XMLWriter) {
        let (cardinality, type) = form(question.answer)
        let attributes = [("identifier", "RESPONSE"), ("cardinality", cardinality), ("baseType", type)]
        let right = correct(question.answer)
        if right.isEmpty {
            xml.leaf("responseDeclaration", attributes)
        } else {
            xml.element("responseDeclaration", attributes) { xml in
                xml.element("correctResponse") { xml in
                    for value in right { xml.leaf("value", text: value) }
                }
                guard case .words(let spellings, _) = question.answer else { return }
                xml.element("mapping", [("defaultValue", "0")]) { xml in
                    for spelling in MoodleWords.spellings(of: question, spellings) {
                        xml.leaf(
                            "mapEntry",
                            [("mapKey", spelling), ("mappedValue", "1"), ("caseSensitive", "false")])
                    }
                }
            }
        }
        xml.element(
            "outcomeDeclaration", [("identifier", "SCORE"), ("cardinality", "single"), ("baseType", "float")]
        ) { xml in
            xml.element("defaultValue") { $0.leaf("value", text: "0") }
        }
        let isMultiple = cardinality == "multiple" && type == "identifier"
        if feedbackOutcome(question) != nil {
            xml.leaf(
                "outcomeDeclaration",
                [
                    ("identifier", "FEEDBACK"), ("cardinality", isMultiple ? "multiple" : "single"),
                    ("baseType", "identifier"),
                ])
        }
        if !question.explanation.isEmpty {
            xml.leaf(
                "outcomeDeclaration",
                [("identifier", "EXPLANATION"), ("cardinality", "single"), ("baseType", "identifier")])
        }
    }

    private static func correct(_ answer: ExchangedAnswer) -> [String] {
        switch answer {
        case .choices(let choices, _): choices.indices.filter { choices[$0].isRight }.map(choiceID)
        case .number(let number): [number.digits]
        case .words(let spellings, _): spellings.first.map { [MoodleWords.oneLine($0)] } ?? []
        case .match(let pairs):
            pairs.indices.filter { !pairs[$0].left.isEmpty }.map {
                "L\($0 + 1) \(rightID(of: $0, in: pairs))"
            }
        case .order(let items): items.indices.map(choiceID)
        case .open: []
        }
    }

    private static func choiceID(_ index: Int) -> String { "C\(index + 1)" }

    /// The first pair with the same right side stands for it.
    private static func rightID(of index: Int, in pairs: [ExchangedPair]) -> String {
        let form = pairs[index].right.normalForm
        return "R\((pairs.firstIndex { $0.right.normalForm == form } ?? index) + 1)"
    }

    // MARK: What is shown

    private static func interaction(
        _ question: ExchangedQuestion, _ html: HTMLSource, in xml: inout XMLWriter
    ) {
        let response = [("responseIdentifier", "RESPONSE")]
        switch question.answer {
        case .choices(let choices, let isMultiple):
            xml.element(
                "choiceInteraction", response + [("shuffle", "true"), ("maxChoices", isMultiple ? "0" : "1")]
            ) { xml in
                for (index, choice) in choices.enumerated() {
                    xml.leaf(
                        "simpleChoice", [("identifier", choiceID(index))], xml: html.text(choice.content))
                }
            }
        case .number(let number):
            let unit = number.unit.map { " <span class=\"unit\">\(HTMLSource.escaped($0))</span>" } ?? ""
            xml.line(
                "<p><textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"12\"/>\(unit)</p>")
        case .words(let spellings, _):
            let length = spellings.map { $0.count + 4 }.max() ?? 20
            xml.line(
                "<p><textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"\(length)\"/></p>")
        case .open(let points):
            xml.leaf("extendedTextInteraction", response + [("expectedLines", "6")])
            xml.leaf("rubricBlock", [("view", "scorer tutor")], xml: PointsList.html(points, html))
        case .order(let items):
            xml.element("orderInteraction", response + [("shuffle", "true")]) { xml in
                for (index, item) in items.enumerated() {
                    xml.leaf("simpleChoice", [("identifier", choiceID(index))], xml: html.text(item))
                }
            }
        case .match(let pairs):
            xml.element(
                "matchInteraction", response + [("shuffle", "true"), ("maxAssociations", "\(pairs.count)")]
            ) { xml in
                xml.element("simpleMatchSet") { xml in
                    for (index, pair) in pairs.enumerated() where !pair.left.isEmpty {
                        xml.leaf(
                            "simpleAssociableChoice", [("identifier", "L\(index + 1)"), ("matchMax", "1")],
                            xml: html.text(pair.left))
                    }
                }
                xml.element("simpleMatchSet") { xml in
                    for (index, pair) in pairs.enumerated()
                    where rightID(of: index, in: pairs) == "R\(index + 1)" {
                        xml.leaf(
                            "simpleAssociableChoice",
                            [("identifier", "R\(index + 1)"), ("matchMax", "\(pairs.count)")],
                            xml: html.text(pair.right))
                    }
                }
            }
        }
    }

    // MARK: What is said

    /// How feedback is found: by the response itself, or by rules; nil when there is none.
    private static func feedbackOutcome(_ question: ExchangedQuestion) -> String? {
        if case .choices(let choices, _) = question.answer {
            return choices.contains { !$0.feedback.isEmpty } ? "response" : nil
        }
        return question.mistakes.isEmpty ? nil : "rules"
    }

    private static let response = "<variable identifier=\"RESPONSE\"/>"

    private static func isNear(_ number: ExchangedNumber, tolerance: Double) -> String {
        let mode =
            tolerance > 0
            ? "toleranceMode=\"absolute\" tolerance=\"\(PlainNumber.text(tolerance)) \(PlainNumber.text(tolerance))\""
            : "toleranceMode=\"exact\""
        return "<equal \(mode)>\(response)<baseValue baseType=\"float\">\(number.digits)</baseValue></equal>"
    }

    private static func set(_ outcome: String, _ type: String, _ value: String) -> String {
        "<setOutcomeValue identifier=\"\(outcome)\"><baseValue baseType=\"\(type)\">\(value)</baseValue></setOutcomeValue>"
    }

    private static func process(_ question: ExchangedQuestion, in xml: inout XMLWriter) {
        let isRight: String
        var tolerance = 0.0
        switch question.answer {
        case .number(let number):
            tolerance = number.tolerance
            isRight = isNear(number, tolerance: tolerance)
        case .words:
            isRight =
                "<gt><mapResponse identifier=\"RESPONSE\"/><baseValue baseType=\"float\">0</baseValue></gt>"
        case .open: isRight = ""
        default: isRight = "<match>\(response)<correct identifier=\"RESPONSE\"/></match>"
        }
        xml.element("responseProcessing") { xml in
            if !isRight.isEmpty {
                xml.element("responseCondition") { xml in
                    xml.element("responseIf") { xml in
                        xml.line(isRight)
                        xml.line(set("SCORE", "float", "1"))
                    }
                    for (index, mistake) in question.mistakes.enumerated() {
                        guard let rule = rule(mistake.answer, tolerance: tolerance) else { continue }
                        xml.element("responseElseIf") { xml in
                            xml.line(rule)
                            xml.line(set("FEEDBACK", "identifier", "M\(index + 1)"))
                        }
                    }
                }
            }
            if feedbackOutcome(question) == "response" {
                xml.line("<setOutcomeValue identifier=\"FEEDBACK\">\(response)</setOutcomeValue>")
            }
            if !question.explanation.isEmpty { xml.line(set("EXPLANATION", "identifier", "SHOWN")) }
        }
    }

    private static func rule(_ answer: ExchangedAnswer, tolerance: Double) -> String? {
        switch answer {
        case .number(let number): return isNear(number, tolerance: tolerance)
        case .words(let spellings, _):
            let rules = spellings.map {
                "<stringMatch caseSensitive=\"false\">\(response)<baseValue baseType=\"string\">"
                    + "\(HTMLSource.escaped(MoodleWords.oneLine($0)))</baseValue></stringMatch>"
            }
            return rules.count == 1 ? rules[0] : "<or>\(rules.joined())</or>"
        default: return nil
        }
    }

    private static func feedback(_ question: ExchangedQuestion, _ html: HTMLSource, in xml: inout XMLWriter) {
        func say(_ outcome: String, _ id: String, _ blocks: [Block]) {
            guard !blocks.isEmpty else { return }
            xml.leaf(
                "modalFeedback", [("outcomeIdentifier", outcome), ("identifier", id), ("showHide", "show")],
                xml: html.text(blocks))
        }
        if case .choices(let choices, _) = question.answer {
            for (index, choice) in choices.enumerated() { say("FEEDBACK", choiceID(index), choice.feedback) }
        }
        for (index, mistake) in question.mistakes.enumerated() {
            say("FEEDBACK", "M\(index + 1)", mistake.feedback)
        }
        say("EXPLANATION", "SHOWN", question.explanation)
    }
}

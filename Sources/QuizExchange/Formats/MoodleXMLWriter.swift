import LessonMarkup

/// Writes questions as Moodle XML.
struct MoodleXMLWriter {
    private(set) var xml = XMLWriter()
    private(set) var losses: [ExchangeLoss] = []
    private let html: HTMLSource = {
        var html = HTMLSource()
        html.mayBeBare = true
        return html
    }()

    mutating func write(_ questions: [ExchangedQuestion]) {
        xml.line("<quiz>")
        for question in questions { write(question) }
        xml.line("</quiz>")
    }

    private mutating func write(_ question: ExchangedQuestion) {
        let type: String
        switch question.answer {
        case .choices: type = "multichoice"
        case .number: type = "numerical"
        case .words: type = "shortanswer"
        case .match: type = "matching"
        case .order: type = "ordering"
        case .open: type = "essay"
        }
        losses += MoodleWords.losses(of: question)
        let html = html
        xml.element("question", [("type", type)]) { xml in
            Self.text("name", question.id, in: &xml)
            Self.html("questiontext", html.text(question.body), in: &xml)
            Self.html("generalfeedback", html.text(question.explanation), in: &xml)
            xml.leaf("defaultgrade", text: "1")
            xml.leaf("hidden", text: "0")
            Self.answer(of: question, html, in: &xml)
            guard !question.writtenTags.isEmpty else { return }
            xml.element("tags") { xml in
                for tag in question.writtenTags { Self.text("tag", tag, in: &xml) }
            }
        }
    }

    private static func text(_ name: String, _ text: String, in xml: inout XMLWriter) {
        xml.leaf(name, xml: "<text>\(HTMLSource.escaped(text))</text>")
    }

    private static func html(_ name: String, _ html: String, in xml: inout XMLWriter) {
        xml.leaf(name, [("format", "html")], xml: "<text>\(html.isEmpty ? "" : XMLWriter.cdata(html))</text>")
    }

    private static func answer(
        _ fraction: String, _ text: String, isHTML: Bool, feedback: String, tolerance: String? = nil,
        in xml: inout XMLWriter
    ) {
        let format = isHTML ? "html" : "moodle_auto_format"
        xml.element("answer", [("fraction", fraction), ("format", format)]) { xml in
            xml.leaf("text", xml: isHTML ? XMLWriter.cdata(text) : HTMLSource.escaped(text))
            Self.html("feedback", feedback, in: &xml)
            if let tolerance { xml.leaf("tolerance", text: tolerance) }
        }
    }

    private static func answer(of question: ExchangedQuestion, _ html: HTMLSource, in xml: inout XMLWriter) {
        switch question.answer {
        case .choices(let choices, let isMultiple):
            xml.leaf("single", text: isMultiple ? "false" : "true")
            xml.leaf("shuffleanswers", text: "true")
            xml.leaf("answernumbering", text: "abc")
            let share = MoodleWeights.share(of: choices.count(where: \.isRight))
            for choice in choices {
                let fraction = choice.isRight ? (isMultiple ? share : "100") : isMultiple ? "-100" : "0"
                answer(
                    fraction, html.text(choice.content), isHTML: true, feedback: html.text(choice.feedback),
                    in: &xml)
            }
        case .number(let number):
            let tolerance = PlainNumber.text(number.tolerance)
            answer("100", number.digits, isHTML: false, feedback: "", tolerance: tolerance, in: &xml)
            for mistake in question.mistakes {
                guard case .number(let wrong) = mistake.answer else { continue }
                answer(
                    "0", wrong.digits, isHTML: false, feedback: html.text(mistake.feedback),
                    tolerance: tolerance,
                    in: &xml)
            }
            if let unit = number.unit {
                xml.element("units") { xml in
                    xml.element("unit") { xml in
                        xml.leaf("multiplier", text: "1")
                        xml.leaf("unit_name", text: unit)
                    }
                }
            }
            xml.leaf("unitgradingtype", text: "0")
            xml.leaf("unitpenalty", text: "0")
            // Typed with the number or left away, as here; 3 is none at all.
            xml.leaf("showunits", text: number.unit == nil ? "3" : "0")
        case .words(let spellings, _):
            xml.leaf("usecase", text: "0")
            for spelling in MoodleWords.spellings(of: question, spellings) {
                answer("100", MoodleWords.pattern(spelling), isHTML: false, feedback: "", in: &xml)
            }
            for mistake in question.mistakes {
                guard case .words(let wrong, _) = mistake.answer else { continue }
                for spelling in wrong {
                    answer(
                        "0", MoodleWords.pattern(spelling), isHTML: false,
                        feedback: html.text(mistake.feedback),
                        in: &xml)
                }
            }
        case .match(let pairs):
            xml.leaf("shuffleanswers", text: "true")
            for pair in pairs {
                xml.element("subquestion", [("format", "html")]) { xml in
                    xml.leaf("text", xml: pair.left.isEmpty ? "" : XMLWriter.cdata(html.text(pair.left)))
                    xml.leaf(
                        "answer", xml: "<text>\(HTMLSource.escaped(PlainLine.text(pair.right).text))</text>")
                }
            }
        case .order(let items):
            xml.leaf("layouttype", text: "VERTICAL")
            xml.leaf("selecttype", text: "ALL")
            xml.leaf("selectcount", text: "0")
            xml.leaf("gradingtype", text: "ABSOLUTE_POSITION")
            xml.leaf("showgrading", text: "SHOW")
            xml.leaf("numberingstyle", text: "none")
            for (index, item) in items.enumerated() {
                answer("\(index + 1)", html.text(item), isHTML: true, feedback: "", in: &xml)
            }
        case .open(let points):
            xml.leaf("responseformat", text: "editor")
            xml.leaf("responserequired", text: "1")
            xml.leaf("responsefieldlines", text: "10")
            xml.leaf("attachments", text: "0")
            Self.html("graderinfo", PointsList.html(points, html), in: &xml)
        }
    }
}

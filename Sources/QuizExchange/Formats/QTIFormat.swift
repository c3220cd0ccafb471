import Diagnostics
import LessonMarkup

/// IMS QTI 2.1: an `assessmentItem` for each question, several in a package with a manifest
/// (https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html).
package struct QTIFormat: ExchangeFormat {
    package init() {}

    package var title: String { "QTI 2.1" }

    /// The name of a package's table of contents.
    package static let manifestName = "imsmanifest.xml"

    package func write(_ questions: [ExchangedQuestion]) -> ExportedQuiz {
        var files: [ExchangeText] = []
        var losses: [ExchangeLoss] = []
        for question in questions {
            var writer = QTIWriter()
            writer.write(question)
            files.append(ExchangeText(file: "\(question.id).xml", text: writer.xml.text))
            losses += MoodleWords.losses(of: question)
        }
        return ExportedQuiz(files: [Self.manifest(of: questions)] + files, losses: losses)
    }

    private static func manifest(of questions: [ExchangedQuestion]) -> ExchangeText {
        var xml = XMLWriter()
        xml.element(
            "manifest",
            [("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1"), ("identifier", "workbook-quiz")]
        ) { xml in
            xml.element("metadata") { xml in
                xml.leaf("schema", text: "QTIv2.1 Package")
                xml.leaf("schemaversion", text: "1.0.0")
            }
            xml.leaf("organizations")
            xml.element("resources") { xml in
                for question in questions {
                    let file = "\(question.id).xml"
                    xml.element(
                        "resource",
                        [
                            ("identifier", "resource-\(question.id)"), ("type", "imsqti_item_xmlv2p1"),
                            ("href", file),
                        ]
                    ) { $0.leaf("file", [("href", file)]) }
                }
            }
        }
        return ExchangeText(file: manifestName, text: xml.text)
    }

    package func read(_ texts: [ExchangeText]) throws(Diagnostic) -> ImportedQuiz {
        var result = ImportedQuiz()
        var ids = QuestionID()
        for text in try ordered(texts) {
            let root = try XMLReader.read(text.text, file: text.file)
            guard root.name == "assessmentItem" else {
                guard texts.count > 1 else { throw Self.notAnItem(root, text.file) }
                result.losses.append(
                    ExchangeLoss(
                        .settings,
                        "\(text.file.split(separator: "/").last ?? "") (`\(root.name.prefix(40))`) is left out: only single items are read",
                        fix: "Nothing to do, unless it says how the questions are put together"))
                continue
            }
            var reader = QTIReader(file: text.file, ids: ids)
            reader.read(root)
            ids = reader.ids
            result.questions += reader.result.questions
            result.losses += reader.result.losses
            result.diagnostics += reader.result.diagnostics
            guard result.questions.count <= ImportedQuiz.mostQuestions else {
                throw Diagnostic(
                    .error, file: text.file, message: "comes after \(ImportedQuiz.mostQuestions) questions",
                    fix: "Split the package into several")
            }
        }
        return result
    }

    private static func notAnItem(_ root: XMLElement, _ file: String) -> Diagnostic {
        let fix =
            switch root.name {
            case "quiz": "Read it with --format moodle"
            case "manifest": "Name the folder that it lies in, with its items"
            case "questestinterop": "This is QTI 1.2; have the program write QTI 2.1"
            case "qti-assessment-item": "This is QTI 3; have the program write QTI 2.1"
            default: "Name a file whose first element is `assessmentItem`, or a package's folder"
            }
        return Diagnostic(
            .error, file: file, line: root.line,
            message: "is no QTI 2.1 item: its first element is `\(root.name.prefix(40))`", fix: fix)
    }

    /// The items in the manifest's order; without a manifest all of them, by name.
    private func ordered(_ texts: [ExchangeText]) throws(Diagnostic) -> [ExchangeText] {
        func name(_ text: ExchangeText) -> String { String(text.file.split(separator: "/").last ?? "") }
        guard let manifest = texts.first(where: { name($0) == Self.manifestName }) else { return texts }
        let root = try XMLReader.read(manifest.text, file: manifest.file)
        guard root.name == "manifest" else {
            throw Diagnostic(
                .error, file: manifest.file, line: root.line, message: "is no manifest of a package",
                fix: "Its first element is to be `manifest`")
        }
        let folder = manifest.file.dropLast(Self.manifestName.count)
        var result: [ExchangeText] = []
        for resource in root.all("resource")
        where resource.attributes["type"]?.hasPrefix("imsqti_item") == true {
            let href = resource.attributes["href"] ?? ""
            guard let text = texts.first(where: { $0.file == folder + href }) else {
                throw Diagnostic(
                    .error, file: manifest.file, line: resource.line,
                    message: "names `\(href.prefix(80))`, which is not in the package",
                    fix: "Unpack the whole package into one folder; files outside of it are not read")
            }
            result.append(text)
        }
        guard !result.isEmpty else {
            throw Diagnostic(
                .error, file: manifest.file, line: root.line, message: "names no item of QTI 2",
                fix: "Its resources need `type=\"imsqti_item_xmlv2p1\"`")
        }
        return result
    }
}

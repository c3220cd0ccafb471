import Diagnostics
import Foundation
import LessonMarkup
import QuizBank
import Testing

@testable import QuizExchange

struct QTITests {
    private func item(
        _ declarations: String, _ body: String, _ rest: String = "", title: String = "An item"
    ) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" xmlns:m="http://www.w3.org/1998/Math/MathML"
            identifier="i601" title="\(title)" adaptive="false" timeDependent="false">
        \(declarations)
        <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
        <itemBody>\(body)</itemBody>
        \(rest)
        </assessmentItem>
        """
    }

    private func read(_ text: String) throws -> ImportedQuiz {
        try QTIFormat().read([ExchangeText(file: "item.xml", text: text)])
    }

    private static let matchCorrect =
        "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct\"/>"

    @Test func choicesWithAPromptAndFeedbackInTheLine() throws {
        let quiz = try read(
            item(
                """
                <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
                <correctResponse><value>ChoiceB</value></correctResponse></responseDeclaration>
                """,
                """
                <p>Look at <m:math><m:semantics><m:mi>h</m:mi><m:annotation encoding="application/x-tex">h_t</m:annotation></m:semantics></m:math>.</p>
                <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1"><prompt>What is it?</prompt>
                <simpleChoice identifier="ChoiceA">a gate<feedbackInline outcomeIdentifier="F" identifier="ChoiceA" showHide="show">It has no bound.</feedbackInline></simpleChoice>
                <simpleChoice identifier="ChoiceB">a state</simpleChoice></choiceInteraction>
                """, Self.matchCorrect))
        let question = try #require(quiz.questions.first, "\(quiz.diagnostics) \(quiz.losses)")
        #expect(question.id == "an-item")
        #expect(MarkdownSource.text(question.body) == "Look at $`h_t`$.\n\nWhat is it?")
        guard case .choices(let choices, isMultiple: false) = question.answer else { return }
        #expect(choices.map(\.isRight) == [false, true])
        #expect(choices.map(\.feedback.plainText) == ["It has no bound.", ""])
        #expect(quiz.losses.map(\.aspect) == [.settings])
    }

    @Test func aGapInASentenceIsShown() throws {
        let quiz = try read(
            item(
                """
                <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string">
                <correctResponse><value>York</value></correctResponse>
                <mapping defaultValue="0"><mapEntry mapKey="York" mappedValue="1"/><mapEntry mapKey="york" mappedValue="0.5"/></mapping></responseDeclaration>
                """,
                "<p>this sun of <textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"15\"/>;</p>"
            ))
        #expect(quiz.questions.first?.body.plainText == "this sun of _____;")
        #expect(quiz.questions.first?.answer == .words(["York", "york"], kind: .text))
    }

    @Test func ordersAndPairs() throws {
        let ordered = try read(
            item(
                """
                <responseDeclaration identifier="R" cardinality="ordered" baseType="identifier">
                <correctResponse><value>C</value><value>A</value><value>B</value></correctResponse></responseDeclaration>
                """,
                """
                <orderInteraction responseIdentifier="R" shuffle="true"><prompt>Order them.</prompt><simpleChoice identifier="A">two</simpleChoice>
                <simpleChoice identifier="B">three</simpleChoice><simpleChoice identifier="C">one</simpleChoice></orderInteraction>
                """))
        guard case .order(let items)? = ordered.questions.first?.answer else {
            Issue.record("\(ordered)")
            return
        }
        #expect(items.map(\.plainText) == ["one", "two", "three"])
        let matched = try read(
            item(
                """
                <responseDeclaration identifier="R" cardinality="multiple" baseType="directedPair">
                <correctResponse><value>A X</value><value>B Y</value></correctResponse></responseDeclaration>
                """,
                """
                <p>Match.</p><matchInteraction responseIdentifier="R" shuffle="true" maxAssociations="2">
                <simpleMatchSet><simpleAssociableChoice identifier="A" matchMax="1">a</simpleAssociableChoice><simpleAssociableChoice identifier="B" matchMax="1">b</simpleAssociableChoice></simpleMatchSet>
                <simpleMatchSet><simpleAssociableChoice identifier="X" matchMax="1">x</simpleAssociableChoice><simpleAssociableChoice identifier="Y" matchMax="1">y</simpleAssociableChoice><simpleAssociableChoice identifier="Z" matchMax="1">z</simpleAssociableChoice></simpleMatchSet>
                </matchInteraction>
                """))
        guard case .match(let pairs)? = matched.questions.first?.answer else {
            Issue.record("\(matched)")
            return
        }
        #expect(pairs.map(\.right.plainText) == ["x", "y", "z"])
        #expect(pairs.map(\.left.plainText) == ["a", "b", ""])
    }

    @Test func whatHasNoKindIsListedAndWhatIsWrongIsAnError() throws {
        let hot = try read(item("", "<hotspotInteraction responseIdentifier=\"R\"/>"))
        #expect(hot.questions.isEmpty)
        #expect(hot.losses.map(\.aspect) == [.question])
        let none = try read(item("", "<choiceInteraction responseIdentifier=\"R\"/>"))
        #expect(none.diagnostics.count == 1)
        #expect(none.diagnostics.first?.line ?? 0 > 1)
        let unmarked = try read(
            item(
                "<responseDeclaration identifier=\"R\" cardinality=\"single\" baseType=\"identifier\"/>",
                "<choiceInteraction responseIdentifier=\"R\"><simpleChoice identifier=\"A\">a</simpleChoice><simpleChoice identifier=\"B\">b</simpleChoice></choiceInteraction>"
            ))
        #expect(unmarked.diagnostics.map(\.message) == ["`an-item`: no choice is right"])
    }

    @Test func aPackageIsReadInItsManifestsOrder() throws {
        let first = try Fixture.exchanged("## zeta\nOne?\n\n- [x] a\n- [ ] b\n")
        let second = try Fixture.exchanged("## alpha\nTwo?\n\n```answer\nnumber: 2\n```\n")
        let files = QTIFormat().write([first, second]).files
        #expect(files.map(\.file) == ["imsmanifest.xml", "zeta.xml", "alpha.xml"])
        let back = try QTIFormat().read(files.reversed())
        #expect(back.questions.map(\.id) == ["zeta", "alpha"])
        #expect(throws: Diagnostic.self) { try QTIFormat().read(Array(files.prefix(2))) }
    }

    @Test func foldersAndArchivesHoldTheSame() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("qti-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = QTIFormat().write([try Fixture.exchanged("## one\nOne?\n\n- [x] a\n- [ ] b\n")]).files
        for file in files {
            try file.text.write(toFile: folder.path + "/" + file.file, atomically: true, encoding: .utf8)
        }
        let archive = folder.path + "/all.zip"
        try Data(ZipArchive.bytes(of: files)).write(to: URL(fileURLWithPath: archive))
        for path in [folder.path, archive] {
            let texts = try ExchangeInput.texts(at: path)
            #expect(ExchangeInput.format(of: texts) == .qti)
            #expect(try QTIFormat().read(texts).questions.map(\.id) == ["one"])
        }
    }
}

import Diagnostics
import LessonMarkup
import QuizBank
import Testing

@testable import QuizExchange

struct MoodleXMLTests {
    private func read(_ questions: String) throws -> ImportedQuiz {
        try MoodleXMLFormat().read([
            ExchangeText(
                file: "bank.xml",
                text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n\(questions)\n</quiz>\n")
        ])
    }

    /// As Moodle 4 exports a question of choices.
    private static let choices = """
        <!-- question: 17  -->
          <question type="multichoice">
            <name><text>Vanishing gradients</text></name>
            <questiontext format="html">
              <text><![CDATA[<p dir="ltr">Why does \\(\\lVert W^{t}\\rVert\\) matter?&nbsp;See <strong>lesson&nbsp;5</strong>.<br></p>
        <pre>a &lt; b</pre>]]></text>
            </questiontext>
            <generalfeedback format="html"><text>&lt;p&gt;It shrinks &amp;amp; grows.&lt;/p&gt;</text></generalfeedback>
            <defaultgrade>2.0000000</defaultgrade>
            <penalty>0.3333333</penalty>
            <hidden>0</hidden>
            <idnumber></idnumber>
            <single>true</single>
            <shuffleanswers>false</shuffleanswers>
            <answernumbering>abc</answernumbering>
            <correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
            <incorrectfeedback format="html"><text>Read lesson 5.</text></incorrectfeedback>
            <answer fraction="100" format="html"><text>It is a product</text><feedback format="html"><text></text></feedback></answer>
            <answer fraction="0" format="html"><text>It is a sum</text><feedback format="html"><text>Sums do not vanish.</text></feedback></answer>
            <hint format="html"><text>Think of factors.</text></hint>
          </question>
        """

    @Test func aQuestionOfMoodlesOwn() throws {
        let quiz = try read(Self.choices)
        let question = try #require(quiz.questions.first, "\(quiz.diagnostics)")
        #expect(question.id == "vanishing-gradients")
        #expect(question.line == 4)
        #expect(question.body.formulas.map(\.latex) == [#"\lVert W^{t}\rVert"#])
        #expect(question.body.last?.kind == .code(info: "", text: "a < b"))
        #expect(question.explanation.plainText == "It shrinks & grows.")
        #expect(quiz.losses.map(\.aspect) == [.settings, .feedback, .settings, .feedback])
        guard case .choices(let choices, isMultiple: false) = question.answer else { return }
        #expect(choices.map(\.feedback.plainText) == ["", "Sums do not vanish."])
    }

    @Test func numbersWordsPairsAndOrders() throws {
        let quiz = try read(
            """
            <question type="numerical"><name><text>n</text></name><questiontext format="plain_text"><text>How many?</text></questiontext>
            <answer fraction="0"><text>24</text><tolerance>0</tolerance><feedback><text>No bias?</text></feedback></answer>
            <answer fraction="100"><text>28</text><tolerance>0.5</tolerance></answer>
            <units><unit><multiplier>1</multiplier><unit_name>parameters</unit_name></unit></units></question>
            <question type="shortanswer"><name><text>w</text></name><questiontext><text>Which?</text></questiontext>
            <answer fraction="100"><text>tanh</text></answer><answer fraction="100"><text>4\\*H</text></answer>
            <answer fraction="0"><text>*</text><feedback><text>Look again.</text></feedback></answer></question>
            <question type="matching"><name><text>m</text></name><questiontext><text>Match.</text></questiontext>
            <subquestion format="html"><text>LSTM</text><answer><text>1997</text></answer></subquestion>
            <subquestion format="html"><text>GRU</text><answer><text>2014</text></answer></subquestion>
            <subquestion format="html"><text></text><answer><text>2017</text></answer></subquestion></question>
            <question type="ordering"><name><text>o</text></name><questiontext><text>Order.</text></questiontext>
            <answer fraction="2.0"><text>second</text></answer><answer fraction="1.0"><text>first</text></answer></question>
            <question type="truefalse"><name><text>t</text></name><questiontext><text>True?</text></questiontext>
            <answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer></question>
            <question type="essay"><name><text>e</text></name><questiontext><text>Why?</text></questiontext>
            <graderinfo format="html"><text><![CDATA[<ul><li>One</li><li>Two</li></ul>]]></text></graderinfo></question>
            <question type="cloze"><name><text>c</text></name></question>
            <question type="calculated"><name><text>d</text></name></question>
            """)
        #expect(quiz.diagnostics.isEmpty, "\(quiz.diagnostics)")
        #expect(quiz.questions.map(\.id) == ["n", "w", "m", "o", "t", "e"])
        #expect(
            quiz.questions[0].answer
                == .number(ExchangedNumber(digits: "28", tolerance: 0.5, unit: "parameters")))
        #expect(quiz.questions[0].mistakes.map(\.feedback.plainText) == ["No bias?"])
        #expect(quiz.questions[1].answer == .words(["tanh", "4*H"], kind: .text))
        guard case .match(let pairs) = quiz.questions[2].answer,
            case .order(let items) = quiz.questions[3].answer,
            case .open(let points) = quiz.questions[5].answer
        else {
            Issue.record("\(quiz.questions)")
            return
        }
        #expect(pairs.map(\.left.plainText) == ["LSTM", "GRU", ""])
        #expect(items.map(\.plainText) == ["first", "second"])
        #expect(points.map(\.plainText) == ["One", "Two"])
        #expect(quiz.losses.map(\.aspect) == [.tolerance, .feedback, .question, .question])
    }

    @Test func picturesWithinTheFileAndStrangeElementsAreListed() throws {
        let quiz = try read(
            """
            <question type="truefalse"><name><text>p</text></name><questiontext format="html">
            <text><![CDATA[<p>See <img src="@@PLUGINFILE@@/a.png" alt="a cell"> and H<sub>2</sub>O<script>alert(1)</script></p>]]></text>
            <file name="a.png" encoding="base64">AAAA</file></questiontext>
            <answer fraction="100"><text>true</text></answer></question>
            """)
        #expect(quiz.questions.first?.body.plainText == "See a cell and H_2O")
        #expect(quiz.losses.map(\.aspect) == [.markup, .markup, .markup, .markup])
    }

    @Test func unitsAndTolerancesComeBack() throws {
        let given = try Fixture.exchanged(
            "## n\nHow many?\n\n```answer\nnumber: 0.50\nunit: per step & \"unit\"\nwrong:\n  - {number: 1, feedback: Half.}\n```\n"
        )
        let back = try MoodleXMLFormat().read(MoodleXMLFormat().write([given]).files)
        #expect(back.questions.first?.differences(from: given) == [])
        #expect(
            back.questions.first?.answer
                == .number(ExchangedNumber(digits: "0.50", tolerance: 0.005, unit: "per step & \"unit\"")))
    }

    @Test func anotherFileIsSentToItsFormat() {
        #expect {
            try MoodleXMLFormat().read([ExchangeText(file: "a.xml", text: "\n<assessmentItem/>")])
        } throws: { error in
            let problem = error as? Diagnostic
            return problem?.line == 2 && problem?.fix.contains("qti") == true
        }
    }
}

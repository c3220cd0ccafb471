import Diagnostics
import LessonMarkup
import QuizBank
import Testing

@testable import QuizExchange

/// GIFT as its documentation shows it, and as people write it.
struct GIFTTests {
    private func read(_ text: String) throws -> ImportedQuiz {
        try GIFTFormat().read([ExchangeText(file: "bank.gift", text: text)])
    }

    private func one(_ text: String) throws -> ExchangedQuestion {
        let quiz = try read(text)
        #expect(quiz.diagnostics.isEmpty, "\(quiz.diagnostics)")
        return try #require(quiz.questions.first, "\(quiz.losses)")
    }

    @Test func aChoiceHasItsFeedback() throws {
        let question = try one(
            """
            // a comment
            ::Which gate?::Which gate forgets?{
                =the forget gate # It multiplies the cell.
                ~the input gate # It adds.
                ~the output gate
                ####Three gates are enough.
            }
            """)
        #expect(question.id == "which-gate")
        #expect(question.line == 2)
        #expect(question.body.plainText == "Which gate forgets?")
        guard case .choices(let choices, isMultiple: false) = question.answer else {
            Issue.record("\(question.answer)")
            return
        }
        #expect(choices.map(\.isRight) == [true, false, false])
        #expect(choices.map(\.content.plainText) == ["the forget gate", "the input gate", "the output gate"])
        #expect(choices.map(\.feedback.plainText) == ["It multiplies the cell.", "It adds.", ""])
        #expect(question.explanation.plainText == "Three gates are enough.")
    }

    @Test func signsWithABackslashMeanThemselves() throws {
        let question = try one(
            ##"::a\:b::What is \{x\=1\} \~ \#2 in C\:\\dir?{=x \= 1 -> \{1\} ~y \~ 2 # no \# sign}"##)
        #expect(question.id == "a-b")
        #expect(question.body.plainText == ##"What is {x=1} ~ #2 in C:\dir?"##)
        guard case .choices(let choices, _) = question.answer else {
            Issue.record("\(question.answer)")
            return
        }
        #expect(choices.map(\.content.plainText) == ["x = 1 -> {1}", "y ~ 2"])
        #expect(choices[1].feedback.plainText == "no # sign")
    }

    @Test func weightsWithoutAWholeOneAreSeveralRightChoices() throws {
        let question = try one("Which are recurrent?{~%50%LSTM ~%50%GRU ~%-100%MLP ~%-100%CNN}")
        guard case .choices(let choices, isMultiple: true) = question.answer else {
            Issue.record("\(question.answer)")
            return
        }
        #expect(choices.map(\.isRight) == [true, true, false, false])
        #expect(question.id == "which-are-recurrent")
    }

    @Test func halfMarksAreListed() throws {
        let quiz = try read("Q{=right ~%50%half ~wrong}")
        #expect(quiz.losses.map(\.aspect) == [.settings])
        let uneven = try read("Q{~%70%a ~%30%b ~c}")
        #expect(uneven.losses.map(\.aspect) == [.settings])
    }

    @Test(
        arguments: [
            ("{#1822:5}", 1822.0, 5.0), ("{#3}", 3, 0), ("{#1..5}", 3, 2),
            ("{#=-0.25:0.05 =%0%7:0#no}", -0.25, 0.05),
            ("{#\n=%100%1e-3:0.0001#\n}", 0.001, 0.0001), ("{#0,5:0,1}", 0.5, 0.1), ("{#-2..-1}", -1.5, 0.5),
        ])
    func numbersHaveTolerancesAndRanges(answer: String, value: Double, tolerance: Double) throws {
        let question = try one("How many? \(answer)")
        guard case .number(let number) = question.answer else {
            Issue.record("\(question.answer)")
            return
        }
        #expect(abs(number.value - value) < 1e-12)
        #expect(abs(number.tolerance - tolerance) < 1e-12)
    }

    @Test func aForeseenWrongNumberKeepsWhatIsSaidToIt() throws {
        let question = try one("How many?{#=28:0 =%0%24:0#The biases are missing.}")
        let mistake = try #require(question.mistakes.first)
        #expect(mistake.feedback.plainText == "The biases are missing.")
        #expect(mistake.answer == .number(ExchangedNumber(digits: "24", tolerance: 0, unit: nil)))
    }

    @Test func whatIsSaidToAnyOtherNumberIsListed() throws {
        let quiz = try read("How many?{#28 ~#Count again.}")
        #expect(quiz.questions.count == 1)
        #expect(quiz.losses.map(\.aspect) == [.feedback])
    }

    @Test func spellingsAndWildcards() throws {
        let question = try one("Two plus{=two =2 =%0%five#Too many.}equals four.")
        #expect(question.answer == .words(["two", "2"], kind: .text))
        #expect(question.body.plainText == "Two plus _____ equals four.")
        #expect(question.mistakes.map(\.feedback.plainText) == ["Too many."])
        let quiz = try read("Q{=h_t =hidden* =4\\\\*H}")
        #expect(quiz.questions.first?.answer == .words(["h_t", "4*H"], kind: .text))
        #expect(quiz.losses.map(\.aspect) == [.answer])
    }

    @Test func truthIsAChoiceOfTwo() throws {
        let question = try one("An LSTM has three gates.{T#It has.#Yes, three.}")
        guard case .choices(let choices, isMultiple: false) = question.answer else {
            Issue.record("\(question.answer)")
            return
        }
        #expect(choices.map(\.isRight) == [true, false])
        #expect(choices.map(\.feedback.plainText) == ["Yes, three.", "It has."])
        guard case .choices(let other, _) = try one("A GRU has three gates.{FALSE}").answer else { return }
        #expect(other.map(\.isRight) == [false, true])
    }

    @Test func pairsAndEssaysAndTexts() throws {
        let pairs = try one("Who made what?{=LSTM -> Hochreiter =GRU -> Cho = -> Elman}")
        guard case .match(let found) = pairs.answer else {
            Issue.record("\(pairs.answer)")
            return
        }
        #expect(found.map(\.left.plainText) == ["LSTM", "GRU", ""])
        #expect(found.map(\.right.plainText) == ["Hochreiter", "Cho", "Elman"])
        let essay = try read("Why tanh?{####It is bounded.}")
        #expect(essay.questions.first?.answer == .open([[.paragraph("It is bounded.")]]))
        #expect(essay.losses.map(\.aspect) == [.points])
        let empty = try read("Why tanh?{}\n\nJust a text.\n\n$CATEGORY: a/b")
        #expect(empty.questions.isEmpty)
        #expect(empty.losses.map(\.aspect) == [.question, .question, .settings])
        #expect(empty.losses.map(\.line) == [1, 3, 5])
    }

    @Test func mathsAndCodeAreKept() throws {
        let question = try one(
            #"::m::[html]<p>Let \\(h_t \= \\tanh(x)\\) and <code>h\[0\]</code>\: what is \\[h_1\\]?</p><pre><code class\="language-swift">let h \= 0\nprint(h)</code></pre>{=0 ~1}"#
        )
        #expect(question.body.count == 4)
        #expect(question.body.formulas.map(\.latex) == [#"h_t = \tanh(x)"#, "h_1"])
        guard case .code("swift", let text)? = question.body.last?.kind else {
            Issue.record("\(question.body)")
            return
        }
        #expect(text == "let h = 0\nprint(h)")
        let markdown = try one(#"[markdown]Let `x` be *small*, so \\\\(x^2\\\\) is smaller.{T}"#)
        #expect(MarkdownSource.text(markdown.body) == "Let `x` be *small*, so $`x^2`$ is smaller.")
    }

    @Test func whatCannotBeReadIsAnErrorAtItsLine() throws {
        let quiz = try read(
            "Fine{=a ~b}\n\nOpen {=a ~b\n\nNo right {~a ~b}\n\nNumber {#many}\n\nAlone {=a->b =c}")
        #expect(quiz.questions.map(\.id) == ["fine"])
        #expect(quiz.diagnostics.map(\.line) == [3, 5, 7, 9])
        #expect(quiz.diagnostics.allSatisfy { $0.file == "bank.gift" && !$0.fix.isEmpty })
    }

    @Test func writingEscapesEverySign() throws {
        let given = try Fixture.exchanged(
            """
            ## signs
            Is {x} = 1 ~ #2: C:\\\\dir? [html] 5% or $`\\{a_{ij}\\}`$

            - [x] [plain] is no format
            - [ ] %50% is no weight
              > // no comment ####
            - [ ] a -> b
              > ::no name::
            """)
        let exported = GIFTFormat().write([given])
        let back = try one(exported.files[0].text)
        #expect(back.differences(from: given).isEmpty, "\(exported.files[0].text)")
        #expect(!exported.files[0].text.dropLast().contains("\n\n"))
    }
}

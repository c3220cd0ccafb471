import LessonMarkup
import QuizBank
import Testing

@Suite struct VerdictTests {
    @Test func aWrongChoiceIsToldWhy() throws {
        let verdict = try Fixture.show("forget-near-zero").verdict(typing: "a")
        #expect(!verdict.isCorrect)
        #expect(verdict.words == ["That is a forget gate near 1."])
        #expect(verdict.explanation.blocks.plainText.hasPrefix("The gate multiplies"))
        #expect(verdict.correctAnswerText == "b) The old contents are erased")
    }

    @Test func theRightChoiceIsRightWhereverItStands() throws {
        for seed in 0..<20 as Range<UInt64> {
            let shown = try Fixture.show("forget-near-zero", seed: seed, shuffled: true)
            for choice in shown.choices {
                #expect(try shown.verdict(typing: String(choice.letter)).isCorrect == choice.isRight)
            }
        }
    }

    @Test func multipleChoiceNamesTheWrongAndTheMissed() throws {
        let shown = try Fixture.show("which-are-shared")
        #expect(try shown.verdict(typing: "ac").isCorrect)
        let both = try shown.verdict(typing: "ab")
        #expect(!both.isCorrect)
        #expect(
            both.words == [
                "Not right: b.", "The state is what changes.", "Missed: c.",
                "It is a parameter like any other.",
            ])
        #expect(try shown.verdict(typing: "a").words == ["Missed: c.", "It is a parameter like any other."])
        #expect(try shown.verdict(typing: "abcd").words.first == "Not right: b, d.")
    }

    @Test func aRecognisedMistakeIsAnsweredWithItsOwnNumbers() throws {
        let shown = try Fixture.show("parameter-count", seed: 11)
        let (d, h) = (Int(try #require(shown.values["D"])), Int(try #require(shown.values["H"])))
        let verdict = try shown.verdict(typing: "\(h * (d + h)) parameters")
        #expect(!verdict.isCorrect)
        #expect(verdict.words == ["You left out the \(h) biases."])
        #expect(verdict.correctAnswerText == "\(h * (d + h + 1)) parameters")
        #expect(try shown.verdict(typing: "1").words == [])
        #expect(try shown.verdict(typing: "\(h * (d + h + 1)).4").isCorrect == false)
    }

    @Test(arguments: [
        ("0.5", true), ("0.504", true), ("0.495", true), ("0,506", false), ("0.49", false), ("1/2", true),
    ])
    func aPlainNumberIsRightToItsLastDigit(typed: String, isCorrect: Bool) throws {
        #expect(try Fixture.show("half-saturated").verdict(typing: typed).isCorrect == isCorrect)
    }

    @Test func aWholeNumberIsExactAndAStatedToleranceCounts() throws {
        let exact = Presentation(of: Fixture.fence("number: 28").questions[0], seed: 0)
        #expect(try exact.verdict(typing: "28.0").isCorrect)
        #expect(try !exact.verdict(typing: "28.1").isCorrect)
        let near = Presentation(of: Fixture.fence("number: 28\ntolerance: 0.1").questions[0], seed: 0)
        #expect(try near.verdict(typing: "28.1").isCorrect)
        #expect(try !near.verdict(typing: "28.11").isCorrect)
    }

    @Test func aFormulasValueIsRightToTwoDigits() throws {
        let shown = Presentation(of: Fixture.fence("number: tanh(0.37)").questions[0], seed: 0)
        #expect(shown.correctAnswerText == "0.354")
        #expect(try shown.verdict(typing: "0.35").isCorrect)
        #expect(try shown.verdict(typing: "0.3540").isCorrect)
        #expect(try !shown.verdict(typing: "0.36").isCorrect)
    }

    @Test func theAnswerCanBeNamedInTheExplanation() throws {
        let quiz = Quiz(
            parsing: "## q\nWhat?\n\n```answer\nnumber: 2 * 14\n```\n\n> It is {answer}.\n", file: "q.md")
        #expect(quiz.diagnostics.isEmpty)
        let verdict = try Presentation(of: quiz.questions[0], seed: 0).verdict(typing: "3")
        #expect(verdict.explanation.blocks.plainText == "It is 28.")
    }

    @Test func aShapeOfDrawnNumbersIsComparedByValue() throws {
        let shown = try Fixture.show("drawn-shape", seed: 9)
        let (b, t) = (Int(try #require(shown.values["B"])), Int(try #require(shown.values["T"])))
        #expect(try shown.verdict(typing: "\(b)x\(t + 1), H").isCorrect)
        #expect(try !shown.verdict(typing: "\(b), \(t), H").isCorrect)
        #expect(try Fixture.show("state-shape").verdict(typing: "B,H,T").words == ["Time comes second."])
    }

    @Test func lowerCaseStandsForCapitalsOnlyWhenAllIsLowerCase() throws {
        let shown = Presentation(of: Fixture.fence("shape: [B, d]").questions[0], seed: 0)
        #expect(try shown.verdict(typing: "B,d").isCorrect)
        #expect(try shown.verdict(typing: "b,d").isCorrect)
        #expect(try !shown.verdict(typing: "B,D").isCorrect)
        let scalar = Presentation(of: Fixture.fence("shape: []").questions[0], seed: 0)
        #expect(try scalar.verdict(typing: "()").isCorrect)
        #expect(try scalar.verdict(typing: "scalar").isCorrect)
    }

    @Test(arguments: ["3 1\n[1, 2]", "3 1 [1,2]", "  3   1\r\n\r\n[1, 2]  \n"])
    func aTraceIsComparedWithoutRegardToWhiteSpace(typed: String) throws {
        #expect(try Fixture.show("what-prints").verdict(typing: typed).isCorrect)
        #expect(try !Fixture.show("what-prints").verdict(typing: "31 [1, 2]").isCorrect)
    }

    @Test(arguments: ["Elman", "elman", " ELMAN. ", "Jeff  Elman", "jeffreyelman", "\"Elman\""])
    func aSpellingIsComparedWithoutRegardToCaseAndBlanks(typed: String) throws {
        #expect(try Fixture.show("whose-cell").verdict(typing: typed).isCorrect)
        #expect(try !Fixture.show("whose-cell").verdict(typing: "Jordan").isCorrect)
    }

    @Test func anAnswerOfAnotherKindIsWrongAndHarmless() throws {
        for id in try Fixture.kinds().questions.map(\.id) {
            let shown = try Fixture.show(id)
            for response in [.choices([99, -1]), .number(.nan), .shape([]), .text("\u{0}")] as [Response] {
                #expect(!shown.verdict(on: response).isCorrect)
            }
        }
    }
}

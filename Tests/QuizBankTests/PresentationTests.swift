import LessonMarkup
import QuizBank
import Testing

@Suite struct PresentationTests {
    @Test func theSameSeedShowsTheSame() throws {
        for id in try Fixture.kinds().questions.map(\.id) {
            for seed in [0, 1, UInt64.max] as [UInt64] {
                #expect(
                    try Fixture.show(id, seed: seed, shuffled: true)
                        == Fixture.show(id, seed: seed, shuffled: true))
            }
        }
    }

    @Test func seedsShuffleTheChoicesAndLoseNone() throws {
        var orders: Set<[String]> = []
        for seed in 0..<50 as Range<UInt64> {
            let shown = try Fixture.show("which-are-shared", seed: seed, shuffled: true)
            #expect(shown.choices.map(\.letter) == ["a", "b", "c", "d"])
            #expect(shown.choices.count(where: \.isRight) == 2)
            orders.insert(shown.choices.map(\.content.plainText))
        }
        #expect(orders.count > 10)
        #expect(orders.allSatisfy { Set($0) == ["W_x", "The state", "The bias", "The input"] })
    }

    @Test func drawnValuesStandInTextCodeAndFormulas() throws {
        let shown = try Fixture.show("parameter-count", seed: 5)
        let (d, h) = (Int(try #require(shown.values["D"])), Int(try #require(shown.values["H"])))
        let text = shown.text.blocks.plainText
        #expect(text.contains("reads \(d) numbers and keeps \(h)"))
        #expect(text.contains("rnn(D: \(d), H: \(h))"))
        #expect(text.contains("\\mathbb{R}^{H \\times {\(d)}}"))
        let verdict = try shown.verdict(typing: "\(h * (d + h + 1))")
        #expect(verdict.isCorrect)
        #expect(
            verdict.explanation.blocks.plainText
                == "With D = \(d) and H = \(h) there are \(h * (d + h + 1)) parameters.")
    }

    @Test func everyValueOfARangeIsDrawnAndIsAsItIsWritten() throws {
        let question = try #require(try Fixture.kinds().question("tanh-of-weight"))
        var drawn: Set<Double> = []
        for seed in 0..<200 as Range<UInt64> {
            let shown = Presentation(of: question, seed: seed)
            let weight = try #require(shown.values["w"])
            drawn.insert(weight)
            #expect(shown.text.blocks.plainText == "The weight is \(weight). What is tanh(\(weight))?")
        }
        #expect(drawn == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
    }

    @Test func aDrawInWhichAMistakeIsRightIsPassedOver() {
        let quiz = Fixture.fence(
            "draw: {D: [2, 3]}\nnumber: D * D\nwrong:\n  - {number: D + D, feedback: Squared.}",
            text: "{D} squared?")
        for seed in 0..<40 as Range<UInt64> {
            #expect(Presentation(of: quiz.questions[0], seed: seed).values["D"] == 3)
        }
    }

    @Test func promptsSayWhatToType() throws {
        #expect(try Fixture.show("forget-near-zero").prompt == "Type one letter, a to c")
        #expect(try Fixture.show("which-are-shared").prompt.contains("all that are right"))
        #expect(try Fixture.show("parameter-count").prompt == "Type a number (parameters)")
        #expect(try Fixture.show("what-prints").expectedLines == 2)
        #expect(try Fixture.show("state-shape").expectedLines == 1)
    }

    @Test func theRightAnswerIsSaidInWords() throws {
        #expect(try Fixture.show("forget-near-zero").correctAnswerText == "b) The old contents are erased")
        #expect(try Fixture.show("which-are-shared").correctAnswerText == "a) W_x; c) The bias")
        #expect(try Fixture.show("half-saturated").correctAnswerText == "0.50")
        #expect(try Fixture.show("state-shape").correctAnswerText == "[B, T, H]")
        #expect(try Fixture.show("what-prints").correctAnswerText == "3 1\n[1, 2]")
        #expect(try Fixture.show("whose-cell").correctAnswerText == "Elman")
        let shown = try Fixture.show("drawn-shape", seed: 9)
        let (b, t) = (Int(try #require(shown.values["B"])), Int(try #require(shown.values["T"])))
        #expect(shown.correctAnswerText == "[\(b), \(t + 1), H]")
    }
}

import QuizBank
import Testing

/// Right answers in another form, tolerances, and what a first reply may say.
struct AnswerFormTests {
    private func shown(_ yaml: String, _ text: String = "What?") throws -> Presentation {
        let quiz = Fixture.fence(yaml, text: text)
        return Presentation(of: try #require(quiz.questions.first, "\(quiz.diagnostics)"), seed: 1)
    }

    @Test(arguments: [
        "0.5", ".5", "1/2", "5e-1", "0,5", ",5", "50%", "5·10^-1", "5 x 10^-1", "0.50", "= 0.5", "2/4",
    ])
    func oneHalfIsRightInEveryForm(_ typed: String) throws {
        #expect(try shown("number: 0.5").verdict(typing: typed).isCorrect)
    }

    @Test(arguments: ["-3", "−3", "- 3", "–3", "-3.0", "-6/2", "−3,0", "-3e0"])
    func minusThreeIsRightWithAnyMinus(_ typed: String) throws {
        #expect(try shown("number: -3").verdict(typing: typed).isCorrect)
    }

    @Test(arguments: ["36,000", "1,000"]) func aCommaBeforeThreeDigitsIsAskedBack(_ typed: String) throws {
        let shown = try shown("number: 36000")
        let error = #expect(throws: QuizError.self) { try shown.response(to: typed) }
        #expect(error?.message == "Not sure which number is meant")
    }

    @Test func aToleranceMayBeAShareOfTheAnswer() throws {
        let shown = try shown("number: 36000\ntolerance: 1%")
        #expect(try shown.verdict(typing: "36360").isCorrect)
        #expect(try shown.verdict(typing: "35640").isCorrect)
        #expect(try !shown.verdict(typing: "36361").isCorrect)
        let negative = try self.shown("number: -2\ntolerance: 10 %")
        #expect(try negative.verdict(typing: "-2.2").isCorrect)
        #expect(try !negative.verdict(typing: "-2.3").isCorrect)
    }

    @Test(arguments: [
        ("tolerance: 100%", "a tolerance of 100% lets 0 be right"),
        ("tolerance: x%", "the tolerance is no number"),
        ("tolerance: -1%", "the tolerance is negative"), ("tolerance: [1]", "the tolerance is no number"),
    ])
    func aToleranceThatMakesNoSenseIsSaid(_ yaml: String, _ message: String) {
        #expect(Fixture.fence("number: 3\n\(yaml)").diagnostics.map(\.message) == [message])
    }

    @Test(arguments: [
        "forget gate", "the forget gate", "The Forget Gate.", "forget-gate", "a forget gate", "forgetgate",
        "“forget gate”",
    ])
    func anArticleOrAHyphenMakesNoOtherWord(_ typed: String) throws {
        #expect(try shown("text: [forget gate]").verdict(typing: typed).isCorrect)
        #expect(try shown("text: [the forget gate]").verdict(typing: typed).isCorrect)
    }

    @Test func aWordThatIsAnArticleIsAWord() throws {
        #expect(try shown("text: [a]").verdict(typing: "a").isCorrect)
        #expect(try !shown("text: [a]").verdict(typing: "the").isCorrect)
        #expect(throws: QuizError.self) { try shown("text: [a]").response(to: "...") }
    }

    @Test(arguments: [
        "[B, T, 2H]", "B×T×2H", "B,T,2*H", "B, T, H*2", "B T 2H", "b,t,2h", "(B, T, H + H)", "[B, T, 2·H]",
    ])
    func anExtentIsComparedAsAFormula(_ typed: String) throws {
        #expect(try shown("shape: [B, T, 2H]").verdict(typing: typed).isCorrect)
    }

    @Test(arguments: [
        ("[B, H + D]", true), ("B, D+H", true), ("b,h+d", true), ("B, DH", false), ("B, D-H", false),
    ])
    func aSumOfExtentsHasNoOrder(_ typed: String, _ isRight: Bool) throws {
        #expect(try shown("shape: [B, D + H]").verdict(typing: typed).isCorrect == isRight)
    }

    @Test(arguments: [
        ("(T-1), H", true), ("T−1, H", true), ("[T - 1, H]", true), ("H, T-1", false), ("(T-1)H, 1", false),
    ])
    func anExtentMayHaveBrackets(_ typed: String, _ isRight: Bool) throws {
        #expect(try shown("shape: [T - 1, H]").verdict(typing: typed).isCorrect == isRight)
    }

    @Test func aForeseenShapeIsAnsweredInEachOfItsForms() throws {
        let shown = try shown(
            "shape: [B, T, 2H]\nwrong:\n  - {shape: [B, 2T, H], feedback: Directions are no steps.}")
        for typed in ["B,2T,H", "[B, T*2, H]", "B×2T×H"] {
            #expect(try shown.verdict(typing: typed).words == ["Directions are no steps."])
        }
    }

    @Test func noPromptAndNoAdviceHoldsTheAnswer() throws {
        let shape = try shown("shape: [2, N]")
        #expect(shape.prompt == "Type a shape, such as 3,K")
        let error = #expect(throws: QuizError.self) { try shape.response(to: "?") }
        #expect(error?.fix.contains("2,N") == false)
        for key in ["0.5", "28", "-0.3", "0.001"] {
            let number = try shown("number: \(key)")
            let error = #expect(throws: QuizError.self) { try number.response(to: "what") }
            let told = (error?.fix ?? "").split { $0 == " " || $0 == "," }
            #expect(!told.contains { Double($0) == Double(key) }, "\(told)")
        }
        for seed in 0..<60 as Range<UInt64> {
            var shown = try Fixture.show("which-are-shared", seed: seed, shuffled: true)
            for isNumbered in [false, true] {
                shown.isNumbered = isNumbered
                let example = try #require(shown.prompt.split(separator: " ").last)
                #expect(try !shown.verdict(typing: String(example)).isCorrect)
            }
        }
    }

    @Test func aFirstReplyToSeveralChoicesSaysHowManyAndNamesNoneMissed() throws {
        let shown = try Fixture.show("which-are-shared")
        func reply(_ typed: String, isLastTry: Bool) throws -> [String] {
            shown.verdict(on: try shown.response(to: typed), isLastTry: isLastTry).feedback.map(
                \.blocks.plainText)
        }
        #expect(
            try reply("a", isLastTry: false) == [
                "What you chose is right, but not all: 2 of the 4 belong to the answer."
            ])
        #expect(
            try reply("ab", isLastTry: false) == [
                "Not right: b.", "The state is what changes.", "2 of the 4 belong to the answer.",
            ])
        #expect(try reply("a", isLastTry: true).first == "Missed: c.")
    }

    @Test func numberedChoicesAreNamedByNumberInFeedback() throws {
        var shown = try Fixture.show("which-are-shared")
        shown.isNumbered = true
        #expect(try shown.verdict(typing: "1,2").words.first == "Not right: 2.")
    }

    @Test(arguments: QuestionKind.allCases) func everyKindNamesItselfAndHasAKey(_ kind: QuestionKind) throws {
        let yaml = [
            QuestionKind.number: "number: 3", .shape: "shape: [B]", .trace: "trace: 3", .text: "text: a",
            .order: "order: [a, b]", .match: "match: {a: b, c: d}", .open: "open: [a]",
        ]
        let question =
            kind == .choices
            ? try Fixture.show("forget-near-zero").question : Fixture.fence(yaml[kind] ?? "").questions.first
        #expect(question?.kind == kind)
    }
}

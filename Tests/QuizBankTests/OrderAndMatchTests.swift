import LessonMarkup
import QuizBank
import Testing

/// Questions whose choices are put in order, or beside others.
struct OrderAndMatchTests {
    private static let order = """
        order: [forward pass, loss, "backward pass: from the end", update]
        wrong:
          - {order: [update, loss], feedback: Nothing is known yet that could be updated.}
        """
    private static let match = """
        match:
          query: what is looked for
          key: what is offered
          value: what is handed on
        extra: [what is forgotten]
        wrong:
          - {match: {key: what is looked for}, feedback: A key is on the side of what is found.}
        """

    private func shown(_ yaml: String, seed: UInt64 = 3) throws -> Presentation {
        let quiz = Fixture.fence(yaml)
        #expect(quiz.diagnostics == [])
        return Presentation(of: try #require(quiz.questions.first), seed: seed)
    }

    /// The letter of a choice.
    private func letter(_ text: String, _ shown: Presentation) throws -> String {
        String(try #require(shown.choices.first { $0.content.plainText == text }).letter)
    }

    @Test func itemsAreShuffledAndTheirOrderIsTypedInLetters() throws {
        var orders: Set<[String]> = []
        for seed in 0..<30 as Range<UInt64> {
            let shown = try shown(Self.order, seed: seed)
            orders.insert(shown.choices.map(\.content.plainText))
            let right = try ["forward pass", "loss", "backward pass: from the end", "update"].map {
                try letter($0, shown)
            }
            for typed in [
                right.joined(), right.joined(separator: " "), right.joined(separator: ", ").uppercased(),
            ] {
                #expect(try shown.verdict(typing: typed).isCorrect)
            }
            #expect(try !shown.verdict(typing: String(right.joined().reversed())).isCorrect)
            #expect(!shown.prompt.contains(right.joined()))
        }
        #expect(orders.count > 10)
    }

    @Test func anOrderInNumbersIsReadForThoseWhoListen() throws {
        var shown = try shown(Self.order)
        shown.isNumbered = true
        let places = try ["forward pass", "loss", "backward pass: from the end", "update"].map { text in
            try #require(shown.choices.firstIndex { $0.content.plainText == text }) + 1
        }
        #expect(try shown.verdict(typing: places.map(String.init).joined(separator: ", ")).isCorrect)
        #expect(shown.prompt == "Type all 4 numbers in the right order")
        #expect(
            shown.correctAnswerText.hasPrefix(
                places.map(String.init).joined(separator: " ") + " (forward pass; loss"))
    }

    @Test func aForeseenPartOfAnOrderIsAnsweredAndAnyOtherIsCounted() throws {
        let shown = try shown(Self.order)
        let (forward, loss) = (try letter("forward pass", shown), try letter("loss", shown))
        let (back, update) = (try letter("backward pass: from the end", shown), try letter("update", shown))
        #expect(
            try shown.verdict(typing: forward + update + loss + back).words == [
                "Nothing is known yet that could be updated."
            ])
        #expect(
            try shown.verdict(typing: loss + forward + back + update).words == [
                "2 of the 4 stand at the right place."
            ])
    }

    @Test(arguments: ["a", "abc", "aabcd", "abcz", "ab12", "?", "12345"])
    func anOrderThatIsNotWholeCostsNoTry(_ typed: String) throws {
        let shown = try shown(Self.order)
        #expect(throws: QuizError.self) { try shown.response(to: typed) }
    }

    @Test func premisesAreNumberedInTheTextAndTheRightSidesAreChoices() throws {
        let shown = try shown(Self.match)
        #expect(shown.premises.map(\.blocks.plainText) == ["query", "key", "value"])
        guard case .list(let list)? = shown.text.blocks.last?.kind else {
            Issue.record("no list")
            return
        }
        #expect(list.start == 1 && list.items.count == 3)
        #expect(
            Set(shown.choices.map(\.content.plainText)) == [
                "what is looked for", "what is offered", "what is handed on", "what is forgotten",
            ])
        #expect(shown.choices.allSatisfy { !$0.isRight })
    }

    @Test func aMatchIsTypedInManyWays() throws {
        for seed in 0..<20 as Range<UInt64> {
            var shown = try shown(Self.match, seed: seed)
            let (a, b) = (try letter("what is looked for", shown), try letter("what is offered", shown))
            let c = try letter("what is handed on", shown)
            for typed in [
                "1\(a) 2\(b) 3\(c)", "1\(a)2\(b)3\(c)", "3-\(c), 1-\(a), 2-\(b)", a + b + c, "\(a) \(b) \(c)",
                "1. \(a.uppercased()); 2. \(b); 3. \(c)",
            ] {
                #expect(try shown.verdict(typing: typed).isCorrect, "\(typed)")
            }
            let swapped = try shown.verdict(typing: b + a + c)
            #expect(!swapped.isCorrect)
            #expect(
                swapped.words == ["1 of the 3 pairs is right.", "A key is on the side of what is found."])
            #expect(shown.correctAnswerText.hasPrefix("1\(a) 2\(b) 3\(c) (query: what is looked for; key"))
            // Numbers belong to the premises, so that the other side keeps its letters.
            shown.isNumbered = true
            #expect(shown.choices.map(shown.label) == ["a", "b", "c", "d"])
        }
    }

    @Test(arguments: ["ab", "abcd", "1a 2b", "1a 1b 2c 3d", "4a", "abz", "a1 b2 c3", "?", "12a"])
    func aMatchThatIsNotWholeCostsNoTry(_ typed: String) throws {
        let shown = try shown(Self.match)
        #expect(throws: QuizError.self) { try shown.response(to: typed) }
    }

    @Test func oneRightSideMayBelongToTwo() throws {
        let shown = try shown("match: {forget gate: sigmoid, input gate: sigmoid, candidate: tanh}")
        #expect(shown.choices.count == 2)
        let (s, t) = (try letter("sigmoid", shown), try letter("tanh", shown))
        #expect(try shown.verdict(typing: s + s + t).isCorrect)
        #expect(try !shown.verdict(typing: s + t + t).isCorrect)
    }

    @Test(arguments: [
        ("order: a", "`order` is no list of two to 9 items"),
        ("order: [a]", "`order` is no list of two to 9 items"),
        ("order: [a, b, a]", "`a` is twice in the order"),
        ("order: [a, b: c]", "an item of `order` has a colon, which makes a key of `b`"),
        ("order: [a, b]\nwrong:\n  - {order: [b, c], feedback: x}", "`c` is no part of the right answer"),
        ("order: [a, b]\nwrong:\n  - {order: [a, b], feedback: x}", "wrong answer 1 of `q` is the right one"),
        ("order: [a, b]\nextra: [c]", "`extra` goes with a match, not a order"),
        ("match: [a, b]", "`match` is no map of two to 9 pairs"),
        ("match: {a: b}", "`match` is no map of two to 9 pairs"),
        ("match: {a: b, c: b}", "all pairs of `match` have the same right side"),
        ("match: {a: b, c: }", "the right of a pair is no text"),
        ("match: {a: b, c: d}\nextra: [b]", "`b` of `extra` is right for a pair"),
        (
            "match: {a: b, c: d}\nwrong:\n  - {match: {a: e}, feedback: x}",
            "`e` is no part of the right answer"
        ),
        (
            "match: {a: b, c: d}\nwrong:\n  - {match: {a: b}, feedback: x}",
            "wrong answer 1 of `q` is the right one"
        ),
    ])
    func aMisshapenOneIsNamedAtItsLine(_ yaml: String, _ message: String) {
        let quiz = Fixture.fence(yaml)
        #expect(quiz.diagnostics.contains { $0.message.hasPrefix(message) }, "\(quiz.diagnostics)")
        #expect(quiz.questions.isEmpty)
    }
}
